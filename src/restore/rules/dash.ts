/**
 * A dash at a line end that the text sets without blanks: no blank comes into
 * the sentence there.
 *
 *   > | the consul, who was ill—
 *     |                        ^
 *   > | returned by ship
 */

import type {Proposal} from '../../ledger/index.ts'
import {languageOf} from '../language.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {lineEnds, type Row, type View} from '../view.ts'

const endRe = /[\p{L}\p{N}”’)][—–]$/u
const startRe = /^[—–][\p{L}\p{N}“‘(]/u

/** How often the text has a dash with and without a blank after it, and before it. */
interface Habit {
  closedAfter: number
  openAfter: number
  closedBefore: number
  openBefore: number
}

export const dash: RulePlugin = rule({
  id: 'dash',

  *propose(view: View): Generator<Proposal> {
    if (view.isSolid) return
    const habit = habitOf(view)
    for (const [index, row] of view.rows.entries()) {
      const next = view.rows[index + 1]
      if (!next || row.joined || !goesOn(row, next)) continue
      const why = whyClosed(row.text, next.text, habit)
      if (why) yield {at: row.gap, now: '', why, sure: 0.9}
    }
  }
})

function whyClosed(before: string, after: string, habit: Habit): string | undefined {
  if (/\p{N}–$/u.test(before) && /^\p{N}/u.test(after)) return 'a range of figures'
  if (endRe.test(before) && /^[\p{L}\p{N}“‘(]/u.test(after) && habit.closedAfter > habit.openAfter) {
    return 'the text sets no blank after a dash'
  }
  if (startRe.test(after) && /[\p{L}\p{N}”’),]$/u.test(before) && habit.closedBefore > habit.openBefore) {
    return 'the text sets no blank before a dash'
  }
  return undefined
}

// A speech begins with a dash, and so does an item: they follow what is closed.
function goesOn(row: Row, next: Row): boolean {
  return next.role === undefined && row.role === undefined && lineEnds(row) <= 1
}

function habitOf(view: View): Habit {
  // English sets the long dash without blanks, unless the text shows otherwise.
  const bias = languageOf(view) === 'en' ? 1 : 0
  const habit = {closedAfter: bias, openAfter: 0, closedBefore: bias, openBefore: 0}
  for (const {text} of view.rows) {
    if (!/[—–]/.test(text)) continue
    for (const [, before = '', after = ''] of text.matchAll(/(?<=([\p{L}\p{N}”’)\s]))[—–](?=([\p{L}\p{N}“‘(\s]))/gu)) {
      if (before.trim() !== '') habit[after.trim() === '' ? 'openAfter' : 'closedAfter']++
      if (after.trim() !== '') habit[before.trim() === '' ? 'openBefore' : 'closedBefore']++
    }
  }
  return habit
}
