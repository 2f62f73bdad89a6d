/**
 * Who and what: the lines of the title, the byline, and an abstract whose name
 * stands on its first line.
 *
 *   > | The Basin Treaty
 *   > | By Jane Roe, London
 *   > | Abstract—The treaty was signed in spring, and
 */

import type {Proposal} from '../../ledger/index.ts'
import {isAbstractHead} from '../../mdast/index.ts'
import {isByline, isCredit, isName} from '../bylines.ts'
import {labelOf} from '../labels.ts'
import {endsHyphen, endsOpen, endsSentence, letters, startsHigh, startsLow} from '../marks.ts'
import {fullness} from '../measure.ts'
import {outlineOf} from '../outlines.ts'
import {isPartName} from '../part-names.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {lineEnds, type Row, type View} from '../view.ts'

// A title of more lines, or longer, is a paragraph.
const titleRows = 4
const titleLength = 220
// A subtitle may stand between title and byline; the abstract comes a little later.
const bylineRows = 4
const abstractRows = 30

export const front: RulePlugin = rule({
  id: 'front',

  *propose(view: View): Generator<Proposal> {
    const {rows} = view
    const {count, why, sure} = titleOf(view)
    const [first] = rows
    if (first && !first.role && count > 0) {
      yield {at: [first.at[0], first.at[0]], now: '', as: 'title', why, sure}
      for (const row of rows.slice(0, count - 1)) {
        if (row.text.endsWith('-') || view.isSolid) continue
        yield {at: row.gap, now: ' ', why: 'the title goes on', sure}
      }
      const last = rows[count - 1]
      if (last && count > 1 && !view.isSolid) {
        yield {at: last.gap, now: '\n\n', why: 'the title ends', sure}
      }
      yield* bylines(view, count)
    }
    // One line may be a paragraph that was restored before.
    if (!view.isSolid && rows.length > 1) yield* abstract(view)
  }
})

interface Title {
  readonly count: number
  readonly why: string
  readonly sure: number
}

const noTitle: Title = {count: 0, why: '', sure: 0}

function titleOf(view: View): Title {
  const {rows} = view
  const known = new Set(
    [...outlineOf(view, 'outline-title'), ...outlineOf(view, 'outline-head'), ...runningHeads(view)].map(letters)
  )
  // A line that has a name already is no part of the title.
  const lines = rows.slice(0, titleRows)
  const named = lines.findIndex(({role}) => role !== undefined)
  const free = named === -1 ? lines : lines.slice(0, named)
  let run = ''
  for (const [index, row] of free.entries()) {
    if (opensAbstract(row.text)) break
    run += letters(row.text)
    if (!known.has(run)) continue
    return {count: index + 1, why: 'first line of the text, and the outline or a running head has it', sure: 0.99}
  }

  // Without a witness: what stands before the byline, the abstract, or white.
  let text = ''
  for (const [index, row] of free.entries()) {
    if (isByline(row.text) || opensAbstract(row.text)) return noTitle
    text = `${text} ${row.text}`.trim()
    const next = rows[index + 1]
    if (!next || !readsAsTitle(text)) return noTitle
    const count = index + 1
    const isApart = lineEnds(row) > 1
    const isOpen = endsOpen(text) || endsHyphen(text) || /[,;]$/.test(text) || startsLow(next.text)
    if (isOpen) {
      if (isApart && !startsLow(next.text)) return noTitle
      continue
    }
    if (/\.$/.test(text) && !isByline(next.text)) return noTitle
    if (isByline(next.text)) return {count, why: 'first line of the text, and a byline follows', sure: 0.97}
    if (opensAbstract(next.text)) return {count, why: 'first line of the text, and the abstract follows', sure: 0.95}
    // “I. The Granary” and “Introduction” open a section.
    if (labelOf(text) !== undefined || isPartName(text)) return noTitle
    // What ends in a colon leads to something.
    if (isApart && text.endsWith(':')) return noTitle
    if (isApart && fills(rows.slice(0, count))) return noTitle
    if (isApart) return {count, why: 'first line of the text, set apart from what follows', sure: 0.85}
    // “Secrets and Privacy” before a byline is no name.
    const isBeforeByline = isByline(rows[index + 2]?.text ?? '')
    if (!text.endsWith(':') && !isBeforeByline && isAuthorLine(view, count)) {
      return {count, why: 'first line of the text, and a name follows', sure: 0.85}
    }
    if (count === 1 && isShortBeforeProse(view)) {
      return {count, why: 'first line of the text, short, and prose follows', sure: 0.8}
    }
  }
  return noTitle
}

