/** Pictures: what can be set is, and what cannot be says why. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {encode} from 'fast-png'
import {expect, test} from 'vitest'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {compose, draw} from '../../../src/compile/pdf/index.ts'
import {pictureFrom} from '../../../src/compile/pdf/picture.ts'

const folder = path.join(import.meta.dirname, 'figures')
const read = (name: string): Uint8Array => readFileSync(path.join(folder, name))

test('pixels are laid on white paper, of whatever kind they are', () => {
  const grey = encode({width: 2, height: 1, channels: 1, depth: 8, data: Uint8Array.of(0, 200)})
  expect(pictureFrom(grey)).toMatchObject({colours: 'grey', bytes: Uint8Array.of(0, 200)})
  const veiled = encode({width: 2, height: 1, channels: 4, depth: 8, data: Uint8Array.of(255, 0, 0, 128, 9, 9, 9, 0)})
  expect(pictureFrom(veiled)).toMatchObject({colours: 'rgb', bytes: Uint8Array.of(255, 127, 127, 255, 255, 255)})
  const deep = encode({width: 1, height: 1, channels: 3, depth: 16, data: Uint16Array.of(0, 32_768, 65_535)})
  expect(pictureFrom(deep)).toMatchObject({colours: 'rgb', bytes: Uint8Array.of(0, 128, 255)})
  // A palette of eight colours, in samples of less than a byte.
  const bars = pictureFrom(read('bars.png'))
  expect(bars).toMatchObject({width: 320, height: 240, colours: 'rgb'})
  if (bars.kind === 'raster') {
    expect([...bars.bytes.slice(0, 3)]).toEqual([255, 255, 255])
    expect([...bars.bytes.slice(3 * (200 * 320 + 50), 3 * (200 * 320 + 50) + 3)]).toEqual([0x44, 0x55, 0x66])
  }
})

test('the size of a JPEG and of a drawing are known', () => {
  expect(pictureFrom(read('street.jpg'))).toMatchObject({width: 1200, height: 600, isJpeg: true, colours: 'rgb'})
  expect(pictureFrom(read('flow.svg'))).toMatchObject({kind: 'drawing', width: 420, height: 140})
  const sizes = (attributes: string): object => pictureFrom(Buffer.from(`<svg ${attributes}></svg>`))
  expect(sizes('viewBox="0 0 40 30"')).toMatchObject({width: 40, height: 30})
  expect(sizes('width="2cm" viewBox="0 0 40 30"')).toMatchObject({
    width: expect.closeTo(192 / 2.54),
    height: expect.closeTo(144 / 2.54)
  })
  expect(sizes('width="100%"')).toMatchObject({width: 300, height: 150})
})

/** A JPEG as far as its frame. */
function jpeg(width: number, height: number, components: number): Buffer {
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  return Buffer.from([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    4,
    0,
    0,
    0xff,
    0xc0,
    0,
    17,
    8,
    ...size,
    components,
    0,
    0,
    0,
    0xff,
    0xd9
  ])
}

const huge = Buffer.from(encode({width: 1, height: 1, channels: 1, depth: 8, data: Uint8Array.of(0)}))
huge.writeUInt32BE(10_000, 16)
huge.writeUInt32BE(10_000, 20)
const bent = Buffer.from(read('bars.png'))
bent[120] = (bent[120] ?? 0) ^ 255

const refused: ReadonlyArray<readonly [name: string, bytes: Uint8Array, reason: string]> = [
  ['100 megapixels', huge, 'has 100 million pixels, expected at most 40 million; make it smaller'],
  ['a PNG that breaks off', read('torn.png'), 'is a PNG that is corrupt'],
  ['a PNG of a few bytes', read('bars.png').subarray(0, 20), 'is a PNG that breaks off'],
  ['a PNG with a wrong check sum', bent, 'is a PNG that is corrupt'],
  ['a JPEG that breaks off', read('street.jpg').subarray(0, 4000), 'is a JPEG that breaks off'],
  ['a JPEG without a frame', read('street.jpg').subarray(0, 30), 'is a JPEG that is corrupt'],
  ['a JPEG for the press', jpeg(10, 10, 4), 'is a JPEG for the press (CMYK); save it as RGB'],
  ['a JPEG of 100 megapixels', jpeg(10_000, 10_000, 3), 'has 100 million pixels, expected at most 40 million'],
  ['a JPEG without a size', jpeg(0, 10, 3), 'has no size'],
  ['a drawing that breaks off', read('flow.svg').subarray(0, 200), 'is an SVG that breaks off'],
  ['a text', Buffer.from('text'), 'is no PNG, JPEG or SVG'],
  ['nothing', new Uint8Array(), 'is no PNG, JPEG or SVG']
]

