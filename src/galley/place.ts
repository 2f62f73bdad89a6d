/** Places in a text, as people and unist count them. */

import type {Point, Position} from 'unist'
import type {Span} from './types.ts'

/** Turn offsets into places, for many offsets of one text. */
export interface Places {
  /** Get the 1-based line and column of an offset. */
  pointAt: (offset: number) => Point
  /** Get the offset of a line and a column, both from 1; nothing when the text has no such place. */
  offsetOf: (line: number, column: number) => number | undefined
  /** Get the position of a range. */
  positionOf: (span: Span) => Position
}

/** End of a line: what unist, vfile and editors count. */
const lineEndRe = /\r\n|\n|\r/g

/** Find the last of some rising offsets that is not after one; the first where all are. Takes log(offsets). */
export function indexAt(starts: ReadonlyArray<number>, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Index a text for `pointAt` and `positionOf`; a look-up takes log(lines). */
export function placesOf(text: string): Places {
  const starts = [0]
  for (const match of text.matchAll(lineEndRe)) starts.push(match.index + match[0].length)

  const pointAt = (offset: number): Point => {
    const line = indexAt(starts, offset)
    return {line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset}
  }

  const offsetOf = (line: number, column: number): number | undefined => {
    const start = starts[line - 1]
    const end = starts[line] ?? text.length + 1
    const offset = (start ?? Number.NaN) + column - 1
    return column >= 1 && offset < end ? offset : undefined
  }

  return {
    pointAt,
    offsetOf,
    positionOf: ([start, end]) => ({start: pointAt(start), end: pointAt(end)})
  }
}
