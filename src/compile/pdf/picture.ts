/** Pictures: bytes of a PNG, JPEG or SVG to what can be set, or a reason why not. */

import {decode, hasPngSignature} from 'fast-png'

/** Pixels, or a JPEG as it is. */
export interface Raster {
  readonly kind: 'raster'
  /** In pixels. */
  readonly width: number
  readonly height: number
  readonly colours: 'grey' | 'rgb'
  readonly bytes: Uint8Array
  readonly isJpeg: boolean
}

/** A drawing of lines. */
export interface Drawing {
  readonly kind: 'drawing'
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  readonly svg: string
}

export type Picture = Raster | Drawing

/** Words over a picture, in its own units, set by the page in its own face. */
export interface PictureLabel {
  readonly x: number
  /** Baseline. */
  readonly y: number
  /** Room that was kept for them; wider ones are set smaller. */
  readonly width: number
  readonly size: number
  readonly text: string
  readonly isBold: boolean
}

declare module 'mdast' {
  interface ImageData {
    labels?: ReadonlyArray<PictureLabel>
  }
}

// An A4 page at 600 dots an inch has 35 million.
const maxPixels = 40e6
const maxSvgBytes = 8e6

/**
 * Read a picture.
 *
 * @throws {RangeError}
 *   When it cannot be set; the message says why.
 */
export function pictureFrom(bytes: Uint8Array): Picture {
  if (hasPngSignature(bytes)) return pngFrom(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpegFrom(bytes)
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('utf8')
  if (/<svg[\s>]/i.test(head)) return svgFrom(bytes)
  throw new RangeError('is no PNG, JPEG or SVG')
}

function pngFrom(bytes: Uint8Array): Raster {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 33) throw new RangeError('is a PNG that breaks off')
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  checkSize(width, height)
  try {
    const {data, depth, channels, palette} = decode(bytes, {checkCrc: true})
    if (data.length < (width * height * channels * Math.min(depth, 8)) / 8) throw new RangeError('data breaks off')
    const read = readerOf(data, {width, depth, channels, ...(palette && {palette})})
    return {kind: 'raster', width, height, isJpeg: false, ...flattened(read, width, height, palette ? 3 : channels)}
  } catch {
    throw new RangeError('is a PNG that is corrupt')
  }
}

interface Layout {
  readonly width: number
  readonly depth: number
  readonly channels: number
  readonly palette?: ReadonlyArray<ReadonlyArray<number>>
}

/** Get the samples of a pixel, 0 to 255 each. */
type ReadPixel = (x: number, y: number) => ReadonlyArray<number>

function readerOf(data: ArrayLike<number>, {width, depth, channels, palette}: Layout): ReadPixel {
  const most = 2 ** depth - 1
  // Samples of less than a byte are packed, and each row starts on a byte.
  const stride = Math.ceil((width * channels * depth) / 8)
  const sampleAt = (x: number, y: number): number => {
    if (depth >= 8) return data[y * width * channels + x] ?? 0
    const bit = x * depth
    const byte = data[y * stride + (bit >> 3)] ?? 0
    return (byte >> (8 - depth - (bit & 7))) & most
  }
  return (x, y) => {
    if (palette) return palette[sampleAt(x, y)] ?? [0, 0, 0]
    return Array.from({length: channels}, (_, channel) => (255 * sampleAt(x * channels + channel, y)) / most)
  }
}

/** Lay pixels on white paper: what is half seen through is not printed, and no archive of PDF/A-1 takes it. */
function flattened(
  read: ReadPixel,
  width: number,
  height: number,
  channels: number
): Pick<Raster, 'colours' | 'bytes'> {
  const count = channels < 3 ? 1 : 3
  const bytes = new Uint8Array(width * height * count)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const samples = read(x, y)
      const alpha = (samples.length > count ? (samples[count] ?? 255) : 255) / 255
      for (let channel = 0; channel < count; channel++) {
        bytes[at++] = Math.round(alpha * (samples[channel] ?? 0) + 255 * (1 - alpha))
      }
    }
  }
  return {colours: count === 1 ? 'grey' : 'rgb', bytes}
}

// Frames of a JPEG that tell its size (ITU-T T.81, table B.1).
const frameMarks = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
const endMark = 0xd9

function jpegFrom(bytes: Uint8Array): Raster {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    if (!frameMarks.has(bytes[at + 1] ?? 0)) continue
    const [height, width, components] = [view.getUint16(at + 5), view.getUint16(at + 7), bytes[at + 9]]
    checkSize(width, height)
    if (components !== 1 && components !== 3) throw new RangeError('is a JPEG for the press (CMYK); save it as RGB')
    const end = bytes.lastIndexOf(endMark)
    if (end < at || bytes[end - 1] !== 0xff) throw new RangeError('is a JPEG that breaks off')
    return {kind: 'raster', width, height, colours: components === 1 ? 'grey' : 'rgb', bytes, isJpeg: true}
  }
  throw new RangeError('is a JPEG that is corrupt')
}

function checkSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw new RangeError('has no size')
  if (width * height <= maxPixels) return
  throw new RangeError(
    `has ${Math.round((width * height) / 1e6)} million pixels, expected at most ${maxPixels / 1e6} million; make it smaller`
  )
}

function svgFrom(bytes: Uint8Array): Drawing {
  if (bytes.length > maxSvgBytes) throw new RangeError('is an SVG of more than 8 MB; make it simpler')
  const svg = Buffer.from(bytes).toString('utf8')
  const [root = ''] = /<svg\b[^<>]*>/i.exec(svg) ?? []
  if (root === '' || !/<\/svg>\s*$/i.test(svg)) throw new RangeError('is an SVG that breaks off')
  const attribute = (name: string): string =>
    new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(root)?.[1] ?? ''
  const [, , boxWidth = 0, boxHeight = 0] = attribute('viewBox')
    .split(/[\s,]+/)
    .map(Number)
  const width = lengthOf(attribute('width')) || boxWidth || 300
  const height = lengthOf(attribute('height')) || (boxWidth > 0 ? (width * boxHeight) / boxWidth : 0) || 150
  return {kind: 'drawing', width, height, svg}
}

const units: Readonly<Record<string, number>> = {'': 1, px: 1, pt: 4 / 3, mm: 96 / 25.4, cm: 96 / 2.54, in: 96, em: 16}

/** Read a length of SVG, in CSS pixels; 0 when it is a share of something. */
function lengthOf(text: string): number {
  const [, figure = '', unit = ''] = /^([\d.]+)([a-z]*)$/i.exec(text.trim()) ?? []
  return Number(figure) * (units[unit.toLowerCase()] ?? 0)
}
