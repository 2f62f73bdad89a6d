/** Many sources in one run: how they are named, where results go, how it is reported, and what is suggested. */

import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {Ajv} from 'ajv'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test, vi} from 'vitest'
import {inFolder, put, stet} from '../support/command.ts'

const root = path.join(import.meta.dirname, '../..')
const clean = 'The council of the Treaty Organiza-\ntion met on Tuesday, and went home.\n'
const doubtful = 'It left the council in 20102 and has not come back.\n'

inFolder()

function tree(): void {
  put('in/a.txt', clean)
  put('in/b/c.txt', doubtful)
  put('in/b/d.TXT', clean)
  put('in/b/read.me', clean)
}

function filesIn(folder: string): ReadonlyArray<string> {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
}

describe('sources', () => {
  test('are the texts of a folder, and results stand in folders as they do', async () => {
    tree()
    expect((await stet('restore', 'in', '--out-dir', 'out', '--quiet')).status).toBe(0)
    expect(filesIn('out')).toEqual(['a.md', 'b/c.md', 'b/d.md'])
    expect(readFileSync('out/b/d.md', 'utf8')).toContain('Treaty Organization met')
  })

  test('are the files of a pattern, and in a list that ends each name by NUL', async () => {
    tree()
    expect((await stet('restore', 'in/**/?.txt', '--out-dir', 'out', '--quiet')).status).toBe(0)
    expect(filesIn('out')).toEqual(['a.md', 'b/c.md'])
    put('list', 'in/a.txt\0in/b/d.TXT\0')
    expect((await stet('restore', '--files-from0', 'list', '--out-dir', 'listed', '--quiet')).status).toBe(0)
    expect(filesIn('listed')).toEqual(['a.md', 'd.md'])
  })

  test('a name with signs of a pattern is a name when there is such a file', async () => {
    put('a[1].txt', clean)
    put('a1.txt', doubtful)
    expect((await stet('restore', 'a[1].txt')).stdout).toContain('Organization')
  })

  test('pages, briefs and editions are made of each', async () => {
    tree()
    for (const [command, ...flags] of [['print'], ['brief', '--to', 'html'], ['pull']] as const) {
      expect((await stet(command, 'in/a.txt', 'in/b', ...flags, '--out-dir', 'out', '--quiet')).status).toBe(0)
    }
    expect(filesIn('out').filter((file) => /^\w\.\w+$/.test(file))).toEqual([
      'a.html',
      'a.pdf',
      'c.html',
      'c.pdf',
      'd.html',
      'd.pdf'
    ])
    expect(filesIn('out').filter((file) => file.endsWith('colophon.json'))).toEqual([
      'a/colophon.json',
      'c/colophon.json',
      'd/colophon.json'
    ])
    const {stdout} = await stet('verify', 'out', '--report', 'jsonl')
    const proofs = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(proofs.map(({edition}) => edition.replaceAll('\\', '/'))).toEqual(['out/a', 'out/c', 'out/d'])
  })
})

describe('a run', () => {
  test('goes on when a source fails, and says so', async () => {
    put('in/a.txt', clean)
    put('in/b.txt', '')
    put('in/c.txt', clean)
    const {status, stderr} = await stet('restore', 'in', '--out-dir', 'out')
    expect([status, stderr, filesIn('out')]).toEqual([
      1,
      `stet: Unexpected empty file \`${path.join('in/b.txt')}\`, expected text; check the extraction that made it\n`,
      ['a.md', 'c.md']
    ])
  })

  test('writes nothing when it is dry', async () => {
    tree()
    const {status, stdout, stderr} = await stet('pull', 'in', '--out-dir', 'out', '--dry-run', '--report', 'json')
    expect([status, stdout, readdirSync('.')]).toEqual([0, '', ['in']])
    expect(JSON.parse(stderr).documents[0].made[0]).toBe(path.join('out/a/fair-copy.md'))
  })

  test.each([
    ['clean', ['--frail'], 0],
    ['doubtful', ['--frail'], 1],
    ['clean', ['--fail-on', 'uncertain'], 0],
    ['unsure', ['--fail-on', 'uncertain'], 3],
    ['unsure', [], 0]
  ])('%s %j exits with %i', async (name, flags, code) => {
    put('clean.txt', clean)
    put('doubtful.txt', doubtful)
    put(
      'unsure.txt',
      'The skills that are most in-\ndemand, as the paper in-\nsists, are not those of the up-\nland farms or the in-\nformal markets of the town.\n'
    )
    expect((await stet('restore', `${name}.txt`, '--quiet', ...flags)).status).toBe(code)
  })
})

