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
  '2. second',
  'in 20102',
  '12',
  'ﬁrst',
  'so\u00ADft',
  '# no head',
  '> no quote',
  '*a* _b_ `c` [d](e) <f> &amp; \\ ~~g~~ | h |',
  'http://example.org/a_b',
  'a.b_c+d@e.org.',
  'https://a.b/c*d*_e_&amp;g?h=[i](j)#~k).',
  'pre-',
  'and post-war',
  '***',
  '---',
  '[^1]: no note',
  'a word,1 and',
  'another2 and',
  '1Note of a word.',
  '2 Note of another',
  'ends here.',
  '”quoted” and',
  'Abstract—The treaty was',
  'I. THE FIRST PART',
  '1.1 A deep label',
  'B. Who kept it?',
  '2 CIVIC REVIEW',
  'CIVIC REVIEW',
  'CIVIC REVIEW 3',
  'The Mice . . . . . 4',
  'Jane Roe1, John Doe2',
  '(and so on)',
  'A N A L Y S I S',
  'T',
  'he organization was',
  '-----',
  '    set in from the text and',
  '    — who said it',
  'Armenia    12   1994',
  'Belarus     9   1993',
  'Serbia\t7\t2001',
  'O Captain! My Captain',
  'Our fearful trip is done',
  'Hath smaller fleas',
  'Figure 2: Members of it.',
  '> quoted and',
  '> again',
  'TThhee CCoouunncciill',
  '3 numbered',
  '4 numbered and',
  'a\\n b',
  '(continued)'
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

// Columns side by side, with lines across them, white, and lines that are not level.
const cell = fc.array(piece, {maxLength: 2}).map((parts) => parts.join(' ').slice(0, 40))
const lineOf = (left: string, right: string): string => (right === '' ? left : left.padEnd(46) + right)
const row = fc
  .tuple(cell, cell, fc.constantFrom('\n', '\n', '\n\n', '\n\f'))
  .map(([left, right, end]) => lineOf(left, right) + end)
const prose = `${lineOf('what the council of the basin had said', 'of the reports that were sent to it')}\n`.repeat(8)
const columns = fc.array(row, {maxLength: 12}).map((rows) => prose + rows.join(''))

test('on columns side by side', () => {
  let apart = 0
  fc.assert(
    fc.property(columns, (text) => {
      if (restoreLawfully(text).order.length > 1) apart++
    }),
    {numRuns: 100}
  )
  expect(apart).toBeGreaterThan(0)
})

// Blocks of two columns, written by their height: a sentence goes on in the block after the next one.
const block = fc.constantFrom(
  'What the keepers wrote',
  'the boats had come home late, and the oil\nwas wasted in the fog.',
  'The lamp was lit and put out at the proper\nhours, as the log of the board',
  'It was kept in a drawer, under the bread\nknife and the matches.',
  '1. The first log was for the board.',
  'said of it1, and nobody had asked.',
  '2',
  '1 See https://example.org/log.'
)
const leaf = fc.array(block, {minLength: 3, maxLength: 8}).map((blocks) => blocks.join('\n\n'))
const leaves = fc.array(leaf, {minLength: 2, maxLength: 4}).map((pages) => pages.join('\n\f'))

test('on columns whose blocks were written by their height', () => {
  let sorted = 0
  fc.assert(
    fc.property(leaves, (text) => {
      if (restoreLawfully(text).order.length > 1) sorted++
    }),
    {numRuns: 100}
  )
  expect(sorted).toBeGreaterThan(0)
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
