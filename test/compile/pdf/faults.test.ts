/** Faults: what a typographer marks is found, and what is well set is left alone. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {faultsOf, textLinesOf} from '../../../src/compile/pdf/faults.ts'
import {compose, type Frames} from '../../../src/compile/pdf/index.ts'

const essay = compose(fromMarkdown(readFileSync(path.join(import.meta.dirname, 'federalist/input.md'), 'utf8')))

/** Say what is wrong with a text: kind, words, amount. */
function told(markdown: string): ReadonlyArray<string> {
  return faultsOf(compose(fromMarkdown(markdown))).map(
    ({kind, text, amount, unit}) => `${kind}: ${text} (${amount} ${unit})`
  )
}

test('an essay has hardly any', () => {
  expect(textLinesOf(essay).length).toBeGreaterThan(60)
  expect(faultsOf(essay).length / textLinesOf(essay).length).toBeLessThan(0.015)
})

test('what cannot be set well is told, with its words', () => {
  const long = 'WXYZ1'.repeat(4)
  const [short, ...others] = told(`He had said that it all was of the ${long} kind, and nobody else was there at all.`)
  expect(short).toMatch(/^short line: He had said .* \([\d.]+ em\)$/)
  expect(others).toEqual([])
  expect(told('The council of the elders had met in the hall of the old town by night.')).toEqual([])
})

test('lines that are moved are told', () => {
  const moved = (
    change: (line: Frames['pages'][number]['lines'][number], index: number, count: number) => object
  ): Frames => ({
    ...essay,
    pages: essay.pages.map((page) => ({
      ...page,
      lines: page.lines.map((line, index) => ({...line, ...change(line, index, page.lines.length)}))
    }))
  })
  const kinds = (frames: Frames): ReadonlyArray<string> => faultsOf(frames).map(({kind}) => kind)
  const tags = [
    ...new Set(essay.pages.flatMap(({lines}) => lines.flatMap(({tag}) => (tag?.type === 'P' ? [tag] : []))))
  ]
  const tag = tags[4]
  const own = essay.pages[0]?.lines.filter((line) => line.tag === tag) ?? []
  const column = essay.grid.measure + essay.grid.gutter
  expect(own.length).toBeGreaterThan(3)
  expect(kinds(moved((line) => (line === own.at(-1) ? {x: line.x + column} : {})))).toContain('widow')
  expect(kinds(moved((line) => (line !== own[0] && own.includes(line) ? {x: line.x + column} : {})))).toContain(
    'orphan'
  )
  expect(kinds(moved((line) => (line === own[1] ? {gap: 5} : {})))).toContain('loose line')
  expect(kinds(moved((line) => (line === own[1] ? {gap: 1} : {})))).toContain('tight line')
  expect(kinds(moved((line) => (line === own[1] ? {width: 300} : {})))).toContain('wide line')
  expect(kinds(moved((line) => (line === own.at(-1) ? {width: 10} : {})))).toContain('runt')
  expect(kinds(moved((line) => (line === own[2] ? {parts: own[1]?.parts} : {})))).toContain('stack')
  // Four lines that are alike have their spaces under one another.
  expect(
    kinds(moved((line) => (own.slice(1, 5).includes(line) ? {parts: own[1]?.parts, gap: own[1]?.gap} : {})))
  ).toContain('river')
  const head = {...tag, type: 'H2'}
  expect(kinds(moved((line, index, count) => (index === count - 3 ? {tag: head, y: 800} : line)))).toContain(
    'stranded heading'
  )
})

test('columns of an inner page that are not level are told', () => {
  const frames = {...essay, pages: [...essay.pages, ...essay.pages.map((page) => ({...page, number: 2}))]}
  const page = frames.pages[0]
  if (!page) throw new Error('a page')
  const half = {...page, lines: page.lines.filter(({y, x}) => x < 250 || y < 300)}
  expect(faultsOf({...frames, pages: [half, ...frames.pages.slice(1)]}).map(({kind}) => kind)).toContain(
    'uneven columns'
  )
})

test('ladders, fragments and hyphens at a column’s end are told', () => {
  const hyphened = essay.pages[0]?.lines.find(({ending, tag}) => ending === 'none' && tag?.type === 'P')
  if (!hyphened) throw new Error('a hyphen')
  const own = essay.pages[0]?.lines.filter(({tag}) => tag === hyphened.tag) ?? []
  const kinds = (lines: typeof own): ReadonlyArray<string> => {
    const pages = essay.pages.slice(0, 1).map((page) => ({...page, lines}))
    return faultsOf({...essay, pages}).map(({kind}) => kind)
  }
  const word = hyphened.parts.filter((part) => part !== 'space').slice(0, 1)
  const at = (line: typeof hyphened, row: number): typeof hyphened => ({
    ...line,
    x: own[1]?.x ?? 0,
    y: 200 + 12.4 * row
  })
  expect(kinds([at(hyphened, 0)])).toEqual(['hyphen at the column’s end'])
  expect(kinds([...[0, 1, 2].map((row) => at(hyphened, row)), {...at(hyphened, 3), parts: word, width: 20}])).toEqual(
    expect.arrayContaining(['ladder of hyphens', 'fragment'])
  )
})
