/**
 * The signs that a text has for hyphens, and what each of them stands for.
 *
 * A font may have U+00AD where others have `-`, and then it is the hyphen of
 * words too; a converter may set U+00AD or U+2010 for divisions alone, and then
 * a `-` at a line end is a word’s own. What stands inside the lines tells.
 */

import {kindAt, lexiconOf, wordSign} from '../lexicon/index.ts'
import {languageOf} from './language.ts'
import {onceForLines} from './once.ts'
import {matchesOf, type View} from './view.ts'

/** What a sign stands for: divisions, hyphens of words, or both. */
export type Meaning = 'division' | 'own' | 'both'

/**
 * Signs for a hyphen at a line end. U+FFFE and U+0002 are PDFium’s, which
 * leaves out the line end after them.
 */
export const hyphenSigns: string = '-‐‑\u00AD¬\u0002\uFFFE'

/** Find the signs for divisions that PDFium left inside a line. */
export function innerSignsOf(text: string): ReadonlyArray<number> {
  const isInside = (at: number): boolean => isWordSign(text, at - 1) && isWordSign(text, at + 1)
  return Array.from(matchesOf(text, /[\u0002\uFFFE]/g), ({index}) => index).filter(isInside)
}

const signRe = /[-‐\u00AD]/g
function isWordSign(text: string, at: number): boolean {
  return (kindAt(text, at) & wordSign) !== 0
}

const softWordRe = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?:\u00AD[\p{L}\p{M}\p{N}]+)+/gu
// So many divisions make a habit.
const habit = 5
const fewEnds = 0.01

interface Signs {
  readonly inside: ReadonlyMap<string, number>
  readonly ends: ReadonlyMap<string, number>
  /** Whether U+00AD inside the lines stands in words that have a hyphen. */
  readonly isSoftOwn: boolean
}

/** Say what a sign for a hyphen stands for in a text. */
export function meaningOf(view: View, sign: string): Meaning {
  if (sign === '‑') return 'own'
  if (sign === '¬') return 'division'
  if (sign === '\u0002' || sign === '\uFFFE') return 'both'
  const {inside, ends, isSoftOwn} = signsOf(view)
  const count = (counts: ReadonlyMap<string, number>, other: string): number => counts.get(other) ?? 0
  if (sign === '\u00AD') {
    const hasOther = [...inside.keys(), ...ends.keys()].some((other) => other !== sign)
    if (hasOther) return 'division'
    return count(inside, sign) === 0 || isSoftOwn ? 'both' : 'division'
  }
  const divides = [...ends].some(([other, times]) => other !== sign && times >= habit && count(inside, other) === 0)
  return divides && count(inside, sign) > 0 ? 'own' : 'both'
}

/** Whether a text has hyphens at its line ends; converters that join divisions leave a few of the page’s own. */
export function hasEndHyphens(view: View): boolean {
  const ends = [...signsOf(view).ends.values()].reduce((sum, times) => sum + times, 0)
  return ends > Math.max(2, view.rows.length * fewEnds)
}

const signsOf = onceForLines((view): Signs => {
  const inside = new Map<string, number>()
  const ends = new Map<string, number>()
  for (const {text} of view.rows) {
    for (const {index, 0: sign} of matchesOf(text, signRe)) {
      const isEnd = index === text.length - 1
      if (!isWordSign(text, index - 1) || !(isEnd || isWordSign(text, index + 1))) continue
      const counts = isEnd ? ends : inside
      counts.set(sign, (counts.get(sign) ?? 0) + 1)
    }
  }
  return {inside, ends, isSoftOwn: inside.has('\u00AD') && isSoftOwn(view)}
})

// “self<SHY>government” and “2001<SHY>2006” have a hyphen; “organi<SHY>zation” is a word without.
function isSoftOwn(view: View): boolean {
  const {isEmpty, gradeOf} = lexiconOf(languageOf(view))
  if (isEmpty) return false
  let own = 0
  let others = 0
  for (const {text} of view.rows) {
    if (!text.includes('\u00AD')) continue
    for (const [word] of text.matchAll(softWordRe)) {
      const whole = word.replaceAll('\u00AD', '')
      const hasWord = /^\p{L}+$/u.test(whole) && gradeOf(whole) !== undefined
      if (hasWord || word.split('\u00AD').length > 3) others++
      else own++
    }
  }
  return own > others
}
