/** Places in the fair text, and where they come from in the source. */

import {entriesOf} from './apply.ts'
import {type Order, plainOrder} from './order.ts'
import type {Emendation, Ledger} from './types.ts'

/** A stretch of the fair text: kept as it was, or an emendation's. */
export interface Stretch {
  /** Offset in the source where it begins. */
  readonly source: number
  /** What the source has there. */
  readonly was: string
  /** What the fair text has there. */
  readonly now: string
  readonly emendation?: Emendation
}

/**
 * Go through the fair text from its beginning to its end, stretch by stretch.
 *
 * @param order
 *   How the source is read (default: as it is written).
 */
export function* stretchesOf(source: string, ledger: Ledger, order: Order = plainOrder(source)): Generator<Stretch> {
  for (const [start, end] of order) {
    let at = start
    for (const emendation of entriesOf(ledger, [start, end], source.length)) {
      const [from, to] = emendation.at
      if (from > at) yield kept(source, at, from)
      yield {source: from, was: emendation.was, now: emendation.now, emendation}
      at = to
    }
    if (end > at) yield kept(source, at, end)
  }
}

function kept(source: string, from: number, to: number): Stretch {
  const text = source.slice(from, to)
  return {source: from, was: text, now: text}
}
