/**
 * Learn what the witnesses of `src/restore/witnesses.ts` weigh, from a corpus
 * whose truth is known, and write `src/restore/weights.ts`.
 *
 *     node scripts/learn.ts [--corpus DIR] [--folds 5] [--penalty 4] [--write] [--errors N] [--docs REGEX] [--skip EXTRACTOR]
 *
 * What is printed first comes from documents that were not learned from: the
 * corpus is parted by document, and each part judged by weights of the others.
 */

import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {Galley} from '../src/galley/index.ts'
import {decode, readGalley} from '../src/read/index.ts'
import {seamKind} from '../src/restore/evidence.ts'
import {rules} from '../src/restore/index.ts'
import {type View, viewOf} from '../src/restore/view.ts'
import {hear} from '../src/restore/witnesses.ts'
import {type Told, type Truth, tell, truthOf} from './align.ts'
import {learn, predict, type Sample} from './logistic.ts'
import {setIn, wrapped} from './variants.ts'

const {values} = parseArgs({
  options: {
    corpus: {type: 'string', default: '../shared/corpus'},
    folds: {type: 'string', default: '5'},
    penalty: {type: 'string', default: '4'},
    write: {type: 'boolean', default: false},
    errors: {type: 'string', default: '0'},
    docs: {type: 'string', default: '.'},
    skip: {type: 'string', default: '^$'}
  }
})

interface Seam {
  readonly doc: string
  readonly extractor: string
  readonly kind: 'line' | 'blank'
  readonly heard: ReadonlyMap<string, number>
  readonly answer: boolean
  readonly text: string
  /** Whether furniture or a note stands at it, or the order is not that of the page. */
  readonly isAside: boolean
}

let texts = 0
const seams = [...readSeams()]
// Furniture and notes are taken out before white is decided; what is missed is little.
const asideWeight = 0.2
// Weights that change nothing are not kept.
const leastWeight = 0.05
// Added by hand: what the corpus shows too seldom, and mostly where columns stand in the wrong
// order, and every reader knows. No paragraph ends in the middle of a clause on a full line.
const byHand: Readonly<Record<'line' | 'blank', Readonly<Record<string, number>>>> = {
  line: {},
  blank: {'inside prose word high none': 2.5, 'inside prose open high none': 2.5}
}
const kinds = ['line', 'blank'] as const
const written: Record<string, Record<string, number>> = {}
const table: Array<string> = []
for (const kind of kinds) {
  const own = seams.filter((seam) => seam.kind === kind)
  const counts = new Map<string, number>()
  for (const {heard} of own) for (const name of heard.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= 30).map(([name]) => name)
  const index = new Map(names.map((name, at) => [name, at]))
  const samples = own.map((seam): Sample => {
    const known = [...seam.heard].flatMap(([name, value]) => {
      const at = index.get(name)
      return at === undefined ? [] : [[at, value] as const]
    })
    known.sort(([a], [b]) => a - b)
    return {
      answer: seam.answer,
      weight: seam.isAside ? asideWeight : 1,
      features: Uint16Array.from(known, ([at]) => at),
      values: Float64Array.from(known, ([, value]) => value)
    }
  })
  const added = (learned: Float64Array): Float64Array =>
    learned.map((weight, at) => weight + (byHand[kind][names[at] ?? ''] ?? 0))
  const docs = [...new Set(own.map(({doc}) => doc))].sort()
  const folds = Math.min(Number(values.folds), docs.length)
  const weights = added(learn(samples, names.length, Number(values.penalty)))
  const chances: Array<number> = []
  for (let fold = 0; fold < folds; fold++) {
    const out = new Set(docs.filter((_, at) => at % folds === fold))
    const others = samples.filter((_, at) => !out.has(own[at]?.doc ?? ''))
    const weights = added(learn(others, names.length, Number(values.penalty)))
    for (const [at, seam] of own.entries()) {
      if (out.has(seam.doc)) chances[at] = predict(weights, samples[at] as Sample)
    }
  }
  table.push(...report(kind, own, chances))
  written[kind] = Object.fromEntries(
    names
      .map((name, at) => [name, Math.round((weights[at] ?? 0) * 100) / 100] as const)
      .filter(([, weight]) => Math.abs(weight) >= leastWeight)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )
}
console.log(table.join('\n'))
if (values.write) write()

function* readSeams(): Generator<Seam> {
  const corpus = path.resolve(values.corpus)
  for (const doc of readdirSync(corpus).sort()) {
    const file = path.join(corpus, doc, 'truth.md')
    if (!existsSync(file) || !new RegExp(values.docs).test(doc)) continue
    const markdown = readFileSync(file, 'utf8')
    const truth = truthOf(markdown)
    for (const name of readdirSync(path.join(corpus, doc))) {
      const extractor = /^in-(.*)\.txt$/.exec(name)?.[1]
      if (!extractor || new RegExp(values.skip).test(extractor)) continue
      const view = viewBefore(readFileSync(path.join(corpus, doc, name)))
      if (!view.isSolid) yield* seamsOf(view, truth, doc, extractor)
    }
    for (const {name, text} of wrapped(markdown)) {
      const view = viewBefore(Buffer.from(text))
      yield* seamsIn(view, tell(view.rows, truth), doc, name)
    }
  }
}

