/** Line ends inside a paragraph are blanks. */

import {goesOn} from '../evidence.ts'
import {type Finding, type RulePlugin, rule} from '../rule.ts'
import {lineEnds, type View} from '../view.ts'

export const reflow: RulePlugin = rule({
  id: 'reflow',

  *propose(view: View): Generator<Finding> {
    if (view.isSolid) return
    for (const [index, row] of view.rows.entries()) {
      if (row.joined || lineEnds(row) !== 1) continue
      const verdict = goesOn(view, index)
      if (verdict?.join) yield {at: row.gap, now: ' ', why: verdict.why, sure: verdict.sure}
    }
  }
})
