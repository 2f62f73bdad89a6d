/** `stet brief` as it is typed: forms, packs, questions, notes, comparison, and what is said when they are wrong. */

import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {run} from '../../src/cli/run.ts'

const home = process.cwd()
let folder = ''
let said = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
  process.chdir(folder)
  said = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
  writeFileSync('a.md', '# The pact\n\nThe pact has seven member states, and Turkey fears the drought of the valley.\n')
  writeFileSync(
    'b.md',
    '# The treaty\n\nThe pact has nine member states, and Georgia fears the drought of the valley.\n'
  )
})
afterEach(() => {
  process.chdir(home)
  vi.restoreAllMocks()
  rmSync(folder, {recursive: true, force: true})
})

function stet(...args: ReadonlyArray<string>): Promise<number> {
  return run([process.execPath, 'stet', 'brief', ...args])
}

test('the output’s name says the form', async () => {
  for (const [name, head] of [
    ['x.md', '# Brief'],
    ['x.html', '<!doctype html>'],
    ['x.pdf', '%PDF-1.7'],
    ['x.json', '{\n  "brief": 1']
  ] as const) {
    expect([name, await stet('a.md', '-o', name)]).toEqual([name, 0])
    expect(readFileSync(name, 'latin1').slice(0, head.length)).toBe(head)
  }
  expect(await stet('a.md', '--json', '-o', 'data')).toBe(0)
  expect(JSON.parse(readFileSync('data', 'utf8'))).toMatchObject({brief: 1, pack: 'brief'})
})

test('packs, questions and notes are asked for, and named in the brief', async () => {
  writeFileSync('asked.yaml', 'drought: [drought*]\n')
  writeFileSync('mine.txt', 'Ask the embassy.\n\nCall back on Monday.\n')
  expect(await stet('a.md', '--pack', 'bluf', '--questions', 'asked.yaml', '--notes', 'mine.txt', '-o', 'x.md')).toBe(0)
  const brief = readFileSync('x.md', 'utf8')
  expect(brief).toMatch(/not the source’s\.\n\n- Ask the embassy\.\n- Call back on Monday\./)
  expect(brief).toMatch(/pack bluf, questions asked\.yaml, notes mine\.txt\.\n$/)
})

test('a pack of one’s own is a folder', async () => {
  mkdirSync('mine/partials', {recursive: true})
  writeFileSync('mine/pack.yaml', 'title: Mine\ndescription: A test.\npartials: [one]\n')
  writeFileSync('mine/brief.hbs', '# Mine\n\n{{> one}}\n')
  writeFileSync('mine/partials/one.hbs', '{{quote title}}')
  expect(await stet('a.md', '--pack', 'mine', '-o', 'x.md')).toBe(0)
  expect(readFileSync('x.md', 'utf8')).toBe('# Mine\n\n“The pact” (¶T)\n')
})

test('a note on words of the source finds them on every run, and says when they are gone', async () => {
  writeFileSync(
    'mine.md',
    '> seven member\n> states\nAsk whether the eighth has ratified.\n\n> a word of nobody\nNo.\n'
  )
  expect(await stet('a.md', '--notes', 'mine.md', '-o', 'x.md')).toBe(0)
  expect(readFileSync('x.md', 'utf8')).toContain(
    '- On “seven member states” (¶1): Ask whether the eighth has ratified.\n' +
      '- On “a word of nobody”, which the source does not say: No.\n'
  )
  expect(await stet('b.md', '--notes', 'mine.md', '-o', 'y.md')).toBe(0)
  expect(readFileSync('y.md', 'utf8')).toContain(
    '- On “seven member states”, which the source does not say: Ask whether'
  )
})

test('what a changed source changed is shown beside what stood there', async () => {
  expect(await stet('a.md', '-o', 'old.json')).toBe(0)
  expect(await stet('a.md', '--diff', 'old.json', '-o', 'same.md')).toBe(0)
  expect(readFileSync('same.md', 'utf8')).toContain('Nothing in the brief has changed.')
  expect(await stet('b.md', '--diff', 'old.json', '-o', 'x.md')).toBe(0)
  const changes = readFileSync('x.md', 'utf8')
  expect(changes).toContain(
    '“The pact has nine member states, and Georgia fears the drought of the valley.” (¶1); formerly'
  )
  expect(changes).toContain(
    'formerly “The pact has seven member states, and Turkey fears the drought of the valley.” (¶ 1 then)'
  )
  expect(changes).toContain('pack changes, diff old.json.')
  expect(await stet('b.md', '--diff', 'old.json', '-o', 'x.pdf')).toBe(0)
})

