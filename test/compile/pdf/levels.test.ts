/** Levels of headings. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {levelsOf} from '../../../src/compile/pdf/levels.ts'

test.each([
  [
    [1, 2, 3, 2],
    [1, 2, 3, 2]
  ],
  [
    [1, 4, 3, 2, 2],
    [1, 2, 2, 2, 2]
  ],
  [
    [3, 1, 6],
    [1, 1, 2]
  ]
])('%j → %j', (depths, levels) => {
  expect(levelsOf(depths)).toEqual(levels)
})

test('no level is left out, none is deeper than it was, and what is deeper stays so', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 1, max: 6})), (depths) => {
      const levels = levelsOf(depths)
      levels.forEach((level, index) => {
        const [before = 0] = index > 0 ? [levels[index - 1]] : []
        expect(level).toBeLessThanOrEqual(before + 1)
        expect(level).toBeLessThanOrEqual(depths[index] ?? 0)
        if (index > 0 && (depths[index] ?? 0) > (depths[index - 1] ?? 0)) expect(level).toBe(before + 1)
      })
    })
  )
})
