/**
 * Heads: short lines that open a section.
 *
 * The outline is an exact witness. Without it a head shows by what it is not:
 * not full, no sentence's end, no small letter, and what follows begins anew.
 *
 *   > | Challenges
 *     | Since its creation, CSTO officials, strongly supported
 */

import type {Proposal, Role} from '../../ledger/index.ts'
import {isAboutHead, isAbstractHead} from '../../mdast/index.ts'
import {endsHyphen, endsOpen, endsSentence, endsTerminal, itemMark, letters, startsHigh} from '../marks.ts'
import {fullness} from '../measure.ts'
import {outlineOf} from '../outlines.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {continues, lineEnds, type View} from '../view.ts'

// Heads are wrapped to three lines at most; a longer one is prose.
const wrappedRows = 3
const headLength = 80

export const heading: RulePlugin = rule({
  id: 'heading',

  *propose(view: View): Generator<Proposal> {
    const {rows} = view
    const bookmarks = new Set(outlineOf(view, 'outline-head').map(withoutNumber))
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]
      if (!row || row.role || continues(rows, index)) continue
      const known = knownRows(view, index, bookmarks)
      const count = known || guessedRows(view, index)
      if (count === 0) continue
      const sure = known ? 0.99 : isPartName(row.text) ? 0.98 : 0.85
      const why = known
        ? 'the outline has it as a head'
        : isPartName(row.text)
          ? 'the usual name of a part'
          : 'short, no sentence, and what follows begins anew'
      yield {at: [row.at[0], row.at[0]], now: '', as: levelOf(row.text), why, sure}
      for (const line of rows.slice(index, index + count - 1)) {
        if (line.joined || endsHyphen(line.text)) continue
        yield {at: line.gap, now: ' ', why: 'the head goes on', sure}
      }
      index += count - 1
    }
  }
})

function isPartName(text: string): boolean {
  return isAbstractHead(text) || isAboutHead(text)
}

const numberRe = /^(?:\d+(?:\.\d+)*[.)]?|[IVXLC]+[.)]|[A-Z][.)])\s+/

function withoutNumber(text: string): string {
  return letters(text.replace(numberRe, ''))
}

function knownRows(view: View, index: number, bookmarks: ReadonlySet<string>): number {
  let run = ''
  for (let count = 1; count <= wrappedRows; count++) {
    const row = view.rows[index + count - 1]
    if (!row || (count > 1 && lineEnds(view.rows[index + count - 2] ?? row) > 1)) return 0
    run += ` ${row.text}`
    if (bookmarks.has(withoutNumber(run.trim()))) return count
  }
  return 0
}

/** Count the rows of what must be a head by its look, or 0. */
function guessedRows(view: View, index: number): number {
  const {rows, isSolid} = view
  const row = rows[index]
  const before = rows[index - 1]
  if (!row || isSolid) return isSolid && row && isPartName(row.text) ? 1 : 0
  const opens = !before || lineEnds(before) > 1 || before.role !== undefined || endsSentence(before.text)
  if (isPartName(row.text) && opens) return 1

  for (const count of [1, 2]) {
    if (opens && looksLikeHead(view, index, count)) return count
  }
  return 0
}

// A line of prose is full unless it is the last one, and the last one closes a
// sentence: a short line that closes none, before a capital, is a head.
function looksLikeHead(view: View, index: number, count: number): boolean {
  const {rows} = view
  const lines = rows.slice(index, index + count)
  const last = lines.at(-1)
  const after = rows[index + count]
  if (!last || !after || lines.length < count || lines.some(({role}) => role !== undefined)) return false
  if (lines.slice(0, -1).some((line) => lineEnds(line) > 1 || line.joined)) return false
  const text = lines.map((line) => line.text).join(' ')
  const isShort = text.length <= headLength * count && fullness(view, index + count - 1) <= (count === 1 ? 0.8 : 0.7)
  const reads = startsHigh(text) && !closes(text, lineEnds(last) > 1) && !isItem(text) && !endsOpen(text)
  const isProse =
    /[.!?]\s+\p{Lu}/u.test(text.replace(numberRe, '')) || /\d{3,}|https?:|@/.test(text) || text.split(/\s+/).length > 12
  const begins = startsHigh(after.text) && !isItem(after.text) && fullness(view, index + count) >= 0.7
  return isShort && reads && !isProse && begins
}

// A head may ask, when white or a new sentence follows.
function closes(text: string, isApart: boolean): boolean {
  return /[,–—-]$/.test(text) || (endsTerminal(text) && !(text.endsWith('?') && isApart))
}

// “1. Introduction” is a head where “1. one” is an item: the head has no full stop and no fellow.
function isItem(text: string): boolean {
  const mark = itemMark(text)
  return mark !== undefined && mark.number === undefined
}

function levelOf(text: string): Role {
  if (/^\d+\.\d+\.\d+/.test(text)) return 'head4'
  if (/^(?:\d+\.\d+|[A-Z][.)])\s/.test(text) && !/^[IVXLC]+[.)]/.test(text)) return 'head3'
  return 'head2'
}
