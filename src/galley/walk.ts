/** Ways through a galley. */

import type {Galley, Line, Seam} from './types.ts'

/** Go through the lines and seams in the order in which they are read, each with its page (from 0). */
export function* leavesOf(galley: Galley): Generator<{leaf: Line | Seam; page: number}> {
  for (const [page, {children}] of galley.children.entries()) {
    for (const column of children) {
      for (const leaf of column.children) yield {leaf, page}
    }
  }
}

const sources = new WeakMap<Galley, string>()

/** Read the source back off its galley. */
export function sourceOf(galley: Galley): string {
  const known = sources.get(galley)
  if (known !== undefined) return known
  const source = readOff(galley)
  sources.set(galley, source)
  return source
}

function readOff(galley: Galley): string {
  const leaves: Array<Line | Seam> = []
  let isSorted = true
  for (const {leaf} of leavesOf(galley)) {
    isSorted &&= startOf(leaf) >= startOf(leaves.at(-1))
    leaves.push(leaf)
  }
  // Columns that stood side by side are read one after the other.
  if (!isSorted) leaves.sort((a, b) => startOf(a) - startOf(b))
  return leaves.map(({value}) => value).join('')
}

function startOf(leaf: Line | Seam | undefined): number {
  return leaf?.position.start.offset ?? 0
}
