/** Which words must stay on one line, and which may part. */

import {expect, test} from 'vitest'
import {isTied} from '../../../src/compile/pdf/breaks.ts'

const cases: ReadonlyArray<readonly [before: string, after: string, tied: boolean]> = [
  ['R.', 'Weitz', true],
  ['Dr.', 'Weitz', true],
  ['§', '5', true],
  ['20', 'km', true],
  ['Figure', '3', true],
  ['(fig.', '3)', true],
  ['Kapitel', '4', true],
  ['рис.', '2', true],
  ['oui', '»', true],
  ['Figure', 'skating', false],
  ['1992', 'members', false],
  ['U.S.', 'Army', false]
]

test.for(cases)('%s %s: %s', ([before, after, tied]) => {
  expect(isTied(before, after)).toBe(tied)
})
