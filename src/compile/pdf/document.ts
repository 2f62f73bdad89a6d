/**
 * PDFKit, with its defects worked round: what it writes wrong or not at all
 * is mended here, in one place, and nowhere else.
 */

import PDFDocument from 'pdfkit'
import {type FaceName, faceOf} from './faces.ts'
import type {Frames, OutlineEntry} from './frames.ts'
import type {Glyph} from './glyphs.ts'

/** An object of the file. */
export interface Reference {
  readonly data: Record<string, unknown>
}

/** What is used of PDFKit’s fonts. */
interface Embedded {
  readonly id: string
  readonly subset: {includeGlyph: (id: number) => number; readonly glyphs: Array<number>}
  readonly unicode: Array<ReadonlyArray<number>>
  readonly widths: Array<number>
  ref: () => Reference
}

/** What PDFKit keeps to itself, or its types leave out. */
interface Inside {
  _font: Embedded
  readonly _root: Reference
  readonly info: Record<string, unknown>
  readonly outline: Outline
  readonly page: {readonly dictionary: Reference; readonly fonts: Record<string, Reference>}
  font: (source: unknown) => void
  endMetadata: () => void
}

interface Outline {
  readonly dictionary: Reference
  addItem: (title: string) => Outline
}

/** A document that is being written. */
export interface Press {
  readonly document: PDFKit.PDFDocument
  /** Get a font’s name on the current page. */
  readonly use: (face: FaceName) => string
  /** Get the code of a glyph in the file: two bytes, as a literal string has them (ISO 32000-1, 7.3.4.2). */
  readonly codeOf: (face: FaceName, glyph: Glyph) => string
}

/** Open a document for some frames. */
export function openDocument(frames: Frames): Press {
  const {info} = frames
  const options = {
    size: [frames.width, frames.height] as [number, number],
    margin: 0,
    autoFirstPage: false,
    // Links are put into the structure with the page they stand on, so pages
    // stay open to the end (the sixth defect).
    bufferPages: true,
    pdfVersion: '1.7' as const,
    tagged: true,
    displayTitle: true,
    lang: info.lang,
    font: null as unknown as string,
    info: {
      Title: info.title,
      ...(info.author === '' ? {} : {Author: info.author}),
      ...(info.subject === '' ? {} : {Subject: info.subject}),
      Creator: 'Stet',
      Producer: 'PDFKit',
      CreationDate: info.date
    }
  }
  const document = new PDFDocument(options)
  const inside = document as unknown as Inside
  escapeMetadata(inside)

  const fonts = new Map<FaceName, Embedded>()
  const codes = new Map<string, string>()
  const open = (face: FaceName): Embedded => {
    const known = fonts.get(face)
    if (known) return known
    inside.font(faceOf(face))
    fonts.set(face, inside._font)
    return inside._font
  }

  return {
    document,
    use(face) {
      const font = open(face)
      inside.page.fonts[font.id] ??= font.ref()
      return font.id
    },
    codeOf(face, glyph) {
      // One slot for each meaning of a glyph: the hyphen that divides a word
      // is copied as a soft one, its twin in a compound as a hard one.
      const key = `${face}/${glyph.id}/${glyph.codes.join(' ')}`
      const known = codes.get(key)
      if (known) return known
      const code = literalOf(slotOf(open(face), glyph))
      codes.set(key, code)
      return code
    }
  }
}

function slotOf(font: Embedded, {id, width, codes}: Glyph): number {
  let slot = font.subset.includeGlyph(id)
  if (font.unicode[slot] !== undefined) {
    slot = font.subset.glyphs.length
    font.subset.glyphs.push(id)
  }
  font.unicode[slot] = codes
  font.widths[slot] = width
  return slot
}

// Each of the others stands for itself; a bare return would be read as a new line.
const escapes: Readonly<Record<string, string>> = {'(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r'}

function literalOf(slot: number): string {
  return String.fromCharCode(slot >> 8, slot & 0xff).replace(/[()\\\r]/g, (byte) => escapes[byte] ?? byte)
}

/** XMP takes what `info` says without escaping it (the first defect). */
function escapeMetadata(inside: Inside): void {
  const write = inside.endMetadata.bind(inside)
  inside.endMetadata = () => {
    const plain = {...inside.info}
    for (const [key, value] of Object.entries(plain)) {
      if (typeof value === 'string') inside.info[key] = escapeXml(value)
    }
    write()
    Object.assign(inside.info, plain)
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Write the outline; PDFKit’s destinations point beside the page, and it counts nothing (the fifth defect). */
export function writeOutline({document}: Press, entries: ReadonlyArray<OutlineEntry>, height: number): void {
  const inside = document as unknown as Inside
  const above: Array<{readonly item: Outline; count: number}> = [{item: inside.outline, count: 0}]
  const all = [...above]
  for (const {title, depth, page, y} of entries) {
    document.switchToPage(page)
    above.length = Math.min(above.length, depth)
    const parent = above.at(-1)
    if (!parent) continue
    const item = parent.item.addItem(title)
    item.dictionary.data['Dest'] = [inside.page.dictionary, 'XYZ', null, height - y, null]
    // Every branch is open, so each ancestor counts it.
    for (const ancestor of above) ancestor.count++
    const entry = {item, count: 0}
    above.push(entry)
    all.push(entry)
  }

  for (const {item, count} of all) if (count > 0) item.dictionary.data['Count'] = count
}

// Long enough for the last of a thousand pages; the end itself takes no time.
const endMs = 20_000

/** Make the bytes of a document, and see that they are all there. */
export async function closeDocument({document}: Press): Promise<Uint8Array> {
  const chunks: Array<Uint8Array> = []
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
  })
  document.end()
  // An element that was never ended leaves the file without its last part,
  // and nothing is said of it (the second defect).
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, endMs)
  })
  await Promise.race([done, late])
  clearTimeout(timer)
  const bytes = new Uint8Array(Buffer.concat(chunks))
  const tail = Buffer.from(bytes.slice(-8)).toString('latin1')
  if (!tail.includes('%%EOF')) throw new RangeError('Cannot end the document, an object is still open')
  return bytes
}
