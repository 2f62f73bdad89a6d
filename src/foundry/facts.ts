/** What a face says of itself: its name, its measures, and how wide its glyphs are. */

import {type Tables, tableOf} from './sfnt.ts'

/** Measures of a face, in its own units. */
export interface Facts {
  readonly unitsPerEm: number
  /** Name for machines. */
  readonly name: string
  /** Name for people, of all the cuts together. */
  readonly family: string
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  readonly bounds: readonly [left: number, bottom: number, right: number, top: number]
  /** In degrees, to the left. */
  readonly italicAngle: number
  readonly isFixedPitch: boolean
  readonly isSerif: boolean
  readonly isItalic: boolean
  readonly glyphs: number
}

/** Read the facts of a face. */
export function factsOf(tables: Tables): Facts {
  const head = tableOf(tables, 'head')
  const hhea = tableOf(tables, 'hhea')
  const os2 = tables.get('OS/2')
  const post = tables.get('post')
  const ascent = hhea.getInt16(4)
  const hasHeights = os2 !== undefined && os2.getUint16(0) > 1 && os2.byteLength >= 90
  const family = os2 ? os2.getInt16(30) >> 8 : 0
  return {
    unitsPerEm: head.getUint16(18),
    name: nameIn(tables.get('name'), postScriptName),
    family: nameIn(tables.get('name'), familyName),
    ascent,
    descent: hhea.getInt16(6),
    capHeight: (hasHeights && os2.getInt16(88)) || ascent,
    xHeight: hasHeights ? os2.getInt16(86) : 0,
    bounds: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    italicAngle: post ? post.getInt32(4) / 65_536 : 0,
    isFixedPitch: post !== undefined && post.getUint32(12) !== 0,
    isSerif: family >= 1 && family <= 7,
    isItalic: (head.getUint16(44) & 2) !== 0,
    glyphs: tableOf(tables, 'maxp').getUint16(4)
  }
}

/** Get the width of a glyph, and how far its ink is from its left edge; the last width holds for all further ones. */
export function widthsIn(tables: Tables): (glyph: number) => readonly [advance: number, left: number] {
  const hmtx = tableOf(tables, 'hmtx')
  const whole = tableOf(tables, 'hhea').getUint16(34)
  return (glyph) => {
    const at = 4 * Math.min(glyph, whole - 1)
    const left = glyph < whole ? at + 2 : 4 * whole + 2 * (glyph - whole)
    return [hmtx.getUint16(at), left + 2 <= hmtx.byteLength ? hmtx.getInt16(left) : 0]
  }
}

const postScriptName = 6
const familyName = 1

function nameIn(table: DataView | undefined, kind: number): string {
  if (!table) return 'Unnamed'
  const strings = table.getUint16(4)
  for (let index = 0; index < table.getUint16(2); index++) {
    const entry = 6 + 12 * index
    if (table.getUint16(entry + 6) !== kind) continue
    // Of letters that take two bytes, the first is empty: other names than those in ASCII are not read.
    const at = strings + table.getUint16(entry + 10)
    const letters = Array.from({length: table.getUint16(entry + 8)}, (_, letter) => table.getUint8(at + letter))
    return String.fromCharCode(...letters.filter((letter) => letter >= 32 && letter < 127)) || 'Unnamed'
  }
  return 'Unnamed'
}
