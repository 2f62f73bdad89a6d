/** Characters to glyphs (OpenType 1.9, “cmap”). */

/** Get the glyph of a character; 0 is none. */
export type GlyphOf = (code: number) => number

// Platform and encoding, the richest first: the whole of Unicode, then its first plane.
const wanted: ReadonlyArray<readonly [platform: number, encoding: number]> = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0]
]

/** Read a face’s table of characters; nothing when it has none that we read. */
export function glyphsIn(cmap: DataView): GlyphOf | undefined {
  for (const [platform, encoding] of wanted) {
    for (let index = 0; index < cmap.getUint16(2); index++) {
      const entry = 4 + 8 * index
      if (cmap.getUint16(entry) !== platform || cmap.getUint16(entry + 2) !== encoding) continue
      const at = cmap.getUint32(entry + 4)
      const format = cmap.getUint16(at)
      if (format === 12) return (code) => inGroups(cmap, at, code)
      if (format === 4) return (code) => inSegments(cmap, at, code)
    }
  }
  return undefined
}

/** Format 12: groups of characters whose glyphs follow each other as they do. */
function inGroups(view: DataView, at: number, code: number): number {
  let low = 0
  let high = view.getUint32(at + 12) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = at + 16 + 12 * middle
    if (code > view.getUint32(group + 4)) low = middle + 1
    else if (code < view.getUint32(group)) high = middle - 1
    else return view.getUint32(group + 8) + code - view.getUint32(group)
  }
  return 0
}

/** Format 4: segments of the first plane, each with a distance or a list of its own. */
function inSegments(view: DataView, at: number, code: number): number {
  if (code > 0xffff) return 0
  const twice = view.getUint16(at + 6)
  const ends = at + 14
  let low = 0
  let high = twice / 2 - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (code > view.getUint16(ends + 2 * middle)) low = middle + 1
    else high = middle
  }
  const start = view.getUint16(ends + 2 + twice + 2 * low)
  if (code < start || code > view.getUint16(ends + 2 * low)) return 0
  const delta = view.getUint16(ends + 2 + 2 * twice + 2 * low)
  const place = ends + 2 + 3 * twice + 2 * low
  const offset = view.getUint16(place)
  if (offset === 0) return (code + delta) & 0xffff
  const glyph = view.getUint16(place + offset + 2 * (code - start))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}
