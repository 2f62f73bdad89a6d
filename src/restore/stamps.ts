/**
 * Stamps up the margin, which come off the page letter by letter, from their end.
 *
 *   > | v
 *   > | i
 *   > | X
 *   > | r
 *   > | a
 */

import type {Row} from './view.ts'

const stampRows = 8
const stampRe = /arxiv|bior?xiv|doi|https?|issn/i

/** List the rows of all stamps. */
export function* stampsIn(rows: ReadonlyArray<Row>): Generator<number> {
  let start = 0
  for (let index = 0; index <= rows.length; index++) {
    if ((rows[index]?.text.length ?? Number.POSITIVE_INFINITY) <= 2) continue
    const letters = rows.slice(start, index).flatMap(({text}) => [...text])
    // A column of figures or a formula is no stamp: a stamp says what it is.
    if (index - start >= stampRows && stampRe.test(letters.reverse().join('').replace(/\s/g, ''))) {
      for (let row = start; row < index; row++) yield row
    }
    start = index + 1
  }
}
