/**
 * What a line looks like by itself: how it ends and begins, whether it is prose.
 *
 * It is asked as a line, as the one before and as the one after, and by rule after
 * rule: it is looked at once.
 */

import {figure, kindAt, letter, small} from '../lexicon/index.ts'
import {
  closesQuote,
  endsAbbreviated,
  endsColon,
  endsHyphen,
  endsOpen,
  endsSentence,
  itemMark,
  leavesBracketOpen,
  opensSentence,
  startsHigh,
  startsLow
} from './marks.ts'
import {onceForLines} from './once.ts'
import type {View} from './view.ts'

/** How a line ends. */
type Ending = 'sentence' | 'abbreviation' | 'colon' | 'comma' | 'open' | 'hyphen' | 'dash' | 'bracket' | 'word'

/** How a line begins. */
type Beginning = 'low' | 'opener' | 'high' | 'quote' | 'figure' | 'number' | 'dash' | 'other'

/** What a line looks like. */
export interface Look {
  readonly ending: Ending
  readonly beginning: Beginning
  /** Whether it begins in the middle of a sentence. */
  readonly isLow: boolean
  /** Whether it ends as a sentence does. */
  readonly isClosed: boolean
  readonly isProse: boolean
  readonly endsSmall: boolean
  readonly isBracketOpen: boolean
  readonly closesQuote: boolean
  /** Whether it begins with a dash and a small letter. */
  readonly isDashLow: boolean
  /** Whether it has no small letter. */
  readonly isLoud: boolean
  /** Whether much of it is neither letters nor white. */
  readonly isFigures: boolean
}

const looksOf = onceForLines((): Array<Look | undefined> => [])

/** Look at a row; one that is not there looks as an empty line does. */
export function lookOf(view: View, index: number): Look {
  const looks = looksOf(view)
  const look = looks[index] ?? lookAt(view.rows[index]?.text ?? '')
  looks[index] = look
  return look
}

function lookAt(text: string): Look {
  return {
    ending: endingOf(text),
    beginning: beginningOf(text),
    isLow: startsLow(text),
    isClosed: endsSentence(text),
    isProse: readsAsProse(text),
    endsSmall: endsSmall(text),
    isBracketOpen: leavesBracketOpen(text),
    closesQuote: closesQuote(text),
    isDashLow: /^[-–—]/.test(text) && /^[-–—]\s?\p{Ll}/u.test(text),
    isLoud: !/[a-z]/.test(text) && !/\p{Ll}/u.test(text),
    isFigures: figuresOf(text) > 0.4
  }
}

function endingOf(text: string): Ending {
  if (endsHyphen(text)) return 'hyphen'
  if (endsAbbreviated(text)) return 'abbreviation'
  if (endsSentence(text)) return 'sentence'
  if (endsColon(text)) return 'colon'
  if (/[,;]$/.test(text)) return 'comma'
  if (/[-–—]$/.test(text)) return 'dash'
  if (endsOpen(text)) return 'open'
  return leavesBracketOpen(text) ? 'bracket' : 'word'
}

function beginningOf(text: string): Beginning {
  const mark = itemMark(text)
  // A bullet would have been named; a dash that was not is a dash.
  if (mark?.number !== undefined) return 'number'
  if (/^[“„«"‘]/u.test(text)) return 'quote'
  if (/^[-–—]/.test(text)) return 'dash'
  if (startsLow(text)) return 'low'
  if ((kindAt(text, 0) & figure) !== 0) return 'figure'
  if (!startsHigh(text)) return 'other'
  return opensSentence(text) ? 'opener' : 'high'
}

// Heads have capitals, cells have figures; five words and more of which most are small are prose.
function readsAsProse(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length < 5) return false
  return words.filter(beginsSmall).length >= 0.6 * words.length
}

function beginsSmall(word: string): boolean {
  const start = '“‘"\'«('.includes(word[0] ?? ' ') ? 1 : 0
  return (kindAt(word, start) & small) !== 0
}

// “While Belarus and Armenia provide”: names have capitals, the last word has none.
function endsSmall(text: string): boolean {
  return (kindAt(text, text.length - 1) & small) !== 0 && /\s\p{Ll}{2,}$/u.test(text) && /\s\S+\s\S+\s/.test(text)
}

function figuresOf(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    if ((kindAt(text, at) & letter) !== 0 || /\s/.test(text.charAt(at))) continue
    count++
    // A pair is one sign.
    if ((text.codePointAt(at) ?? 0) > 0xffff) at++
  }
  return count / Math.max(1, text.length)
}
