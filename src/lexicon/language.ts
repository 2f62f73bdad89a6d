/** The language of a text, by its trigrams. */

import {francAll} from 'franc-min'

const tags: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  rus: 'ru',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  pol: 'pl',
  ukr: 'uk',
  swe: 'sv',
  ces: 'cs',
  hun: 'hu',
  ron: 'ro',
  tur: 'tr',
  ell: 'el'
}

/** Codes of the languages that a text may be found to be in, as franc has them (ISO 639-3). */
export const languageCodes: ReadonlyArray<string> = Object.keys(tags)

// Enough to tell languages apart, little enough to take no time.
const sampleLength = 8000
// Fewer letters than this tell nothing.
const leastLength = 80

/** Find the BCP 47 tag of a text; `und` when it cannot be told. */
export function detectLanguage(text: string): string {
  const middle = Math.max(0, (text.length - sampleLength) >> 1)
  const sample = text.slice(middle, middle + sampleLength).replace(/[-‐]\s+/g, '')
  const [best] = francAll(sample, {minLength: leastLength, only: [...languageCodes]})
  return (best && tags[best[0]]) ?? 'und'
}

// A paragraph is said to be in another language only when that is as good as
// sure: of 1,798 paragraphs of a corpus in five languages, one was, and was right.
const leastPassage = 120
const passageSample = 400
const mostLikeOwn = 0.8

/** Find the language of a passage in a text of another; nothing when it is the text’s own, or cannot be told. */
export function foreignLanguage(passage: string, lang: string): string | undefined {
  if (!Object.values(tags).includes(lang.split('-')[0] ?? '')) return undefined
  const letters = passage
    .slice(0, passageSample)
    .replace(/[^\p{L}\p{M}’'\s-]+/gu, ' ')
    .replace(/\s+/g, ' ')
  if (letters.length < leastPassage) return undefined
  const found = francAll(letters, {minLength: leastPassage, only: [...languageCodes]})
  const own = found.find(([code]) => tags[code] === lang.split('-')[0])?.[1] ?? 0
  const [code = 'und'] = found[0] ?? []
  return own <= mostLikeOwn ? tags[code] : undefined
}
