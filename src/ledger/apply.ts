/** From source to fair text, and back. */

import type {Span} from '../galley/index.ts'
import type {Ledger} from './types.ts'

/** Make the fair text: the source with every change made. */
export function apply(source: string, ledger: Ledger, [from, to]: Span = [0, source.length]): string {
  let result = ''
  let at = from
  for (const {
    at: [start, end],
    now
  } of ledger) {
    result += source.slice(at, start) + now
    at = end
  }
  return result + source.slice(at, to)
}

/**
 * Take every change back: give the source.
 *
 * @throws {RangeError}
 *   When the text does not hold what the ledger says it holds.
 */
export function revert(fairText: string, ledger: Ledger): string {
  let result = ''
  let at = 0
  for (const {
    id,
    at: [start],
    was,
    now
  } of ledger) {
    // What lies between two entries is the same in both texts.
    const kept = start - result.length
    const place = at + kept
    if (kept < 0 || place > fairText.length || !fairText.startsWith(now, place)) {
      throw new RangeError(`Cannot take back \`${id}\`, the text does not read \`${now}\` there`)
    }
    result += fairText.slice(at, place) + was
    at = place + now.length
  }
  return result + fairText.slice(at)
}
