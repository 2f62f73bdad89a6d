/**
 * Lines that were ended on purpose, of verse, of an address: their ends stay.
 *
 *   > | So, naturalists observe, a flea
 *     | Hath smaller fleas that on him prey,
 *     | And these have smaller still to bite ’em,
 */

import type {Proposal} from '../../ledger/index.ts'
import {lineSeparator} from '../../mdast/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {isVerse} from '../verse.ts'
import type {View} from '../view.ts'

export const verse: RulePlugin = rule({
  id: 'verse',

  *propose(view: View): Generator<Proposal> {
    if (view.isSolid) return
    for (const [index, row] of view.rows.entries()) {
      if (row.joined || !isVerse(view, index)) continue
      yield {at: row.gap, now: lineSeparator, why: 'short lines with capitals, ended on purpose', sure: 0.9}
    }
  }
})
