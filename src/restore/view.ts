/**
 * A galley as a rule sees it: the lines that are still text, each with the
 * white after it, what was decided so far, and what the document as a whole
 * says about a line.
 */

import {type Galley, leavesOf, type Span} from '../galley/index.ts'
import type {Ledger, Role} from '../ledger/index.ts'
import type {RestoreOptions} from './rule.ts'

/** One line of text. */
export interface Row {
  readonly text: string
  readonly at: Span
  /** The white after it, up to the next line of any kind. */
  readonly gap: Span
  readonly gapText: string
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
  /** Number of pages, as form feeds tell. */
  readonly pages: number
  readonly options: RestoreOptions
  /** Whether each line is a paragraph already: nothing is left to join. */
  readonly isSolid: boolean
}

const lineEndRe = /\r\n|[\n\r\v\f\u2028\u2029]/g

/** See a galley through its ledger. */
export function viewOf(galley: Galley, source: string, ledger: Ledger, options: RestoreOptions): View {
  const rows: Array<{-readonly [Key in keyof Row]: Row[Key]}> = []
  const lines: Array<{start: number; end: number; page: number}> = []
  let isSolid = true
  for (const {leaf, page} of leavesOf(galley)) {
    const start = leaf.position.start.offset ?? 0
    if (leaf.type === 'line') lines.push({start, end: start + leaf.value.length, page})
    else if (lines.length > 0 && leaf.value !== '\n\n') isSolid &&= start + leaf.value.length === source.length
  }

  let entry = 0
  for (const [index, {start, end, page}] of lines.entries()) {
    const next = lines[index + 1]?.start ?? source.length
    let role: Role | undefined
    let joined = false
    let gone = false
    while (entry < ledger.length) {
      const emendation = ledger[entry]
      if (!emendation || emendation.at[0] >= next) break
      const [from, to] = emendation.at
      if (from <= start && to >= end && to > from && emendation.now === '') gone = true
      else if (from === start && emendation.as) role = emendation.as
      if (to > end && !gone) joined = true
      entry++
    }
    if (gone) {
      const before = rows.at(-1)
      if (before) before.cut = true
      continue
    }
    const before = source.slice(lines[index - 1]?.end ?? 0, start)
    rows.push({
      text: source.slice(start, end),
      at: [start, end],
      gap: [end, next],
      gapText: source.slice(end, next),
      indent: before.slice(/[^\n\r\v\f\u2028\u2029]*$/.exec(before)?.index ?? 0),
      page,
      ...(role && {role}),
      joined,
      cut: false
    })
  }

  return {source, ledger, rows, pages: galley.children.length, options, isSolid: isSolid && lines.length > 1}
}

/** Count the line ends in the white after a row; what was taken out counts as a blank line. */
export function lineEnds({gapText, cut}: Row): number {
  return (gapText.match(lineEndRe)?.length ?? 0) + (cut ? 2 : 0)
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
