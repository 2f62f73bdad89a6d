/** A newcomer’s run: a fresh clone, an empty home, and every command that is shown; each does what the text says. */

import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {fromMarkdown} from '../../src/compile/markdown.ts'
import {commandsInBlocks, commandsInHelp, commandsInText, namesInHelp, type Shown} from '../support/shown-commands.ts'

const root = path.join(import.meta.dirname, '../..')
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
const tree = fromMarkdown(readme)
const blocks = commandsInBlocks(tree)
const ofTheProject = blocks.flat().filter(({line}) => line.startsWith('npm '))

// `.ci/run` runs it, and this in turn is part of that.
const isTheSuite = ({line}: Shown): boolean => line.endsWith('npm test')

const folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
const [home, clone, desk] = ['home', 'clone', 'desk'].map((name) => path.join(folder, name)) as [string, string, string]
afterAll(() => rmSync(folder, {recursive: true, force: true}))

// Nothing of whoever runs the tests but where packages come from, and a cache that saves fetching them again.
const npm = (key: string): string => execFileSync('npm', ['config', 'get', key], {encoding: 'utf8'}).trim()
const env = {
  HOME: home,
  PATH: [path.join(home, 'bin'), process.env['PATH']].join(path.delimiter),
  npm_config_registry: npm('registry'),
  npm_config_cache: npm('cache')
}

interface Done extends Shown {
  readonly place: string
  readonly stdout: string
  readonly stderr: string
}

/** Type a line; gives what came of it. */
function type(shown: Shown, place: string): Done {
  const {status, stdout, stderr} = spawnSync('bash', ['-o', 'pipefail', '-c', shown.line], {
    cwd: place,
    env,
    encoding: 'utf8',
    input: '',
    maxBuffer: 2 ** 28
  })
  expect([shown.line, status, status === 0 ? '' : stderr]).toEqual([shown.line, 0, ''])
  return {...shown, place, stdout, stderr}
}

const minutes = 60_000

test('clone, install, start', {timeout: 20 * minutes}, () => {
  mkdirSync(home)
  execFileSync('git', ['clone', '--quiet', root, clone], {env})
  expect(ofTheProject.length).toBeGreaterThan(1)
  for (const shown of ofTheProject) {
    if (isTheSuite(shown)) expect(readFileSync(path.join(root, '.ci/run'), 'utf8')).toContain('\nnpm test\n')
    else type(shown, clone)
  }
  expect(readdirSync(path.join(clone, 'dist/editions/csto'))).toContain('fair-copy.pdf')

  const [, way = ''] = /`stet` is `([^`]+)` after `npm start`/.exec(readme) ?? []
  const [node = '', main = ''] = way.split(' ').map((part) => path.join(clone, part))
  const command = path.join(home, 'bin/stet')
  mkdirSync(path.dirname(command))
  writeFileSync(command, `#!/bin/sh\nexec '${node}' '${main}' "$@"\n`)
  chmodSync(command, 0o755)
  // As `npm install --global` lays it.
  mkdirSync(path.join(home, 'share/man/man1'), {recursive: true})
  symlinkSync(path.join(clone, 'docs/stet.1'), path.join(home, 'share/man/man1/stet.1'))
  layOut()
})

/** Lay out what a reader has who follows the texts: an article, as text and as a PDF, and a theme. */
function layOut(): void {
  const article = `The Council

The council of the Treaty Organiza-
tion met on Tuesday to end the Tajik-
Kyrgyz conflict. It had left in 20102 and
came back.

What was said there is not known to the
people of the towns, who went on with
their work as they had done before.

The members of the council at
the end of the day went home.
`
  mkdirSync(path.join(desk, 'in/below'), {recursive: true})
  for (const name of ['article.txt', 'in/one.txt', 'in/below/other.txt']) writeFileSync(path.join(desk, name), article)
  const {value: theme} = tree.children.find(
    (node) => node.type === 'code' && node.value.startsWith('extends: digest')
  ) as {
    value: string
  }
  writeFileSync(path.join(desk, 'mine.yaml'), `${theme}\n`)
  mkdirSync(path.join(desk, 'fonts'))
  const font = path.join(clone, 'fonts/source-serif-4/SourceSerif4-Regular.ttf')
  for (const style of ['Regular', 'Italic', 'Bold']) cpSync(font, path.join(desk, `fonts/Mine-${style}.otf`))
  type({line: 'stet print article.txt -o article.pdf', says: ''}, desk)
  // Where fish has its own.
  mkdirSync(path.join(home, '.config/fish/completions'), {recursive: true})
}

