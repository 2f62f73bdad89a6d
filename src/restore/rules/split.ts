/**
 * Words that are cut inside a line: by the hyphen of a line end that is gone,
 * “dimen-sion”, “Con- versely”, or by a gap between letters, “T ower”.
 *
 * Only what the word list proves: the word is there, and its pieces are not.
 */

import type {Proposal} from '../../ledger/index.ts'
import {
  capital,
  endOfRun,
  kindAt,
  type Lexicon,
  letter,
  lexiconOf,
  nextOf,
  small,
  wordSign
} from '../../lexicon/index.ts'
import {isAddress} from '../addresses.ts'
import {compoundingOf, isConjunction, isLetterWord} from '../compounds.ts'
import {languageOf} from '../language.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {isFree, type View} from '../view.ts'
import {countOf} from '../words.ts'

// What ties a word to what stands before it, or after it: it is no word by itself.
const tiedBefore = "'’_.@/-"
const tiedAfter = "'’_@/-"
const blankRe = /^[ \t\u00A0\u2000-\u200A\u202F\u3000]+$/
// The rarest words of a list are pieces as often as words.
const rareGrade = 5
const commonGrade = 4

export const split: RulePlugin = rule({
  id: 'split',

  *propose(view: View): Generator<Proposal> {
    const lang = languageOf(view)
    const lexicon = lexiconOf(lang)
    if (lexicon.isEmpty) return
    for (const {text, at} of view.rows) {
      for (const cut of cutsIn(text, lexicon, view, lang)) {
        const span = [at[0] + cut.start, at[0] + cut.end] as const
        if (isFree(view, span)) yield {at: span, now: cut.now, why: cut.why, sure: cut.sure}
      }
    }
  }
})

interface Cut {
  readonly start: number
  readonly end: number
  readonly now: string
  readonly why: string
  readonly sure: number
}

function* cutsIn(text: string, lexicon: Lexicon, view: View, lang: string): Generator<Cut> {
  let start = nextOf(text, 0, wordSign)
  let end = endOfRun(text, start, wordSign)
  while (end < text.length) {
    const next = nextOf(text, end, wordSign)
    const nextEnd = endOfRun(text, next, wordSign)
    const kind = kindOfMark(text, end, next)
    if (
      kind !== undefined &&
      isLeft(text, start, end, kind) &&
      isRight(text, next, nextEnd, isLong(text, start, end, 2) ? 2 : 3)
    ) {
      const cut = judge(text.slice(start, end), kind, text.slice(next, nextEnd), lexicon, view, lang)
      if (cut && !isInAddress(text, end)) yield {start: end, end: next, ...cut}
    }
    // The right piece may be the left piece of the next cut.
    start = next
    end = nextEnd
  }
}

/** Tell what stands between two pieces: a hyphen, blanks, or a hyphen and blanks. */
function kindOfMark(text: string, start: number, end: number): '-' | ' ' | '- ' | undefined {
  const hasHyphen = text[start] === '-'
  const white = hasHyphen ? start + 1 : start
  if (white === end) return hasHyphen ? '-' : undefined
  const isBlank = white + 1 === end && text[white] === ' '
  if (!isBlank && !blankRe.test(text.slice(white, end))) return undefined
  return hasHyphen ? '- ' : ' '
}

// Two letters and more; or a capital alone, “T ower”, which has no hyphen.
function isLeft(text: string, start: number, end: number, kind: string): boolean {
  if (start > 0 && tiedBefore.includes(text[start - 1] ?? ' ')) return false
  return isLong(text, start, end, 2) ? endOfRun(text, start, letter) === end : kind === ' ' && isCapital(text, start)
}

function isRight(text: string, start: number, end: number, least: number): boolean {
  if (end < text.length && tiedAfter.includes(text[end] ?? ' ')) return false
  return endOfRun(text, start, small) === end && isLong(text, start, end, least)
}

/** Whether a piece has so many signs; a pair of units is one. */
function isLong(text: string, start: number, end: number, least: number): boolean {
  let length = end - start
  for (let at = start; at < end; at++) if ((text.charCodeAt(at) & 0xfc00) === 0xd800) length--
  return length >= least
}

function isCapital(text: string, at: number): boolean {
  return (kindAt(text, at) & capital) !== 0
}

function judge(
  left: string,
  mark: string,
  right: string,
  {gradeOf}: Lexicon,
  view: View,
  lang: string
): Omit<Cut, 'start' | 'end'> | undefined {
  // Most pairs of words are two words: one look tells.
  // “ower” of “T ower” is a word to large dictionaries alone.
  const isRight = (gradeOf(right) ?? 9) <= (left.length === 1 ? commonGrade : 9) && gradeOf(right) !== undefined
  if (mark === ' ' && (isRight || isLetterWord(left))) return undefined
  const isLeft = left.length > 1 && gradeOf(left) !== undefined
  if (mark !== '- ' && (isLeft || isRight)) return undefined
  if (mark === ' ' && left.length === 2) return undefined

  const whole = gradeOf(left + right) ?? 9
  const why = `\`${left}${right}\` is in the word list, and its pieces are not`
  if (mark === ' ') return whole <= commonGrade ? {now: '', why, sure: 0.9} : undefined
  if (mark === '-') {
    const isOwn = countOf(view, `${left}-${right}`) > 1
    return whole <= rareGrade && !isOwn ? {now: '', why, sure: 0.9} : undefined
  }
  if (isConjunction(right, lang)) return undefined
  // A hyphen and a blank are no word’s own; but “FAT- als auch NTFS-Dateien”.
  if (compoundingOf(lang) === 'solid' && isLeft && isRight) return undefined
  if (whole <= rareGrade) return {now: '', why: `\`${left}${right}\` is in the word list`, sure: 0.92}
  const isParted = gradeOf(`${left}-${right}`) !== undefined
  return isParted ? {now: '-', why: `\`${left}-${right}\` is in the word list`, sure: 0.9} : undefined
}

function isInAddress(text: string, at: number): boolean {
  const before = /(?<!\S)\S*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(at, at + 200))?.[0] ?? ''
  return isAddress(before + after)
}
