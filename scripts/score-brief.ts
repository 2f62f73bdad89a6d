/**
 * Score what a brief reads out of a text, on pieces annotated by hand.
 *
 *     npm run score:brief [-- --corpus DIR] [--papers DIR] [--acronyms FILE] [--json FILE] [--show ID]
 *
 * Pieces for tuning and pieces for reporting have columns of their own; a
 * table of extracts against abstracts and one of speed follow. `--papers` names the data of ACLSum (`brief-papers.ts`), `--acronyms`
 * abstracts with their acronyms (`labelled-abstracts.ts`). `--show` lists what was wrong in one piece, or in the `acronyms`.
 */

import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import type {Root} from 'mdast'
import {briefPage, checkQuotes, digest, renderBrief} from '../src/compile/brief/index.ts'
import {indexOf} from '../src/compile/brief/spans.ts'
import {fromMarkdown, toMarkdown} from '../src/compile/markdown.ts'
import {publicationOf} from '../src/mdast/index.ts'
import {definitionsOf, type Measures, measure, sum, type Tally} from './brief-measures.ts'
import {papers} from './brief-papers.ts'
import {truths} from './brief-truth.ts'
import {findCorpus} from './corpus.ts'
import {labelledAbstracts} from './labelled-abstracts.ts'
import {rouge} from './rouge.ts'

/** A row of a table. */
type Row = ReadonlyArray<string>

const {values} = parseArgs({
  options: {
    corpus: {type: 'string'},
    papers: {type: 'string'},
    acronyms: {type: 'string'},
    json: {type: 'string'},
    show: {type: 'string'}
  }
})
const corpus = findCorpus('score:brief', values.corpus)

// Abstracts by which the weights of salience were found; the others are for
// reporting.
const tuned = /^(?:gov-(?:change|design|open|multi)|osg-en-(?:best|legal|maintaining)|real-creativity)/
// As many words as a brief is made of in a hurry.
const speedWords = 2000
const rounds = 15
const choosers = ['extract', 'lead', 'oracle'] as const

const pieces = truths(corpus).map((truth) => {
  // What is read is scored, not what a page has room for.
  const found = digest(truth.tree, {maxPeople: 1000})
  checkQuotes(found, indexOf(truth.tree))
  return {id: truth.id, use: truth.use, measures: measure(truth, found)}
})