function* seamsOf(view: View, truth: Truth, doc: string, extractor: string): Generator<Seam> {
  const told = tell(view.rows, truth)
  yield* seamsIn(view, told, doc, extractor)
  // Once more without furniture and notes, as when the rules that take them out miss none.
  const text = told.map(({isAside}) => !isAside)
  const rows = view.rows.flatMap((row, at) => (text[at] ? [{...row, cut: row.cut || text[at + 1] === false}] : []))
  const near = rows.flatMap(({cut}, at) => (cut ? [at - 1, at, at + 1] : []))
  const bare = {...view, rows}
  const toldBare = tell(rows, truth)
  yield* seamsIn(bare, toldBare, doc, `${extractor}, bare`, new Set(near))
  // One text in three, so that what is made up does not outweigh what was found.
  if (texts++ % 3 > 0) return
  yield* seamsIn(setIn(bare, toldBare), toldBare, doc, `${extractor}, set in`)
}

function* seamsIn(
  view: View,
  told: ReadonlyArray<Told>,
  doc: string,
  extractor: string,
  only?: ReadonlySet<number>
): Generator<Seam> {
  for (const [at, row] of view.rows.entries()) {
    if (only && !only.has(at)) continue
    const next = view.rows[at + 1]
    const kind = seamKind(view, at)
    const answer = told[at]?.goesOn
    if (!next || !kind || answer === undefined) continue
    yield {
      doc,
      extractor,
      kind,
      heard: new Map(hear(view, at, row, next).map(({name, value}) => [name, value])),
      answer,
      text: `${row.text} / ${next.text}`,
      isAside: (told[at]?.jumps ?? false) || (told[at]?.isAside ?? false) || (told[at + 1]?.isAside ?? false)
    }
  }
}

/** A text as it is when white is decided: all rules before have spoken. */
function viewBefore(bytes: Uint8Array): View {
  const file = new VFile({value: decode(bytes).text})
  const processor = unified().use(readGalley)
  for (const [name, plugin] of Object.entries(rules)) {
    if (name === 'columnBreak') break
    processor.use(plugin as Parameters<typeof processor.use>[0])
  }
  const galley = processor.parse(file) as unknown as Galley
  processor.runSync(galley as never, file)
  return viewOf(galley, file.data.ledger ?? [], {})
}

function report(kind: string, own: ReadonlyArray<Seam>, chances: ReadonlyArray<number>): Array<string> {
  const right = (at: number): boolean => (chances[at] ?? 0) > 0.5 === own[at]?.answer
  const lines = [
    ``,
    `${kind}: ${own.length} seams`,
    share(
      'all',
      own.map((_, at) => at)
    )
  ]
  for (const extractor of [...new Set(own.map((seam) => seam.extractor))].sort()) {
    lines.push(
      share(
        extractor,
        own.flatMap((seam, at) => (seam.extractor === extractor ? [at] : []))
      )
    )
  }
  lines.push('  of text alone:', '  sure  seams  right')
  const bins = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01]
  for (const [at, from] of bins.slice(0, -1).entries()) {
    const to = bins[at + 1] ?? 1
    const inside = own.flatMap((_, seam) => {
      const sure = Math.max(chances[seam] ?? 0, 1 - (chances[seam] ?? 0))
      return sure >= from && sure < to && own[seam]?.isAside === false ? [seam] : []
    })
    lines.push(
      `  ${from.toFixed(2)}  ${String(inside.length).padStart(6)}  ${(inside.filter(right).length / Math.max(1, inside.length)).toFixed(3)}`
    )
  }
  const wrong = own.flatMap((seam, at) => (right(at) ? [] : [{seam, at}]))
  const every = 1
  if (Number(values.errors) > 0) {
    for (const {seam, at} of wrong.filter((_, at) => at % every === 0)) {
      lines.push(
        `  ${seam.answer ? 'JOIN' : 'PART'} ${(chances[at] ?? 0).toFixed(2)} ${seam.doc}/${seam.extractor}: ${seam.text}`
      )
    }
  }
  return lines

  function share(name: string, at: ReadonlyArray<number>): string {
    const joins = at.filter((index) => own[index]?.answer)
    const parts = at.filter((index) => !own[index]?.answer)
    const of = (some: ReadonlyArray<number>): string =>
      (some.filter(right).length / Math.max(1, some.length)).toFixed(4)
    return `  ${name.padEnd(18)} right ${of(at)}  joins ${of(joins)} of ${joins.length}  parts ${of(parts)} of ${parts.length}`
  }
}

function write(): void {
  const docs = new Set(seams.map(({doc}) => doc)).size
  const text = `/**
 * What the witnesses of \`witnesses.ts\` weigh, in log-odds for going on.
 *
 * Learned by \`scripts/learn.ts\` from ${seams.length} seams of ${docs} documents whose
 * truth is known; edit the script, not this file.
 */

/** Weights by the name of the witness. */
export type Weights = Readonly<Record<string, number>>

/** For the white of one line end, and for white that holds a blank line. */
export const weights: Readonly<Record<'line' | 'blank', Weights>> = ${JSON.stringify(written, null, 2)}
`
  writeFileSync(new URL('../src/restore/weights.ts', import.meta.url), text)
}
