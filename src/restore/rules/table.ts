/**
 * Tables: rows whose cells are known become the rows of a table; others keep
 * their lines and their white as they are. Neither is ever run together.
 */

import type {Proposal} from '../../ledger/index.ts'
import {cellSeparator, lineSeparator} from '../../mdast/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {type TableRows, tablesOf} from '../tables.ts'
import {verbatim} from '../verbatim.ts'
import type {View} from '../view.ts'

export const table: RulePlugin = rule({
  id: 'table',

  *propose(view: View): Generator<Proposal> {
    for (const found of tablesOf(view)) yield* found.isWhole ? cellsOf(view, found) : linesOf(view, found)
  }
})

function* cellsOf({rows, isSolid}: View, {first, cells}: TableRows): Generator<Proposal> {
  const why = `row of a table of ${cells[0]?.length ?? 0} columns, its cells one under the other`
  for (const [index, line] of cells.entries()) {
    const row = rows[first + index]
    if (!row) continue
    const [start] = row.at
    yield {at: [start, start], now: '', as: 'table', why, sure: 0.9}
    for (const [column, cell] of line.entries()) {
      const next = line[column + 1]
      const end = cell.index + cell.text.length
      if (!next || row.text.slice(end, next.index) === cellSeparator) continue
      yield {at: [start + end, start + next.index], now: cellSeparator, why, sure: 0.9}
    }
    if (index < cells.length - 1 && !isSolid) yield {at: row.gap, now: lineSeparator, why, sure: 0.9}
  }
}

function linesOf(view: View, {first, cells}: TableRows): Generator<Proposal> {
  const why = 'line of a table whose cells cannot be told, kept as it is'
  return verbatim(view, first, cells.length, {why, sure: 0.85})
}
