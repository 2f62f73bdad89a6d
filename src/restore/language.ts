/** The language of a text. */

import {francAll} from 'franc-min'
import {onceForLines} from './once.ts'
import type {View} from './view.ts'

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
  tur: 'tr'
}

// Enough to tell languages apart, little enough to take no time.
const sampleLength = 8000
// Fewer letters than this tell nothing.
const leastLength = 80

const detected = onceForLines(({source}) => detectLanguage(source))

/** Get the language as it was given, or find it from the text; `und` when it cannot be told. */
export function languageOf(view: View): string {
  return view.options.lang || detected(view)
}

/** Find the BCP 47 tag of a text by its trigrams. */
export function detectLanguage(text: string): string {
  const middle = Math.max(0, (text.length - sampleLength) >> 1)
  const sample = text.slice(middle, middle + sampleLength).replace(/[-‐]\s+/g, '')
  const [best] = francAll(sample, {minLength: leastLength, only: Object.keys(tags)})
  return (best && tags[best[0]]) ?? 'und'
}
