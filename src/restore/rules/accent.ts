/**
 * Accents that stand beside their letter, as old fonts set them: “caf´e”,
 * “M¨uller”; and accents that combine, where one letter would do.
 */

import type {Proposal} from '../../ledger/index.ts'
import {lexiconOf} from '../../lexicon/index.ts'
import {languageOf} from '../language.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {isFree, type View} from '../view.ts'

const combining: Readonly<Record<string, string>> = {
  '´': '\u0301',
  '`': '\u0300',
  '¨': '\u0308',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¸': '\u0327',
  ˇ: '\u030C',
  '˚': '\u030A',
  '˝': '\u030B',
  '˙': '\u0307'
}

const tokenRe = /[\p{L}´`¨ˆ˜¸ˇ˚˝˙]+/gu
const firstRe = /([´`¨ˆ˜¸ˇ˚˝˙])(\p{L})/gu
const lastRe = /(\p{L})([´`¨ˆ˜¸ˇ˚˝˙])/gu
const looseRe = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\u0300-\u036F]+/gu

export const accent: RulePlugin = rule({
  id: 'accent',

  *propose(view: View): Generator<Proposal> {
    for (const {text, at} of view.rows) {
      for (const {start, end, now} of apart(text, view)) {
        const span = [at[0] + start, at[0] + end] as const
        if (isFree(view, span)) yield {at: span, now, why: 'an accent beside its letter', sure: 0.92}
      }
      if (!/[\u0300-\u036F]/.test(text)) continue
      for (const {index, 0: letter} of text.matchAll(looseRe)) {
        const now = letter.normalize('NFC')
        const span = [at[0] + index, at[0] + index + letter.length] as const
        if (now !== letter && isFree(view, span))
          yield {at: span, now, why: 'a letter and its accent are one letter', sure: 0.99}
      }
    }
  }
})

interface Piece {
  readonly start: number
  readonly end: number
  readonly now: string
}

function* apart(text: string, view: View): Generator<Piece> {
  if (!/[´`¨ˆ˜¸ˇ˚˝˙]/.test(text)) return
  for (const {index, 0: token} of text.matchAll(tokenRe)) {
    if (!/[´`¨ˆ˜¸ˇ˚˝˙]/.test(token) || !/\p{L}{2}/u.test(token)) continue
    for (const {start, end, now} of readingOf(token, view)) yield {start: index + start, end: index + end, now}
  }
}

/** Read the accents of a word: TeX sets them before their letters, others after. */
function readingOf(token: string, view: View): ReadonlyArray<Piece> {
  const before = piecesOf(token, firstRe, 1)
  const after = piecesOf(token, lastRe, 2)
  const known = [before, after].find((pieces) => isWord(wordOf(token, pieces), view))
  // “M¨uller” is in no list; but `´` and the backtick are apostrophes and quotes too.
  return known ?? (/^[\p{L}¨ˇ˚]+$/u.test(token) ? before : [])
}

/** Compose accents with their letters; nothing when one of them makes no letter. */
function piecesOf(token: string, pair: RegExp, sign: 1 | 2): ReadonlyArray<Piece> {
  const pieces: Array<Piece> = []
  for (const match of token.matchAll(pair)) {
    const bare = (match[3 - sign] ?? '').replace('ı', 'i')
    const now = (bare + (combining[match[sign] ?? ''] ?? '')).normalize('NFC')
    if (!/^\p{L}$/u.test(now)) return []
    pieces.push({start: match.index, end: match.index + match[0].length, now})
  }
  return pieces
}

function wordOf(token: string, pieces: ReadonlyArray<Piece>): string {
  let word = ''
  let at = 0
  for (const {start, end, now} of pieces) {
    word += token.slice(at, start) + now
    at = end
  }
  return word + token.slice(at)
}

// English lists have few accents: “facade”.
function isWord(word: string, view: View): boolean {
  const lang = languageOf(view)
  const {gradeOf} = lexiconOf(lang)
  if (!/^\p{L}+$/u.test(word)) return false
  return (
    gradeOf(word) !== undefined ||
    (lang === 'en' && gradeOf(word.normalize('NFD').replace(/\p{M}/gu, '')) !== undefined)
  )
}
