/** The command as a person runs it: real files; another process where it is one that matters. */

import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {beforeEach, describe, expect, test, vi} from 'vitest'
import {inFolder, type Outcome, put, stet} from '../support/command.ts'

const command = path.join(import.meta.dirname, '../../src/cli/main.ts')
const prose = 'The council of the Treaty Organiza-\ntion met on Tuesday, and went home.\n'
inFolder()

describe('restore', () => {
  test('reads a file and writes standard output', async () => {
    put('a.txt', prose)
    const {status, stdout, stderr} = await stet('restore', 'a.txt')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('The council of the Treaty Organization met on Tuesday, and went home.\n')
  })

  test('reads standard input', () => {
    const {status, stdout} = spawnSync(process.execPath, [command, 'restore', '-'], {input: prose, encoding: 'utf8'})
    expect([status, stdout.includes('Treaty Organization met')]).toEqual([0, true])
  })

  test('writes a file whole, and nothing beside it', async () => {
    put('a.txt', prose)
    expect((await stet('restore', 'a.txt', '-o', 'out/b.md')).status).toBe(0)
    expect(readdirSync('out')).toEqual(['b.md'])
  })

  test('leaves Markdown as it is', async () => {
    put('a.md', '# A\n\nb-\n')
    expect((await stet('restore', 'a.md')).stdout).toBe('# A\n\nb-\n')
  })

  test('says what to look at, and fails for it when it is frail', async () => {
    put('a.txt', 'It left the council in 20102 and has not come back.\n')
    const {status, stderr} = await stet('restore', 'a.txt', '-o', 'b.md', '--frail')
    expect([status, /^a\.txt:1:24-1:29 {2}warning {2}Unexpected figure/.test(stderr)]).toEqual([1, true])
    expect(await stet('restore', 'a.txt', '-o', 'b.md', '--quiet')).toMatchObject({status: 0, stderr: ''})
  })

  test('reads UTF-16 and Windows-1252', async () => {
    put('a.txt', Buffer.from(`\uFEFFDie Rätin`, 'utf16le'))
    put('b.txt', Buffer.from('Die R\u00E4tin', 'latin1'))
    expect((await stet('restore', 'a.txt')).stdout).toContain('Die Rätin\n')
    expect((await stet('restore', 'b.txt')).stdout).toContain('Die Rätin\n')
  })
})

