/**
 * What a platform prints on the pages it hands out: who took them, when, and on
 * what terms; and what a browser prints at their heads and feet.
 *
 *   > | This content downloaded from 192.0.2.7 on Mon, 3 Mar 2014 10:12:13 AM
 *   > | All use subject to JSTOR Terms and Conditions
 *     |
 *   > | 3/4/14, 10:12 AM                      The Keepers of the Ledger
 *   > | https://example.org/papers/ledger                           2/7
 */

import {startsLow} from './marks.ts'
import {lineEnds, type Row} from './view.ts'

const openings: ReadonlyArray<RegExp> = [
  /^(?:this (?:content|article|document) (?:was )?)?downloaded (?:from|by|on|at|via)\b.*(?:\d|https?:|www\.)/i,
  /^(?:your )?use (?:of this .{1,40})?subject to\b|^all use subject to\b/i,
  /^authori[sz]ed licensed use limited to\b/i,
  /^electronic copy available at:?\s*https?:/i,
  /^(?:heruntergeladen|téléchargé|descargado|скачано)\s.*(?:\d|https?:|www\.)/iu,
  /^arXiv:\d{4}\.\d{4,5}(?:v\d+)?\s+\[/
]
// On its second line a notice goes on so.
const goesOn = /^(?:by (?:guest|[\w .]{1,40} user)|all use subject to|on \w+day|see the terms)\b/i

const printedRe =
  /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s{1,4}\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?(?!\p{L}))?(?=\s|$)/iu
const addressedRe = /^(?:https?|file):\S+\s+\d{1,3}\/\d{1,3}$/
// A time at the head of one line may be a part of the text.
const leastPrints = 2

/** List the rows that a browser printed: the time, which is one on all pages, and the address with the page. */
export function* printsIn(rows: ReadonlyArray<Row>): Generator<number> {
  const times = rows.map(({text, role}) => (role === undefined ? printedRe.exec(text)?.[0] : undefined))
  const counts = new Map<string | undefined, number>()
  for (const time of times) counts.set(time, (counts.get(time) ?? 0) + 1)
  for (const [index, {text, role}] of rows.entries()) {
    const time = times[index]
    const isPrint = time !== undefined && (counts.get(time) ?? 0) >= leastPrints
    if (isPrint || (role === undefined && addressedRe.test(text))) yield index
  }
}

/** List the rows of notices; what goes on in the middle of a sentence is prose. */
export function* noticesIn(rows: ReadonlyArray<Row>): Generator<number> {
  let last = -2
  for (const [index, row] of rows.entries()) {
    if (row.role !== undefined) continue
    const next = rows[index + 1]
    const isPart = last === index - 1 && (goesOn.test(row.text) || begins(row))
    const isSentence = next !== undefined && lineEnds(row) < 2 && startsLow(next.text) && !goesOn.test(next.text)
    if (!isPart && (!begins(row) || isSentence)) continue
    last = index
    yield index
  }
}

function begins({text}: Row): boolean {
  return openings.some((opening) => opening.test(text))
}
