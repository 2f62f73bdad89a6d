/**
 * What a hyphen at a line end was: a division, or the word's own.
 *
 * A few grounds decide alone: a figure, an address, a suspended compound. All
 * others are witnesses, weighed together in log-odds: above 0 a witness speaks
 * for the word’s own hyphen, below 0 for a division. Nineteen hyphens in twenty
 * are divisions, so silence means a division.
 */

import {
  capital,
  endOfRun,
  figure,
  kindAt,
  type Lexicon,
  letter,
  lexiconOf,
  mayDivide,
  small as smallLetter,
  startOfRun,
  wordSign
} from '../lexicon/index.ts'
import {isAddress, lastToken} from './addresses.ts'
import {classesOf, compoundingOf, isConjunction, type Witness} from './compounds.ts'
import {hyphenSigns, type Meaning, meaningOf} from './hyphens.ts'
import {isCapitals} from './rubrics.ts'
import type {View} from './view.ts'
import {countCompounds, countInflected, countOf, foldWord} from './words.ts'

/** What is to be done, and on which ground. */
export interface Verdict {
  readonly does: 'join' | 'keep' | 'space'
  readonly why: string
  readonly sure: number
}

/** The two sides of a hyphen. */
interface Sides {
  /** The letters before it, and all of the word before it: `mil`, `political-mil`. */
  readonly left: string
  readonly first: string
  /** The letters after it without a possessive, with it, and all of the word: `itary`. */
  readonly right: string
  readonly whole: string
  readonly rest: string
}

// Nineteen in twenty.
const prior = -3
// The words of a few letters that strings of words are made with.
const small: Readonly<Record<string, RegExp>> = {
  en: /^(?:the|of|to|and|in|on|at|by|for|or|a|an|up|out|off|so|as|is|it|not|no|my|all|how|you)$/,
  fr: /^(?:de|du|des|la|le|les|à|au|en|et)$/,
  es: /^(?:de|la|el|y|en)$/,
  ru: /^(?:и|в|на|за|по)$/
}
// “Nice-to-have” is read in other languages too.
const anySmallRe = /^(?:to|of|the)$/
// No word is longer, and no address matters further back.
const longest = 200
// Before this grade a reader knows the word.
const commonGrade = 5
// After this grade only the web has the word, and the web is careless with hyphens.
const dictionaryGrade = 7

/** Decide on the hyphen between the end of one line and the beginning of the next. */
export function judgeHyphen(view: View, line: string, next: string, lang: string): Verdict {
  const before = line.slice(-longest)
  const after = next.slice(0, longest)
  const sides = sidesOf(before, after)
  const meaning = meaningOf(view, before.at(-1) ?? '')
  const alone = aloneOf(before, after, sides, lang, meaning)
  if (alone) return alone
  const witnesses = [...gather(view, before, sides, lang)]
  if (meaning !== 'both') {
    const says = meaning === 'own' ? 'divisions have another sign in this text' : 'a sign for divisions'
    witnesses.push({weight: meaning === 'own' ? 5 : -4, says})
  }
  const sum = witnesses.reduce((total, {weight}) => total + weight, prior)
  const does = sum > 0 ? 'keep' : 'join'
  const why = witnesses
    .filter(({weight, says}) => says !== '' && weight > 0 === sum > 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, 2)
    .map(({says}) => says)
    .join(', ')
  return {does, why: why === '' ? 'nothing speaks for a hyphen of the word’s own' : why, sure: sureOf(sum)}
}

// The sum is the log-odds of being right. Beyond 0.99 nothing is promised: what the
// author wrote may be what no witness expects.
function sureOf(sum: number): number {
  return Math.min(0.99, Math.round(1000 / (1 + Math.exp(-Math.abs(sum)))) / 1000)
}

// What may stand between two parts of a word, before the hyphen and after it.
const joinersBefore = "'’-‐‑\u00AD"
const joinersAfter = '-‐‑'