test.each(refused)('%s is refused', (_, bytes, reason) => {
  expect(() => pictureFrom(bytes)).toThrow(reason)
})

test('what cannot be set is said with its line, and its words stand in a box', () => {
  const pictures = (): Uint8Array => huge
  const {pages, notes} = compose(fromMarkdown('Text.\n\n![A plan of the town](plan.png)\n'), {pictures})
  expect(notes).toEqual([
    'line 3: Picture `plan.png` has 100 million pixels, expected at most 40 million; make it smaller; its description is set instead'
  ])
  const words = pages[0]?.lines.find(({tag}) => tag?.type === 'Figure')
  expect(words?.tag?.alt).toBe('A plan of the town')
  expect(pages[0]?.rules.filter(({height}) => height)).toHaveLength(2)
})

test('pictures in the address itself are set; figures say what they show', async () => {
  const data = Buffer.from(read('bars.png')).toString('base64')
  const svg = encodeURIComponent(Buffer.from(read('flow.svg')).toString())
  const frames = compose(
    fromMarkdown(
      `![Bars](data:image/png;base64,${data})\n\n![Boxes](data:image/svg+xml,${svg})\n\n[![Bars again][b]](https://x.org)\n\n[b]: data:image/png;base64,${data}\n`
    )
  )
  expect(frames.notes).toEqual([])
  expect(frames.pages.flatMap(({pictures}) => pictures.map(({tag}) => [tag.type, tag.alt]))).toEqual([
    ['Figure', 'Bars'],
    ['Figure', 'Boxes'],
    ['Figure', 'Bars again']
  ])
  const pdf = Buffer.from(await draw(frames, {standard: 'pdfa-1b'})).toString('latin1')
  expect(pdf.match(/\/Subtype \/Image/g)).toHaveLength(1)
  expect(pdf.match(/\/S \/Figure/g)).toHaveLength(3)
})

/** Draw a drawing alone; gives its PDF. */
async function drawn(content: string): Promise<string> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">${content}</svg>`
  const frames = compose(fromMarkdown(`![Oil](data:image/svg+xml,${encodeURIComponent(svg)})\n`))
  expect(frames.notes).toEqual([])
  return Buffer.from(await draw(frames, {standard: 'pdfa-1b'})).toString('latin1')
}

test.each([
  ['font-family="Courier New"', 'SourceCodePro-Regular'],
  ['font-family="Times New Roman"', 'SourceSerif4-Regular'],
  ['font-family="Georgia" font-weight="bold"', 'SourceSerif4-Semibold'],
  ['font-family="serif" font-style="italic"', 'SourceSerif4-It'],
  ['font-family="Garamond" font-weight="bold" font-style="italic"', 'SourceSerif4-SemiboldIt'],
  ['font-family="sans-serif"', 'SourceSans3-Regular'],
  ['font-family="Arial" font-weight="bold"', 'SourceSans3-SemiBold'],
  ['font-family="Helvetica" font-style="italic"', 'SourceSans3-Italic']
])('words of a drawing with %s are set in the nearest face of the house', async (attributes, face) => {
  const pdf = await drawn(`<text y="9" ${attributes}>Oil</text>`)
  const faces = new Set([...pdf.matchAll(/\/BaseFont \/[A-Z]{6}\+(\S+)/g)].map(([, name]) => name))
  // What names no face has the one without serifs, which is begun with.
  expect([...faces].toSorted()).toEqual([...new Set([face, 'SourceSans3-Regular'])].toSorted())
})

test('a drawing brings its own pictures, and reads no file', async () => {
  const inside = `data:image/png;base64,${Buffer.from(read('bars.png')).toString('base64')}`
  const image = (link: string): string => `<image href="${link}" width="30" height="20"/>`
  expect((await drawn(image(inside))).match(/\/Subtype \/Image/g)).toHaveLength(1)
  expect((await drawn(image(path.join(folder, 'bars.png')))).match(/\/Subtype \/Image/g)).toBeNull()
})
