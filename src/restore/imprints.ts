/**
 * The imprint: what a journal prints of itself on the page that an article
 * begins on, at its head or its foot.
 *
 *   > | Basin Studies, Vol. 90, No. 1–2, January–February 2012, pp. 1–11
 *   > | https://doi.org/10.1234/basin.5678
 *   > | © 2012 Jane Roe
 */

import {endsSentence} from './marks.ts'
import {lineEnds, type Row} from './view.ts'

// What a line of an imprint has: volume, number, pages, an address of its own, whose it is.
const marks: ReadonlyArray<RegExp> = [
  /(?:^|[\s(,;])(?:Vol(?:ume)?\.?|Bd\.|Band|Jahrgang|Jg\.|Tome|Том|Т\.)\s*\(?[\dIVXLC]/i,
  /(?:^|[\s(,;])(?:No\.?|Nos\.|Nr\.|Issue|Heft|N[úu]m\.?|n°|№|Вып\.)\s*\(?\d/i,
  /(?:^|[\s(,;])(?:pp\.?|pages|S\.|págs?\.|С\.)\s*\d{1,4}\s?[–—-]\s?\d{1,4}/i,
  /\b[ei]?-?ISSN\b/i,
  /\bdoi\.org\/|\bdoi:\s?10\./i,
  /©|c⃝|\(c\)\s(?:19|20)\d\d|\bCopyright\s/i,
  /\bCreative Commons\b|\bCC[- ]BY\b/
]
// What a line of the title page has above the title.
const openings = /^(?:Proc\.|Proceedings of|Preprint|Working Paper No|Accepted|Received|Published|Submitted)\s.*\d/i
// The lines at the foot of a title page.
const footRows = 8

function marksOf(text: string): number {
  return marks.filter((mark) => mark.test(text)).length
}

/** Whether a line says what a journal says of itself: volume and number, dates of receipt, whose it is. */
export function isImprint(text: string): boolean {
  return marksOf(text) > 0 || openings.test(text)
}

/**
 * List the rows of the imprint at the foot of the first page; nothing where no page ends.
 *
 * It stands apart, and its lines have volume, pages and the like between them: a note that cites a
 * journal has a number or a sign before it.
 */
export function imprintIn(rows: ReadonlyArray<Row>): ReadonlyArray<number> {
  const end = rows.findIndex(({page}, index) => page !== (rows[index + 1]?.page ?? page)) + 1
  if (end === 0) return []
  let start = end
  while (start > 0 && end - start < footRows && (start === end || lineEnds(rows[start - 1] as Row) === 1)) start--
  const lines = rows.slice(start, end)
  const opens = start > 0 && lineEnds(rows[start - 1] as Row) > 1
  const found = new Set(lines.flatMap(({text}) => marks.filter((mark) => mark.test(text))))
  const isProse = lines.some(({text, role}) => role !== undefined || (endsSentence(text) && marksOf(text) === 0))
  const [first] = lines
  if (!opens || isProse || found.size < 2 || !first || /^[\d*∗†‡§[]/.test(first.text) || marksOf(first.text) === 0)
    return []
  return lines.map((_, index) => start + index)
}
