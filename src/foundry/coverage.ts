/** Sets and classes of glyphs (OpenType 1.9, “OpenType Layout Common Table Formats”). */

/** Find the place of a glyph in a set; -1 when it is not in it. */
export function placeIn(view: DataView, at: number, glyph: number): number {
  if (view.getUint16(at) !== 1) {
    const range = rangeOf(view, at, glyph)
    return range === undefined ? -1 : view.getUint16(range + 4) + glyph - view.getUint16(range)
  }
  let low = 0
  let high = view.getUint16(at + 2) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = view.getUint16(at + 4 + 2 * middle)
    if (found === glyph) return middle
    if (found < glyph) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Find the class of a glyph; those that are not named are of class 0. */
export function classIn(view: DataView, at: number, glyph: number): number {
  if (view.getUint16(at) === 1) {
    const index = glyph - view.getUint16(at + 2)
    return index >= 0 && index < view.getUint16(at + 4) ? view.getUint16(at + 6 + 2 * index) : 0
  }
  const range = rangeOf(view, at, glyph)
  return range === undefined ? 0 : view.getUint16(range + 4)
}

/** Find the range that a glyph is in: its first, its last, and what is said of them. */
function rangeOf(view: DataView, at: number, glyph: number): number | undefined {
  let low = 0
  let high = view.getUint16(at + 2) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = at + 4 + 6 * middle
    if (glyph > view.getUint16(range + 2)) low = middle + 1
    else if (glyph < view.getUint16(range)) high = middle - 1
    else return range
  }
  return undefined
}
