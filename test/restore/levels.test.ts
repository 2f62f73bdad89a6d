/** Levels of heads, by what tells them: an outline, labels, capitals; each list is the heads of one text. */

import {expect, test} from 'vitest'
import {labelOf, withoutLabel} from '../../src/restore/labels.ts'
import {levelsOf} from '../../src/restore/levels.ts'

type Head = readonly [text: string, closes?: number | undefined, rowsAfter?: number]

function levels(...heads: ReadonlyArray<Head>): ReadonlyArray<number> {
  return levelsOf(
    heads.map(([text, closes, rowsAfter = 20]) => {
      const label = labelOf(text)
      return {text: withoutLabel(text), rowsAfter, ...(label && {label}), ...(closes !== undefined && {closes})}
    })
  )
}

test.each<readonly [says: string, heads: ReadonlyArray<readonly [text: string, level: number]>]>([
  [
    'figures',
    [
      ['1 Lamps', 2],
      ['1.1 Oil', 3],
      ['1.1.1 Seeds', 4],
      ['1.1.1.1 Wild ones', 4],
      ['2 Stairs', 2]
    ]
  ],
  [
    'a chapter that stands alone',
    [
      ['7.1 Lamps', 2],
      ['7.2 Stairs', 2],
      ['7.2.1 Steps', 3]
    ]
  ],
  [
    'letters in roman numbers',
    [
      ['I. Lamps', 2],
      ['A. Oil', 3],
      ['B. Glass', 3],
      ['C. Straw', 3],
      ['II. Stairs', 2]
    ]
  ],
  [
    'a hundredth section',
    [
      ['XCIX. Lamps', 2],
      ['C. Stairs', 2]
    ]
  ],
  [
    'figures in letters',
    [
      ['A. Lamps', 2],
      ['1) Oil', 3],
      ['2) Glass', 3],
      ['B. Stairs', 2],
      ['C. Doors', 2]
    ]
  ],
  [
    'parts in roman numbers',
    [
      ['Part I. Lamps', 2],
      ['Part II. Stairs', 2],
      ['Part V. Doors', 2]
    ]
  ],
  [
    'an appendix and its sections',
    [
      ['1 Lamps', 2],
      ['Appendix A', 2],
      ['A.1 Oil', 3],
      ['A.2 Glass', 3]
    ]
  ],
  [
    'a head without a label',
    [
      ['1 Lamps', 2],
      ['Oil that was kept', 3],
      ['2 Stairs', 2],
      ['References', 2],
      ['3 Doors', 2]
    ]
  ],
  [
    'capitals over small letters',
    [
      ['THE LAMP', 2],
      ['Oil', 3],
      ['THE STAIR', 2],
      ['Steps', 3],
      ['Conclusion', 2]
    ]
  ],
  [
    'capitals alone',
    [
      ['THE LAMP', 2],
      ['THE STAIR', 2]
    ]
  ],
  [
    'nothing',
    [
      ['The Lamp', 2],
      ['Oil', 2]
    ]
  ]
])('by %s', (_, heads) => {
  expect(levels(...heads.map(([text]) => [text] as const))).toEqual(heads.map(([, level]) => level))
})

test('a head that announces a series is over it', () => {
  const series: ReadonlyArray<Head> = [['Lesson 1. Oil'], ['Lesson 2. Glass'], ['Lesson 3. Straw']]
  const others: ReadonlyArray<Head> = [['Where we went'], ['Whom we met'], ['What it cost'], ['How it ended']]
  expect(levels(...others, ['What we learned', undefined, 2], ...series)).toEqual([2, 2, 2, 2, 2, 3, 3, 3])
  // Who says much before it announces nothing.
  expect(levels(...others, ['What we learned', undefined, 40], ...series).slice(5)).toEqual([2, 2, 2])
})

test('lists of an outline that close, and one that the text ends in', () => {
  expect(levels(['Abstract'], ['Lamps', 0, 2], ['Oil', 0], ['Glass', 1], ['Stairs', 0], ['Doors', 0])).toEqual([
    2, 2, 3, 3, 2, 2
  ])
  expect(levels(['Lamps', 0, 2], ['Oil', 0], ['Glass', 1], ['Stairs', 0, 2], ['Steps', 0], ['Rails', 3])).toEqual([
    2, 3, 3, 2, 3, 3
  ])
})
