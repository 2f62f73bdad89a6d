/**
 * Ligatures that a converter dropped, whole or but for their first letter: the
 * font did not say which letters its sign stands for.
 *
 *   > | update your fle name database; the frst diferent afliation
 *   > | the speci c e ect of di erent o ers
 *
 * One word proves nothing. Where many are no words, and each is one with `fi`,
 * `fl` or `ff` again, while hardly a word of the text has these letters, the
 * converter did it throughout.
 */

import type {Span} from '../galley/index.ts'
import {type Lexicon, lexiconOf} from '../lexicon/index.ts'
import {languageOf} from './language.ts'
import {endsHyphen} from './marks.ts'
import type {View} from './view.ts'

/** A word without its ligature, and what it was. */
export interface Dropped {
  /** One letter, or the blank that was left for the ligature. */
  readonly at: Span
  readonly now: string
  readonly ligature: string
  readonly word: string
  readonly meant: string
}

const ligatures = ['ffi', 'ffl', 'fi', 'fl', 'ff'] as const
// So many different words are no accident.
const leastWords = 4
// A rare word is as likely a name that the list does not have.
const commonGrade = 5
const rarestPair = 2500

const wordRe = /(?<![\p{L}\p{M}\p{N}'’@/\\_.-])\p{L}\p{Ll}{0,30}(?![\p{L}\p{M}\p{N}@/_-])/gu

/** Find the words that lost their ligatures, where the text as a whole proves it. */
export function droppedIn(view: View): ReadonlyArray<Dropped> {
  const lexicon = lexiconOf(languageOf(view))
  if (lexicon.isEmpty || view.isSolid) return []
  const found = [...suspectsIn(view, lexicon, mayDropWhole(view))]
  if (found.length < leastWords) return []
  const kept = keptIn(view, lexicon)
  const isDropped = (ligature: string): boolean => {
    const own = found.filter((one) => one.ligature === ligature)
    return own.length > (kept.get(ligature) ?? 0) || (ligature.length > 2 && own.length > 0)
  }
  const proved = found.filter(({ligature}) => isDropped(ligature))
  return new Set(proved.map(({word}) => word.toLowerCase())).size < leastWords ? [] : proved
}

/** Whether a text has so few of these letters that a converter may have dropped them whole: most have one pair in 350 letters. */
function mayDropWhole({source}: View): boolean {
  const pairs = source.match(/f[fil]/g)?.length ?? 0
  return pairs * rarestPair < source.length
}

/** Count the ligatures of words that have theirs. */
function keptIn({rows}: View, lexicon: Lexicon): ReadonlyMap<string, number> {
  const kept = new Map<string, number>()
  for (const {text} of rows) {
    if (!/f[fil]/.test(text)) continue
    for (const [word] of text.matchAll(wordRe)) {
      const sign = /ffi|ffl|fi|fl|ff/.exec(word)?.[0]
      if (sign && lexicon.gradeOf(word) !== undefined) kept.set(sign, (kept.get(sign) ?? 0) + 1)
    }
  }
  return kept
}

function* suspectsIn(view: View, lexicon: Lexicon, isWhole: boolean): Generator<Dropped> {
  const readings = new Map<string, Reading | undefined>()
  // “bene t”: a consonant alone is no word.
  const isWord = (word: string): boolean =>
    word.length > 1 ? lexicon.gradeOf(word) !== undefined : /^[aeiouyàéóAEIOУуаиоявкс]$/u.test(word)
  const isCommon = (word: string): boolean => (lexicon.gradeOf(word) ?? 9) <= commonGrade
  for (const [row, {text, at}] of view.rows.entries()) {
    const isRest = endsHyphen(view.rows[row - 1]?.text ?? '')
    let before: {word: string; end: number} | undefined
    for (const {0: word, index} of text.matchAll(wordRe)) {
      const end = index + word.length
      const gap = before?.end === index - 1 && text[index - 1] === ' ' ? before : undefined
      before = {word, end}
      const torn =
        isWhole && gap && !(isWord(gap.word) && isWord(word)) ? tornReading(gap.word, word, isCommon) : undefined
      if (gap && torn) {
        yield {at: [at[0] + index - 1, at[0] + index], now: torn.ligature, word: `${gap.word} ${word}`, ...torn}
        before = undefined
        continue
      }
      // “build-” / “ing”: the rest of a divided word is none.
      if (word.length < 3 || !(isWhole || word.includes('f')) || isWord(word) || (isRest && index === 0)) continue
      if (!readings.has(word)) readings.set(word, readingOf(word, isCommon, isWhole))
      const reading = readings.get(word)
      if (!reading) continue
      const {place, now, ligature, meant} = reading
      yield {at: [at[0] + index + place, at[0] + index + place + 1], now, ligature, word, meant}
    }
  }
}

interface Reading {
  readonly ligature: string
  readonly meant: string
  /** The letter that is replaced, and by what. */
  readonly place: number
  readonly now: string
}

/** Read a word with a ligature again; nothing where none fits, or more than one word would. */
function readingOf(word: string, isCommon: (word: string) => boolean, isWhole: boolean): Reading | undefined {
  let only: Reading | undefined
  for (let place = 0; place < word.length; place++) {
    const letter = word[place] ?? ''
    if (letter !== 'f' && !isWhole) continue
    for (const ligature of ligatures) {
      // “fle”: its first letter is left; “speci” + “c”: all of it is gone.
      const now = letter === 'f' ? ligature : ligature + letter
      const meant = word.slice(0, place) + now + word.slice(place + 1)
      if (meant === word || !isCommon(meant)) continue
      if (only && only.meant !== meant) return undefined
      only ??= {ligature, meant, place, now}
    }
  }
  return only
}

/** Read two words as one whose ligature left a blank. */
function tornReading(
  left: string,
  right: string,
  isCommon: (word: string) => boolean
): Pick<Reading, 'ligature' | 'meant'> | undefined {
  if (!/^\p{Ll}/u.test(right)) return undefined
  const fitting = ligatures.filter((ligature) => isCommon(left + ligature + right))
  const [ligature, other] = fitting
  return ligature === undefined || other !== undefined ? undefined : {ligature, meant: left + ligature + right}
}
