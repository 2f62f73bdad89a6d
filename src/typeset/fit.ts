/**
 * How a line is made as wide as its measure: word spaces and glyph widths
 * give way together. Widening glyphs a little (Hàn Thế Thành, “Micro-typographic
 * extensions to the TeX typesetting system”, 2000) halves what is asked of the
 * spaces.
 */

import type {Extent} from './sums.ts'

/** How a line gives way. */
export interface Fit {
  /** Share of the glue’s stretch (above 0) or shrink (below 0) that is used. */
  readonly ratio: number
  /** Glyphs are set at `1 + widen` of their width. */
  readonly widen: number
}

/** Find how a line gives way to fill a width. */
export function fitOf(line: Extent, width: number, maxWiden: number): Fit {
  const missing = width + line.hang - line.boxes - line.glue
  const give = maxWiden * line.boxes
  if (missing >= 0) {
    const ratio = missing / (line.stretch + give || 1e-6)
    if (ratio <= 1) return {ratio, widen: ratio * maxWiden}
    // Glyphs have given all they may: the rest is for the spaces.
    return {ratio: (missing - give) / (line.stretch || 1e-6), widen: maxWiden}
  }

  const ratio = missing / (line.shrink + give || 1e-6)
  return {ratio, widen: Math.max(-1, ratio) * maxWiden}
}
