/** The faces pages are set in, opened once and kept. */

import {type Font, openSync} from 'fontkit'
import {assetPath} from '../../assets.ts'

/** A face by its place in the page, not by its maker. */
export type FaceName =
  | 'roman'
  | 'italic'
  | 'bold'
  | 'boldItalic'
  | 'caption'
  | 'captionItalic'
  | 'display'
  | 'sans'
  | 'sansItalic'
  | 'sansBold'

const files: Readonly<Record<FaceName, readonly [folder: string, file: string]>> = {
  roman: ['source-serif-4', 'SourceSerif4-Regular.ttf'],
  italic: ['source-serif-4', 'SourceSerif4-It.ttf'],
  bold: ['source-serif-4', 'SourceSerif4-Semibold.ttf'],
  boldItalic: ['source-serif-4', 'SourceSerif4-SemiboldIt.ttf'],
  caption: ['source-serif-4', 'SourceSerif4Caption-Regular.ttf'],
  captionItalic: ['source-serif-4', 'SourceSerif4Caption-It.ttf'],
  display: ['source-serif-4', 'SourceSerif4Display-Semibold.ttf'],
  sans: ['source-sans-3', 'SourceSans3-Regular.ttf'],
  sansItalic: ['source-sans-3', 'SourceSans3-It.ttf'],
  sansBold: ['source-sans-3', 'SourceSans3-Semibold.ttf']
}

const opened = new Map<FaceName, Font>()

/** Open a face; the same object each time. */
export function faceOf(name: FaceName): Font {
  const known = opened.get(name)
  if (known) return known
  const font = openSync(assetPath('fonts', ...files[name]))
  // None of the files is a collection.
  if (!('glyphForCodePoint' in font)) throw new TypeError('Unexpected collection in `' + name + '`, expected one font')
  opened.set(name, font)
  return font
}

/** Faces to look in for a character that a face lacks, the nearest first. */
export function fallbacksOf(name: FaceName): ReadonlyArray<FaceName> {
  return name.startsWith('sans') ? ['roman'] : ['roman', 'sans']
}
