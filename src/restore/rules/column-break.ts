/**
 * Sentences that a column or page end cut: white, and then they go on.
 *
 *   > | CSTO had suspended contacts with NATO because
 *   > | of the Ukraine crisis and NATO’s alleged efforts to
 *     |
 *   > | “blackmail” Russia and all its CSTO allies.
 */

import {goesOn} from '../evidence.ts'
import {type Finding, type RulePlugin, rule} from '../rule.ts'
import {lineEnds, type Row, type View} from '../view.ts'

// Below this it may as well be two paragraphs: the source stands, and a person is
// asked. It is less than one place in a text.
const askBelow = 0.55

export const columnBreak: RulePlugin = rule({
  id: 'column-break',

  *propose(view: View): Generator<Finding> {
    if (view.isSolid) return
    for (const [index, row] of view.rows.entries()) {
      if (row.joined || lineEnds(row) < 2) continue
      const verdict = goesOn(view, index)
      const next = view.rows[index + 1]
      if (verdict && next && verdict.sure < askBelow) yield doubt(row, next, verdict.why)
      else if (verdict?.join) yield {at: row.gap, now: ' ', why: verdict.why, sure: verdict.sure}
    }
  }
})

function doubt(row: Row, next: Row, why: string): Finding {
  const left = row.text.split(/\s+/).slice(-3).join(' ')
  const right = next.text.split(/\s+/).slice(0, 3).join(' ')
  return {
    at: row.gap,
    ask: `Unexpected white after \`${left}\`, expected one paragraph or two`,
    actual: row.gapText,
    expected: [`${left} ¶ ${right}`, `${left} ${right}`],
    note: `The witnesses are about even: ${why}. The source stands until a person decides.`
  }
}
