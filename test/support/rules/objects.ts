/** Objects of a PDF, as plain values: names with their stroke, references followed when they are asked for. */

import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString
} from '@cantoo/pdf-lib'

/** A PDF whose objects can be looked at. */
export interface Pdf {
  readonly bytes: Uint8Array
  readonly header: string
  readonly trailer: Dict
  readonly root: Dict
  readonly pages: ReadonlyArray<Dict>
}

/** A dictionary; that of a stream has its content. */
export interface Dict {
  /** The same for each look at the same object. */
  readonly key: string
  readonly get: (name: string) => Value
  readonly names: ReadonlyArray<string>
  readonly content: () => Uint8Array
}

export type Value = Dict | ReadonlyArray<Value> | string | number | boolean | undefined

/** Open a file. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const document = await PDFDocument.load(bytes, {updateMetadata: false, throwOnInvalidObject: true})
  const {context} = document
  let fresh = 0

  const valueOf = (object: PDFObject | undefined, ref?: PDFRef): Value => {
    if (object instanceof PDFRef) return valueOf(context.lookup(object), object)
    if (object instanceof PDFName) return object.asString()
    if (object instanceof PDFNumber) return object.asNumber()
    if (object instanceof PDFBool) return object.asBoolean()
    if (object instanceof PDFString || object instanceof PDFHexString) return object.decodeText()
    if (object instanceof PDFArray) return object.asArray().map((item) => valueOf(item))
    if (object instanceof PDFRawStream) return dictOf(object.dict, ref, object)
    return object instanceof PDFDict ? dictOf(object, ref) : undefined
  }
  const dictOf = (dict: PDFDict, ref?: PDFRef, stream?: PDFRawStream): Dict => ({
    key: ref ? String(ref) : `direct ${fresh++}`,
    get: (name) => valueOf(dict.get(PDFName.of(name))),
    names: dict.keys().map((name) => name.asString().slice(1)),
    content: () => (stream ? decodePDFRawStream(stream).decode() : new Uint8Array())
  })

  const trailer: Dict = {
    key: 'trailer',
    get: (name) => valueOf(context.trailerInfo[name as 'Root' | 'Info' | 'ID' | 'Encrypt']),
    names: Object.keys(context.trailerInfo),
    content: () => new Uint8Array()
  }
  return {
    bytes,
    header: Buffer.from(bytes.subarray(0, 8)).toString('latin1'),
    trailer,
    root: dictOf(document.catalog),
    pages: document.getPages().map((page) => dictOf(page.node, page.ref))
  }
}

/** See a value as a dictionary; an empty one when it is none. */
export function dict(value: Value): Dict {
  return typeof value === 'object' && 'get' in value ? value : none
}

/** See a value as a list: itself, or it alone, or nothing. */
export function list(value: Value): ReadonlyArray<Value> {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

const none: Dict = {key: 'none', get: () => undefined, names: [], content: () => new Uint8Array()}
