/** Folders of thousands, with a few: nothing harms another, nothing is made twice, nothing is lost when a run is killed. */

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {pullAll} from '../../src/archive/index.ts'
import {inFolder, put, stet} from '../support/command.ts'

const command = path.join(import.meta.dirname, '../../src/cli/main.ts')
const hostile = path.join(import.meta.dirname, 'hostile.mjs')
const prose = (n: number): string =>
  `Report ${n}\n\nThe council of the Treaty Organiza-\ntion met on day ${n}, and went home. It left in 2010${n}.\n`

inFolder()

function folder(count: number): void {
  for (let n = 1; n <= count; n++) put(`in/${n % 3}/report ${n}.txt`, prose(n))
}

/** Read all that a run made, but for what is its own. */
function made(outDir: string): ReadonlyMap<string, string> {
  const entries = readdirSync(outDir, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name))
  const own = files.filter((file) => !path.relative(outDir, file).startsWith('.stet'))
  return new Map(own.toSorted().map((file) => [path.relative(outDir, file), readFileSync(file, 'latin1')]))
}

async function outcomes(...args: ReadonlyArray<string>): Promise<Readonly<Record<string, string>>> {
  const {stderr} = await stet('pull', ...args, '--report', 'json')
  const documents: ReadonlyArray<{file: string; outcome: string; reason?: string}> = JSON.parse(stderr).documents
  return Object.fromEntries(documents.map(({file, outcome, reason}) => [path.basename(file), reason ?? outcome]))
}

// Each document that harms its thread has it started anew.
describe('a document that harms its thread', {timeout: 300_000}, () => {
  test('fails alone, with its reason', async () => {
    for (const name of ['throws', 'ends', 'loops', 'fills']) put(`in/${name}.txt`, `A text.\n\nIt ${name}.\n`)
    for (const name of ['a', 'z']) put(`in/${name}.txt`, prose(1))
    const limits = ['--timeout', '20', '--max-memory', '300', '--jobs', '2']
    expect(await outcomes('in', '--out-dir', 'out', '--plugin', hostile, ...limits)).toEqual({
      'a.txt': 'made',
      'ends.txt': expect.stringMatching(/^Its thread ended itself: .*7/),
      'fills.txt': 'It took more than 300 MB of memory; raise the limit with `--max-memory`',
      'loops.txt': 'It took longer than 20 seconds; raise the limit with `--timeout`',
      'throws.txt': expect.stringMatching(/^A fault of our own: a rule that fails/),
      'z.txt': 'made'
    })
    expect(existsSync('out/z/colophon.json')).toBe(true)
    expect(existsSync('out/loops')).toBe(false)
  })
})

test('an edition that cannot be written fails alone, with its reason, and is made when it can', {
  timeout: 300_000
}, async () => {
  folder(3)
  put('out/1', 'a file where a folder should be')
  expect(await outcomes('in', '--out-dir', 'out')).toEqual({
    'report 1.txt': expect.stringMatching(/^Cannot write `.*fair-copy.md`: a file stands where a folder should be/),
    'report 2.txt': 'made',
    'report 3.txt': 'made'
  })
  rmSync('out/1')
  expect(await outcomes('in', '--out-dir', 'out')).toEqual({
    'report 1.txt': 'made',
    'report 2.txt': 'skipped',
    'report 3.txt': 'skipped'
  })
})

describe('what was made', {timeout: 300_000}, () => {
  test('is not made again, until something changes that decides it', async () => {
    folder(3)
    const all = (outcome: string): object => ({
      'report 1.txt': outcome,
      'report 2.txt': outcome,
      'report 3.txt': outcome
    })
    expect(await outcomes('in', '--out-dir', 'out')).toEqual(all('made'))
    const before = made('out')
    expect(await outcomes('in', '--out-dir', 'out')).toEqual(all('skipped'))
    expect(made('out')).toEqual(before)

    writeFileSync('in/1/report 1.txt', prose(4))
    put('in/2/report 2.stet', '- text: Report 2\n  as: title\n')
    writeFileSync('out/0/report-3/brief.md', '')
    expect(await outcomes('in', '--out-dir', 'out')).toEqual(all('made'))
    utimesSync('in/1/report 1.txt', 0, 0)
    expect(await outcomes('in', '--out-dir', 'out')).toEqual(all('skipped'))
    expect(await outcomes('in', '--out-dir', 'out', '--lang', 'en-GB')).toEqual(all('made'))
    expect(await outcomes('in', '--out-dir', 'out', '--lang', 'en-GB', '--fresh')).toEqual(all('made'))
  })

  test('does not depend on how many are made at a time, nor on the order of their names', async () => {
    folder(4)
    await stet('pull', 'in', '--out-dir', 'one', '--jobs', '1', '--quiet')
    await stet('pull', 'in', '--out-dir', 'two', '--jobs', '3', '--quiet')
    const one = made('one')
    expect([...one.keys()]).toContain('report.html')
    // The folder’s own name stands in what is said of it.
    const renamed = [...made('two')].map(
      ([name, content]) => [name, content.replaceAll(/\btwo([/\\])/g, 'one$1')] as const
    )
    expect(new Map(renamed)).toEqual(one)
  })
})

