/**
 * The rubric: a line that names the kind of piece, between the heading of the
 * piece and its text. It is no section of the text, and is kept as data.
 *
 *   > | sion mean that the CSTO faces major challenges in coming years.
 *     |
 *   > | ANALYSIS
 *     |
 *   > | Nikolai Bordyuzha, who has been Secretary Gen-
 */

import type {Proposal} from '../../ledger/index.ts'
import {outlineOf} from '../outlines.ts'
import {isCapitals, isRubricWord} from '../rubrics.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {lineEnds, type View} from '../view.ts'

// Title, byline and a long abstract come before it, hardly more.
const headRows = 40

export const rubric: RulePlugin = rule({
  id: 'rubric',

  *propose(view: View): Generator<Proposal> {
    const {rows, isSolid} = view
    if (isSolid) return
    const named = new Set(outlineOf(view, 'outline-rubric').map((text) => text.toLowerCase()))
    for (const [index, row] of rows.slice(0, headRows).entries()) {
      const before = rows[index - 1]
      const stands = (!before || lineEnds(before) > 1) && lineEnds(row) > 1
      const inOutline = named.has(row.text.toLowerCase())
      if (!stands || !(inOutline || (isRubricWord(row.text) && isCapitals(row.text)))) continue
      yield {
        at: [row.at[0], row.gap[1]],
        now: '',
        as: 'rubric',
        why: inOutline
          ? 'stands alone, and the outline has it as the kind of the piece'
          : 'stands alone, in capitals, and is the name of a kind of piece',
        sure: inOutline ? 0.98 : 0.9
      }
      return
    }
  }
})
