/**
 * The order in which a source is read.
 *
 * A text whose columns stood side by side, or whose notes stood at the feet of
 * pages, is read in another order than it is written. What moves is a line with
 * the white after it, so that no change ever stands astride of two passages.
 */

import {type Galley, leavesOf, type Span} from '../galley/index.ts'
import type {Ledger} from './types.ts'

/** Passages of the source as they are read; together they are the whole of it. */
export type Order = ReadonlyArray<Span>

/** The order of a source that is read as it is written. */
export function plainOrder(source: string): Order {
  return [[0, source.length]]
}

/** Get the order of a galley: its columns one after the other, and lines that are notes after all others. */
export function orderOf(galley: Galley, ledger: Ledger): Order {
  const starts: Array<number> = []
  let length = 0
  let isSorted = true
  for (const {leaf} of leavesOf(galley)) {
    length = Math.max(length, leaf.position.end.offset ?? 0)
    if (leaf.type !== 'line') continue
    const start = leaf.position.start.offset ?? 0
    isSorted &&= start >= (starts.at(-1) ?? 0)
    starts.push(start)
  }
  const notes = new Set(ledger.filter(isNote).map(({at}) => at[0]))
  if (isSorted && notes.size === 0) return [[0, length]]

  const ends = new Map<number, number>()
  const sorted = isSorted ? starts : [...starts].sort((a, b) => a - b)
  for (const [index, start] of sorted.entries()) ends.set(start, sorted[index + 1] ?? length)

  const text = starts.filter((start) => !notes.has(start))
  const moved = starts.filter((start) => notes.has(start))
  const order: Array<[number, number]> = [[0, sorted[0] ?? length]]
  for (const start of [...text, ...moved]) {
    const last = order.at(-1)
    const end = ends.get(start) ?? start
    if (last?.[1] === start) last[1] = end
    else order.push([start, end])
  }
  return order
}

function isNote({as}: Ledger[number]): boolean {
  return as === 'note' || as === 'note-line'
}
