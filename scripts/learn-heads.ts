/**
 * Learn how much each witness of a head weighs, from texts with known heads.
 *
 *     node scripts/learn-heads.ts [--corpus DIR] [--write]
 *
 * Learns from two documents in three, and prints how well the rest is told;
 * with `--write`, learns from all of them and writes the weights. Each text is
 * also read with its heads set without white after, and without white before,
 * as other layouts have it.
 */

import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {Galley, Span} from '../src/galley/index.ts'
import {readGalley} from '../src/read/index.ts'
import {candidatesAt} from '../src/restore/heads.ts'
import {withoutLabel} from '../src/restore/labels.ts'
import {letters} from '../src/restore/marks.ts'
import {rules} from '../src/restore/preset.ts'
import {viewOf} from '../src/restore/view.ts'
import {findPlace} from './corpus.ts'
import {root} from './process.ts'

interface Example {
  readonly isHead: boolean
  readonly witnesses: ReadonlyArray<string>
}

const before = [
  rules.outline,
  rules.furniture,
  rules.rubric,
  rules.control,
  rules.ligature,
  rules.softHyphen,
  rules.item,
  rules.front
]

// The piece that the house began with has heads as no other layout does; so
// often it counts as much as a document with all its extractors.
const seedTimes = 12
const seedHeads = ['Abstract', 'Missions and Capabilities', 'Challenges', 'About the Author']

const {corpus, rest} = findPlace('learn-heads', 'score.mjs', () => true)
const folders = readdirSync(corpus, {withFileTypes: true})
  .filter((entry) => entry.isDirectory())
  .map(({name}) => path.join(corpus, name))
const known = folders.map(examplesOf)
const seed = readFileSync(path.join(root, 'source/csto.txt'), 'utf8')
const seeds = Array.from({length: seedTimes}, () => examplesIn(seed, headsIn(seedHeads)).examples).flat()

const parted = learn([...known.filter((_, at) => at % 3 !== 2).flat(), ...seeds])
tell(known.filter((_, at) => at % 3 === 2).flat(), parted)
if (rest.includes('--write')) write(learn([...known.flat(), ...seeds]))

function headsIn(texts: ReadonlyArray<string>): ReadonlySet<string> {
  return new Set(texts.map((text) => letters(withoutLabel(text))))
}

function examplesOf(folder: string): ReadonlyArray<Example> {
  const truth = readFileSync(path.join(folder, 'truth.md'), 'utf8')
  const heads = headsIn(truth.match(/^##+ .*$/gm)?.map((line) => line.replace(/^#+ /, '')) ?? [])
  if (heads.size === 0) return []
  return readdirSync(folder)
    .filter((name) => /^in-.*\.txt$/.test(name) && !name.includes('-layout'))
    .flatMap((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8')
      const {examples, after, ahead} = examplesIn(text, heads)
      const others = [after, ahead].flatMap((gaps) => examplesIn(closed(text, gaps), heads).examples)
      return [...examples, ...others]
    })
}

/** Read a text; and where there is white before and after its heads. */
function examplesIn(
  text: string,
  heads: ReadonlySet<string>
): {examples: ReadonlyArray<Example>; after: ReadonlyArray<Span>; ahead: ReadonlyArray<Span>} {
  const processor = unified().use(readGalley)
  for (const plugin of before) processor.use(plugin)
  const file = new VFile({value: text})
  const galley = processor.runSync(processor.parse(file), file) as Galley
  const view = viewOf(galley, file.data.ledger ?? [], {})
  const examples: Array<Example> = []
  const after: Array<Span> = []
  const ahead: Array<Span> = []
  let end = -1
  for (const index of view.rows.keys()) {
    for (const {count, text: line, witnesses} of candidatesAt(view, index, end === index)) {
      const isHead = heads.has(letters(withoutLabel(line)))
      examples.push({isHead, witnesses})
      if (!isHead) continue
      end = index + count
      const last = view.rows[end - 1]
      const first = view.rows[index - 1]
      if (last) after.push(last.gap)
      if (first) ahead.push(first.gap)
    }
  }
  return {examples, after, ahead}
}

function closed(text: string, gaps: ReadonlyArray<Span>): string {
  let result = ''
  let at = 0
  for (const [start, end] of gaps) {
    if (start < at) continue
    result += `${text.slice(at, start)}\n`
    at = end
  }
  return result + text.slice(at)
}

/** Logistic regression, by gradient descent with a rate for each weight (AdaGrad). */
function learn(examples: ReadonlyArray<Example>): ReadonlyMap<string, number> {
  const weights = new Map<string, number>()
  const squares = new Map<string, number>()
  const rounds = 60
  const rate = 0.3
  // Weights that few examples speak for stay small.
  const decay = 0.001
  // A prime: each round takes the examples in another order, and the same each time.
  const stride = 7919
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < examples.length; at++) {
      const example = examples[(at * stride + round * 13) % examples.length]
      if (!example) continue
      const names = ['bias', ...example.witnesses]
      const error = chance(oddsOf(names, weights)) - Number(example.isHead)
      for (const name of names) {
        const weight = weights.get(name) ?? 0
        const slope = error + (name === 'bias' ? 0 : decay * weight)
        const square = (squares.get(name) ?? 1e-8) + slope * slope
        squares.set(name, square)
        weights.set(name, weight - (rate * slope) / Math.sqrt(square))
      }
    }
  }
  return weights
}

function oddsOf(names: ReadonlyArray<string>, weights: ReadonlyMap<string, number>): number {
  return names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0)
}

function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

function tell(examples: ReadonlyArray<Example>, weights: ReadonlyMap<string, number>): void {
  const called = examples.filter(({witnesses}) => oddsOf(['bias', ...witnesses], weights) > 0)
  const right = called.filter(({isHead}) => isHead).length
  const heads = examples.filter(({isHead}) => isHead).length
  const share = (part: number, whole: number): string => (part / Math.max(1, whole)).toFixed(3)
  process.stdout.write(
    `documents not learned from: precision ${share(right, called.length)}, recall ${share(right, heads)}\n`
  )
}

function write(weights: ReadonlyMap<string, number>): void {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.05)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  ${/^\w+$/.test(name) ? name : `'${name}'`}: ${Math.round(weight * 100) / 100}`)
  const head = `/**
 * How much each witness of a head weighs, in log-odds: learned from texts with
 * known heads by \`scripts/learn-heads.ts\`.
 */
`
  writeFileSync(
    path.join(root, 'src/restore/head-weights.ts'),
    `${head}\nexport const headWeights: Readonly<Record<string, number>> = {\n${lines.join(',\n')}\n}\n`
  )
}
