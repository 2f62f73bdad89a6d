/** Files that a person writes, each wrong in one way: the sentence names what was found and what may be. */

import {symlinkSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {parseDecisions} from '../../src/press/decisions.ts'
import {pluginsFrom, wordsOf} from '../../src/press/plugins.ts'
import {picturesIn} from '../../src/press/setting.ts'
import {inFolder, put} from '../support/command.ts'

inFolder()

test.each([
  ['', []],
  ['- text: x\n  stet: true\n', [{before: '', text: 'x', after: '', stet: true}]],
  ['- text: x\n  before: a\n  after: b\n  read: y\n', [{before: 'a', text: 'x', after: 'b', read: 'y'}]],
  ['- text: x\n  as: head2\n', [{before: '', text: 'x', after: '', as: 'head2'}]]
])('decisions %j are read', (text, decisions) => {
  expect(parseDecisions(text, 'a.stet')).toEqual(decisions)
})

test.each([
  ['[', 'Cannot read `a.stet`: '],
  ['text: x', 'Unexpected content of `a.stet`, expected a list of decisions'],
  ['- x', 'Unexpected value in `a.stet`, decision 1, expected `text` and one of `stet`, `read`, `as`'],
  ['- stet: true', 'Unexpected text in `a.stet`, decision 1, expected `text`, as the source has it'],
  ['- text: ""', 'Unexpected text'],
  ['- text: x\n  before: 1\n  stet: true', 'Unexpected context in `a.stet`, decision 1'],
  ['- text: x\n  after: 1\n  stet: true', 'Unexpected context in `a.stet`, decision 1'],
  ['- text: x\n  stet: true\n- text: y', 'Unexpected keys `` in `a.stet`, decision 2, expected one of'],
  ['- text: x\n  stet: true\n  read: y', 'Unexpected keys `stet`, `read` in `a.stet`'],
  ['- text: x\n  stet: false', 'Unexpected `stet: false` in `a.stet`, decision 1, expected `stet: true`'],
  ['- text: x\n  as: king', 'Unexpected `as: king` in `a.stet`, decision 1']
])('decisions %j are refused', (text, sentence) => {
  expect(() => parseDecisions(text, 'a.stet')).toThrow(sentence)
})

test.each([
  ['7', 'Unexpected export in the plug-in'],
  ['null', 'expected an object with `name` as its default export'],
  ["{name: 'x', colour: 1}", 'Unexpected key `colour`'],
  ['{}', 'Unexpected `name`'],
  ["{name: ''}", 'Unexpected `name`'],
  ["{name: 'x', rules: {}}", 'Unexpected `rules`'],
  ["{name: 'x', rules: [null]}", 'Unexpected `id` of a rule'],
  ["{name: 'x', rules: [{id: 'No'}]}", 'Unexpected `id` of a rule'],
  ["{name: 'x', rules: [{id: 'no'}]}", 'Unexpected `propose` of `no`'],
  ["{name: 'x', packs: 7}", 'Unexpected `packs`'],
  ["{name: 'x', themes: 7}", 'Unexpected `themes`'],
  ["{name: 'x', languages: {la: 7}}", 'Unexpected `languages.la`']
])('a plug-in that is %s is refused', async (value, sentence) => {
  put('mine.mjs', `export default ${value}`)
  await expect(pluginsFrom([path.resolve('mine.mjs')])).rejects.toThrow(sentence)
})

test.each([
  ["{name: 'x', languages: {en: 'a.txt'}}", 'Cannot add words of `en`, the language has a list'],
  ["{name: 'x', languages: {la: 'none.txt'}}", 'there is no such file']
])('words of %s are refused', async (value, sentence) => {
  put('mine.mjs', `export default ${value}`)
  put('a.txt', 'stet\n')
  const plugins = await pluginsFrom([path.resolve('mine.mjs')])
  expect(() => wordsOf(plugins)).toThrow(sentence)
})

test('two plug-ins with words of one language are refused, and one that is not there', async () => {
  put('mine.mjs', "export default {name: 'x', languages: {la: 'a.txt'}}")
  put('a.txt', 'senatus\n')
  const [plugin] = await pluginsFrom([path.resolve('mine.mjs')])
  expect(wordsOf(plugin ? [plugin] : [])).toEqual({la: 'senatus\n'})
  expect(() => wordsOf(plugin ? [plugin, plugin] : [])).toThrow('Cannot add words of `la`')
  await expect(pluginsFrom([path.resolve('none.mjs')])).rejects.toThrow(
    /^Cannot load the plug-in `.*none\.mjs`: there is no such file; check the name$/
  )
  put('throws.mjs', "throw new Error('no network')")
  await expect(pluginsFrom([path.resolve('throws.mjs')])).rejects.toThrow(/: no network$/)
})

test('a picture that cannot be read says why', () => {
  put('text/plans/a.svg', '<svg/>')
  symlinkSync('loop.png', 'text/loop.png')
  const pictures = picturesIn('text')
  for (const [url, reason] of [
    // A name may have a sign of an address that is none.
    ['100%.png', 'cannot be read: there is no such file; check the name'],
    ['loop.png', 'cannot be read: its links go round in a circle; check the path'],
    ['plans', 'is a folder'],
    ['../other/a.svg', 'is outside of the folder of the text; name its folder with `--pictures`']
  ] as const) {
    expect(() => pictures(url)).toThrow(new RangeError(reason))
  }
  expect(Buffer.from(pictures('plans/a.svg?size=2#top')).toString()).toBe('<svg/>')
})
