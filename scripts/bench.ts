/**
 * Print speed as ratios: figures that mean something on another machine too.
 *
 *     npm run bench
 *
 * What is compared takes turns, so that a busy moment hits both; each figure
 * is the median of its rounds.
 */

import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {copiesOf, typstOf} from './bench-texts.ts'
import {root, stet} from './process.ts'

type Library = typeof import('../src/index.ts')

/** A row of a table. */
type Row = ReadonlyArray<string>

const rounds = 7
// What takes many seconds is more than the noise.
const longRounds = 3
const sizes = [
  {megabytes: 0.1, rounds},
  {megabytes: 1, rounds},
  {megabytes: 10, rounds: longRounds}
]

const {restore, pull, toMarkdown}: Library = await import(path.join(root, 'dist/lib/index.js'))
const file = path.join(root, 'source/csto.txt')
const source = readFileSync(file, 'utf8')
const folder = mkdtempSync(path.join(tmpdir(), 'stet-bench-'))

try {
  process.stdout.write(`Node ${process.versions.node}, ${process.platform}, medians of ${rounds} paired rounds\n\n`)
  print(['command', 'ms', '× an empty program', '× the other'], commands())
  print(['work', 'ms', 'rate'], [...(await warm()), longPrint()])
  print(['restore a text of', 'ms', 'MB a second', 'remark-stringify’s share'], growth())
} finally {
  rmSync(folder, {recursive: true})
}

/** Time commands from start to end, against a Node that does nothing and against other programs. */
function commands(): ReadonlyArray<Row> {
  const markdown = path.join(folder, 'fair-copy.md')
  const typ = path.join(folder, 'fair-copy.typ')
  writeFileSync(markdown, restore(source).markdown)
  writeFileSync(typ, typstOf(readFileSync(markdown, 'utf8')))

  const node = process.execPath
  const out = (name: string) => path.join(folder, name)
  const all: ReadonlyArray<{name: string; command: string; args: ReadonlyArray<string>; against?: string}> = [
    {name: 'node -e 0', command: node, args: ['-e', '0']},
    {name: 'stet --version', command: node, args: [stet, '--version']},
    {name: 'calibre, heuristics on', command: 'ebook-convert', args: [file, out('calibre.txt'), '--enable-heuristics']},
    {
      name: 'stet restore',
      command: node,
      args: [stet, 'restore', file, '-o', out('restored.md')],
      against: 'calibre, heuristics on'
    },
    {name: 'typst compile', command: 'typst', args: ['compile', typ, out('typst.pdf')]},
    {
      name: 'stet print',
      command: node,
      args: [stet, 'print', markdown, '-o', out('printed.pdf')],
      against: 'typst compile'
    },
    {name: 'stet pull', command: node, args: [stet, 'pull', file, '--out-dir', out('editions')]}
  ]
  const there = all.filter(({command}) => !spawnSync(command, ['--version']).error)

  const times = new Map<string, Array<number>>(there.map(({name}) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const {name, command, args} of there) times.get(name)?.push(timeCommand(command, args))
  }

  return there.map(({name, against}) => {
    const mine = times.get(name) ?? []
    const others = against ? times.get(against) : undefined
    return [
      `\`${name}\``,
      median(mine).toFixed(0),
      ratio(mine, times.get('node -e 0') ?? []),
      others ? `${ratio(mine, others)} ${against}` : '–'
    ]
  })
}

/** Time the library where it is loaded, as in a service that works for days. */
async function warm(): Promise<ReadonlyArray<Row>> {
  const {pages} = await pull(source)
  const count = Object.values(pages).reduce((sum, n) => sum + n, 0)
  const restored: Array<number> = []
  const pulled: Array<number> = []
  for (let round = 0; round < rounds; round++) {
    restored.push(time(() => restore(source)))
    const started = performance.now()
    await pull(source)
    pulled.push(performance.now() - started)
  }
  return [
    ['restore the piece, warm', median(restored).toFixed(1), `${(1000 / median(restored)).toFixed(0)} pieces a second`],
    [
      `pull its edition, warm, ${count} pages`,
      median(pulled).toFixed(1),
      `${((1000 * count) / median(pulled)).toFixed(1)} pages a second`
    ]
  ]
}

/** Time the printing of a longer text, with the start of the command. */
function longPrint(): Row {
  const markdown = path.join(folder, 'long.md')
  const pdf = path.join(folder, 'long.pdf')
  writeFileSync(markdown, restore(copiesOf(source, 1e5)).markdown)
  const times = Array.from({length: longRounds}, () =>
    timeCommand(process.execPath, [stet, 'print', markdown, '-o', pdf, '--quiet'])
  )
  const pages = readFileSync(pdf, 'latin1').match(/\/Type \/Page\b/g)?.length ?? 0
  return [
    `\`stet print\` of ${pages} pages (${longRounds} rounds)`,
    median(times).toFixed(0),
    `${((1000 * pages) / median(times)).toFixed(1)} pages a second`
  ]
}

/** Time longer and longer texts: does the time grow as the text does? */
function growth(): ReadonlyArray<Row> {
  const points: Array<readonly [number, number]> = []
  const rows = sizes.map(({megabytes, rounds}): Row => {
    const text = copiesOf(source, megabytes * 1e6)
    const all: Array<number> = []
    const shares: Array<number> = []
    for (let round = 0; round < rounds; round++) {
      let tree: ReturnType<typeof restore>['tree'] | undefined
      const whole = time(() => {
        tree = restore(text).tree
      })
      all.push(whole)
      if (tree) {
        const restored = tree
        shares.push(time(() => toMarkdown(restored)) / whole)
      }
    }
    const ms = median(all)
    points.push([Math.log(text.length), Math.log(ms)])
    return [
      `${megabytes} MB${rounds === longRounds ? ` (${rounds} rounds)` : ''}`,
      ms.toFixed(0),
      ((text.length / 1e6 / ms) * 1000).toFixed(2),
      `${(100 * median(shares)).toFixed(1)} %`
    ]
  })
  return [...rows, [`growth: time ~ size^${slope(points).toFixed(2)}`, '', '', '']]
}

function timeCommand(command: string, args: ReadonlyArray<string>): number {
  let failure: string | undefined
  const ms = time(() => {
    const {status, stderr} = spawnSync(command, args, {encoding: 'utf8'})
    if (status !== 0) failure = stderr
  })
  if (failure !== undefined) throw new Error(`\`${command} ${args.join(' ')}\` failed: ${failure}`)
  return ms
}

function time(work: () => void): number {
  const started = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - started) / 1e6
}

/** Show how many times as long `mine` took, as the median of the rounds’ ratios. */
function ratio(mine: ReadonlyArray<number>, others: ReadonlyArray<number>): string {
  return `${median(mine.map((ms, round) => ms / (others[round] ?? Number.NaN))).toFixed(2)} ×`
}

function median(values: ReadonlyArray<number>): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Fit a line by least squares; gives its slope. */
function slope(points: ReadonlyArray<readonly [number, number]>): number {
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length
  const up = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0)
  return up / points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
}

function print(head: Row, body: ReadonlyArray<Row>): void {
  const lines = [head, head.map(() => '---'), ...body]
  process.stdout.write(`${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n`)
}
