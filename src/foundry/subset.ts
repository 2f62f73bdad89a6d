/**
 * A face cut down to the glyphs of one document, as a TrueType file (OpenType 1.9, “glyf”, “loca”): outlines
 * without instructions, and a table that says which glyph each code of one byte is.
 */

import {type Tables, tableOf} from './sfnt.ts'

/** What is cut: a glyph for each code that is used. */
export type Codes = ReadonlyMap<number, number>

/** Cut a face down. */
export function subsetOf(
  tables: Tables,
  codes: Codes,
  widthOf: (glyph: number) => readonly [advance: number, left: number]
): Uint8Array {
  const [outlines, order] = outlinesOf(tables, [0, ...codes.values()])
  const place = new Map(order.map((glyph, index) => [glyph, index]))
  const {glyf, loca, isShort} = written(outlines)
  const head = Buffer.from(copied(tableOf(tables, 'head')))
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(isShort ? 0 : 1, 50)
  const hhea = Buffer.from(copied(tableOf(tables, 'hhea')))
  hhea.writeUInt16BE(order.length, 34)
  const maxp = Buffer.from(copied(tableOf(tables, 'maxp')))
  maxp.writeUInt16BE(order.length, 4)
  const hmtx = Buffer.alloc(4 * order.length)
  for (const [index, glyph] of order.entries()) {
    const [advance, left] = widthOf(glyph)
    hmtx.writeUInt16BE(advance, 4 * index)
    hmtx.writeInt16BE(left, 4 * index + 2)
  }
  return fileOf([
    ['cmap', cmapOf([...codes].map(([code, glyph]) => [code, place.get(glyph) ?? 0]))],
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp]
  ])
}

function copied(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice()
}

// Bits of a part of a glyph that is made of others.
const part = {words: 1, scale: 8, more: 32, twoScales: 64, matrix: 128, instructions: 256} as const

/** Get the outlines of glyphs and of all that these are made of, and their old numbers in their new order. */
function outlinesOf(
  tables: Tables,
  wanted: ReadonlyArray<number>
): readonly [outlines: ReadonlyArray<Buffer>, order: ReadonlyArray<number>] {
  const glyf = tableOf(tables, 'glyf')
  const loca = tableOf(tables, 'loca')
  const isShort = tableOf(tables, 'head').getInt16(50) === 0
  const offset = (glyph: number): number => (isShort ? 2 * loca.getUint16(2 * glyph) : loca.getUint32(4 * glyph))
  const order = [...new Set(wanted)]
  const place = new Map(order.map((glyph, index) => [glyph, index]))
  const outlines: Array<Buffer> = []
  const numberOf = (glyph: number): number => {
    const known = place.get(glyph)
    if (known !== undefined) return known
    place.set(glyph, order.length)
    return order.push(glyph) - 1
  }
  // What a glyph is made of is put after all, and has its turn.
  for (let index = 0; index < order.length; index++) {
    const glyph = order[index] ?? 0
    const [start, end] = [offset(glyph), offset(glyph + 1)]
    const bytes = Buffer.from(glyf.buffer, glyf.byteOffset + start, Math.max(0, end - start))
    // No code leads to the sign for what is lacking: it may be empty.
    if (glyph === 0) outlines.push(Buffer.alloc(0))
    else
      outlines.push(bytes.length === 0 ? bytes : bytes.readInt16BE(0) < 0 ? composed(bytes, numberOf) : simple(bytes))
  }
  return [outlines, order]
}

/** A glyph made of others: these have new numbers. */
function composed(glyph: Buffer, numberOf: (glyph: number) => number): Buffer {
  const bytes = Buffer.from(glyph)
  let at = 10
  for (;;) {
    const flags = bytes.readUInt16BE(at)
    bytes.writeUInt16BE(flags & ~part.instructions, at)
    bytes.writeUInt16BE(numberOf(bytes.readUInt16BE(at + 2)), at + 2)
    at += flags & part.words ? 8 : 6
    if (flags & part.scale) at += 2
    if (flags & part.twoScales) at += 4
    if (flags & part.matrix) at += 8
    if (!(flags & part.more)) return bytes.subarray(0, at)
  }
}

// Bits of a point’s flag.
const point = {shortX: 2, shortY: 4, repeat: 8, sameX: 16, sameY: 32} as const

