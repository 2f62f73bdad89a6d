/** Colours of the screen, in inks. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {inkPixels, inksOf} from '../../../src/compile/pdf/inks.ts'

test.each([
  ['black', [0, 0, 0], [0, 0, 0, 1]],
  ['white', [1, 1, 1], [0, 0, 0, 0]],
  ['grey', [0.25, 0.25, 0.25], [0, 0, 0, 0.75]],
  ['red', [1, 0, 0], [0, 1, 1, 0]],
  ['dark green', [0, 0.5, 0], [1, 0, 1, 0.5]]
])('%s', (_name, colour, inks) => {
  expect(inksOf(colour)).toEqual(inks)
})

test('paper and inks give the colour back', () => {
  const share = fc.double({min: 0, max: 1, noNaN: true})
  fc.assert(
    fc.property(fc.tuple(share, share, share), (colour) => {
      const [c, m, y, k] = inksOf(colour)
      for (const [index, ink] of [c, m, y].entries()) expect((1 - ink) * (1 - k)).toBeCloseTo(colour[index] ?? 0, 9)
    })
  )
})

test('pixels keep their places', () => {
  expect([...inkPixels(Uint8Array.from([255, 255, 255, 0, 0, 0, 255, 0, 0]))]).toEqual([
    0, 0, 0, 0, 0, 0, 0, 255, 0, 255, 255, 0
  ])
})
