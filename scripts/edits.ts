/**
 * Hold every change of the words and the white against texts whose truth is
 * known: how sure Stet was, and how often it was right.
 *
 *     node scripts/edits.ts [--corpus DIR] [--extractors a,b]
 *
 * A change is judged where the truth has the three words before it and the three
 * after it, close to each other: what stands between them there is right. Notes,
 * capitals and the kind of a quotation mark are no part of the judgement.
 */

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {fromMarkdown} from '../src/compile/markdown.ts'
import {stretchesOf} from '../src/ledger/index.ts'
import {plainText} from '../src/mdast/index.ts'
import {restore} from '../src/press/restore.ts'
import {findCorpus} from './corpus.ts'

/** A word, and whether a block begins with it. */
interface Word {
  readonly text: string
  readonly opens: boolean
  readonly start: number
  readonly end: number
}

interface Count {
  edits: number
  judged: number
  right: number
  asked: number
  sure: number
}

// Words on each side that find the place in the truth, and how many may stand between.
const context = 3
const between = 14
const bounds = [0, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99]

const {values} = parseArgs({options: {corpus: {type: 'string'}, extractors: {type: 'string'}}})
const corpus = findCorpus('score:edits', values.corpus)
const byRule = new Map<string, Count>()
const unasked: Count = {edits: 0, judged: 0, right: 0, asked: 0, sure: 0}
const bySure = new Map<string, Count>()

for (const id of readdirSync(corpus).sort()) {
  const folder = path.join(corpus, id)
  if (!existsSync(path.join(folder, 'truth.md'))) continue
  const truth = wordsOf(plainText(fromMarkdown(readFileSync(path.join(folder, 'truth.md'), 'utf8'))))
  const index = indexOf(truth)
  for (const file of readdirSync(folder)) {
    const extractor = /^in-(.+)\.txt$/.exec(file)?.[1]
    if (extractor === undefined || (values.extractors && !values.extractors.split(',').includes(extractor))) continue
    judge(readFileSync(path.join(folder, file)), truth, index)
  }
}

print(
  'rule',
  [...byRule].sort(([, a], [, b]) => b.edits - a.edits)
)
print(
  'sure from',
  [...bySure].sort(([a], [b]) => Number(a) - Number(b))
)

const {edits, judged, right} = unasked
console.log(`\nWithout asking: ${edits} changes, ${judged} judged, ${(right / judged).toFixed(4)} right.`)

function judge(
  source: Uint8Array,
  truth: ReadonlyArray<Word>,
  index: ReadonlyMap<string, ReadonlyArray<number>>
): void {
  const {source: text, ledger, order, messages} = restore(source)
  for (const {ruleId} of messages) countOf(byRule, ruleId ?? '').asked++
  const places = messages.flatMap(({place}) => (place && 'start' in place ? [place] : []))
  const changes: Array<{start: number; end: number; rule: string; sure: number; isAsked: boolean}> = []
  let fair = ''
  for (const {now, emendation} of stretchesOf(text, ledger, order)) {
    const start = fair.length
    fair += now
    if (!emendation || emendation.was === now) continue
    const [from, to] = emendation.at
    const isAsked = places.some((place) => from < (place.end.offset ?? 0) && to > (place.start.offset ?? 0))
    changes.push({start, end: fair.length, ...emendation, isAsked})
  }
  const words = wordsOf(fair)
  for (const {start, end, rule, sure, isAsked} of changes) {
    const verdict = verdictOn(words, start, end, truth, index)
    const band = String(bounds.findLast((bound) => sure >= bound))
    const counts = [countOf(byRule, rule), countOf(bySure, band), ...(isAsked ? [] : [unasked])]
    for (const count of counts) {
      count.edits++
      count.sure += sure
      if (verdict !== undefined) count.judged++
      if (verdict) count.right++
    }
  }
}

/** Whether a change is right, where the truth has what stands around it. */
function verdictOn(
  words: ReadonlyArray<Word>,
  start: number,
  end: number,
  truth: ReadonlyArray<Word>,
  index: ReadonlyMap<string, ReadonlyArray<number>>
): boolean | undefined {
  // Words that the change touches; white touches none, and parts two.
  const first = firstFrom(words, start)
  let next = first
  while (words[next] && (words[next]?.start ?? 0) < end) next++
  const lefts = index.get(keyOf(words, first - context)) ?? []
  const rights = new Set(index.get(keyOf(words, next)) ?? [])
  let isFound = false
  for (const left of lefts) {
    const from = left + context
    for (let to = from; to <= from + between; to++) {
      if (!rights.has(to)) continue
      isFound = true
      if (says(words, first, next) === says(truth, from, to)) return true
    }
  }
  return isFound ? false : undefined
}

/** What stands between two places, and where blocks begin there. */
function says(words: ReadonlyArray<Word>, from: number, to: number): string {
  return words
    .slice(from, to + 1)
    .map(({text, opens}, at) => `${opens ? '¶' : ' '}${at < to - from ? text : ''}`)
    .join('')
}

function firstFrom(words: ReadonlyArray<Word>, offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function wordsOf(text: string): ReadonlyArray<Word> {
  const words: Array<Word> = []
  let end = 0
  // The call of a note is longer than what it stands for, and takes no room here.
  const bare = text.replace(/\[\^[^\]]*\]:?/g, (note) => '\u0000'.repeat(note.length))
  for (const {0: word, index} of bare.matchAll(/\S+/g)) {
    const folded = word
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[‐‑]/g, '-')
      .replace(/[^\p{L}\p{M}\p{N}-]/gu, '')
    if (folded !== '') {
      words.push({text: folded, opens: /\n\n/.test(text.slice(end, index)), start: index, end: index + word.length})
      end = index + word.length
    }
  }
  return words
}

function indexOf(words: ReadonlyArray<Word>): ReadonlyMap<string, ReadonlyArray<number>> {
  const index = new Map<string, Array<number>>()
  for (const at of words.keys()) {
    const key = keyOf(words, at)
    const known = index.get(key)
    if (known) known.push(at)
    else index.set(key, [at])
  }
  return index
}

function keyOf(words: ReadonlyArray<Word>, at: number): string {
  return words
    .slice(Math.max(0, at), Math.max(0, at + context))
    .map(({text}) => text)
    .join(' ')
}

function countOf(counts: Map<string, Count>, key: string): Count {
  const known = counts.get(key) ?? {edits: 0, judged: 0, right: 0, asked: 0, sure: 0}
  counts.set(key, known)
  return known
}

function print(name: string, rows: ReadonlyArray<readonly [string, Count]>): void {
  const total = {edits: 0, judged: 0, right: 0, asked: 0, sure: 0}
  for (const [, count] of rows) {
    for (const key of ['edits', 'judged', 'right', 'asked', 'sure'] as const) total[key] += count[key]
  }
  console.log(`\n| ${name} | changes | judged | right | mean sure | asked |\n|---|---|---|---|---|---|`)
  for (const [key, {edits, judged, right, asked, sure}] of [['**all**', total] as const, ...rows]) {
    const share = judged > 0 ? (right / judged).toFixed(4) : '–'
    console.log(
      `| ${key} | ${edits} | ${judged} | ${share} | ${edits > 0 ? (sure / edits).toFixed(3) : '–'} | ${asked} |`
    )
  }
}