/** A glyph of its own: contours, without what hints at a screen’s dots. */
function simple(glyph: Buffer): Buffer {
  const contours = glyph.readInt16BE(0)
  const head = 10 + 2 * contours
  const hints = glyph.readUInt16BE(head)
  const points = contours === 0 ? 0 : glyph.readUInt16BE(head - 2) + 1
  const start = head + 2 + hints
  let at = start
  let length = 0
  for (let seen = 0; seen < points; ) {
    const flag = glyph.readUInt8(at++)
    const times = flag & point.repeat ? glyph.readUInt8(at++) + 1 : 1
    const x = flag & point.shortX ? 1 : flag & point.sameX ? 0 : 2
    const y = flag & point.shortY ? 1 : flag & point.sameY ? 0 : 2
    length += times * (x + y)
    seen += times
  }
  return Buffer.concat([glyph.subarray(0, head), Buffer.alloc(2), glyph.subarray(start, at + length)])
}

/** Write outlines one after the other, each at an even place, and where they begin. */
function written(outlines: ReadonlyArray<Buffer>): {glyf: Buffer; loca: Buffer; isShort: boolean} {
  const parts: Array<Buffer> = []
  const starts = [0]
  let length = 0
  for (const outline of outlines) {
    parts.push(outline, Buffer.alloc(outline.length % 2))
    length += outline.length + (outline.length % 2)
    starts.push(length)
  }
  const isShort = length < 0x1_fffe
  const loca = Buffer.alloc((isShort ? 2 : 4) * starts.length)
  for (const [index, start] of starts.entries()) {
    if (isShort) loca.writeUInt16BE(start / 2, 2 * index)
    else loca.writeUInt32BE(start, 4 * index)
  }
  return {glyf: Buffer.concat(parts), loca, isShort}
}

// Codes of a face that says itself what they mean stand in Unicode’s private area (OpenType 1.9, “cmap”).
const symbols = 0xf000

/** Write a table of codes, in segments whose glyphs follow each other as their codes do. */
function cmapOf(codes: ReadonlyArray<readonly [code: number, glyph: number]>): Buffer {
  const segments: Array<{start: number; end: number; glyph: number}> = []
  for (const [code, glyph] of [...codes].sort(([a], [b]) => a - b)) {
    const last = segments.at(-1)
    if (last && last.end === code - 1 && last.glyph + code - last.start === glyph) last.end = code
    else segments.push({start: code, end: code, glyph})
  }
  const count = segments.length + 1
  const power = 2 ** Math.floor(Math.log2(count))
  const bytes = Buffer.alloc(12 + 16 + 8 * count)
  const put = (at: number, ...values: ReadonlyArray<number>): void => {
    for (const [index, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, at + 2 * index)
  }
  put(0, 0, 1, 3, 0, 0, 12)
  put(12, 4, bytes.length - 12, 0, 2 * count, 2 * power, Math.log2(power), 2 * (count - power))
  const [ends, starts, deltas] = [26, 28 + 2 * count, 28 + 4 * count]
  for (const [index, {start, end, glyph}] of segments.entries()) {
    put(ends + 2 * index, symbols + end)
    put(starts + 2 * index, symbols + start)
    put(deltas + 2 * index, glyph - symbols - start)
  }
  const last = 2 * segments.length
  put(ends + last, 0xffff)
  put(starts + last, 0xffff)
  put(deltas + last, 1)
  return bytes
}

/** Put tables together, each at a multiple of four, with their sums. */
function fileOf(tables: ReadonlyArray<readonly [tag: string, content: Buffer]>): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(12 + 16 * tables.length)
  head.writeUInt32BE(0x0001_0000, 0)
  for (const [index, value] of [tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)].entries()) {
    head.writeUInt16BE(value, 4 + 2 * index)
  }
  const parts = [head]
  let at = head.length
  for (const [index, [tag, content]] of tables.entries()) {
    const entry = 12 + 16 * index
    head.write(tag, entry, 'latin1')
    const padded = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)])
    head.writeUInt32BE(sumOf(padded), entry + 4)
    head.writeUInt32BE(at, entry + 8)
    head.writeUInt32BE(content.length, entry + 12)
    parts.push(padded)
    at += padded.length
  }
  return Buffer.concat(parts)
}

function sumOf(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}
