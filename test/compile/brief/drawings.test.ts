/** The drawings of a brief: no word meets another word, a line or the edge; and what they show is the source’s. */

import {readFileSync} from 'node:fs'
import {PDFiumLibrary} from '@hyzyla/pdfium'
import fc from 'fast-check'
import {create, type Font} from 'fontkit'
import type {Paragraph} from 'mdast'
import {expect, test} from 'vitest'
import {widthOf} from '../../../src/compile/brief/drawings/advance.ts'
import {drawingsOf, illustrate} from '../../../src/compile/brief/drawings/index.ts'
import {matrixDrawing} from '../../../src/compile/brief/drawings/matrix.ts'
import {reachOf} from '../../../src/compile/brief/drawings/reach.ts'
import {relationsDrawing} from '../../../src/compile/brief/drawings/relations.ts'
import type {Drawing, Label, Line, Mark} from '../../../src/compile/brief/drawings/scene.ts'
import {svgFile} from '../../../src/compile/brief/drawings/svg.ts'
import {timelineDrawing} from '../../../src/compile/brief/drawings/timeline.ts'
import {briefPage, digest, indexOf, writeBrief} from '../../../src/compile/brief/index.ts'
import type {Cell, Event, Relation, Span} from '../../../src/compile/brief/types.ts'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {compose, draw} from '../../../src/compile/pdf/index.ts'

const piece = `# The pact

The Northern Pact has 4 members since April 2003. Russia has accused NATO of breaking its word in 2008. Belarus fears
Russia and has sought ties with NATO since 2010. In May 2014 Armenia joined the Northern Pact. Armenia will host the
summit in 2016. Armenia has complained about Belarus.
`

/** The room that letters take: from the top of a capital to the foot of a “g”. */
function boxOf({x, y, width}: Label): readonly [left: number, top: number, right: number, bottom: number] {
  return [x, y - 7, x + width, y + 2.4]
}

function labelsOf({scene}: Drawing): ReadonlyArray<Label> {
  return scene.marks.filter((mark: Mark): mark is Label => mark.kind === 'label')
}

/** Hold a drawing to its law. */
function check(drawing: Drawing): void {
  const {scene, alt} = drawing
  const labels = labelsOf(drawing)
  expect(alt.trim()).not.toBe('')
  for (const [at, one] of labels.entries()) {
    const [left, top, right, bottom] = boxOf(one)
    expect(left).toBeGreaterThanOrEqual(-0.01)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(scene.width + 0.01)
    expect(bottom).toBeLessThanOrEqual(scene.height)
    expect(one.width).toBeCloseTo(widthOf(one.text, one.isBold) * 10, 6)
    for (const other of labels.slice(at + 1)) {
      const [l, t, r, b] = boxOf(other)
      if (left < r && l < right && top < b && t < bottom) expect.fail(`“${one.text}” meets “${other.text}”`)
    }
    for (const line of scene.marks.filter((mark: Mark): mark is Line => mark.kind === 'line')) {
      const [x1, x2] = [line.from[0], line.to[0]].sort((a, b) => a - b) as [number, number]
      const [y1, y2] = [line.from[1], line.to[1]].sort((a, b) => a - b) as [number, number]
      if (x1 < right && x2 > left && y1 < bottom && y2 > top) expect.fail(`a line runs through “${one.text}”`)
    }
    if (!one.span) continue
    const shown = one.text.replace(/…$/, '')
    expect(one.span.text.replace(/\s+/g, ' ').startsWith(shown)).toBe(true)
  }
}

const text = fc.oneof(
  fc.string({minLength: 1, maxLength: 90}),
  fc.string({minLength: 1, maxLength: 90, unit: 'grapheme'}),
  fc.lorem({maxCount: 24})
)
const span: fc.Arbitrary<Span> = fc
  .record({paragraph: fc.constantFrom('1', '17', 'A', 'H3', 'B:12', 'F⁂12345678'), text})
  .map(({paragraph, text: words}) => ({paragraph, start: 0, end: words.length, text: words}))
