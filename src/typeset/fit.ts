/**
 * How a line is made as wide as its measure: word spaces and glyph widths
 * give way together. Widening glyphs a little (Hàn Thế Thành, “Micro-typographic
 * extensions to the TeX typesetting system”, 2000) halves what is asked of the
 * spaces. Only where that does not do are letters set apart, by so little that
 * it is not seen, before spaces become holes.
 */

import type {Extent} from './sums.ts'

/** How a line gives way. */
export interface Fit {
  /** Share of the glue’s stretch (above 0) or shrink (below 0) that is used. */
  readonly ratio: number
  /** Glyphs are set at `1 + widen` of their width. */
  readonly widen: number
  /** Points set after each letter. */
  readonly track: number
}

/** How far glyphs give way. */
export interface Give {
  /** Share of their width by which they may be widened or narrowed. */
  readonly widen: number
  /** Points by which letters may be set apart in a loose line. */
  readonly track: number
  /** Points by which letters may be set closer in a tight line. */
  readonly close: number
}

// Letters are set closer when spaces are tight, and apart while they go from wide to loose.
const tight = 1
const wide = 1
const loose = 2

/** Find how a line gives way to fill a width. */
export function fitOf(line: Extent, width: number, {widen, track, close}: Give): Fit {
  const missing = width + line.hang - line.boxes - line.glue
  const give = widen * line.boxes
  const stretch = line.stretch || 1e-6
  if (missing < 0) {
    const ease = line.shrink + give || 1e-6
    const ratio = missing / ease
    if (ratio >= -tight) return {ratio, widen: ratio * widen, track: 0}
    const share = (-missing - ease) / (close * line.letters || 1e-6)
    return {ratio: -tight - share, widen: -widen, track: -Math.min(1, share) * close}
  }

  const ratio = missing / (stretch + give)
  if (ratio <= wide) return {ratio, widen: ratio * widen, track: 0}
  // Glyphs have given all they may.
  const rest = missing - stretch - give
  const apart = track * line.letters
  const share = rest / (stretch + apart)
  if (share <= loose - wide) return {ratio: wide + share, widen, track: share * track}
  return {ratio: (missing - give - apart) / stretch, widen, track}
}
