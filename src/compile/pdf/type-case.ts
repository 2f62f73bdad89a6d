/**
 * Faces in a file, each as a printer’s case: a box for each glyph that is used. Spaces are word spaces to the file
 * as well.
 */

import type {Face} from '../../foundry/index.ts'
import {between, type Codes, space} from './codes.ts'
import type {Reference} from './document.ts'
import {type Glyph, isSame} from './glyphs.ts'
import {literalOf} from './literal.ts'

/** Where a glyph is found in a file. */
export interface Box {
  /** Name of the font. */
  readonly font: string
  /** Its code, as a literal string has it (ISO 32000-1, 7.3.4.2). */
  readonly code: string
  /** Whether it is the space that word spacing makes wider (ISO 32000-1, 9.3.3). */
  readonly isSpace: boolean
}

/** All the glyphs of one face in a file. */
export interface TypeCase {
  /** Find the box of a glyph; there is one for each meaning that a glyph has. */
  readonly boxOf: (glyph: Glyph) => Box
  /** Write what the face is cut down to, when all pages are made. */
  readonly close: () => void
}

/** What a case needs of its file. */
export interface FontRoom {
  readonly codes: Codes
  /** Make a font, which will be filled at the end. */
  readonly add: () => {readonly name: string; readonly object: Reference}
  readonly make: (data: object) => Reference
  /** Get the table of what codes stand for. */
  readonly meanings: (table: number) => Reference
}

/** One font of a file: a face with the codes of one table. */
interface Half {
  readonly name: string
  readonly object: Reference
  readonly filled: Map<number, Glyph>
}

/** Open a case for a face. */
export function typeCase(face: Face, cut: NonNullable<Face['subset']>, room: FontRoom): TypeCase {
  const boxes = new Map<number, Array<readonly [glyph: Glyph, box: Box]>>()
  const meant = new Map<string, number>()
  const halves = new Map<number, Half>()

  const put = (glyph: Glyph): Box => {
    const meaning = glyph.codes.join(' ')
    const variant = meant.get(meaning) ?? 0
    meant.set(meaning, variant + 1)
    const {table, code} = room.codes.codeOf(glyph.codes, variant)
    const half = halves.get(table) ?? {...room.add(), filled: new Map()}
    halves.set(table, half)
    half.filled.set(code, glyph)
    return {font: half.name, code: literalOf(String.fromCharCode(code)), isSpace: code === space}
  }

  return {
    boxOf(glyph) {
      const known = boxes.get(glyph.id)
      const found = known?.find(([other]) => isSame(other.codes, glyph.codes))
      if (found) return found[1]
      const box = put(glyph)
      if (known) known.push([glyph, box])
      else boxes.set(glyph.id, [[glyph, box]])
      return box
    },
    close() {
      for (const [table, {name, filled, object}] of halves) {
        const used = new Map([...filled].sort(([a], [b]) => a - b))
        const bytes = cut(new Map([...used].map(([code, {id}]) => [code, id])))
        const file = room.make({Length1: bytes.length})
        file.end(bytes)
        const font = fontOf(face, `${tagOf(name)}+${face.name}`, used, file, room)
        Object.assign(object.data, font, {ToUnicode: room.meanings(table)})
        object.end()
      }
    }
  }
}

/** Name a subset: six capitals, another six for each font of the file (ISO 32000-1, 9.6.4). */
function tagOf(name: string): string {
  let rest = Number(name.replace(/\D/g, ''))
  const letters: Array<string> = []
  for (; letters.length < 6; rest = Math.floor(rest / 26)) letters.unshift(String.fromCharCode(65 + (rest % 26)))
  return letters.join('')
}

const flags = {fixed: 1, serif: 2, symbolic: 4, italic: 64} as const

function fontOf(
  face: Face,
  name: string,
  filled: ReadonlyMap<number, Glyph>,
  file: Reference,
  {make}: FontRoom
): object {
  const scale = (value: number): number => Math.round((value * 1000) / face.unitsPerEm)
  const used = [...filled.keys()]
  const [first = 0, last = 0] = [used[0], used.at(-1)]
  const descriptor = make({
    Type: 'FontDescriptor',
    FontName: name,
    Flags:
      flags.symbolic +
      (face.isFixedPitch ? flags.fixed : 0) +
      (face.isSerif ? flags.serif : 0) +
      (face.isItalic ? flags.italic : 0),
    FontBBox: face.bounds.map(scale),
    ItalicAngle: face.italicAngle,
    Ascent: scale(face.ascent),
    Descent: scale(face.descent),
    CapHeight: scale(face.capHeight),
    XHeight: scale(face.xHeight),
    StemV: 0,
    FontFile2: file
  })
  descriptor.end()
  return {
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: name,
    FirstChar: first,
    LastChar: last,
    Widths: between(first, last).map((code) => filled.get(code)?.width ?? 0),
    FontDescriptor: descriptor
  }
}
