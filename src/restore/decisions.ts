/**
 * What a person decided about a text: the source stands here, it reads so, this
 * line is that.
 *
 * A place is known by its words and those around it, not by a number, so that a
 * decision lasts when the source is extracted anew or a line is added to it.
 */

import type {Span} from '../galley/index.ts'
import type {Role} from '../ledger/index.ts'

/** Where a decision holds: the source’s own text, with what stands before and after it. */
export interface DecisionPlace {
  readonly before: string
  readonly text: string
  readonly after: string
}

/** What a line can be said to be; `furniture` is taken out of the text. */
export type DecidedRole = Extract<Role, 'title' | 'byline' | 'head2' | 'head3' | 'head4'> | 'furniture'

/** One decision of a person. */
export type Decision = DecisionPlace &
  (
    | {readonly stet: true}
    /** How the text reads; `[^2]` calls a note, an empty line parts two blocks. */
    | {readonly read: string}
    | {readonly as: DecidedRole}
  )

// Enough to tell a place from others, little enough to survive an edit nearby.
const context = 24

/** Describe a place of a source. */
export function placeOfSpan(source: string, [start, end]: Span): DecisionPlace {
  return {
    before: source.slice(Math.max(0, start - context), start),
    text: source.slice(start, end),
    after: source.slice(end, end + context)
  }
}

/** Find the place again: by all of its words, or as few as tell it from all others. */
export function findPlace(source: string, {before, text, after}: DecisionPlace): Span | 'gone' | 'ambiguous' {
  if (text === '') return 'gone'
  let isThere = false
  for (const [left, right] of [
    [before, after],
    [before, ''],
    ['', after],
    ['', '']
  ] as const) {
    const found = placesOf(source, left + text + right)
    isThere ||= found.length > 0
    const [only] = found
    if (found.length === 1 && only !== undefined) return [only + left.length, only + left.length + text.length]
  }
  return isThere ? 'ambiguous' : 'gone'
}

// Two places are as bad as many.
function placesOf(source: string, needle: string): ReadonlyArray<number> {
  const first = source.indexOf(needle)
  if (first < 0) return []
  const second = source.indexOf(needle, first + 1)
  return second < 0 ? [first] : [first, second]
}
