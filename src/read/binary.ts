/** What is no text at all. */

const kinds: ReadonlyArray<readonly [kind: string, mark: string]> = [
  ['a PDF', '%PDF-'],
  ['a ZIP archive, as DOCX, ODT and EPUB are', 'PK\u0003\u0004'],
  ['a PNG picture', '\u0089PNG'],
  ['a JPEG picture', '\u00FF\u00D8\u00FF'],
  ['a GIF picture', 'GIF8'],
  ['a gzip archive', '\u001F\u008B'],
  ['an RTF document', '{\\rtf'],
  ['an old Word document', '\u00D0\u00CF\u0011\u00E0'],
  ['a program', '\u007FELF']
]

// A text may hold a stray control character; a binary file is a third of them.
const controlShare = 0.1

/** Say what kind of binary file this is, or nothing when it may be text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const sample = Buffer.from(bytes.subarray(0, 8192))
  const head = sample.toString('latin1', 0, 8)
  const known = kinds.find(([, mark]) => head.startsWith(mark))
  if (known) return known[0]
  const isUtf16 = head.startsWith('\u00FF\u00FE') || head.startsWith('\u00FE\u00FF')
  if (isUtf16) return undefined
  let zeros = 0
  let controls = 0
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros += index % 2 === 0 ? 1 : -1
    else if (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27) controls++
  }
  const evenOdd = Math.abs(zeros)
  const allZeros = sample.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0)
  // Zeros on one side only are UTF-16 without its mark.
  if (allZeros > 0 && evenOdd === allZeros && controls < sample.length * controlShare) return undefined
  return allZeros + controls > sample.length * controlShare ? 'binary data' : undefined
}
