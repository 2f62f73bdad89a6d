/** The one door through which a change enters the ledger. */

import type {Span} from '../galley/index.ts'
import {decisionRule, type Emendation, type Ledger, type Proposal} from './types.ts'

/** A ledger, and what did not enter it. */
export interface Recorded {
  readonly ledger: Ledger
  /** Changes of a place that was decided before, each with the entry that stands there. */
  readonly refused: ReadonlyArray<{readonly entry: Emendation; readonly by: Emendation}>
}

/**
 * Record what a rule proposes.
 *
 * A place is decided once: what comes later is refused. Where a person decided, what a rule proposes is
 * left out without a word.
 *
 * @param proposals
 *   In any order.
 * @returns
 *   The longer ledger; the one given stays as it is.
 * @throws {RangeError}
 *   When a place is outside the source.
 */
export function record(ledger: Ledger, source: string, rule: string, proposals: Iterable<Proposal>): Recorded {
  const entries: Array<Emendation> = []
  const decided = rule === decisionRule ? [] : ledger.filter((entry) => entry.rule === decisionRule)
  for (const {at, now, as, why, sure, stet} of proposals) {
    if (decided.some((entry) => touches(entry.at, at))) continue
    const [start, end] = at
    if (start < 0 || end < start || end > source.length) {
      throw new RangeError(`Cannot record \`${rule}@${start}\`, the source ends at ${source.length}`)
    }
    const id = `${rule}@${start}`
    entries.push({id, rule, at, was: source.slice(start, end), now, ...(as && {as}), why, sure, ...(stet && {stet})})
  }
  // A rule goes through a text as it is read; the ledger has it as it is written.
  entries.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  return entries.length === 0 ? {ledger, refused: []} : merge(ledger, entries)
}

// A name stands at the first letter of what it names.
function touches([from, to]: Span, [start, end]: Span): boolean {
  return start === end ? from <= start && start <= Math.max(from, to - 1) : start < Math.max(to, from + 1) && from < end
}

function merge(ledger: Ledger, entries: ReadonlyArray<Emendation>): Recorded {
  const result: Array<Emendation> = []
  const refused: Array<Recorded['refused'][number]> = []
  const fresh = new Set(entries)
  let left = 0
  let right = 0
  while (left < ledger.length || right < entries.length) {
    const a = ledger[left]
    const b = entries[right]
    const next = a && (!b || isBefore(a, b)) ? a : b
    if (!next) break
    if (next === a) left++
    else right++
    // What stands in the ledger stays; of two that are new, the first does.
    let before = result.at(-1)
    while (before && !fresh.has(next) && fresh.has(before) && collide(before, next)) {
      refused.push({entry: before, by: next})
      result.pop()
      before = result.at(-1)
    }
    if (before && collide(before, next)) refused.push({entry: next, by: before})
    else result.push(next)
  }
  return {ledger: result, refused}
}

// A name stands before what is changed at the same place.
function isBefore(a: Emendation, b: Emendation): boolean {
  return a.at[0] < b.at[0] || (a.at[0] === b.at[0] && a.at[1] <= b.at[1])
}

// An id stands for one entry.
function collide(a: Emendation, b: Emendation): boolean {
  return b.at[0] < a.at[1] || (a.at[0] === b.at[0] && a.at[1] === b.at[1]) || a.id === b.id
}