function* runningHeads({ledger}: View): Generator<string> {
  for (const {as, was} of ledger) {
    if (as === 'running-head') yield was.trim().replace(/^\d+\s+|(?<!\s)\s+\d+$/g, '')
  }
}

// A title has no sentences.
function readsAsTitle(text: string): boolean {
  return (
    text.length <= titleLength &&
    /\p{L}/u.test(text) &&
    startsHigh(text) &&
    !/[.!?]\s+\p{Lu}\p{Ll}/u.test(text.slice(20)) &&
    !/https?:|@/.test(text)
  )
}

// Prose fills its lines; the last line of a title is hardly the longest.
function fills(lines: ReadonlyArray<Row>): boolean {
  const last = lines.at(-1)?.text.length ?? 0
  return lines.length > 1 && last > (lines[0]?.text.length ?? 0) * 0.9 && last > 50
}

// “Politics” / “In dealing with the State we ought to remember”: white is not
// what parts them, but the title has not filled its line.
function isShortBeforeProse(view: View): boolean {
  const [first, second, third] = view.rows
  if (!first || !second || !third || endsSentence(first.text)) return false
  return fullness(view, 0) < 0.75 && fullness(view, 1) >= 0.8 && startsHigh(second.text) && startsLow(third.text)
}

// Names of people or an office, perhaps with a place, before the text begins.
function isAuthorLine({rows}: View, index: number): boolean {
  const row = rows[index]
  const next = rows[index + 1]
  if (!row || !next || row.role !== undefined || isAbstractHead(row.text)) return false
  const isAlone = lineEnds(row) > 1 || opensAbstract(next.text)
  return isName(row.text) || (isCredit(row.text) && isAlone)
}

const abstractLineRe =
  /^(?:abstract|summary|executive summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|samenvatting|аннотация|резюме)(?=\s*(?:[.:—–-]|$))/iu

function opensAbstract(text: string): boolean {
  return isAbstractHead(text) || abstractLineRe.test(text)
}

function* bylines(view: View, start: number): Generator<Proposal> {
  const {rows} = view
  const found = rows.slice(start, start + bylineRows).findIndex(({text, role}) => role === undefined && isByline(text))
  const before = rows.slice(start, start + found)
  if (found >= 0 && !before.some(({text}) => opensAbstract(text) || endsSentence(text))) {
    yield* named(rows.slice(start + found, start + found + 1), 'stands under the title, and begins as bylines do', 0.97)
    return
  }

  // “Office of Digital Services” / “Washington”: names, then the text.
  if (!isAuthorLine(view, start)) return
  const first = rows[start] as Row
  const second = rows[start + 1] as Row
  const goesOn =
    lineEnds(first) <= 1 &&
    second.role === undefined &&
    isName(second.text) &&
    !opensAbstract(second.text) &&
    second.text.length <= 40
  if (!goesOn && lineEnds(first) <= 1 && !opensAbstract(second.text) && isName(first.text) && !startsText(view, start))
    return
  yield* named(goesOn ? [first, second] : [first], 'stands under the title, and reads as a name', 0.8)
}

// Below a name stands an address, or the text.
function startsText(view: View, index: number): boolean {
  const next = view.rows[index + 1]
  return next !== undefined && (/@|\d/.test(next.text) || (startsHigh(next.text) && next.text.length >= 40))
}

function* named(lines: ReadonlyArray<Row>, why: string, sure: number): Generator<Proposal> {
  for (const row of lines) yield {at: [row.at[0], row.at[0]], now: '', as: 'byline', why, sure}
}

/** Part the name of an abstract from the abstract: “Abstract—The treaty”. */
function* abstract({rows}: View): Generator<Proposal> {
  for (const [index, row] of rows.slice(0, abstractRows).entries()) {
    const next = rows[index + 1]
    const match = /^(\p{L}[\p{L} ]*\p{L})[.:—–-]\s*(?=\S)/u.exec(row.text)
    if (!match || row.role || row.joined || !isAbstractHead(match[1] ?? '')) continue
    const end = row.at[0] + (match[1]?.length ?? 0)
    const why = 'the name of the abstract, run in'
    yield {at: [row.at[0], row.at[0]], now: '', as: 'head2', why, sure: 0.95}
    yield {at: [end, row.at[0] + match[0].length], now: '\n\n', why, sure: 0.95}
    if (next && next.role === undefined && lineEnds(row) === 1 && !endsHyphen(row.text)) {
      yield {at: row.gap, now: ' ', why: 'the abstract goes on', sure: 0.95}
    }
    return
  }
}
