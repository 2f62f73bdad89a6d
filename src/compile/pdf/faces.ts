/** The faces pages are set in, opened once and kept. */

import {type Font, openSync} from 'fontkit'
import {assetPath} from '../../assets.ts'

/** A face: the path of its file. */
export type FaceName = string

/** What a face is for, whoever made it. */
export const roles = [
  'roman',
  'italic',
  'bold',
  'boldItalic',
  'caption',
  'captionItalic',
  'display',
  'sans',
  'sansItalic',
  'sansBold',
  'mono'
] as const

export type Role = (typeof roles)[number]

/** A face for each role. */
export type Faces = Readonly<Record<Role, FaceName>>

const serif = (file: string): string => assetPath('fonts', 'source-serif-4', file)
const sans = (file: string): string => assetPath('fonts', 'source-sans-3', file)

/** The faces that come with the program. */
export const houseFaces: Faces = {
  roman: serif('SourceSerif4-Regular.ttf'),
  italic: serif('SourceSerif4-It.ttf'),
  bold: serif('SourceSerif4-Semibold.ttf'),
  boldItalic: serif('SourceSerif4-SemiboldIt.ttf'),
  caption: serif('SourceSerif4Caption-Regular.ttf'),
  captionItalic: serif('SourceSerif4Caption-It.ttf'),
  display: serif('SourceSerif4Display-Semibold.ttf'),
  sans: sans('SourceSans3-Regular.ttf'),
  sansItalic: sans('SourceSans3-It.ttf'),
  sansBold: sans('SourceSans3-Semibold.ttf'),
  mono: assetPath('fonts', 'source-code-pro', 'SourceCodePro-Regular.ttf')
}

const opened = new Map<FaceName, Font>()

/**
 * Open a face; the same object each time.
 *
 * @throws {TypeError}
 *   When it cannot be read, or pages cannot be set in it; the message says why.
 */
export function faceOf(name: FaceName): Font {
  const known = opened.get(name)
  if (known) return known
  const font = open(name)
  // PDFKit breaks the outlines of WOFF2 (its third defect), and a web font has
  // lost what pages need.
  if (!('glyphForCodePoint' in font)) throw new TypeError('is a collection of fonts')
  if (font.type !== 'TTF') throw new TypeError(`is a web font (${font.type})`)
  const lacking = [...needed].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
  if (lacking.length > 0) throw new TypeError(`has no \`${lacking.slice(0, 8).join('')}\``)
  rememberNothing(font)
  opened.set(name, font)
  return font
}

/**
 * Let each glyph stand for what it stands for now.
 *
 * Of a glyph fontkit remembers what it stood for when it was met first, in whatever document: the full stop
 * of an ellipsis, a blank that does not break. Copied from a later page it would be that again.
 */
function rememberNothing(font: Font): void {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) =>
    Object.create(getGlyph(id, codePoints), {codePoints: {value: codePoints}}) as ReturnType<Font['getGlyph']>
}

// Without these not even a folio can be set.
const needed = ' 0123456789-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,'

function open(name: FaceName): ReturnType<typeof openSync> {
  try {
    return openSync(name)
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new TypeError(isGone ? 'is not there' : 'is no font that can be read')
  }
}

/** Faces to look in for a character that a face lacks, the nearest first. */
export function fallbacksOf(name: FaceName): ReadonlyArray<FaceName> {
  const {roman, sans, mono} = houseFaces
  return [roman, sans, mono].filter((other) => other !== name)
}
