/** Source and fair copy in one text, marked as an editor marks a proof. */

import {type Stretch, stretchesOf} from '../ledger/index.ts'
import type {Emended} from './explain.ts'

/** A piece of a marked text. */
export interface Mark {
  /**
   * `kept`: as it was. `out`: struck out. `in`: written in. `seam`: a line end
   * that became a blank, or white between blocks that became an empty line.
   */
  readonly kind: 'kept' | 'out' | 'in' | 'seam'
  readonly text: string
}

/** Mark a source. */
export function* marksOf({source, ledger, order}: Emended): Generator<Mark> {
  for (const {was, now, emendation} of stretchesOf(source, ledger, order)) {
    if (!emendation) yield {kind: 'kept', text: was}
    else if (isSeam({was, now})) yield {kind: 'seam', text: now}
    else {
      if (was !== '') yield {kind: 'out', text: was}
      if (now !== '') yield {kind: 'in', text: now}
    }
  }
}

// White for white: so many that marking them would hide the rest.
function isSeam({was, now}: Pick<Stretch, 'was' | 'now'>): boolean {
  return was !== '' && was.trim() === '' && now.trim() === '' && now !== ''
}
