/**
 * Pages, as far as a text lets them be known: by form feeds, or by white where
 * an extractor leaves white between pages alone.
 */

import {lineEnds, type Row} from './view.ts'

/** Where a row stands on its page. */
export interface Leaf {
  /** Page, from 0. */
  readonly page: number
  /** Rows to the nearer of head and foot of the page. */
  readonly fromEdge: number
}

// An extractor that parts paragraphs by white has some on each page, and a page
// has more lines than this.
const leastPageRows = 25

/** Place each row on its page; all stand on page 0 when pages are not known. */
export function leavesOfPages(rows: ReadonlyArray<Row>): ReadonlyArray<Leaf> {
  const last = rows.at(-1)
  const blanks = rows.filter(({ends}, index) => index < rows.length - 1 && ends > 1).length
  const byWhite = last?.page === 0 && blanks > 0 && blanks * leastPageRows < rows.length

  const pages: Array<number> = []
  let page = 0
  for (const row of rows) {
    pages.push(byWhite ? page : row.page)
    // What was taken out leaves white, and ends no page.
    if (row.ends > 1) page++
  }
  const result: Array<Leaf> = []
  for (let start = 0; start < rows.length; ) {
    let end = start
    while (end < rows.length && pages[end] === pages[start]) end++
    for (let row = start; row < end; row++) {
      result.push({page: pages[start] ?? 0, fromEdge: Math.min(row - start, end - 1 - row)})
    }
    start = end
  }
  return result
}

/** Whether white, or the end of a page, is on one side of a row at least. */
export function isEdge(rows: ReadonlyArray<Row>, index: number): boolean {
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

/** Whether white is on both sides of a row. */
export function stands(rows: ReadonlyArray<Row>, index: number): boolean {
  const before = rows[index - 1]
  const row = rows[index]
  return (!before || lineEnds(before) > 1) && (!row || lineEnds(row) > 1 || index === rows.length - 1)
}

/** Whether a page ends after a row. */
export function turns(rows: ReadonlyArray<Row>, index: number): boolean {
  const row = rows[index]
  const next = rows[index + 1]
  return row !== undefined && next !== undefined && row.page !== next.page
}
