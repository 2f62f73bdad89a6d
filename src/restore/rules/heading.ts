/**
 * Heads: short lines that open a section.
 *
 * The outline is an exact witness. Without it a head shows by its label, which
 * has one before it and one after, and by its looks: not full, no sentence’s
 * end, no small letter, and what follows begins anew.
 *
 *   > | Challenges
 *     | Since its creation, CSTO officials, strongly supported
 */

import type {Proposal, Role} from '../../ledger/index.ts'
import {isAbstractHead} from '../../mdast/index.ts'
import {isReflowed} from '../habits.ts'
import {candidatesAt, mayBeHead} from '../heads.ts'
import {type Label, labelOf, readingsOf, withoutLabel} from '../labels.ts'
import {levelsOf, roleOfLevel} from '../levels.ts'
import {endsHyphen, endsOpen, endsSentence, endsTerminal, itemMark, letters, startsHigh, startsLow} from '../marks.ts'
import {bookmarksOf} from '../outlines.ts'
import {isPartName} from '../part-names.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {isVerse} from '../verse.ts'
import {continues, type Row, type View} from '../view.ts'

// A bookmark may be a whole sentence.
const wrappedRows = 5
// Where the outline has the heads, it takes more to find another.
const leastOdds = 0
const leastOddsBesideOutline = 3

export const heading: RulePlugin = rule({
  id: 'heading',

  *propose(view: View): Generator<Proposal> {
    const {rows} = view
    const heads = headsOf(view)
    const levels = levelsOf(
      heads.map(({index, count, text, label, closes}, at) => ({
        text: text.slice(label?.length ?? 0),
        ...(label && {label}),
        ...(closes !== undefined && {closes}),
        rowsAfter: (heads[at + 1]?.index ?? rows.length) - index - count
      }))
    )
    for (const [at, {index, count, why, sure}] of heads.entries()) {
      const as = roleOfLevel(levels[at] ?? 2)
      yield* setHead(rows.slice(index, index + count), {as, why, sure})
    }
  }
})

/** Name the first line of a head, take its lines together, and say where it ends. */
function* setHead(lines: ReadonlyArray<Row>, name: {as: Role; why: string; sure: number}): Generator<Proposal> {
  const {sure} = name
  for (const [line, row] of lines.entries()) {
    const isLast = line === lines.length - 1
    const isDivided = endsHyphen(lines[line - 1]?.text ?? '')
    // Nobody goes on from a line that is named. One with the rest of a divided
    // word must not be, since a word does not go on in a head: its seam is closed.
    if (line === 0 || (isLast && !isDivided)) yield {at: [row.at[0], row.at[0]], now: '', ...name}
    if (isLast && line > 0 && isDivided) yield {at: row.gap, now: '\n\n', why: 'the head ends', sure}
    if (isLast || row.joined || endsHyphen(row.text)) continue
    yield {at: row.gap, now: ' ', why: 'the head goes on', sure}
  }
}

interface Head {
  readonly index: number
  readonly count: number
  readonly text: string
  readonly label?: Label
  readonly closes?: number
  readonly why: string
  readonly sure: number
}

function headsOf(view: View): ReadonlyArray<Head> {
  const {rows, isSolid} = view
  const outline = new Map(
    bookmarksOf(view).flatMap(({text, closes}) =>
      readingsOf(text).map((reading) => [letters(reading), closes] as const)
    )
  )
  const heads: Array<Head> = []
  const least = outline.size > 2 ? leastOddsBesideOutline : leastOdds
  // What stands above the title belongs to the journal.
  const first = rows.findIndex(({role}) => role === 'title')
  for (let index = Math.max(0, first); index < rows.length; index++) {
    const row = rows[index]
    if (!row || row.role || continues(rows, index)) continue
    // A line of verse is short, and no sentence; so is the first of a long head, which has a label.
    const isOfVerse = isVerse(view, index) || isVerse(view, index - 1)
    if (!isSolid && isOfVerse && labelOf(row.text) === undefined && !isPartName(row.text)) continue
    const last = heads.at(-1)
    const afterHead = last !== undefined && last.index + last.count === index
    const head =
      (isSolid ? partName(view, index) : bookmarked(view, index, outline)) ??
      (isReflowed(view) ? amongParagraphs(view, index) : undefined) ??
      (isSolid ? undefined : guessed(view, index, afterHead, least))
    if (!head) continue
    heads.push(head)
    index += head.count - 1
  }
  return heads
}

