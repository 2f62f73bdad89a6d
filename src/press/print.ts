/** Pages from a fair copy. */

import {realpathSync} from 'node:fs'
import path from 'node:path'
import type {Root} from 'mdast'
import {compose, type DrawOptions, draw, type Frames, opaqueNotes, type PrintOptions} from '../compile/pdf/index.ts'
import {readWhole, statsOf} from './read-whole.ts'
import {Trouble} from './trouble.ts'
import {isInside} from './write-whole.ts'

/** Pages, and what could not be set as it should be. */
export interface Printed {
  readonly pdf: Uint8Array
  readonly notes: ReadonlyArray<string>
}

/** Set a fair copy and write the PDF. */
export async function printPages(tree: Root, options: PrintOptions & DrawOptions = {}): Promise<Printed> {
  const frames = compose(tree, options)
  checkPictures(frames, options)
  const notes = [...frames.notes, ...opaqueNotes(frames, options.standard ?? 'pdfa-3a')]
  return {pdf: await draw(frames, options), notes}
}

/** A JPEG in colour cannot be put into inks without being taken apart. */
function checkPictures({pages}: Frames, {standard}: DrawOptions): void {
  const isColoured = pages.some(({pictures}) =>
    pictures.some(({picture}) => picture.kind === 'raster' && picture.isJpeg && picture.colours === 'rgb')
  )
  if (standard === 'pdfx-1a' && isColoured) {
    throw new Trouble(
      'usage',
      'Unexpected JPEG in colour for `pdfx-1a`, expected one in grey, or a PNG; `pdfx-4` takes it as it is'
    )
  }
}

// More than a photograph of 40 million pixels takes.
const maxMegabytes = 64

/**
 * Find pictures where a text names them, from its own folder.
 *
 * A text may be a stranger’s: it gets no file from outside of its folder, whatever path or link leads there.
 *
 * @param alsoIn
 *   Another folder that they may lie in (default: none).
 * @throws {Trouble}
 *   When it is not there.
 */
export function picturesIn(folder: string, alsoIn?: string): (url: string) => Uint8Array {
  if (alsoIn !== undefined && !statsOf(alsoIn)?.isDirectory()) {
    throw new Trouble('usage', `Unexpected folder of pictures \`${alsoIn}\`, expected one that is there`)
  }
  const folders = [folder, ...(alsoIn === undefined ? [] : [alsoIn])].map(realOf)
  return (url) => {
    const [file = ''] = url.split(/[?#]/)
    const place = path.resolve(folder, decoded(file))
    const real = realOf(place)
    if (!folders.some((each) => isInside(real, each))) {
      throw new RangeError('is outside of the folder of the text; name its folder with `--pictures`')
    }
    try {
      if (statsOf(place)?.isDirectory()) throw new RangeError('is a folder')
      return readWhole(place, maxMegabytes)
    } catch (error) {
      if (!(error instanceof Trouble)) throw error
      throw new RangeError(`cannot be read: ${error.message.replace(/^Cannot read `[^`]*`: /, '')}`)
    }
  }
}

/** A path without its links, as far as something stands there. */
function realOf(place: string): string {
  try {
    return realpathSync(place)
  } catch {
    return path.join(realOf(path.dirname(path.resolve(place))), path.basename(place))
  }
}

// Markdown writes a space as `%20`; a name may have a `%` of its own.
function decoded(file: string): string {
  try {
    return decodeURIComponent(file)
  } catch {
    return file
  }
}
