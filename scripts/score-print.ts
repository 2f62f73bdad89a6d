/**
 * Measure how pages are set, from the places of their glyphs.
 *
 *     npm run score:print [-- --all] [--corpus DIR] [--scorer FILE]
 *
 * Measures the first piece; with `--all`, also each truth of a corpus and each
 * fixture of bad input, in every house style, printed by the built command.
 */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {themeNames} from '../src/compile/pdf/index.ts'
import {findPlace} from './corpus.ts'
import {root, stet} from './process.ts'

/** The part of a measurement that the table shows. */
interface Measurement {
  facts: {pages: number; bytes: number}
  wordSpace: Record<'mean' | 'sd' | 'p95' | 'max', number | null>
  faultsPer100Lines: number
  hyphens: {per100: number; longestLadder: number; acrossColumns: number}
  vertical: {onGrid: number; acrossColumns: number | null}
  widows: number
  orphans: number
  strandedHeads: number
  runts: number
  text: Record<'poppler' | 'contentOrder' | 'mupdf', {recall: number}>
}

const measures: ReadonlyArray<readonly [name: string, short: string, show: (of: Measurement) => string]> = [
  ['word space: mean ± sd (em)', 'space', ({wordSpace}) => `${em(wordSpace.mean)} ± ${em(wordSpace.sd)}`],
  ['word space: p95; max (em)', 'p95; max', ({wordSpace}) => `${em(wordSpace.p95)}; ${em(wordSpace.max)}`],
  ['faults in 100 lines', 'faults', (of) => of.faultsPer100Lines.toFixed(2)],
  [
    'hyphens in 100 lines; longest ladder; over a column’s end',
    'hyphens',
    ({hyphens}) => `${hyphens.per100.toFixed(1)}; ${hyphens.longestLadder}; ${hyphens.acrossColumns}`
  ],
  [
    'body lines on the grid; across columns',
    'grid',
    ({vertical}) => `${vertical.onGrid}; ${vertical.acrossColumns ?? '–'}`
  ],
  [
    'widows; orphans; stranded heads; runts',
    'wid; orph; head; runt',
    (of) => `${of.widows}; ${of.orphans}; ${of.strandedHeads}; ${of.runts}`
  ],
  [
    'copied words in order: pdftotext; its content order; mutool',
    'copied',
    ({text}) => [text.poppler, text.contentOrder, text.mupdf].map(({recall}) => recall.toFixed(4)).join('; ')
  ],
  [
    'bytes a page, without the files inside',
    'KB a page',
    ({facts}) => `${(facts.bytes / facts.pages / 1000).toFixed(1)} KB`
  ],
  ['pages', 'pages', ({facts}) => String(facts.pages)]
]

const {corpus, scorer, rest} = findPlace('score:print', 'typography.mjs', (flags) => flags.includes('--all'))
const piece = path.join(root, 'dist/editions/csto')

const one = measure(path.join(piece, 'fair-copy.pdf'), path.join(piece, 'fair-copy.md'))
print([
  ['measure', 'source/csto.txt'],
  ...measures.map(([name, , show]) => [name, typeof one === 'string' ? one : show(one)])
])
if (typeof one === 'string') process.exitCode = 1

// Faults that a document in two columns may have, in 100 lines.
const mostFaults = 2.5

