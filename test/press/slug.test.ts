/** Names of editions: what a title can hold, any disk can hold the slug of. */

import path from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {slugOfFile} from '../../src/press/slug.ts'

const slugs: ReadonlyArray<readonly [file: string, slug: string]> = [
  ['The Treaty (final).v2.txt', 'the-treaty-final-v2'],
  ['../../etc/passwd', 'passwd'],
  ['..', 'edition'],
  ['....txt', 'edition'],
  ['   .txt', 'edition'],
  ['🙂.txt', 'edition'],
  ['-rf.txt', 'rf'],
  ['~root.txt', 'root'],
  ['a\u0000b\n\u001B[31mc.txt', 'a-b-31mc'],
  ['a\\b:c*d?e"f<g>h|i.txt', 'a-b-c-d-e-f-g-h-i'],
  // One letter, written in two ways.
  ['Caf\u00E9.txt', 'caf\u00E9'],
  ['Cafe\u0301.txt', 'caf\u00E9'],
  ['İstanbul.txt', 'i\u0307stanbul'],
  ['हिन्दी.txt', 'हिन्दी'],
  ['договор.txt', 'договор'],
  // Letters that nobody sees, and signs that turn the line.
  ['a\u3164b\u200Bc.txt', 'a-b-c'],
  ['gnp\u202Etxt.exe', 'gnp-txt'],
  ['half \uD83D pair.txt', 'half-pair'],
  // Devices of Windows.
  ['CON.txt', 'con-edition'],
  ['nul', 'nul-edition'],
  ['Com1.txt', 'com1-edition'],
  ['LPT³.txt', 'lpt³-edition'],
  ['console.txt', 'console'],
  ['nul.old.txt', 'nul-old']
]

test.each(slugs)('%j is %j', (file, slug) => {
  expect(slugOfFile(file)).toBe(slug)
})

test('long titles stay apart, and short enough', () => {
  const [a, b] = [slugOfFile(`${'тысяча слов '.repeat(40)}a`), slugOfFile(`${'тысяча слов '.repeat(40)}b`)]
  expect(a).not.toBe(b)
  expect(a).toMatch(/^тысяча-слов-.*[^-]-[0-9a-f]{8}$/)
})

test('any title gives a name that any disk takes, and that names itself', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(
          fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
          fc.constantFrom('.', '/', '\\', '-', 'CON')
        ),
        maxLength: 200
      }),
      (title) => {
        const slug = slugOfFile(title)
        expect(slug).toMatch(/^(?!.*--)[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*$/u)
        expect(slug).not.toMatch(/-$|\p{DI}/u)
        expect(Buffer.byteLength(slug)).toBeLessThanOrEqual(96)
        expect(path.basename(slug)).toBe(slug)
        expect(slugOfFile(slug)).toBe(slug)
      }
    ),
    {numRuns: 1000}
  )
})
