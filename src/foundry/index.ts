/** Type: faces read, words shaped in them, and cut down to what a document needs. */

import {readFileSync} from 'node:fs'
import {glyphsIn} from './cmap.ts'
import {type Facts, factsOf, widthsIn} from './facts.ts'
import {shapeFully} from './full.ts'
import {featuresIn} from './lookups.ts'
import {type Tables, tableOf, tablesIn} from './sfnt.ts'
import {type Shaped, shaperOf} from './shape.ts'
import {type Codes, subsetOf} from './subset.ts'

export {fullFont} from './full.ts'
export type {Shaped} from './shape.ts'

/** A face that is open. */
export interface Face extends Facts {
  /** Get the glyph of a character; 0 is none. */
  readonly glyphOf: (code: number) => number
  /** Get the width of a glyph, in units of the face. */
  readonly advanceOf: (glyph: number) => number
  readonly hasFeature: (tag: string) => boolean
  readonly shape: (text: string, features: ReadonlyArray<string>) => ReadonlyArray<Shaped>
  /** Cut it down to a glyph for each of some codes of one byte; not where its outlines are no TrueType. */
  readonly subset?: (codes: Codes) => Uint8Array
}

/**
 * Open a face, a TrueType or OpenType file.
 *
 * @throws {TypeError}
 *   When it cannot be read, or pages cannot be set in it; the message says why.
 */
export function openFace(file: string): Face {
  const tables = tablesIn(bytesOf(file))
  try {
    return faceFrom(file, tables)
  } catch (error) {
    // A table ends before what it promises.
    if (error instanceof RangeError) throw new TypeError('is no font that can be read')
    throw error
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new TypeError(isGone ? 'is not there' : 'is no font that can be read')
  }
}

function faceFrom(file: string, tables: Tables): Face {
  const glyphOf = glyphsIn(tableOf(tables, 'cmap'))
  if (!glyphOf) throw new TypeError('is no font that can be read')
  const widths = widthsIn(tables)
  const advanceOf = (glyph: number): number => widths(glyph)[0]
  const forms = tables.get('GSUB')
  const features = new Set(forms ? featuresIn(forms, 'latn') : [])
  const shape = shaperOf(tables, glyphOf, advanceOf)
  return {
    ...factsOf(tables),
    glyphOf,
    advanceOf,
    hasFeature: (tag) => features.has(tag),
    shape: (text, wanted) => shape(text, wanted) ?? shapeFully(file, text, wanted),
    ...(tables.has('glyf') && {subset: (codes) => subsetOf(tables, codes, widths)})
  }
}
