/** A table as a block: cells wrapped into columns, every line on the grid, ruled only across. */

import type {Table} from 'mdast'
import {ends} from '../../typeset/index.ts'
import {anchorsIn} from './anchors.ts'
import {type FrameRule, type Tag, tagUnder} from './frames.ts'
import {shape, widthOf} from './glyphs.ts'
import {type Room, type Row, type RowLine, type Stand, stripOf, type TextBlock} from './rows.ts'
import {type Span, spansOf} from './spans.ts'
import {linesOf} from './text-block.ts'

type Cells = ReadonlyArray<ReadonlyArray<Span>>

const heavy = 0.7
const light = 0.25

/** Make a block of a table. */
export function tableBlock(node: Table, stand: Stand, room: Room): TextBlock {
  const {table, cellGap} = room.style
  const cells: ReadonlyArray<Cells> = node.children.map((row, index) =>
    row.children.map((cell) =>
      spansOf(cell.children, index === 0 ? {...table, roman: table.bold, italic: table.boldItalic} : table, room)
    )
  )
  const count = Math.max(...cells.map((row) => row.length))
  const gap = Math.min(cellGap, stand.measure / (4 * count))
  const widths = columnWidths(cells, count, stand.measure - gap * (count - 1))
  const tag = tagUnder(stand.tag, 'Table')
  const content: Array<Row> = []
  const breaks: Array<number> = []

  for (const [index, row] of cells.entries()) {
    const source = node.children[index]
    const rowTag = tagUnder(tag, 'TR')
    const heads = {isHead: index === 0, hasStubs: hasStubs(cells)}
    const lines = rowLines(row, heads, node, widths, gap, stand, rowTag, room)
    const height = Math.max(1, ...lines.map((cell) => cell.length))
    for (let at = 0; at < height; at++) {
      if (content.length > 0) breaks.push(priceOf(index, at, cells.length))
      const calls = at === 0 ? row.flat().flatMap(({note}) => (note === undefined ? [] : [note])) : []
      const rules = at === 0 ? rulesAbove(index, stand, room) : []
      const anchors = at === 0 && source ? anchorsIn(source) : []
      content.push({lines: lines.flatMap((cell) => cell[at] ?? []), rules, calls, anchors})
    }
  }

  const last = content.at(-1)
  const under: FrameRule = {x: stand.x, y: 0.36 * room.style.leading, width: stand.measure, weight: heavy}
  if (last) content[content.length - 1] = {...last, rules: [...(last.rules ?? []), under]}
  return {before: 1, after: 1, strips: [stripOf(content, breaks, 0, room)], keep: 0}
}

/** Whether the first column names the rows: then nothing stands above it. */
function hasStubs([head, ...rows]: ReadonlyArray<Cells>): boolean {
  const textOf = (row: Cells | undefined): string =>
    (row?.[0] ?? [])
      .map(({text}) => text)
      .join('')
      .trim()
  return textOf(head) === '' && rows.some((row) => textOf(row) !== '')
}

function priceOf(row: number, at: number, rows: number): number {
  // A head without a body, and one line of a body alone, are widows.
  if (at > 0) return ends.hyphen
  return row === 1 || rows < 4 ? ends.bad : ends.awkward
}

function rulesAbove(row: number, stand: Stand, room: Room): ReadonlyArray<FrameRule> {
  const y = -0.65 * room.style.leading
  return [{x: stand.x, y, width: stand.measure, weight: row < 2 ? heavy : light}]
}

function rowLines(
  row: Cells,
  {isHead, hasStubs}: {readonly isHead: boolean; readonly hasStubs: boolean},
  node: Table,
  widths: ReadonlyArray<number>,
  gap: number,
  stand: Stand,
  rowTag: Tag,
  room: Room
): ReadonlyArray<ReadonlyArray<RowLine>> {
  let x = stand.x
  return widths.map((measure, index) => {
    const cell = isHead
      ? tagUnder(rowTag, 'TH', {scope: 'Column'})
      : hasStubs && index === 0
        ? tagUnder(rowTag, 'TH', {scope: 'Row'})
        : tagUnder(rowTag, 'TD')
    const tag = tagUnder(cell, 'P')
    const left = x
    x += measure + gap
    const spans = row[index] ?? []
    if (spans.length === 0) return []
    const align = node.align?.[index]
    const share = align === 'right' ? 1 : align === 'center' ? 0.5 : 0
    return linesOf(spans, {x: left, measure, tag, isRagged: true}, room).map((line) => ({
      ...line,
      x: line.x + share * Math.max(0, measure - line.width)
    }))
  })
}

/**
 * Share out the measure: every column as wide as its longest word, if that
 * can be, and the rest by how much there is to set.
 */
function columnWidths(cells: ReadonlyArray<Cells>, count: number, width: number): ReadonlyArray<number> {
  const columns = Array.from({length: count}, (_, index) => {
    const inked = cells.map((row) => (row[index] ?? []).map(({text, style}) => [text, style] as const))
    const natural = Math.max(
      8,
      ...inked.map((spans) =>
        spans.reduce((sum, [text, style]) => sum + widthOf(shape(text, style)) + 0.02 * style.size * text.length, 1)
      )
    )
    const words = inked.flat().flatMap(([text, style]) => text.split(/\s+/).map((word) => widthOf(shape(word, style))))
    return {natural, least: Math.min(natural, Math.max(8, ...words) + 1)}
  })
  const sum = (key: 'natural' | 'least'): number => columns.reduce((total, column) => total + column[key], 0)

  if (sum('natural') <= width) {
    // Little is set wide apart, not packed to the left.
    const spare = (width - sum('natural')) / count
    return columns.map(({natural}) => natural + spare)
  }

  if (sum('least') >= width) return columns.map(({least}) => (least * width) / sum('least'))
  const spare = width - sum('least')
  const wanted = columns.map(({natural, least}) => Math.sqrt(Math.max(0, natural - least)))
  const total = wanted.reduce((a, b) => a + b, 0)
  const shared = columns.map(({natural, least}, index) =>
    Math.min(natural, least + (spare * (wanted[index] ?? 0)) / (total || 1))
  )
  const left = width - shared.reduce((a, b) => a + b, 0)
  return shared.map((share) => share + left / count)
}
