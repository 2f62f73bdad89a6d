/** What the outline of the document says, once `outline` has taken it out of the text. */

import type {Role} from '../ledger/index.ts'
import type {View} from './view.ts'

/** A head, as the outline has it. */
export interface Bookmark {
  readonly text: string
  /** How many lists close after it: the next one stands so much higher. */
  readonly closes: number
}

/** List the bookmarks of one kind, as they were printed. */
export function outlineOf(view: View, role: Role): ReadonlyArray<string> {
  return view.ledger.filter(({as}) => as === role).map(({was}) => textOf(was))
}

/** List the heads of the outline. */
export function bookmarksOf({ledger}: View): ReadonlyArray<Bookmark> {
  return ledger
    .filter(({as}) => as === 'outline-head')
    .map(({was}) => {
      const lines = was.match(/\n/g)?.length ?? 0
      return {text: textOf(was), closes: leaderRe.test(was) ? 0 : Math.max(0, lines - 1)}
    })
}

// “Methods . . . . . 12” in a table of contents.
const leaderRe = /\s?(?:\. ?){4}|…/

function textOf(was: string): string {
  const text = was.trim()
  const leader = text.search(leaderRe)
  return leader < 0 ? text : text.slice(0, leader)
}
