/**
 * A galley as a rule sees it: the lines that are still text, each with the
 * white after it, what was decided so far, and what the document as a whole
 * says about a line.
 */

import {type Galley, leavesOf, type Span} from '../galley/index.ts'
import {entriesIn, type Ledger, type Role} from '../ledger/index.ts'
import type {RestoreOptions} from './rule.ts'

/** One line of text. */
export interface Row {
  readonly text: string
  readonly at: Span
  /** The white after it, up to the next line of the source. */
  readonly gap: Span
  readonly gapText: string
  /** Line ends to the next line of its column, where the white does not tell. */
  readonly ends?: number
  /** The white before the line's first letter, on the line itself. */
  readonly indent: string
  /** Page it stands on, from 0. */
  readonly page: number
  readonly role?: Role
  /** Whether the white after it was decided. */
  readonly joined: boolean
  /** Whether a line that is no text was taken out after it. */
  readonly cut: boolean
}

type Writable<T> = {-readonly [Key in keyof T]: T[Key]}

/** What a rule reads. */
export interface View {
  readonly source: string
  readonly ledger: Ledger
  readonly rows: ReadonlyArray<Row>
  /** Number of pages, as form feeds tell. */
  readonly pages: number
  readonly options: RestoreOptions
  /** Whether each line is a paragraph already: nothing is left to join. */
  readonly isSolid: boolean
}

const lineEndRe = /\r\n|[\n\r\v\f\u2028\u2029]/g

/** A line of ink, with the white after it, before the ledger is asked. */
interface Ink {
  readonly start: number
  readonly end: number
  readonly page: number
  readonly indent: number | undefined
  readonly ends: number | undefined
  /** Where the white after it ends. */
  next: number
  /** The white before its first letter, on the line itself. */
  before: string
}

/** See a galley through its ledger. */
export function viewOf(galley: Galley, source: string, ledger: Ledger, options: RestoreOptions): View {
  const {lines, isSolid} = inkOf(galley, source)
  const states = statesOf(lines, ledger)
  const rows: Array<Writable<Row>> = []
  const notes: Array<Writable<Row>> = []
  for (const {start, end, next, page, indent, ends, before} of lines) {
    const state = states.get(start)
    const isNote = state?.role === 'note' || state?.role === 'note-line'
    // What was taken out, or is read elsewhere, leaves white.
    if (state?.gone || isNote) {
      const last = rows.at(-1)
      if (last) last.cut = true
    }
    if (state?.gone) continue
    const list = isNote ? notes : rows
    list.push({
      text: source.slice(start, end),
      at: [start, end],
      gap: [end, next],
      gapText: source.slice(end, next),
      ...(ends !== undefined && {ends}),
      indent: indent === undefined ? before : ' '.repeat(indent),
      page,
      ...(state?.role && {role: state.role}),
      joined: state?.joined ?? false,
      cut: false
    })
  }
  return {source, ledger, rows: [...rows, ...notes], pages: galley.children.length, options, isSolid}
}

/** List the lines as they are read, each with the white around it. */
function inkOf(galley: Galley, source: string): {lines: ReadonlyArray<Ink>; isSolid: boolean} {
  const lines: Array<Ink> = []
  let isSorted = true
  for (const {leaf, page} of leavesOf(galley)) {
    if (leaf.type !== 'line') continue
    const start = leaf.position.start.offset ?? 0
    isSorted &&= start >= (lines.at(-1)?.start ?? 0)
    const {indent, ends} = leaf
    lines.push({start, end: start + leaf.value.length, page, indent, ends, next: source.length, before: ''})
  }

  const sorted = isSorted ? lines : [...lines].sort((a, b) => a.start - b.start)
  let isSolid = lines.length > 1
  let end = 0
  for (const [index, line] of sorted.entries()) {
    const white = source.slice(end, line.start)
    line.before = white.slice(/[^\n\r\v\f\u2028\u2029]*$/.exec(white)?.index ?? 0)
    line.next = sorted[index + 1]?.start ?? source.length
    if (index > 0) isSolid &&= white === '\n\n'
    end = line.end
  }
  return {lines, isSolid}
}

interface State {
  role?: Role
  joined: boolean
  gone: boolean
}

/** What the ledger says of each line, by where it begins. */
function statesOf(lines: ReadonlyArray<Ink>, ledger: Ledger): ReadonlyMap<number, State> {
  const states = new Map<number, State>()
  for (const {start, end, next} of lines) {
    const entries = entriesIn(ledger, [start, next])
    if (entries.length === 0) continue
    const state: State = {joined: false, gone: false}
    for (const {
      at: [from, to],
      now,
      as
    } of entries) {
      if (from <= start && to >= end && to > from && now === '') state.gone = true
      else if (from === start && as && as !== 'note-call') state.role = as
      if (to > end && !state.gone) state.joined = true
    }
    states.set(start, state)
  }
  return states
}

/** Count the line ends in the white after a row; what was taken out counts as a blank line. */
export function lineEnds({gapText, ends, cut}: Row): number {
  return (ends ?? gapText.match(lineEndRe)?.length ?? 0) + (cut ? 2 : 0)
}

/** Whether a row goes on from the row before it: the white between them was closed. */
export function continues(rows: ReadonlyArray<Row>, index: number): boolean {
  return rows[index - 1]?.joined ?? false
}

/** Find marks in the text, with their offsets in the source. */
export function* marksIn(rows: ReadonlyArray<Row>, mark: RegExp): Generator<{index: number; 0: string}> {
  for (const {text, at} of rows) {
    for (const match of text.matchAll(mark)) yield {index: at[0] + match.index, 0: match[0]}
  }
}

/** Whether nothing was decided about a place yet. */
export function isFree({ledger}: View, [start, end]: Span): boolean {
  let low = 0
  let high = ledger.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ledger[middle]?.at[1] ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return (ledger[low]?.at[0] ?? end) >= end
}
