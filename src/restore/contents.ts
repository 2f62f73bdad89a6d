/**
 * Tables of contents: runs of lines that lead to pages, which rise.
 *
 * A converter may part a line from its leaders and its page, or write all lines,
 * then all leaders, then all pages:
 *
 *   > | Contents
 *     |
 *   > | How the barley was kept
 *   > | What was learned
 *     |
 *   > | .......................
 *   > | ................
 *     |
 *   > | 4
 *   > | 9
 */

import {endsSentence} from './marks.ts'
import type {Row} from './view.ts'

/** A line of a table of contents: one that names a head, or what belongs to one. */
export interface ContentsLine {
  readonly row: number
  readonly isHead: boolean
}

// Fewer lines that lead to a page may be a price list.
const leastContents = 3
// A head is hardly wrapped over more lines, or longer.
const wrappedLines = 3
const longestLine = 110

const leadersRe = /(?:\. ?){4}|…/
const pageRe = /^(?:\d{1,4}|[ivxl]{1,7})$/

/** Whether a line leads to a page by leaders, as contents do. */
function leadsByDots(text: string): boolean {
  return leadersRe.test(text) && /[.…]\s*(?:\d{1,4}|[ivxl]{1,7})$/.test(text) && /^[\p{L}\p{N}“"«]/u.test(text)
}

const titleRe =
  /^(?:(?:table of )?contents|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|contenido|содержание|оглавление|indice|sumário|inhoud)$/iu

/** Find the lines of all tables of contents. */
export function contentsIn(rows: ReadonlyArray<Row>): ReadonlyArray<ContentsLine> {
  const found: Array<ContentsLine> = []
  for (let start = 0; start < rows.length; start++) {
    const isTitled = titleRe.test(rows[start]?.text ?? '')
    const first = isTitled ? start + 1 : start
    const end = Math.max(
      endOfLed(rows, first),
      isTitled || opensEntry(rows, first) ? endOfEntries(rows, first, !isTitled) : 0,
      isTitled ? endOfColumns(rows, first) : 0
    )
    if (end <= first) continue
    for (let row = start; row < end; row++) {
      found.push({row, isHead: row >= first && !isRest(rows[row]?.text ?? '')})
    }
    start = end - 1
  }
  return found
}

/** Whether a line has leaders or a page alone. */
function isRest(text: string): boolean {
  return pageRe.test(text) || isLeaders(text)
}

function isLeaders(text: string): boolean {
  return /^[.…\s]+\s?\d{0,4}$/.test(text) && leadersRe.test(text)
}

/** Where lines end that all have leaders; a line between two of them is one that was wrapped. */
function endOfLed(rows: ReadonlyArray<Row>, start: number): number {
  const leads = (row: number): boolean => leadsByDots(rows[row]?.text ?? '')
  let end = start
  let count = 0
  while (leads(end) || (end > start && leads(end + 1))) count += Number(leads(end++))
  return count >= leastContents ? end : start
}

/** Whether an entry begins with a row, as contents go on over a page: its label alone, or what leads on. */
function opensEntry(rows: ReadonlyArray<Row>, index: number): boolean {
  const text = rows[index]?.text ?? ''
  const leads = [index, index + 1].some((row) => leadersRe.test(rows[row]?.text ?? ''))
  return (/^\d{1,2}(?:\.\d{1,2}){0,3}\.?$/.test(text) || leads) && !isLeaders(text)
}

/** Where entries end: some lines, perhaps leaders, and a page that is no lower than the last. */
function endOfEntries(rows: ReadonlyArray<Row>, start: number, mustLead: boolean): number {
  let end = start
  let count = 0
  let led = 0
  let last = 0
  let lines = 0
  let leads = false
  for (let index = start; index < rows.length && lines <= wrappedLines; index++) {
    const text = rows[index]?.text ?? ''
    const page = pageAtEnd(text, lines)
    leads ||= leadersRe.test(text)
    if (page === undefined) {
      if (isProse(text) && !isLeaders(text)) break
      lines += Number(!isLeaders(text))
      continue
    }
    if (page < last) break
    last = page
    lines = 0
    count++
    led += Number(leads)
    leads = false
    end = index + 1
  }
  return (mustLead ? led : count) >= leastContents ? end : start
}

/** Read the page that a line ends with, or is; what is a page alone belongs to lines before it. */
function pageAtEnd(text: string, lines: number): number | undefined {
  const [, page] = /(?:^|[\s.…])(\d{1,3})$/.exec(text.slice(-4)) ?? []
  if (page === undefined) return undefined
  const isAlone = isRest(text)
  return (isAlone ? lines > 0 : /\p{L}/u.test(text) && !isProse(text)) ? Number(page) : undefined
}

/** Where columns end: of lines, perhaps of leaders, and of as many pages. */
function endOfColumns(rows: ReadonlyArray<Row>, start: number): number {
  const text = (row: number): string => rows[row]?.text ?? ''
  let end = start
  while (end < rows.length && !isRest(text(end)) && !isProse(text(end))) end++
  const heads = end - start
  while (end < rows.length && isLeaders(text(end))) end++
  const pagesFrom = end
  while (/^\d{1,3}$/.test(text(end)) && (end === pagesFrom || Number(text(end)) >= Number(text(end - 1)))) end++
  const pages = end - pagesFrom
  return pages >= leastContents && pages <= heads && pages * 2 > heads ? end : start
}

function isProse(text: string): boolean {
  // A label of figures, “2.1”, ends as a sentence with its note does.
  const isSentence = endsSentence(text) && /\p{L}{2}/u.test(text) && !/[?!]$/.test(text)
  return !leadersRe.test(text) && (text.length > longestLine || isSentence)
}
