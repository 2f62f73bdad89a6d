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
import {type Seam, seamDoubts} from '../seam-doubt.ts'
import {lineEnds, type View} from '../view.ts'

// Below this it may as well be two paragraphs: the source stands.
const standsBelow = 0.55

export const columnBreak: RulePlugin = rule({
  id: 'column-break',

  *propose(view: View): Generator<Finding> {
    if (view.isSolid) return
    const seams: Array<Seam> = []
    for (const [index, row] of view.rows.entries()) {
      if (row.joined || lineEnds(row) < 2) continue
      const verdict = goesOn(view, index)
      const next = view.rows[index + 1]
      if (!verdict?.join || !next || verdict.sure < standsBelow) continue
      seams.push({row, next, verdict})
      yield {at: row.gap, now: ' ', why: verdict.why, sure: verdict.sure}
    }
    yield* seamDoubts(seams)
  }
})
