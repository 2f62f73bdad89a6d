/**
 * The title page: what stands above the text, and which of its lines are the title.
 *
 *   > | Proceedings of the 9th Conference on Basins, Vol. 2
 *     |
 *   > | The Basin Treaty
 *     |
 *   > | Jane Roe
 */

import {isAbstractHead} from '../mdast/index.ts'
import {
  hasAffiliationMarks,
  isByline,
  isByWord,
  isCredit,
  isName,
  namesHouse,
  namesOffice,
  namesOffices
} from './bylines.ts'
import {isImprint} from './imprints.ts'
import {labelOf} from './labels.ts'
import {endsHyphen, endsOpen, endsSentence, letters, startsHigh, startsLow} from './marks.ts'
import {fullness} from './measure.ts'
import {outlineOf} from './outlines.ts'
import {isPartName} from './part-names.ts'
import {isDateLine, isRubricWord} from './rubrics.ts'
import {lineEnds, type Row, type View} from './view.ts'

// A title of more lines, or longer, is a paragraph.
const titleRows = 4
const titleLength = 220
// What a journal prints above a title is a few lines, some of them a letter or two of a device.
const imprintRows = 10

/** Which rows are the title, and on what ground. */
export interface Title {
  /** The first row. */
  readonly start: number
  /** How many rows; none where there is no title. */
  readonly count: number
  readonly why: string
  readonly sure: number
}

const noTitle: Title = {start: 0, count: 0, why: '', sure: 0}

/**
 * Find the title.
 *
 * @param isOut
 *   Whether a row is known to be furniture (default: none is; what was taken out is no row).
 */
export function titleOf(view: View, isOut: (row: number) => boolean = () => false): Title {
  const {rows} = view
  const known = new Set(
    [...outlineOf(view, 'outline-title'), ...outlineOf(view, 'outline-head'), ...runningHeads(view)].map(letters)
  )
  let masthead = noTitle
  for (let start = 0; start < Math.min(rows.length, imprintRows); start++) {
    const row = rows[start] as Row
    if (opensAbstract(row.text)) break
    if (isOut(start)) continue
    const opens = start === 0 || isOut(start - 1) || lineEnds(rows[start - 1] as Row) > 1
    if (isOfJournal(row.text)) continue
    if (!opens && !isOfCover(rows, start - 1)) continue
    const title = titleAt(view, start, known, isOut)
    // A house names itself over its title, and may be the title where no other is.
    if (isHouse(rows, start) && masthead.count === 0) {
      masthead = title
      continue
    }
    if (title.count === 0) return masthead
    const isFollowed = title.sure > 0.85 || isAuthorLine(view, start + title.count)
    // A journal’s name over the title; what names it may be a title as well, when no other is there.
    if (masthead.count > 0) return isFollowed ? title : masthead
    if (isFollowed || !(isOut(start + title.count) || mastheadRe.test(textOf(rows, title)))) return title
    masthead = title
  }
  return masthead
}

function textOf(rows: ReadonlyArray<Row>, {start, count}: Title): string {
  return rows
    .slice(start, start + count)
    .map(({text}) => text)
    .join(' ')
}

const mastheadRe =
  /(?<!\ba )\b(?:Journal|Zeitschrift|Revue|Revista|Rivista|Bulletin|Annals|Annales|Transactions|Proceedings|Magazine|Quarterly|Gazette|Gaceta|Imprint|Вестник|Журнал)(?!\p{L})/u

// Its volume and number, letters of a printer’s device, or what kind of paper it is, and when it came out.
function isOfJournal(text: string): boolean {
  return isImprint(text) || /^https?:/.test(text) || !/\p{L}{3}/u.test(text) || isRubricWord(text) || isDateLine(text)
}

/** Whether a row is what a cover has over its title. */
function isOfCover(rows: ReadonlyArray<Row>, index: number): boolean {
  return isOfJournal(rows[index]?.text ?? '') || isHouse(rows, index)
}

// “Institute for Basins”, alone or over the name of its series: “Ministry Reforms in Spain” is a title.
function isHouse(rows: ReadonlyArray<Row>, index: number): boolean {
  const row = rows[index]
  const next = rows[index + 1]
  if (!row || !next || !namesHouse(row.text)) return false
  return lineEnds(row) > 1 || isOfJournal(next.text)
}

