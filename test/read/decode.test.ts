import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {binaryKind, decode, encode} from '../../src/read/index.ts'

const text = 'Die Rätin kam – “früh”.\n'

describe('an encoding is told by its bytes', () => {
  const utf16 = Buffer.from(text, 'utf16le')
  const cases: ReadonlyArray<readonly [string, Uint8Array, string, boolean]> = [
    ['UTF-8', Buffer.from(text), 'utf-8', false],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), 'utf-8', true],
    ['UTF-16, little end first, with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'utf-16le', true],
    ['UTF-16, little end first', utf16, 'utf-16le', false],
    ['UTF-16, big end first', Buffer.from(utf16).swap16(), 'utf-16be', false],
    ['Windows-1252', Buffer.from([...text].map((sign) => codes[sign] ?? sign.charCodeAt(0))), 'windows-1252', false]
  ]
  test.each(cases)('%s', (_name, bytes, encoding, bom) => {
    const decoded = decode(bytes)
    expect(decoded).toEqual({text, encoding, bom, damage: []})
    expect(Buffer.from(encode(decoded)).equals(bytes)).toBe(true)
  })
})

test.each([
  ['Cyrillic', 'Совет собрался и разошёлся по домам.\n'],
  ['Greek', 'Το συμβούλιο συνήλθε και διαλύθηκε.\n'],
  ['Latin', 'The council met – and went home.\n']
])('UTF-16 of %s is told without its mark, in both orders', (_name, line) => {
  const little = Buffer.from(line.repeat(20), 'utf16le')
  const big = Buffer.from(little).swap16()
  for (const [bytes, encoding] of [
    [little, 'utf-16le'],
    [big, 'utf-16be']
  ] as const) {
    const decoded = decode(bytes)
    expect([binaryKind(bytes), decoded.encoding, decoded.text]).toEqual([undefined, encoding, line.repeat(20)])
    expect(Buffer.from(encode(decoded)).equals(bytes)).toBe(true)
  }
})

test.each(['    ', '- - - - ', 'a b\n', '\n\n\n\n'])('%j is no UTF-16', (line) => {
  expect(decode(Buffer.from(line)).text).toBe(line)
})

const codes: Readonly<Record<string, number>> = {'–': 0x96, '“': 0x93, '”': 0x94}

test('a byte that is no UTF-8 is kept in the head', () => {
  const bytes = Buffer.concat([Buffer.from('é'.repeat(60)), Buffer.from([0xc3]), Buffer.from(' end')])
  const decoded = decode(bytes)
  expect(decoded.text).toBe(`${'é'.repeat(60)}\uFFFD end`)
  expect(decoded.damage).toEqual([{at: 60, hex: 'c3'}])
  expect(Buffer.from(encode(decoded)).equals(bytes)).toBe(true)
})

test('an odd byte at the end of UTF-16 is kept too', () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('ab', 'utf16le'), Buffer.from([0x63])])
  const decoded = decode(bytes)
  expect(decoded.text).toBe('ab\uFFFD')
  expect(Buffer.from(encode(decoded)).equals(bytes)).toBe(true)
})

test('any bytes are given back', () => {
  const mixed = fc
    .array(fc.constantFrom('é', 'a', '€', '\u{1F600}', '\uFFFD'), {maxLength: 80})
    .map((signs) => Buffer.from(signs.join('')))
  fc.assert(
    fc.property(mixed, fc.uint8Array({maxLength: 6}), (good, bad) => {
      const bytes = Buffer.concat([good, bad, good])
      expect(Buffer.from(encode(decode(bytes))).equals(bytes)).toBe(true)
    })
  )
})

describe('what is no text is told by its bytes', () => {
  test.each([
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a ZIP archive, as DOCX, ODT and EPUB are', Buffer.from('PK\u0003\u0004....')],
    ['an HTML page', Buffer.from('\uFEFF\n<!DOCTYPE html>\n<html>')],
    ['an HTML page', Buffer.from('<html lang="de">')],
    ['XML', Buffer.from('<?xml version="1.0"?>\n<TEI>')],
    ['PostScript', Buffer.from('%!PS-Adobe-3.0\n')],
    ['a text in UTF-32', Buffer.from('\uFEFF\0a\0b\0', 'utf16le')],
    // Every byte once, as often as in what is packed.
    ['binary data', Buffer.from(Array.from({length: 1024}, (_, at) => (at * 167 + 34) % 256))],
    ['binary data', Buffer.from([1, 0, 2, 0, 0, 3, 250, 1, 0, 0, 7, 1])]
  ])('%s', (kind, bytes) => {
    expect(binaryKind(bytes)).toBe(kind)
  })

  test('a text with a form feed and an escape', () => {
    expect(binaryKind(Buffer.from('one\f\u001b[1mtwo\n'))).toBeUndefined()
  })

  test('a text about markup', () => {
    expect(binaryKind(Buffer.from('<htmlx> is no element.\n<html> is.\n'))).toBeUndefined()
  })

  test('UTF-16 without a mark', () => {
    expect(binaryKind(Buffer.from(text, 'utf16le'))).toBeUndefined()
  })
})
