/**
 * What a platform prints on the pages it hands out: who took them, when, and on
 * what terms.
 *
 *   > | This content downloaded from 192.0.2.7 on Mon, 3 Mar 2014 10:12:13 AM
 *   > | All use subject to JSTOR Terms and Conditions
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
