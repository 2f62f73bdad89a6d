/** Bylines: “By Richard Weitz, Washington”, “Jane Roe¹ and John Doe²”. */

const byRe =
  /^(?:(?:written |compiled |text |text: )?by|von|par|por|de|di|door|av|af|автор[ы]?:?|autor(?:es|a|en)?:|auteur(?:e|s)?\s*:|authors?:)\s+/iu
// “by a second hand” is no byline.
const nameStartRe = /^(?:[\p{Lu}@]|(?:de|van|von|al|la|el)\s\p{Lu})/u

/** Whether a line says who wrote the piece. */
export function isByline(text: string): boolean {
  const by = byRe.exec(text)?.[0].length ?? 0
  if (by === 0 || !nameStartRe.test(text.slice(by))) return false
  return text.length <= 160 && !/[.!?]$/.test(text.replace(/\b\p{L}\.$/u, ''))
}

const smallRe = /^(?:of|the|and|for|de|la|le|les|des|der|du|dos|da|von|van|zu|und|et|y|e|i|del|della|di|для|и|по|в|&)$/u
const nameWordRe = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:d|l|O)['’]\p{Lu}[\p{L}\p{M}]*)[,;]?$/u
// Marks that point to affiliations, and what they are run on with.
const affiliationMarkRe = /(?<=[\p{L}.])[\d*†‡§¶¹²³⁴⁵⁶⁷⁸⁹]+(?:,[\d*†‡§¶¹²³⁴⁵⁶⁷⁸⁹]+)*(?=[\s,;]|$)/gu

/** Whether a line reads as names of people or of an office: capitals throughout, but for small words. */
export function isName(text: string): boolean {
  const words = text.replace(affiliationMarkRe, '').split(/\s+/)
  return (
    text.length <= 120 &&
    words.length <= 14 &&
    !/[.:!?]$/.test(text.replace(/\b\p{L}{1,3}\.$/u, '')) &&
    words.some((word) => /\p{Ll}/u.test(word)) &&
    !smallRe.test(words[0] ?? '') &&
    words.every((word) => smallRe.test(word) || nameWordRe.test(word))
  )
}

// “Redaktion der Hefte, Berlin”: what follows the last comma is a place.
const creditRe = /^\p{Lu}[^.:;!?]{2,70},\s\p{Lu}[\p{L}.’'-]{1,20}(?:\s\p{Lu}[\p{L}.’'-]{1,20})?$/u

/** Whether a line reads as an office and its place. */
export function isCredit(text: string): boolean {
  return creditRe.test(text)
}

// “Washington”, “New York”, “Den Haag”: a place has few words and no figures.
const placeRe = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{L}[\p{L}.'’-]*){0,3}$/u
// Two words and more are a person, unless they begin as places do.
const placeStartRe =
  /^(?:new|san|santa|santo|são|los|las|la|le|el|den|the|saint|st\.?|sankt|bad|rio|tel|cape|fort|port|buenos|hong|kuala|addis|nizhny|abu|ho|ann|salt|frankfurt|washington|нижний|великий|санкт)\b/iu

/** Take a byline apart; the place is what follows the last comma, when it reads as one. */
export function readByline(text: string): {author: string | Array<string>; place?: string} {
  const names = text.replace(byRe, '').replace(affiliationMarkRe, '').trim()
  const comma = names.lastIndexOf(', ')
  const tail = comma < 0 ? '' : names.slice(comma + 2)
  const hasMarks = text.search(affiliationMarkRe) >= 0
  const isPlace = placeRe.test(tail) && (!/\s/.test(tail) || placeStartRe.test(tail))
  const hasPlace = isPlace && !hasMarks && !/\s(?:and|und|et|y|и|&)\s/.test(tail)
  const people = (hasPlace ? names.slice(0, comma) : names)
    .split(/(?<!\s)(?:\s*[,;]\s+(?:(?:and|und|et|y|и|&)\s+)?|\s+(?:and|und|et|y|и|&)\s+)/u)
    .filter((name) => name !== '')
  const [author = names] = people
  return {author: people.length > 1 ? people : author, ...(hasPlace && {place: tail})}
}
