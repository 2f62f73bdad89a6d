/** Words as a reader copies them out of a PDF. */

// A soft hyphen, as Poppler and MuPDF give it, or as PDFium does.
const softHyphenRe = /[\u00AD\uFFFE\u0002]\s*/g

/** Take a text apart into words; a word that a soft hyphen broke is whole again. */
export function wordsOf(text: string): ReadonlyArray<string> {
  return (
    text
      .replace(softHyphenRe, '')
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Share of the words that come, in their order, in what was copied: by the longest common subsequence. */
export function shareInOrder(words: ReadonlyArray<string>, copied: ReadonlyArray<string>): number {
  let before = new Uint32Array(copied.length + 1)
  for (const word of words) {
    const row = new Uint32Array(copied.length + 1)
    for (const [at, other] of copied.entries()) {
      row[at + 1] = word === other ? (before[at] ?? 0) + 1 : Math.max(before[at + 1] ?? 0, row[at] ?? 0)
    }
    before = row
  }
  return (before.at(-1) ?? 0) / Math.max(1, words.length)
}

/** Make words whole that were broken over a line: pdf.js drops the soft hyphen and leaves the line end. */
export function closeLines(copied: string, words: ReadonlyArray<string>): string {
  const known = new Set(words)
  return copied.replace(/([\p{L}\p{N}]+)\r?\n([\p{L}\p{N}]+)/gu, (both, left: string, right: string) =>
    known.has(left + right) ? left + right : both
  )
}