describe('bad input is one sentence and an exit code', () => {
  test.each([
    ['a missing file', ['restore', 'none.txt'], 4, 'Cannot read `none.txt`: there is no such file; check the name'],
    [
      'a folder without a text',
      ['restore', 'empty'],
      4,
      'Unexpected folder `empty`, expected files in it that end in txt, text'
    ],
    ['an empty file', ['restore', 'empty.txt'], 4, 'Unexpected empty file `empty.txt`, expected text'],
    ['white space', ['restore', 'white.txt'], 4, 'Unexpected content of `white.txt`, white space alone'],
    ['a PDF', ['pull', 'a.pdf'], 4, 'Unexpected content of `a.pdf`, a PDF, expected text; extract its text first'],
    ['a binary', ['pull', 'binary.txt'], 4, 'Unexpected content of `binary.txt`, binary data'],
    ['brackets without end', ['print', 'brackets.md'], 4, 'line 2: more than 5000 brackets in one paragraph'],
    [
      'quotations without end',
      ['brief', 'quoted.md'],
      4,
      'line 1: more than 200 quotations or lists inside one another'
    ],
    ['lists without end', ['restore', 'lists.md'], 4, 'line 202: more than 200 quotations or lists inside one another'],
    ['more than the limit', ['restore', 'prose.txt', '--max-size', '0.00001'], 4, 'expected at most 0.00001 MB'],
    ['a link to itself', ['restore', 'loop.txt'], 4, 'Cannot read `loop.txt`: its links go round in a circle'],
    ['a theme that is a link to itself', ['print', 'prose.txt', '--theme', 'loop.txt'], 4, 'Cannot read `loop.txt`'],
    ['a pack that is a link to itself', ['brief', 'prose.txt', '--pack', 'loop.txt'], 4, 'Cannot read `loop.txt`'],
    ['an edition that is a link to itself', ['verify', 'loop.txt'], 4, 'Cannot read `loop.txt`: its links go round'],
    ['a name that is too long', ['restore', 'x'.repeat(300)], 4, 'its name is too long; choose a shorter one'],
    ['a name that is no UTF-8', ['restore', 'b\uFFFDd.txt'], 4, 'Cannot read `b\uFFFDd.txt`: its name is no UTF-8'],
    ['a folder of links', ['restore', 'links'], 4, 'in txt, text; links are not followed, name what they lead to'],
    ['an unwritable target', ['restore', 'prose.txt', '-o', 'prose.txt/b.md'], 5, 'Cannot write `prose.txt/b.md`'],
    ['two editions of one name', ['pull', 'prose.txt', 'folder/prose.txt'], 2, 'rename one of them'],
    ['an unknown option', ['restore', '--lnag', 'en'], 2, 'Did you mean --lang?'],
    ['an unknown command', ['restor'], 2, 'Did you mean restore?'],
    ['a language that is none', ['restore', 'prose.txt', '--lang', '!'], 2, 'expected a language tag'],
    ['an unknown theme', ['print', 'prose.txt', '--theme', 'x'], 2, 'expected a file or one of digest, journal'],
    ['an unknown paper', ['print', 'prose.txt', '--paper', 'x'], 2, 'expected one of a4, a5'],
    ['a paper that is too narrow', ['print', 'prose.txt', '--paper', 'a5'], 2, 'expected one with room']
  ])('%s', async (_name, args, code, sentence) => {
    mkdirSync('empty')
    put('empty.txt', '')
    put('white.txt', ' \n\n\t')
    put('a.pdf', '%PDF-1.7\n')
    put(
      'binary.txt',
      new Uint8Array(400).map((_, index) => (index * 7) % 5)
    )
    put('brackets.md', `${'[a](b) '.repeat(4000)}\n${'[^1] '.repeat(4000)}\n`)
    put('quoted.md', `${'> '.repeat(5000)}a\n`)
    put('lists.md', Array.from({length: 400}, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''))
    put('prose.txt', prose)
    put('folder/prose.txt', prose)
    symlinkSync('loop.txt', 'loop.txt')
    mkdirSync('links')
    symlinkSync('../prose.txt', 'links/a.txt')
    const {status, stdout, stderr} = await stet(...args)
    expect(stderr).toContain(sentence)
    expect([status, stdout]).toEqual([code, ''])
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test('a date that is none', async () => {
    put('a.txt', prose)
    vi.stubEnv('SOURCE_DATE_EPOCH', 'now')
    const {status, stderr} = await stet('pull', 'a.txt')
    expect([status, stderr, readdirSync('.')]).toEqual([
      2,
      'stet: Unexpected value `now` for `SOURCE_DATE_EPOCH`, expected seconds since 1970\n',
      ['a.txt']
    ])
  })

  test('a name that would write on the terminal', async () => {
    const {stderr} = await stet('restore', 'a\n\u001B[31mb.txt')
    expect(stderr).toBe('stet: Cannot read `a\\u000a\\u001b[31mb.txt`: there is no such file; check the name\n')
  })
})

describe('what stands somewhere is not lost', () => {
  test('the source', async () => {
    put('a.txt', prose)
    symlinkSync('a.txt', 'b.txt')
    expect(await stet('restore', 'a.txt', '-o', 'b.txt')).toMatchObject({
      status: 2,
      stderr: 'stet: Unexpected output `b.txt`, it is the source, which is never changed; name another\n'
    })
    expect(readFileSync('a.txt', 'utf8')).toBe(prose)
  })

  test('editions of one name: nothing is made', async () => {
    put('a.txt', prose)
    expect((await stet('pull', 'a.txt', 'a.txt')).status).toBe(2)
    expect(readdirSync('.')).toEqual(['a.txt'])
  })

  test('an edition of which one file cannot be written', async () => {
    put('a.txt', prose)
    mkdirSync('editions/a/ledger.jsonl', {recursive: true})
    const {status, stderr} = await stet('pull', 'a.txt')
    expect([status, stderr]).toEqual([
      5,
      `stet: Cannot write \`${path.join('editions/a/ledger.jsonl')}\`: a folder stands there; choose another name; nothing was changed there\n`
    ])
    expect(readdirSync('editions/a')).toEqual(['ledger.jsonl'])
  })

  // A pipe of our own: a device would be everybody’s.
  test.skipIf(process.platform === 'win32')('a pipe', async () => {
    put('a.txt', prose)
    spawnSync('sh', ['-c', 'mkfifo pipe'])
    const reader = spawn('cat', ['pipe'], {stdio: ['ignore', 'pipe', 'ignore'], timeout: 10_000})
    expect((await stet('restore', 'a.txt', '-o', 'pipe')).status).toBe(0)
    expect(String(await once(reader.stdout, 'data'))).toContain('Treaty Organization met')
    expect(statSync('pipe').isFIFO()).toBe(true)
  })
})

describe.skipIf(process.platform === 'win32')('standard output', () => {
  // More than a pipe holds.
  const long = Array.from({length: 2000}, (_, index) => `The council met on day ${index} and went home again.\n`)

  const shell = (script: string): Outcome => {
    const {status, stdout, stderr} = spawnSync('sh', ['-c', script, process.execPath, command], {encoding: 'utf8'})
    return {status: status ?? -1, stdout, stderr}
  }

  test('waits for a slow reader', () => {
    put('a.md', long.join('\n'))
    const {stdout, stderr} = shell('{ "$0" "$1" restore a.md; echo $? >&2; } | { sleep 1.5; cat; }')
    expect([stderr, stdout.length]).toEqual(['0\n', long.join('\n').length])
  })

  test.skipIf(process.platform !== 'linux')('a reader that goes away, a disk that is full', () => {
    put('a.md', long.join('\n'))
    expect(shell('{ "$0" "$1" restore a.md; echo $? >&2; } | head -1')).toEqual({
      status: 0,
      stdout: 'The council met on day 0 and went home again.\n',
      stderr: '0\n'
    })
    expect(shell('"$0" "$1" restore a.md > /dev/full')).toEqual({
      status: 5,
      stdout: '',
      stderr: 'stet: Cannot write standard output: the disk is full; make room, or choose another place\n'
    })
    expect(shell('"$0" "$1" --version > /dev/full')).toMatchObject({
      status: 5,
      stderr: 'stet: Cannot write standard output: the disk is full; make room, or choose another place\n'
    })
    expect(shell('{ sleep .5; "$0" "$1" --version; echo $? >&2; } | true')).toMatchObject({stderr: '0\n'})
  })
})

describe('print and brief', () => {
  test('make a PDF of a text', async () => {
    put('a.txt', prose)
    expect((await stet('print', 'a.txt', '-o', 'a.pdf')).status).toBe(0)
    const bytes = readFileSync('a.pdf', 'latin1')
    expect([bytes.startsWith('%PDF-1.'), bytes.trimEnd().endsWith('%%EOF')]).toEqual([true, true])
  })

  test('show no PDF on a terminal, which would be turned about by its bytes; a pipe is given it', async () => {
    put('a.txt', prose)
    expect((await stet('print', 'a.txt')).stdout).toMatch(/^%PDF-1\./)
    const {isTTY} = process.stdout
    process.stdout.isTTY = true
    const {status, stdout, stderr} = await stet('print', 'a.txt')
    process.stdout.isTTY = isTTY
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      'stet: Unexpected terminal, expected `--output <file>` for a PDF, or a pipe\n'
    ])
  })

  test('make a proof, and a report for people and programs', async () => {
    const text = 'The council met in the hall of the old town, and went home by the bridge when it was late.'
    put('p.md', `# A\n\n${text} ${text}\n\n![A plan](none.png)\n`)
    const {status, stdout} = await stet('proof', 'p.md', '-o', 'p.pdf')
    expect([status, readFileSync('p.pdf', 'latin1').startsWith('%PDF-1.')]).toEqual([0, true])
    expect(stdout).toMatch(/^1 page, \d+ lines of text\nword space /)
    expect(stdout).toMatch(/line 5: Picture `none\.png` cannot be read: there is no such file/)
    const json = JSON.parse((await stet('proof', 'p.md', '--json', '--theme', 'journal')).stdout)
    expect([json.proof, json.pages, json.notes.length]).toEqual([1, 1, 1])
    expect((await stet('proof', 'p.md', '--quiet', '--frail')).status).toBe(1)
  })

  test('make proofs of many, and a report on each', async () => {
    put('in/p.md', '# A\n\nThe council met.\n')
    put('in/b/q.md', '# B\n\nThe council met.\n')
    const {status, stdout} = await stet('proof', 'in')
    expect([status, stdout.match(/^==> .* <==$/gm)?.length, stdout.match(/^1 page, /gm)?.length]).toEqual([0, 2, 2])
    expect((await stet('proof', 'in', '--out-dir', 'out', '--quiet')).status).toBe(0)
    expect(readdirSync('out').toSorted()).toEqual(['b', 'p.proof.pdf'])
    expect((await stet('proof', 'in', '--json')).stderr).toContain('Unexpected number of texts, 2, expected one with')
  })

  test('say what could not be set as it should be', async () => {
    put('q.md', '# A\n\n![A plan](none.png)\n')
    const {status, stderr} = await stet('print', 'q.md', '-o', 'q.pdf')
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^q\.md: line 3: Picture `none\.png` cannot be read/)])
    expect((await stet('print', 'q.md', '-o', 'q.pdf', '--quiet')).stderr).toBe('')
  })

  test('take no picture from outside of the folder of the text, unless its folder is named', async () => {
    put(
      'secret/plan.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="9" height="9"/></svg>'
    )
    put('in/q.md', '# A\n\n![A plan](../secret/plan.svg)\n\n![Another](link.svg)\n')
    symlinkSync('../secret/plan.svg', 'in/link.svg')
    const {status, stderr} = await stet('print', 'in/q.md', '-o', 'q.pdf')
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(
        /line 3: Picture `\.\.\/secret\/plan\.svg` is outside of the folder of the text; name its folder with `--pictures`.*\n.*line 5: Picture `link\.svg` is outside/
      )
    ])
    expect((await stet('print', 'in/q.md', '-o', 'q.pdf', '--pictures', 'secret')).stderr).toBe('')
  })

  test('make a brief of a fair copy', async () => {
    put('a.md', '# A\n\nThe council met in 2010, and its members went home.\n')
    const {status, stdout} = await stet('brief', 'a.md')
    expect([status, stdout.startsWith('# ')]).toEqual([0, true])
  })
})

