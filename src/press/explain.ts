/** What happened at a place, and why. */

import {type Point, placesOf} from '../galley/index.ts'
import {type Emendation, stretchesOf} from '../ledger/index.ts'
import type {Restoration} from './restore.ts'

/** What is known of a place of the source. */
export interface Explanation {
  /** Line and column of the source, both from 1. */
  readonly line: number
  readonly column: number
  /** The source around the place, and the fair text of the same stretch. */
  readonly was: string
  readonly now: string
  readonly emendations: ReadonlyArray<Emendation>
  /** What a person was asked there. */
  readonly questions: ReadonlyArray<string>
}

// Enough to know the place again.
const around = 24

/**
 * Explain a place of the source.
 *
 * @param line
 *   From 1; so is `column`, which counts UTF-16 code units.
 * @throws {RangeError}
 *   When the source has no such place.
 */
export function explain(restoration: Restoration, line: number, column: number): Explanation {
  const {source, ledger, order, messages} = restoration
  const {offsetOf, pointAt} = placesOf(source)
  const offset = offsetOf(line, column)
  if (offset === undefined) {
    const last = pointAt(source.length)
    throw new RangeError(`Unexpected place ${line}:${column}, the source ends at ${last.line}:${last.column}`)
  }
  const from = Math.max(0, offset - around)
  const to = Math.min(source.length, offset + around)
  const here = ledger.filter(({at: [start, end]}) => (start <= offset && offset < end) || touches(start, end, offset))
  return {
    line,
    column,
    was: source.slice(from, to),
    now: nowOf(stretchesOf(source, ledger, order), from, to),
    emendations: here,
    questions: messages
      .filter(({place}) => place && covers('start' in place ? place : {start: place, end: place}, offset))
      .map(({reason}) => reason)
  }
}

// A name stands at the first letter of its line, and has no width.
function touches(start: number, end: number, offset: number): boolean {
  return start === end && start === offset
}

function covers({start, end}: {start: Point; end: Point}, offset: number): boolean {
  return (start.offset ?? 0) <= offset && offset < Math.max(end.offset ?? 0, (start.offset ?? 0) + 1)
}

function nowOf(stretches: ReturnType<typeof stretchesOf>, from: number, to: number): string {
  let result = ''
  for (const {source, was, now, emendation} of stretches) {
    const end = source + was.length
    if (end < from || source > to) continue
    // An emendation is one piece; what was kept is cut to the window.
    result += emendation ? now : now.slice(Math.max(0, from - source), Math.max(0, to - source))
  }
  return result
}
