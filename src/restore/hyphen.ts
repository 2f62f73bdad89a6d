/**
 * What a hyphen at a line end was: a division, or the word's own.
 *
 * The witnesses, the most reliable first: figures, a suspended compound, the
 * document's own forms, capitals, a word list, prefixes that take a hyphen,
 * two words side by side. When none speaks it was a division, as nineteen in
 * twenty are.
 */

import {type Lexicon, lexiconOf} from '../lexicon/index.ts'
import {isCapitals} from './rubrics.ts'
import type {View} from './view.ts'
import {countOf} from './words.ts'

/** What is to be done, and on which ground. */
export interface Verdict {
  readonly does: 'join' | 'keep' | 'space'
  readonly why: string
  readonly sure: number
}

const conjunctionRe = /^(?:and|or|to|und|oder|sowie|bis|en|of|et|ou|y|o|e|и|или)$/iu

// Prefixes that most houses set with a hyphen before a word that is not in a
// dictionary with them: “non-resident”, “anti-drug”.
const prefixRe =
  /^(?:non|anti|self|ex|pro|all|well|cross|mid|multi|intra|inter|post|pre|co|semi|quasi|pseudo|half|high|low|long|short|ultra|neo|pan|vice|much|ill|so)$/i

// A grade of 5 and less is a word that readers know; rarer ones make words of
// any two syllables.
const commonGrade = 5

/** Decide on the hyphen between the end of one line and the beginning of the next. */
export function judgeHyphen(view: View, before: string, after: string, lang: string): Verdict {
  const left = /[\p{L}\p{M}\p{N}]*(?=[-‐\u00AD¬]$)/u.exec(before)?.[0] ?? ''
  const right = /^[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/u.exec(after)?.[0] ?? ''
  const stem = right.replace(/['’]\p{L}+$/u, '')
  const compound = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*(?=[-‐\u00AD¬]$)/u.exec(before)?.[0] ?? left
  const tail = /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/u.exec(after)?.[0] ?? stem

  if (left === '' || right === '') return {does: 'keep', why: 'no letters on both sides of the hyphen', sure: 0.8}
  if (/\p{N}$/u.test(left) || /^\p{N}/u.test(right)) {
    return {does: 'keep', why: 'a figure stands beside the hyphen', sure: 0.97}
  }
  if (conjunctionRe.test(right) && !lexiconHas(left + stem, lang)) {
    return {does: 'space', why: `\`${right}\` follows: the compound is suspended`, sure: 0.93}
  }
  if (before.endsWith('\u00AD')) return {does: 'join', why: 'the hyphen is a soft one', sure: 0.98}

  const whole = countOf(view, compound + tail) + (stem === tail ? 0 : countOf(view, left + stem))
  const parted = countOf(view, `${compound}-${tail}`) + countOf(view, `${left}-${stem}`)
  if (whole !== parted) {
    return whole > parted
      ? {does: 'join', why: `the document has \`${left}${stem}\` elsewhere`, sure: 0.99}
      : {does: 'keep', why: `the document has \`${left}-${stem}\` elsewhere`, sure: 0.98}
  }

  if (/^\p{Lu}/u.test(right) && !(isCapitals(left) && isCapitals(right) && left.length > 1)) {
    return {does: 'keep', why: 'a capital follows the hyphen', sure: 0.95}
  }
  if (left.length === 1 && isCapitals(left)) {
    return {does: 'keep', why: 'a single capital stands before the hyphen', sure: 0.9}
  }
  return byWordList(left, stem, lexiconOf(lang))
}

function lexiconHas(word: string, lang: string): boolean {
  return lexiconOf(lang).gradeOf(word) !== undefined
}

function byWordList(left: string, right: string, {gradeOf}: Lexicon): Verdict {
  const joined = (left + right).normalize('NFKC')
  const whole = gradeOf(joined)
  const isLeft = (gradeOf(left) ?? 9) <= commonGrade && left.length > 1
  const isRight = (gradeOf(right) ?? 9) <= commonGrade && right.length > 2
  if (whole !== undefined) {
    return {does: 'join', why: `\`${joined}\` is in the word list`, sure: isLeft && isRight ? 0.93 : 0.99}
  }
  if (prefixRe.test(left) && isRight) {
    return {does: 'keep', why: `\`${left}-\` is a prefix, \`${right}\` a word, and no list has them as one`, sure: 0.88}
  }
  if (isLeft && isRight && left.length > 2) {
    return {does: 'keep', why: `\`${left}\` and \`${right}\` are words, and no list has them as one`, sure: 0.9}
  }
  return {does: 'join', why: 'nothing speaks for a hyphen of the word’s own', sure: 0.93}
}