test('the version is that of the package', async () => {
  const {version} = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'))
  expect((await stet('--version')).stdout).toBe(`${version}\n`)
})

describe('the proofs', () => {
  beforeEach(async () => {
    put('a.txt', 'The council of the Treaty Organiza-\ntion met in 20102, and went home.\n')
    await stet('pull', 'a.txt', '--quiet')
  })

  test('an edition is verified, and one that was changed is not', async () => {
    const {status, stdout} = await stet('verify', 'editions/a', '--source', 'a.txt')
    expect([status, stdout.match(/^holds/gm)?.length]).toEqual([0, 5])
    put('editions/a/fair-copy.md', 'x\n')
    expect(await stet('verify', 'editions/a')).toMatchObject({status: 6, stdout: expect.stringMatching(/^fails/m)})
  })

  test('a place is explained, in the source and in the fair copy', async () => {
    const source = await stet('explain', 'a.txt', '1:35')
    expect(source.stdout).toContain('was  l of the Treaty Organiza-↵tion met in 20102, and')
    expect(source.stdout).toMatch(/dehyphenate@34: .* \(sure: 0\.\d+\)/)
    const line = readFileSync('editions/a/fair-copy.md', 'utf8')
      .split('\n')
      .findIndex((text) => text.startsWith('The'))
    expect((await stet('explain', 'editions/a/fair-copy.md', `${line + 1}:35`)).stdout).toContain('2:1 of the source')
    expect((await stet('explain', 'a.txt', '2:13')).stdout).toContain('asked: Unexpected figure')
  })

  test('a source is shown as an editor marks it, and its changes are counted', async () => {
    expect((await stet('diff', 'a.txt')).stdout).toBe(
      'The council of the Treaty Organiza[--↵-]tion met in 20102, and went home.[-↵-]\n'
    )
    expect((await stet('census', 'a.txt')).stdout).toMatch(/1 line-end hyphen: 1 joined, 0 kept\n(?:.*\n)*asked +1\n$/)
  })

  test.each([
    [['verify', 'none'], 4, 'Cannot read `none`: there is no such folder'],
    [['explain', 'a.txt', 'x'], 2, 'expected line:column'],
    [['explain', 'a.txt', '9:1'], 2, 'Unexpected place 9:1, the text ends at'],
    [['explain', 'b.md', '1:1'], 4, 'without its `ledger.jsonl`']
  ])('%s is one sentence and an exit code', async (args, code, sentence) => {
    put('b.md', '# A\n')
    const {status, stderr} = await stet(...args)
    expect([status, stderr]).toEqual([code, expect.stringContaining(sentence)])
  })
})

