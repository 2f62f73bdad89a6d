/**
 * Words that are cut inside a line: by the hyphen of a line end that is gone,
 * “dimen-sion”, “Con- versely”, or by a gap between letters, “T ower”.
 *
 * Only what the word list proves: the word is there, and its pieces are not.
 */

import type {Proposal} from '../../ledger/index.ts'
import {type Lexicon, lexiconOf} from '../../lexicon/index.ts'
import {isAddress} from '../addresses.ts'
import {compoundingOf, isConjunction, isLetterWord} from '../compounds.ts'
import {languageOf} from '../language.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {isFree, type View} from '../view.ts'
import {countOf} from '../words.ts'

const cutRe =
  /(?<![\p{L}\p{M}\p{N}'’_.@/-])(\p{L}{2,})(-|-?[ \t\u00A0\u2000-\u200A\u202F\u3000]+)(\p{Ll}{2,})(?![\p{L}\p{M}\p{N}'’_@/-])|(?<![\p{L}\p{M}\p{N}'’_.@/-])(\p{Lu})([ \t\u00A0\u2000-\u200A\u202F\u3000]+)(\p{Ll}{3,})(?![\p{L}\p{M}\p{N}'’_@/-])/gu
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
  cutRe.lastIndex = 0
  for (let match = cutRe.exec(text); match; match = cutRe.exec(text)) {
    const left = match[1] ?? match[4] ?? ''
    const mark = match[2] ?? match[5] ?? ''
    const right = match[3] ?? match[6] ?? ''
    const start = match.index + left.length
    // The right piece may be the left piece of the next cut.
    cutRe.lastIndex = start + mark.length
    const kind = mark.replace(/[^-]+/, ' ')
    const cut = judge(left, kind, right, lexicon, view, lang)
    if (cut && !isInAddress(text, start)) yield {start, end: start + mark.length, ...cut}
  }
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
