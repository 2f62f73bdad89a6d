/** The file: the same each time, and read back by the readers that people have. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {PDFiumLibrary} from '@hyzyla/pdfium'
import {toString} from 'mdast-util-to-string'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import {expect, test} from 'vitest'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {closeDocument, openDocument} from '../../../src/compile/pdf/document.ts'
import {textOf} from '../../../src/compile/pdf/frames-text.ts'
import {compose, draw} from '../../../src/compile/pdf/index.ts'
import {sheetOf} from '../../../src/compile/pdf/press-sheet.ts'
import {standards} from '../../../src/compile/pdf/standard.ts'
import {faultsOf} from '../../support/rules/index.ts'
import {dict, list, openPdf} from '../../support/rules/objects.ts'

const tree = fromMarkdown(readFileSync(path.join(import.meta.dirname, 'federalist', 'input.md'), 'utf8'))
const frames = compose(tree)
const bytes = await draw(frames)

// Hyphens and spaces are where lines end, which readers tell in their own ways.
function lettersOf(text: string): string {
  return text.replace(/[\s\u00ad\ufffe\u0002-]+/gu, '')
}

const letters = lettersOf(
  tree.children
    .filter((node) => node.type !== 'yaml')
    .map((node) => toString(node))
    .join('')
)

test('a passage in another language says so', async () => {
  const passages = [
    [
      'en-US',
      'The council of the alliance met on Tuesday, and went home without having signed the treaty that it had come for.'
    ],
    [
      'ru',
      'Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива по-своему. Всё смешалось в доме Облонских.'
    ],
    [
      'de',
      'Der Rat des Bündnisses trat am Dienstag zusammen und ging nach Hause, ohne den Vertrag unterzeichnet zu haben, dessentwegen er kam.'
    ],
    // Too little to be sure.
    ['en-US', 'Все счастливые семьи'],
    [
      'en-US',
      'CSTO, NATO, OSCE, SCO: R. Weitz, A. Kizekova, N. Bordyuzha, S. Lavrov, S. Shoigu, V. Gerasimov, N. Nazarbayev, I. Karimov.'
    ]
  ] as const
  const markdown = passages.map(([, text]) => text).join('\n\n')
  const {root} = await openPdf(await draw(compose(fromMarkdown(`---\nlang: en\n---\n\n${markdown}`))))
  const top = dict(dict(root.get('StructTreeRoot')).get('K'))
  const said = list(top.get('K')).map((kid) => dict(kid).get('Lang') ?? root.get('Lang'))
  expect(said).toEqual(passages.map(([lang]) => lang))
})

test('words of another script say their language', async () => {
  const said = async (text: string, lang = 'en'): Promise<ReadonlyArray<unknown>> => {
    const {root} = await openPdf(await draw(compose(fromMarkdown(`---\nlang: ${lang}\n---\n\n${text}`))))
    const top = dict(dict(root.get('StructTreeRoot')).get('K'))
    const kids = list(top.get('K')).flatMap((paragraph) => list(dict(paragraph).get('K')))
    return kids.filter((kid) => typeof kid === 'object').map((kid) => dict(kid).get('Lang'))
  }
  expect(await said('The ministry (Министерство обороны) met; ἐν ἀρχῇ it said, and *Київ* too.')).toEqual([
    'ru',
    'el',
    'uk'
  ])
  // A sign is no word, and a word of the text’s own language is not said.
  expect(await said('The α2-integrin, 5 μm, π and Ω.')).toEqual([])
  expect(await said('Слово λόγος и слово word.', 'ru')).toEqual(['el'])
})

test('letters of two scripts that look alike are each read back', async () => {
  // One glyph in the face; whichever comes first.
  for (const text of ['ёлка noël', 'noël ёлка', 'оо oo ο', 'o ο о']) {
    const document = await getDocument({data: await draw(compose(fromMarkdown(text))), verbosity: 0}).promise
    const {items} = await (await document.getPage(1)).getTextContent()
    await document.destroy()
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain(text)
  }
})

test('objects are packed where the standard lets them be', async () => {
  const loose = await draw(frames, {standard: 'pdfa-1b'})
  expect(Buffer.from(loose).toString('latin1')).not.toContain('/ObjStm')
  expect(bytes.length).toBeLessThan(0.9 * loose.length)
  // More objects than one stream holds.
  const many = await draw(compose(fromMarkdown('- an item\n'.repeat(300))))
  expect(await faultsOf(many, 'pdfa-3a')).toEqual([])
})

test('the bytes are the same each time', async () => {
  expect(Buffer.compare(bytes, await draw(compose(tree)))).toBe(0)
})

test('every word is read back by pdf.js', async () => {
  const document = await getDocument({data: bytes.slice(), verbosity: 0}).promise
  let text = ''
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {items} = await page.getTextContent({includeMarkedContent: true})
    let artifact = 0
    for (const item of items as ReadonlyArray<{str?: string; type?: string; tag?: string}>) {
      if (item.str !== undefined) text += artifact > 0 ? '' : item.str
      else if (item.type === 'endMarkedContent') artifact = Math.max(0, artifact - 1)
      else if (artifact > 0 || item.tag === 'Artifact') artifact++
    }
  }
  expect(lettersOf(text)).toBe(letters)
  expect(await document.getMarkInfo()).toMatchObject({Marked: true})
  expect((await document.getOutline()).map(({title}) => title)).toEqual([frames.info.title])
  const {info} = await document.getMetadata()
  expect(info).toMatchObject({Title: frames.info.title, Author: 'Alexander Hamilton', Language: 'en-US'})
  await document.destroy()
})

test('every word is read back by PDFium', async () => {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  const text = [...document.pages()].map((page, index) => {
    const furniture = frames.pages[index]?.lines.filter(({tag}) => !tag).map((line) => lettersOf(textOf(line))) ?? []
    return furniture.reduceRight(
      (rest, head) => (rest.endsWith(head) ? rest.slice(0, -head.length) : rest),
      lettersOf(page.getText())
    )
  })
  expect(text.join('')).toBe(letters)
  document.destroy()
  library.destroy()
})

test('what stands in the metadata is escaped', async () => {
  const odd = await draw(compose(fromMarkdown('---\ntitle: Q & A <1>\n---\n\nText')))
  const {root, trailer} = await openPdf(odd)
  const xmp = Buffer.from(dict(root.get('Metadata')).content()).toString('utf8')
  expect(xmp).toContain('Q &amp; A &lt;1&gt;')
  expect(dict(trailer.get('Info')).get('Title')).toBe('Q & A <1>')
})

test('strings of the file stand as they are', async () => {
  const title = 'and/or [one] and/or (two) and/or <three> \\ “four”'
  for (const text of [title, `${title} – Договор`]) {
    const {trailer} = await openPdf(await draw(compose(fromMarkdown(`---\ntitle: '${text}'\n---\n\nText`))))
    expect(dict(trailer.get('Info')).get('Title')).toBe(text)
  }
})

test('links lead where they should', async () => {
  const markdown = 'A [link](https://example.org/a?b=c), and a call.[^1]\n\n[^1]: Note.'
  const document = await getDocument({data: await draw(compose(fromMarkdown(markdown))), verbosity: 0}).promise
  const page = await document.getPage(1)
  const links = await page.getAnnotations()
  expect(links.map(({url, dest}) => url ?? dest)).toEqual(['https://example.org/a?b=c', 'note-1'])
  expect(await document.getDestination('note-1')).toMatchObject([{}, {name: 'XYZ'}, 0, expect.any(Number), null])
  await document.destroy()
})

test('an object that is left open is said at once', () => {
  const press = openDocument(frames, standards['pdfa-3a'], sheetOf(frames, {}))
  press.turn()
  press.make({Type: 'StructElem'})
  expect(() => closeDocument(press)).toThrow('Cannot end the document, objects are still open')
})

test('files travel inside, with what they are to the pages', async () => {
  const attachments = [
    {name: 'Zürich.md', content: '# Text', type: 'text/markdown', relationship: 'Source', description: 'Text'},
    {name: 'a.txt', content: 'A', type: 'text/plain', relationship: 'Data', description: 'Letters'}
  ] as const
  const with3a = await draw(frames, {attachments})
  const document = await getDocument({data: with3a.slice(), verbosity: 0}).promise
  const files = Object.values(await document.getAttachments())
  await document.destroy()
  const read = files.map((file) => {
    const {filename, content} = file as {filename: string; content: Uint8Array}
    return [filename, Buffer.from(content).toString()]
  })
  expect(read).toEqual([
    ['Zürich.md', '# Text'],
    ['a.txt', 'A']
  ])
  const related = list((await openPdf(with3a)).root.get('AF')).map((related) => dict(related).get('AFRelationship'))
  expect(related).toEqual(['/Source', '/Data'])
  // PDF/A-2 lets only files travel that are PDF/A themselves.
  expect(await draw(frames, {attachments, standard: 'pdfa-2b'})).toEqual(await draw(frames, {standard: 'pdfa-2b'}))
})

test('the ID is of all that is in the file', async () => {
  const idOf = (pdf: Uint8Array): string | undefined =>
    /\/ID ?\[<(\w{32})>/.exec(Buffer.from(pdf).toString('latin1'))?.[1]
  const other = await draw(compose(fromMarkdown('---\ntitle: The Same\n---\n\nOne.')))
  const another = await draw(compose(fromMarkdown('---\ntitle: The Same\n---\n\nTwo.')))
  expect(idOf(other)).toMatch(/^\w{32}$/)
  expect(idOf(other)).not.toBe(idOf(another))
})

test('the file says what it is', async () => {
  const {root, trailer, pages} = await openPdf(bytes)
  const xmp = Buffer.from(dict(root.get('Metadata')).content()).toString('utf8')
  expect(xmp).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</)
  expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
  expect(dict(root.get('ViewerPreferences')).get('DisplayDocTitle')).toBe(true)
  expect(root.get('Lang')).toBe('en-US')
  expect(dict(trailer.get('Info')).get('CreationDate')).toBe('D:19700101000000Z')
  expect(pages.flatMap(({names}) => names)).not.toContain('UserUnit')
})

test('glyphs whose codes are marks of the file’s own syntax are read back', async () => {
  // So many letters that the codes go over 255, and are brackets, strokes and returns on the way.
  const all = Array.from({length: 400}, (_, index) => String.fromCodePoint(0xc0 + index)).filter((letter) =>
    /^\p{L}$/u.test(letter)
  )
  const text = Array.from({length: 40}, (_, index) => all.slice(index * 10, index * 10 + 10).join('')).join(' ')
  const document = await getDocument({data: await draw(compose(fromMarkdown(text))), verbosity: 0}).promise
  let read = ''
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const {items} = await page.getTextContent()
    for (const item of items) read += 'str' in item ? item.str : ''
  }
  await document.destroy()
  const missed = all.filter((letter) => !read.includes(letter))
  expect(missed).toEqual([])
})
