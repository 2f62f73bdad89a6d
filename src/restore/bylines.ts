/** Bylines: “By Richard Weitz, Washington”. */

const byRe =
  /^(?:by|von|par|por|de|di|door|av|af|автор[ы]?:?|autor(?:es|a|en)?:|auteur(?:e|s)?\s*:|authors?:)\s+(?=[\p{Lu}@])/iu

/** Whether a line says who wrote the piece. */
export function isByline(text: string): boolean {
  return byRe.test(text) && text.length <= 160 && !/[.!?]$/.test(text.replace(/\b\p{L}\.$/u, ''))
}

// “Washington”, “New York”, “Den Haag”: a place has few words and no figures.
const placeRe = /^\p{Lu}[\p{L}.'’-]*(?:\s\p{L}[\p{L}.'’-]*){0,3}$/u

/** Take a byline apart; the place is what follows the last comma, when it reads as one. */
export function readByline(text: string): {author: string | Array<string>; place?: string} {
  const names = text.replace(byRe, '').trim()
  const comma = names.lastIndexOf(', ')
  const tail = comma < 0 ? '' : names.slice(comma + 2)
  const hasPlace = placeRe.test(tail) && !/\s(?:and|und|et|y|и|&)\s/.test(tail)
  const people = (hasPlace ? names.slice(0, comma) : names)
    .split(/,\s+(?:and\s+)?|\s+(?:and|und|et|y|и|&)\s+/u)
    .filter((name) => name !== '')
  const [author = names] = people
  return {author: people.length > 1 ? people : author, ...(hasPlace && {place: tail})}
}
