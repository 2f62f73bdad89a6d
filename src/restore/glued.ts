/**
 * Running heads in the middle of paragraphs, where lines were joined before:
 *
 *   > | the council may decide on the 12 CIVIC REVIEW future of the basin
 *
 * The same capitals come again, each time with a higher folio, and the sentence
 * goes on behind them.
 */

import type {Span} from '../galley/index.ts'
import {letters} from './marks.ts'
import type {Row} from './view.ts'

interface Found {
  readonly row: number
  readonly at: Span
  readonly number: number
}

// A line that is a paragraph; running heads in lines are found by their place.
const paragraphLength = 150
// Two numbers that go up may be chance.
const leastHeads = 3
// Verso and recto have heads of their own, and some pages have none.
const longestStep = 4

const headRe =
  /(?<=\p{L}[,;]? )(?:(\d{1,4}) (\p{Lu}[\p{Lu} &’'.:-]{4,60}\p{Lu})|(\p{Lu}[\p{Lu} &’'.:-]{4,60}\p{Lu}) (\d{1,4})) (?=\p{Ll})/gu

/** Find running heads inside of rows. */
export function gluedIn(rows: ReadonlyArray<Row>): ReadonlyMap<number, ReadonlyArray<Span>> {
  const byKey = new Map<string, Array<Found>>()
  for (const [row, {text, at}] of rows.entries()) {
    if (text.length < paragraphLength) continue
    for (const match of text.matchAll(headRe)) {
      const start = at[0] + match.index
      const key = letters(match[2] ?? match[3] ?? '')
      const found = {row, at: [start, start + match[0].length] as const, number: Number(match[1] ?? match[4])}
      const before = byKey.get(key)
      if (before) before.push(found)
      else byKey.set(key, [found])
    }
  }

  const result = new Map<number, Array<Span>>()
  for (const group of byKey.values()) {
    const rises = group.slice(1).every(({number}, index) => {
      const step = number - (group[index]?.number ?? 0)
      return step > 0 && step <= longestStep
    })
    if (group.length < leastHeads || !rises) continue
    for (const {row, at} of group) result.set(row, [...(result.get(row) ?? []), at])
  }
  for (const spans of result.values()) spans.sort((a, b) => a[0] - b[0])
  return result
}
