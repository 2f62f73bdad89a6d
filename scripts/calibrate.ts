/**
 * Hold what `dehyphenate` says against a corpus with a truth: how sure it was,
 * and how often it was right.
 *
 *     node scripts/calibrate.ts CORPUS [EXTRACTOR,…]
 *
 * The corpus has a folder for each text, with `in-NAME.txt` and a `gold.json`
 * that says for line-end hyphens whether the truth joins or keeps them.
 */

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {restore} from '../src/press/restore.ts'

interface Hyphen {
  readonly line: number
  readonly answer: 'join' | 'keep'
}

interface Gold {
  readonly extractors: Readonly<Record<string, {readonly hyphens: ReadonlyArray<Hyphen>}>>
}

interface Bin {
  count: number
  right: number
  sure: number
}

const [corpus = '', names] = process.argv.slice(2)
if (corpus === '') throw new TypeError('Unexpected no folder, expected the folder of a corpus')

const bounds = [0, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99]
const bins = bounds.map((): Bin => ({count: 0, right: 0, sure: 0}))
for (const id of readdirSync(corpus).sort()) {
  const file = path.join(corpus, id, 'gold.json')
  if (!existsSync(file)) continue
  const {extractors} = JSON.parse(readFileSync(file, 'utf8')) as Gold
  for (const [name, {hyphens}] of Object.entries(extractors)) {
    if (names?.split(',').includes(name) ?? true) count(path.join(corpus, id, `in-${name}.txt`), hyphens)
  }
}
console.log('| sure from | hyphens | mean | right |\n|---|---|---|---|')
for (const [index, {count, right, sure}] of bins.entries()) {
  if (count > 0)
    console.log(`| ${bounds[index]} | ${count} | ${(sure / count).toFixed(3)} | ${(right / count).toFixed(3)} |`)
}

function count(file: string, hyphens: ReadonlyArray<Hyphen>): void {
  if (hyphens.length === 0 || !existsSync(file)) return
  const {source, ledger} = restore(readFileSync(file))
  const ends = new Map<number, number>()
  let end = source.indexOf('\n')
  for (let line = 1; end !== -1; line++) {
    ends.set(line, end)
    end = source.indexOf('\n', end + 1)
  }
  const entries = new Map(ledger.filter(({rule}) => rule === 'dehyphenate').map((entry) => [entry.at[0], entry]))
  for (const {line, answer} of hyphens) {
    const at = ends.get(line) ?? -1
    const entry = entries.get(at) ?? entries.get(at - 1)
    if (!entry) continue
    const does = entry.now === '' && /^\S/.test(entry.was) ? 'join' : entry.now.includes(' ') ? 'space' : 'keep'
    const bin = bins[bounds.findLastIndex((bound) => entry.sure >= bound)]
    if (!bin) continue
    bin.count++
    bin.sure += entry.sure
    if (does === answer) bin.right++
  }
}