test('every command of the readme', {timeout: 20 * minutes}, () => {
  const lines = blocks.flat().filter(({line}) => line !== '' && !line.startsWith('npm '))
  expect(lines.length).toBeGreaterThan(15)
  for (const shown of lines) look(type(shown, desk))
  const inText = commandsInText(tree)
  expect(inText.length).toBeGreaterThan(5)
  for (const line of inText) {
    if (/\b(?:DIR|FILE)\b/.test(line)) lacks(line)
    else look(type({line: sooner(line), says: ''}, line.startsWith('npm ') ? clone : desk))
  }
})

/** A command that has as many rounds as its time allows, three minutes: it works with fewer, too. */
function sooner(line: string): string {
  return line === 'npm run bench' ? `${line} -- --seconds 20` : line
}

/** See that a newcomer, who has not what the capitals stand for, is told so. */
function lacks(line: string): void {
  const {status, stderr} = spawnSync('bash', ['-c', line], {cwd: clone, env, encoding: 'utf8'})
  expect([line, status, stderr]).toEqual([line, 2, expect.stringMatching(/^No (?:corpus|scorer) at .*: npm run /m)])
}

test('every command that help shows', {timeout: 20 * minutes}, async () => {
  // What the readme made is there, but for decisions on the article: those are yet to be made.
  rmSync(path.join(desk, 'article.stet'), {force: true})
  for (const name of ['clean/one.md', 'clean/other.md', 'one.md', 'other.md']) {
    cpSync(path.join(desk, 'clean.md'), path.join(desk, name), {recursive: true})
  }
  type({line: 'stet brief clean.md -o old.json', says: ''}, desk)
  const {stdout: help} = type({line: 'stet --help', says: ''}, desk)
  const names = namesInHelp(help).filter((name) => name !== 'help')
  expect(names.length).toBeGreaterThan(10)
  const texts = [help, ...names.map((name) => type({line: `stet help ${name}`, says: ''}, desk).stdout)]
  for (const [index, text] of texts.entries()) {
    const examples = commandsInHelp(text)
    expect([index, examples.length > 0]).toEqual([index, true])
    for (const [n, shown] of examples.entries()) {
      const place = path.join(folder, `help-${index}-${n}`)
      cpSync(desk, place, {recursive: true})
      if (shown.line.includes('--watch')) await watch(shown, place)
      else look(type(shown, place))
      rmSync(place, {recursive: true})
    }
  }
})

/** See that a command that goes on works again after a change, and ends when it is interrupted. */
async function watch({line}: Shown, place: string): Promise<void> {
  const run = spawn('bash', ['-c', `exec ${line}`], {cwd: place, env, stdio: ['ignore', 'ignore', 'pipe']})
  let said = ''
  run.stderr.on('data', (text) => {
    said += String(text)
  })
  const until = async (times: number): Promise<void> => {
    while ((said.match(/made in \d+ ms/g) ?? []).length < times) await once(run.stderr, 'data')
  }
  await until(1)
  appendFileSync(path.join(place, 'article.txt'), '\nA line was added.\n')
  await until(2)
  expect(readFileSync(path.join(place, 'editions/article/fair-copy.md'), 'utf8')).toContain('A line was added.')
  run.kill('SIGINT')
  expect(await once(run, 'exit')).toEqual([130, null])
}