function sidesOf(before: string, after: string): Sides {
  const end = hyphenSigns.includes(before.at(-1) ?? ' ') ? before.length - 1 : 0
  const leftStart = startOfRun(before, end, wordSign)
  let firstStart = leftStart
  for (let start = leftStart; start < end; firstStart = start) {
    if (!joinersBefore.includes(before[start - 1] ?? ' ')) break
    const further = startOfRun(before, start - 1, wordSign)
    if (further === start - 1) break
    start = further
  }

  const rightEnd = endOfRun(after, 0, wordSign)
  let restEnd = rightEnd
  while (restEnd > 0 && joinersAfter.includes(after[restEnd] ?? ' ')) {
    const further = endOfRun(after, restEnd + 1, wordSign)
    if (further === restEnd + 1) break
    restEnd = further
  }
  const isPossessive = rightEnd > 0 && /['’]/.test(after[rightEnd] ?? '')
  const possessed = isPossessive ? endOfRun(after, rightEnd + 1, letter) : rightEnd
  return {
    left: before.slice(leftStart, end),
    first: before.slice(firstStart, end),
    right: after.slice(0, rightEnd),
    whole: after.slice(0, possessed > rightEnd + 1 ? possessed : rightEnd),
    rest: after.slice(0, restEnd)
  }
}

function is(text: string, at: number, kind: number): boolean {
  return (kindAt(text, at) & kind) !== 0
}

/** Grounds that need no other. */
function aloneOf(
  before: string,
  after: string,
  {left, right, first}: Sides,
  lang: string,
  meaning: Meaning
): Verdict | undefined {
  const isAbbreviated = /\.[-‐‑]$/.test(before) && is(before, before.length - 3, letter)
  if (isAbbreviated && is(after, 0, letter)) {
    return {does: 'keep', why: 'an abbreviation stands before the hyphen', sure: 0.95}
  }
  if (left === '' || right === '') return {does: 'keep', why: 'no letters on both sides of the hyphen', sure: 0.8}
  if (is(left, left.length - 1, figure) || is(right, 0, figure)) {
    return {does: 'keep', why: 'a figure stands beside the hyphen', sure: 0.97}
  }
  if (isSuspended(after, left, right, lang)) {
    return {does: 'space', why: `\`${right}\` follows: the compound is suspended`, sure: 0.93}
  }
  if (before.endsWith('\u00AD') && meaning === 'division')
    return {does: 'join', why: 'the hyphen is a soft one', sure: 0.98}
  if (before.endsWith('‑')) return {does: 'keep', why: 'the hyphen is one that never divides', sure: 0.97}
  if (isAddress(lastToken(before))) {
    return {does: 'keep', why: 'the hyphen is part of an address', sure: 0.97}
  }
  return /^t$/i.test(left) && /-t$/i.test(first)
    ? {does: 'keep', why: '`-t-` between a verb and its pronoun', sure: 0.97}
    : undefined
}

// “pre-” “and post-war”; but “such-” “and-such”, “bau-” “en”.
function isSuspended(after: string, left: string, right: string, lang: string): boolean {
  if (!isConjunction(right, lang)) return false
  const isAlone = !/^[\p{L}\p{M}]+[-‐‑\p{L}\p{M}\p{N}'’]/u.test(after.slice(right.length - 1).replace(/^./u, 'x'))
  return isAlone && lexiconOf(lang).gradeOf(left + right) === undefined
}

function* gather(view: View, before: string, sides: Sides, lang: string): Generator<Witness> {
  const left = foldWord(sides.left)
  const right = foldWord(sides.right)
  // Among Russian words a Latin one is English, as things stand.
  const tongue = lang === 'ru' && isLatin(left + right) ? 'en' : lang
  yield* fromDocument(view, sides)
  yield* fromShape(before, sides, tongue)
  yield* classesOf(left, right, tongue)
  yield* fromLexicon(left, right, tongue)
  yield* fromPatterns(left, right, tongue)
}

/** The document's own spelling, of this word, of its forms, of its parts. */
function* fromDocument(view: View, {left, first, right, whole, rest}: Sides): Generator<Witness> {
  const joined = countOf(view, left + right) + (first === left && rest === right ? 0 : countOf(view, first + rest))
  const parted =
    countOf(view, `${left}-${right}`) + (first === left && rest === right ? 0 : countOf(view, `${first}-${rest}`))
  if (joined > 0 || parted > 0) {
    const says = `the document has \`${left}${whole}\` elsewhere`
    // “GitHub”: a capital inside a word is the document’s own, and not a hyphen’s.
    if (parted === 0) yield {weight: (is(right, 0, capital) ? -8 : -4) - Math.log(joined), says}
    else if (joined === 0) yield {weight: 7 + Math.log(parted), says: `the document has \`${left}-${whole}\` elsewhere`}
    else {
      const says = `the document has \`${left}${whole}\` ${joined} times and \`${left}-${whole}\` ${parted} times`
      yield {weight: 1.5 * Math.log(parted / joined) + 1.5, says}
    }
    return
  }
  const forms = countInflected(view, left + right)
  const partedForms = countInflected(view, `${left}-${right}`)
  if (forms > 0 && partedForms === 0) yield {weight: -3, says: `the document has a form of \`${left}${right}\``}
  if (partedForms > 0) yield {weight: 6, says: `the document has a form of \`${left}-${right}\``}
  const lasts = countCompounds(view, right, 'last')
  const firsts = countCompounds(view, left, 'first')
  if (lasts > 0) yield {weight: 1 + 0.5 * Math.log(lasts), says: `the document has other words with \`-${right}\``}
  if (firsts > 0) yield {weight: 1 + 0.5 * Math.log(firsts), says: `the document has other words with \`${left}-\``}
  // “Linux-friendly”: a name that the document has by itself goes on in small letters only after a hyphen.
  const isName = is(left, 0, capital) && /^\p{Lu}\p{Ll}{2}/u.test(left) && is(right, 0, smallLetter)
  if (isName && countOf(view, left) > 0 && countOf(view, right) > 0) {
    yield {weight: 1.5, says: `the document has \`${left}\` and \`${right}\` as words`}
  }
}

/** Capitals, single letters, scripts, further hyphens. */
function* fromShape(before: string, {left, first, right, rest}: Sides, lang: string): Generator<Witness> {
  const isLoud = isCapitals(left) && left.length > 1
  if (is(right, 0, capital)) {
    if (!isLoud || !isCapitals(right)) yield {weight: 7, says: 'a capital follows the hyphen'}
    // “USB-HDD”; but not in a line that is all in capitals.
    else if (!isCapitals(before)) yield {weight: 3.4, says: 'capitals stand on both sides'}
  } else if (isLoud) yield {weight: 6, says: 'capitals stand before the hyphen'}
  if (left.length > 1 && /\p{N}/u.test(left)) yield {weight: 4, says: 'figures stand before the hyphen'}
  if (left.length === 1) yield {weight: 6, says: 'a single letter stands before the hyphen'}
  if (right.length === 1) yield {weight: 4, says: 'a single letter follows the hyphen'}
  if (isLatin(left) !== isLatin(right)) yield {weight: 6, says: 'two scripts'}
  const hyphens = (first.match(/[-‐‑]/g)?.length ?? 0) + (rest.match(/[-‐‑]/g)?.length ?? 0)
  // “state-of-the-” “art” and “nice-” “to-have”; but “Distributions-Hand-” “buch”.
  const isString =
    (/[-‐‑]/.test(first) && (small[lang] ?? anySmallRe).test(left)) ||
    (/[-‐‑]/.test(rest) && (small[lang] ?? anySmallRe).test(right))
  if (isString) yield {weight: 5, says: 'a string of words'}
  else if (hyphens > 0) {
    const weight = (hyphens > 1 ? 3.5 : 1) - (compoundingOf(lang) === 'solid' ? 1.5 : 0)
    if (weight > 0) yield {weight, says: 'the word has other hyphens'}
  }
}

function isLatin(text: string): boolean {
  return /[A-Za-z]/.test(text) || /\p{Script=Latin}/u.test(text)
}

/** What the lists have: the word as one, with a hyphen, or its sides alone. */
function* fromLexicon(left: string, right: string, lang: string): Generator<Witness> {
  const lexicon = lexiconOf(lang)
  if (lexicon.isEmpty) {
    if (isEnglish(left, right)) yield {weight: 3, says: `\`${left}\` and \`${right}\` are English words`}
    return
  }
  const joined = lexicon.gradeOf(left + right)
  const parted = lexicon.gradeOf(`${left}-${right}`)
  const pair = pairOf(left, right, lexicon)
  if (parted !== undefined)
    yield {weight: joined === undefined ? 6 : 2.5, says: `\`${left}-${right}\` is in the word list`}
  if (joined !== undefined) {
    // A rare word of two common ones may be the list’s own idea of a compound.
    const weight = pair === 'words' && joined >= commonGrade ? -2.5 : joined - 8
    if (joined <= dictionaryGrade) yield {weight, says: `\`${left}${right}\` is in the word list`}
    else yield {weight: pair === 'words' ? 2.6 : -1.5, says: ''}
    return
  }
  if (pair === 'words') {
    const weight = {solid: lang === 'nl' ? 1.2 : 0, hyphen: lang === 'ru' ? 2.8 : 4.6, rare: 2.2}[compoundingOf(lang)]
    yield {weight, says: `\`${left}\` and \`${right}\` are words, and no list has them as one`}
  } else if (lang !== 'en' && isEnglish(left, right)) {
    yield {weight: 4, says: `\`${left}\` and \`${right}\` are English words`}
  } else if (pair === 'right') yield {weight: 1, says: `\`${right}\` is a word, and no list has them as one`}
}

// “boot-floppies” in a French text.
function isEnglish(left: string, right: string): boolean {
  const english = lexiconOf('en')
  const grades = [left, right].map((word) => english.gradeOf(word) ?? 9)
  return left.length > 2 && right.length > 3 && Math.max(...grades) <= 3 && english.gradeOf(left + right) === undefined
}

/** Which sides are words that can stand alone. */
function pairOf(left: string, right: string, {gradeOf}: Lexicon): 'words' | 'right' | 'none' {
  if ((gradeOf(right) ?? 9) > commonGrade || right.length < 3) return 'none'
  // “in-demand”, “by-product”: of two letters few can stand alone.
  const isFree = left.length > 2 || (/^(?:in|on|up|by|at)$/.test(left) && (gradeOf(right) ?? 9) <= 2)
  return (gradeOf(left) ?? 9) <= commonGrade && isFree ? 'words' : 'right'
}

/** Whether a typesetter could have divided here at all. */
function* fromPatterns(left: string, right: string, lang: string): Generator<Witness> {
  const divides = mayDivide(left + right, left.length, lang)
  if (divides === undefined) return
  const british = lang === 'en' && mayDivide(left + right, left.length, 'en-gb')
  // Most places are no news.
  if (divides || british) yield {weight: -0.6, says: ''}
  else yield {weight: 1.6, says: `\`${left}${right}\` is not divided there`}
}
