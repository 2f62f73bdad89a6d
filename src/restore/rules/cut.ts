/**
 * Words cut at a line end whose hyphen the converter left out.
 *
 *   > | a candid survey of the plan of gov
 *     |                                   ^
 *   > | ernment reported by the convention
 */

import type {Proposal} from '../../ledger/index.ts'
import {endOfRun, type Lexicon, letter, lexiconOf, mayDivide, small, startOfRun, wordSign} from '../../lexicon/index.ts'
import {hasEndHyphens} from '../hyphens.ts'
import {languageOf} from '../language.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {isFree, lineEnds, type Row, type View} from '../view.ts'

// What ties a piece to what stands before it, or after it.
const tiedBefore = "'’_.@/-"
const tiedAfter = '_@/'

// Words that readers know; the list has rarer ones that are pieces as often.
const knownGrade = 5
const commonGrade = 3
// So many cuts that cannot be doubted make a habit of the converter.
const habit = 5

interface Cut {
  readonly row: Row
  readonly whole: string
  /** How many of the pieces are no words: two prove the cut. */
  readonly pieces: 0 | 1 | 2
}

export const cut: RulePlugin = rule({
  id: 'cut',

  *propose(view: View): Generator<Proposal> {
    const lang = languageOf(view)
    const lexicon = lexiconOf(lang)
    if (view.isSolid || lexicon.isEmpty) return
    const cuts = [...cutsIn(view, lexicon, lang)]
    const isHabit = !hasEndHyphens(view) && cuts.filter(({pieces}) => pieces === 2).length >= habit
    for (const {row, whole, pieces} of cuts) {
      if (!isFree(view, row.gap) || (pieces < 2 && !isHabit)) continue
      const why = `\`${whole}\` is in the word list, and ${pieces === 2 ? 'its pieces are not' : 'this text leaves out the hyphens at line ends'}`
      yield {at: row.gap, now: '', why, sure: [0.8, 0.88, 0.93][pieces] ?? 0.8}
    }
  }
})

function* cutsIn({rows}: View, lexicon: Lexicon, lang: string): Generator<Cut> {
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]
    if (!next || row.joined || next.role !== undefined || lineEnds(row) > 2) continue
    const left = lastPiece(row.text)
    const right = left === '' ? '' : firstPiece(next.text)
    if (right === '') continue
    const pieces = piecesOf(left, right, lexicon, lang)
    if (pieces !== undefined) yield {row, whole: left + right, pieces}
  }
}

function lastPiece(text: string): string {
  const start = startOfRun(text, text.length, wordSign)
  const isWhole = endOfRun(text, start, letter) === text.length && !tiedBefore.includes(text[start - 1] ?? ' ')
  return isWhole && isLong(text.slice(start)) ? text.slice(start) : ''
}

function firstPiece(text: string): string {
  const end = endOfRun(text, 0, wordSign)
  const isSmall = endOfRun(text, 0, small) === end && !tiedAfter.includes(text[end] ?? ' ')
  return isSmall && isLong(text.slice(0, end)) ? text.slice(0, end) : ''
}

// A pair of units is one letter.
function isLong(piece: string): boolean {
  return piece.length > 2 || (piece.length === 2 && piece.codePointAt(0) === piece.charCodeAt(0))
}

function piecesOf(left: string, right: string, {gradeOf}: Lexicon, lang: string): 0 | 1 | 2 | undefined {
  const [first, last] = [gradeOf(left), gradeOf(right)]
  const rarer = Math.max(first ?? 9, last ?? 9)
  // Two words that readers know are two words.
  if (rarer < knownGrade) return undefined
  const whole = gradeOf(left + right) ?? 9
  if (whole > knownGrade) return undefined
  if (first === undefined && last === undefined) return 2
  const divides = mayDivide(left + right, left.length, lang) ?? true
  if (!divides || whole > commonGrade + 1) return undefined
  if (first === undefined || last === undefined) return 1
  return whole <= commonGrade ? 0 : undefined
}