describe('a run', {timeout: 300_000}, () => {
  const start = (...flags: ReadonlyArray<string>) =>
    spawn(process.execPath, [command, 'pull', 'in', '--out-dir', 'out', '--jobs', '2', ...flags], {
      stdio: ['ignore', 'ignore', 'pipe']
    })

  test('that is killed again and again gives what an unbroken one gives, byte for byte', async () => {
    folder(6)
    await stet('pull', 'in', '--out-dir', 'out', '--jobs', '2', '--quiet')
    const unbroken = made('out')
    rmSync('out', {recursive: true})
    const moments = fc.sample(fc.integer({min: 300, max: 4000}), {numRuns: 5, seed: 7})
    for (const ms of moments) {
      const run = start('--quiet')
      const ended = once(run, 'exit')
      await Promise.race([ended, wait(ms)])
      run.kill('SIGKILL')
      await ended
    }
    expect((await stet('pull', 'in', '--out-dir', 'out', '--jobs', '2', '--quiet')).status).toBe(0)
    expect(made('out')).toEqual(unbroken)
  })

  test.skipIf(process.platform === 'win32')(
    'finishes what is in hand when it is interrupted, and goes on later',
    async () => {
      folder(12)
      const run = start()
      const ended = once(run, 'exit')
      let said = ''
      run.stderr.on('data', (text) => {
        said += String(text)
      })
      const journal = 'out/.stet/journal.jsonl'
      while (!existsSync(journal) || readFileSync(journal, 'utf8') === '') await wait(50)
      run.kill('SIGINT')
      expect(await ended).toEqual([130, null])
      expect(said).toMatch(
        /Finishing what is in hand(?:.*\n)+12 documents: \d+ made, 0 as they were, 0 failed, \d+ not begun/
      )
      expect(existsSync('out/report.html')).toBe(false)
      const editions = [...made('out').keys()].filter((file) => file.endsWith('colophon.json')).length
      expect(readFileSync(journal, 'utf8').trim().split('\n').length).toBe(editions)
      const later = await outcomes('in', '--out-dir', 'out')
      expect(Object.values(later).filter((outcome) => outcome === 'skipped').length).toBe(editions)
    }
  )

  test('has the folder for itself', async () => {
    folder(2)
    const lock = (pid: number, host: string): void => {
      mkdirSync('out/.stet', {recursive: true})
      writeFileSync('out/.stet/lock', JSON.stringify({pid, host, since: 'noon'}))
    }
    lock(process.pid, hostname())
    const refused = await stet('pull', 'in', '--out-dir', 'out')
    expect([refused.status, refused.stderr]).toEqual([
      5,
      `stet: Cannot write \`out\`: process ${process.pid} on ${hostname()}, since noon, works there; wait for it, or remove \`${path.join('out/.stet/lock')}\` when it is gone\n`
    ])
    // Of another machine it cannot be known whether it still works.
    lock(2 ** 22 + 1, 'elsewhere')
    expect((await stet('pull', 'in', '--out-dir', 'out')).status).toBe(5)
    lock(2 ** 22 + 1, hostname())
    expect((await stet('pull', 'in', '--out-dir', 'out', '--quiet')).status).toBe(0)
    expect(existsSync('out/.stet/lock')).toBe(false)
  })

  test('goes on after a journal of which half a line was written', async () => {
    folder(2)
    await stet('pull', 'in', '--out-dir', 'out', '--quiet')
    const file = 'out/.stet/journal.jsonl'
    const [first = ''] = readFileSync(file, 'utf8').split('\n')
    writeFileSync(file, `${first}\n${first.slice(0, 40)}`)
    expect(Object.values(await outcomes('in', '--out-dir', 'out')).toSorted()).toEqual(['made', 'skipped'])
  })

  test('ends at once when its signal aborts, and keeps what was done', async () => {
    folder(3)
    const controller = new AbortController()
    const jobs = [1, 2, 3].map((n) => ({file: `in/${n % 3}/report ${n}.txt`, folder: `out/${n}`}))
    const options = {outDir: 'out', settings: {maxMegabytes: 1, theme: 'digest', plugins: [], without: []}}
    const run = pullAll(jobs, {
      ...options,
      signal: controller.signal,
      onProgress: () => controller.abort(new Error('enough'))
    })
    await expect(run).rejects.toThrow('enough')
    expect(existsSync('out/.stet/lock')).toBe(false)
    const {documents} = await pullAll(jobs, options)
    expect(documents.map(({outcome}) => outcome)).toEqual(['skipped', 'made', 'made'])
  })
})
