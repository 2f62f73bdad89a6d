/**
 * What runs where neither white nor a form feed tells of pages: it comes back with
 * the next number each time, and in the middle of sentences.
 *
 *   > | code. You can use leadership roles to
 *     |
 *   > | Office of Granaries | June 2019 4
 *     |
 *   > | formally recognize people who have
 */

import {leastLetters, type Mark, repeated} from './desk.ts'
import {longestStep} from './folios.ts'
import {endsTerminal, startsLow} from './marks.ts'
import type {Row} from './view.ts'

interface Run {
  readonly count: number
  readonly last: number
  /** How often it stands in a sentence. */
  readonly breaks: number
}

/** List the keys of running heads that are known by their folios alone. */
export function countedHeads(marks: ReadonlyArray<Mark | undefined>, rows: ReadonlyArray<Row>): ReadonlySet<string> {
  const runs = new Map<string, Run>()
  for (const [index, mark] of marks.entries()) {
    if (!mark || mark.number === undefined || mark.key.length < 2 * leastLetters) continue
    const {key, number} = mark
    const {count, last, breaks} = runs.get(key) ?? {count: 0, last: number - 1, breaks: 0}
    const isNext = number > last && number <= last + longestStep
    runs.set(key, {
      count: isNext ? count + 1 : Number.NEGATIVE_INFINITY,
      last: number,
      breaks: breaks + Number(interrupts(rows, index))
    })
  }
  return new Set([...runs].filter(([, {count, breaks}]) => count >= repeated && breaks > 0).map(([key]) => key))
}

/** Whether a row stands in a sentence, as only furniture does: “the tool usually” / 2 / “becomes a product”. */
export function interrupts(rows: ReadonlyArray<Row>, index: number): boolean {
  const before = rows[index - 1]
  const after = rows[index + 1]
  return before !== undefined && after !== undefined && !endsTerminal(before.text) && startsLow(after.text)
}
