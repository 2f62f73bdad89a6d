/**
 * PDFKit, with its defects worked round: what it writes wrong or not at all
 * is mended here, in one place, and nowhere else.
 */

import {createHash} from 'node:crypto'
import PDFDocument from 'pdfkit'
import {fullFont} from '../../foundry/index.ts'
import {codesOfFile} from './codes.ts'
import {type FaceName, faceOf} from './faces.ts'
import type {Frames, OutlineEntry} from './frames.ts'
import type {Glyph} from './glyphs.ts'
import {sRgbProfile} from './icc.ts'
import {inksOf, isOpaque} from './inks.ts'
import {literalOf, textLiteral} from './literal.ts'
import {packed} from './pack.ts'
import {boxesOf, type PressSheet} from './press-sheet.ts'
import type {Standard} from './standard.ts'
import {type Box, type TypeCase, typeCase} from './type-case.ts'
import {makers, xmpOf} from './xmp.ts'

/** An object of the file. */
export interface Reference {
  readonly data: Record<string, unknown>
  /** Whether its content is deflated (default: true). */
  compress: boolean
  readonly end: (content?: Uint8Array) => void
}

/** A file that travels inside the document. */
export interface Attachment {
  readonly name: string
  readonly content: string | Uint8Array
  /** As of the internet: `text/plain`. */
  readonly type: string
  /** What it is to the pages: what they were made of, or what is said of how. */
  readonly relationship: 'Source' | 'Data'
  /** In words, for the list of attachments. */
  readonly description: string
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
  subset?: number
  readonly _root: Reference
  readonly _offsets: ReadonlyArray<number | null>
  readonly outline: Outline
  readonly page: {
    readonly dictionary: Reference
    readonly resources: Reference
    readonly fonts: Record<string, Reference>
    readonly xobjects: Record<string, Reference>
    readonly colorSpaces: Record<string, unknown>
  }
  font: (source: unknown) => void
  ref: (data: object) => Reference
  _normalizeColor: (colour: unknown) => ReadonlyArray<number> | null
  file: (content: Uint8Array, options: object) => Reference
  addNamedEmbeddedFile: (key: string, file: Reference) => void
  endMetadata: () => void
  endSubset: () => void
}

interface Outline {
  readonly dictionary: Reference
  addItem: (title: string) => Outline
}

/** A document that is being written. */
export interface Press {
  readonly document: PDFKit.PDFDocument
  /** The catalogue: what the file says of itself as a whole. */
  readonly root: Reference
  /** Its pages, as far as there are any. */
  readonly pages: ReadonlyArray<Reference>
  readonly standard: Standard
  readonly sheet: PressSheet
  /** Turn to a new page. */
  readonly turn: () => void
  /** Name a colour space on the current page. */
  readonly useColour: (name: string, space: ReadonlyArray<unknown>) => void
  /** Get the profile of sRGB in the file. */
  readonly screenProfile: () => Reference
  /** Make an object; it must be ended. */
  readonly make: (data: object) => Reference
  /** Let a font be used on the current page. */
  readonly use: (font: string) => void
  /** Get the name on the current page of an object that is drawn, such as a picture; it is made once. */
  readonly show: (key: object, make: () => Reference) => string
  /** Find where a glyph is in the fonts of the file. */
  readonly boxOf: (face: FaceName, glyph: Glyph) => Box
  /** Write the fonts, when all pages are made. */
  readonly closeFonts: () => void
}

