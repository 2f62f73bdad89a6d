/**
 * Regular expressions made of words: each is made once, and soon.
 *
 * A class of all letters of Unicode takes a millisecond of making, and a brief
 * has a hundred such expressions. The languages whose words the rules know are
 * written in three alphabets.
 */

// Latin, Greek, Cyrillic; no signs between them.
const letters = 'A-Za-zÀ-ÖØ-öø-ɏͰ-ԯḀ-ỿ'
const figures = '0-9²³¹⁰-⁹₀-₉½¼¾'

const made = new Map<string, RegExp>()

/** Make a regular expression of a source in which `\p{L}` and `\p{N}` are those of the alphabets that are read. */
export function patternFrom(source: string, flags: string): RegExp {
  const key = `${flags}/${source}`
  const known = made.get(key)
  if (known) return known
  const pattern = new RegExp(narrowed(source), flags)
  made.set(key, pattern)
  return pattern
}

/** Write the classes of all letters and figures out as ranges. */
function narrowed(source: string): string {
  let isInClass = false
  return source.replace(/\\p\{[LN]\}|\\.|[[\]]/gu, (part) => {
    if (part === '[') isInClass = true
    if (part === ']') isInClass = false
    if (part !== '\\p{L}' && part !== '\\p{N}') return part
    const range = part === '\\p{L}' ? letters : figures
    return isInClass ? range : `[${range}]`
  })
}
