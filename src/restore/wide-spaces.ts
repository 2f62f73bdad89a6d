/**
 * Lines that an extractor broke at a wide space: where the space after a
 * sentence is drawn out to fill the line, MuPDF and pdfminer take what follows
 * for a line of its own.
 *
 *   > | and thus became in a sense the founder of the Freed-
 *   > | men’s Bureau.
 *   > | He was a firm friend of Secretary
 *   > | Chase; and when, in 1861, the care of slaves and
 *
 * Two short lines that fill the measure together are one, where the text runs
 * on from them over a full line.
 */

import {lineEnds, type Row} from './view.ts'

// Shares of the measure.
const longestPart = 0.83
const leastBoth = 0.86
const mostBoth = 1.07
const leastFull = 0.86
const mostFull = 1.13
// Lines so much longer than half of all are two that were joined; some have titles of that length.
const longLine = 1.5
const mostLong = 0.05
// One may be chance; a few show that the extractor breaks lines, and more that
// what follows such a line may begin with a capital.
const few = 2
const habit = 3
// By chance as many short lines would be too wide together by less than this.
const tooWide = 0.21

const sentenceEndRe = /[.!?:;]["”’»)\]\d]*$/
const labelRe = /^(?:[•▪◦–—*·-]|\(?\d|\p{Lu}{1,4}[.)]|\p{Ll}\))/u
const wordsRe = /\p{L}{2}/u

/** Whether an extractor puts the rest of a cut word and its line on the line before: it breaks none. */
function joinsWords(widths: ReadonlyArray<number>): boolean {
  const median = widths.toSorted((a, b) => a - b)[widths.length >> 1] ?? 0
  return widths.filter((width) => width > longLine * median).length > mostLong * widths.length
}

/**
 * Find lines whose right part became the next line.
 *
 * @param measures How wide a full line is around each row, in the unit of the widths.
 * @returns For each row, whether the next one belongs on its line.
 */
export function brokenLines(
  rows: ReadonlyArray<Row>,
  widths: ReadonlyArray<number>,
  measures: ReadonlyArray<number>,
  space: number
): ReadonlyArray<boolean> {
  if (joinsWords(widths)) return rows.map(() => false)
  const share = (index: number): number => (widths[index] ?? 0) / Math.max(1, measures[index] ?? 0)
  const both = rows.map((row, index) => {
    const next = rows[index + 1]
    if (!next || lineEnds(row) !== 1 || lineEnds(next) !== 1 || row.role || next.role) return 0
    const after = share(index + 2)
    const isFit =
      sentenceEndRe.test(row.text) &&
      !sentenceEndRe.test(next.text) &&
      !labelRe.test(next.text) &&
      wordsRe.test(row.text) &&
      Math.max(share(index), share(index + 1)) <= longestPart &&
      after >= leastFull &&
      after <= mostFull
    return isFit ? share(index) + share(index + 1) + space / Math.max(1, measures[index] ?? 0) : 0
  })
  const runsOn = both.map((_, index) => /^\p{Ll}/u.test(rows[index + 2]?.text ?? ''))
  const isPart = both.map((sum) => sum >= leastBoth && sum <= mostBoth)
  const count = isPart.filter((part, index) => part && runsOn[index]).length
  const chance = both.filter((sum, index) => sum > mostBoth && sum <= mostBoth + tooWide && runsOn[index]).length
  if (count < few || count <= 2 * chance) return rows.map(() => false)
  return isPart.map((part, index) => part && (count >= habit || runsOn[index] === true))
}
