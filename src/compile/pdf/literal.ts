/** Strings of a file: bytes between brackets (ISO 32000-1, 7.3.4.2), and text in the letters of PDF (annex D.2). */

// Each of the others stands for itself; a bare return would be read as a new line.
const escapes: Readonly<Record<string, string>> = {'(': '\\(', ')': '\\)', '\\': '\\\\', '\r': '\\r', '\n': '\\n'}

/** Write bytes, each a letter of a string, as they stand between brackets. */
export function literalOf(bytes: string): string {
  return bytes.replace(/[()\\\r\n]/g, (byte) => escapes[byte] ?? byte)
}

// From 0x80 on; Latin-1 has its own places from 0xa1 on, and ASCII.
const marks = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'
const ownRe = /[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff\n\t]/

/** Write text in one byte a letter; nothing when it has other letters, which take two each. */
export function textLiteral(text: string): string | undefined {
  let bytes = ''
  for (const letter of text) {
    const place = marks.indexOf(letter)
    if (ownRe.test(letter)) bytes += letter
    else if (place >= 0) bytes += String.fromCharCode(0x80 + place)
    else if (letter === '€') bytes += '\u00a0'
    else return undefined
  }
  return `(${literalOf(bytes)})`
}
