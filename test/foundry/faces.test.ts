/** What is no face is said to be none, whatever its bytes. */

import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {houseFaces} from '../../src/compile/pdf/faces.ts'
import {openFace} from '../../src/foundry/index.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
const whole = readFileSync(houseFaces.mono)

function opened(bytes: Uint8Array): () => unknown {
  const file = path.join(folder, 'face.ttf')
  writeFileSync(file, bytes)
  return () => openFace(file)
}

test('what cannot be set says why', () => {
  expect(() => openFace(path.join(folder, 'none.ttf'))).toThrow(new TypeError('is not there'))
  expect(() => openFace(folder)).toThrow(new TypeError('is no font that can be read'))
  for (const [kind, why] of [
    ['ttcf', 'is a collection of fonts'],
    ['wOFF', 'is a web font (WOFF)'],
    ['wOF2', 'is a web font (WOFF2)'],
    ['%PDF', 'is no font that can be read']
  ] as const) {
    expect(opened(Buffer.concat([Buffer.from(kind), whole.subarray(4, 400)]))).toThrow(new TypeError(why))
  }
  expect(opened(new Uint8Array())).toThrow(new TypeError('is no font that can be read'))
})

test('a face that is torn is none, or is opened', () => {
  fc.assert(
    fc.property(fc.nat({max: 2000}), fc.integer({min: 12, max: 400}), fc.nat({max: 255}), (length, place, byte) => {
      for (const bytes of [whole.subarray(0, length), Buffer.from(whole).fill(byte, place, place + 4)]) {
        try {
          opened(bytes)()
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError)
        }
      }
    }),
    {numRuns: 200}
  )
})

test('measures of a face', () => {
  const {unitsPerEm, name, isFixedPitch, isItalic, italicAngle} = openFace(houseFaces.italic)
  expect({unitsPerEm, name, isFixedPitch, isItalic, italicAngle}).toEqual({
    unitsPerEm: 1000,
    name: 'SourceSerif4-It',
    isFixedPitch: false,
    isItalic: true,
    italicAngle: -12
  })
  expect(openFace(houseFaces.mono).isFixedPitch).toBe(true)
})
