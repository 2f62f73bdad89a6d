/** The file of a face: a table of tables (OpenType 1.9, “The OpenType Font File”). */

/** Tables of a face, by their tags. */
export type Tables = ReadonlyMap<string, DataView>

const kinds: Readonly<Record<string, string>> = {
  ttcf: 'is a collection of fonts',
  wOFF: 'is a web font (WOFF)',
  wOF2: 'is a web font (WOFF2)'
}

const needed = ['cmap', 'head', 'hhea', 'hmtx', 'maxp']

/**
 * Find the tables of a face.
 *
 * @throws {TypeError}
 *   When pages cannot be set in it; the message says why.
 */
export function tablesIn(bytes: Uint8Array): Tables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 12) throw new TypeError('is no font that can be read')
  const kind = tagAt(view, 0)
  if (kinds[kind]) throw new TypeError(kinds[kind])
  const tables = new Map<string, DataView>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index
    if (entry + 16 > view.byteLength) break
    const [start, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)]
    if (start + length > view.byteLength) continue
    tables.set(tagAt(view, entry), new DataView(bytes.buffer, bytes.byteOffset + start, length))
  }
  const isWhole = needed.every((tag) => tables.has(tag)) && (tables.has('glyf') || tables.has('CFF '))
  if (!isWhole) throw new TypeError('is no font that can be read')
  return tables
}

/**
 * Get a table that every face has.
 *
 * @throws {TypeError}
 *   When this one has it not.
 */
export function tableOf(tables: Tables, tag: string): DataView {
  const table = tables.get(tag)
  if (!table) throw new TypeError('has no table `' + tag + '`')
  return table
}

/** Read a tag: four letters. */
export function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
}
