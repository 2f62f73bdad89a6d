/**
 * Whether a paragraph goes on over the white after a line: weak witnesses,
 * weighed together.
 *
 * Each witness adds its weight, in log-odds, when it speaks: above 0 it speaks
 * for going on. The sum, through the logistic function, is how sure we are.
 */

import {endsHyphen, endsOpen, endsTerminal, itemMark, startsHigh, startsLow} from './marks.ts'
import {fullness} from './measure.ts'
import {lineEnds, type Row, type View} from './view.ts'

/** Whether it goes on, on which ground, and how sure that is. */
export interface GoesOn {
  readonly join: boolean
  readonly why: string
  readonly sure: number
}

interface Witness {
  readonly weight: number
  readonly says: string
}

// A line end is no ground for a new paragraph; a blank line is one.
const lineEndWeight = 1.2
const blankWeight = -2.5
// A line of less than this share of the measure was not filled.
const shortShare = 0.78
const fullShare = 0.85

/** Weigh the witnesses for the white after a row; nothing when a role decides. */
export function goesOn(view: View, index: number): GoesOn | undefined {
  const {rows} = view
  const row = rows[index]
  const next = rows[index + 1]
  if (!row || !next) return undefined
  if (next.role === 'note-line') return {join: true, why: 'the note goes on', sure: 0.95}
  if (next.role !== undefined) return undefined
  if (isHead(row) && !row.joined) return undefined

  const witnesses = hear(view, index, row, next)
  const sum = witnesses.reduce((total, {weight}) => total + weight, 0)
  const join = sum > 0
  const speaking = witnesses
    .filter(({weight, says}) => says !== '' && weight > 0 === join)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, 2)
    .map(({says}) => says)
  return {join, why: speaking.join(', '), sure: round(1 / (1 + Math.exp(-Math.abs(sum))))}
}

function isHead({role}: Row): boolean {
  return role === 'title' || role === 'byline' || (role?.startsWith('head') ?? false)
}

function* gather(view: View, index: number, row: Row, next: Row): Generator<Witness> {
  const isBlank = lineEnds(row) > 1
  const fills = fullness(view, index)
  const terminal = endsTerminal(row.text)
  yield isBlank
    ? {weight: row.cut ? -0.5 : blankWeight, says: row.cut ? '' : 'a blank line'}
    : {weight: lineEndWeight, says: 'a line end'}
  if (terminal) yield {weight: -1.5, says: 'the line before closes a sentence'}
  else yield {weight: isBlank ? 3 : 2.5, says: 'the line before closes no sentence'}
  if (startsLow(next.text)) yield {weight: 4, says: 'a small letter follows'}
  else if (startsHigh(next.text)) yield {weight: -0.6, says: 'a capital follows'}
  if (fills >= fullShare) yield {weight: isBlank ? 1.5 : 1.8, says: 'the line before is full'}
  else if (fills < shortShare) yield {weight: isBlank ? -2 : -2.6, says: 'the line before is short'}
  if (endsOpen(row.text)) yield {weight: 2.5, says: 'the line before ends with a word that opens a phrase'}
  if (endsHyphen(row.text)) yield {weight: 2, says: 'a hyphen'}
  if (itemMark(next.text)?.number !== undefined) yield {weight: -4, says: 'a list item follows'}
  if (row.indent.includes('\t') && next.indent.includes('\t')) {
    yield {weight: -8, says: 'a tab sets in each line'}
  }
  if (!isBlank && isIndented(row, next)) {
    // After a colon what is set in is a list, also without marks.
    yield {weight: row.text.endsWith(':') ? -7 : -3.5, says: 'the next line is set in'}
  }
}

function hear(view: View, index: number, row: Row, next: Row): ReadonlyArray<Witness> {
  return [...gather(view, index, row, next)]
}

// One blank at a line's head is dirt; two and more are an indent.
function isIndented(row: Row, next: Row): boolean {
  return (next.indent.length >= 2 || next.indent.includes('\t')) && row.indent.length === 0
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
