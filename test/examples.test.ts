/** The examples do what they say. */

import {cpSync, mkdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {beforeEach, expect, test} from 'vitest'
import {lexiconOf, withWords} from '../src/lexicon/index.ts'
import {pluginsFrom, wordsOf} from '../src/press/index.ts'
import {themeIn} from '../src/press/setting.ts'
import {inFolder, stet} from './support/command.ts'

const examples = path.join(import.meta.dirname, '../examples')

inFolder()
beforeEach(() => {
  cpSync(path.join(examples, 'rule'), 'rule', {recursive: true})
  cpSync(path.join(examples, 'config'), 'config', {recursive: true})
  mkdirSync('node_modules')
  cpSync(path.join(examples, 'gazette'), 'node_modules/stet-plugin-gazette', {recursive: true})
})

test('a rule of one’s own: what it proposes stands in the ledger, and is taken back', async () => {
  const flags = ['--plugin', './rule/mask.js']
  const {stdout} = await stet('restore', 'rule/article.txt', ...flags)
  expect(stdout.slice(stdout.indexOf('# '))).toBe(readFileSync('rule/article.md', 'utf8'))
  expect((await stet('explain', 'rule/article.txt', '4:24', ...flags)).stdout).toMatch(
    /mask@\d+: a telephone number is nobody else’s \(sure: 0\.95\)/
  )
  expect((await stet('pull', 'rule/article.txt', ...flags, '--out-dir', 'out', '--quiet')).status).toBe(0)
  expect((await stet('verify', 'out/article', '--source', 'rule/article.txt')).status).toBe(0)
  // A person’s word is above it.
  await stet('stet', 'rule/article.txt', '4:24', ...flags)
  expect((await stet('restore', 'rule/article.txt', ...flags)).stdout).toContain('+44 20 7946 0018')
})

test('a package: a rule that asks, a pack, a theme, a language', async () => {
  const notices = 'node_modules/stet-plugin-gazette/notices.txt'
  const flags = ['--plugin', 'stet-plugin-gazette']
  expect((await stet('restore', notices, '-o', 'a.md', ...flags)).stderr).toContain(
    'Unexpected notice `No. 3`, expected `No. 2`  notice'
  )
  expect((await stet('brief', 'a.md', '--pack', 'gazette', ...flags)).stdout).toMatch(
    /^# Gazette: Notices of the Council\n/
  )
  expect((await stet('print', 'a.md', '--theme', 'gazette', '-o', 'a.pdf', ...flags)).status).toBe(0)
  const plugins = await pluginsFrom([path.resolve('node_modules/stet-plugin-gazette/index.js')])
  expect(themeIn('gazette', undefined, plugins).paper).toEqual(themeIn('journal', 'a5').paper)
  withWords(wordsOf(plugins), () => expect(lexiconOf('la').gradeOf('Senatus')).toBe(4))
  expect(lexiconOf('la').isEmpty, 'nothing is left of it').toBe(true)
  expect(() => withWords({en: 'stet\n'}, () => undefined)).toThrow('Cannot add words of `en`, the language has a list')
})

test('a configuration', async () => {
  process.chdir('config')
  const settings = JSON.parse((await stet('pull', '../rule/article.txt', '--print-config')).stdout)
  expect(settings).toMatchObject({
    lang: 'en-GB',
    frail: true,
    failOn: 'uncertain',
    maxSize: 8,
    without: ['accent'],
    jobs: 2,
    outDir: 'out',
    plugin: [path.resolve('../rule/mask.js')]
  })
  const {status, stdout} = await stet('restore', '../rule/article.txt')
  expect([status, stdout]).toEqual([0, expect.stringContaining('number withheld')])
})
