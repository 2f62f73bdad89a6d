/** The laws on arbitrary text: pages of prose, of signs, of bytes. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {decode, encode} from '../../src/read/index.ts'
import {restoreLawfully} from '../support/laws.ts'

// What pages are made of, so that the rules have something to decide.
const piece = fc.constantFrom(
  'The council met on Tuesday',
  'presiden-',
  'tial reports of the basin and',
  'Tajik-',
  'Kyrgyz',
  'Abstract',
  'ANALYSIS',
  'By Jane Roe, London',
  '• one item',
  '- another',
  '1. first',
  'in 20102',
  '12',
  'ﬁrst',
  'so\u00ADft',
  '# no head',
  '> no quote',
  '*a* _b_ `c` [d](e) <f> &amp; \\ ~~g~~ | h |',
  'http://example.org/a_b',
  'pre-',
  'and post-war',
  '***',
  '---',
  '[^1]: no note',
  'ends here.',
  '”quoted” and'
)
const white = fc.constantFrom(
  ' ',
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\n\n\n',
  '\r\n',
  '\f',
  '\n\t',
  ' \n',
  '\u00A0',
  '\t',
  '  ',
  '\u2028'
)
const page = fc.array(fc.tuple(piece, white), {maxLength: 30}).map((parts) => parts.flat().join(''))

test('on pages', () => {
  fc.assert(
    fc.property(page, (text) => void restoreLawfully(text)),
    {numRuns: 400}
  )
})

test('on any text', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 80}), (text) => void restoreLawfully(text)),
    {numRuns: 400}
  )
})

test('on any bytes, which are given back', () => {
  fc.assert(
    fc.property(fc.uint8Array({maxLength: 120}), (bytes) => {
      restoreLawfully(bytes)
      expect(Buffer.from(encode(decode(bytes))).equals(bytes)).toBe(true)
    }),
    {numRuns: 400}
  )
})
