/**
 * What a page says about itself: running heads, running feet and folios.
 *
 * A folio is proved by its sequence. A running head comes back, or repeats the
 * title or the author, and stands at the edge of a page or beside a folio. The
 * title itself, and a head that a section opens with, stay.
 *
 *   > | exhorted, and moralized, but beyond
 *     |
 *   > | 2 TRANSACTIONS ON CIVIC INQUIRY
 *     |
 *   > | this little of good came of it
 */

import type {Proposal} from '../../ledger/index.ts'
import {isByline, readByline} from '../bylines.ts'
import {type FolioCandidate, folioChain} from '../folios.ts'
import {endsSentence, letters} from '../marks.ts'
import {outlineOf} from '../outlines.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {lineEnds, type Row, type View} from '../view.ts'

// Running heads are set on one line of one column.
const headLength = 100
// The title page has the title, the byline, and hardly a third line above them.
const titlePageRows = 6
// A line that comes back so often is no accident, wherever it stands.
const repeated = 3

export const furniture: RulePlugin = rule({
  id: 'furniture',

  *propose(view: View): Generator<Proposal> {
    if (view.isSolid) return
    const marks = marksOf(view)
    const folios = new Set(folioChain(candidatesOf(view, marks)).map(({row}) => row))
    for (const [index, row] of view.rows.entries()) {
      const mark = marks[index]
      if (!mark) continue
      const at = [row.at[0], row.gap[1]] as const
      if (folios.has(index)) {
        const as = mark.key === '' ? 'folio' : 'running-head'
        yield {at, now: '', as, why: 'bears the next number in the sequence of pages', sure: 0.98}
      } else if (mark.key !== '' && isHead(view, index, mark, folios)) {
        const why = mark.isKnown
          ? 'repeats the title or the author at the edge of a page'
          : 'comes back at the edges of pages'
        yield {at, now: '', as: 'running-head', why, sure: 0.95}
      }
    }
  }
})

/** A short line: its letters without a number at its end or beginning, and how often they come. */
interface Mark {
  readonly key: string
  readonly number?: number
  readonly count: number
  /** Whether it repeats the title or the author. */
  readonly isKnown: boolean
}

const numberedRe = /^(?:[-–—|]\s*)?(\d{1,4})(?:\s*[-–—|.]?\s+|\s*[-–—|]?$)|\s+(?:[-–—|]\s*)?(\d{1,4})(?:\s*[-–—|])?$/u

function marksOf(view: View): ReadonlyArray<Mark | undefined> {
  const {rows} = view
  const bare = rows.map((row) => {
    if (row.text.length > headLength) return undefined
    const match = numberedRe.exec(row.text)
    const text = match ? row.text.slice(0, match.index) + row.text.slice(match.index + match[0].length) : row.text
    const digits = match?.[1] ?? match?.[2]
    return {key: letters(text), ...(digits !== undefined && {number: Number(digits)})}
  })
  const counts = new Map<string, number>()
  for (const [index, mark] of bare.entries()) {
    const row = rows[index]
    if (mark && row && isEdge(rows, index)) counts.set(mark.key, (counts.get(mark.key) ?? 0) + 1)
  }
  const known = knownOf(view)
  return bare.map((mark) => mark && {...mark, count: counts.get(mark.key) ?? 0, isKnown: known.has(mark.key)})
}

/** What running heads repeat: title and author, as the head of the text or the outline has them. */
function knownOf(view: View): ReadonlySet<string> {
  const head = view.rows.slice(0, titlePageRows)
  const known = new Set(outlineOf(view, 'outline-title').map(letters))
  const first = head[0]
  if (first) known.add(letters(first.text))
  for (const {text} of head) {
    if (!isByline(text)) continue
    const {author} = readByline(text)
    for (const name of typeof author === 'string' ? [author] : author) known.add(letters(name))
  }
  known.delete('')
  return known
}

function candidatesOf({rows}: View, marks: ReadonlyArray<Mark | undefined>): ReadonlyArray<FolioCandidate> {
  return marks.flatMap((mark, row) => {
    if (!mark || mark.number === undefined || !isEdge(rows, row)) return []
    const isHead = mark.key === '' || mark.count > 1 || mark.isKnown
    return isHead && !endsSentence(rows[row]?.text ?? '') ? [{row, number: mark.number}] : []
  })
}

function isHead(view: View, index: number, mark: Mark, folios: ReadonlySet<number>): boolean {
  const {rows} = view
  const row = rows[index]
  if (!row || !isEdge(rows, index) || endsSentence(row.text) || isTitle(view, index)) return false
  const besideFolio = folios.has(index - 1) || folios.has(index + 1)
  const atPageEnd = view.pages > 1 && row.page > 0 && (turns(rows, index - 1) || turns(rows, index))
  if (mark.isKnown) return besideFolio || atPageEnd
  return mark.count >= repeated
    ? besideFolio || atPageEnd || stands(rows, index)
    : mark.count > 1 && besideFolio && atPageEnd
}

// The first line is the title where a byline follows, or where nothing else is.
function isTitle({rows}: View, index: number): boolean {
  if (index > 2) return false
  const next = rows[index + 1]
  return index === 0 ? !next || isByline(next.text) || lineEnds(next) === 1 : isByline(next?.text ?? '')
}

function isEdge(rows: ReadonlyArray<Row>, index: number): boolean {
  const before = rows[index - 1]
  const row = rows[index]
  return (
    !before ||
    !row ||
    index === rows.length - 1 ||
    lineEnds(before) > 1 ||
    lineEnds(row) > 1 ||
    turns(rows, index) ||
    turns(rows, index - 1)
  )
}

function stands(rows: ReadonlyArray<Row>, index: number): boolean {
  const before = rows[index - 1]
  const row = rows[index]
  return (!before || lineEnds(before) > 1) && (!row || lineEnds(row) > 1)
}

/** Whether a page ends after a row. */
function turns(rows: ReadonlyArray<Row>, index: number): boolean {
  const row = rows[index]
  const next = rows[index + 1]
  return row !== undefined && next !== undefined && row.page !== next.page
}
