/** What is beyond our shaper and our cutter, by fontkit: it is loaded when the first letter asks for it. */

import {createRequire} from 'node:module'
import type {Font} from 'fontkit'
import type {Shaped} from './shape.ts'

const opened = new Map<string, Font>()

/** Open a face that can be read for all that fontkit knows to do with it; the same object each time. */
export function fullFont(file: string): Font {
  const known = opened.get(file)
  if (known) return known
  const {openSync} = createRequire(import.meta.url)('fontkit') as typeof import('fontkit')
  const font = openSync(file) as Font
  rememberNothing(font)
  opened.set(file, font)
  return font
}

/**
 * Let each glyph stand for what it stands for now.
 *
 * Of a glyph fontkit remembers what it stood for when it was met first, in whatever document: the full stop
 * of an ellipsis, a blank that does not break. Copied from a later page it would be that again.
 */
function rememberNothing(font: Font): void {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) =>
    Object.create(getGlyph(id, codePoints), {codePoints: {value: codePoints}}) as ReturnType<Font['getGlyph']>
}

/** Shape letters of any script. */
export function shapeFully(file: string, text: string, features: ReadonlyArray<string>): ReadonlyArray<Shaped> {
  const font = fullFont(file)
  // A glyph that two letters share, as ë of Latin and ё of Cyrillic, is kept with
  // the one that it was first made for.
  Object.assign(font, {_glyphs: {}})
  const {glyphs, positions} = font.layout(text, [...features])
  return glyphs.map(({id, codePoints, advanceWidth}, index) => ({
    id,
    codes: codePoints,
    advance: positions[index]?.xAdvance ?? advanceWidth
  }))
}
