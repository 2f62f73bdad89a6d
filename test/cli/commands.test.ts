/** What the smaller commands say, and what is said when they are typed wrongly. */

import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs'
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

  test('another one on the same words takes its place, and is offered the same readings', async () => {
    put('a.txt', article)
    const decided = async (...word: ReadonlyArray<string>): Promise<unknown> => {
      const {stdout, stderr} = await stet('stet', 'a.txt', ...word)
      return [stdout, stderr, readFileSync('a.stet', 'utf8').match(/^ {2}(?:read|as|stet): .*$/gm)]
    }
    const one = 'a.stet: 1 decision\n'
    expect(await decided('2:13', '--choose', '1')).toEqual([one, '', ['  read: "2010[^2]"']])
    expect(await decided('2:13', '--choose', '2')).toEqual([one, '', ['  read: "2012"']])
    expect(await decided('2:13')).toEqual([one, '', ['  stet: true']])
    const two = 'a.stet: 2 decisions\n'
    expect(await decided('1:1', '--as', 'title')).toEqual([two, '', ['  stet: true', '  as: "title"']])
    expect(await decided('1:1', '--as', 'head2')).toEqual([two, '', ['  stet: true', '  as: "head2"']])
    const nothing = 'stet: Unexpected reading 1, expected a place where readings are offered\n'
    expect(await decided('1:2', '--choose', '1')).toEqual(['', nothing, ['  stet: true', '  as: "head2"']])
  })

  test.each([
    ['-', 'Unexpected `-`, expected a file: a decision stands beside its source'],
    ['b.md', 'Unexpected fair copy `b.md`, expected the source, or edit the fair copy itself']
  ])('on %s is refused', async (file, sentence) => {
    put('b.md', '# A\n')
    expect(await stet('stet', file, '1:1')).toMatchObject({status: 2, stderr: `stet: ${sentence}\n`})
    expect(readdirSync('.')).toEqual(['b.md'])
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
    put('b.txt', 'The oﬃce is closed.\n')
    expect((await stet('diff', 'b.txt')).stdout).toContain('\u001B[32m\u001B[4mffi')
    vi.stubEnv('FORCE_COLOR', '0')
    vi.stubEnv('NO_COLOR', '1')
    expect((await stet('diff', 'a.txt', 'a.txt')).stdout).toMatch(/^==> a\.txt <==\n/)
  })
})

