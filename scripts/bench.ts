/**
 * Print speed as ratios: figures that mean something on another machine too.
 *
 *     npm run bench [-- --seconds N]
 *
 * What is compared takes turns, so that a busy moment hits both; each figure
 * is the median of its rounds. There are as many rounds as the time allows
 * (default: three minutes in all), and nothing is waited for without end: a
 * text is timed in a process of its own, which is ended when its time is over,
 * and no longer text is tried then.
 */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {parseArgs} from 'node:util'
import {copiesOf, typstOf} from './bench-texts.ts'
import {root, stet} from './process.ts'

type Library = typeof import('../src/index.ts')

/** A row of a table. */
type Row = ReadonlyArray<string>

const {values} = parseArgs({options: {seconds: {type: 'string', default: '180'}, text: {type: 'string'}}})
const seconds = Number(values.seconds)
if (!(seconds > 0)) {
  process.stderr.write(`Unexpected value \`${values.seconds}\` for \`--seconds\`, expected a number of seconds\n`)
  process.exit(2)
}

const maxRounds = 7
// What one command may take; calibre starts slowly.
const commandMs = 30_000
// Shares of the time: commands, the warm library, editions made again, a long print, growth.
const shares = {commands: 0.35, warm: 0.1, again: 0.1, long: 0.1, growth: 0.35} as const
const sizes = [0.1, 1, 10]

const file = path.join(root, 'source/csto.txt')
const source = readFileSync(file, 'utf8')
const library = path.join(root, 'dist/lib/index.js')

if (values.text) await timeText(values.text)
else await main()

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-bench-'))
  try {
    process.stdout.write(
      `Node ${process.versions.node}, ${process.platform}, medians of at most ${maxRounds} paired rounds\n\n`
    )
    const all: Library = await import(library)
    const {restore, pull} = all
    const markdown = path.join(folder, 'fair-copy.md')
    writeFileSync(markdown, restore(source).markdown)
    print(['command', 'ms', '× an empty program', '× the other'], commands(folder, markdown))
    print(['work', 'ms', 'rate'], [...(await warm(restore, pull)), await longPrint(folder, restore)])
    print(['pulled again, warm, after a change of', 'ms'], await again(all))
    print(['restore a text of', 'rounds', 'ms', 'MB a second', 'remark-stringify’s share'], growth(folder))
  } finally {
    rmSync(folder, {recursive: true})
  }
}

/** Time commands from start to end, against a Node that does nothing and against other programs. */
function commands(folder: string, markdown: string): ReadonlyArray<Row> {
  const typ = path.join(folder, 'fair-copy.typ')
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
      args: [stet, 'restore', file, '-o', out('restored.md'), '--quiet'],
      against: 'calibre, heuristics on'
    },
    {name: 'typst compile', ...typst(['compile', typ, out('typst.pdf')])},
    {
      name: 'stet print',
      command: node,
      args: [stet, 'print', markdown, '-o', out('printed.pdf'), '--quiet'],
      against: 'typst compile'
    },
    {name: 'stet pull', command: node, args: [stet, 'pull', file, '--out-dir', out('editions'), '--quiet']}
  ]
  const there = all.filter(({command}) => !spawnSync(command, ['--version'], {timeout: commandMs}).error)

  const times = new Map<string, Array<number>>(there.map(({name}) => [name, []]))
  inRounds(shares.commands, () => {
    for (const {name, command, args} of there) times.get(name)?.push(timeCommand(command, args))
  })

  return there.map(({name, against}) => {
    const mine = times.get(name) ?? []
    const others = against ? times.get(against) : undefined
    return [
      `\`${name}\``,
      median(mine).toFixed(0),
      ratio(mine, times.get('node -e 0') ?? []),
      others ? `${ratio(mine, others)} ${against}` : against ? `${against}: not installed` : '–'
    ]
  })
}

/** Find Typst: its compiler as npm may have it beside us, or a program on the path. */
function typst(args: ReadonlyArray<string>): {command: string; args: ReadonlyArray<string>} {
  const compiler = path.join(root, 'node_modules/@myriaddreamin/typst-ts-node-compiler')
  if (!existsSync(compiler)) return {command: 'typst', args}
  return {command: process.execPath, args: [path.join(root, 'scripts/typst.ts'), ...args]}
}

