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
  /** What the ledger says of each, as they are written. */
  readonly states: ReadonlyArray<State>
  /** Where each line that is read stands among those that are written. */
  readonly places: ReadonlyArray<number>
  readonly isSolid: boolean
  /** The lines of the last view that was taken, by where they begin. */
  last: {readonly starts: ReadonlyArray<number>; readonly lines: object}
  /** The last view that was taken: a rule that finds nothing leaves it as it is. */
  view?: View
}

const inks = new WeakMap<Galley, Ink>()

/** See a galley through its ledger. */
export function viewOf(galley: Galley, ledger: Ledger, options: RestoreOptions): View {
  const ink = inkFor(galley)
  if (ink.view?.ledger === ledger && ink.view.options === options) return ink.view
  const {source, isSolid} = ink
  readStates(ink, ledger)
  const text: Array<Row> = []
  const captions: Array<Row> = []
  const notes: Array<Row> = []
  // Where the last caption stands: after so many rows of text.
  let captioned = 0
  for (const [index, row] of ink.rows.entries()) {
    const state = ink.states[ink.places[index] ?? index]
    if (!state?.isDecided) {
      text.push(row)
      continue
    }
    const {role, gone} = state
    const isNote = role === 'note' || role === 'note-line'
    const isCaption = role === 'caption' || role === 'caption-line'
    // What was taken out, or is read elsewhere, leaves white.
    const last = text.at(-1)
    if (last && (gone || isNote || isCaption)) text[text.length - 1] = {...last, cut: true}
    if (gone) continue
    if (isCaption) captioned = text.length
    const list = isNote ? notes : isCaption ? captions : text
    list.push(decidedRow(row, state))
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

/** The row as it was decided: the same one for as long as nothing else is decided about it. */
function decidedRow(row: Row, state: State): Row {
  const {begin, role, joined, row: known} = state
  const start = begin ?? row.at[0]
  if (known?.at[0] === start && known.role === role && known.joined === joined) return known
  const text = row.text.slice(start - row.at[0])
  state.row = {...row, text, at: [start, row.at[1]], ...(role && {role}), joined}
  return state.row
}

function inkFor(galley: Galley): Ink {
  let ink = inks.get(galley)
  if (!ink) {
    ink = inkOf(galley)
    inks.set(galley, ink)
  }
  return ink
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
  const places = new Map(written.map((row, place) => [row, place]))
  return {
    source,
    rows,
    written,
    states: written.map(() => ({isDecided: false, begin: undefined, role: undefined, joined: false, gone: false})),
    places: rows.map((row) => places.get(row) ?? 0),
    isSolid,
    last: {starts: [], lines: {}}
  }
}

interface State {
  /** Whether the ledger has anything about the line or the white after it. */
  isDecided: boolean
  /** Where its text begins, after what stands before each line. */
  begin: number | undefined
  role: Role | undefined
  joined: boolean
  gone: boolean
  /** The row that was made of it last. */
  row?: Row
}

/** Read what the ledger says of each line; lines and entries are in the order of the source. */
function readStates({written, states}: Ink, ledger: Ledger): void {
  for (const state of states) {
    state.isDecided = false
    state.begin = undefined
    state.role = undefined
    state.joined = false
    state.gone = false
  }
  let index = 0
  for (const {
    at: [from, to],
    now,
    as
  } of ledger) {
    while (index < written.length - 1 && (written[index]?.gap[1] ?? from) <= from) index++
    const [start, end] = written[index]?.at ?? []
    if (start === undefined || end === undefined || from < start) continue
    const state = states[index]
    if (!state) continue
    state.isDecided = true
    if (from <= start && to >= end && to > from && now === '') state.gone = true
    else if (as === 'line-number' || as === 'quote-mark') state.begin = to
    else if (from === (state.begin ?? start) && as && as !== 'note-call') state.role = as
    // The last line of the source has no white to take: what joins it to the next one as it is read has no width.
    if ((to > end || from === end) && !state.gone) state.joined = true
  }
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
    for (const match of matchesOf(text, mark)) yield {index: at[0] + match.index, 0: match[0]}
  }
}

const nothing: ReadonlyArray<RegExpExecArray> = []

/** Match all of an expression in a line: as `matchAll`, but most lines have none, and cost no more than a look. */
export function matchesOf(text: string, mark: RegExp): Iterable<RegExpExecArray> {
  return text.search(mark) === -1 ? nothing : text.matchAll(mark)
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
