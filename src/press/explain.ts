/** What happened at a place, and why. */

import type {Root} from 'mdast'
import {type Places, placesOf} from '../galley/index.ts'
import {type Emendation, type Ledger, type Order, plainOrder, stretchesOf} from '../ledger/index.ts'
import {plainOffset, printedPagesOf} from '../mdast/index.ts'
import {markdownFrom} from './check-markdown.ts'
import {type GivenBack, giveBack} from './give-back.ts'
import type {Restoration} from './restore.ts'
import {Trouble} from './trouble.ts'

/** A source with what was done to it. */
export type Emended = Pick<Restoration, 'source' | 'ledger' | 'order'> & Partial<Pick<Restoration, 'messages'>>

/** What is known of a place. */
export interface Explanation {
  /** Line and column of the source, both from 1. */
  readonly line: number
  readonly column: number
  /** The printed page it stood on, where the source tells. */
  readonly page?: string
  /** The source around the place, and the fair text of the same stretch. */
  readonly was: string
  readonly now: string
  readonly emendations: Ledger
  /** What a person is asked there. */
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
export function explain(emended: Emended, line: number, column: number): Explanation {
  const places = placesOf(emended.source)
  return explainAt(emended, offsetIn(emended.source, line, column, places), places)
}

/**
 * Explain a place of a fair copy, by its Markdown and its ledger.
 *
 * @throws {RangeError}
 *   When the fair copy has no such place.
 * @throws {Trouble}
 *   When the ledger is not its own.
 */
export function explainFairCopy(markdown: string, ledgerLines: string, line: number, column: number): Explanation {
  const tree = markdownFrom(markdown, 'fair-copy.md')
  const {head, ledger, source} = givenBack(tree, ledgerLines)
  const order: Order = head.order ?? plainOrder(source)
  const place = plainOffset(tree, offsetIn(markdown, line, column))
  return explainAt({source, ledger, order}, sourceOffset({source, ledger, order}, place), placesOf(source))
}

function givenBack(tree: Root, ledgerLines: string): GivenBack {
  try {
    const given = giveBack(tree, ledgerLines)
    if (given.isSource) return given
    throw new RangeError(`what they give back is not \`${given.head.file}\``)
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error
    throw new Trouble(
      'input',
      `Cannot explain this text by its \`ledger.jsonl\`: ${error.message}; name the \`fair-copy.md\` of an edition, as it was made`
    )
  }
}

/**
 * Find the offset of a line and a column, both from 1.
 *
 * @throws {RangeError}
 *   When the text has no such place; it says where the line or the text ends.
 */
export function offsetIn(text: string, line: number, column: number, places: Places = placesOf(text)): number {
  const {offsetOf, pointAt} = places
  const offset = offsetOf(line, column)
  if (offset !== undefined) return offset
  const start = offsetOf(line, 1)
  const last = pointAt(start === undefined ? text.length : lineEnd(text, start))
  const what = start === undefined ? 'the text' : 'the line'
  throw new RangeError(`Unexpected place ${line}:${column}, ${what} ends at ${last.line}:${last.column}`)
}

function lineEnd(text: string, start: number): number {
  const end = text.slice(start).search(/[\n\r]/)
  return end < 0 ? text.length : start + end
}

/** Find where in the source a character of the fair text comes from. */
function sourceOffset({source, ledger, order}: Emended, place: number): number {
  let at = 0
  for (const {source: start, was, now} of stretchesOf(source, ledger, order)) {
    if (place < at + now.length) return was === now ? start + place - at : start
    at += now.length
  }
  return source.length
}

function explainAt({source, ledger, order, messages = []}: Emended, offset: number, {pointAt}: Places): Explanation {
  const from = Math.max(0, offset - around)
  const to = Math.min(source.length, offset + around)
  const {line, column} = pointAt(offset)
  const page = printedPagesOf(source, ledger)(offset)
  return {
    line,
    column,
    ...(page !== undefined && {page}),
    was: source.slice(from, to),
    now: nowOf({source, ledger, order}, from, to),
    emendations: ledger.filter((entry) => touches(entry, offset)),
    questions: messages.filter(({place}) => isAt(place, offset)).map(({reason}) => reason)
  }
}

// A name stands at the first letter of its line, and has no width.
function touches({at: [start, end]}: Emendation, offset: number): boolean {
  return start === end ? start === offset : start <= offset && offset < end
}

function isAt(place: NonNullable<Emended['messages']>[number]['place'], offset: number): boolean {
  if (!place) return false
  const [start, end] = 'start' in place ? [place.start, place.end] : [place, place]
  return (start.offset ?? 0) <= offset && offset <= (end.offset ?? 0)
}

function nowOf({source, ledger, order}: Emended, from: number, to: number): string {
  let result = ''
  for (const {source: start, was, now, emendation} of stretchesOf(source, ledger, order)) {
    if (start + was.length < from || start > to) continue
    // An emendation is one piece; what was kept is cut to the window.
    result += emendation ? now : now.slice(Math.max(0, from - start), Math.max(0, to - start))
  }
  return result
}
