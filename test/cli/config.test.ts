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
    ['lagn: de', 'Unexpected setting `lagn` in `stet.config.yaml`, expected `lang`'],
    ['maxSize: big', 'Unexpected `maxSize: "big"` in `stet.config.yaml`, expected a number of megabytes'],
    [
      'report: xml',
      'Unexpected `report: "xml"` in `stet.config.yaml`, expected `pretty`, `json`, `jsonl`, `sarif`, `github`'
    ],
    ['without: [dehypenate]', 'did you mean `dehyphenate`?'],
    ['restore: {extends: ci}', 'Unexpected setting `extends` in `stet.config.yaml, restore`'],
    ['restore: 7', 'Unexpected `7` in `stet.config.yaml, restore`, expected settings by name'],
    [
      'extends: strict',
      'Unexpected `extends: strict` in `stet.config.yaml`, expected one of ci, careful, archive, or a file'
    ],
    ['extends: ./stet.config.yaml', 'it leads back to itself'],
    ['extends: none.yaml', 'Cannot read `none.yaml`: there is no such file'],
    ['plugin: [none]', 'expected a file, or a package of the working folder'],
    ['a: [', 'Cannot read the configuration of']
  ])('%s', async (content, sentence) => {
    put('stet.config.yaml', content)
    const {status, stdout, stderr} = await stet('restore', 'a.txt')
    expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(sentence)])
    expect(stderr.trimEnd().split('\n').length).toBe(1)
  })
})

test('the published schema says what the program takes', () => {
  const schema: object = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../schemas/config.json'), 'utf8'))
  const validate = new Ajv2020().compile(schema)
  const value = fc.oneof(
    fc.constantFrom(true, false, 0, 1, -1, 2.5, '', 'de', 'de_AT', 'json', 'github', 'uncertain', 'pdf', null, 'ci'),
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
    checkConfig(config, 'a')
    return true
  } catch {
    return false
  }
}
