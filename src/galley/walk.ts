/** Ways through a galley. */

import type {Galley, Line, Seam} from './types.ts'

/** Go through the lines and seams in source order, each with its page (from 0). */
export function* leavesOf(galley: Galley): Generator<{leaf: Line | Seam; page: number}> {
  for (const [page, {children}] of galley.children.entries()) {
    for (const column of children) {
      for (const leaf of column.children) yield {leaf, page}
    }
  }
}

/** Read the source back off its galley. */
export function sourceOf(galley: Galley): string {
  let source = ''
  for (const {leaf} of leavesOf(galley)) source += leaf.value
  return source
}
