/** Words to glyphs, with their advances, each word once. */

import {type FaceName, faceOf, fallbacksOf, houseFaces} from './faces.ts'
import type {Tag} from './frames.ts'

/** One glyph of a run; those that are alike are one object. */
export interface Glyph {
  readonly id: number
  /** Distance to the next glyph, in thousandths of an em, kerning and letterspace included. */
  readonly advance: number
  /** Its own width, in thousandths of an em. */
  readonly width: number
  /** What it stands for when the page is copied. */
  readonly codes: ReadonlyArray<number>
}

/** How letters are set. */
export interface Style {
  readonly face: FaceName
  /** In points. */
  readonly size: number
  readonly figures: 'text' | 'lining' | 'tabular' | 'superior'
  /** Space added to each letter, in thousandths of an em. */
  readonly tracking?: number
  readonly isStruck?: boolean
}

/** Glyphs of one face and size. */
export interface Run {
  readonly face: FaceName
  readonly size: number
  readonly text: string
  readonly glyphs: ReadonlyArray<Glyph>
  /** In points. */
  readonly width: number
  readonly isStruck: boolean
  /** Space added to each glyph of its line, in thousandths of an em; below 0, they are closer (default: 0). */
  readonly apart?: number
  /** Points by which it stands above the line (default: 0). */
  readonly rise?: number
  /** Element it belongs to, when it is not that of its line: a link, a label. */
  readonly tag?: Tag
}

const features: Readonly<Record<Style['figures'], ReadonlyArray<string>>> = {
  text: ['onum', 'pnum'],
  lining: ['lnum', 'pnum'],
  tabular: ['lnum', 'tnum'],
  superior: ['sups']
}

// Set for a character that no face has; copied out, it is still the character.
const missingCode = 0x25a1
const missingFace = houseFaces.sans

/** What was found for letters in a style, kept as long as there is not too much of it. */
export interface Kept<Found> {
  readonly get: (text: string, style: Style) => Found | undefined
  readonly set: (text: string, style: Style, found: Found) => void
}

// A long work does not repeat itself for ever.
const mostKept = 20_000

/** Keep what is found for letters in a style. */
export function keep<Found>(): Kept<Found> {
  const byStyle = new Map<string, Map<string, Found>>()
  let size = 0
  // The words of a paragraph are of one style.
  let last: Style | undefined
  let ofLast: Map<string, Found> | undefined
  return {
    get(text, style) {
      if (style !== last || !ofLast) {
        last = style
        ofLast = byStyle.get(keyOf(style))
      }
      return ofLast?.get(text)
    },
    set(text, style, found) {
      if (size >= mostKept) {
        byStyle.clear()
        last = undefined
      }
      size = size >= mostKept ? 1 : size + 1
      const key = keyOf(style)
      const known = byStyle.get(key)
      if (known) known.set(text, found)
      else byStyle.set(key, new Map([[text, found]]))
    }
  }
}

const keys = new WeakMap<Style, string>()

function keyOf(style: Style): string {
  const known = keys.get(style)
  if (known !== undefined) return known
  const key = `${style.face}/${style.size}/${style.figures}/${style.tracking ?? 0}/${style.isStruck === true}`
  keys.set(style, key)
  return key
}

const shaped = keep<ReadonlyArray<Run>>()

/** Shape letters: one run, or several where a face lacks a character. */
export function shape(text: string, style: Style): ReadonlyArray<Run> {
  const known = shaped.get(text, style)
  if (known) return known
  const runs = partsOf(text, style.face).map(([face, part, isMissing]) => runOf(part, face, style, isMissing))
  shaped.set(text, style, runs)
  return runs
}

/** Add up the widths of runs. */
export function widthOf(runs: ReadonlyArray<Run>): number {
  return runs.reduce((sum, {width}) => sum + width, 0)
}

/** List the characters of a text that no face has. */
export function missingIn(text: string, face: FaceName): ReadonlyArray<string> {
  return partsOf(text, face)
    .filter(([, , isMissing]) => isMissing)
    .flatMap(([, part]) => [...part])
}

type Part = readonly [face: FaceName, text: string, isMissing: boolean]

function partsOf(text: string, face: FaceName): ReadonlyArray<Part> {
  const parts: Array<[FaceName, string, boolean]> = []
  for (const character of text) {
    const has = (name: FaceName): boolean => faceOf(name).glyphOf(character.codePointAt(0) ?? 0) !== 0
    const found = has(face) ? face : fallbacksOf(face).find(has)
    const last = parts.at(-1)
    if (last && last[0] === (found ?? missingFace) && last[2] === (found === undefined)) last[1] += character
    else parts.push([found ?? missingFace, character, found === undefined])
  }
  return parts
}

// Superior figures of a face that has none: smaller, and raised to the same height.
const superiorShare = 0.62
const superiorRise = 0.34

// Points by which two letters must be moved for the eye to see it; each kern has its place in the file.
const leastKern = 0.05

function runOf(text: string, face: FaceName, style: Style, isMissing: boolean): Run {
  if (style.figures === 'superior' && !isMissing && !faceOf(face).hasFeature('sups')) {
    const small = {...style, size: superiorShare * style.size, figures: 'lining' as const}
    return {...runOf(text, face, small, false), rise: superiorRise * style.size}
  }
  const opened = faceOf(face)
  const scale = 1000 / opened.unitsPerEm
  const tracking = style.tracking ?? 0
  const glyphs: Array<Glyph> = []
  let advance = 0

  if (isMissing) {
    const id = opened.glyphOf(missingCode)
    const width = opened.advanceOf(id) * scale
    for (const character of text) {
      glyphs.push(sameGlyph(face, {id, advance: width + tracking, width, codes: [character.codePointAt(0) ?? 0]}))
      advance += width + tracking
    }
  } else {
    for (const {id, codes, advance: own} of opened.shape(text, features[style.figures])) {
      const width = opened.advanceOf(id) * scale
      const isKerned = Math.abs(own * scale - width) * style.size >= 1000 * leastKern
      const place = (isKerned ? own * scale : width) + tracking
      glyphs.push(sameGlyph(face, {id, advance: place, width, codes}))
      advance += place
    }
  }

  return {
    face,
    size: style.size,
    text,
    glyphs,
    width: (advance * style.size) / 1000,
    isStruck: style.isStruck === true
  }
}

// A long work has millions of glyphs, but some thousands that differ.
const cast = new Map<FaceName, Map<number, Array<Glyph>>>()

/** Get the glyph of a face that is like another. */
function sameGlyph(face: FaceName, glyph: Glyph): Glyph {
  const ofFace = cast.get(face) ?? new Map<number, Array<Glyph>>()
  cast.set(face, ofFace)
  const known = ofFace.get(glyph.id)
  const same = known?.find(({advance, codes}) => advance === glyph.advance && isSame(codes, glyph.codes))
  if (same) return same
  if (known) known.push(glyph)
  else ofFace.set(glyph.id, [glyph])
  return glyph
}

/** Whether two glyphs stand for the same characters. */
export function isSame(a: ReadonlyArray<number>, b: ReadonlyArray<number>): boolean {
  return a.length === b.length && a.every((code, index) => code === b[index])
}
