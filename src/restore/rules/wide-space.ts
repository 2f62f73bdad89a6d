/**
 * Lines that were broken at a wide space after a sentence are one line.
 *
 *   > | men’s Bureau.
 *   > | He was a firm friend of Secretary
 *   > | Chase; and when, in 1861, the care of slaves and
 */

import {isBroken} from '../measure.ts'
import {type Finding, type RulePlugin, rule} from '../rule.ts'
import type {View} from '../view.ts'

export const wideSpace: RulePlugin = rule({
  id: 'wide-space',

  *propose(view: View): Generator<Finding> {
    if (view.isSolid) return
    for (const [index, row] of view.rows.entries()) {
      if (row.joined || !isBroken(view, index)) continue
      yield {at: row.gap, now: ' ', why: 'two short lines that fill the measure together', sure: 0.97}
    }
  }
})
