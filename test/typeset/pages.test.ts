/** The page maker's laws, on any flow. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type Block, ends, pagesOf, type Sheet} from '../../src/typeset/index.ts'

const sheet: Sheet = {columns: 2, firstRows: 12, rows: 20, leading: 12, footGap: 8}

function paragraph(rows: number): Block {
  const breaks = Array.from({length: rows - 1}, (_, index) =>
    index === 0 || index === rows - 2 ? ends.widow : ends.free
  )
  return {before: 0, keep: 0, strips: [{rows, cost: 0, breaks, feet: Array.from({length: rows}, () => 0)}]}
}

const heading: Block = {before: 1, keep: ends.widow, strips: [{rows: 1, cost: 0, breaks: [], feet: [0]}]}

const flow = fc
  .array(fc.tuple(fc.boolean(), fc.integer({min: 1, max: 30})), {minLength: 1, maxLength: 25})
  .map((parts) => parts.flatMap(([isHeaded, rows]) => [...(isHeaded ? [heading] : []), paragraph(rows)]))

test('every row stands in one column, in order, and no column is too high', () => {
  fc.assert(
    fc.property(flow, (blocks) => {
      const {pages} = pagesOf(blocks, sheet)
      const set = pages.flatMap(({columns}) => columns).flatMap(({pieces}) => pieces)
      const rows = set.flatMap(({block, from, to}) =>
        Array.from({length: to - from}, (_, index) => `${block}.${from + index}`)
      )
      const all = blocks.flatMap(({strips}, block) =>
        Array.from({length: strips[0]?.rows ?? 0}, (_, row) => `${block}.${row}`)
      )
      expect(rows).toEqual(all)
      for (const [index, page] of pages.entries()) {
        for (const {pieces} of page.columns) {
          const last = pieces.at(-1)
          const height = last ? last.at + last.to - last.from : 0
          expect(height).toBeLessThanOrEqual(index === 0 ? sheet.firstRows : sheet.rows)
        }
      }
    }),
    {numRuns: 60}
  )
})

test('columns of the last page are level', () => {
  const {pages, faults} = pagesOf([paragraph(9), heading, paragraph(11), paragraph(8)], sheet)
  const heights = pages.at(-1)?.columns.map(({pieces}) => {
    const last = pieces.at(-1)
    return last ? last.at + last.to - last.from : 0
  })
  expect(heights).toHaveLength(2)
  expect((heights?.[0] ?? 0) - (heights?.[1] ?? 0)).toBeLessThanOrEqual(1)
  expect(heights?.[0]).toBeGreaterThanOrEqual(heights?.[1] ?? 0)
  expect(faults).toEqual([])
})

test('a paragraph is set a line longer rather than a page left two lines short', () => {
  const [strip] = paragraph(9).strips
  const [longer] = paragraph(10).strips
  if (!strip || !longer) throw new RangeError('Cannot set a paragraph in no way')
  const block = {...paragraph(9), strips: [strip, {...longer, cost: 50_000}]}
  const one = {...sheet, columns: 1, firstRows: 12}
  // After nine lines and a white one, a heading and a line of text are all that could follow.
  const {pages} = pagesOf([block, heading, paragraph(8)], one)
  expect(pages[0]?.columns[0]?.pieces.map(({strip: {rows}}) => rows)).toEqual([10])
})

test('a page does not end before lines that would stand on it, though the next would be fuller', () => {
  const figure: Block = {
    before: 0,
    keep: 0,
    strips: [{rows: 12, cost: 0, breaks: Array(11).fill(ends.widow), feet: []}]
  }
  const items = Array.from({length: 5}, () => paragraph(3))
  const {pages} = pagesOf([...items, figure, figure], {...sheet, columns: 1, firstRows: 20})
  expect(pages.map(({columns}) => columns[0]?.pieces.length)).toEqual([5, 1, 1])
})

test('white does not run through two columns where a paragraph may be a line longer', () => {
  const [strip] = paragraph(9).strips
  const [longer] = paragraph(10).strips
  if (!strip || !longer) throw new RangeError('Cannot set a paragraph in no way')
  const block = {...paragraph(9), strips: [strip, {...longer, cost: 30_000}]}
  const {pages} = pagesOf([block, heading, paragraph(9), block, heading, paragraph(9)], {...sheet, firstRows: 21})
  const heads = pages[0]?.columns.map(({pieces}) => pieces[1]?.at) ?? []
  expect(heads).toHaveLength(2)
  expect(new Set(heads).size).toBe(2)
})

test('a heading does not stand at the foot of a column', () => {
  const {pages} = pagesOf([paragraph(11), heading, paragraph(12), paragraph(7)], sheet)
  for (const {pieces} of pages.flatMap(({columns}) => columns)) expect(pieces.at(-1)?.block).not.toBe(1)
})

test('notes take their place at the foot', () => {
  const called: Block = {before: 0, keep: 0, strips: [{rows: 1, cost: 0, breaks: [], feet: [30]}]}
  const lines = Array.from({length: 24}, () => called)
  const {pages} = pagesOf(lines, sheet)
  // A note of 30 points and the gap above it take four rows, each other three.
  for (const {pieces} of pages[0]?.columns ?? []) expect(pieces.length).toBeLessThanOrEqual(3)
})

test('floats stand at the head of the page whose text calls them, in order, and take its rows', () => {
  fc.assert(
    fc.property(
      flow,
      fc.array(fc.tuple(fc.nat(24), fc.integer({min: 2, max: 9})), {minLength: 1, maxLength: 6}),
      (blocks, list) => {
        const floats = list.map(([at, rows]) => ({at: Math.min(at, blocks.length), rows})).sort((a, b) => a.at - b.at)
        const {pages} = pagesOf(blocks, sheet, floats)
        expect(pages.flatMap((page) => page.floats)).toEqual(floats.map((_, index) => index))
        for (const [index, {floats: placed, rows, columns}] of pages.entries()) {
          expect(rows).toBe(placed.reduce((sum, float) => sum + (floats[float]?.rows ?? 0), 0))
          for (const {pieces} of columns) {
            const last = pieces.at(-1)
            const height = last ? last.at + last.to - last.from : 0
            expect(height + rows).toBeLessThanOrEqual(index === 0 ? sheet.firstRows : sheet.rows)
          }
        }
      }
    ),
    {numRuns: 40}
  )
})

test('a head is set again where its block goes on', () => {
  const rows = 40
  const table: Block = {
    before: 0,
    keep: 0,
    strips: [
      {
        rows,
        cost: 0,
        breaks: Array.from({length: rows - 1}, () => 0),
        feet: Array.from({length: rows}, () => 0),
        again: 2
      }
    ]
  }
  const {pages} = pagesOf([table], sheet)
  const pieces = pages.flatMap(({columns}) => columns.flatMap((column) => column.pieces))
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces.map(({at}) => at)).toEqual(pieces.map((_, index) => (index === 0 ? 0 : 2)))
})
