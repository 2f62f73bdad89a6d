/**
 * Words cut at a line end, also where white, a page or furniture lies between.
 *
 *   > | eral of the Collective Security Treaty Organiza-
 *     |
 *   > | tion (CSTO) since April 2003
 */

import {judgeHyphen} from '../hyphen.ts'
import {languageOf} from '../language.ts'
import {endsHyphen} from '../marks.ts'
import {type Finding, type RulePlugin, rule} from '../rule.ts'
import {lineEnds, type Row, type View} from '../view.ts'

// Below this the source stands, and a person is asked.
const askBelow = 0.7

export const dehyphenate: RulePlugin = rule({
  id: 'dehyphenate',

  *propose(view: View): Generator<Finding> {
    if (view.isSolid) return
    const lang = languageOf(view)
    for (const [index, row] of view.rows.entries()) {
      const next = view.rows[index + 1]
      if (!next || row.joined || !endsHyphen(row.text) || !belong(row, next)) continue
      const verdict = judgeHyphen(view, row.text, next.text, lang)
      const end = row.gap[0]
      if (verdict.sure < askBelow) {
        yield doubt(row, next)
        continue
      }
      if (verdict.does === 'join') yield {at: [end - 1, row.gap[1]], now: '', ...ground(verdict)}
      else yield {at: row.gap, now: verdict.does === 'space' ? ' ' : '', ...ground(verdict)}
    }
  }
})

function ground({why, sure}: {why: string; sure: number}): {why: string; sure: number} {
  return {why, sure}
}

// Over a blank line a hyphen goes on to a small letter; before a head or an
// item nothing goes on.
function belong(row: Row, next: Row): boolean {
  if (next.role === 'note-line') return true
  if (next.role !== undefined) return false
  return lineEnds(row) <= 1 || /^\p{Ll}/u.test(next.text) || /^\p{Lu}/u.test(next.text)
}

function doubt(row: Row, next: Row): Finding {
  const left = row.text.split(/\s/).at(-1) ?? ''
  const right = next.text.split(/\s/)[0] ?? ''
  return {
    at: [row.gap[0] - 1, row.gap[1]],
    ask: `Unexpected hyphen at a line end, expected \`${left.slice(0, -1)}${right}\` or \`${left}${right}\``,
    actual: left + right,
    expected: [left.slice(0, -1) + right, left + right],
    note: 'No witness tells a division from the word’s own hyphen.'
  }
}