function titleAt(view: View, start: number, known: ReadonlySet<string>, isOut: (row: number) => boolean): Title {
  const {rows} = view
  // A line that has a name already is no part of the title.
  const lines = rows.slice(start, start + titleRows)
  const named = lines.findIndex(({role}, index) => role !== undefined || isOut(start + index))
  const free = named === -1 ? lines : lines.slice(0, named)
  let run = ''
  for (const [index, row] of free.entries()) {
    if (opensAbstract(row.text)) break
    run += letters(row.text)
    if (!known.has(run)) continue
    return {
      start,
      count: index + 1,
      why: 'first line of the text, and the outline or a running head has it',
      sure: 0.99
    }
  }

  // Without a witness: what stands before the byline, the abstract, or white.
  let text = ''
  for (const [index, row] of free.entries()) {
    if (isByline(row.text) || opensAbstract(row.text)) return noTitle
    text = `${text} ${row.text}`.trim()
    const count = index + 1
    const end = start + count
    const next = rows[end]
    if (!next || !readsAsTitle(text)) return noTitle
    const found = (ground: string, sure: number): Title => ({
      start,
      count,
      why: `first line of the text, ${ground}`,
      sure
    })
    const isApart = lineEnds(row) > 1 || isOut(end)
    if (isByWord(next.text)) return found('and a byline follows', 0.97)
    const isOpen = endsOpen(text) || endsHyphen(text) || /[,;]$/.test(text) || startsLow(next.text)
    if (isOpen) {
      // A caption that is read after the title stands in no title.
      if (row.cut || (isApart && !startsLow(next.text))) return noTitle
      continue
    }
    // “stet – a class for proofs” is a name, where somebody’s name follows.
    if (!startsHigh(text) && !isAuthorLine(view, end)) return noTitle
    if (/\.$/.test(text) && !isByline(next.text)) return noTitle
    if (isByline(next.text)) return found('and a byline follows', 0.97)
    if (opensAbstract(next.text)) return found('and the abstract follows', 0.95)
    // “I. The Granary” and “Introduction” open a section.
    if (labelOf(text) !== undefined || isPartName(text)) return noTitle
    // What ends in a colon leads to something.
    if (isApart && text.endsWith(':')) return noTitle
    if (isApart && fills(rows.slice(start, end))) return noTitle
    if (isApart) return found('set apart from what follows', 0.85)
    // “Secrets and Privacy” before a byline is no name.
    const isBeforeByline = isByline(rows[end + 1]?.text ?? '')
    if (!text.endsWith(':') && !isBeforeByline && isAuthorLine(view, end) && !isBeforeNames(view, end)) {
      return found('and a name follows', 0.85)
    }
    if (count === 1 && isShortBeforeProse(view, start)) return found('short, and prose follows', 0.8)
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
function isShortBeforeProse(view: View, start: number): boolean {
  const [first, second, third] = view.rows.slice(start)
  if (!first || !second || !third || endsSentence(first.text)) return false
  return (
    fullness(view, start) < 0.75 && fullness(view, start + 1) >= 0.8 && startsHigh(second.text) && startsLow(third.text)
  )
}

// “Committee of Editors” / “Uniform Requirements” / white / “Jane Roe”: the second line reads as a name, and is none.
function isBeforeNames(view: View, index: number): boolean {
  const row = view.rows[index]
  const next = view.rows[index + 1]
  if (!row || !next || lineEnds(row) < 2 || hasAffiliationMarks(row.text)) return false
  return isAuthorLine(view, index + 1) && !namesOffice(next.text) && !isPartName(next.text)
}

/** Whether a row names people or an office, perhaps with a place, before the text begins. */
export function isAuthorLine({rows}: View, index: number): boolean {
  const row = rows[index]
  const next = rows[index + 1]
  if (!row || !next || row.role !== undefined || isAbstractHead(row.text)) return false
  // “Part I. The Lamp” is nobody.
  if (labelOf(row.text)?.kind === 'word') return false
  const isAlone = lineEnds(row) > 1 || opensAbstract(next.text)
  return isName(row.text) || namesOffices(row.text) || (isCredit(row.text) && isAlone)
}

const abstractLineRe =
  /^(?:abstract|summary|executive summary|zusammenfassung|kurzfassung|résumé|resumen|resumo|riassunto|samenvatting|аннотация|резюме)(?=\s*(?:[.:—–-]|$))/iu

/** Whether a line opens an abstract: its name, alone or run in. */
export function opensAbstract(text: string): boolean {
  return isAbstractHead(text) || abstractLineRe.test(text)
}
