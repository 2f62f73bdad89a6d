/**
 * Rivers: word spaces that lie under one another over several lines, so that white runs down
 * through the paragraph. Readers see four lines of it.
 */

import type {Box, Item} from './items.ts'
import {type Break, indentOf, type LineOptions} from './lines.ts'

/** A word space of a line: where it lies, in points, and over how many lines running one has lain under another. */
export interface Gap {
  readonly left: number
  readonly right: number
  readonly depth: number
}

/** Lines over which it is a river. */
export const riverDepth = 4

// As shares of a word space of usual width: how much of two must lie under one another, and how far their middles may be apart.
const overlap = 0.45
const apart = 1.5

/**
 * Find where the word spaces of a line lie.
 *
 * @param indent
 *   Where the line begins, in points.
 * @param width
 *   Points that it fills.
 */
export function gapsOf(
  items: ReadonlyArray<Item<unknown>>,
  made: Break,
  indent: number,
  width: number
): ReadonlyArray<Gap> {
  let boxes = 0
  let glue = 0
  const end = items[made.to]
  const widthOf = ({width, text}: Box<unknown>): number => width * (1 + made.widen) + text.length * made.track
  for (let index = made.from; index < made.to; index++) {
    const item = items[index]
    if (item?.type === 'box') boxes += widthOf(item)
    else if (item?.type === 'glue') glue += item.width
  }
  if (end?.type === 'penalty') boxes += end.width
  // What the boxes leave is shared out among the spaces; a last line keeps them as they are.
  const isFull = made.ratio !== 0 && glue > 0
  const scale = isFull ? Math.max(0, width - boxes) / glue : 1
  const gaps: Array<Gap> = []
  let at = indent
  for (let index = made.from; index < made.to; index++) {
    const item = items[index]
    if (item?.type === 'box') at += widthOf(item)
    if (item?.type !== 'glue') continue
    const right = at + item.width * scale
    gaps.push({left: at, right, depth: 1})
    at = right
  }
  return gaps
}

/** Count, for each space of a line, over how many lines running one lies under another; both from left to right. */
export function under(gaps: ReadonlyArray<Gap>, above: ReadonlyArray<Gap>, space: number): ReadonlyArray<Gap> {
  if (above.length === 0) return gaps
  let passed = 0
  return gaps.map((gap) => {
    const {left, right} = gap
    let depth = 1
    for (let index = passed; index < above.length; index++) {
      const other = above[index]
      if (!other || other.left >= right) break
      // What ends before this space ends before those that follow.
      if (other.right <= left) passed = index + 1
      const shared = Math.min(right, other.right) - Math.max(left, other.left)
      const distance = Math.abs(left + right - other.left - other.right) / 2
      if (shared > overlap * space && distance < apart * space) depth = Math.max(depth, other.depth + 1)
    }
    return depth === 1 ? gap : {left, right, depth}
  })
}

/** Count the spaces of a line that end or carry on a river. */
export function countRivers(gaps: ReadonlyArray<Gap>): number {
  return gaps.reduce((count, {depth}) => (depth >= riverDepth ? count + 1 : count), 0)
}

/** Whether white runs down through the lines of a paragraph. */
export function hasRiver(
  items: ReadonlyArray<Item<unknown>>,
  lines: ReadonlyArray<Break>,
  options: Pick<LineOptions, 'measure' | 'indent' | 'indented'>
): boolean {
  if (lines.length < riverDepth) return false
  const space = spaceOf(items)
  let gaps: ReadonlyArray<Gap> = []
  for (const [index, made] of lines.entries()) {
    const indent = indentOf(options, index)
    gaps = under(gapsOf(items, made, indent, options.measure - indent), gaps, space)
    if (countRivers(gaps) > 0) return true
  }
  return false
}

/** Width of a usual word space of a paragraph, in points; none in a paragraph of one word. */
export function spaceOf(items: ReadonlyArray<Item<unknown>>): number {
  return items.find((item) => item.type === 'glue' && item.width > 0)?.width ?? 0
}
