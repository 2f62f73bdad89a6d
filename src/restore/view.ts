/**
 * A galley as a rule sees it: the lines that are still text, each with the
 * white after it, what was decided so far, and what the document as a whole
 * says about a line.
 */

import {type Galley, leavesOf, type Span, sourceOf} from '../galley/index.ts'
import type {Ledger, Role} from '../ledger/index.ts'
import type {RestoreOptions} from './rule.ts'

/** One line of text. */
export interface Row {
  readonly text: string
  readonly at: Span
  /** The white after it, up to the next line of the source. */
  readonly gap: Span
  readonly gapText: string
  /** Line ends to the next line of its column. */
  readonly ends: number
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

/** What a rule reads. */
export interface View {
  readonly source: string
  readonly ledger: Ledger
  readonly rows: ReadonlyArray<Row>
  /** The row that is read last, when all white is decided. */
  readonly last: Row | undefined
  /** Stands for the text: all views of one galley have the same one. */
  readonly text: object
  /** Stands for the lines of the rows: two views have the same one when their rows have the same lines, in the same order. */
  readonly lines: object
  /** Number of pages, as form feeds tell. */
  readonly pages: number
  readonly options: RestoreOptions
  /** Whether each line is a paragraph already: nothing is left to join. */
  readonly isSolid: boolean
}

// A fair copy ends lines inside its blocks by U+2028.
const solidRe = /^(?:\n\n|\u2028 *)$/
const lineEndRe = /\r\n|[\n\r\v\f\u2028\u2029]/g

/** What a galley has of lines, before the ledger is asked. */
interface Ink {
  readonly source: string
  /** The lines as they are read, each as a row of which nothing was decided. */
  readonly rows: ReadonlyArray<Row>
  /** The same, as they are written. */
  readonly written: ReadonlyArray<Row>
  readonly isSolid: boolean
  /** The lines of the last view that was taken, by where they begin. */
  last: {readonly starts: ReadonlyArray<number>; readonly lines: object}
  /** The last view that was taken: a rule that finds nothing leaves it as it is. */
  view?: View
}

const inks = new WeakMap<Galley, Ink>()

/** See a galley through its ledger. */
export function viewOf(galley: Galley, ledger: Ledger, options: RestoreOptions): View {
  const ink = inks.get(galley) ?? inkOf(galley)
  inks.set(galley, ink)
  if (ink.view?.ledger === ledger && ink.view.options === options) return ink.view
  const {source, isSolid} = ink
  const states = statesOf(ink.written, ledger)
  const text: Array<Row> = []
  const captions: Array<Row> = []
  const notes: Array<Row> = []
  // Where the last caption stands: after so many rows of text.
  let captioned = 0
  for (const row of ink.rows) {
    const state = states.get(row.at[0])
    const isNote = state?.role === 'note' || state?.role === 'note-line'
    const isCaption = state?.role === 'caption' || state?.role === 'caption-line'
    // What was taken out, or is read elsewhere, leaves white.
    const last = text.at(-1)
    if (last && (state?.gone || isNote || isCaption)) text[text.length - 1] = {...last, cut: true}
    if (state?.gone) continue
    if (isCaption) captioned = text.length
    const list = isNote ? notes : isCaption ? captions : text
    list.push(state ? decidedRow(row, state) : row)
  }
  const rows = [...text, ...captions, ...notes]
  // A caption is read after the paragraph it stands in, which may be the last.
  const isAfter = captioned > 0 ? text.slice(captioned - 1, -1).every(({joined}) => joined) : text.length === 0
  const endsCaptioned = captions.length > 0 && isAfter
  const last = notes.at(-1) ?? (endsCaptioned ? captions : text).at(-1)
  ink.view = {
    source,
    ledger,
    rows,
    last,
    text: galley,
    lines: linesIn(ink, rows),
    pages: galley.children.length,
    options,
    isSolid
  }
  return ink.view
}

function decidedRow(row: Row, {begin, role, joined}: State): Row {
  const start = begin ?? row.at[0]
  const text = row.text.slice(start - row.at[0])
  return {...row, text, at: [start, row.at[1]], ...(role && {role}), joined}
}

/** Get what stands for the lines of these rows: what stood for them last time, if they are the same. */
function linesIn(ink: Ink, rows: ReadonlyArray<Row>): object {
  const {starts} = ink.last
  const isSame = starts.length === rows.length && rows.every(({at}, index) => at[0] === starts[index])
  if (!isSame) ink.last = {starts: rows.map(({at}) => at[0]), lines: {}}
  return ink.last.lines
}

/** List the lines as they are read, each with the white around it. */
function inkOf(galley: Galley): Ink {
  const source = sourceOf(galley)
  const lines = [...leavesOf(galley)].flatMap(({leaf, page}) => {
    if (leaf.type !== 'line') return []
    const start = leaf.position.start.offset ?? 0
    const {indent, ends} = leaf
    return [{start, end: start + leaf.value.length, page, indent, ends, next: source.length, before: ''}]
  })

  const sorted = [...lines].sort((a, b) => a.start - b.start)
  let isSolid = lines.length > 1
  let end = 0
  for (const [index, line] of sorted.entries()) {
    const white = source.slice(end, line.start)
    line.before = white.slice(/(?<![^\n\r\v\f\u2028\u2029])[^\n\r\v\f\u2028\u2029]*$/.exec(white)?.index ?? 0)
    line.next = sorted[index + 1]?.start ?? source.length
    if (index > 0) isSolid &&= solidRe.test(white)
    end = line.end
  }

  const rows = lines.map(({start, end, next, page, indent, ends, before}): Row => {
    const gapText = source.slice(end, next)
    return {
      text: source.slice(start, end),
      at: [start, end],
      gap: [end, next],
      gapText,
      ends: ends ?? gapText.match(lineEndRe)?.length ?? 0,
      indent: indent === undefined ? before : ' '.repeat(indent),
      page,
      joined: false,
      cut: false
    }
  })
  const written = rows.toSorted((a, b) => a.at[0] - b.at[0])
  return {source, rows, written, isSolid, last: {starts: [], lines: {}}}
}

interface State {
  /** Where its text begins, after what stands before each line. */
  begin?: number
  role?: Role
  joined: boolean
  gone: boolean
}

/** What the ledger says of each line, by where it begins; lines and entries are in the order of the source. */
function statesOf(written: ReadonlyArray<Row>, ledger: Ledger): ReadonlyMap<number, State> {
  const states = new Map<number, State>()
  let index = 0
  for (const {
    at: [from, to],
    now,
    as
  } of ledger) {
    while (index < written.length - 1 && (written[index]?.gap[1] ?? from) <= from) index++
    const [start, end] = written[index]?.at ?? []
    if (start === undefined || end === undefined || from < start) continue
    const state = states.get(start) ?? {joined: false, gone: false}
    if (from <= start && to >= end && to > from && now === '') state.gone = true
    else if (as === 'line-number' || as === 'quote-mark') state.begin = to
    else if (from === (state.begin ?? start) && as && as !== 'note-call') state.role = as
    // The last line of the source has no white to take: what joins it to the next one as it is read has no width.
    if ((to > end || from === end) && !state.gone) state.joined = true
    states.set(start, state)
  }
  return states
}

/** Count the line ends in the white after a row; what was taken out counts as a blank line. */
export function lineEnds({ends, cut}: Row): number {
  return ends + (cut ? 2 : 0)
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
