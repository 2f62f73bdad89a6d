/** Line ends inside a paragraph are blanks. */

import {goesOn} from '../evidence.ts'
import {type Finding, type RulePlugin, rule} from '../rule.ts'
import {type Seam, seamDoubts} from '../seam-doubt.ts'
import {lineEnds, type View} from '../view.ts'

export const reflow: RulePlugin = rule({
  id: 'reflow',

  *propose(view: View): Generator<Finding> {
    if (view.isSolid) return
    const seams: Array<Seam> = []
    for (const [index, row] of view.rows.entries()) {
      if (row.joined || lineEnds(row) !== 1) continue
      const verdict = goesOn(view, index)
      const next = view.rows[index + 1]
      if (!verdict?.join || !next) continue
      seams.push({row, next, verdict})
      yield {at: row.gap, now: blankBefore(next.text), why: verdict.why, sure: verdict.sure}
    }
    yield* seamDoubts(seams)
  }
})

// Where a raised figure ended the line, the full stop after it stands at the head of the next.
function blankBefore(text: string): '' | ' ' {
  return /^[.,)\]](?:\s|$)/.test(text) ? '' : ' '
}