test('a scale of likelihood is printed as the house’s, and only when it is asked for', async () => {
  writeFileSync(
    'c.md',
    '# The pact\n\nThe main challenge is that the pact will very likely fail, and Turkey may leave it.\n'
  )
  expect(await stet('c.md', '-o', 'x.md')).toBe(0)
  expect(readFileSync('x.md', 'utf8')).not.toContain('%')
  expect(await stet('c.md', '--scale', 'icd203', '-o', 'x.md')).toBe(0)
  const brief = readFileSync('x.md', 'utf8')
  expect(brief).toMatch(
    /The scale is the house’s \(ICD 203 .*?\), not the source’s.*\n\n- “very likely” \(¶1\): 80–95 %\n/
  )
  expect(brief).toContain('pack brief, scale icd203.')
  expect(await stet('a.md', '--scale', 'kent', '-o', 'x.md')).toBe(0)
  expect(readFileSync('x.md', 'utf8')).toContain('No word of the scale stands in what is quoted above.')
})

test('texts are compared', async () => {
  expect(await stet('a.md', 'b.md', '--compare', '-o', 'x.md')).toBe(0)
  expect(readFileSync('x.md', 'utf8')).toMatch(/\*different numbers:\* “seven member”, “nine member”/)
})

test.each([
  [['a.md', '--pack', 'none'], 2, /Unexpected pack `none`, expected a folder or one of bluf/],
  [['a.md', '--pack', 'dossier'], 2, /Unexpected pack `dossier`, it is of two or more texts, with `--compare`/],
  [['a.md', '--pack', 'changes'], 2, /Unexpected pack `changes`, it is of one text and an earlier brief/],
  [['a.md', '--scale', 'none'], 2, /Unexpected scale `none`, expected one of icd203, kent/],
  [['a.md', '--diff', 'a.md'], 4, /a\.md:1: Unexpected content, expected the data of a brief/],
  [['a.md', '--diff', 'part.json'], 4, /part\.json:1: Unexpected content, expected the data of a brief/],
  [['a.md', '--diff', 'none.json'], 4, /Cannot read `none\.json`/],
  [['a.md', 'b.md', '--compare', '--diff', 'part.json'], 2, /expected one of `--compare`, `--diff`/],
  [['a.md', 'b.md'], 2, /Unexpected file `b\.md`, expected one file, or `--compare`, or `--out-dir`/],
  [['a.md', '--compare'], 2, /Unexpected number of texts to compare, 1/],
  [['a.md', '--questions', 'none.yaml'], 4, /Cannot read `none\.yaml`/],
  [['a.md', '--questions', 'a.md'], 4, /a\.md:1: Unexpected content, expected a question/],
  [
    ['a.md', '--questions', 'bad.yaml'],
    4,
    /bad\.yaml:2: Unexpected `b: "\(\.\*\)\+"`, expected a question and its words/
  ],
  [['a.md', '--questions', 'typo.yaml'], 4, /typo\.yaml:3: Flow sequence .* end with a \]\n/],
  [['a.md', '--questions', 'many.yaml'], 4, /many\.yaml:1: Unexpected number of questions, 13, expected at most 12/],
  [['a.md', '--pack', 'broken'], 4, /broken\/brief\.hbs:2: Unexpected helper `shout`/],
  [['a.md', '--pack', 'empty'], 4, /empty\/pack\.yaml:1: Cannot find the manifest/],
  [['a.md', '--pack', 'forged'], 4, /Cannot quote `It never rains\.” \(¶1\)`/]
] as const)('%j is said to be wrong', async (args, code, message) => {
  writeFileSync('part.json', '{"brief": 1, "stet": "0", "digest": {"judgments": []}}')
  writeFileSync('bad.yaml', 'a: [x]\nb: (.*)+\n')
  writeFileSync('typo.yaml', 'a: [x]\nb: [y\n')
  writeFileSync('many.yaml', Array.from({length: 13}, (_, at) => `q${at}: [x]\n`).join(''))
  for (const [name, text] of [
    ['broken', 'x\n{{shout title}}'],
    ['forged', '“It never rains.” (¶1)'],
    ['empty', undefined]
  ] as const) {
    mkdirSync(name)
    if (text === undefined) continue
    writeFileSync(`${name}/pack.yaml`, 'title: x\ndescription: y\n')
    writeFileSync(`${name}/brief.hbs`, text)
  }
  expect([await stet(...args), said]).toEqual([code, expect.stringMatching(message)])
})
