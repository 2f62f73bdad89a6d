/** Publications side by side: what they share and where they part, each with its own words. */

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {briefAs, compareOf, type Piece, packFrom} from '../../../src/press/setting.ts'

const root = path.join(import.meta.dirname, '../../..')
const folder = path.join(import.meta.dirname, 'dossiers')
const validate = new Ajv2020({allErrors: true}).compile(
  JSON.parse(readFileSync(path.join(root, 'schemas/dossier.json'), 'utf8')) as object
)

function piecesOf(name: string): ReadonlyArray<Piece> {
  return readdirSync(path.join(folder, name))
    .filter((file) => /^[a-z]\.md$/.test(file))
    .sort()
    .map((file) => ({file, tree: fromMarkdown(readFileSync(path.join(folder, name, file), 'utf8'))}))
}

for (const name of readdirSync(folder)) {
  test(`case ${name}`, async () => {
    const brief = compareOf(piecesOf(name))
    const model: unknown = JSON.parse(String(await briefAs('json', brief)))
    expect([validate(model), validate.errors]).toEqual([true, null])
    const page = String(await briefAs('html', brief))
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    expect([...page.matchAll(/ href="#([^"]+)"/g)].filter(([, id]) => !ids.has(id))).toEqual([])
    expect(compareOf(piecesOf(name)).markdown).toBe(brief.markdown)
    await expect(brief.markdown.replace(/^Stet .*?, /m, 'Stet 0, ')).toMatchFileSnapshot(
      path.join(folder, name, 'output.md')
    )
  })
}

test('the sides of what parts them are named', () => {
  const {model} = compareOf(piecesOf('part-and-agree'))
  const found = model.dossier.contradictions.map(({conflict}) => [conflict?.sort, conflict?.a.text, conflict?.b.text])
  expect(found).toEqual(
    expect.arrayContaining([
      ['number', 'seven member', 'nine member'],
      ['date', 'March 2011', 'May 2012'],
      ['opposite', 'supports', 'opposes']
    ])
  )
  expect(found.find(([sort]) => sort === 'denial')?.[2]).toBe('never')
  expect(model.dossier.agreements.map(({a}) => a.text)).toEqual([
    'The council of the River Pact meets each autumn to review the flow of the Kura.'
  ])
  expect(model.dossier.titleOnly).toEqual([{label: 'A', title: 'Rivers and Borders', author: 'C. Jones'}])
})

test('a question of the reader’s own is answered by each, or not stated', () => {
  const {model, markdown} = compareOf(piecesOf('part-and-agree'), {
    questions: [{name: 'smuggling', words: ['smuggl*']}],
    pack: packFrom('dossier')
  })
  expect(model.dossier.topics[0]?.cells.map(({span}) => span?.text)).toEqual([
    undefined,
    'Smugglers use the lower valley as a key road to the coast.'
  ])
  expect(markdown).toMatch(
    /\| Smuggling \| What the source says \|\n\| --- \| --- \|\n\| A \| not stated \|\n\| B \| “Smugglers/
  )
})

test('too few, too many, and the wrong pack are said', () => {
  const [one, two] = piecesOf('part-and-agree')
  if (!one || !two) throw new Error('no case')
  expect(() => compareOf([one])).toThrow(/Unexpected number of texts to compare, 1, expected 2 to 10/)
  expect(() => compareOf(Array.from({length: 11}, () => one))).toThrow(/11, expected 2 to 10/)
  expect(() => compareOf([one, two], {pack: packFrom('bluf')})).toThrow(/Unexpected pack `bluf`/)
})

test('a text beside itself agrees with itself, and nothing parts it', () => {
  const [one] = piecesOf('part-and-agree')
  if (!one) throw new Error('no case')
  const {dossier} = compareOf([one, one]).model
  expect(dossier.contradictions).toEqual([])
  expect(dossier.agreements.length).toBeGreaterThan(3)
  expect(dossier.onlyIn.flatMap(({statements}) => statements)).toEqual([])
})
