/** Profiles: our own of sRGB, and what those of others say of themselves. */

import {expect, test} from 'vitest'
import {factsOf, sRgbProfile} from '../../../src/compile/pdf/icc.ts'
import {profileOf} from '../../support/profiles.ts'

const own = Buffer.from(sRgbProfile())

/** Read a tag of a profile. */
function tag(name: string): Buffer {
  for (let at = 132; at < 132 + 12 * own.readUInt32BE(128); at += 12) {
    if (own.toString('latin1', at, at + 4) === name) {
      return own.subarray(own.readUInt32BE(at + 4), own.readUInt32BE(at + 4) + own.readUInt32BE(at + 8))
    }
  }
  throw new RangeError(`Cannot find ${name}`)
}

function xyz(name: string): ReadonlyArray<number> {
  return [8, 12, 16].map((at) => tag(name).readInt32BE(at) / 65_536)
}

test('the profile says what it is', () => {
  expect(factsOf(own)).toEqual({version: 2, kind: 'mntr', space: 'RGB ', channels: 3, name: 'sRGB'})
})

test('red, green and blue together are white', () => {
  const sum = ['rXYZ', 'gXYZ', 'bXYZ'].map(xyz)
  for (const [axis, white] of [0.9642, 1, 0.8249].entries()) {
    expect(sum.reduce((total, colour) => total + (colour[axis] ?? 0), 0)).toBeCloseTo(white, 3)
  }
})

test('the curve is that of sRGB, between its places too', () => {
  const curve = tag('rTRC')
  const count = curve.readUInt32BE(8)
  for (let value = 0; value <= 1; value += 0.0007) {
    const place = value * (count - 1)
    const [low, high] = [Math.floor(place), Math.ceil(place)].map(
      (index) => curve.readUInt16BE(12 + 2 * index) / 65_535
    )
    const read = (low ?? 0) + ((high ?? 0) - (low ?? 0)) * (place % 1)
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    expect(Math.abs(read - light)).toBeLessThan(4 / 65_535)
  }
})

test('what is no profile has no facts', () => {
  expect(factsOf(profileOf())).toMatchObject({kind: 'prtr', space: 'CMYK', channels: 4, name: 'Test Press'})
  for (const bytes of [new Uint8Array(), profileOf().subarray(0, 200), Buffer.alloc(500)]) {
    expect(factsOf(bytes)).toBeUndefined()
  }
})
