/** The faces pages are set in, opened once and kept. */

import {assetPath} from '../../assets.ts'
import {type Face, openFace} from '../../foundry/index.ts'

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

const opened = new Map<FaceName, Face>()

/**
 * Open a face; the same object each time.
 *
 * @throws {TypeError}
 *   When it cannot be read, or pages cannot be set in it; the message says why.
 */
export function faceOf(name: FaceName): Face {
  const known = opened.get(name)
  if (known) return known
  const face = openFace(name)
  const lacking = [...needed].filter((character) => face.glyphOf(character.codePointAt(0) ?? 0) === 0)
  if (lacking.length > 0) throw new TypeError(`has no \`${lacking.slice(0, 8).join('')}\``)
  opened.set(name, face)
  return face
}

// Without these not even a folio can be set.
const needed = ' 0123456789-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,'

/** Faces to look in for a character that a face lacks, the nearest first. */
export function fallbacksOf(name: FaceName): ReadonlyArray<FaceName> {
  const {roman, sans, mono} = houseFaces
  return [roman, sans, mono].filter((other) => other !== name)
}
