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
import {hasAffiliationMarks, isByline, isByWord, isName, namesOffices} from '../bylines.ts'
import {endsHyphen, endsSentence, startsHigh} from '../marks.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {isAuthorLine, opensAbstract, titleOf} from '../title-page.ts'
import {lineEnds, type Row, type View} from '../view.ts'

// A subtitle may stand between title and byline; the abstract comes a little later.
const bylineRows = 4
const abstractRows = 30
// Lines of people with where they work.
const officeRows = 12
const andRe = /^(?:and|und|et|y|e|и|&)\s+/u

export const front: RulePlugin = rule({
  id: 'front',

  *propose(view: View): Generator<Proposal> {
    const {rows} = view
    const {start, count, why, sure} = titleOf(view)
    const first = rows[start]
    if (first && !first.role && count > 0) {
      const end = start + count
      const above = rows[start - 1]
      if (above && !view.isSolid && !above.joined && lineEnds(above) < 2) {
        yield {at: above.gap, now: '\n\n', why: 'the title begins', sure}
      }
      yield {at: [first.at[0], first.at[0]], now: '', as: 'title', why, sure}
      for (const row of rows.slice(start, end - 1)) {
        if (row.text.endsWith('-') || view.isSolid) continue
        yield {at: row.gap, now: ' ', why: 'the title goes on', sure}
      }
      const last = rows[end - 1]
      if (last && count > 1 && !view.isSolid) {
        yield {at: last.gap, now: '\n\n', why: 'the title ends', sure}
      }
      yield* bylines(view, end)
    }
    // One line may be a paragraph that was restored before.
    if (!view.isSolid && rows.length > 1) yield* abstract(view)
  }
})

function* bylines(view: View, start: number): Generator<Proposal> {
  const {rows} = view
  const found = rows.slice(start, start + bylineRows).findIndex(({text, role}) => role === undefined && isByline(text))
  const before = rows.slice(start, start + found)
  if (found >= 0 && !before.some(({text}) => opensAbstract(text) || endsSentence(text))) {
    yield* named(rows.slice(start + found, start + found + 1), 'stands under the title, and begins as bylines do', 0.97)
    return
  }

  if (isByWord(rows[start]?.text ?? '') && isName(rows[start + 1]?.text ?? '')) {
    yield* named(rows.slice(start + 1, start + 2), 'stands under the title, after the word for it', 0.95)
    return
  }
  // “Jane Roe, Institute of Basins” / “John Doe, University of Wells”
  const offices = rows.slice(start, start + officeRows).findIndex(({text, role}) => role || !namesOffices(text))
  if (offices !== 0) {
    const end = offices < 0 ? start + officeRows : start + offices
    yield* named(rows.slice(start, end), 'stands under the title, and names people with where they work', 0.85)
    return
  }
  // “Office of Digital Services” / “Washington”: names, then the text.
  if (!isAuthorLine(view, start)) return
  const first = rows[start] as Row
  // “Jane Roe1, John Doe2,” / “and Max Poe3”
  const end = namesEnd(rows, start)
  if (end > start + 1 && !view.isSolid) {
    yield* named([first], 'stands under the title, and reads as names', 0.85)
    for (const row of rows.slice(start, end - 1)) yield {at: row.gap, now: ' ', why: 'the names go on', sure: 0.9}
    return
  }
  const second = rows[start + 1] as Row
  const goesOn =
    lineEnds(first) <= 1 &&
    second.role === undefined &&
    isName(second.text) &&
    !opensAbstract(second.text) &&
    second.text.length <= 40
  const stands = lineEnds(first) > 1 || opensAbstract(second.text) || hasAffiliationMarks(first.text)
  if (!goesOn && !stands && isName(first.text) && !startsText(view, start)) return
  yield* named(goesOn ? [first, second] : [first], 'stands under the title, and reads as a name', 0.8)
}

// Names go on over a line that ends in a comma.
function namesEnd(rows: ReadonlyArray<Row>, start: number): number {
  let end = start + 1
  for (let row = rows[end]; row && end - start < bylineRows; row = rows[++end]) {
    const before = rows[end - 1] as Row
    const goesOn = before.text.endsWith(',') && lineEnds(before) === 1 && isName(row.text.replace(andRe, ''))
    if (!goesOn || row.role !== undefined) break
  }
  return end
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
