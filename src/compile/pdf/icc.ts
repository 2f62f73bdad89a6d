/** Colour profiles (ICC.1:2001-04, version 2, which every part of PDF/A knows). */

/** Make the profile of sRGB (IEC 61966-2-1), from its numbers. */
export function sRgbProfile(): Uint8Array {
  const entries = Buffer.alloc(2 * curveEntries)
  for (let index = 0; index < curveEntries; index++) entries.writeUInt16BE(lightOf(index), 2 * index)
  const curve = tagOf('curv', u32(curveEntries), entries)
  const tags: ReadonlyArray<readonly [name: string, data: Buffer]> = [
    ['desc', descriptionOf('sRGB')],
    ['cprt', tagOf('text', Buffer.from('No rights reserved\0'))],
    // The primaries and white of sRGB, adapted to D50 by Bradford’s method.
    ['wtpt', xyz(0.9642, 1, 0.8249)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve]
  ]

  const table: Array<Buffer> = [u32(tags.length)]
  const parts = new Map<Buffer, number>()
  let end = 128 + 4 + 12 * tags.length
  for (const [name, data] of tags) {
    // The three curves are one.
    const at = parts.get(data) ?? end
    if (!parts.has(data)) {
      parts.set(data, at)
      end += data.length
    }
    table.push(Buffer.from(name), u32(at), u32(data.length))
  }
  return Buffer.concat([headerOf(end), ...table, ...parts.keys()])
}

/** What a profile says of itself. */
export interface ProfileFacts {
  readonly version: number
  /** Class of its device: `prtr`, `mntr`, … */
  readonly kind: string
  /** Colours of its device: `CMYK`, `GRAY`, `RGB `, … */
  readonly space: string
  readonly channels: number
  readonly name: string
}

/** Read what a profile says of itself; nothing when it is none. */
export function factsOf(profile: Uint8Array): ProfileFacts | undefined {
  const bytes = Buffer.from(profile.buffer, profile.byteOffset, profile.length)
  if (bytes.length < 132 || bytes.readUInt32BE(0) !== bytes.length || bytes.toString('latin1', 36, 40) !== 'acsp') {
    return undefined
  }
  const space = bytes.toString('latin1', 16, 20)
  return {
    version: bytes.readUInt8(8),
    kind: bytes.toString('latin1', 12, 16),
    space,
    channels: {GRAY: 1, CMYK: 4}[space] ?? 3,
    name: nameIn(bytes)
  }
}

/** Read the description: ASCII in version 2, UTF-16 in version 4. */
function nameIn(bytes: Buffer): string {
  for (let index = 0; index < Math.min(bytes.readUInt32BE(128), 100); index++) {
    const entry = 132 + 12 * index
    if (entry + 12 > bytes.length || bytes.toString('latin1', entry, entry + 4) !== 'desc') continue
    const tag = bytes.subarray(
      bytes.readUInt32BE(entry + 4),
      bytes.readUInt32BE(entry + 4) + bytes.readUInt32BE(entry + 8)
    )
    if (tag.length < 28) return ''
    if (tag.toString('latin1', 0, 4) !== 'mluc')
      return tag.toString('latin1', 12, 12 + tag.readUInt32BE(8)).replace(/\0.*$/s, '')
    const [length, offset] = [tag.readUInt32BE(20), tag.readUInt32BE(24)]
    return Buffer.from(tag.subarray(offset, offset + length))
      .swap16()
      .toString('utf16le')
  }
  return ''
}

function headerOf(size: number): Buffer {
  const header = Buffer.alloc(128)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(0x02100000, 8)
  header.write('mntrRGB XYZ ', 12)
  // A date must be one.
  header.writeUInt16BE(1999, 24)
  header.writeUInt16BE(10, 26)
  header.writeUInt16BE(18, 28)
  header.write('acsp', 36)
  fixed(0.9642, 1, 0.8249).copy(header, 68)
  return header
}

// One for every third of the 256 shades of a screen; between them the curve is straight, to three parts in 65,535.
const curveEntries = 86

function lightOf(index: number): number {
  const value = index / (curveEntries - 1)
  return Math.round(65_535 * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
}

function descriptionOf(text: string): Buffer {
  // After the letters: no Unicode, and no Macintosh, of which 67 bytes are kept.
  return tagOf('desc', u32(text.length + 1), Buffer.from(`${text}\0`), Buffer.alloc(8 + 3 + 67))
}

function xyz(...values: [number, number, number]): Buffer {
  return tagOf('XYZ ', fixed(...values))
}

/** Every tag starts at a multiple of four. */
function tagOf(type: string, ...data: ReadonlyArray<Buffer>): Buffer {
  const bytes = Buffer.concat([Buffer.from(type), u32(0), ...data])
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
}

function fixed(...values: ReadonlyArray<number>): Buffer {
  return Buffer.concat(values.map((value) => u32(Math.round(value * 65_536))))
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