if (values.show) show(values.show)
else {
  for (const use of ['tuning', 'reporting'] as const) {
    const own = pieces.filter((piece) => piece.use === use)
    print(
      [`${use}: ${own.length} pieces`, 'right', 'given', 'due', 'P', 'R', 'F1'],
      rowsOf(own.map((one) => one.measures))
    )
  }
  const own = abstractScores()
  const sets: ReadonlyArray<readonly [name: string, scores: ReadonlyArray<Scores>]> = [
    ['tuning', own.filter(({isTuned}) => isTuned)],
    ['reporting', own.filter(({isTuned}) => !isTuned)],
    ...(values.papers ? [['papers', paperScores(values.papers)] as const] : [])
  ]
  if (values.acronyms) {
    const all = abstractMeasures(values.acronyms)
    print(
      [`acronyms: ${all.length} abstracts`, 'right', 'given', 'due', 'P', 'R', 'F1'],
      rowsOf(all.map(({measures}) => measures))
    )
  }
  print(['extract of two sentences', 'pieces', 'ROUGE-1', 'ROUGE-2'], sets.flatMap(abstractRows))
  print(['speed', 'ms of CPU', ''], speedRows())
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(pieces, undefined, 1)}\n`)

function rowsOf(all: ReadonlyArray<Measures>): ReadonlyArray<Row> {
  return Object.entries(sum(all)).map(([name, {right, given, due}]) => {
    const p = given === 0 ? 0 : right / given
    const r = due === 0 ? 0 : right / due
    const f1 = right === 0 ? 0 : (2 * right) / (given + due)
    return [name, String(right), String(given), String(due), p.toFixed(3), r.toFixed(3), f1.toFixed(3)]
  })
}

function abstractMeasures(file: string): ReadonlyArray<{id: string; measures: Measures}> {
  return labelledAbstracts(file).map(({id, tree, pairs}) => ({id, measures: definitionsOf(pairs, indexOf(tree))}))
}

function show(id: string): void {
  for (const piece of id === 'acronyms' && values.acronyms ? abstractMeasures(values.acronyms) : [])
    for (const [name, tally] of Object.entries(piece.measures)) if (tally.wrong.length > 0) list(piece.id, name, tally)
  for (const piece of pieces.filter((one) => one.id === id || id === one.use)) {
    for (const [name, tally] of Object.entries(piece.measures)) list(piece.id, name, tally)
  }
}

function list(id: string, name: string, {right, given, due, wrong}: Tally): void {
  process.stdout.write(`${id}: ${name}: ${right} of ${given} given, ${due} due\n`)
  for (const line of wrong) process.stdout.write(`    ${line}\n`)
}

/** ROUGE-1 and -2, by whom the two sentences were chosen. */
type Scores = Readonly<Record<(typeof choosers)[number], readonly [one: number, two: number]>>

/** Two sentences of a text without its abstract, against the abstract. */
function scoresOf(rest: Root, reference: string): Scores {
  const {bottomLine, judgments} = digest(rest)
  const sentences = indexOf(rest).flatMap((paragraph) =>
    paragraph.place === 'body' ? paragraph.sentences.map(({span}) => span.text) : []
  )
  const extract = [...(bottomLine ? [bottomLine] : []), ...judgments].slice(0, 2).map(({span}) => span.text)
  const pair = (lines: ReadonlyArray<string>): readonly [number, number] => [
    rouge(lines.join(' '), reference, 1),
    rouge(lines.join(' '), reference, 2)
  ]
  return {extract: pair(extract), lead: pair(sentences.slice(0, 2)), oracle: pair(oracle(sentences, reference))}
}

function abstractScores(): ReadonlyArray<Scores & {readonly isTuned: boolean}> {
  return readdirSync(corpus).flatMap((id) => {
    const file = path.join(corpus, id, 'truth.md')
    if (!existsSync(file)) return []
    const tree = fromMarkdown(readFileSync(file, 'utf8'))
    const {abstract} = publicationOf(tree)
    const reference = indexOf(tree).filter(({place}) => place === 'abstract')
    if (!abstract || reference.length === 0) return []
    const own = new Set<unknown>([abstract.heading, ...abstract.children])
    const rest: Root = {...tree, children: tree.children.filter((node) => !own.has(node))}
    return [{isTuned: tuned.test(id), ...scoresOf(rest, reference.map(({text}) => text).join(' '))}]
  })
}

// Nothing was learned of this part.
function paperScores(folder: string): ReadonlyArray<Scores> {
  return papers(folder, 'test').map(({tree, abstract}) => scoresOf(tree, abstract))
}

function abstractRows([name, scores]: readonly [name: string, scores: ReadonlyArray<Scores>]): ReadonlyArray<Row> {
  return choosers.map((chooser) => {
    const mean = (n: 0 | 1): string =>
      ((100 * scores.reduce((total, score) => total + score[chooser][n], 0)) / Math.max(1, scores.length)).toFixed(1)
    return [`${chooser}, ${name}`, String(scores.length), mean(0), mean(1)]
  })
}

/** The two sentences that nobody could choose better, one after the other: what an extract can reach at most. */
function oracle(sentences: ReadonlyArray<string>, reference: string): ReadonlyArray<string> {
  const taken: Array<string> = []
  for (let round = 0; round < 2; round++) {
    const worth = (one: string): number => rouge([...taken, one].join(' '), reference, 1)
    const [first, ...others] = sentences
    if (first === undefined) break
    taken.push(others.reduce((best, one) => (worth(one) > worth(best) ? one : best), first))
  }
  return taken
}

/** Markdown to model, and to a page, where the library is loaded: time of the processor, which others on the machine lengthen little. */
function speedRows(): ReadonlyArray<Row> {
  const markdown = textOf(speedWords)
  const model: Array<number> = []
  const page: Array<number> = []
  const bytes = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const started = process.cpuUsage()
    const tree = fromMarkdown(markdown)
    const found = digest(tree)
    checkQuotes(found, indexOf(tree))
    model.push(msSince(started))
    bytes.add(briefPage(fromMarkdown(renderBrief(found, {version: '0'}))))
    page.push(msSince(started))
  }
  return [
    [`Markdown of ${speedWords} words to model, warm`, median(model).toFixed(0), 'median'],
    ['the same with Markdown and HTML', median(page).toFixed(0), 'median'],
    ['different bytes', String(bytes.size - 1), `in ${rounds} rounds`]
  ]
}

function msSince(started: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(started)
  return (user + system) / 1000
}

// The first piece, cut or repeated to a measure.
function textOf(words: number): string {
  const tree = pieces.length > 0 ? truths(corpus).find(({id}) => id === 'csto')?.tree : undefined
  const markdown = tree ? toMarkdown(tree) : ''
  const all = markdown.split(/(?<=\s)/)
  return Array.from({length: Math.ceil(words / Math.max(1, all.length))}, () => all)
    .flat()
    .slice(0, words)
    .join('')
}

function median(numbers: ReadonlyArray<number>): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function print(head: Row, body: ReadonlyArray<Row>): void {
  const lines = [head, head.map(() => '---'), ...body]
  process.stdout.write(`${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n`)
}
