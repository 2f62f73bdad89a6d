/** A source, checked before anything is made of it. */

import {binaryKind, decode} from '../read/index.ts'
import {Trouble} from './trouble.ts'

/**
 * Check that bytes are a text that something can be made of.
 *
 * @throws {Trouble}
 *   When there is nothing in it, or it is no text.
 */
export function checkText(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0) {
    throw new Trouble('input', `Unexpected empty file \`${file}\`, expected text; check the extraction that made it`)
  }
  const kind = binaryKind(bytes)
  if (kind) {
    const advice =
      kind === 'a PDF' ? `extract its text first, as with \`pdftotext\`` : 'save or extract it as plain text first'
    throw new Trouble('input', `Unexpected content of \`${file}\`, ${kind}, expected text; ${advice}`)
  }
  // The head of a long text is read again with the rest; this look is for white files.
  if (decode(bytes.subarray(0, 65_536)).text.trim() === '' && decode(bytes).text.trim() === '') {
    throw new Trouble(
      'input',
      `Unexpected content of \`${file}\`, white space alone, expected text; check the extraction that made it`
    )
  }
}
