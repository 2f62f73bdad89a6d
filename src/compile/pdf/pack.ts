/**
 * A file made smaller: objects that are no streams go into streams of objects,
 * and so does the table of where they are (ISO 32000-1, 7.5.7 and 7.5.8), which
 * PDFKit writes each for itself (the eighth defect).
 */

import {createHash} from 'node:crypto'
import {deflateSync} from 'node:zlib'

// More are slow to look things up in.
const mostInStream = 200

/** Pack the objects of a file; `offsets` says where each begins, by its number less one. */
export function packed(bytes: Buffer, offsets: ReadonlyArray<number>): Buffer {
  const end = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.toString('latin1', bytes.length - 64))?.[1])
  const [, root = '', info = ''] = /\/Root (\d+ 0 R)\s+\/Info (\d+ 0 R)/.exec(bytes.toString('latin1', end)) ?? []
  const starts = offsets.map((offset, index) => ({number: index + 1, offset})).sort((a, b) => a.offset - b.offset)
  const parts: Array<Buffer> = [bytes.subarray(0, starts[0]?.offset ?? end)]
  let length = parts[0]?.length ?? 0
  // For each object: where it begins, or which stream it is in and at which place.
  const places: Array<readonly [kind: number, where: number, index: number]> = [[0, 0, 0]]
  const loose: Array<{readonly number: number; readonly body: Buffer}> = []

  const put = (number: number, part: Buffer): void => {
    places[number] = [1, length, 0]
    parts.push(part)
    length += part.length
  }
  for (const [index, {number, offset}] of starts.entries()) {
    const part = bytes.subarray(offset, starts[index + 1]?.offset ?? end)
    if (part.toString('latin1', part.length - 17).startsWith('endstream')) put(number, closed(part))
    else {
      const body = part.toString('latin1', part.indexOf('\n') + 1, part.lastIndexOf('\nendobj'))
      loose.push({number, body: Buffer.from(close(body), 'latin1')})
    }
  }

  let next = offsets.length + 1
  for (let first = 0; first < loose.length; first += mostInStream) {
    const group = loose.slice(first, first + mostInStream)
    for (const [index, {number}] of group.entries()) places[number] = [2, next, index]
    put(next, objectsStream(next, group))
    next++
  }

  places[next] = [1, length, 0]
  const id = createHash('sha256').update(Buffer.concat(parts)).digest('hex').slice(0, 32)
  const table = differences(places.map(([kind, where, index]) => [kind, ...fourBytes(where), index]))
  const facts = `/Type/XRef/Size ${next + 1}/W[1 4 1]/DecodeParms<</Predictor 12/Columns 6>>/Root ${root}/Info ${info}/ID[<${id}><${id}>]`
  parts.push(streamOf(next, facts, table), Buffer.from(`startxref\n${length}\n%%EOF\n`))
  return Buffer.concat(parts)
}

// White that may be left out: new lines beside brackets and names, a blank between a name and its value.
const whiteRe = /\n(?=[/<>[(\]])|(?<=[<>[\]])\n|(\/\w{1,127}) (?=[/<[(])/g

/** Leave out the white between what needs none, but not in strings; there PDFKit writes brackets with a stroke before them. */
function close(dictionary: string): string {
  const parts: Array<string> = []
  for (let at = 0; at < dictionary.length; ) {
    const opening = dictionary.indexOf('(', at)
    const start = opening < 0 ? dictionary.length : opening
    // What stands before a string is closed with its bracket in sight.
    parts.push(dictionary.slice(at, start + 1).replace(whiteRe, '$1'))
    at = start + 1
    while (at < dictionary.length && dictionary[at] !== ')') at += dictionary[at] === '\\' ? 2 : 1
    parts.push(dictionary.slice(start + 1, at))
  }
  return parts.join('')
}

const streamMark = '\nstream\n'

/** A stream, of which what is said before it takes less room. */
function closed(part: Buffer): Buffer {
  const at = part.indexOf(streamMark)
  const [head = '', ...dictionary] = part.toString('latin1', 0, at).split('\n')
  return Buffer.concat([Buffer.from(`${head}\n${close(dictionary.join('\n'))}`, 'latin1'), part.subarray(at)])
}

function objectsStream(
  number: number,
  objects: ReadonlyArray<{readonly number: number; readonly body: Buffer}>
): Buffer {
  let offset = 0
  const heads = objects.map((object) => {
    const head = `${object.number} ${offset}`
    offset += object.body.length + 1
    return head
  })
  const head = Buffer.from(`${heads.join(' ')} `)
  const bodies = objects.flatMap(({body}) => [body, Buffer.from('\n')])
  return streamOf(number, `/Type/ObjStm/N ${objects.length}/First ${head.length}`, Buffer.concat([head, ...bodies]))
}

function streamOf(number: number, facts: string, content: Buffer): Buffer {
  const data = deflateSync(content, {level: 9})
  const head = `${number} 0 obj\n<<${facts}/Filter/FlateDecode/Length ${data.length}>>\nstream\n`
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj\n')])
}

// Each row by how far its bytes are from those of the row above (ISO 32000-1, 7.4.4.4): most are not.
const upward = 2

function differences(rows: ReadonlyArray<ReadonlyArray<number>>): Buffer {
  return Buffer.from(
    rows.flatMap((row, index) => [upward, ...row.map((byte, at) => byte - (rows[index - 1]?.[at] ?? 0))])
  )
}

function fourBytes(value: number): ReadonlyArray<number> {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}
