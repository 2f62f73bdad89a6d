/** How far marks stand out of the measure, so that its edges look straight. */

import {type Style, shape, widthOf} from './glyphs.ts'

// Shares of the mark’s width, after Gutenberg’s eye and Hàn Thế Thành’s tables.
const right: Readonly<Record<string, number>> = {
  '-': 0.5,
  '\u00ad': 0.5,
  '.': 0.6,
  ',': 0.6,
  ':': 0.35,
  ';': 0.35,
  '!': 0.15,
  '?': 0.15,
  '’': 0.55,
  '”': 0.45,
  "'": 0.5,
  '"': 0.45,
  '»': 0.3,
  '“': 0.45,
  '–': 0.3,
  '—': 0.15,
  ')': 0.1
}
const left: Readonly<Record<string, number>> = {
  '“': 0.45,
  '‘': 0.55,
  '„': 0.4,
  '«': 0.3,
  '"': 0.45,
  "'": 0.5,
  '(': 0.1,
  '[': 0.1,
  A: 0.04,
  T: 0.05,
  V: 0.04,
  W: 0.03,
  Y: 0.05
}

/** Measure how far a mark at the end of a line stands out. */
export function hangRightOf(mark: string, style: Style): number {
  const share = right[mark]
  return share === undefined ? 0 : share * widthOf(shape(mark === '\u00ad' ? '-' : mark, style))
}

/** Measure how far a mark at the start of a line stands out. */
export function hangLeftOf(mark: string, style: Style): number {
  const share = left[mark]
  return share === undefined ? 0 : share * widthOf(shape(mark, style))
}