describe('a report', () => {
  const schema = (name: string): object => JSON.parse(readFileSync(path.join(root, 'schemas', name), 'utf8'))
  const ajv = new Ajv2020({allErrors: true, strictTypes: false})
  ajv.addSchema(schema('report.json'))

  async function reported(form: string): Promise<string> {
    tree()
    put('in/empty, or not.txt', '')
    return (await stet('restore', 'in', '--out-dir', 'out', '--report', form)).stderr
  }

  test('is JSON as its schema says', async () => {
    const report = JSON.parse(await reported('json'))
    ajv.validate('report.json', report)
    expect(ajv.errors).toBe(null)
    expect(report.totals).toMatchObject({documents: 4, made: 3, failed: 1, messages: 1})
    expect(report.documents[1].messages[0]).toMatchObject({line: 1, column: 24, rule: 'note-mark', severity: 'warning'})
    ajv.validate('report.json', {...report, more: 1})
    expect(ajv.errors).not.toBe(null)
  })

  test('is JSON line by line', async () => {
    const lines = (await reported('jsonl'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const validate = ajv.compile(schema('report-line.json'))
    expect(lines.map((line) => [validate(line), validate.errors])).toEqual(lines.map(() => [true, null]))
    expect([lines.length, validate({totals: 1})]).toEqual([5, false])
  })

  test('is SARIF as OASIS publishes it', async () => {
    const sarif = JSON.parse(await reported('sarif'))
    const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
    const official = new Ajv({strict: false, validateFormats: false, unicodeRegExp: false})
    // Of a draft that the checker no longer knows by its name; what it uses is the same.
    const {$schema: _, id: __, ...rest} = JSON.parse(readFileSync(file, 'utf8'))
    const validate = official.compile(rest)
    expect([validate(sarif), validate.errors]).toEqual([true, null])
    expect(validate({...sarif, runs: 1})).toBe(false)
    const [{results, invocations}] = sarif.runs
    expect(results[0].locations[0].physicalLocation).toMatchObject({
      artifactLocation: {uri: 'in/b/c.txt'},
      region: {startLine: 1, startColumn: 24}
    })
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{message: {text: expect.stringMatching(/^Unexpected empty file/)}}]
    })
  })

  test('is what GitHub shows beside the lines', async () => {
    const lines = (await reported('github')).trimEnd().split('\n')
    expect(lines[0]).toMatch(
      /^::warning file=in.b.c\.txt,line=1,endLine=1,col=24,endColumn=29,title=note-mark::Unexpected/
    )
    expect(lines[1]).toMatch(/^::error file=in.empty%2C or not\.txt::Unexpected empty file/)
  })

  test('of what was proved and explained is as its schema says, and for a code host', async () => {
    put('a.txt', doubtful)
    await stet('pull', 'a.txt', '--quiet')
    for (const [name, ...args] of [
      ['verify.json', 'verify', 'editions'],
      ['explain.json', 'explain', 'a.txt', '1:24']
    ] as const) {
      const said = JSON.parse((await stet(...args, '--report', 'json')).stdout)
      const validate = ajv.compile(schema(name))
      expect([name, validate(said), validate.errors]).toEqual([name, true, null])
      expect(validate({...said, more: 1})).toBe(false)
    }
    put('editions/a/brief.md', '')
    const {status, stdout} = await stet('verify', 'editions', '--report', 'github')
    expect([status, stdout]).toEqual([
      6,
      expect.stringMatching(/^::error file=editions.a::check sums: `brief\.md` was changed since it was made\n$/)
    ])
    const sarif = JSON.parse((await stet('verify', 'editions', '--report', 'sarif')).stdout)
    expect(sarif.runs[0].invocations[0].executionSuccessful).toBe(false)
  })

  test('of one failure keeps its exit code', async () => {
    put('a.txt', '')
    const {status, stderr} = await stet('restore', 'a.txt', '--report', 'json')
    expect([status, JSON.parse(stderr).totals.failed]).toEqual([4, 1])
  })
})

describe('what was mistyped', () => {
  test.each([
    [['restroe', 'a.txt'], 'Did you mean restore?'],
    [['restore', 'a.txt', '--repot', 'json'], 'Did you mean --report?'],
    [['restore', 'a.txt', '--report', 'jsno'], 'Did you mean json?'],
    [['brief', 'a.txt', '--to', 'htlm'], 'Did you mean html?'],
    [['restore', 'a.txt', '--fail-on', 'all'], 'expected `uncertain`']
  ])('%j: %s', async (args, hint) => {
    put('a.txt', clean)
    const {status, stderr} = await stet(...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(hint)])
  })
})

test('what was made is said of each when it is asked for', async () => {
  put('a.md', '# A\n\nb-\n')
  const {status, stderr} = await stet('restore', 'a.md', '-o', 'b.md', '--verbose')
  expect([status, stderr]).toEqual([0, expect.stringMatching(/^a\.md → b\.md: 0 changes, 0 to look at, \d+ ms\n$/)])
})

test('colours are where the user wants them', async () => {
  put('a.txt', clean)
  const coloured = '\u001B['
  vi.stubEnv('NO_COLOR', undefined)
  vi.stubEnv('FORCE_COLOR', '1')
  expect((await stet('diff', 'a.txt')).stdout).toContain(coloured)
  vi.stubEnv('FORCE_COLOR', undefined)
  vi.stubEnv('NO_COLOR', '1')
  expect((await stet('diff', 'a.txt')).stdout).not.toContain(coloured)
})
