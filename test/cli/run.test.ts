/** The command as a person runs it: another process, real files. */

import {type SpawnSyncReturns, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'

const command = path.join(import.meta.dirname, '../../src/cli/main.ts')
const prose = 'The council of the Treaty Organiza-\ntion met on Tuesday, and went home.\n'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

function stet(args: ReadonlyArray<string>, input: string | Uint8Array = ''): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [command, ...args], {cwd: folder, input, encoding: 'utf8'})
}

function put(name: string, content: string | Uint8Array): void {
  writeFileSync(path.join(folder, name), content)
}

describe('restore', () => {
  test('reads a file and writes standard output', () => {
    put('a.txt', prose)
    const {status, stdout, stderr} = stet(['restore', 'a.txt'])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('The council of the Treaty Organization met on Tuesday, and went home.\n')
  })

  test('reads standard input', () => {
    const {status, stdout} = stet(['restore', '-'], prose)
    expect([status, stdout.includes('Treaty Organization met')]).toEqual([0, true])
  })

  test('writes a file whole, and nothing beside it', () => {
    put('a.txt', prose)
    expect(stet(['restore', 'a.txt', '-o', 'out/b.md']).status).toBe(0)
    expect(readdirSync(path.join(folder, 'out'))).toEqual(['b.md'])
  })

  test('leaves Markdown as it is', () => {
    put('a.md', '# A\n\nb-\n')
    expect(stet(['restore', 'a.md']).stdout).toBe('# A\n\nb-\n')
  })

  test('says what to look at, and fails for it when it is frail', () => {
    put('a.txt', 'It left the council in 20102 and has not come back.\n')
    const {status, stderr} = stet(['restore', 'a.txt', '-o', 'b.md', '--frail'])
    expect([status, /^a\.txt:1:24-1:29 {2}warning {2}Unexpected figure/.test(stderr)]).toEqual([1, true])
    expect(stet(['restore', 'a.txt', '-o', 'b.md', '--quiet'])).toMatchObject({status: 0, stderr: ''})
  })

  test('reads UTF-16 and Windows-1252', () => {
    put('a.txt', Buffer.from(`\uFEFFDie Rätin`, 'utf16le'))
    put('b.txt', Buffer.from('Die R\u00E4tin', 'latin1'))
    expect(stet(['restore', 'a.txt']).stdout).toContain('Die Rätin\n')
    expect(stet(['restore', 'b.txt']).stdout).toContain('Die Rätin\n')
  })
})

describe('bad input is one sentence and an exit code', () => {
  test.each([
    ['a missing file', ['restore', 'none.txt'], 4, 'Cannot read `none.txt`: there is no such file; check the name'],
    ['a folder', ['restore', 'folder'], 4, 'Unexpected folder `folder`, expected a file; name the text in it'],
    ['an empty file', ['restore', 'empty.txt'], 4, 'Unexpected empty file `empty.txt`, expected text'],
    ['white space', ['restore', 'white.txt'], 4, 'Unexpected content of `white.txt`, white space alone'],
    ['a PDF', ['pull', 'a.pdf'], 4, 'Unexpected content of `a.pdf`, a PDF, expected text; extract its text first'],
    ['a binary', ['pull', 'binary.txt'], 4, 'Unexpected content of `binary.txt`, binary data'],
    ['more than the limit', ['restore', 'prose.txt', '--max-size', '0.00001'], 4, 'expected at most 0.00001 MB'],
    ['an unwritable target', ['restore', 'prose.txt', '-o', 'prose.txt/b.md'], 5, 'Cannot write `prose.txt/b.md`'],
    ['two editions of one name', ['pull', 'prose.txt', 'folder/prose.txt'], 2, 'rename one of them'],
    ['an unknown option', ['restore', '--lnag', 'en'], 2, 'Did you mean --lang?'],
    ['an unknown command', ['restor'], 2, 'Did you mean restore?'],
    ['a language that is none', ['restore', 'prose.txt', '--lang', '!'], 2, 'expected a language tag'],
    ['an unknown style', ['print', 'prose.txt', '--style', 'x'], 2, 'expected `digest` or `brief`']
  ])('%s', (_name, args, code, sentence) => {
    mkdirSync(path.join(folder, 'folder'))
    put('empty.txt', '')
    put('white.txt', ' \n\n\t')
    put('a.pdf', '%PDF-1.7\n')
    put(
      'binary.txt',
      new Uint8Array(400).map((_, index) => (index * 7) % 5)
    )
    put('prose.txt', prose)
    put('folder/prose.txt', prose)
    const {status, stdout, stderr} = stet(args)
    expect(stderr).toContain(sentence)
    expect([status, stdout]).toEqual([code, ''])
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test('a date that is none', () => {
    put('a.txt', prose)
    const {status, stderr} = spawnSync(process.execPath, [command, 'print', 'a.txt'], {
      cwd: folder,
      encoding: 'utf8',
      env: {...process.env, SOURCE_DATE_EPOCH: 'now'}
    })
    expect([status, stderr]).toEqual([
      2,
      'stet: Unexpected value `now` for `SOURCE_DATE_EPOCH`, expected seconds since 1970\n'
    ])
  })
})

describe('print and brief', () => {
  test('make a PDF of a text', () => {
    put('a.txt', prose)
    expect(stet(['print', 'a.txt', '-o', 'a.pdf']).status).toBe(0)
    const bytes = readFileSync(path.join(folder, 'a.pdf'), 'latin1')
    expect([bytes.startsWith('%PDF-1.'), bytes.trimEnd().endsWith('%%EOF')]).toEqual([true, true])
  })

  test('make a brief of a fair copy', () => {
    put('a.md', '# A\n\nThe council met in 2010, and its members went home.\n')
    const {status, stdout} = stet(['brief', 'a.md'])
    expect([status, stdout.startsWith('# ')]).toEqual([0, true])
  })
})

test('the version is that of the package', () => {
  const {version} = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8'))
  expect(stet(['--version']).stdout).toBe(`${version}\n`)
})
