/** What is no text at all. */

import {utf16Order} from './utf16.ts'

const kinds: ReadonlyArray<readonly [kind: string, mark: string]> = [
  ['a PDF', '%PDF-'],
  ['a ZIP archive, as DOCX, ODT and EPUB are', 'PK\u0003\u0004'],
  ['a PNG picture', '\u0089PNG'],
  ['a JPEG picture', '\u00FF\u00D8\u00FF'],
  ['a GIF picture', 'GIF8'],
  ['a gzip archive', '\u001F\u008B'],
  ['an RTF document', '{\\rtf'],
  ['an old Word document', '\u00D0\u00CF\u0011\u00E0'],
  ['a program', '\u007FELF'],
  ['PostScript', '%!PS'],
  ['a text in UTF-32', '\u00FF\u00FE\u0000\u0000'],
  ['a text in UTF-32', '\u0000\u0000\u00FE\u00FF']
]

// Text to a program, and markup to a person.
const markups: ReadonlyArray<readonly [kind: string, headRe: RegExp]> = [
  ['an HTML page', /^(?:<!doctype html|<html)[\s>]/i],
  ['XML', /^<\?xml\s/]
]

// A text may hold a stray control character; of packed or random bytes one in ten is one.
const controlShare = 0.05

/** Say what kind of other file this is, or nothing when it may be text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const sample = Buffer.from(bytes.subarray(0, 8192))
  const head = sample.toString('latin1', 0, 8)
  const known = kinds.find(([, mark]) => head.startsWith(mark))
  if (known) return known[0]
  const start = sample.toString('latin1', 0, 512).replace('\u00EF\u00BB\u00BF', '').trimStart()
  const markup = markups.find(([, headRe]) => headRe.test(start))
  if (markup) return markup[0]
  const isUtf16 = head.startsWith('\u00FF\u00FE') || head.startsWith('\u00FE\u00FF')
  if (isUtf16 || utf16Order(bytes)) return undefined
  const odd = sample.filter((byte) => byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27)
  return odd.length > sample.length * controlShare ? 'binary data' : undefined
}
