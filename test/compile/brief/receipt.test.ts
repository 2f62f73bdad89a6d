/** The receipt: no word of a model can be changed unseen, and every quotation leads to its place and back. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {spansOf} from '../../../src/compile/brief/check.ts'
import {briefPage, checkQuotes, indexOf} from '../../../src/compile/brief/index.ts'
import {compose, draw} from '../../../src/compile/pdf/index.ts'
import {restore} from '../../../src/press/index.ts'
import {briefOf, pull} from '../../../src/press/setting.ts'

const root = path.join(import.meta.dirname, '../../..')
const source = readFileSync(path.join(root, 'source/csto.txt'))
const restoration = restore(source, {file: 'csto.txt'})
const brief = briefOf(restoration.tree, {restoration})

test('a digest with any one span tampered with is refused', () => {
  const spans = [...spansOf(brief.model.digest)]
  expect(spans.length).toBeGreaterThan(100)
  expect(() => checkQuotes(brief.model.digest, indexOf(restoration.tree))).not.toThrow()
  fc.assert(
    fc.property(
      fc.nat(spans.length - 1),
      fc.constantFrom('text', 'start', 'end', 'paragraph', 'letter'),
      (at, field) => {
        const tampered = structuredClone(brief.model.digest)
        const span = [...spansOf(tampered)][at] as unknown as Record<string, string | number>
        if (field === 'text') span['text'] = `${span['text']} not`
        else if (field === 'letter') span['text'] = `x${String(span['text']).slice(1)}`
        else if (field === 'paragraph') span['paragraph'] = 'Z9'
        else span[field] = Number(span[field]) + 1
        if (field === 'letter' && String(span['text']) === [...spansOf(brief.model.digest)][at]?.text) return
        expect(() => checkQuotes(tampered, indexOf(restoration.tree))).toThrow(/^Cannot quote/)
      }
    ),
    {numRuns: 300}
  )
})

test('every link leads to a mark with the words, and every mark back', () => {
  const page = briefPage(brief.tree, {title: 'Brief'})
  const ids = new Map([...page.matchAll(/ id="([^"]+)"/g)].map(([, id = ''], at) => [id, at]))
  const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, name = '']) => name)
  expect(links.filter((name) => name.startsWith('e-')).length).toBeGreaterThan(50)
  expect(links.filter((name) => name.startsWith('r-')).length).toBeGreaterThan(10)
  expect(links.filter((name) => !ids.has(name))).toEqual([])
  expect(ids.size).toBe([...page.matchAll(/ id="/g)].length)
})

test('on paper the same links lead both ways', async () => {
  const frames = compose(brief.tree, {theme: brief.style})
  const links = frames.pages.flatMap(({lines}) =>
    lines.flatMap(({parts}) => parts.flatMap((part) => (part !== 'space' && part.tag?.link ? [part.tag.link] : [])))
  )
  expect(links.filter((link) => link.startsWith('#e-')).length).toBeGreaterThan(50)
  expect(links.filter((link) => link.startsWith('#') && !frames.anchors.has(link.slice(1)))).toEqual([])
  expect(Buffer.from(await draw(frames)).equals(Buffer.from(await draw(frames)))).toBe(true)
})

test('a quotation leads on to the line of the source where it begins', () => {
  const lines = source.toString('utf8').split('\n')
  let checked = 0
  for (const {text, quotes} of brief.model.evidence) {
    for (const {start, end, source: place, sentences} of quotes) {
      expect(place).toBeDefined()
      expect(sentences[0]).toBeLessThanOrEqual(sentences[1])
      const [word = ''] = text.slice(start, end).match(/^[\p{L}\p{N}]+/u) ?? []
      // A word that a hyphen divides is not whole on its line.
      const there = lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 1) - 1) ?? ''
      expect(word === '' || there.startsWith(word) || word.startsWith(there.split('-')[0] ?? '-')).toBe(true)
      checked++
    }
  }
  expect(checked).toBeGreaterThan(50)
})

test('the evidence holds the words that it says are quoted', () => {
  expect(brief.evidence).toMatch(/^# Evidence: The Collective/)
  expect(brief.evidence).toMatch(
    /\*\*Disputes among CSTO members have continually weakened the organization’s coherence\.\*\*/
  )
  expect(brief.evidence).toMatch(/\[raw lines \d+ to \d+\]/)
})

test('the model is what its schema says', async () => {
  const validate = new Ajv2020({allErrors: true, strict: true}).compile(
    JSON.parse(readFileSync(path.join(root, 'schemas/brief.json'), 'utf8')) as object
  )
  const edition = await pull('', {file: 'empty.txt'})
  const again = await pull(source, {file: 'csto.txt'})
  for (const files of [edition.files, again.files]) {
    const model: unknown = JSON.parse(String(files.get('brief.json')))
    expect([validate(model), validate.errors]).toEqual([true, null])
  }
  expect(validate({...brief.model, digest: {...brief.model.digest, judgments: [{span: {text: 'x'}}]}})).toBe(false)
})
