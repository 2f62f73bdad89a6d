/** A profile for tests: a press of four inks, as coarse as one can be. */

/** What may be said wrong of it. */
interface Says {
  readonly kind?: string
  readonly space?: string
  readonly version?: number
}

/** Make an ICC profile. */
export function profileOf({kind = 'prtr', space = 'CMYK', version = 2}: Says = {}): Buffer {
  const name = 'Test Press\0'
  const tags: ReadonlyArray<readonly [name: string, data: Buffer]> = [
    ['desc', Buffer.concat([head('desc'), u32(name.length), Buffer.from(name), Buffer.alloc(79)])],
    ['cprt', Buffer.concat([head('text'), Buffer.from('None\0')])],
    ['wtpt', Buffer.concat([head('XYZ '), ...[0.9642, 1, 0.8249].map(fixed)])],
    ['A2B0', table(4, corners(4).flatMap(labOf))],
    [
      'B2A0',
      table(
        3,
        corners(3).flatMap(([light = 0]) => [0, 0, 0, 255 * (1 - light)])
      )
    ]
  ]
  const start = 128 + 4 + 12 * tags.length
  const index: Array<Buffer> = [u32(tags.length)]
  const parts: Array<Buffer> = []
  for (const [tag, data] of tags) {
    const at = start + parts.reduce((sum, part) => sum + part.length, 0)
    index.push(Buffer.from(tag), u32(at), u32(data.length))
    parts.push(Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]))
  }

  const header = Buffer.alloc(128)
  const bytes = Buffer.concat([header, ...index, ...parts])
  bytes.writeUInt32BE(bytes.length, 0)
  bytes.writeUInt8(version, 8)
  bytes.write(`${kind}${space}Lab `, 12, 'latin1')
  bytes.write('acsp', 36)
  for (const [axis, value] of [0.9642, 1, 0.8249].entries()) fixed(value).copy(bytes, 68 + 4 * axis)
  return bytes
}

/** Colours with each ink full or not at all; the last changes first. */
function corners(inks: number): ReadonlyArray<ReadonlyArray<number>> {
  return Array.from({length: 2 ** inks}, (_, index) =>
    Array.from({length: inks}, (_, ink) => (index >> (inks - 1 - ink)) & 1)
  )
}

/** What a press prints with some inks, about: L*, a*, b* in bytes. */
function labOf([c = 0, m = 0, y = 0, k = 0]: ReadonlyArray<number>): ReadonlyArray<number> {
  const light = (1 - 0.45 * c) * (1 - 0.5 * m) * (1 - 0.1 * y) * (1 - 0.9 * k)
  return [255 * light, 128 + (1 - k) * (70 * m - 35 * c), 128 + (1 - k) * (90 * y - 45 * c)]
}

/** A table of two places for each colour that goes in, and straight curves (ICC.1, lut8Type). */
function table(inputs: number, colours: ReadonlyArray<number>): Buffer {
  const outputs = colours.length / 2 ** inputs
  const curve = Buffer.from(Array.from({length: 256}, (_, index) => index))
  return Buffer.concat([
    head('mft1'),
    Buffer.from([inputs, outputs, 2, 0]),
    ...[1, 0, 0, 0, 1, 0, 0, 0, 1].map(fixed),
    ...Array.from({length: inputs}, () => curve),
    Buffer.from(colours.map(Math.round)),
    ...Array.from({length: outputs}, () => curve)
  ])
}

function head(type: string): Buffer {
  return Buffer.concat([Buffer.from(type), Buffer.alloc(4)])
}

function fixed(value: number): Buffer {
  return u32(Math.round(value * 65_536))
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
