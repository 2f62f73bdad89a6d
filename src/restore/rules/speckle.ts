/**
 * Specks on the paper, which a reader of images took for signs: lines of two
 * kinds of signs and more, without a letter or a figure, between lines of text.
 *
 *   > | heard the reports of the keepers, who had
 *   > | . , ~
 *   > | seen the storm from the kitchen of the house.
 */

import type {Proposal} from '../../ledger/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import type {View} from '../view.ts'

const specksRe = /^[.,'`´^~"|:;°·_\s-]{2,12}$/
const leastKinds = 2

export const speckle: RulePlugin = rule({
  id: 'speckle',

  *propose({rows, isSolid}: View): Generator<Proposal> {
    if (isSolid) return
    for (const {text, at, gap, role, joined} of rows) {
      if (role !== undefined || joined || !specksRe.test(text)) continue
      if (new Set(text.replace(/\s+/g, '')).size < leastKinds) continue
      yield {at: [at[0], gap[1]], now: '', why: 'signs without a word, as specks on the paper give them', sure: 0.85}
    }
  }
})