const year = fc.integer({min: -500, max: 2100}).map((n) => `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`)
const near = fc.integer({min: 2012, max: 2015}).map(String)
const point = fc.oneof(
  year,
  near,
  fc.tuple(near, fc.integer({min: 1, max: 12})).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
  fc.tuple(near, fc.integer({min: 21, max: 24})).map(([y, s]) => `${y}-${s}`),
  fc.constantFrom('199X', '18XX', '2014-05-23', '2014-04?', '1850~')
)
const when = fc.oneof(
  point,
  point.map((p) => `${p}/..`),
  point.map((p) => `../${p}`),
  fc.tuple(point, point).map(([a, b]) => `${a}/${b}`)
)
const event: fc.Arbitrary<Event> = fc.record({
  when,
  date: span,
  what: span,
  cut: fc.boolean(),
  tense: fc.constantFrom('past' as const, 'planned' as const),
  damaged: fc.constant(false)
})

test('no word of a timeline meets another word or a pole', () => {
  fc.assert(
    fc.property(fc.array(event, {maxLength: 40}), (events) => {
      const drawing = timelineDrawing(events)
      if (drawing) check(drawing)
      else expect(events.length).toBeLessThan(2)
    })
  )
})

test('no word of a chart of relations meets another', () => {
  const actor = fc.oneof(
    span,
    fc
      .constantFrom('Russia', 'NATO', 'Armenia')
      .map((name): Span => ({paragraph: '1', start: 0, end: name.length, text: name}))
  )
  const relation: fc.Arbitrary<Relation> = fc.record({
    of: actor,
    to: fc.array(actor, {minLength: 1, maxLength: 3}),
    sort: fc.constantFrom('dispute' as const, 'tie' as const),
    what: span,
    cut: fc.boolean(),
    kind: fc.constant('fact' as const)
  })
  fc.assert(
    fc.property(fc.array(relation, {minLength: 1, maxLength: 24}), (relations) => {
      const drawing = relationsDrawing(relations)
      if (drawing) check(drawing)
      expect(drawing).toBeDefined()
    })
  )
  expect(relationsDrawing([])).toBeUndefined()
})

test('no word of a comparison meets another', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constant({cut: false}),
    fc.record({span, cut: fc.boolean(), kind: fc.constantFrom('fact' as const, 'reported' as const)})
  )
  const grid = fc.array(text, {minLength: 1, maxLength: 16}).chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.array(
        fc.record({name: text, cells: fc.array(cell, {minLength: columns.length, maxLength: columns.length})}),
        {
          minLength: 1,
          maxLength: 12
        }
      )
    })
  )
  fc.assert(
    fc.property(grid, (value) => {
      const drawing = matrixDrawing(value)
      if (drawing) check(drawing)
    })
  )
})

test('a stretch of time is as long as its date says', () => {
  const years = (value: string): ReadonlyArray<number> => {
    const reach = reachOf(value)
    return reach ? [reach.from / 12, reach.to / 12] : []
  }
  expect(years('2014')).toEqual([2014, 2015])
  expect(years('199X')).toEqual([1990, 2000])
  expect(years('18XX')).toEqual([1800, 1900])
  expect(years('-0043')).toEqual([-43, -42])
  expect(years('-01XX')).toEqual([-199, -99])
  expect(years('1939/1945')).toEqual([1939, 1946])
  expect(reachOf('2010-22')).toEqual({from: 12 * 2010 + 5, to: 12 * 2010 + 8, isOpen: false})
  expect(reachOf('2003-04/..')).toEqual({from: 12 * 2003 + 3, to: 12 * 2003 + 4, isOpen: true})
  expect(reachOf('XXXX-05-23')).toBeUndefined()
})

