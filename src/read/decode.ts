/**
 * Bytes to text, so that the bytes can be given back.
 *
 * UTF-8 first, since nothing else looks like it by chance; UTF-16 by its byte
 * order mark or its zero bytes; Windows-1252 for what is neither, as the WHATWG
 * Encoding Standard reads it (all 256 bytes stand for a character there). A
 * file that is UTF-8 but for a few bytes stays UTF-8: those bytes become
 * U+FFFD in the text and are kept in the head of the ledger.
 */

import {utf16Order} from './utf16.ts'

/** What an encoding did to a text. */
export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
  readonly bom: boolean
  readonly damage: ReadonlyArray<Damage>
}

/** A byte that stands for no character: the offset of its U+FFFD, and the byte. */
export interface Damage {
  readonly at: number
  readonly hex: string
}

/** Encodings that are told apart. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

// One bad byte for forty good characters beyond ASCII is a damaged file;
// Windows-1252 read as UTF-8 has hardly a good one.
const damagedShare = 40

/** Decode a file. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes.subarray(2), false, true)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes.subarray(2), true, true)
  const order = utf16Order(bytes)
  if (order) return fromUtf16(bytes, order === 'be', false)
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return fromUtf8(bom ? bytes.subarray(3) : bytes, bom)
}

/** Encode a text as it was: the inverse of `decode`, byte for byte. */
export function encode({text, encoding, bom, damage}: Decoded): Uint8Array {
  const mark = bom ? '\uFEFF' : ''
  if (encoding === 'windows-1252') return toWindows1252(text)
  const encoder = (part: string): Buffer =>
    encoding === 'utf-8' ? Buffer.from(part, 'utf8') : toUtf16(part, encoding === 'utf-16be')
  const parts: Array<Uint8Array> = [encoder(mark)]
  let at = 0
  for (const {at: place, hex} of damage) {
    parts.push(encoder(text.slice(at, place)), Buffer.from(hex, 'hex'))
    at = place + 1
  }
  parts.push(encoder(text.slice(at)))
  return Buffer.concat(parts)
}

function fromUtf16(bytes: Uint8Array, big: boolean, bom: boolean): Decoded {
  const even = bytes.length - (bytes.length % 2)
  // `toString` copies code units as they are; `TextDecoder` would replace half
  // pairs, and the bytes could not be given back.
  const pairs = Buffer.from(bytes.subarray(0, even))
  let text = (big ? pairs.swap16() : pairs).toString('utf16le')
  const damage: Array<Damage> = []
  const odd = bytes[even]
  if (odd !== undefined) {
    damage.push({at: text.length, hex: hexOf(odd)})
    text += '\uFFFD'
  }
  return {text, encoding: big ? 'utf-16be' : 'utf-16le', bom, damage}
}

function toUtf16(text: string, big: boolean): Buffer {
  const bytes = Buffer.from(text, 'utf16le')
  return big ? bytes.swap16() : bytes
}

function fromUtf8(bytes: Uint8Array, bom: boolean): Decoded {
  try {
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
    return {text, encoding: 'utf-8', bom, damage: []}
  } catch {
    const mended = mendUtf8(bytes)
    if (!bom && mended.good < mended.damage.length * damagedShare) {
      return {text: fromWindows1252(bytes), encoding: 'windows-1252', bom, damage: []}
    }
    return {text: mended.text, encoding: 'utf-8', bom, damage: mended.damage}
  }
}

/** Read UTF-8 sequence by sequence; `good` counts those beyond ASCII. */
function mendUtf8(bytes: Uint8Array): {text: string; damage: Array<Damage>; good: number} {
  const damage: Array<Damage> = []
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: Array<string> = []
  let length = 0
  let good = 0
  let from = 0
  let at = 0
  const keep = (to: number): void => {
    if (to <= from) return
    const part = buffer.toString('utf8', from, to)
    parts.push(part)
    length += part.length
  }
  while (at < bytes.length) {
    const size = sequenceAt(bytes, at)
    if (size > 0) {
      if (size > 1) good++
      at += size
      continue
    }
    keep(at)
    damage.push({at: length, hex: hexOf(bytes[at] ?? 0)})
    parts.push('\uFFFD')
    length++
    at++
    from = at
  }
  keep(at)
  return {text: parts.join(''), damage, good}
}

/** Length of the well-formed sequence at a place (Unicode, table 3-7), or 0. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  if (first < 0x80) return 1
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2
  if (first < 0xc2 || first > 0xf4) return 0
  for (let index = 1; index < size; index++) {
    const byte = bytes[at + index] ?? 0
    let low = 0x80
    let high = 0xbf
    if (index === 1) {
      if (first === 0xe0) low = 0xa0
      if (first === 0xed) high = 0x9f
      if (first === 0xf0) low = 0x90
      if (first === 0xf4) high = 0x8f
    }
    if (byte < low || byte > high) return 0
  }
  return size
}

function fromWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

function toWindows1252(text: string): Uint8Array {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) table.set(fromWindows1252(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, (character) => table.get(character) ?? 0x3f)
}

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}
