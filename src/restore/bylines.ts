/** Bylines: “By Richard Weitz, Washington”, “Jane Roe¹ and John Doe²”. */

import {endsSentence} from './marks.ts'
import {isCapitals} from './rubrics.ts'

const byRe =
  /^(?:(?:written |compiled |text |text: )?by|von|par|por|de|di|door|av|af|автор[ы]?:?|autor(?:es|a|en)?:|auteur(?:e|s)?\s*:|authors?:)\s+/iu
// “by a second hand” is no byline.
const nameStartRe = /^(?:[\p{Lu}@]|(?:de|van|von|al|la|el)\s\p{Lu})/u

/** Whether a line is the word before a name, alone: “by”. */
export function isByWord(text: string): boolean {
  return byRe.test(`${text} `) && !/\s/.test(text)
}

/** Whether a line says who wrote the piece. */
export function isByline(text: string): boolean {
  const by = byRe.exec(text)?.[0].length ?? 0
  if (by === 0 || !nameStartRe.test(text.slice(by))) return false
  return text.length <= 160 && !/[.!?]$/.test(text.replace(/\b\p{L}\.$/u, ''))
}

const smallRe = /^(?:of|the|and|for|de|la|le|les|des|der|du|dos|da|von|van|zu|und|et|y|e|i|del|della|di|для|и|по|в|&)$/u
// “FOR THE COUNCIL” goes on from a line of capitals.
const openCapitalsRe = /^(?:OF|THE|FOR|TO|IN|ON|AND|WITH|AT|BY|FROM)(?!\p{L})/u
const nameWordRe = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:d|l|O)['’]\p{Lu}[\p{L}\p{M}]*)[,;]?$/u
// Marks that point to affiliations, and what they are run on with.
const affiliationMarkRe = /(?<=[\p{L}.])[\d*∗†‡§¶¹²³⁴⁵⁶⁷⁸⁹]+(?:,[\d*∗†‡§¶¹²³⁴⁵⁶⁷⁸⁹]+)*(?=[\s,;]|$)/gu

function withoutMarks(text: string): string {
  return text
    .replace(affiliationMarkRe, '')
    .replace(/,?\s{1,9}[∗*†‡§¶]{1,4}(?=[\s,;]|$)/gu, '')
    .replace(/\s{1,9}(?=[,;])/g, '')
    .trim()
}

/** Whether a line has marks after names, which point to where people work. */
export function hasAffiliationMarks(text: string): boolean {
  return text.search(affiliationMarkRe) >= 0
}

/** Whether a line reads as names of people or of an office: capitals throughout, but for small words. */
export function isName(text: string): boolean {
  const words = withoutMarks(text).split(/\s+/)
  return (
    text.length <= 120 &&
    words.length <= 14 &&
    !/[.:!?]$/.test(text.replace(/\b\p{L}{1,3}\.$/u, '')) &&
    words.some((word) => /\p{Ll}/u.test(word)) &&
    !smallRe.test(words[0] ?? '') &&
    !openCapitalsRe.test(text) &&
    words.every((word) => smallRe.test(word) || nameWordRe.test(word))
  )
}

// “Redaktion der Hefte, Berlin”: what follows the last comma is a place.
const creditRe = /^\p{Lu}[^.:;!?]{2,70},\s\p{Lu}[\p{L}.’'-]{1,20}(?:\s\p{Lu}[\p{L}.’'-]{1,20})?$/u

/** Whether a line reads as an office and its place. */
export function isCredit(text: string): boolean {
  return creditRe.test(text)
}

const officeRe =
  /(?<!\p{L})(?:Universi|Institut|Departe?ment|Facult|Fakult|School|College|Laborator|Cent(?:er|re)(?!\p{L})|Zentrum|Centro|Academy|Akademie|Académie|Academia|Minist|Hochschule|École|Escuela|Council|Foundation|Stiftung|Fondation|Fundación|Think Tank|Consortium|Corporation|GmbH|Ltd|Inc\.|Inria|Университет|Институт|Факультет|Академия|Министерство|Центр(?!\p{L}))/u
