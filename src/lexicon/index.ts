/** What words there are, for each language: see the readme for where the lists come from. */

import {existsSync} from 'node:fs'
import {assetPath, readAsset} from '../assets.ts'

/** Words of one language, with their grades. */
export interface Lexicon {
  /**
   * Say how common a word is: 1 (everyday) to 7 (in large dictionaries only),
   * or nothing when the list does not have it. Capitals do not matter; a
   * possessive and a regular ending are taken off when need be.
   */
  gradeOf: (word: string) => number | undefined
}

const none: Lexicon = {gradeOf: () => undefined}
const loaded = new Map<string, Lexicon>()

/** Get the words of a language (BCP 47 tag); empty when there is no list for it. */
export function lexiconOf(lang: string): Lexicon {
  const name = lang.toLowerCase().split('-')[0] ?? ''
  const known = loaded.get(name)
  if (known) return known
  const isThere = /^[a-z]{2,3}$/.test(name) && existsSync(assetPath('src', 'lexicon', `${name}.txt`))
  const lexicon = isThere ? fromList(readAsset('src', 'lexicon', `${name}.txt`)) : none
  loaded.set(name, lexicon)
  return lexicon
}

function fromList(list: string): Lexicon {
  const grades = new Map<string, number | undefined>()
  const gradeOf = (word: string): number | undefined => {
    const bare = word.replace(/['’]s?$/, '')
    if (grades.has(bare)) return grades.get(bare)
    const grade = find(list, bare) ?? find(list, bare.toLowerCase()) ?? find(list, capital(bare)) ?? derived(list, bare)
    grades.set(bare, grade)
    return grade
  }
  return {gradeOf}
}

// Endings that the list may lack for a word it has: “counterterrorism’s”,
// “authorizing”, “militaries”.
const endings: ReadonlyArray<readonly [ending: string, stem: string]> = [
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
  ['ing', ''],
  ['ing', 'e'],
  ['ed', ''],
  ['ed', 'e'],
  ['ly', '']
]

function derived(list: string, word: string): number | undefined {
  const lower = word.toLowerCase()
  for (const [ending, stem] of endings) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 3) continue
    const grade = find(list, lower.slice(0, -ending.length) + stem)
    // A form that no list has is rarer than its word.
    if (grade !== undefined) return Math.min(7, grade + 1)
  }
  return undefined
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()
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
