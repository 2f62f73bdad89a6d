/** The readme: its code runs, and prints what it says. */

import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {run} from '../src/cli/run.ts'
import {fromMarkdown} from '../src/compile/markdown.ts'
import {commandsInBlocks} from './support/shown-commands.ts'

const root = path.join(import.meta.dirname, '..')
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')
const tree = fromMarkdown(readme)
const codes = tree.children.filter((node) => node.type === 'code')
const article = `The Council

The council of the Treaty Organiza-
tion met on Tuesday to end the Tajik-
Kyrgyz conflict. It had left in 20102 and
came back.
`

const home = process.cwd()
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
  writeFileSync(path.join(folder, 'article.txt'), article)
  mkdirSync(path.join(folder, 'in'))
  writeFileSync(path.join(folder, 'in/other.txt'), article)
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(home)
  vi.restoreAllMocks()
  rmSync(folder, {recursive: true, force: true})
})

test('the code runs, and prints what the block after it says', () => {
  mkdirSync('node_modules')
  for (const name of ['unified', 'vfile']) symlinkSync(path.join(root, 'node_modules', name), `node_modules/${name}`)
  const programs = codes.flatMap((node, index) => (node.lang === 'js' ? [{program: node.value, index}] : []))
  expect(programs.length).toBeGreaterThanOrEqual(3)
  for (const [at, {program}] of programs.entries()) {
    const library = pathToFileURL(path.join(root, 'src/index.ts')).href
    writeFileSync(`${at}.mjs`, program.replace("'stet'", `'${library}'`))
  }
  const all = programs.map((_, at) => `console.log('@@'); await import('./${at}.mjs')`).join('\n')
  writeFileSync('all.mjs', all)
  const printed = execFileSync(process.execPath, ['all.mjs'], {encoding: 'utf8'}).split('@@\n').slice(1)
  for (const [at, {index}] of programs.entries()) {
    const next = codes[index + 1]
    if (next?.lang === 'text') expect(printed[at]).toBe(`${next.value}\n`)
    else expect(printed[at]).not.toBe('')
  }
})

test('the commands do what they say', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const commands = commandsInBlocks(tree)
    .flat()
    .filter(({line}) => line.startsWith('stet '))
  expect(commands.length).toBeGreaterThanOrEqual(4)
  for (const {line} of commands) {
    const [, ...args] = line.replaceAll("'", '').split(/\s+/)
    expect([line, await run([process.execPath, 'stet', ...args])]).toEqual([line, 0])
  }
  for (const name of ['editions/article/colophon.json', 'clean.md', 'article.pdf', 'brief.md']) {
    expect([name, existsSync(name)]).toEqual([name, true])
  }
})

test('what it shows is there', () => {
  const shown = [...readme.matchAll(/\]\(([^):]+)\)/g)].map(([, file = '']) => file)
  expect(shown.filter((file) => !existsSync(path.join(root, file)))).toEqual([])
})