/** Time the library where it is loaded, as in a service that works for days. */
async function warm(restore: Library['restore'], pull: Library['pull']): Promise<ReadonlyArray<Row>> {
  const {pages} = await pull(source)
  const count = Object.values(pages).reduce((sum, n) => sum + n, 0)
  const restored: Array<number> = []
  const pulled: Array<number> = []
  const end = performance.now() + 1000 * seconds * shares.warm
  while (pulled.length < maxRounds && (pulled.length === 0 || performance.now() < end)) {
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

/** Time an edition that is made again, as `--watch` makes it: what does not depend on the change is taken as it was. */
async function again({decide, pull, packFrom, themeIn}: Library): Promise<ReadonlyArray<Row>> {
  const desk = new Map()
  const [themes, packs] = [
    ['journal', 'digest'].map((name) => themeIn(name)),
    ['glance', 'brief'].map((name) => packFrom(name))
  ]
  const [theme = themeIn('digest'), pack = packFrom('brief')] = [themes[1], packs[1]]
  const plain = {desk, theme, brief: {pack}}
  const {restoration} = await pull(source, plain)
  const [place = 0] = restoration.ledger.find(({rule}) => rule === 'dehyphenate')?.at ?? []
  const stands = decide(restoration, place, {stet: true})
  const changes: ReadonlyArray<readonly [name: string, change: (round: number) => Promise<unknown>]> = [
    ['the source', (round) => pull(`${source}\nRound ${round} was won by nobody.\n`, plain)],
    ['a decision', (round) => pull(source, {...plain, decisions: round % 2 === 0 ? [stands] : []})],
    ['the pack', (round) => pull(source, {...plain, brief: {pack: packs[round % 2] ?? pack}})],
    ['the theme', (round) => pull(source, {...plain, theme: themes[round % 2] ?? theme})]
  ]
  const rows: Array<Row> = []
  for (const [name, change] of changes) {
    await pull(source, plain)
    const times: Array<number> = []
    const end = performance.now() + (1000 * seconds * shares.again) / changes.length
    while (times.length < maxRounds && (times.length === 0 || performance.now() < end)) {
      const started = performance.now()
      await change(times.length)
      times.push(performance.now() - started)
    }
    rows.push([name, median(times).toFixed(0)])
  }
  return rows
}

/** Time the printing of a longer text, with the start of the command. */
async function longPrint(folder: string, restore: Library['restore']): Promise<Row> {
  const markdown = path.join(folder, 'long.md')
  const pdf = path.join(folder, 'long.pdf')
  writeFileSync(markdown, restore(copiesOf(source, 1e5)).markdown)
  const times: Array<number> = []
  inRounds(shares.long, () =>
    times.push(timeCommand(process.execPath, [stet, 'print', markdown, '-o', pdf, '--quiet']))
  )
  const pages = existsSync(pdf) ? await pagesOf(pdf) : 0
  return [
    `\`stet print\` of ${pages} pages (${times.length} rounds)`,
    median(times).toFixed(0),
    `${((1000 * pages) / median(times)).toFixed(1)} pages a second`
  ]
}

/** Count the pages of a PDF. */
async function pagesOf(file: string): Promise<number> {
  const {getDocument} = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const document = await getDocument({data: new Uint8Array(readFileSync(file)), verbosity: 0}).promise
  return document.numPages
}

/** Time longer and longer texts: does the time grow as the text does? */
function growth(folder: string): ReadonlyArray<Row> {
  const points: Array<readonly [number, number]> = []
  const rows: Array<Row> = []
  const end = performance.now() + 1000 * seconds * shares.growth
  for (const megabytes of sizes) {
    const left = end - performance.now()
    const [before] = points.at(-1) ?? []
    // The next text is ten times as long; its time, too, if all is well.
    const expected = before === undefined ? 0 : 10 * Math.exp(points.at(-1)?.[1] ?? 0)
    if (expected > left) {
      rows.push([`${megabytes} MB`, '–', `not tried: at least ${(expected / 1000).toFixed(0)} s`, '–', '–'])
      continue
    }
    const text = path.join(folder, 'long.txt')
    writeFileSync(text, copiesOf(source, megabytes * 1e6))
    const {stdout} = spawnSync(
      process.execPath,
      [import.meta.filename, '--text', text, '--seconds', `${left / 2000}`],
      {
        encoding: 'utf8',
        timeout: Math.ceil(left),
        stdio: ['ignore', 'pipe', 'inherit']
      }
    )
    const rounds = stdout.split('\n').flatMap((line) => (line ? [line.split(' ').map(Number)] : []))
    if (rounds.length === 0) {
      rows.push([`${megabytes} MB`, '0', `more than ${left.toFixed(0)}`, '–', '–'])
      continue
    }
    const ms = median(rounds.map(([whole = Number.NaN]) => whole))
    points.push([Math.log(megabytes), Math.log(ms)])
    const share = median(rounds.map(([whole = Number.NaN, written = Number.NaN]) => written / whole))
    rows.push([
      `${megabytes} MB`,
      String(rounds.length),
      ms.toFixed(0),
      ((megabytes / ms) * 1000).toFixed(2),
      `${(100 * share).toFixed(1)} %`
    ])
  }
  return points.length > 1 ? [...rows, [`growth: time ~ size^${slope(points).toFixed(2)}`, '', '', '', '']] : rows
}

/** In a process of its own: print the time of a restoration and of its last step, round by round. */
async function timeText(file: string): Promise<void> {
  const {restore, toMarkdown}: Library = await import(library)
  const text = readFileSync(file, 'utf8')
  const end = performance.now() + 1000 * seconds
  for (let round = 0; round < maxRounds && (round === 0 || performance.now() < end); round++) {
    let tree: ReturnType<typeof restore>['tree'] | undefined
    const whole = time(() => {
      tree = restore(text).tree
    })
    const restored = tree
    process.stdout.write(`${whole} ${restored ? time(() => toMarkdown(restored)) : 0}\n`)
  }
}

/** Do work again and again, for a share of the time. */
function inRounds(share: number, work: () => void): void {
  const end = performance.now() + 1000 * seconds * share
  for (let round = 0; round < maxRounds && (round === 0 || performance.now() < end); round++) work()
}

/** Time a command; infinite when it took too long. */
function timeCommand(command: string, args: ReadonlyArray<string>): number {
  let failure: string | undefined
  const ms = time(() => {
    const {status, signal, stderr} = spawnSync(command, args, {encoding: 'utf8', timeout: commandMs})
    if (signal) failure = ''
    else if (status !== 0) failure = stderr
  })
  if (failure) throw new Error(`\`${command} ${args.join(' ')}\` failed: ${failure}`)
  return failure === undefined ? ms : Number.POSITIVE_INFINITY
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
