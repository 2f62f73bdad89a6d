/** A table as a block: cells wrapped into columns, every line on the grid, ruled only across. */

import type {Table} from 'mdast'
import {ends} from '../../typeset/index.ts'
import {anchorsIn} from './anchors.ts'
import {type FrameRule, type Tag, tagUnder} from './frames.ts'
import {shape, widthOf} from './glyphs.ts'
import {type Room, type Row, type RowLine, type Stand, stripOf, type TextBlock} from './rows.ts'
import {type Span, spansOf} from './spans.ts'
import {type HouseStyle, widthAcross} from './style.ts'
import {linesOf} from './text-block.ts'

type Cells = ReadonlyArray<ReadonlyArray<Span>>

// A head of more rows is not said twice.
const mostAgain = 4

const heavy = 0.7
const light = 0.25

/** Make blocks of tables that follow one another, with as many columns: they are as wide, as if they were one. */
export function tableBlocks(nodes: ReadonlyArray<Table>, stand: Stand, room: Room): ReadonlyArray<TextBlock> {
  const {table} = room.style
  const tables = nodes.map((node) =>
    node.children.map((row, index) =>
      row.children.map((cell) =>
        spansOf(cell.children, index === 0 ? {...table, roman: table.bold, italic: table.boldItalic} : table, room)
      )
    )
  )
  const columns = columnsOf(tables.flat())
  const isAcross = stand.measure >= room.style.measure && isWide(columns, stand, room)
  return nodes.map((node, index) => {
    const cells = tables[index] ?? []
    return isAcross ? blockAcross(node, cells, columns, stand, room) : setTable(node, cells, columns, stand, room)
  })
}

function blockAcross(
  node: Table,
  cells: ReadonlyArray<Cells>,
  columns: ReadonlyArray<ColumnWidths>,
  stand: Stand,
  room: Room
): TextBlock {
  const across = {...stand, x: 0, measure: widthAcross(room.style)}
  const block = setTable(node, cells, columns, across, room)
  // What is as high as a page, or calls notes to its foot, cannot stand at its head.
  const isLow = (block.strips[0]?.rows ?? 0) <= mostRows * room.style.rows
  if (isLow && !cells.flat(2).some(({note}) => note !== undefined)) return {...block, isAcross: true}
  stand.tag.children.pop()
  return setTable(node, cells, columns, stand, room)
}

const mostRows = 0.6

/** Whether a table has no room in a column: some of its words would be broken, or all of its cells be heaps. */
function isWide(columns: ReadonlyArray<ColumnWidths>, {measure}: Stand, {style}: Room): boolean {
  const count = columns.length
  if (style.columns === 1 || count < 3) return false
  const width = measure - gapOf(measure, count, style) * (count - 1)
  return sumOf(columns, 'least') > width || sumOf(columns, 'natural') > crowded * width
}

// Cells of four lines each are heaps.
const crowded = 4

function gapOf(measure: number, count: number, {cellGap}: HouseStyle): number {
  return Math.min(cellGap, measure / (4 * count))
}

function setTable(
  node: Table,
  cells: ReadonlyArray<Cells>,
  columns: ReadonlyArray<ColumnWidths>,
  stand: Stand,
  room: Room
): TextBlock {
  const count = columns.length
  const gap = gapOf(stand.measure, count, room.style)
  const widths = columnWidths(columns, stand.measure - gap * (count - 1))
  const tag = tagUnder(stand.tag, 'Table')
  const content: Array<Row> = []
  let again = 0
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
      if (index === 0) again++
      content.push({lines: lines.flatMap((cell) => cell[at] ?? []), rules, calls, anchors})
    }
  }

  const last = content.at(-1)
  const under: FrameRule = {x: stand.x, y: 0.36 * room.style.leading, width: stand.measure, weight: heavy}
  if (last) content[content.length - 1] = {...last, rules: [...(last.rules ?? []), under]}
  return {
    before: 1,
    after: 1,
    strips: [{...stripOf(content, breaks, 0, room), again: again <= mostAgain ? again : 0}],
    keep: 0
  }
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

interface ColumnWidths {
  /** Width of the widest cell in one line, and of the longest word. */
  readonly natural: number
  readonly least: number
}

function columnsOf(cells: ReadonlyArray<Cells>): ReadonlyArray<ColumnWidths> {
  const count = Math.max(...cells.map((row) => row.length))
  return Array.from({length: count}, (_, index) => {
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
}

/**
 * Share out the measure: every column as wide as its longest word, if that
 * can be, and the rest by how much there is to set.
 */
function columnWidths(columns: ReadonlyArray<ColumnWidths>, width: number): ReadonlyArray<number> {
  const count = columns.length
  const [natural, least] = [sumOf(columns, 'natural'), sumOf(columns, 'least')]

  if (natural <= width) {
    // Little is set wide apart, not packed to the left.
    const spare = (width - natural) / count
    return columns.map(({natural}) => natural + spare)
  }

  if (least >= width) return columns.map((column) => (column.least * width) / least)
  const spare = width - least
  const wanted = columns.map(({natural, least}) => Math.sqrt(Math.max(0, natural - least)))
  const total = wanted.reduce((a, b) => a + b, 0)
  const shared = columns.map(({natural, least}, index) =>
    Math.min(natural, least + (spare * (wanted[index] ?? 0)) / (total || 1))
  )
  const left = width - shared.reduce((a, b) => a + b, 0)
  return shared.map((share) => share + left / count)
}

function sumOf(columns: ReadonlyArray<ColumnWidths>, key: keyof ColumnWidths): number {
  return columns.reduce((total, column) => total + column[key], 0)
}
