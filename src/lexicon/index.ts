/** What words there are, for each language: see the readme for where the lists come from. */

import {existsSync, readFileSync} from 'node:fs'
import {assetPath} from '../assets.ts'
import {baseFormsOf, stemOf} from './forms.ts'

export {baseFormsOf, stemOf} from './forms.ts'
export {type Hyphenate, hyphenatorOf, mayDivide} from './hyphenate.ts'
export {detectLanguage, foreignLanguage} from './language.ts'
export {capital, endOfRun, figure, kindAt, letter, mark, nextOf, small, startOfRun, wordSign} from './letters.ts'

/** Words of one language, with their grades. */
export interface Lexicon {
  /** Whether there is a list for the language at all. */
  readonly isEmpty: boolean
  /**
   * Say how common a word is: 1 (everyday) to 7 (in large dictionaries only),
   * 8 when no dictionary has it and the web writes it as one (“opensource”), or
   * nothing when the list does not have it. Capitals do not matter; a
   * possessive and a regular ending are taken off when need be.
   */
  gradeOf: (word: string) => number | undefined
}

/** Lists of words, by the language they are of (BCP 47, the language alone, as `la`): a word a line. */
export type Words = Readonly<Record<string, string>>

const none: Lexicon = {isEmpty: true, gradeOf: () => undefined}
const loaded = new Map<string, Lexicon>()
// Those of a user hold for the work they were given for, and no longer.
let guests: ReadonlyMap<string, Lexicon> = new Map()

/** Get the words of a language (BCP 47 tag); empty when there is no list for it. */
export function lexiconOf(lang: string): Lexicon {
  const name = lang.toLowerCase().split('-')[0] ?? ''
  const known = guests.get(name) ?? loaded.get(name)
  if (known) return known
  const place = assetPath('src', 'lexicon', `${name}.txt`)
  const lexicon = /^[a-z]{2,3}$/.test(name) && existsSync(place) ? fromList(readFileSync(place), name) : none
  loaded.set(name, lexicon)
  return lexicon
}

/**
 * Work with words of one’s own.
 *
 * @param words
 *   Of languages that the house has no list for; what follows a blank in a line is left out.
 * @param work
 *   What is done at once: what it begins and does not end has them no longer.
 * @throws {RangeError}
 *   When the house has a list for one of the languages.
 */
export function withWords<T>(words: Words, work: () => T): T {
  const before = guests
  guests = new Map(Object.entries(words).map(([lang, list]) => [lang.toLowerCase(), guestOf(lang, list)]))
  try {
    return work()
  } finally {
    guests = before
  }
}

// Between everyday words and those of large dictionaries only.
const guestGrade = 4

function guestOf(lang: string, words: string): Lexicon {
  if (!lexiconOf(lang).isEmpty) throw new RangeError(`Cannot add words of \`${lang}\`, the language has a list`)
  const list = words.split(/\r?\n/).map((line) => line.trim().split(/\s/)[0]?.toLowerCase() ?? '')
  const entries = [...new Set(list)].filter((word) => word !== '').map((word) => Buffer.from(`${word} ${guestGrade}\n`))
  return fromList(Buffer.concat(entries.toSorted(Buffer.compare)), lang)
}

function fromList(list: Buffer, lang: string): Lexicon {
  // By the word as it was asked for, and without what does not count; 0 stands for none.
  const grades = new Map<string, number>()
  const gradeOf = (word: string): number | undefined => {
    let grade = grades.get(word)
    if (grade === undefined) {
      const bare = word.replace(/['’]s?$/, '').toLowerCase()
      grade = grades.get(bare) ?? find(list, stemOf(bare, lang)) ?? derived(list, bare, lang) ?? 0
      grades.set(bare, grade)
      grades.set(word, grade)
    }
    return grade === 0 ? undefined : grade
  }
  return {isEmpty: false, gradeOf}
}

function derived(list: Buffer, word: string, lang: string): number | undefined {
  for (const form of baseFormsOf(word, lang)) {
    const grade = find(list, form)
    // A form that no list has is rarer than its word.
    if (grade !== undefined) return grade > 6 ? grade : grade + 1
  }
  return undefined
}

const lineEnd = 10
const blank = 0x20
const zero = 0x30

/**
 * Binary search over the lines of the list, which are in the order of their bytes.
 *
 * Of a million words a text asks for a thousand: the list is never made a string.
 */
function find(list: Uint8Array, word: string): number | undefined {
  if (word === '') return undefined
  const wanted = Buffer.from(word)
  let low = 0
  let high = list.length
  while (low < high) {
    let start = (low + high) >> 1
    while (start > low && list[start - 1] !== lineEnd) start--
    let same = 0
    while (same < wanted.length && list[start + same] === wanted[same]) same++
    const next = list[start + same] ?? 0
    const isWhole = same === wanted.length
    // A grade is one figure, behind a blank, which comes before all that words are made of.
    if (isWhole && next === blank) return (list[start + same + 1] ?? 0) - zero
    if (isWhole || next > (wanted[same] ?? 0)) high = start
    else {
      low = start + same
      while (list[low] !== lineEnd) low++
      low++
    }
  }
  return undefined
}