// “Institute for Basins”, “Norwegian Council on Basins”, “Basin Foundation”, “Институт речных бассейнов”.
const houseRe =
  /^(?:\p{Lu}[\p{L}.’'-]*\s){0,3}(?:Institut\p{L}*|Universi\p{L}+|Cent(?:er|re)|Zentrum|Centro|Academy|Akademie|Académie|Academia|Ministry|Ministerium|Ministère|Ministerio|School|Council|Foundation|Stiftung|Fondation|Fundación|Think Tank)(?:$|\s(?:of|for|on|für|zur|der|des|de|d[’']|du|la|para)(?=\s|\p{Lu})|\s\p{Lu}\p{L}+(?=\s(?:und|et|y)\s|$))|^(?:Институт|Университет|Центр|Академия|Министерство|Фонд)\s\p{L}/u

/** Whether a line is the name of a house that publishes, and nothing else. */
export function namesHouse(text: string): boolean {
  return text.length <= 80 && houseRe.test(text) && !/[.:;!?]$/.test(text) && !byRe.test(text)
}

// “Jane Roe”, “J. Roe”, “ROE”: two words and more, each with a capital.
const personRe =
  /^\p{Lu}[\p{L}\p{M}.’'-]*(?:\s(?:de|van|von|der|den|la|le|di|da|dos|al|el|bin|\p{Lu}[\p{L}\p{M}.’'-]*)){1,4}$/u

/** Whether a line says where people work: a university, a ministry. */
export function namesOffice(text: string): boolean {
  return officeRe.test(text)
}

/** Whether a line names people, and then where they work: “Jane Roe† and John Doe, Institute of Basins, Oslo”. */
export function namesOffices(text: string): boolean {
  if (text.length > 200 || endsSentence(text)) return false
  const parts = partsOf(withoutMarks(text))
  return personRe.test(parts[0] ?? '') && officeIn(parts) > 0
}

/** Where, among people and what follows them, their office stands; -1 when none is named. */
function officeIn(parts: ReadonlyArray<string>): number {
  const office = parts.findIndex((part) => officeRe.test(part))
  // “JANE ROE, The Basin Group, Norway”: names alone are in capitals.
  const low = isCapitals(parts[0] ?? '') ? parts.findIndex((part) => !isCapitals(part)) : -1
  return low > 0 && (office < 0 || low < office) ? low : office
}

// “Washington”, “New York”, “Den Haag”: a place has few words and no figures.
const placeRe = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{L}[\p{L}.'’-]*){0,3}$/u
// Two words and more are a person, unless they begin as places do.
const placeStartRe =
  /^(?:new|san|santa|santo|são|los|las|la|le|el|den|the|saint|st\.?|sankt|bad|rio|tel|cape|fort|port|buenos|hong|kuala|addis|nizhny|abu|ho|ann|salt|frankfurt|washington|нижний|великий|санкт)\b/iu

/** Take a byline apart; the place is what follows the last comma, when it reads as one, the office what people are followed by. */
export function readByline(text: string): {author: string | Array<string>; place?: string; office?: string} {
  const by = byRe.exec(text)?.[0] ?? ''
  const names = withoutMarks(text.slice(by.length))
  const comma = names.lastIndexOf(', ')
  const tail = comma < 0 ? '' : names.slice(comma + 2)
  const hasMarks = hasAffiliationMarks(text)
  const isPlace = placeRe.test(tail) && (!/\s/.test(tail) || placeStartRe.test(tail))
  const hasPlace = isPlace && !hasMarks && !/\s(?:and|und|et|y|и|&)\s/.test(tail)
  const all = partsOf(hasPlace ? names.slice(0, comma) : names)
  // People come first; where they work, and what follows that, is not their names.
  const office = by === '' ? officeIn(all) : -1
  const people = office > 0 ? all.slice(0, office) : all
  const [author = names] = people
  return {
    author: people.length > 1 ? people : author,
    ...(hasPlace && office <= 0 && {place: tail}),
    ...(office > 0 && {office: all.slice(office).join(', ')})
  }
}

function partsOf(names: string): Array<string> {
  return names
    .replace(/[,;]$/, '')
    .split(/(?<!\s)(?:\s*[,;]\s+(?:(?:and|und|et|y|и|&)\s+)?|\s+(?:and|und|et|y|и|&)\s+)/u)
    .filter((name) => name !== '')
}
