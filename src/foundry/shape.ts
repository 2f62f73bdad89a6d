/** Letters to glyphs and their distances, for the scripts whose letters stand one after the other. */

import type {GlyphOf} from './cmap.ts'
import {type Lookup, lookupTable} from './lookups.ts'
import {position} from './position.ts'
import type {Tables} from './sfnt.ts'
import {type Sort, substitute} from './substitute.ts'

/** A glyph where it stands, in the units of its face. */
export interface Shaped extends Readonly<Sort> {
  readonly advance: number
}

/** Shape letters with some features; nothing when that takes a fuller shaper. */
export type Shaper = (text: string, features: ReadonlyArray<string>) => ReadonlyArray<Shaped> | undefined

// What is done everywhere; marks come to no shaper of ours.
const always = ['ccmp', 'locl', 'rlig', 'calt', 'clig', 'liga', 'rclt', 'kern']

// Signs of fractions turn the figures around them; variants are asked for by signs of their own.
const beyondRe =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}]|[\u2044\u00ad\u200b\u200e\u200f]/u
const scriptRe = /(\p{Script=Latin})|(\p{Script=Cyrillic})|(\p{Script=Greek})/u
const scripts = ['latn', 'cyrl', 'grek']

interface Plan {
  readonly substitutions: ReadonlyArray<Lookup>
  readonly positions: ReadonlyArray<Lookup>
}

/** Make the shaper of a face. */
export function shaperOf(tables: Tables, glyphOf: GlyphOf, advanceOf: (glyph: number) => number): Shaper {
  const [gsub, gpos] = [tables.get('GSUB'), tables.get('GPOS')]
  const forms = gsub && lookupTable(gsub, 7)
  const places = gpos && lookupTable(gpos, 9)
  const plans = new Map<string, Plan>()
  const planFor = (script: string, features: ReadonlyArray<string>): Plan => {
    const key = `${script} ${features.join(' ')}`
    const known = plans.get(key)
    if (known) return known
    const wanted = [...always, ...features]
    const plan = {
      substitutions: forms?.wanted(script, wanted) ?? [],
      positions: places?.wanted(script, wanted) ?? []
    }
    plans.set(key, plan)
    return plan
  }

  return (text, features) => {
    // Apple’s tables, and kerns of before OpenType, are for a fuller shaper too.
    if (beyondRe.test(text) || tables.has('morx') || (!gpos && tables.has('kern'))) return undefined
    const plan = planFor(scriptOf(text), features)
    const sorts: Array<Sort> = []
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0
      sorts.push({id: glyphOf(code), codes: [code]})
    }
    if (forms && !substitute(forms, plan.substitutions, sorts)) return undefined
    const advances = sorts.map(({id}) => advanceOf(id))
    if (places && !position(places, plan.positions, sorts, advances)) return undefined
    return sorts.map(({id, codes}, index) => ({id, codes, advance: advances[index] ?? 0}))
  }
}

function scriptOf(text: string): string {
  const found = scriptRe.exec(text)
  return scripts[found ? found.slice(1).findIndex(Boolean) : -1] ?? 'DFLT'
}
