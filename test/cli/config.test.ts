/** Configuration: where it is read from and where never, what it may say, and what is said when it is wrong. */

import {mkdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {checkConfig, configKeys, sectionNames} from '../../src/cli/config-keys.ts'
import {optionalRules} from '../../src/press/index.ts'
import {inFolder, put, stet} from '../support/command.ts'

inFolder()

async function settings(...args: ReadonlyArray<string>): Promise<Record<string, unknown>> {
  return JSON.parse((await stet('restore', 'a.txt', '--print-config', ...args)).stdout)
}

describe('it is read', () => {
  test.each([
    ['stet.config.json', '{"lang": "de"}'],
    ['stet.config.yaml', 'lang: de\n'],
    ['.stetrc.json', '{"lang": "de"}'],
    ['package.json', '{"name": "mine", "stet": {"lang": "de"}}']
  ])('from %s, of the working folder or one above it', async (name, content) => {
    put(name, content)
    mkdirSync('below/it', {recursive: true})
    process.chdir('below/it')
    expect(await settings()).toMatchObject({lang: 'de'})
    expect(await settings('--no-config')).not.toHaveProperty('lang')
    expect(await settings('--lang', 'fr')).toMatchObject({lang: 'fr'})
  })

  test('never from beside the source', async () => {
    put('theirs/a.txt', 'The council met.\n')
    for (const name of ['stet.config.json', '.stetrc.json', 'package.json'])
      put(`theirs/${name}`, '{"stet": {"lang": "de"}, "lang": "de"}')
    for (const name of ['stet.config.js', '.stetrc.js', '.stetrc.cjs', 'stet.config.mjs', '.stetrc']) {
      put(`theirs/${name}`, "throw new Error('was run')")
    }
    put('mine/stet.config.yaml', 'report: json\n')
    process.chdir('mine')
    const {status, stderr} = await stet('restore', '../theirs/a.txt')
    expect([status, JSON.parse(stderr).totals.failed]).toEqual([0, 0])
    expect((await stet('restore', '../theirs/a.txt', '--print-config')).stdout).not.toContain('"lang"')
  })

  test('as a program only where it is named', async () => {
    put('stet.config.js', "throw new Error('was run')")
    expect(await settings()).not.toHaveProperty('lang')
    put('named.mjs', "export default {lang: ['d', 'e'].join('')}")
    expect(await settings('--config', 'named.mjs')).toMatchObject({lang: 'de'})
  })

  test('over what it extends: presets, files, and files that extend others', async () => {
    put('base/one.yaml', 'extends: careful\nmaxSize: 4\nlang: de\nrestore: {report: jsonl}\n')
    put('stet.config.json', '{"extends": ["ci", "base/one.yaml"], "lang": "fr"}')
    expect(await settings()).toMatchObject({verbose: true, frail: true, maxSize: 4, lang: 'fr', report: 'jsonl'})
  })

  test('with paths from where it stands, those for one command too', async () => {
    put(
      'stet.config.yaml',
      'theme: ./mine.yaml\nplugin: [./mask.mjs]\nprint: {pictures: ../plans}\npull: {outDir: out}\n'
    )
    mkdirSync('below')
    const root = process.cwd()
    process.chdir('below')
    const print = JSON.parse((await stet('print', 'a.txt', '--print-config')).stdout)
    expect(print).toMatchObject({
      theme: path.join(root, 'mine.yaml'),
      plugin: [path.join(root, 'mask.mjs')],
      pictures: path.join(root, '../plans')
    })
    expect(JSON.parse((await stet('pull', 'a.txt', '--print-config')).stdout).outDir).toBe('out')
  })

  test('for one command, over what is said of it in what is extended', async () => {
    put('base.yaml', 'restore: {lang: de, maxSize: 4}\n')
    put('stet.config.yaml', 'extends: base.yaml\nrestore: {lang: fr}\n')
    expect(await settings()).toMatchObject({lang: 'fr', maxSize: 4})
  })

  test('for one command, below its name', async () => {
    put('stet.config.yaml', 'report: json\npull: {outDir: out}\nrestore: {report: pretty}\n')
    expect(await settings()).toMatchObject({report: 'pretty'})
    expect(await settings()).not.toHaveProperty('outDir')
    put('a.txt', 'The council met.\n')
    expect((await stet('census', 'a.txt')).stderr).toContain('"command": "census"')
  })
})

describe('what is wrong is named, with what it was and what it may be', () => {
  test.each([
    ['\nlagn: de', 'Unexpected setting `lagn` in `stet.config.yaml:2`, expected `lang`'],
    ['maxSize: big', 'Unexpected `maxSize: "big"` in `stet.config.yaml:1`, expected a number of megabytes'],
    [
      'report: xml',
      'Unexpected `report: "xml"` in `stet.config.yaml:1`, expected `pretty`, `json`, `jsonl`, `sarif`, `github`'
    ],
    [
      `pack: [${'a, '.repeat(40)}]`,
      'Unexpected `pack: ["a","a","a","a","a","a","a","a","a","a","a","a","a","a","a…` in'
    ],
    ['jobs: 1.5', 'Unexpected `jobs: 1.5` in `stet.config.yaml:1`, expected a whole number of documents at a time'],
    ['timeout: .inf', 'Unexpected `timeout: Infinity` in `stet.config.yaml:1`, expected a number of seconds'],
    ['bleed: 99', 'Unexpected `bleed: 99` in `stet.config.yaml:1`, expected 0 to 50 millimetres'],
    ['without: [dehypenate]', 'did you mean `dehyphenate`?'],
    ['restore:\n  extends: ci', 'Unexpected setting `extends` in `stet.config.yaml:2`, restore, expected one of lang,'],
    ['restore: 7', 'Unexpected `7` in `stet.config.yaml:1`, restore, expected settings by name'],
    [
      'extends: strict',
      'Unexpected `extends: strict` in `stet.config.yaml`, expected one of ci, careful, archive, or a'
    ],
    ['extends: carefull', 'Unexpected `extends: carefull` in `stet.config.yaml`, expected careful\n'],
    ['extends: ./stet.config.yaml', 'it leads back to itself'],
    ['extends: none.yaml', 'Cannot read `none.yaml`: there is no such file'],
    ['plugin: [none]', 'expected a file, or a package of the working folder'],
    ['a:\n  - [', 'stet: stet.config.yaml:2: Flow sequence in block collection must be sufficiently indented'],
    ['lang: !!js x', 'stet: stet.config.yaml:1: Unresolved tag: tag:yaml.org,2002:js\n'],
    ['lang: en\nlang: de', 'stet: stet.config.yaml:2: Map keys must be unique\n'],
    ['- lang', 'Unexpected `["lang"]` in `stet.config.yaml`, expected settings by name']
  ])('%s', async (content, sentence) => {
    put('stet.config.yaml', content)
    const {status, stdout, stderr} = await stet('restore', 'a.txt')
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(sentence)])
    expect(stderr.trimEnd().split('\n').length).toBe(1)
  })
})