test('words are as wide as the face that sets them has them', () => {
  for (const [file, isBold] of [
    ['SourceSans3-Regular.ttf', false],
    ['SourceSans3-Semibold.ttf', true]
  ] as const) {
    const face = create(readFileSync(`fonts/source-sans-3/${file}`)) as Font
    for (let code = 32; code < 127; code++) {
      const real = face.glyphForCodePoint(code).advanceWidth / face.unitsPerEm
      const mine = widthOf(String.fromCharCode(code), isBold)
      if (isBold) expect(Math.abs(mine - real)).toBeLessThan(0.06)
      else expect(mine).toBeCloseTo(real, 2)
    }
  }
})

test('one drawing stands on the page and on paper, in lines and in words', async () => {
  const tree = fromMarkdown(piece)
  const facts = digest(tree)
  const drawings = drawingsOf(facts)
  expect(Object.keys(drawings)).toEqual(['timeline', 'relations', 'comparison'])
  for (const drawing of Object.values(drawings)) check(drawing)
  const brief = writeBrief(facts, indexOf(tree))
  const page = briefPage(brief.tree)
  expect(page.match(/<svg role="img" aria-label="/g)).toHaveLength(3)
  expect(page).not.toContain('<img')
  const [timeline] = labelsOf(drawings.timeline as Drawing)
  expect(page).toContain(`>${timeline?.text}</text>`)
  const frames = compose(brief.tree, {theme: brief.style})
  expect(frames.notes).toEqual([])
  expect(frames.pages.flatMap(({pictures}) => pictures.map(({picture}) => picture.kind))).toEqual(
    Array(3).fill('drawing')
  )
  // On paper the words are those of the page, in the room that was kept for them.
  const set = frames.pages.flatMap(({lines}) => lines.filter(({tag}) => tag?.type === 'Figure'))
  const labels = Object.values(drawings).flatMap((drawing) => labelsOf(drawing))
  expect(set).toHaveLength(labels.length)
  const wordsOf = ({parts}: (typeof set)[number]): string =>
    parts.map((part) => (part === 'space' ? ' ' : part.text)).join('')
  const scale = frames.grid.measure / 480
  for (const {text, width} of labels) {
    const line = set.find((one) => wordsOf(one) === text)
    expect([text, line?.width]).toEqual([text, expect.any(Number)])
    expect(line?.width).toBeLessThanOrEqual(width * scale + 0.01)
  }
  const pdf = Buffer.from(await draw(frames)).toString('latin1')
  expect(pdf).not.toContain('/Subtype /Image')
  expect(brief.markdown).not.toContain('![')
})

test('words after a drawing are set in their own face', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="9" y="20">since April 2003</text></svg>'
  const picture = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  const text = `# Title\n\n![A timeline.](${picture})\n\n*Leaning letters.* **Strong letters.** Plain letters. \`Code.\`\n`
  const library = await PDFiumLibrary.init()
  const file = await library.loadDocument(await draw(compose(fromMarkdown(text), {theme: 'brief'})))
  const copied = [...file.pages()].map((page) => page.getText()).join('\n')
  file.destroy()
  library.destroy()
  for (const words of ['Leaning letters.', 'Strong letters.', 'Plain letters.', 'Code.'])
    expect(copied).toContain(words)
  expect(copied).toContain('since April 2003')
})

test('a drawing is a file that reads as XML whatever the words', () => {
  const name = 'A & B <script>"x"</script>'
  const drawing = matrixDrawing({columns: [name], rows: [{name, cells: [{cut: false}]}]})
  expect(svgFile(drawing as Drawing)).toMatch(/^<svg xmlns="[^"<>]+" [^<>]*>(?:<[^<>]+>)*<\/svg>$/)
  const page = briefPage({type: 'root', children: [illustratedBy(drawing as Drawing)]})
  expect(page).toContain('>A &#x26; B &#x3C;script>"x"&#x3C;/script></text>')
})

function illustratedBy(comparison: Drawing): Paragraph {
  const root = illustrate(fromMarkdown('![x](#d-comparison)\n'), {comparison})
  return root.children[0] as Paragraph
}