describe('a person’s word', () => {
  beforeEach(() => put('a.txt', 'The council of the Treaty Organiza-\ntion met in 20102, and went home.\n'))

  test('lasts: every run heeds it', async () => {
    expect((await stet('stet', 'a.txt', '2:13', '--choose', '1')).stdout).toBe('a.stet: 1 decision\n')
    expect((await stet('stet', 'a.txt', '1:35')).stdout).toBe('a.stet: 2 decisions\n')
    const {stdout, stderr} = await stet('restore', 'a.txt')
    expect(stdout).toContain('Organiza-\ntion met in 2010[^2], and')
    expect(stderr).toBe('')
    put('a.txt', 'A line was added.\n\nThe council of the Treaty Organiza-\ntion met in 20102, and went home.\n')
    expect((await stet('restore', 'a.txt')).stdout).toContain('Organiza-\ntion met in 2010[^2], and')
  })

  test.each([
    [['stet', 'a.txt', '1:2'], 2, 'nothing was changed or asked there'],
    [['stet', 'a.txt', '2:13', '--choose', '9'], 2, 'Unexpected reading 9, expected one of the 4'],
    [['stet', 'a.txt', '1:1', '--as', 'x'], 2, 'Unexpected role `x`'],
    [['restore', 'b.txt'], 4, 'Unexpected `read: 1` in `b.stet`, decision 1']
  ])('%s is one sentence and an exit code', async (args, code, sentence) => {
    put('b.txt', prose)
    put('b.stet', '- text: council\n  read: 1\n')
    const {status, stderr} = await stet(...args)
    expect([status, stderr]).toEqual([code, expect.stringContaining(sentence)])
  })
})