/** See that a command did what is said of it; each makes or shows something, whatever is said. */
function look(done: Done): void {
  const {line, says, place, stdout} = done
  const made = filesNamed(line, place)
  for (const file of made) {
    const head = readFileSync(file, 'latin1').slice(0, 15)
    const wanted = heads[path.extname(file)]
    expect([line, file, head]).toEqual([
      line,
      file,
      wanted ? expect.stringMatching(wanted) : expect.stringMatching(/./)
    ])
  }
  const isQuiet = made.length > 0 || /^eval |^stet pull/.test(line)
  if (!isQuiet) expect([line, stdout.trim()]).toEqual([line, expect.stringMatching(/./)])
  for (const [word, sees] of claims) if (word.test(says)) sees(done)
}

const heads: Readonly<Record<string, RegExp>> = {
  '.pdf': /^%PDF-1\./,
  '.html': /^<!doctype html>/,
  '.json': /^[{[]/,
  '.md': /^(?:---|#)/
}

/** The files that a line says it writes; a folder stands for those in it. */
function filesNamed(line: string, place: string): ReadonlyArray<string> {
  const named = [...line.matchAll(/(?:-o|--out-dir|>) (\S+)/g)].map(([, name = '']) => name.replace('~', home))
  return named.flatMap((name) => {
    const file = path.resolve(place, name)
    expect([line, existsSync(file)]).toEqual([line, true])
    return path.extname(name) === ''
      ? globSync('**/*.{md,pdf,html,json}', {cwd: file}).map((each) => path.join(file, each))
      : [file]
  })
}

const inPlace = ({place}: Done, pattern: string): ReadonlyArray<string> => globSync(pattern, {cwd: place})

/** What texts say of commands, and how it is seen. */
const claims: ReadonlyArray<readonly [says: RegExp, sees: (done: Done) => void]> = [
  [
    /Markdown, PDF, brief, ledger|all of the above, in editions\/article\//,
    (done) => {
      for (const name of ['fair-copy.md', 'fair-copy.pdf', 'brief.md', 'ledger.jsonl']) {
        expect(inPlace(done, `editions/article/${name}`).length).toBe(1)
      }
    }
  ],
  [/say nothing/, ({stdout, stderr}) => expect(stdout + stderr).toBe('')],
  [
    /folders that in\/ has|in folders as in\/ has|an edition for each text/,
    (done) => expect(inPlace(done, 'out/{one,below/other}*').length).toBeGreaterThan(1)
  ],
  [
    /every text in/,
    ({line, place}) => {
      const [, target = ''] = /--out-dir (\S+)/.exec(line) ?? []
      expect(globSync('**/{one,other}*', {cwd: path.join(place, target)}).length).toBeGreaterThanOrEqual(2)
    }
  ],
  [
    /as data/,
    ({line, place, stdout}) =>
      expect(() =>
        JSON.parse(
          /2> (\S+)/.test(line) ? readFileSync(path.join(place, /2> (\S+)/.exec(line)?.[1] ?? ''), 'utf8') : stdout
        )
      ).not.toThrow()
  ],
  [/^(?:and )?(?:that|prove)/, ({stdout}) => expect(stdout).toMatch(/^(?:(?:holds .*|\S+)\n)+$/)],
  [/\[-out-\]/, ({stdout}) => expect(stdout).toContain('Organiza[--↵-]tion')],
  [/what happened/, ({stdout}) => expect(stdout).toMatch(/^ {2}was .*\n {2}now /m)],
  [/how many changes/, ({stdout}) => expect(stdout).toMatch(/^dehyphenate +2 line-end hyphens/m)],
  [
    /let the source stand there/,
    ({line, place}) => {
      const [, at = ''] = /(\d+:\d+)/.exec(line) ?? []
      expect(type({line: `stet explain article.txt ${at}`, says: ''}, place).stdout).toMatch(
        /decision|nothing was changed/
      )
    }
  ],
  [
    /first reading/,
    ({place}) => expect(type({line: 'stet restore article.txt', says: ''}, place).stdout).toContain('2010[^2]')
  ],
  [/write stet\.config\.yaml/, (done) => expect(inPlace(done, 'stet.config.yaml').length).toBe(1)],
  [
    /extends a preset/,
    ({place}) => expect(readFileSync(path.join(place, 'stet.config.yaml'), 'utf8')).toMatch(/^extends: ci$/m)
  ]
]
