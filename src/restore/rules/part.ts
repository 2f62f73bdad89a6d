/**
 * What parts blocks is one empty line, and nothing stands before the first
 * block or after the last: the last rule, which leaves no seam undecided.
 */

import type {Proposal} from '../../ledger/index.ts'
import {lineSeparator} from '../../mdast/index.ts'
import {goesOn} from '../evidence.ts'
import {type Finding, type RulePlugin, rule} from '../rule.ts'
import {type Seam, seamDoubts} from '../seam-doubt.ts'
import type {View} from '../view.ts'

const parted = '\n\n'
// Heads, items and notes are what they were named, as a rule.
const byName = {why: 'white between two blocks', sure: 0.98}

export const part: RulePlugin = rule({
  id: 'part',

  *propose(view: View): Generator<Finding> {
    const {source, rows, last, ledger, isSolid} = view
    const [first] = rows
    const firstGone = ledger.find(({at, now}) => at[1] > at[0] && now === '')?.at[0] ?? source.length
    const start = Math.min(first?.at[0] ?? source.length, firstGone)
    const lead = /^\s*/.exec(source)?.[0].length ?? 0
    if (lead > 0 && lead <= start) yield {at: [0, lead], now: '', why: 'white before the text', sure: 1}
    const seams: Array<Seam> = []
    for (const [index, row] of rows.entries()) {
      const {gap, gapText, joined} = row
      if (joined) continue
      if (row === last) {
        if (gapText !== '') yield {at: gap, now: '', why: 'white after the text', sure: 1}
      } else if (!isSolid) yield* parting(view, index, seams)
      // In a fair copy U+2028 ends the lines of a block.
      else if (gapText !== parted && !gapText.startsWith(lineSeparator)) yield {at: gap, now: parted, ...byName}
    }
    yield* seamDoubts(seams)
  }
})

/** Part two blocks: by the evidence, or because one of them is no running text. */
function* parting(view: View, index: number, seams: Array<Seam>): Generator<Proposal> {
  const row = view.rows[index]
  const next = view.rows[index + 1]
  if (!row) return
  const verdict = goesOn(view, index)
  // What spoke for going on was too weak to act on.
  const apart = verdict?.join ? {...verdict, join: false, sure: 1 - verdict.sure} : verdict
  if (apart && next) seams.push({row, next, verdict: apart})
  if (row.gapText === parted) return
  const ground = apart ? {why: `white between two blocks: ${apart.why}`, sure: apart.sure} : byName
  yield {at: row.gap, now: parted, ...ground}
}
