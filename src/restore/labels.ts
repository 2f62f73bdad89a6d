/** The label that a head begins with: “1.2”, “IV.”, “B.”, “§ 3”, “Appendix A”. */

/** A label, read. */
export interface Label {
  readonly kind: 'decimal' | 'roman' | 'letter' | 'paren' | 'word'
  /** Its numbers, from the outermost: “2.1” is [2, 1], “B.” is [2]. */
  readonly path: ReadonlyArray<number>
  /** Where the text begins. */
  readonly length: number
  /** “C.” may be a letter as well as a roman number. */
  readonly asLetter?: number
}

const decimalRe = /^(?!0\.\d)(\d{1,2}(?:\.\d{1,2}){0,3})[.:]?(?:\s+|$)(?=[\p{Lu}\p{Lt}“‘"«„¿¡\p{N}]|$|\p{Ll}\p{Lu})/u
const appendedRe = /^([A-Z](?:\.\d{1,2}){1,3})[.:]?(?:\s+|$)/u
const romanRe = /^([IVXLC]{1,7})[.:](?:\s+|$)/u
const letterRe = /^([A-Z])[.](?:\s+(?=\p{Lu}\S|\d)|$)/u
const parenRe = /^\(?(\d{1,2}|[a-z])\)(?:\s+(?=\p{Lu})|$)/u
const wordRe =
  /^(?:§|chapter|section|part|appendix|annex|article|kapitel|abschnitt|teil|anhang|chapitre|partie|annexe|capítulo|sección|parte|anexo|глава|раздел|часть|приложение|lesson)\s?(\d{1,3}|[IVXLC]{1,7}|[A-Z])(?=[\s.:—–-]|$)[\s.:—–-]*/iu

/** Read the label at the beginning of a line. */
export function labelOf(text: string): Label | undefined {
  const roman = romanRe.exec(text)
  if (roman) {
    const value = romanValue(roman[1] ?? '')
    const asLetter = roman[1]?.length === 1 ? letterValue(roman[1]) : undefined
    if (value > 0) return {kind: 'roman', path: [value], length: roman[0].length, ...(asLetter && {asLetter})}
  }
  const letter = letterRe.exec(text)
  if (letter) return {kind: 'letter', path: [letterValue(letter[1] ?? '')], length: letter[0].length}
  const decimal = decimalRe.exec(text)
  if (decimal) return {kind: 'decimal', path: numbersIn(decimal[1] ?? ''), length: decimal[0].length}
  const appended = appendedRe.exec(text)
  if (appended) return {kind: 'decimal', path: numbersIn(appended[1] ?? ''), length: appended[0].length}
  const paren = parenRe.exec(text)
  if (paren) return {kind: 'paren', path: numbersIn(paren[1] ?? ''), length: paren[0].length}
  const word = wordRe.exec(text)
  if (word) return {kind: 'word', path: wordNumber(word[1] ?? ''), length: word[0].length}
  return undefined
}

// Letters of an appendix stand behind all figures, so that “A.1” is under “A”.
const appendixBase = 100

function numbersIn(text: string): ReadonlyArray<number> {
  return text.split('.').map((part) => {
    if (/^\d+$/.test(part)) return Number(part)
    return romanValue(part) > 0 && part.length > 1 ? romanValue(part) : appendixBase + letterValue(part)
  })
}

// “Part I”, “Annex V” and “Chapter X” are counted in roman numbers; “Appendix C” stands after B, and hardly after XCIX.
function wordNumber(text: string): ReadonlyArray<number> {
  return /^[IVX]$/i.test(text) ? [romanValue(text)] : numbersIn(text)
}

function letterValue(letter: string): number {
  return letter.toLowerCase().charCodeAt(0) - 96
}

const romans: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10, L: 50, C: 100}
const romanFormRe = /^(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/** Read a roman number; 0 when it is none. */
function romanValue(text: string): number {
  const upper = text.toUpperCase()
  if (!romanFormRe.test(upper)) return 0
  const values = [...upper].map((letter) => romans[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** Take the label off a head. */
export function withoutLabel(text: string): string {
  return text.slice(labelOf(text)?.length ?? 0)
}

// “III-B Drawing Robots”, as outlines count.
const outlineLabelRe = /^(?:[IVXLC]{1,7}|[A-Z])(?:-(?:[A-Z]|\d{1,2}))*[.:]?\s+(?=\S)/u

/** List how a bookmark may read in the text: with its label, or without. */
export function readingsOf(bookmark: string): ReadonlyArray<string> {
  return [...new Set([bookmark, withoutLabel(bookmark), bookmark.replace(outlineLabelRe, '')])]
}
