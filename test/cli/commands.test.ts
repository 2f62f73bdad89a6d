/** What the smaller commands say, and what is said when they are typed wrongly. */

import {existsSync, mkdirSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test, vi} from 'vitest'
import {keepCompiled} from '../../src/cli/compile-cache.ts'
import {codeOf, sentenceOf} from '../../src/cli/exit-codes.ts'
import {Trouble} from '../../src/press/index.ts'
import {inFolder, put, stet} from '../support/command.ts'

inFolder()

const article = 'The council of the Treaty Organiza-\ntion met in 20102, and went home.\n'

describe('config and init', () => {
  test('there is none; one is written, and never over another', async () => {
    const none = await stet('config')
    expect([none.status, JSON.parse(none.stdout)]).toEqual([0, {file: null, settings: {}}])
    expect((await stet('init')).stdout).toBe('stet.config.yaml\n')
    // Every line of it that could hold is a remark.
    expect((await stet('config')).status).toBe(0)
    expect(await stet('init', '--preset', 'ci')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Unexpected file `stet.config.yaml`, it is there already')
    })
  })

  test('one that is named', async () => {
    put('mine.json', '{"extends": "ci"}')
    const {stdout} = await stet('config', '--config', 'mine.json')
    expect(JSON.parse(stdout)).toMatchObject({file: 'mine.json', settings: {report: 'github', frail: true}})
  })
})

describe('a decision', () => {
  test('is a text of one’s own', async () => {
    put('a.txt', article)
    expect((await stet('stet', 'a.txt', '2:13', '--read', '2010 (2)')).status).toBe(0)
    expect((await stet('restore', 'a.txt')).stdout).toContain('met in 2010 (2), and went home.')
  })

  test.each([
    [['2:13', '--read', 'x', '--choose', '1'], 'expected one of `--choose`, `--read`, `--as`'],
    [['2:13', '--choose', '0'], 'expected a number from 1'],
    [['9:1'], 'Unexpected place 9:1'],
    [['1:1', '--as', 'title', '--read', 'x'], 'expected one of']
  ])('%j is refused', async (args, sentence) => {
    put('a.txt', article)
    const {status, stderr} = await stet('stet', 'a.txt', ...args)
    expect([status, stderr, existsSync('a.stet')]).toEqual([2, expect.stringContaining(sentence), false])
  })
})

describe('explain and diff', () => {
  test('in a line for a program, or in colour', async () => {
    put('a.txt', article)
    const {stdout} = await stet('explain', 'a.txt', '2:13', '--report', 'jsonl')
    expect([stdout.trim().split('\n').length, JSON.parse(stdout).questions.length]).toEqual([1, 1])
    vi.stubEnv('NO_COLOR', undefined)
    vi.stubEnv('FORCE_COLOR', '1')
    expect((await stet('diff', 'a.txt')).stdout).toContain('\u001B[9m-↵\u001B[29m')
    vi.stubEnv('FORCE_COLOR', '0')
    vi.stubEnv('NO_COLOR', '1')
    expect((await stet('diff', 'a.txt', 'a.txt')).stdout).toMatch(/^==> a\.txt <==\n/)
  })
})

test.each([
  [['pull', 'a.txt', '--watch', '--dry-run'], 'expected one of `--watch`, `--dry-run`'],
  [['pull', 'a.md'], 'a fair copy needs no pulling'],
  [['restore', 'a.txt', '-o', 'b.md', '--out-dir', 'c'], 'expected one of `--output`, `--out-dir`'],
  [['restore', 'a.txt', 'a.md'], 'Unexpected number of sources, 2, expected one, or `--out-dir`'],
  [['restore', '--max-size', '0', 'a.txt'], 'expected a number of megabytes'],
  [['explain', 'a.txt', '0:1'], 'expected line:column'],
  [['print', 'a.txt', '--bleed', '99'], 'expected 0 to 50 millimetres'],
  [['completion', 'tcsh'], 'expected `bash` or `zsh` or `fish`'],
  [['verify', 'a', 'b', '--source', 'a.txt'], 'expected one with `--source`']
])('%j is wrong usage', async (args, sentence) => {
  put('a.txt', article)
  put('a.md', '# A\n')
  for (const name of ['a', 'b']) mkdirSync(name)
  const {status, stderr} = await stet(...args)
  expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)])
})

test('what was thrown has its code and its sentence', () => {
  const outOfFiles = Object.assign(new Error('EMFILE: too many open files, open x'), {code: 'EMFILE'})
  expect(
    [new Trouble('output', 'Full'), outOfFiles, new Error('x'), 'y'].map((each) => [codeOf(each), sentenceOf(each)])
  ).toEqual([
    [5, 'Full'],
    [4, 'Cannot go on: too many files are open; raise the limit, or run fewer at once'],
    [70, 'A fault of our own: x; please report it with the source that shows it'],
    [70, 'A fault of our own: y; please report it with the source that shows it']
  ])
})

test('what is compiled is kept in the cache of the user, and nowhere that others may write', () => {
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', undefined)
  // A path that is not whole would be one of the working folder.
  vi.stubEnv('XDG_CACHE_HOME', 'cache')
  vi.stubEnv('HOME', path.resolve('home'))
  keepCompiled()
  vi.stubEnv('XDG_CACHE_HOME', path.resolve('xdg'))
  keepCompiled()
  expect(readdirSync('.').filter((name) => name === 'cache')).toEqual([])
})
