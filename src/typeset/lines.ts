/** A line between two breaks: whether it fills its measure, and how it gives way to do so. */

import {fitOf} from './fit.ts'
import type {Item} from './items.ts'
import {extentOf, hangAt, type Sums} from './sums.ts'

/** How lines are to be set. */
export interface LineOptions {
  /** Width of the lines, in points. */
  readonly measure: number
  /** Indent of the first line, in points (default: 0). */
  readonly indent?: number
  /** Lines that are indented (default: 1). */
  readonly indented?: number
  /** How much glyphs may be widened or narrowed (default: 0.03). */
  readonly maxWiden?: number
  /** Points by which letters of a loose line may be set apart (default: 0). */
  readonly maxTrack?: number
  /** Points by which letters of a tight line may be set closer, in a paragraph that is not set well otherwise (default: 0). */
  readonly maxClose?: number
  /** Set lines at their natural width (default: false). */
  readonly ragged?: boolean
}

/** One line of a broken paragraph. */
export interface Break {
  /** First box of the line. */
  readonly from: number
  /** Item at which it ends. */
  readonly to: number
  /** Share of the glue’s stretch or shrink that is used. */
  readonly ratio: number
  /** Glyphs are set at `1 + widen` of their width. */
  readonly widen: number
  /** Points set after each letter. */
  readonly track: number
  readonly hyphen: boolean
  /** Points by which the line is wider than the measure. */
  readonly overfull: number
}

/** Where a line would stand. */
export interface Place {
  /** First box of the line. */
  readonly from: number
  /** Item at which it ends. */
  readonly to: number
  /** Points that it is to fill. */
  readonly width: number
  /** Whether a paragraph or a part of it ends with it. */
  readonly isForced: boolean
}

/** How far lines may give way. */
export interface Reach {
  /** Share of the stretch that may be used. */
  readonly maxRatio: number
  /** Whether letters of a tight line may be set closer. */
  readonly isClose: boolean
}

// What is missing in a ragged line is no stretch: three em of it are as bad as
// a justified line at its limit.
const ragShare = 0.12

/** Indent of a line, from 0. */
export function indentOf({indent = 0, indented = 1}: Pick<LineOptions, 'indent' | 'indented'>, line: number): number {
  return line < indented ? indent : 0
}

/** Find whether a line leaves more room than it can fill, or has none; most are the one or the other, and need no closer look. */
export function roomFor(
  items: ReadonlyArray<Item<unknown>>,
  sums: Sums,
  options: LineOptions,
  {from, to, width, isForced}: Place,
  {maxRatio, isClose}: Reach
): 'much' | 'some' | 'none' {
  const item = items[to]
  const hyphen = item?.type === 'penalty' ? item.width : 0
  const boxes = (sums.boxes[to] ?? 0) - (sums.boxes[from] ?? 0) + hyphen
  const natural = boxes + (sums.glue[to] ?? 0) - (sums.glue[from] ?? 0)
  const {maxWiden = 0.03, maxTrack = 0, maxClose = 0, ragged} = options
  if (natural < width) {
    if (isForced) return 'some'
    if (ragged) return natural < width - maxRatio * ragShare * options.measure ? 'much' : 'some'
    const stretch = maxRatio * ((sums.stretch[to] ?? 0) - (sums.stretch[from] ?? 0))
    const apart = maxTrack * lettersIn(sums, from, to)
    return natural + stretch + maxWiden * boxes + apart < width ? 'much' : 'some'
  }
  const over = natural - width - hangAt(items, sums, from, to)
  if (over <= 0) return 'some'
  if (ragged) return over > 0.01 ? 'none' : 'some'
  const shrink = (sums.shrink[to] ?? 0) - (sums.shrink[from] ?? 0)
  const closer = isClose ? maxClose * lettersIn(sums, from, to) : 0
  return over > shrink + maxWiden * boxes + closer ? 'none' : 'some'
}

/** Set a line, and see how it gives way. */
export function lineOf(
  items: ReadonlyArray<Item<unknown>>,
  sums: Sums,
  options: LineOptions,
  {from, to, width, isForced}: Place,
  {isClose}: Reach
): Break {
  const extent = extentOf(items, sums, from, to)
  const item = items[to]
  const hyphen = item?.type === 'penalty' && item.hyphen
  const isRagged = options.ragged === true
  const {maxWiden = 0.03, maxTrack = 0, maxClose = 0} = options
  const give = isRagged
    ? {widen: 0, track: 0, close: 0}
    : {widen: maxWiden, track: maxTrack, close: isClose ? maxClose : 0}
  const fit = fitOf(extent, width, give)
  const natural = extent.boxes + extent.glue - extent.hang
  const tightest = give.close > 0 ? -2 : -1
  const overfull = fit.ratio < tightest - 1e-6 ? natural - width : 0
  if (fit.ratio >= 0 && (isForced || isRagged)) {
    const rag = isForced ? 0 : (width - natural) / (ragShare * options.measure)
    return {from, to, ratio: rag, widen: 0, track: 0, hyphen, overfull}
  }

  if (isRagged && natural > width + 0.01) {
    return {from, to, ratio: -2, widen: 0, track: 0, hyphen, overfull: natural - width}
  }
  const {ratio, widen, track} = fit
  return {from, to, ratio, widen, track, hyphen, overfull}
}

function lettersIn({letters}: Sums, from: number, to: number): number {
  return (letters[to] ?? 0) - (letters[from] ?? 0)
}
