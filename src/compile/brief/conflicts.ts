/** Where two sentences that speak of the same cannot both hold: numbers, dates, a denial, an opposite. */

import {stemOf} from './likeness.ts'
import {lift, type Sentence} from './spans.ts'
import type {Dating, Span} from './types.ts'
import {patternFrom} from './words/pattern.ts'

/** What does not agree, with the words on each side. */
export interface Conflict {
  readonly sort: 'number' | 'date' | 'denial' | 'opposite'
  readonly a: Span
  readonly b: Span
}

const numberWords: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  twenty: 20
}

// A number, what scales it, and the thing that is counted.
const countRe =
  /(?<![\p{L}\p{N}.,-])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)(?:\s(hundred|thousand|million|billion))?(\s?%|\s(?:per ?cent|percent)|\s(?:\p{Ll}+\s){0,2}?\p{Ll}{3,})(?![\p{L}\p{N}])/giu

const scales: Readonly<Record<string, number>> = {hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9}
const denialRe = /\b(?:not|no|never|neither|nor|none|cannot|n[’']t|without|failed to|refus\w+ to|den(?:y|ies|ied))\b/iu

const opposites: ReadonlyArray<readonly [string, string]> = [
  ['support', 'oppose'],
  ['increase', 'decrease'],
  ['increase', 'decline'],
  ['increase', 'reduce'],
  ['rise', 'fall'],
  ['rose', 'fell'],
  ['grow', 'shrink'],
  ['accept', 'reject'],
  ['approve', 'reject'],
  ['join', 'withdraw'],
  ['join', 'leave'],
  ['strengthen', 'weaken'],
  ['succeed', 'fail'],
  ['success', 'failure'],
  ['successful', 'unsuccessful'],
  ['effective', 'ineffective'],
  ['praise', 'criticize'],
  ['welcome', 'condemn'],
  ['expand', 'reduce'],
  ['include', 'exclude'],
  ['allow', 'ban'],
  ['allow', 'prohibit'],
  ['permit', 'forbid'],
  ['confirm', 'deny'],
  ['improve', 'worsen'],
  ['legal', 'illegal'],
  ['stable', 'unstable'],
  ['likely', 'unlikely'],
  ['possible', 'impossible'],
  ['safe', 'dangerous'],
  ['strong', 'weak'],
  ['win', 'lose']
]

/**
 * Find what keeps two sentences that speak of the same from both being right.
 *
 * @param likeness
 *   How alike they are; the looser a sign, the more alike they must be.
 */
export function conflictOf(
  a: Sentence,
  b: Sentence,
  likeness: number,
  dates: ReadonlyArray<Dating>
): Conflict | undefined {
  return (
    numbersOf(a, b) ??
    (likeness >= 0.45 ? datesOf(a, b, dates) : undefined) ??
    (likeness >= 0.4 ? oppositeOf(a, b) : undefined) ??
    (likeness >= 0.5 ? denialOf(a, b) : undefined)
  )
}

interface Count {
  readonly value: number
  readonly unit: string
  readonly span: Span
}

function numbersOf(a: Sentence, b: Sentence): Conflict | undefined {
  const others = countsIn(b)
  for (const one of countsIn(a)) {
    const same = others.filter(({unit}) => unit === one.unit)
    // A sentence that counts the same thing twice is not understood.
    const [other, second] = same
    if (other && !second && other.value !== one.value) return {sort: 'number', a: one.span, b: other.span}
  }
  return
}

function countsIn({paragraph, span}: Sentence): ReadonlyArray<Count> {
  const counts = [...span.text.matchAll(countRe)].flatMap((match): ReadonlyArray<Count> => {
    const [whole, number = '', scale = '', thing = ''] = match
    const value =
      (numberWords[number.toLowerCase()] ?? Number(number.replaceAll(',', ''))) * (scales[scale.toLowerCase()] ?? 1)
    const words = thing.trim().split(/\s+/)
    const last = words.at(-1) ?? ''
    const isPercent = /^(?:%|per ?cent|cent)$/.test(last)
    // Years are dates, and “of 12 and” counts nothing.
    if ((/^\d{4}$/.test(number) && scale === '') || /^(?:and|the|for|that|with|from|was|were|are|has|have)$/.test(last))
      return []
    const start = span.start + match.index
    return [{value, unit: isPercent ? '%' : stemOf(last), span: lift(paragraph, start, start + whole.length)}]
  })
  return counts.filter(({unit}, at) => counts.findIndex((other) => other.unit === unit) === at)
}

function datesOf(a: Sentence, b: Sentence, dates: ReadonlyArray<Dating>): Conflict | undefined {
  const [one, second] = within(a, dates)
  const [other, third] = within(b, dates)
  // With two dates in a sentence, which is whose is not known.
  if (!one?.when || !other?.when || second || third) return
  const [x, y] = [one.when.replace(/[?~]$/, ''), other.when.replace(/[?~]$/, '')]
  // A month of a year does not contradict the year.
  if (x.startsWith(y) || y.startsWith(x) || /[/X]/.test(x + y)) return
  return {sort: 'date', a: one.span, b: other.span}
}

function within({span}: Sentence, dates: ReadonlyArray<Dating>): ReadonlyArray<Dating> {
  return dates.filter(
    ({span: date, form}) =>
      form !== 'citation' && date.paragraph === span.paragraph && date.start >= span.start && date.end <= span.end
  )
}

function oppositeOf(a: Sentence, b: Sentence): Conflict | undefined {
  // “did not reject” is no opposite of “accepted”.
  if (denialRe.test(a.span.text) !== denialRe.test(b.span.text)) return
  for (const [x, y] of opposites) {
    for (const [mine, theirs] of [
      [x, y],
      [y, x]
    ] as const) {
      const [one, other] = [wordIn(a, mine), wordIn(b, theirs)]
      if (one && other && !wordIn(a, theirs) && !wordIn(b, mine)) return {sort: 'opposite', a: one, b: other}
    }
  }
  return
}

function wordIn({paragraph, span}: Sentence, word: string): Span | undefined {
  const stem = word.replace(/e$/, '')
  const endings = '(?:e|es|s|ed|ing|d|al|ns?|ly)?'
  const found = patternFrom(`(?<![\\p{L}])${stem}${endings}(?![\\p{L}])`, 'iu').exec(span.text)
  if (!found) return
  return lift(paragraph, span.start + found.index, span.start + found.index + found[0].length)
}

function denialOf(a: Sentence, b: Sentence): Conflict | undefined {
  const [one, other] = [denialRe.exec(a.span.text), denialRe.exec(b.span.text)]
  if (Boolean(one) === Boolean(other)) return
  const spanOf = ({paragraph, span}: Sentence, found: RegExpExecArray | null): Span =>
    found ? lift(paragraph, span.start + found.index, span.start + found.index + found[0].length) : span
  return {sort: 'denial', a: spanOf(a, one), b: spanOf(b, other)}
}
