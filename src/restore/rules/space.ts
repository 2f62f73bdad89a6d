/** Runs of blanks inside a line of text are one blank. */

import type {Proposal} from '../../ledger/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {isFree, marksIn, type View} from '../view.ts'

export const space: RulePlugin = rule({
  id: 'space',

  *propose(view: View): Generator<Proposal> {
    for (const {index, 0: blanks} of marksIn(view.rows, /[ \t]{2,}|\t/g)) {
      const at = [index, index + blanks.length] as const
      if (isFree(view, at)) yield {at, now: ' ', why: 'a run of blanks inside a line', sure: 0.9}
    }
  }
})