/** Open a document for some frames. */
export function openDocument(frames: Frames, standard: Standard, sheet: PressSheet): Press {
  const {info} = frames
  const options = {
    size: [sheet.width, sheet.height] as [number, number],
    margin: 0,
    autoFirstPage: false,
    // What a page says of its links and structure is known at the end.
    bufferPages: true,
    pdfVersion: standard.version,
    displayTitle: true,
    lang: info.lang,
    font: null as unknown as string,
    info: {
      Title: short(info.title),
      ...(info.author === '' ? {} : {Author: short(info.author)}),
      ...(info.subject === '' ? {} : {Subject: short(info.subject)}),
      ...makers,
      CreationDate: info.date,
      ModDate: info.date,
      ...exchangeInfo(standard)
    }
  }
  const document = new PDFDocument(options)
  const inside = document as unknown as Inside
  const make = (data: object): Reference => inside.ref(data)
  if (isOpaque(standard)) makeOpaque(inside)
  if (standard.exchange) printInks(inside)
  // In a file of PDF/A-1 it lists the glyphs of each font; what else it would say is said below.
  if (standard.archive) inside.subset = standard.archive.part
  inside.endSubset = () => undefined
  // From PDF/A-2 on it may be; elsewhere programs which know no PDF are to find it.
  const isCompressed = standard.archive !== undefined && standard.archive.part > 1
  writeMetadata(inside, xmpOf(info, standard, idOf(frames)), isCompressed)

  const pages: Array<Reference> = []
  let screen: Reference | undefined
  const fonts = new Map<string, Reference>()
  const cases = new Map<FaceName, TypeCase>()
  const shown = new Map<object, readonly [name: string, object: Reference]>()
  const addFont = (object: Reference): string => {
    // PDFKit, which sets the words of drawings, calls its fonts F1, F2, …
    const name = `S${fonts.size + 1}`
    fonts.set(name, object)
    return name
  }
  const add = (): {name: string; object: Reference} => {
    const object = make({})
    return {name: addFont(object), object}
  }
  const codes = codesOfFile()
  const tables = new Map<number, Reference>()
  const meanings = (table: number): Reference => {
    const known = tables.get(table)
    if (known) return known
    const made = make({})
    made.end(Buffer.from(codes.tableOf(table), 'latin1'))
    tables.set(table, made)
    return made
  }
  const caseOf = (name: FaceName): TypeCase => {
    const face = faceOf(name)
    if (!face.subset) return wideCase(inside, name, addFont)
    return typeCase(face, face.subset, {codes, add, make, meanings})
  }

  return {
    document,
    root: inside._root,
    standard,
    sheet,
    pages,
    make,
    screenProfile() {
      if (screen) return screen
      screen = make({N: 3})
      screen.end(sRgbProfile())
      return screen
    },
    useColour(name, space) {
      inside.page.colorSpaces[name] = space
    },
    turn() {
      document.addPage()
      const page = inside.page.dictionary
      // Not in PDF 1.4, and without it nothing changes (the eighth defect); nor without the other, of PDF 1.0.
      Reflect.deleteProperty(page.data, 'UserUnit')
      Reflect.deleteProperty(inside.page.resources.data, 'ProcSet')
      if (standard.exchange) Object.assign(page.data, boxesOf(sheet))
      const {margin} = sheet
      if (margin > 0) document.addContent(`1 0 0 1 ${margin.toFixed(3)} ${margin.toFixed(3)} cm`)
      pages.push(page)
    },
    use(font) {
      const object = fonts.get(font)
      if (object) inside.page.fonts[font] ??= object
    },
    boxOf(face, glyph) {
      const known = cases.get(face) ?? caseOf(face)
      cases.set(face, known)
      return known.boxOf(glyph)
    },
    closeFonts() {
      for (const {close} of cases.values()) close()
    },
    show(key, make) {
      const [name, object] = shown.get(key) ?? [`X${shown.size + 1}`, make()]
      shown.set(key, [name, object])
      inside.page.xobjects[name] ??= object
      return name
    }
  }
}

