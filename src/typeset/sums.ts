/** Running sums over a paragraph’s items, so that any line is measured in a few steps. */

import type {Item} from './items.ts'
import {type IsStacked, stacksIn} from './stacks.ts'

/** Sums up to, and without, each item; and where a line starts after a break. */
export interface Sums {
  readonly boxes: Float64Array
  readonly glue: Float64Array
  readonly stretch: Float64Array
  readonly shrink: Float64Array
  readonly letters: Float64Array
  /** First box at or after each item. */
  readonly start: Int32Array
  /** Last box before each item, or -1. */
  readonly last: Int32Array
  readonly isStacked: IsStacked
}

/** What a line holds when nothing is stretched. */
export interface Extent {
  /** Width of its boxes, and of its hyphen. */
  readonly boxes: number
  readonly glue: number
  readonly stretch: number
  readonly shrink: number
  readonly letters: number
  /** How far its first and last marks hang out. */
  readonly hang: number
}

// The search for columns asks again for paragraphs at the end of one: three or four at a time.
const mostKept = 8
const kept = new Map<ReadonlyArray<Item<unknown>>, Sums>()

/** Sum up a paragraph; those that were asked for last are kept. */
export function sumsOf(items: ReadonlyArray<Item<unknown>>): Sums {
  const known = kept.get(items) ?? summed(items)
  kept.delete(items)
  kept.set(items, known)
  const [oldest] = kept.keys()
  if (oldest && kept.size > mostKept) kept.delete(oldest)
  return known
}

function summed(items: ReadonlyArray<Item<unknown>>): Sums {
  const size = items.length + 1
  const boxes = new Float64Array(size)
  const glue = new Float64Array(size)
  const stretch = new Float64Array(size)
  const shrink = new Float64Array(size)
  const letters = new Float64Array(size)
  const start = new Int32Array(size).fill(items.length)
  const last = new Int32Array(size).fill(-1)

  items.forEach((item, index) => {
    const isBox = item.type === 'box'
    const isGlue = item.type === 'glue'
    boxes[index + 1] = (boxes[index] ?? 0) + (isBox ? item.width : 0)
    glue[index + 1] = (glue[index] ?? 0) + (isGlue ? item.width : 0)
    stretch[index + 1] = (stretch[index] ?? 0) + (isGlue ? item.stretch : 0)
    shrink[index + 1] = (shrink[index] ?? 0) + (isGlue ? item.shrink : 0)
    // What is set after a word’s last letter is white of the word space, and not told from it by the eye.
    letters[index + 1] = (letters[index] ?? 0) + (isBox ? item.text.length : isGlue ? -1 : 0)
    last[index + 1] = isBox ? index : (last[index] ?? -1)
  })
  for (let index = items.length - 1; index >= 0; index--) {
    start[index] = items[index]?.type === 'box' ? index : (start[index + 1] ?? items.length)
  }

  return {boxes, glue, stretch, shrink, letters, start, last, isStacked: stacksIn(items, last)}
}

/** Measure the line that starts at a box and ends at a break. */
export function extentOf(items: ReadonlyArray<Item<unknown>>, sums: Sums, from: number, to: number): Extent {
  const at = items[to]
  return {
    boxes: (sums.boxes[to] ?? 0) - (sums.boxes[from] ?? 0) + (at?.type === 'penalty' ? at.width : 0),
    glue: (sums.glue[to] ?? 0) - (sums.glue[from] ?? 0),
    stretch: (sums.stretch[to] ?? 0) - (sums.stretch[from] ?? 0),
    shrink: (sums.shrink[to] ?? 0) - (sums.shrink[from] ?? 0),
    letters: (sums.letters[to] ?? 0) - (sums.letters[from] ?? 0),
    hang: hangAt(items, sums, from, to)
  }
}

/** Measure how far the first and the last mark of a line hang out. */
export function hangAt(items: ReadonlyArray<Item<unknown>>, sums: Sums, from: number, to: number): number {
  const at = items[to]
  const first = items[from]
  const left = first?.type === 'box' ? first.hangLeft : 0
  if (at?.type === 'penalty' && at.width > 0) return left + at.hangRight
  const final = items[sums.last[to] ?? -1]
  return left + (final?.type === 'box' ? final.hangRight : 0)
}
