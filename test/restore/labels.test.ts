/** What a head is called by: figures, roman numbers, letters, words; and what only looks so. */

import {expect, test} from 'vitest'
import {labelOf, readingsOf, withoutLabel} from '../../src/restore/labels.ts'

test.each([
  ['2 Methods', 'decimal', [2], 'Methods'],
  ['2.1. Counting', 'decimal', [2, 1], 'Counting'],
  // Letters of an appendix stand behind all figures.
  ['A.2 Counting', 'decimal', [101, 2], 'Counting'],
  ['XIV. The Lamp', 'roman', [14], 'The Lamp'],
  ['B. The Oil', 'letter', [2], 'The Oil'],
  ['(b) The Oil', 'paren', [102], 'The Oil'],
  ['3) The Oil', 'paren', [3], 'The Oil'],
  ['§ 7 Lamps', 'word', [7], 'Lamps'],
  ['Chapter IX: Lamps', 'word', [9], 'Lamps'],
  ['Part I. Lamps', 'word', [1], 'Lamps'],
  ['Annex V — Lamps', 'word', [5], 'Lamps'],
  ['kapitel x. Lampen', 'word', [10], 'Lampen'],
  ['Appendix C. Lamps', 'word', [103], 'Lamps'],
  ['Appendix D', 'word', [104], '']
] as const)('%s', (text, kind, path, rest) => {
  expect([labelOf(text), withoutLabel(text)]).toMatchObject([{kind, path}, rest])
})

test('a letter that is a roman number, too, is both', () => {
  expect(labelOf('C. The Glass')).toMatchObject({kind: 'roman', path: [100], asLetter: 3})
})

test.each([
  '0.5 metres of water',
  '12 barrels',
  'IIX. no number',
  'Partly cloudy',
  'a) small letters go on',
  '(see 2)'
])('“%s” has none', (text) => {
  expect([labelOf(text), withoutLabel(text)]).toEqual([undefined, text])
})

test('a bookmark may read with its label or without', () => {
  expect(readingsOf('2.1 Lamps')).toEqual(['2.1 Lamps', 'Lamps'])
  expect(readingsOf('III-B Drawing Robots')).toEqual(['III-B Drawing Robots', 'Drawing Robots'])
})
