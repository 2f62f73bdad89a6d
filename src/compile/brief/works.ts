/** Entries of a list of works: what others wrote, and no statement of the text. */

import type {Paragraph} from './spans.ts'

/** What stands over a list of works or notes, in the languages that are read. */
export const worksRe: RegExp =
  /^(?:\d+\.? )?(?:references|bibliography|works cited|notes|literature|sources|literatur|quellen|anmerkungen|références|bibliographie|referencias|bibliografía|notas|литература|источники|примечания)\b/iu

// “Smith JA, Jones B.”, “Smith, J. A.”, “J. A. Smith and B. Jones”, after a number or a mark.
const authorsRe =
  /^(?:\[?\d{1,3}[\].]?\s+|[•*–-]\s+)?(?:\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?,? (?:\p{Lu}\.?[ -]?){1,3}(?=[,.;:&(]|\sand\b|\set al\b)|(?:\p{Lu}\.[ -]?){1,3} \p{Lu}[\p{L}’'-]+(?:,| and\b| et al\b))/u
const witnesses: ReadonlyArray<RegExp> = [
  /\bdoi\b|https?:|\bISBN\b|\bISSN\b|\barXiv\b|\bPMID\b/i,
  /\(\d{4}[a-z]?\)|[.,;] (?:1[89]|20)\d\d[a-z]?(?: \p{Lu}\p{Ll}{2})?[.,;:)]|(?:1[89]|20)\d\d\s?;/u,
  /\d\s?\(\d{1,3}\)\s?[:,]\s?[A-Za-z]?\d|;\s?\d{1,4}:\s?\d|\bpp?\.\s?\d|:\s?\d{1,5}[–-]\d/,
  /\bet al\b|\b[Ee]ds?\.|\(eds?\.?\)|\bVol\.|\bIn: /,
  /University Press|\bPress[,.]|\bJournal\b|\bJ\.? \p{Lu}\p{Ll}+|Proceedings|\bProc\.|\bReview\b|\bWorking Paper\b|\bSpringer\b|\bElsevier\b|\bRoutledge\b/u,
  /\b(?:Accessed|Retrieved|Available (?:at|from)|Cited)\b|\[Internet\]/
]

/** Find the entries of lists of works among paragraphs: what looks like one, sooner below another, or a heading that says so. */
export function worksIn(paragraphs: ReadonlyArray<Paragraph>): ReadonlySet<Paragraph> {
  const found = new Set<Paragraph>()
  let isListed = false
  let isBelow = false
  for (const paragraph of paragraphs) {
    const {place, text} = paragraph
    if (place === 'heading') isListed = worksRe.test(text)
    isBelow = place === 'body' && isWork(text, isListed ? 1 : isBelow ? 2 : 4)
    if (isBelow) found.add(paragraph)
  }
  return found
}

// So many witnesses, or fewer where it begins with its authors.
function isWork(text: string, least: number): boolean {
  const line = text.slice(0, 1000)
  const count = witnesses.filter((re) => re.test(line)).length
  return count >= least || (count >= Math.floor(least / 2) && authorsRe.test(line))
}
