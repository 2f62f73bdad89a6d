/** Soft hyphens inside a line: a place where a word could have been divided, and was not. */

import type {Proposal} from '../../ledger/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {marksIn, type View} from '../view.ts'

export const softHyphen: RulePlugin = rule({
  id: 'soft-hyphen',

  // At a line's end it is a hyphen like others, and `dehyphenate` has it.
  *propose({rows}: View): Generator<Proposal> {
    for (const {index} of marksIn(rows, /(?<=\S)\u00AD(?=\S)/g)) {
      yield {at: [index, index + 1], now: '', why: 'soft hyphen inside a word', sure: 0.98}
    }
  }
})
