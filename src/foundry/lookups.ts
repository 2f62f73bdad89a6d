/** What a face does with glyphs, by script and feature: lookups, in their order. */

import {placeIn} from './coverage.ts'
import {tagAt} from './sfnt.ts'

/** One thing that is done, in the subtables that say to which glyphs. */
export interface Lookup {
  /** In the numbers of its table. */
  readonly type: number
  readonly flag: number
  /** Where its subtables begin. */
  readonly at: ReadonlyArray<number>
}

/** A table of lookups: `GSUB` or `GPOS`. */
export interface LookupTable {
  readonly view: DataView
  /** Get a lookup by its number. */
  readonly lookup: (index: number) => Lookup
  /** List the lookups that some features ask for in a script. */
  readonly wanted: (script: string, features: ReadonlyArray<string>) => ReadonlyArray<Lookup>
}

/** What became of glyphs at a place: nothing, something, or what only a fuller shaper can say. */
export type Outcome = 'none' | 'done' | 'beyond'

const defaultScripts = ['DFLT', 'dflt', 'latn']

/** Read a table of lookups, of which one type only says where another one stands. */
export function lookupTable(view: DataView, extension: number): LookupTable {
  const known = new Map<number, Lookup>()
  const lookup = (index: number): Lookup => {
    const found = known.get(index) ?? readLookup(view, index, extension)
    known.set(index, found)
    return found
  }
  return {
    view,
    lookup,
    wanted(script, features) {
      const language = languageOf(view, script)
      if (language === undefined) return []
      const list = view.getUint16(6)
      const indexes = new Set<number>()
      for (let place = 0; place < view.getUint16(language + 4); place++) {
        const record = list + 2 + 6 * view.getUint16(language + 6 + 2 * place)
        if (!features.includes(tagAt(view, record))) continue
        const feature = list + view.getUint16(record + 4)
        for (let each = 0; each < view.getUint16(feature + 2); each++) {
          indexes.add(view.getUint16(feature + 4 + 2 * each))
        }
      }
      return [...indexes].sort((a, b) => a - b).map(lookup)
    }
  }
}

/** List the features that a script has. */
export function featuresIn(view: DataView, script: string): ReadonlyArray<string> {
  const language = languageOf(view, script)
  if (language === undefined) return []
  return Array.from({length: view.getUint16(language + 4)}, (_, place) =>
    tagAt(view, view.getUint16(6) + 2 + 6 * view.getUint16(language + 6 + 2 * place))
  )
}

/** Find what holds for a script when no language is named. */
function languageOf(view: DataView, script: string): number | undefined {
  const list = view.getUint16(4)
  for (const tag of [script, ...defaultScripts]) {
    for (let index = 0; index < view.getUint16(list); index++) {
      const record = list + 2 + 6 * index
      if (tagAt(view, record) !== tag) continue
      const at = list + view.getUint16(record + 4)
      const usual = view.getUint16(at)
      return usual === 0 ? undefined : at + usual
    }
  }
  return undefined
}

function readLookup(view: DataView, index: number, extension: number): Lookup {
  const list = view.getUint16(8)
  const at = list + view.getUint16(list + 2 + 2 * index)
  const offsets = Array.from({length: view.getUint16(at + 4)}, (_, place) => at + view.getUint16(at + 6 + 2 * place))
  const type = view.getUint16(at)
  const flag = view.getUint16(at + 2)
  const [first] = offsets
  if (type !== extension || first === undefined) return {type, flag, at: offsets}
  return {
    type: view.getUint16(first + 2),
    flag,
    at: offsets.map((offset) => offset + view.getUint32(offset + 4))
  }
}

// To leave out letters or ligatures; marks come to no shaper of ours.
const selective = 6

/** Whether a lookup is one whose flags we heed. */
export function isPlain({flag}: Lookup): boolean {
  return (flag & selective) === 0
}

/**
 * Find where a subtable’s set of first glyphs stands.
 *
 * @param context
 *   Type of the lookups that look at a context, in the numbers of the table; a chained one has the next.
 */
export function firstsOf(view: DataView, {type}: Lookup, at: number, context: number): number {
  if (view.getUint16(at) !== 3 || (type !== context && type !== context + 1)) return at + view.getUint16(at + 2)
  if (type === context) return at + view.getUint16(at + 6)
  return at + view.getUint16(at + 6 + 2 * view.getUint16(at + 2))
}

/** What stands around a place, and what is done there, in a chained context whose sets are each written out. */
export function chainIn(
  view: DataView,
  at: number,
  glyphs: ReadonlyArray<{readonly id: number}>,
  index: number
): ReadonlyArray<readonly [offset: number, lookup: number]> | undefined {
  let next = at + 2
  const matches = (first: number, step: 1 | -1): number | undefined => {
    const count = view.getUint16(next)
    for (let place = 0; place < count; place++) {
      const glyph = glyphs[first + step * place]
      if (!glyph || placeIn(view, at + view.getUint16(next + 2 + 2 * place), glyph.id) < 0) return undefined
    }
    next += 2 + 2 * count
    return count
  }
  if (matches(index - 1, -1) === undefined) return undefined
  const length = matches(index, 1)
  if (length === undefined || matches(index + length, 1) === undefined) return undefined
  return Array.from({length: view.getUint16(next)}, (_, place) => [
    view.getUint16(next + 2 + 4 * place),
    view.getUint16(next + 4 + 4 * place)
  ])
}