test.each([
  ['another text of the edition', 'brief.md', /^[^{]/],
  ['a fair copy whose ledger is none', 'fair-copy.md', /^\{.*$/m]
])('%s is not explained', async (_, name, head) => {
  put('a.txt', article)
  await stet('pull', 'a.txt', '--quiet')
  const ledger = path.join('editions', 'a', 'ledger.jsonl')
  put(ledger, readFileSync(ledger, 'utf8').replace(head, 'no ledger'))
  const {status, stderr} = await stet('explain', path.join('editions', 'a', name), '1:1')
  expect([status, stderr]).toEqual([
    4,
    expect.stringMatching(
      /^stet: Cannot explain this text by its `ledger\.jsonl`: .*; name the `fair-copy\.md` of an edition/
    )
  ])
})

test.each([
  [['restore', '-dash.txt'], "unknown option '-dash.txt'; write `./-dash.txt` for the file of that name"],
  [['restore', '--x'], "unknown option '--x'; `stet help restore` tells what may stand there"],
  [['restore', '--lnag', 'en'], "unknown option '--lnag' (Did you mean --lang?)"],
  [['zzz'], "unknown command 'zzz'; `stet help` tells what may stand there"],
  [['restore', '--max-size', '0'], 'For `--max-size`: Unexpected value `0`, expected a number of megabytes'],
  [['explain', 'a.txt', '7'], 'Unexpected value `7`, expected line:column, as `12:30`'],
  [['proof', 'a.txt', '-o', '-'], 'Unexpected output `-`, expected a file: the report goes to standard output'],
  [['print', 'a.txt', '--pictures', 'none'], 'Unexpected folder of pictures `none`, expected one that is there']
])('%j: one line says what to do', async (args, sentence) => {
  put('a.txt', article)
  put('-dash.txt', article)
  expect(await stet(...args)).toMatchObject({status: 2, stderr: `stet: ${sentence}\n`})
})

test('a comparison is one result, two results are two files, a list that is empty names nothing', async () => {
  for (const name of ['a.md', 'b/a.md', 'c.md']) put(name, '# A\n\nThe pact has seven member states.\n')
  put('list', '')
  const said = async (...args: ReadonlyArray<string>): Promise<ReadonlyArray<unknown>> => {
    const {status, stderr} = await stet(...args)
    return [status, stderr]
  }
  expect(await said('brief', 'a.md', 'c.md', '--compare', '--out-dir', 'out')).toEqual([
    2,
    'stet: Unexpected option `--out-dir`, a comparison is one result; expected `--output`\n'
  ])
  expect(await said('restore', 'a.md', 'b/a.md', '--out-dir', 'out')).toEqual([
    2,
    `stet: Unexpected name \`b/a.md\`, its result \`${path.join('out', 'a.md')}\` is that of \`a.md\`; rename one of them\n`
  ])
  expect(await said('restore', '--files-from0', 'list')).toEqual([
    2,
    'stet: Unexpected end of the command, expected a source, or one on standard input\n'
  ])
  expect(existsSync('out')).toBe(false)
})

test('a terminal is not waited for', async () => {
  const {isTTY} = process.stdin
  process.stdin.isTTY = true
  const {status, stderr} = await stet('restore')
  process.stdin.isTTY = isTTY
  expect([status, stderr]).toEqual([2, expect.stringContaining('expected a source, or one on standard input')])
})

test('a date of reproducible builds is that of the pages', async () => {
  put('a.md', '# A\n\nThe council met.\n')
  vi.stubEnv('SOURCE_DATE_EPOCH', '86400')
  const dated = (await stet('print', 'a.md')).stdout
  vi.stubEnv('SOURCE_DATE_EPOCH', '')
  const undated = (await stet('print', 'a.md')).stdout
  expect([dated.includes('D:19700102'), undated.includes('D:19700102')]).toEqual([true, false])
})

test('what is said of each source, and of editions, has its name over it', async () => {
  put('a.txt', article)
  put('b.txt', article)
  const {stdout, stderr} = await stet('census', 'a.txt', 'b.txt', '--verbose')
  expect([stdout.match(/^[ab]\.txt$/gm), stderr.replaceAll(/\d+ ms/g, '1 ms')]).toEqual([
    ['a.txt', 'b.txt'],
    'a.txt: 2 changes, 1 to look at, 1 ms\nb.txt: 2 changes, 1 to look at, 1 ms\n'
  ])
  expect((await stet('pull', 'a.txt', '--quiet')).status).toBe(0)
  expect((await stet('pull', 'b.txt', '--quiet')).status).toBe(0)
  put('editions/b/brief.md', 'no brief\n')
  const proved = await stet('verify', 'editions')
  expect([proved.status, proved.stdout.match(/^(?:editions.*|fails.*)$/gm)]).toEqual([
    6,
    [
      path.join('editions', 'a'),
      path.join('editions', 'b'),
      'fails  check sums: `brief.md` was changed since it was made'
    ]
  ])
  const sarif = JSON.parse((await stet('verify', 'editions', '--report', 'json')).stdout)
  expect(sarif.editions.length).toBe(2)
})

test('a proof is made of a source, too', async () => {
  put('a.txt', article)
  const {status, stdout, stderr} = await stet('proof', 'a.txt')
  expect([status, stdout, stderr]).toEqual([
    0,
    expect.stringMatching(/^1 page, /),
    expect.stringContaining('Unexpected figure')
  ])
})

test('`-` is standard output', async () => {
  put('a.txt', article)
  const {stdout} = await stet('restore', 'a.txt', '--output', '-')
  expect([stdout, readdirSync('.')]).toEqual([(await stet('restore', 'a.txt')).stdout, ['a.txt']])
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
