/** Words to glyphs, with their advances, each word once. */

import type {Font, GlyphRun} from 'fontkit'
import {type FaceName, faceOf, fallbacksOf, houseFaces} from './faces.ts'
import type {Tag} from './frames.ts'

/** One glyph of a run. */
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

const shaped = new Map<string, ReadonlyArray<Run>>()
// A long work does not repeat itself for ever.
const maxShaped = 20_000

/** Shape letters: one run, or several where a face lacks a character. */
export function shape(text: string, style: Style): ReadonlyArray<Run> {
  const key = `${style.face}/${style.size}/${style.figures}/${style.tracking ?? 0}/${style.isStruck === true}/${text}`
  const known = shaped.get(key)
  if (known) return known
  if (shaped.size >= maxShaped) shaped.clear()
  const runs = partsOf(text, style.face).map(([face, part, isMissing]) => runOf(part, face, style, isMissing))
  shaped.set(key, runs)
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
    const has = (name: FaceName): boolean => faceOf(name).hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
    const found = has(face) ? face : fallbacksOf(face).find(has)
    const last = parts.at(-1)
    if (last && last[0] === (found ?? missingFace) && last[2] === (found === undefined)) last[1] += character
    else parts.push([found ?? missingFace, character, found === undefined])
  }
  return parts
}

function laidOut(font: Font, text: string, wanted: ReadonlyArray<string>): GlyphRun {
  const laid = font.layout(text, [...wanted])
  if (String.fromCodePoint(...laid.glyphs.flatMap(({codePoints}) => codePoints)) === text) return laid
  // A glyph that two letters share, as ë of Latin and ё of Cyrillic, is kept with
  // the one that it was first made for; made anew, it has the other.
  Object.assign(font, {_glyphs: {}})
  return font.layout(text, [...wanted])
}

// Superior figures of a face that has none: smaller, and raised to the same height.
const superiorShare = 0.62
const superiorRise = 0.34

function runOf(text: string, face: FaceName, style: Style, isMissing: boolean): Run {
  if (style.figures === 'superior' && !isMissing && !faceOf(face).availableFeatures.includes('sups')) {
    const small = {...style, size: superiorShare * style.size, figures: 'lining' as const}
    return {...runOf(text, face, small, false), rise: superiorRise * style.size}
  }
  const font = faceOf(face)
  const scale = 1000 / font.unitsPerEm
  const tracking = style.tracking ?? 0
  const glyphs: Array<Glyph> = []
  let advance = 0

  if (isMissing) {
    const {id, advanceWidth} = font.glyphForCodePoint(missingCode)
    const width = advanceWidth * scale
    for (const character of text) {
      glyphs.push({id, advance: width + tracking, width, codes: [character.codePointAt(0) ?? 0]})
      advance += width + tracking
    }
  } else {
    const laid = laidOut(font, text, features[style.figures])
    laid.glyphs.forEach((glyph, index) => {
      const place = (laid.positions[index]?.xAdvance ?? glyph.advanceWidth) * scale + tracking
      glyphs.push({id: glyph.id, advance: place, width: glyph.advanceWidth * scale, codes: glyph.codePoints})
      advance += place
    })
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
