/** Words in another script than the text’s, and the language they are in, for whoever reads pages aloud. */

/** Part of a text; with the language (BCP 47 tag) of its words when that is another one. */
export interface Passage {
  readonly text: string
  readonly lang?: string
}

// One Greek letter is a sign, “α2-integrin”, and so may two be; what stands between words of one script goes with them.
const greekRe = /\p{Script=Greek}[\p{Script=Greek}\p{M}]{2,}(?:[\s,;·’-]+\p{Script=Greek}[\p{Script=Greek}\p{M}]*)*/gu
const cyrillicRe =
  /\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}]+(?:[\s,;:–—’-]+\p{Script=Cyrillic}[\p{Script=Cyrillic}\p{M}]*)*/gu

// Languages that are themselves written so.
const cyrillic = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'mn'])

// Letters that Russian has not.
const lettersOf: ReadonlyArray<readonly [lang: string, letters: RegExp]> = [
  ['be', /ў/i],
  ['uk', /[іїєґ]/i],
  ['mk', /[ѓќѕ]/i],
  ['sr', /[ђћџљњј]/i]
]

// A passage of its own that is so long is told by its words, and as a whole.
const longest = 120

/** Part a text at the words of other scripts; the text’s own language is not said. */
export function passagesOf(text: string, lang: string): ReadonlyArray<Passage> {
  const own = lang.split('-')[0] ?? ''
  const found = [
    ...(own === 'el' ? [] : [...text.matchAll(greekRe)].map((match) => ({match, lang: 'el'}))),
    ...(cyrillic.has(own) ? [] : [...text.matchAll(cyrillicRe)].map((match) => ({match, lang: languageOf(match[0])})))
  ].sort((a, b) => a.match.index - b.match.index)
  const foreign = found.reduce((sum, {match}) => sum + match[0].length, 0)
  if (found.length === 0 || (text.length > longest && foreign > text.length / 2)) return [{text}]

  const passages: Array<Passage> = []
  let at = 0
  for (const {match, lang: other} of found) {
    if (match.index > at) passages.push({text: text.slice(at, match.index)})
    passages.push({text: match[0], lang: other})
    at = match.index + match[0].length
  }
  if (at < text.length) passages.push({text: text.slice(at)})
  return passages
}

function languageOf(words: string): string {
  return lettersOf.find(([, letters]) => letters.test(words))?.[0] ?? 'ru'
}
