/** Editions prove themselves, and every place can be explained. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {apply} from '../../src/ledger/index.ts'
import {explain, explainFairCopy, marksOf, type Restoration, restore, verify} from '../../src/press/index.ts'
import {type Edition, pull} from '../../src/press/setting.ts'

const twoPages = readFileSync(path.join(import.meta.dirname, '../restore/note/at-the-feet-of-two-pages/input.txt'))

let edition: Edition
beforeAll(async () => {
  edition = await pull(twoPages, {file: 'harbour.txt'})
}, 60_000)

function read(name: string): Uint8Array | undefined {
  const content = edition.files.get(name)
  return content === undefined ? undefined : Buffer.from(content)
}

function failures(reader: typeof read, source?: Uint8Array): ReadonlyArray<string> {
  return verify(reader, source)
    .filter(({holds}) => !holds)
    .map(({what, says}) => `${what}: ${says}`)
}

describe('verify', () => {
  test('an edition proves itself, also one whose notes were moved', () => {
    expect(failures(read, twoPages)).toEqual([])
  })

  test('another source is not the source', () => {
    expect(failures(read, Buffer.from('other'))).toEqual(['the file beside it: is not the source'])
  })

  test('a word that was changed is found', () => {
    const changed = Buffer.from(String(read('fair-copy.md')).replace('nine weeks', 'ten weeks'))
    expect(failures((name) => (name === 'fair-copy.md' ? changed : read(name)))).toEqual([
      'check sums: `fair-copy.md` was changed since it was made',
      expect.stringMatching(/^the (?:source|ledger): /)
    ])
  })

  test('a bit that turns anywhere in the colophon is found, and no other file is blamed', () => {
    const colophon = Buffer.from(read('colophon.json') ?? '')
    for (let at = 0; at < colophon.length; at += 7) {
      const turned = Buffer.from(colophon)
      turned.writeUInt8(turned.readUInt8(at) ^ 1, at)
      expect([at, failures((name) => (name === 'colophon.json' ? turned : read(name)))]).toEqual([
        at,
        ['check sums: `colophon.json` was changed since it was made']
      ])
    }
  })

  test('what is no colophon, and a fair copy of another source, are told', () => {
    const having = (name: string, text: string): ReadonlyArray<string> =>
      failures((each) => (each === name ? Buffer.from(text) : read(each)))
    expect(having('colophon.json', '{\n  "stet": "0.1.0"\n}\n')).toEqual(['check sums: `colophon.json` names no files'])
    const fair = String(read('fair-copy.md')).replace(/sha256: [0-9a-f]{8}/, 'sha256: 00000000')
    expect(having('fair-copy.md', fair)).toEqual([
      'check sums: `fair-copy.md` was changed since it was made',
      'the front matter: names another source'
    ])
  })

  test('a colophon of an older edition has no sum of its own', () => {
    const older = String(read('colophon.json')).replace(/^ {2}"sha256".*\n/m, '')
    expect(failures((name) => (name === 'colophon.json' ? Buffer.from(older) : read(name)))).toEqual([])
  })

  test.each(['fair-copy.md', 'ledger.jsonl', 'colophon.json', 'brief.pdf'])('%s that is missing is missed', (gone) => {
    const found = failures((name) => (name === gone ? undefined : read(name)))
    expect(found.join()).toContain(`\`${gone}\` is not there`)
  })

  test('a ledger that is none says so', () => {
    const found = failures((name) => (name === 'ledger.jsonl' ? Buffer.from('{}\n') : read(name)))
    expect(found.join()).toContain('expected its head')
  })
})

describe('explain', () => {
  let restoration: Restoration
  beforeAll(() => {
    restoration = restore(twoPages)
  })

  test('a place of the source', () => {
    const {emendations, was, now} = explain(restoration, 2, 27)
    expect(emendations.map(({rule}) => rule)).toEqual(['note'])
    expect([was, now]).toEqual([expect.stringContaining('frost,1 and'), expect.stringContaining('frost,[^1] and')])
  })

  test('a place where nothing happened', () => {
    expect(explain(restoration, 1, 6)).toMatchObject({emendations: [], questions: []})
  })

  test('a place of the fair copy leads to the source, wherever that stood', () => {
    const markdown = String(read('fair-copy.md'))
    const lines = markdown.split('\n')
    for (const word of ['harbour of', 'was better', 'Letters', 'eighth', 'vadso.html']) {
      const line = lines.findIndex((text) => text.includes(word))
      const column = (lines[line]?.indexOf(word) ?? 0) + 1
      const found = explainFairCopy(markdown, String(read('ledger.jsonl')), line + 1, column)
      const source = String(twoPages).split('\n')[found.line - 1] ?? ''
      expect(source.slice(found.column - 1), word).toMatch(new RegExp(`^${word}`))
    }
  })

  test('a place that is none', () => {
    expect(() => explain(restoration, 1, 999)).toThrow('Unexpected place 1:999, the line ends at 1:54')
    expect(() => explain(restoration, 999, 1)).toThrow('Unexpected place 999:1, the text ends at')
  })
})

test('a marked text is the fair text, when what is struck out is left out', () => {
  const restoration = restore(twoPages)
  const fair = [...marksOf(restoration)].flatMap(({kind, text}) => (kind === 'out' ? [] : [text])).join('')
  expect(fair).toBe(apply(restoration.source, restoration.ledger, restoration.order))
})
