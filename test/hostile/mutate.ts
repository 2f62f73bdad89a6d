/** Mutators of texts and bytes: what a scanner, a converter or a hand may do to a page, and worse. */

import fc from 'fast-check'

// What the rules look for, where it was not.
const bits = [
  '\n',
  '\n\n',
  '\f',
  ' ',
  '-\n',
  '1',
  '[^1]',
  '¹',
  '*',
  '1. ',
  '(a) ',
  'I. ',
  'A. ',
  '•',
  '—',
  '\u00AD',
  '\uFFFE',
  '\u0002',
  '\0',
  '\u202E',
  '\u200B',
  '\uFEFF',
  '\uD83D',
  '🙂',
  'e\u0301',
  '&amp;',
  '&#0;',
  '\\n',
  '\\r\\n',
  '"',
  '“',
  '”',
  'http://a.b/c_d-',
  'a_b@c.d',
  '. . . . 3',
  'Figure 1: ',
  'Table 2. ',
  'By Jane Roe',
  'Abstract',
  '> ',
  '| ',
  '---',
  '***',
  '===',
  '    ',
  '\t',
  '\r',
  '\r\n',
  '\u2028',
  '\u0085',
  '\u00A0',
  'ﬁ',
  'Ã©',
  'TThhee',
  'T',
  'A N A L Y S I S',
  '(continued)',
  'XII',
  'CHAPTER I',
  '# ',
  '[a](b)',
  '<b>',
  '`',
  '~~',
  '$',
  '\\',
  '^',
  '_',
  'May 1999',
  'NATO (NATO)'
]

type Mutation = (text: string, at: (size: number) => number) => string

const mutations: ReadonlyArray<Mutation> = [
  // A piece is lost, given twice, or put elsewhere.
  (text, at) => {
    const [from, length] = [at(text.length), at(80)]
    return text.slice(0, from) + text.slice(from + length)
  },
  (text, at) => {
    const [from, length] = [at(text.length), at(80)]
    return text.slice(0, from + length) + text.slice(from)
  },
  (text, at) => {
    const lines = text.split('\n')
    const [line = ''] = lines.splice(at(lines.length - 1), 1)
    lines.splice(at(lines.length), 0, line)
    return lines.join('\n')
  },
  // Something is put in.
  (text, at) => {
    const from = at(text.length)
    return text.slice(0, from) + bits[at(bits.length - 1)] + text.slice(from)
  },
  (text, at) => {
    const from = at(text.length)
    return text.slice(0, from) + (bits[at(bits.length - 1)] ?? '').repeat(at(40)) + text.slice(from)
  },
  // A piece is set otherwise.
  (text, at) => {
    const [from, length] = [at(text.length), at(40)]
    return text.slice(0, from) + text.slice(from, from + length).toUpperCase() + text.slice(from + length)
  }
]

/** Texts that are near to those of a corpus. */
export function mutated(corpus: ReadonlyArray<string>): fc.Arbitrary<string> {
  const step = fc.tuple(
    fc.nat(mutations.length - 1),
    fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 3, maxLength: 3})
  )
  return fc.tuple(fc.constantFrom(...corpus), fc.array(step, {minLength: 1, maxLength: 6})).map(([text, steps]) =>
    steps.reduce((before, [which, places]) => {
      let used = 0
      const at = (size: number): number => Math.floor((places[used++ % places.length] ?? 0) * size)
      return mutations[which]?.(before, at) ?? before
    }, text)
  )
}

/** Bytes of those texts, some of them wrong. */
export function damaged(texts: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> {
  const wrong = fc.array(fc.tuple(fc.double({min: 0, max: 0.999, noNaN: true}), fc.nat(255)), {maxLength: 6})
  return fc
    .tuple(texts, fc.constantFrom<BufferEncoding>('utf8', 'utf8', 'latin1', 'utf16le'), wrong)
    .map(([text, encoding, places]) => {
      const bytes = Buffer.from(text, encoding)
      for (const [place, byte] of places) if (bytes.length > 0) bytes[Math.floor(place * bytes.length)] = byte
      return bytes
    })
}
