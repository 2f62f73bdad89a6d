/**
 * Show a run over thousands of documents: how many a second with one thread and with two, how its memory
 * grows, and that a run which is killed again and again gives what an unbroken one gives.
 *
 *     npm run bench:many -- [--corpus DIR] [--documents 10000] [--kills 200] [--killed 200]
 *
 * The documents are cut from the corpus (or from the first piece), some 2 KB each, the same ones each time.
 * `--killed` is how many of them the run that is killed has: each start costs a second, and a kill comes
 * at any moment of it.
 */

import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {parseArgs} from 'node:util'
import {findCorpus} from './corpus.ts'
import {root, stet} from './process.ts'

const {values} = parseArgs({
  options: {
    corpus: {type: 'string'},
    documents: {type: 'string', default: '10000'},
    kills: {type: 'string', default: '200'},
    killed: {type: 'string', default: '200'}
  }
})
const [count, kills, killed] = [values.documents, values.kills, values.killed].map(Number)
const documentLetters = 2000
const folder = mkdtempSync(path.join(tmpdir(), 'stet-many-'))

try {
  await show()
} finally {
  rmSync(folder, {recursive: true, force: true})
}

async function show(): Promise<void> {
  const made = makeDocuments(path.join(folder, 'in'), count ?? 0)
  process.stdout.write(
    `Node ${process.versions.node}, ${process.platform}; ${made} documents of some ${documentLetters} letters\n\n`
  )
  process.stdout.write(
    '| threads | seconds | documents a second | × one thread | memory after a tenth, MB | at the end, MB |\n| --- | --- | --- | --- | --- | --- |\n'
  )
  let first = 0
  for (const jobs of [1, 2]) {
    const {seconds, memory} = await timeRun(path.join(folder, `out-${jobs}`), jobs)
    const rate = made / seconds
    first ||= rate
    const [early = 0, late = 0] = [memory[Math.floor(memory.length / 10)], memory.at(-1)]
    process.stdout.write(
      `| ${jobs} | ${seconds.toFixed(0)} | ${rate.toFixed(1)} | ${(rate / first).toFixed(2)} × | ${early.toFixed(0)} | ${late.toFixed(0)} |\n`
    )
    rmSync(path.join(folder, `out-${jobs}`), {recursive: true})
  }
  process.stdout.write(`\n${await killAgainAndAgain(kills ?? 0, killed ?? 0)}\n`)
}

/** Cut documents from the texts, at the ends of lines; gives how many there are. */
function makeDocuments(target: string, wanted: number): number {
  const files = values.corpus
    ? globSync(path.join(findCorpus('bench:many', values.corpus), '*/in-*.txt')).toSorted()
    : [path.join(root, 'source/csto.txt')]
  const texts = files.map((file) => readFileSync(file, 'utf8'))
  const pieces = texts.flatMap((text) => text.match(/[^]{1,2000}(?:\n|$)/g) ?? [])
  for (let n = 0; n < wanted; n++) {
    const below = path.join(target, String(n % 100).padStart(2, '0'))
    if (n < 100) mkdirSync(below, {recursive: true})
    // A number of its own, so that no document is another.
    writeFileSync(path.join(below, `document-${n}.txt`), `Document ${n}\n\n${pieces[n % pieces.length]}`)
  }
  return wanted
}

function start(input: string, output: string, jobs: number): ChildProcess {
  return spawn(process.execPath, [stet, 'pull', input, '--out-dir', output, '--jobs', String(jobs), '--quiet'], {
    stdio: ['ignore', 'ignore', 'inherit']
  })
}

async function timeRun(output: string, jobs: number): Promise<{seconds: number; memory: ReadonlyArray<number>}> {
  const started = performance.now()
  const run = start(path.join(folder, 'in'), output, jobs)
  const memory: Array<number> = []
  const timer = setInterval(() => memory.push(memoryOf(run.pid ?? 0)), 1000)
  const [code] = await once(run, 'exit')
  clearInterval(timer)
  if (code !== 0 && code !== 1) throw new Error(`Unexpected exit code ${code}`)
  return {seconds: (performance.now() - started) / 1000, memory: memory.filter((size) => size > 0)}
}

/** What a process has in memory, in megabytes; nought where the system does not say. */
function memoryOf(pid: number): number {
  const file = `/proc/${pid}/status`
  const [, kilobytes = '0'] = existsSync(file) ? (/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8')) ?? []) : []
  return Number(kilobytes) / 1024
}

async function killAgainAndAgain(times: number, documents: number): Promise<string> {
  const input = path.join(folder, 'few')
  makeDocuments(input, documents)
  const output = path.join(folder, 'out')
  const started = performance.now()
  await once(start(input, output, 2), 'exit')
  const wholeMs = performance.now() - started
  const unbroken = filesIn(output)
  rmSync(output, {recursive: true})
  // The same moments each time, at any moment of a run as it is on this machine.
  let seed = 7
  let [done, whole] = [0, 0]
  for (; done < times; done++) {
    seed = (seed * 48271) % 2147483647
    const run = start(input, output, 2)
    const ended = once(run, 'exit')
    await Promise.race([ended, wait((seed / 2147483647) * wholeMs)])
    run.kill('SIGKILL')
    await ended
    if (!existsSync(path.join(output, 'report.html'))) continue
    // It came to its end: it is looked at, and begun anew.
    whole++
    compare(unbroken, filesIn(output))
    rmSync(output, {recursive: true})
  }
  const journal = path.join(output, '.stet/journal.jsonl')
  const kept = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length - 1 : 0
  await once(start(input, output, 2), 'exit')
  compare(unbroken, filesIn(output))
  return `Killed ${done} times at any moment, ${documents} documents: runs that came to their end ${whole + 1}, documents kept from killed runs by the last ${kept}; each had the ${unbroken.size} files of an unbroken run, byte for byte.`
}

function filesIn(output: string): ReadonlyMap<string, string> {
  const entries = readdirSync(output, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name))
  const own = files.filter((file) => !path.relative(output, file).startsWith('.stet'))
  return new Map(own.toSorted().map((file) => [path.relative(output, file), readFileSync(file, 'latin1')]))
}

function compare(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): void {
  for (const name of new Set([...wanted.keys(), ...found.keys()])) {
    if (wanted.get(name) !== found.get(name))
      throw new Error(`Unexpected content of \`${name}\`, expected that of an unbroken run`)
  }
}
