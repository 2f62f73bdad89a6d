/** Distances between glyphs: kerns (OpenType 1.9, “GPOS”). */

import {classIn, placeIn} from './coverage.ts'
import {chainIn, firstsOf, isPlain, type Lookup, type LookupTable, type Outcome} from './lookups.ts'
import type {Sort} from './substitute.ts'

const types = {single: 1, pair: 2, context: 7, chain: 8} as const

/** Add to the advances of glyphs what lookups say of them; false when a fuller shaper is needed. */
export function position(
  table: LookupTable,
  lookups: ReadonlyArray<Lookup>,
  sorts: ReadonlyArray<Sort>,
  advances: Array<number>
): boolean {
  for (const lookup of lookups) {
    for (let index = 0; index < sorts.length; index++) {
      if (positionAt(table, lookup, sorts, advances, index) === 'beyond') return false
    }
  }
  return true
}

function positionAt(
  table: LookupTable,
  lookup: Lookup,
  sorts: ReadonlyArray<Sort>,
  advances: Array<number>,
  index: number
): Outcome {
  const {view} = table
  const sort = sorts[index]
  if (!sort) return 'none'
  const add = (value: number): Outcome => {
    advances[index] = (advances[index] ?? 0) + value
    return 'done'
  }
  for (const at of lookup.at) {
    const place = placeIn(view, firstsOf(view, lookup, at, types.context), sort.id)
    if (place < 0) continue
    const format = view.getUint16(at)
    if (!isPlain(lookup)) return 'beyond'
    if (lookup.type === types.single) {
      const kind = view.getUint16(at + 4)
      if (!isAdvance(kind)) return 'beyond'
      return add(format === 1 ? valueAt(view, at + 6, kind) : valueAt(view, at + 8 + sizeOf(kind) * place, kind))
    }
    if (lookup.type === types.pair) {
      const next = sorts[index + 1]
      if (!next) continue
      if (!isAdvance(view.getUint16(at + 4)) || view.getUint16(at + 6) !== 0) return 'beyond'
      const value = format === 1 ? pairValue(view, at, place, next.id) : classValue(view, at, sort.id, next.id)
      if (value !== undefined) return add(value)
      continue
    }
    if (lookup.type !== types.chain || format !== 3) return 'beyond'
    const actions = chainIn(view, at, sorts, index)
    if (!actions) continue
    for (const [offset, number] of actions) {
      if (positionAt(table, table.lookup(number), sorts, advances, index + offset) === 'beyond') return 'beyond'
    }
    return 'done'
  }
  return 'none'
}

const advanceBit = 4

/** Whether values say how far to go on, and nothing else. */
function isAdvance(kind: number): boolean {
  return kind === advanceBit || kind === 0
}

function sizeOf(kind: number): number {
  return kind === 0 ? 0 : 2
}

function valueAt(view: DataView, at: number, kind: number): number {
  return kind === 0 ? 0 : view.getInt16(at)
}

/** Pairs that are each named. */
function pairValue(view: DataView, at: number, place: number, second: number): number | undefined {
  const kind = view.getUint16(at + 4)
  const set = at + view.getUint16(at + 10 + 2 * place)
  const size = 2 + sizeOf(kind)
  let low = 0
  let high = view.getUint16(set) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const record = set + 2 + size * middle
    const found = view.getUint16(record)
    if (found === second) return valueAt(view, record + 2, kind)
    if (found < second) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

/** Pairs by the classes of their glyphs. */
function classValue(view: DataView, at: number, first: number, second: number): number {
  const kind = view.getUint16(at + 4)
  const row = classIn(view, at + view.getUint16(at + 8), first)
  const column = classIn(view, at + view.getUint16(at + 10), second)
  return valueAt(view, at + 16 + sizeOf(kind) * (row * view.getUint16(at + 14) + column), kind)
}