if (rest.includes('--all')) {
  const folder = path.join(root, 'dist/score')
  const hard = path.join(root, 'test/compile/pdf/hard')
  mkdirSync(folder, {recursive: true})
  const truths = readdirSync(corpus)
    .sort()
    .map((id) => [id, path.join(corpus, id, 'truth.md')] as const)
  const fixtures = readdirSync(hard)
    .filter((file) => file.endsWith('.md'))
    .map((file) => [file.replace('.md', ''), path.join(hard, file)] as const)
  const all: Array<ReadonlyArray<string>> = [
    [
      'style',
      'texts',
      'pages',
      'word space (em)',
      'faults: median; most',
      'hyphens: median; ladder; over a column’s end',
      'on the grid',
      'wid; orph; head; runt'
    ]
  ]
  for (const theme of themeNames) {
    const measured: Array<Measurement> = []
    process.stdout.write(`\n${theme}\n\n`)
    const rows = [['text', ...measures.map(([, short]) => short)]]
    const over: Array<string> = []
    for (const [id, markdown] of [...truths, ...fixtures]) {
      if (!existsSync(markdown)) continue
      const of = printed(markdown, path.join(folder, `${id}.${theme}.pdf`), theme)
      if (typeof of === 'string') process.exitCode = 1
      else if (markdown.endsWith('truth.md')) {
        measured.push(of)
        if (of.faultsPer100Lines > mostFaults) over.push(id)
      }
      rows.push([id, ...(typeof of === 'string' ? [of] : measures.map(([, , show]) => show(of)))])
    }
    print(rows)
    process.stdout.write(`\nMore than ${mostFaults} faults in 100 lines: ${over.join(', ') || 'none'}\n`)
    all.push([theme, ...together(measured)])
  }
  process.stdout.write('\nThe texts of the corpus together\n\n')
  print(all)
}

/** Sum up what was measured of many texts. */
function together(of: ReadonlyArray<Measurement>): ReadonlyArray<string> {
  const each = (read: (one: Measurement) => number): ReadonlyArray<number> => of.map(read).sort((a, b) => a - b)
  const median = (read: (one: Measurement) => number): number => each(read)[of.length >> 1] ?? 0
  const sum = (read: (one: Measurement) => number): number => each(read).reduce((total, value) => total + value, 0)
  const most = (read: (one: Measurement) => number): number => each(read).at(-1) ?? 0
  return [
    String(of.length),
    String(sum(({facts}) => facts.pages)),
    `${em(median(({wordSpace}) => wordSpace.mean ?? 0))} ± ${em(median(({wordSpace}) => wordSpace.sd ?? 0))}`,
    `${median((one) => one.faultsPer100Lines).toFixed(2)}; ${most((one) => one.faultsPer100Lines).toFixed(2)}`,
    `${median(({hyphens}) => hyphens.per100).toFixed(1)}; ${most(({hyphens}) => hyphens.longestLadder)}; ${sum(({hyphens}) => hyphens.acrossColumns)}`,
    String(each(({vertical}) => vertical.onGrid)[0] ?? 0),
    [
      sum(({widows}) => widows),
      sum(({orphans}) => orphans),
      sum(({strandedHeads}) => strandedHeads),
      sum(({runts}) => runts)
    ].join('; ')
  ]
}

/** Print a truth and measure it; gives a sentence when that fails. */
function printed(markdown: string, pdf: string, theme: string): Measurement | string {
  const flags = ['print', markdown, '--theme', theme, '-o', pdf, '--quiet']
  const {status, stderr} = spawnSync(process.execPath, [stet, ...flags], {
    encoding: 'utf8'
  })
  return status === 0 ? measure(pdf, markdown) : `not printed: ${firstLine(stderr)}`
}

function measure(pdf: string, markdown: string): Measurement | string {
  const {status, stdout, stderr} = spawnSync(process.execPath, [scorer, pdf, '--markdown', markdown], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  })
  if (status !== 0) return `not measured: ${firstLine(stderr)}`
  const result: Measurement = JSON.parse(stdout)
  return {...result, facts: {...result.facts, bytes: result.facts.bytes - attachedIn(pdf)}}
}

/** Count the bytes of the files that travel inside a PDF: they are no pages. */
function attachedIn(pdf: string): number {
  const files = readFileSync(pdf, 'latin1').matchAll(/\/Type ?\/EmbeddedFile\b.*?\/Length (\d+)/gs)
  return [...files].reduce((sum, [, length]) => sum + Number(length), 0)
}

/** Print rows as a table; the first one is its head. */
function print(rows: ReadonlyArray<ReadonlyArray<string>>): void {
  const [head = [], ...body] = rows
  const lines = [head, head.map(() => '---'), ...body]
  process.stdout.write(`${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`)
}

// A page without a filled line has none.
function em(value: number | null): string {
  return value === null ? '–' : value.toFixed(3).replace(/^0/, '')
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? ''
}