/** A case for outlines that we do not cut (PostScript’s): PDFKit’s font, whose codes have two bytes. */
function wideCase(inside: Inside, face: FaceName, addFont: (object: Reference) => string): TypeCase {
  inside.font(fullFont(face))
  const font = inside._font
  const name = addFont(font.ref())
  const boxes = new Map<string, Box>()
  return {
    boxOf(glyph) {
      const key = `${glyph.id}/${glyph.codes.join(' ')}`
      const known = boxes.get(key)
      if (known) return known
      const slot = slotOf(font, glyph)
      const box = {font: name, code: literalOf(String.fromCharCode(slot >> 8, slot & 0xff)), isSpace: false}
      boxes.set(key, box)
      return box
    },
    // PDFKit writes its own.
    close: () => undefined
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

/** Write our own XMP: PDFKit’s takes the title without escaping it, and knows one standard a file (the first defect). */
function writeMetadata(inside: Inside, xmp: string, isCompressed: boolean): void {
  inside.endMetadata = () => {
    const metadata = inside.ref({Type: 'Metadata', Subtype: 'XML'})
    metadata.compress = isCompressed
    metadata.end(Buffer.from(xmp))
    inside._root.data['Metadata'] = metadata
  }
}

/** Set what drawings show half seen through as if it were not. */
function makeOpaque(inside: Inside): void {
  const make = inside.ref.bind(inside)
  inside.ref = (data) => {
    if (data && 'Type' in data && data.Type === 'ExtGState') return make({Type: 'ExtGState'})
    const made = make(data)
    if (made.data && 'Group' in made.data) Reflect.deleteProperty(made.data, 'Group')
    return made
  }
}

/** Draw in the inks of a press what drawings say in the colours of a screen. */
function printInks(inside: Inside): void {
  const normal = inside._normalizeColor.bind(inside)
  inside._normalizeColor = (colour) => {
    const found = normal(colour)
    return Array.isArray(found) && found.length === 3 ? inksOf(found) : found
  }
}

/** Hand PDFKit what it is to write as it stands: it makes a string of any letters it is given. */
function asItStands(written: string): string {
  return {toString: () => written, [Symbol.toStringTag]: 'Written'} as unknown as string
}

/** Write text in one byte a letter where that can be; PDFKit takes two for each when one is not of ASCII. */
function short(text: string): string {
  const literal = textLiteral(text)
  return literal === undefined ? text : asItStands(literal)
}

/** What PDF/X wants to read in the information of a file. */
function exchangeInfo({exchange, version}: Standard): object {
  if (!exchange) return {}
  return {Trapped: asItStands('/False'), ...(version === '1.4' && {GTS_PDFXVersion: exchange})}
}

/** Make an ID of what a file says: the same each time, and another for other words. */
function idOf({info, pages}: Frames): string {
  const hash = createHash('sha256').update(JSON.stringify(info))
  for (const part of pages.flatMap(({lines}) => lines.flatMap(({parts}) => parts))) {
    hash.update(part === 'space' ? ' ' : part.text)
  }
  return hash.digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

/** Attach files. */
export function attach({document}: Press, date: Date, attachments: ReadonlyArray<Attachment>): void {
  const inside = document as unknown as Inside
  for (const [index, {content, ...attachment}] of attachments.entries()) {
    const file = inside.file(Buffer.from(content), {
      ...attachment,
      modifiedDate: date,
      hidden: true
    })
    // Listed by keys of one case and width, because PDFKit sorts them as people do (the seventh defect).
    inside.addNamedEmbeddedFile(String(index).padStart(6, '0'), file)
  }
}

/** Write the outline; PDFKit’s destinations point beside the page, and it counts nothing (the fifth defect). */
export function writeOutline({document, pages, sheet}: Press, entries: ReadonlyArray<OutlineEntry>): void {
  const inside = document as unknown as Inside
  const above: Array<{readonly item: Outline; count: number}> = [{item: inside.outline, count: 0}]
  const all = [...above]
  for (const {title, depth, page, y} of entries) {
    above.length = Math.min(above.length, depth)
    const parent = above.at(-1)
    if (!parent) continue
    const item = parent.item.addItem(title)
    item.dictionary.data['Dest'] = [pages[page], 'XYZ', null, sheet.height - sheet.margin - y, null]
    // Every branch is open, so each ancestor counts it.
    for (const ancestor of above) ancestor.count++
    const entry = {item, count: 0}
    above.push(entry)
    all.push(entry)
  }

  for (const {item, count} of all) if (count > 0) item.dictionary.data['Count'] = count
}

/**
 * Make the bytes of a document.
 *
 * @throws {RangeError}
 *   When an object was never ended: PDFKit then waits for it, for ever and
 *   without a word (the second defect).
 */
export function closeDocument({document, closeFonts}: Press): Uint8Array {
  closeFonts()
  document.end()
  const {_offsets: offsets} = document as unknown as Inside
  const open = offsets.flatMap((offset, index) => (offset === null ? [index + 1] : []))
  if (open.length > 0) throw new RangeError('Cannot end the document, objects are still open: ' + open.join(', '))
  const bytes = document.read() as Buffer
  const made = document.version > 1.4 ? packed(bytes, offsets as ReadonlyArray<number>) : identified(bytes)
  return new Uint8Array(made.buffer, made.byteOffset, made.length)
}

/** Make the ID of a file of all that is in it; PDFKit makes it of title and date. */
function identified(bytes: Buffer): Buffer {
  const at = bytes.lastIndexOf('/ID [<')
  const id = createHash('sha256').update(bytes.subarray(0, at)).digest('hex').slice(0, 32)
  bytes.write(`/ID [<${id}> <${id}>]`, at, 'latin1')
  return bytes
}
