/** Glyphs for other glyphs: figures, small capitals, ligatures (OpenType 1.9, “GSUB”). */

import {placeIn} from './coverage.ts'
import {chainIn, firstsOf, isPlain, type Lookup, type LookupTable, type Outcome} from './lookups.ts'

/** A glyph, and the characters it stands for. */
export interface Sort {
  id: number
  codes: ReadonlyArray<number>
}

const types = {single: 1, ligature: 4, context: 5, chain: 6} as const

/** Put glyphs in the place of others, through lookups in their order; false when a fuller shaper is needed. */
export function substitute(table: LookupTable, lookups: ReadonlyArray<Lookup>, sorts: Array<Sort>): boolean {
  for (const lookup of lookups) {
    for (let index = 0; index < sorts.length; index++) {
      if (substituteAt(table, lookup, sorts, index) === 'beyond') return false
    }
  }
  return true
}

function substituteAt(table: LookupTable, lookup: Lookup, sorts: Array<Sort>, index: number): Outcome {
  const {view} = table
  const sort = sorts[index]
  if (!sort) return 'none'
  for (const at of lookup.at) {
    const place = placeIn(view, firstsOf(view, lookup, at, types.context), sort.id)
    if (place < 0) continue
    const format = view.getUint16(at)
    if (!isPlain(lookup)) return 'beyond'
    if (lookup.type === types.single) {
      sort.id = format === 1 ? (sort.id + view.getInt16(at + 4)) & 0xffff : view.getUint16(at + 6 + 2 * place)
      return 'done'
    }
    if (lookup.type === types.ligature) {
      if (ligate(view, at + view.getUint16(at + 6 + 2 * place), sorts, index)) return 'done'
      continue
    }
    if (lookup.type !== types.chain || format !== 3) return 'beyond'
    const actions = chainIn(view, at, sorts, index)
    if (!actions) continue
    for (const [offset, number] of actions) {
      if (substituteAt(table, table.lookup(number), sorts, index + offset) === 'beyond') return 'beyond'
    }
    return 'done'
  }
  return 'none'
}

/** Join a glyph with those after it, as the first ligature of a set that fits has it. */
function ligate(view: DataView, set: number, sorts: Array<Sort>, index: number): boolean {
  for (let each = 0; each < view.getUint16(set); each++) {
    const ligature = set + view.getUint16(set + 2 + 2 * each)
    const count = view.getUint16(ligature + 2)
    let length = 1
    while (length < count && sorts[index + length]?.id === view.getUint16(ligature + 2 + 2 * length)) length++
    if (length < count) continue
    const parts = sorts.slice(index, index + count)
    sorts.splice(index, count, {id: view.getUint16(ligature), codes: parts.flatMap(({codes}) => codes)})
    return true
  }
  return false
}
