/**
 * The order in which a source is read.
 *
 * A text whose columns stood side by side, or whose notes stood at the feet of
 * pages, is read in another order than it is written; so is one whose captions stand in
 * the middle of its sentences. What moves is a line with
 * the white after it, so that no change ever stands astride of two passages.
 */

import {type Galley, leavesOf, type Span} from '../galley/index.ts'
import type {Ledger, Role} from './types.ts'

type Writable<T> = {-readonly [Key in keyof T]: T[Key]}

/** Passages of the source as they are read; together they are the whole of it. */
export type Order = ReadonlyArray<Span>

/** The order of a source that is read as it is written. */
export function plainOrder(source: string): Order {
  return [[0, source.length]]
}

/** A line of a galley, with the white after it. */
interface Passage {
  readonly start: number
  /** Where its ink ends. */
  readonly ink: number
  readonly end: number
  readonly kind: 'text' | 'caption' | 'note' | 'gone'
  /** Whether it ends its block. */
  readonly parts: boolean
}

/**
 * Get the order of a galley: its columns one after the other, captions after the
 * paragraphs they stand in, and lines that are notes after all others.
 */
export function orderOf(galley: Galley, ledger: Ledger): Order {
  const {passages, length, first} = passagesOf(galley, ledger)
  const order: Array<[number, number]> = [[0, first]]
  for (const {start, end} of reading(passages)) {
    const last = order.at(-1)
    if (last?.[1] === start) last[1] = end
    else order.push([start, end])
  }
  return passages.length === 0 ? [[0, length]] : order
}

function* reading(passages: ReadonlyArray<Passage>): Generator<Passage> {
  let held: Array<Passage> = []
  let isOpen = false
  for (const passage of passages) {
    if (passage.kind === 'caption' && isOpen) held.push(passage)
    else if (passage.kind !== 'note') yield passage
    if (passage.kind !== 'text') continue
    isOpen = !passage.parts
    if (isOpen) continue
    yield* held
    held = []
  }
  yield* held
  yield* passages.filter(({kind}) => kind === 'note')
}

function passagesOf(galley: Galley, ledger: Ledger): {passages: ReadonlyArray<Passage>; length: number; first: number} {
  const lines: Array<Writable<Passage>> = []
  let length = 0
  for (const {leaf} of leavesOf(galley)) {
    length = Math.max(length, leaf.position.end.offset ?? 0)
    if (leaf.type !== 'line') continue
    const start = leaf.position.start.offset ?? 0
    lines.push({start, ink: start + leaf.value.length, end: 0, kind: 'text', parts: true})
  }
  const written = lines.toSorted((a, b) => a.start - b.start)
  for (const [index, line] of written.entries()) line.end = written[index + 1]?.start ?? length

  // Lines and entries are in the order of the source.
  let index = 0
  for (const {at, now, as} of ledger) {
    while (index < written.length - 1 && (written[index]?.end ?? 0) <= at[0]) index++
    const line = written[index]
    if (!line) break
    if (as && kinds[as]) line.kind = kinds[as]
    if (at[0] <= line.start && at[1] >= line.ink && at[1] > at[0] && now === '') line.kind = 'gone'
    // White that was closed, with the ink before it or alone, goes on.
    if (at[1] > line.ink && at[0] < line.end) line.parts = now.endsWith('\n\n')
  }
  return {passages: lines, length, first: written[0]?.start ?? length}
}

const kinds: Readonly<Partial<Record<Role, Passage['kind']>>> = {
  note: 'note',
  'note-line': 'note',
  caption: 'caption',
  'caption-line': 'caption'
}
