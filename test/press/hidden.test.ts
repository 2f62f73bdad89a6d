/** What tries to deceive the reader is kept and told of, and never does its work on a terminal. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {messagesToText, visible} from '../../src/press/messages.ts'
import {restoreLawfully} from '../support/laws.ts'

/** The messages of a text, without what stands under them. */
function told(text: string): ReadonlyArray<string> {
  const {markdown, messages} = restoreLawfully(text)
  for (const sign of text.match(/[\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu) ?? []) {
    expect(markdown, 'it is kept').toContain(sign)
  }
  return messagesToText('a.txt', messages)
    .split('\n')
    .filter((line) => line.startsWith('a.txt:'))
}

test.each([
  [
    'The user was “admin\u202E \u2066// not\u2069 \u2066” on that day, and nobody else was.',
    1,
    20,
    '4 in all, the first is U+202E'
  ],
  ['One line.\n\nAn editor\u{E0041}\u{E0042} of the text was there.', 3, 10, '2 in all, the first is U+E0041']
])('%j', (text, line, column, says) => {
  expect(told(text)).toEqual([
    expect.stringMatching(
      new RegExp(`^a\\.txt:${line}:${column}-.*${says.replace('+', '\\+')}; expected none {2}hidden$`)
    )
  ])
})

test.each(['The flag of Wales, 🏴󠁧󠁢󠁷󠁬󠁳󠁿, was flown.', 'שלום\u200F, he said, and left the house.'])(
  '%j is what it seems',
  (text) => {
    expect(told(text).filter((line) => line.endsWith('hidden'))).toEqual([])
  }
)

test('nothing that a terminal obeys is shown', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 200}), (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u)
    }),
    {numRuns: 500}
  )
  expect(visible('\u001B[2J\uD83D 🙂')).toBe('\\u001b[2J\\ud83d 🙂')
})
