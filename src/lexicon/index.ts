/** What words there are, for each language: see the readme for where the lists come from. */

import {existsSync} from 'node:fs'
import {assetPath, readAsset} from '../assets.ts'
import {baseFormsOf, stemOf} from './forms.ts'

export {baseFormsOf, stemOf} from './forms.ts'
export {type Hyphenate, hyphenatorOf, mayDivide} from './hyphenate.ts'
export {detectLanguage, foreignLanguage} from './language.ts'

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

const none: Lexicon = {isEmpty: true, gradeOf: () => undefined}
const loaded = new Map<string, Lexicon>()
const added = new Map<string, string>()

/** Get the words of a language (BCP 47 tag); empty when there is no list for it. */
export function lexiconOf(lang: string): Lexicon {
  const name = lang.toLowerCase().split('-')[0] ?? ''
  const known = loaded.get(name)
  if (known) return known
  const isThere = /^[a-z]{2,3}$/.test(name) && existsSync(assetPath('src', 'lexicon', `${name}.txt`))
  const lexicon = isThere ? fromList(readAsset('src', 'lexicon', `${name}.txt`), name) : none
  loaded.set(name, lexicon)
  return lexicon
}

// Between everyday words and those of large dictionaries only.
const addedGrade = 4

/**
 * Add the words of a language, for as long as the program runs.
 *
 * @param lang
 *   BCP 47 tag of the language alone, as `la`; one that the house has a list for keeps its own.
 * @param words
 *   A word a line; what follows a blank is left out.
 * @throws {RangeError}
 *   When the language has a list already, and it is another one.
 */
export function addWords(lang: string, words: string): void {
  const list = [...new Set(words.split(/\r?\n/).map((line) => line.trim().split(/\s/)[0]?.toLowerCase() ?? ''))]
    .filter((word) => word !== '')
    .toSorted()
    .map((word) => `${word} ${addedGrade}\n`)
    .join('')
  const before = added.get(lang)
  if (before === list) return
  if (before !== undefined || !lexiconOf(lang).isEmpty) {
    throw new RangeError(`Cannot add words of \`${lang}\`, the language has a list`)
  }
  added.set(lang, list)
  loaded.set(lang, fromList(list, lang))
}

function fromList(list: string, lang: string): Lexicon {
  const grades = new Map<string, number | undefined>()
  const gradeOf = (word: string): number | undefined => {
    const bare = word.replace(/['’]s?$/, '').toLowerCase()
    if (grades.has(bare)) return grades.get(bare)
    const grade = find(list, stemOf(bare, lang)) ?? derived(list, bare, lang)
    grades.set(bare, grade)
    return grade
  }
  return {isEmpty: false, gradeOf}
}

function derived(list: string, word: string, lang: string): number | undefined {
  for (const form of baseFormsOf(word, lang)) {
    const grade = find(list, form)
    // A form that no list has is rarer than its word.
    if (grade !== undefined) return grade > 6 ? grade : grade + 1
  }
  return undefined
}

/** Binary search over the lines of the list, which are in code unit order. */
function find(list: string, word: string): number | undefined {
  if (word === '') return undefined
  let low = 0
  let high = list.length
  while (low < high) {
    const start = list.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1
    const end = list.indexOf('\n', start)
    const entry = list.slice(start, end - 2)
    if (entry === word) return Number(list[end - 1])
    if (entry < word) low = end + 1
    else high = start
  }
  return undefined
}
