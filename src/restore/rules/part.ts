/**
 * What parts blocks is one empty line, and nothing stands before the first
 * block or after the last: the last rule, which leaves no seam undecided.
 */

import type {Proposal} from '../../ledger/index.ts'
import {lineSeparator} from '../../mdast/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import type {View} from '../view.ts'

export const part: RulePlugin = rule({
  id: 'part',

  *propose({source, rows, last, ledger, isSolid}: View): Generator<Proposal> {
    const [first] = rows
    const firstGone = ledger.find(({at, now}) => at[1] > at[0] && now === '')?.at[0] ?? source.length
    const start = Math.min(first?.at[0] ?? source.length, firstGone)
    const lead = /^\s*/.exec(source)?.[0].length ?? 0
    if (lead > 0 && lead <= start) yield {at: [0, lead], now: '', why: 'white before the text', sure: 1}
    for (const row of rows) {
      const {gap, gapText, joined} = row
      if (joined) continue
      const now = row === last ? '' : '\n\n'
      // In a fair copy U+2028 ends the lines of a block.
      if (gapText === now || (isSolid && now !== '' && gapText.startsWith(lineSeparator))) continue
      const why = now === '' ? 'white after the text' : 'white between two blocks'
      yield {at: gap, now, why, sure: 1}
    }
  }
})