test.each([
  [
    'stet.config.json',
    '{"lang": "en",\n"frial": 1}',
    'Unexpected setting `frial` in `stet.config.json:2`, expected `frail`'
  ],
  ['package.json', '{"name": "a",\n"stet": {\n"frial": 1}}', 'in `package.json:3`, expected `frail`'],
  ['stet.config.json', '{"lang": "en",}', 'stet: stet.config.json: Expected double-quoted property name in JSON'],
  ['package.json', '{"stet": {', "stet: package.json: Expected property name or '}' in JSON"]
])('%s with %j', async (file, content, sentence) => {
  put(file, content)
  expect(await stet('restore', 'a.txt')).toMatchObject({status: 2, stderr: expect.stringContaining(sentence)})
})

test('a program that is none, throws, or exports nothing', async () => {
  put('none.mjs', 'export default {')
  put('throws.mjs', "throw new Error('no network')")
  put('other.mjs', 'export const lang = "de"')
  const said = async (file: string): Promise<string> => (await stet('restore', 'a.txt', '--config', file)).stderr
  expect(await said('none.mjs')).toMatch(/^stet: Cannot read `none\.mjs`: /)
  expect(await said('throws.mjs')).toBe('stet: Cannot read `throws.mjs`: no network\n')
  expect(await said('other.mjs')).toBe('stet: Unexpected `undefined` in `other.mjs`, expected settings by name\n')
})

test('the published schema says what the program takes', () => {
  const schema: object = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../schemas/config.json'), 'utf8'))
  const validate = new Ajv2020().compile(schema)
  const value = fc.oneof(
    fc.constantFrom(
      true,
      false,
      0,
      1,
      -1,
      2.5,
      60,
      '',
      'de',
      'de_AT',
      'json',
      'github',
      'uncertain',
      'pdf',
      null,
      'ci'
    ),
    fc.constantFrom([], ['a'], [''], [1], ['accent'], {})
  )
  const name = fc.constantFrom(...Object.keys(configKeys), ...sectionNames, 'other')
  const section = fc.dictionary(fc.constantFrom(...Object.keys(configKeys), 'other'), value, {maxKeys: 2})
  fc.assert(
    fc.property(fc.dictionary(name, fc.oneof(value, section), {maxKeys: 3}), (config) => {
      // The schema does not list the rules.
      const rules = [config, ...Object.values(config)].flatMap((each) => Object(each)['without'] ?? [])
      fc.pre(rules.every((rule: unknown) => typeof rule !== 'string' || optionalRules.includes(rule)))
      expect([config, validate(config)]).toEqual([config, isTaken(config)])
    }),
    {numRuns: 2000}
  )
})

function isTaken(config: unknown): boolean {
  try {
    checkConfig(config, {file: 'a', lineOf: () => undefined})
    return true
  } catch {
    return false
  }
}
