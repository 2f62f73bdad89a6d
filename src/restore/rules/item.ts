/** List items: the mark goes, and the item is named. */

import type {Proposal} from '../../ledger/index.ts'
import {itemMark} from '../marks.ts'
import {type RulePlugin, rule} from '../rule.ts'
import type {View} from '../view.ts'

export const item: RulePlugin = rule({
  id: 'item',

  *propose({rows}: View): Generator<Proposal> {
    for (const {text, at, role} of rows) {
      const mark = itemMark(text)
      // A numbered line may be a head, a note or a sentence: numbers stay.
      if (role !== undefined || !mark || mark.number !== undefined) continue
      // One dash is a dash; a list has two.
      if (/^[-–—*]/.test(text) && rows.filter((row) => row.text[0] === text[0] && itemMark(row.text)).length < 2)
        continue
      yield {
        at: [at[0], at[0] + mark.length],
        now: '',
        as: 'item',
        why: 'mark of a list item',
        sure: 0.95
      }
    }
  }
})
