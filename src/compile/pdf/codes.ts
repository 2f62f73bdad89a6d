/**
 * Codes of one byte for what glyphs stand for, the same in all fonts of a file, so that one table says to all of them
 * what is copied (ISO 32000-1, 9.10.3). A letter of ASCII has its own, so that pages can be read.
 */

/** A code, in the first table or in a further one: each has 255. */
export interface Code {
  readonly table: number
  readonly code: number
}

/** Codes of a file. */
export interface Codes {
  /** Get the code of a meaning; of another glyph of the same face that means the same it is another one. */
  readonly codeOf: (meaning: ReadonlyArray<number>, variant: number) => Code
  /** Write a table for the readers of the file. */
  readonly tableOf: (table: number) => string
}

/** Code of the space. */
export const space = 0x20

// Letters of Latin-1 keep their codes too. All else has what is free, the last of it from 1 on; 0 is no code.
const others: ReadonlyArray<number> = [...between(0x80, 0xff), ...between(0x01, 0x1f), ...between(0x21, 0x7f)]

/** List whole numbers. */
export function between(first: number, last: number): ReadonlyArray<number> {
  return Array.from({length: last - first + 1}, (_, index) => first + index)
}

/** Begin the codes of a file. */
export function codesOfFile(): Codes {
  const known = new Map<string, Code>()
  const tables: Array<Map<number, ReadonlyArray<number>>> = [new Map()]
  return {
    codeOf(meaning, variant) {
      const key = `${variant} ${meaning.join(' ')}`
      const found = known.get(key)
      if (found) return found
      let taken = tables.at(-1)
      let code = taken && freeCode(taken, meaning, variant)
      if (!taken || code === undefined) {
        taken = new Map()
        tables.push(taken)
        code = freeCode(taken, meaning, variant) ?? space
      }
      taken.set(code, meaning)
      const made = {table: tables.length - 1, code}
      known.set(key, made)
      return made
    },
    tableOf: (table) => written(tables[table] ?? new Map())
  }
}

/** Find a code: its own where it has one that is free; none when all are taken. */
function freeCode(
  taken: ReadonlyMap<number, unknown>,
  meaning: ReadonlyArray<number>,
  variant: number
): number | undefined {
  const [own = 0] = meaning
  const hasOwn = meaning.length === 1 && ((own >= space && own < 0x7f) || (own > 0xa0 && own < 0x100))
  if (hasOwn && variant === 0 && !taken.has(own)) return own
  return others.find((code) => !taken.has(code))
}

// More in one block are not allowed (Adobe Technical Note 5014).
const mostInBlock = 100

function written(meanings: ReadonlyMap<number, ReadonlyArray<number>>): string {
  const ranges: Array<{start: number; end: number; meaning: ReadonlyArray<number>}> = []
  for (const [code, meaning] of [...meanings].sort(([a], [b]) => a - b)) {
    const last = ranges.at(-1)
    const [letter = 0] = meaning
    const [from = 0] = last?.meaning ?? []
    // Codes between that are not used may be in a range, of which the last byte alone counts on.
    const goesOn =
      last?.meaning.length === 1 &&
      meaning.length === 1 &&
      letter - from === code - last.start &&
      from >> 8 === letter >> 8 &&
      letter < 0x1_0000
    if (last && goesOn) last.end = code
    else ranges.push({start: code, end: code, meaning})
  }
  const lines = ranges.map(({start, end, meaning}) => `<${hex(start, 2)}><${hex(end, 2)}><${utf16(meaning)}>`)
  const blocks: Array<string> = []
  for (let at = 0; at < lines.length; at += mostInBlock) {
    const block = lines.slice(at, at + mostInBlock)
    blocks.push(`${block.length} beginbfrange\n${block.join('\n')}\nendbfrange`)
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def',
    '/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<00><ff>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend'
  ].join('\n')
}

function utf16(codes: ReadonlyArray<number>): string {
  const text = String.fromCodePoint(...codes)
  return Array.from({length: text.length}, (_, index) => hex(text.charCodeAt(index), 4)).join('')
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
