/** What the outline of the document says, once `outline` has taken it out of the text. */

import type {Role} from '../ledger/index.ts'
import type {View} from './view.ts'

/** List the bookmarks of one kind, as they were printed. */
export function outlineOf({ledger}: View, role: Role): ReadonlyArray<string> {
  return ledger.filter(({as}) => as === role).map(({was}) => was.trim())
}