function withoutNumber(text: string): string {
  return letters(withoutLabel(text))
}

/** Text that is a fair copy already has its heads; only what is called as parts are is one. */
function partName({rows}: View, index: number): Head | undefined {
  const text = rows[index]?.text ?? ''
  return isAbstractHead(text) || isPartName(text)
    ? {index, count: 1, text, why: 'the usual name of a part', sure: 0.98}
    : undefined
}

function bookmarked({rows}: View, index: number, outline: ReadonlyMap<string, number>): Head | undefined {
  if (outline.size === 0) return undefined
  let text = ''
  for (let count = 1; count <= wrappedRows; count++) {
    const row = rows[index + count - 1]
    if (!row || row.role || row.text.length > 120) return undefined
    text = endsHyphen(text) ? text + row.text : `${text} ${row.text}`.trim()
    const closes = outline.get(withoutNumber(text))
    if (closes === undefined) continue
    const label = labelOf(text)
    return {index, count, text, ...(label && {label}), closes, why: 'the outline has it as a head', sure: 0.99}
  }
  return undefined
}

// A line of a reflowed text is a paragraph, and hardly so short.
const leastParagraph = 120
const leastSentence = 50

/** Where each line is a paragraph, a short one that closes no sentence, with a long one after it, is a head. */
function amongParagraphs(view: View, index: number): Head | undefined {
  const {rows} = view
  const row = rows[index]
  if (!row || !standsAsHead(row)) return undefined
  // A head and one under it; more are a list.
  const first = standsAsHead(rows[index - 1]) ? index - 1 : index
  const last = standsAsHead(rows[index + 1]) ? index + 1 : index
  if (last - first > 1 || standsAsHead(rows[first - 1]) || !opensProse(rows[last + 1])) return undefined
  const before = rows[first - 1]
  if (before && (endsOpen(before.text) || /[,:]$/.test(before.text))) return undefined
  const {text} = row
  const label = labelOf(text)
  const why = 'a short line that closes no sentence, between paragraphs'
  return {index, count: 1, text, ...(label && {label}), why, sure: 0.85}
}

function opensProse(row: Row | undefined): boolean {
  if (!row || row.role !== undefined || startsLow(row.text) || itemMark(row.text)) return false
  return row.text.length >= leastParagraph || (row.text.length >= leastSentence && endsSentence(row.text))
}

function standsAsHead(row: Row | undefined): boolean {
  if (!row) return false
  const {text, role} = row
  const isItem = itemMark(text) !== undefined && labelOf(text) === undefined
  const closes = endsTerminal(text) && !/\?[”»"]?$/.test(text)
  return role === undefined && text.length < leastParagraph && startsHigh(text) && !closes && !isItem && mayBeHead(text)
}

function guessed(view: View, index: number, afterHead: boolean, least: number): Head | undefined {
  let best: {head: Head; odds: number} | undefined
  for (const {count, text, label, odds} of candidatesAt(view, index, afterHead)) {
    if (odds <= least || (best && best.odds >= odds)) continue
    const why = isPartName(text.slice(label?.length ?? 0))
      ? 'the usual name of a part'
      : label
        ? 'begins with a label, and what follows begins anew'
        : 'short, no sentence, and what follows begins anew'
    const sure = Math.round(1000 / (1 + Math.exp(-odds))) / 1000
    best = {head: {index, count, text, ...(label && {label}), why, sure}, odds}
  }
  return best?.head
}
