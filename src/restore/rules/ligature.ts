/** Ligatures that a font printed as one sign are letters again: “ﬁrst”. */

import type {Proposal} from '../../ledger/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {marksIn, type View} from '../view.ts'

const letters: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st'
}

export const ligature: RulePlugin = rule({
  id: 'ligature',

  *propose({rows}: View): Generator<Proposal> {
    for (const {index, 0: sign} of marksIn(rows, /[ﬀ-ﬆ]/g)) {
      yield {
        at: [index, index + 1],
        now: letters[sign] ?? sign,
        why: `\`${sign}\` is a sign of the font for letters`,
        sure: 0.999
      }
    }
  }
})
