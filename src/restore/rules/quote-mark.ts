/**
 * Signs that mail sets before each line it quotes.
 *
 *   > | > The council shall meet once a year,
 *   > | > in the capital.
 */

import type {Proposal} from '../../ledger/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {lineEnds, type Row, type View} from '../view.ts'

const markRe = /^(?:>\s?)+(?=\S)/

export const quoteMark: RulePlugin = rule({
  id: 'quote-mark',

  *propose({rows}: View): Generator<Proposal> {
    for (const [index, row] of rows.entries()) {
      const mark = markRe.exec(row.text)?.[0]
      // One such line may be a comparison.
      if (
        mark === undefined ||
        row.role !== undefined ||
        !(isBeside(row, rows[index + 1]) || isBeside(rows[index - 1], row))
      )
        continue
      const at = [row.at[0], row.at[0] + mark.length] as const
      yield {at, now: '', as: 'quote-mark', why: 'sign of a quoted line, and the line beside it has one', sure: 0.95}
    }
  }
})

function isBeside(row: Row | undefined, next: Row | undefined): boolean {
  return (
    row !== undefined && next !== undefined && lineEnds(row) === 1 && markRe.test(row.text) && markRe.test(next.text)
  )
}
