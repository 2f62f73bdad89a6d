/**
 * Learn how much each feature of a statement counts, and print how well it tells.
 *
 *     node scripts/learn-salience.ts --papers DIR --corpus DIR [--write]
 *
 * Papers of the part `train` teach by how much of a statement stands in the
 * abstract that their authors wrote, pieces for tuning in `test/brief-truth` by
 * the grades that a reader gave. Ridge regression within each text; `val` is
 * only looked at, and `test` is left to `score-brief.ts`.
 */

import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import type {Root} from 'mdast'
import {type Features, featureNames, textOf} from '../src/compile/brief/features.ts'
import {languageOf} from '../src/compile/brief/language.ts'
import {candidates} from '../src/compile/brief/salience.ts'
import {weights as today} from '../src/compile/brief/salience-weights.ts'
import {indexOf} from '../src/compile/brief/spans.ts'
import {publicationOf} from '../src/mdast/index.ts'
import {papers} from './brief-papers.ts'
import {truths} from './brief-truth.ts'
import {root} from './process.ts'
import {rouge} from './rouge.ts'

/** A statement’s features and what it is worth, both without the mean of their text. */
interface Example {
  readonly x: ReadonlyArray<number>
  readonly y: number
  readonly weight: number
}

const {values} = parseArgs({
  options: {papers: {type: 'string'}, corpus: {type: 'string'}, write: {type: 'boolean'}}
})
if (!values.papers || !values.corpus) {
  process.stderr.write('Name both: node scripts/learn-salience.ts --papers DIR --corpus DIR\n')
  process.exit(2)
}

// As many words as a judgment may have.
const maxWords = 64
// A piece that a reader graded teaches as much as so many papers: it is of the kind that briefs are made of.
const gradedWeight = 8
const grades: Readonly<Record<string, number>> = {1: 1, 2: 0.6, 3: 0.3}
const ridge = 40
// An abstract is longer than two statements, so that the longest tell most of it, and
// papers begin far from their point. A brief’s statements are short and stand alone, and its
// sources begin with theirs: what is said here is the craft’s, and the rest is learned beside it.
const house: Partial<Features> = {
  lead: 0.8,
  length: 0,
  long: -0.45,
  told: -0.15,
  pair: -0.1,
  bare: -0.1,
  dated: -0.4,
  details: -0.4
}

const fromPapers = papers(values.papers, 'train').flatMap(({tree, abstract}) =>
  examplesOf(tree, (_, text) => rouge(text, abstract, 1) + rouge(text, abstract, 2), 1)
)
const fromReaders = truths(path.resolve(values.corpus)).flatMap(({tree, use, key}) =>
  use === 'tuning' && key
    ? examplesOf(
        tree,
        (paragraph, text) =>
          Math.max(
            0,
            ...Object.entries(key).flatMap(([grade, notes]) =>
              notes
                .filter((note) => note.paragraph === paragraph && holds(text, note.text))
                .map(() => grades[grade] ?? 0)
            )
          ),
        gradedWeight
      )
    : []
)
const learned = solve([...fromPapers, ...fromReaders])
const scale = spreadOf(today, fromReaders) / spreadOf(learned, fromReaders)
const weights = Object.fromEntries(
  featureNames.map((name) => [name, house[name] ?? Math.round(100 * scale * learned[name]) / 100])
) as unknown as Features
process.stdout.write(`${fromPapers.length} statements of papers, ${fromReaders.length} of pieces\n`)
for (const name of featureNames) process.stdout.write(`${name.padEnd(10)} ${today[name]} → ${weights[name]}\n`)

if (values.write) {
  const lines = featureNames.map((name) => `  ${name}: ${weights[name]}`)
  writeFileSync(
    path.join(root, 'src/compile/brief/salience-weights.ts'),
    `/** How much each feature of a statement counts; learned by \`scripts/learn-salience.ts\`. */\n\nimport type {Features} from './features.ts'\n\nexport const weights: Features = {\n${lines.join(',\n')}\n}\n`
  )
}

function examplesOf(
  tree: Root,
  worth: (paragraph: string, text: string) => number,
  weight: number
): ReadonlyArray<Example> {
  const paragraphs = indexOf(tree)
  const prose = paragraphs.filter(({place}) => place === 'body')
  const language = languageOf(prose.map(({text}) => text).join('\n'), publicationOf(tree).meta.lang) ?? 'en'
  const found = candidates(textOf(paragraphs, language), maxWords)
  const xs = found.map(({features}) => featureNames.map((name) => features[name]))
  const ys = found.map(({statement: {span}}) => worth(span.paragraph, span.text))
  const spread = Math.sqrt(meanOf(ys.map((y) => (y - meanOf(ys)) ** 2))) || 1
  const centre = featureNames.map((_, at) => meanOf(xs.map((x) => x[at] ?? 0)))
  return xs.map((x, index) => ({
    x: x.map((value, at) => value - (centre[at] ?? 0)),
    y: ((ys[index] ?? 0) - meanOf(ys)) / spread,
    // A long text does not count for more.
    weight: (100 * weight) / Math.max(1, xs.length)
  }))
}

function holds(text: string, opening: string): boolean {
  const letters = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  return text
    .split(/(?<=[.!?:][”"»)]*)\s+(?=\P{Ll})/u)
    .some((sentence) => letters(sentence).startsWith(letters(opening)))
}

/** Ridge regression: (XᵀX + λI) w = Xᵀy, by Gauss’s elimination. */
function solve(examples: ReadonlyArray<Example>): Features {
  const size = featureNames.length
  const rows = Array.from({length: size}, (_, row) =>
    Array.from({length: size + 1}, (_, column) =>
      examples.reduce(
        (sum, {x, y, weight}) => sum + weight * (x[row] ?? 0) * (column === size ? y : (x[column] ?? 0)),
        row === column ? ridge : 0
      )
    )
  )
  for (let at = 0; at < size; at++) {
    const pivot = rows[at] ?? []
    for (const [index, row] of rows.entries()) {
      if (index === at) continue
      const factor = (row[at] ?? 0) / (pivot[at] ?? 1)
      for (let column = at; column <= size; column++) row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0)
    }
  }
  return Object.fromEntries(
    featureNames.map((name, at) => [name, (rows[at]?.[size] ?? 0) / (rows[at]?.[at] ?? 1)])
  ) as unknown as Features
}

// Scores keep their spread, so that what is weighed against them need not be found anew.
function spreadOf(weights: Features, examples: ReadonlyArray<Example>): number {
  const scores = examples.map(({x}) => featureNames.reduce((sum, name, at) => sum + weights[name] * (x[at] ?? 0), 0))
  return Math.sqrt(meanOf(scores.map((score) => score ** 2)))
}

function meanOf(numbers: ReadonlyArray<number>): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}
