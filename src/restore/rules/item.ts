/**
 * List items: the mark goes, and the item is named.
 *
 * A bullet says so itself. A dash is a dash unless it has a fellow, and a number
 * is a number unless a list of them goes up by one from 1: heads and notes go up
 * too, but stand far apart, or have their marks in the text.
 *
 *   > | 1. An applicant applies to a provider.
 *   > | 2. The provider proofs the applicant. Upon
 *     | success the applicant becomes a subscriber.
 */

import type {Proposal} from '../../ledger/index.ts'
import {numberedItems} from '../lists.ts'
import {isBullet, itemMark} from '../marks.ts'
import {type RulePlugin, rule} from '../rule.ts'
import type {View} from '../view.ts'

export const item: RulePlugin = rule({
  id: 'item',

  *propose(view: View): Generator<Proposal> {
    const {rows, isSolid} = view
    const numbered = isSolid ? new Map<number, never>() : numberedItems(view)
    const dashes = dashesOf(view)
    for (const [index, row] of rows.entries()) {
      const {text, at, role} = row
      if (role !== undefined) continue
      const inSequence = numbered.get(index)
      if (inSequence) {
        const why = `number ${inSequence.number} of a list, in its sequence`
        yield {at: [at[0], at[0] + inSequence.length], now: '', as: 'item', why, sure: 0.93}
        continue
      }
      const next = rows[index + 1]
      if (isBullet(text) && next && next.role === undefined && !row.joined) {
        // The bullet stands alone; the item is the next line.
        const why = 'mark of a list item, on a line of its own'
        yield {at: [at[0], row.gap[1]], now: '', why, sure: 0.95}
        if (!isBullet(next.text)) yield {at: [next.at[0], next.at[0]], now: '', as: 'item', why, sure: 0.95}
        continue
      }
      const mark = itemMark(text)
      // A number without its sequence may be a head, a note or a sentence’s.
      if (!mark || mark.number !== undefined) continue
      // One dash is a dash; a list has two.
      if (/^[-–*]/.test(text) && (dashes.get(text.charAt(0)) ?? 0) < 2) continue
      yield {at: [at[0], at[0] + mark.length], now: '', as: 'item', why: 'mark of a list item', sure: 0.95}
    }
  }
})

function dashesOf({rows}: View): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {text} of rows) {
    const mark = itemMark(text)
    if (mark && mark.number === undefined) counts.set(text.charAt(0), (counts.get(text.charAt(0)) ?? 0) + 1)
  }
  return counts
}
