/** Soft hyphens inside a line: a place where a word could have been divided, and was not. */

import type {Proposal} from '../../ledger/index.ts'
import {meaningOf} from '../hyphens.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {isFree, marksIn, type View} from '../view.ts'

export const softHyphen: RulePlugin = rule({
  id: 'soft-hyphen',

  // At a line's end it is a hyphen like others, and `dehyphenate` has it.
  *propose(view: View): Generator<Proposal> {
    const isHyphen = meaningOf(view, '\u00AD') !== 'division'
    const why = isHyphen ? 'the text has no other hyphen: its font gives it as a soft one' : 'soft hyphen inside a word'
    for (const {index} of marksIn(view.rows, /(?<=\S)\u00AD(?=\S)/g)) {
      if (!isFree(view, [index, index + 1])) continue
      yield {at: [index, index + 1], now: isHyphen ? '-' : '', why, sure: isHyphen ? 0.95 : 0.98}
    }
  }
})
