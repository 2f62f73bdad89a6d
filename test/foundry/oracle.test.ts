/** Our shaper and cutter against fontkit’s: the same glyphs, distances and outlines. */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import fc from 'fast-check'
import {create, type Font, openSync} from 'fontkit'
import {expect, test} from 'vitest'
import {houseFaces} from '../../src/compile/pdf/faces.ts'
import {fullFont, openFace} from '../../src/foundry/index.ts'

const pieces = ['federalist', 'everything', 'french', 'german']
const words = [
  ...new Set([
    ...pieces.flatMap((name) =>
      readFileSync(path.join(import.meta.dirname, '../compile/pdf', name, 'input.md'), 'utf8').split(/\s+/)
    ),
    ...'Все счастливые семьи похожи друг на друга ёлка Ἐν ἀρχῇ ἦν ὁ λόγος Στὴν ἀρχὴ ffi ffl fj fïle AVA Toŷ “W’T.” 1/2 0123456789 №5 §7 € x² naïve'.split(
      ' '
    )
  ])
].filter((word) => word !== '')
const features = [['onum', 'pnum'], ['lnum', 'pnum'], ['lnum', 'tnum'], ['sups'], ['smcp']]
// Beside those of the house others, which are made in other ways: kerns of before OpenType, characters in segments, hints.
const standard = path.dirname(
  createRequire(import.meta.url).resolve('pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf')
)
const faces = [
  ...Object.entries(houseFaces),
  ...['Regular', 'Bold', 'Italic'].map((cut) => [cut, path.join(standard, `LiberationSans-${cut}.ttf`)] as const)
]

/** What fontkit makes of letters, as if it had met them first. */
function laidOut(font: Font, text: string, wanted: ReadonlyArray<string>): ReadonlyArray<object> {
  Object.assign(font, {_glyphs: {}})
  const {glyphs, positions} = font.layout(text, [...wanted])
  return glyphs.map(({id, codePoints}, index) => ({id, codes: codePoints, advance: positions[index]?.xAdvance}))
}

test.each(faces)('words in the face %s', (_, file) => {
  const face = openFace(file)
  const font = fullFont(file)
  const others: Array<string> = []
  for (const wanted of features) {
    for (const word of words) {
      if (JSON.stringify(face.shape(word, wanted)) !== JSON.stringify(laidOut(font, word, wanted))) others.push(word)
    }
  }
  expect(others).toEqual([])
})

test('any letters', () => {
  const face = openFace(houseFaces.roman)
  const font = fullFont(houseFaces.roman)
  const letters = fc.string({
    unit: fc.constantFrom(
      ...'abcdefghijklmnoprstuvwyzABCEFGJKLTVWYfffiéñøßабвгдежзёιαωΩ.,;:!?“”‘’—–-()[]0123456789 \u0301\u2044'
    ),
    maxLength: 12
  })
  fc.assert(
    fc.property(letters, fc.constantFrom(...features), (text, wanted) => {
      expect(face.shape(text, wanted)).toEqual(laidOut(font, text, wanted))
    })
  )
})

test.each(faces)('the face %s, cut down', (_, file) => {
  const face = openFace(file)
  const whole = openSync(file) as Font
  // Some of these are made of others, and share them.
  const codes = new Map(
    [...'Ab éÉñöÅçÇß“—ﬁ½'].map((letter, index) => [33 + index, face.glyphOf(letter.codePointAt(0) ?? 0)])
  )
  const bytes = face.subset?.(codes) ?? new Uint8Array()
  const cut = create(Buffer.from(bytes)) as Font
  expect(bytes.length).toBeLessThan(8000)
  // Glyphs stand in the order of their codes, after the one for what is lacking.
  const order = [0, ...new Set([...codes.values()].filter((glyph) => glyph !== 0))]
  for (const [place, glyph] of order.entries()) {
    if (glyph === 0) continue
    const [made, meant] = [cut.getGlyph(place), whole.getGlyph(glyph)]
    expect([made.advanceWidth, made.path.toSVG()]).toEqual([meant.advanceWidth, meant.path.toSVG()])
  }
})
