/**
 * Text that was written as UTF-8 and read as Windows-1252: “donâ€™t”.
 *
 * Each run proves itself: its letters, as bytes again, must be UTF-8, and what
 * they give must be what a text has. `Â` and `â` alone are letters and stay.
 */

import type {Proposal} from '../../ledger/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import type {View} from '../view.ts'

const bytes = bytesOf('windows-1252')
const cyrillicBytes = bytesOf('windows-1251')

const runRe = /[\u0080-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/g
// “РџСЂРё”: each second letter is Р or С, and the others no Russian word has.
const cyrillicRunRe = /(?:[РС][\u00A0-\u00BF\u0402-\u040F\u0451-\u045F\u0490\u0491‚„…†‡€‰‹‘’“”•–—™›№]){2,}/g

export const mojibake: RulePlugin = rule({
  id: 'mojibake',

  *propose({rows}: View): Generator<Proposal> {
    const found: Array<Piece> = []
    for (const {text, at} of rows) {
      if (!/[\u0080-\u00FFРС]/.test(text)) continue
      const inRow = [...pieces(text, runRe, bytes), ...pieces(text, cyrillicRunRe, cyrillicBytes)]
      inRow.sort((a, b) => a.start - b.start)
      for (const piece of inRow) found.push({...piece, start: at[0] + piece.start, end: at[0] + piece.end})
    }
    // “Â»” alone may be a letter in quotes; beside plainer damage it is damage.
    const isDamaged = found.some(({isPlain}) => isPlain)
    for (const {start, end, now, isPlain} of found) {
      if (isPlain || isDamaged) yield {at: [start, end], now, why: 'UTF-8 that was read as Windows text', sure: 0.97}
    }
  }
})

interface Piece {
  readonly start: number
  readonly end: number
  readonly now: string
  /** Whether no text has this by itself. */
  readonly isPlain: boolean
}

function* pieces(text: string, run: RegExp, table: ReadonlyMap<string, number>): Generator<Piece> {
  for (const {index, 0: letters} of text.matchAll(run)) {
    let at = 0
    while (at < letters.length) {
      const length = lengthAt(letters, at, table)
      if (length === 0) {
        at++
        continue
      }
      let end = at + length
      while (lengthAt(letters, end, table) > 0) end += lengthAt(letters, end, table)
      const now = twice(decode(letters.slice(at, end), table), table)
      const piece = {start: index + at, end: index + end, now}
      if (isText(now) && stands(text, piece)) {
        yield {...piece, now: settled(text, piece), isPlain: isPlain(text, piece)}
      }
      at = end
    }
  }
}

// Read and written twice: “Ã¢â‚¬â„¢”.
function twice(text: string, table: ReadonlyMap<string, number>): string {
  let at = 0
  while (lengthAt(text, at, table) > 0) at += lengthAt(text, at, table)
  const again = at === text.length && at > 0 ? decode(text, table) : ''
  return isText(again) ? again : text
}

/** Length of the UTF-8 sequence that begins at a letter; 0 when none does. */
function lengthAt(letters: string, at: number, table: ReadonlyMap<string, number>): number {
  const lead = table.get(letters[at] ?? '') ?? 0
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0
  for (let next = at + 1; next < at + length; next++) {
    const byte = table.get(letters[next] ?? '') ?? 0
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}

function decode(letters: string, table: ReadonlyMap<string, number>): string {
  return new TextDecoder('utf-8', {ignoreBOM: true}).decode(
    Uint8Array.from(letters, (letter) => table.get(letter) ?? 0)
  )
}

// Latin, Greek and Cyrillic letters, signs, general punctuation, currencies,
// arrows, ligatures; no soft hyphen, and no accent alone. “é…”” would be Chinese.
const textRe =
  /^[\u00A0-\u00A7\u00A9-\u00AC\u00AE-\u00B3\u00B5-\u00B7\u00B9-\u024F\u0370-\u03FF\u0400-\u04FF\u1E00-\u1EFF\u2002-\u200A\u2010-\u2027\u202F-\u205E\u20A0-\u20BF\u2100-\u22FF\u25A0-\u25FF\uFB00-\uFB06\uFFFD]+$/

function isText(text: string): boolean {
  return textRe.test(text)
}

// White at a line's end would be no ink. After a capital, “Ã” and “Â” are letters of
// a word in capitals, and what follows them closes a quotation: “IRMÃ”.
function stands(text: string, {start, end, now}: Omit<Piece, 'isPlain'>): boolean {
  const before = text[start - 1] ?? ''
  const isEdge = start === 0 || end === text.length
  if (isEdge && /\s/.test(now)) return false
  // Beside a sign that was lost nothing is proved.
  if (before === '\uFFFD' || text[end] === '\uFFFD') return false
  if (end - start > 2) return true
  if (/\p{Lu}/u.test(before) && !/\p{Ll}/u.test(text[end] ?? '')) return false
  if (/^[\u00A0-\u00BF]$/.test(now)) return true
  // One letter: a vowel with an accent is the common case; all others stand inside a word.
  return /^[\u00C0-\u00FF]$/.test(now)
    ? /^Ã[\u00A0-\u00BF]/.test(text.slice(start, end)) || /\p{Ll}/u.test(text[end] ?? '')
    : /\p{Ll}/u.test(before) && /\p{Ll}/u.test(text[end] ?? '')
}

// What comes out needs no other rule: blanks are plain, and ligatures are letters.
function settled(text: string, {start, end, now}: Omit<Piece, 'isPlain'>): string {
  const isBeside = /\s/.test(text[start - 1] ?? '') || /\s/.test(text[end] ?? '')
  return now.replace(/\s+/g, isBeside ? '' : ' ').replace(/[ﬀ-ﬆ]/g, (sign) => sign.normalize('NFKC'))
}

function isPlain(text: string, {start, end, now}: Omit<Piece, 'isPlain'>): boolean {
  return end - start > 2 || !/^[\u00A0-\u00BF]$/.test(now) || /\p{N}/u.test((text[start - 1] ?? '') + (text[end] ?? ''))
}

function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const high = Uint8Array.from({length: 128}, (_, index) => 128 + index)
  return new Map([...new TextDecoder(encoding).decode(high)].map((letter, index) => [letter, 128 + index]))
}
