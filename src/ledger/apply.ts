/** From source to fair text, and back. */

import type {Span} from '../galley/index.ts'
import {type Order, plainOrder} from './order.ts'
import type {Emendation, Ledger} from './types.ts'

/**
 * Make the fair text: the source with every change made.
 *
 * @param order
 *   How the source is read (default: as it is written).
 */
export function apply(source: string, ledger: Ledger, order: Order = plainOrder(source)): string {
  let result = ''
  for (const span of order) {
    let at = span[0]
    for (const {at: place, now} of entriesOf(ledger, span, source.length)) {
      result += source.slice(at, place[0]) + now
      at = place[1]
    }
    result += source.slice(at, span[1])
  }
  return result
}

/**
 * Take every change back: give the source.
 *
 * @param order
 *   How the source was read (default: as it was written).
 * @throws {RangeError}
 *   When the text does not hold what the ledger says it holds.
 */
export function revert(fairText: string, ledger: Ledger, order?: Order): string {
  // The white after the last change is the only length that the ledger does not tell.
  const growth = ledger.reduce((sum, {was, now}) => sum + was.length - now.length, 0)
  const length = fairText.length + growth
  const spans = order ?? [[0, length] as const]
  const passages: Array<{start: number; text: string}> = []
  let read = 0
  for (const span of spans) {
    let at = span[0]
    let text = ''
    for (const {id, at: place, was, now} of entriesOf(ledger, span, length)) {
      const kept = place[0] - at
      if (kept < 0 || read + kept > fairText.length || !fairText.startsWith(now, read + kept)) {
        throw new RangeError(`Cannot take back \`${id}\`, the text does not read \`${now}\` there`)
      }
      text += fairText.slice(read, read + kept) + was
      read += kept + now.length
      at = place[1]
    }
    text += fairText.slice(read, read + span[1] - at)
    read += span[1] - at
    passages.push({start: span[0], text})
  }
  if (order) passages.sort((a, b) => a.start - b.start)
  return passages.map(({text}) => text).join('')
}

/**
 * Get the entries of a passage of an order; what stands at the very end of the
 * source is its last passage's.
 *
 * @param length
 *   Of the source.
 */
export function entriesOf(ledger: Ledger, [start, end]: Span, length: number): ReadonlyArray<Emendation> {
  return entriesIn(ledger, [start, end < length ? end : Number.POSITIVE_INFINITY])
}

/** Get the entries that begin in a passage. */
function entriesIn(ledger: Ledger, [start, end]: Span): ReadonlyArray<Emendation> {
  return ledger.slice(firstAt(ledger, start), firstAt(ledger, end))
}

/** Find the first entry that begins at an offset, or after it. */
function firstAt(ledger: Ledger, offset: number): number {
  let low = 0
  let high = ledger.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ledger[middle]?.at[0] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
