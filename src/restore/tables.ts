/**
 * Rows of cells: what stands in columns over three lines and more is no prose.
 *
 *   > | Country      Members   Since
 *   > | Armenia           12    1994
 *   > | Belarus            9    1993
 */

import {lineSeparator} from '../mdast/index.ts'
import {itemMark} from './marks.ts'
import {lineEnds, type Row, type View} from './view.ts'

/** A cell: its text, and where it stands on its line, in characters from the edge of the column. */
export interface Cell {
  readonly text: string
  /** Offset in the row’s text. */
  readonly index: number
  readonly start: number
  readonly end: number
}

/** Rows that stand in columns. */
export interface TableRows {
  /** The first row, and how many there are. */
  readonly first: number
  readonly cells: ReadonlyArray<ReadonlyArray<Cell>>
  /** Whether each row has the same columns, so that each cell is known. */
  readonly isWhole: boolean
}

// Two lines with white inside are chance.
const leastRows = 3
// Cells are short; columns of prose that stand side by side are not.
const longestCell = 28
const shortestProse = 5
// The share of cells that must stand under one another.
const aligned = 0.7

/** Find the tables of a view. */
export function* tablesOf({rows, isSolid}: View): Generator<TableRows> {
  if (isSolid) yield* keptTables(rows)
  else yield* foundTables(rows)
}

/** In a fair copy U+2028 ends the lines of a block; white inside them was kept on purpose. */
function* keptTables(rows: ReadonlyArray<Row>): Generator<TableRows> {
  let first = 0
  for (const [index, {gapText}] of rows.entries()) {
    if (gapText.startsWith(lineSeparator)) continue
    const lines = rows.slice(first, index + 1)
    const cells = lines.map(({text}) => tabbed(text))
    const [head = []] = cells
    const isWhole = head.length > 1 && cells.every(({length}) => length === head.length)
    const isKept = lines.some(({text, gapText}) => / {2}|\t/.test(text) || /^\u2028 /.test(gapText))
    if (lines.length >= leastRows && (isWhole || isKept)) yield {first, cells, isWhole}
    first = index + 1
  }
}

function tabbed(text: string): ReadonlyArray<Cell> {
  return [...text.matchAll(/[^\t]+/g)].map(({0: cell, index}) => ({
    text: cell,
    index,
    start: index,
    end: index + cell.length
  }))
}

function* foundTables(rows: ReadonlyArray<Row>): Generator<TableRows> {
  let first = 0
  while (first < rows.length) {
    const cells: Array<ReadonlyArray<Cell>> = []
    for (let index = first; index < rows.length; index++) {
      const row = rows[index]
      const found = row ? cellsOf(row) : []
      if (!row || found.length < 2 || !mayBelong(row)) break
      cells.push(found)
      if (lineEnds(row) !== 1) break
    }
    if (cells.length >= leastRows && isTable(cells)) yield {first, cells, isWhole: isWhole(cells)}
    first += Math.max(1, cells.length)
  }
}

function mayBelong({role, joined, text}: Row): boolean {
  return role === undefined && !joined && itemMark(text) === undefined
}

function cellsOf({text, indent}: Row): ReadonlyArray<Cell> {
  return [...text.matchAll(/\S+(?:[ \u00A0]\S+)*/g)].map(({0: cell, index}) => ({
    text: cell,
    index,
    start: indent.length + index,
    end: indent.length + index + cell.length
  }))
}

function isTable(rows: ReadonlyArray<ReadonlyArray<Cell>>): boolean {
  const cells = rows.flat()
  const length = cells.reduce((sum, {text}) => sum + text.length, 0) / cells.length
  const prose = cells.filter(({text}) => text.split(' ').length > shortestProse).length
  // Lines that were justified with blanks go on with small letters.
  const small = cells.filter(({text}) => /^\p{Ll}/u.test(text)).length
  return length <= longestCell && prose * 3 < cells.length && small * 2 < cells.length && shareAligned(rows) >= aligned
}

/** The share of cells that begin, end or are centred where one of the row before does. */
function shareAligned(rows: ReadonlyArray<ReadonlyArray<Cell>>): number {
  let count = 0
  let all = 0
  for (const [index, row] of rows.entries()) {
    const near = [...(rows[index - 1] ?? []), ...(rows[index + 1] ?? [])]
    for (const cell of row) {
      all++
      if (near.some((other) => isUnder(cell, other))) count++
    }
  }
  return count / Math.max(1, all)
}

function isUnder(a: Cell, b: Cell): boolean {
  return (
    Math.abs(a.start - b.start) <= 1 || Math.abs(a.end - b.end) <= 1 || Math.abs(a.start + a.end - b.start - b.end) <= 2
  )
}

/** Whether each row has as many cells, one under the other or parted by tabs. */
function isWhole(rows: ReadonlyArray<ReadonlyArray<Cell>>): boolean {
  const [head = []] = rows
  return rows.every(
    (row) =>
      row.length === head.length &&
      row.every((cell, column) => rows.some((other) => other !== row && isUnder(cell, other[column] ?? cell)))
  )
}
