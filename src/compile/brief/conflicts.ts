/** Where two sentences that speak of the same cannot both hold: numbers, dates, a denial, an opposite. */

import {monthRe, stemOf} from './likeness.ts'
import {lift, type Sentence} from './spans.ts'
import type {Dating, Span} from './types.ts'
import {patternFrom} from './words/pattern.ts'

/** What does not agree, with the words on each side. */
export interface Conflict {
  readonly sort: 'number' | 'date' | 'denial' | 'opposite'
  readonly a: Span
  readonly b: Span
}

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' '
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

// A number, what scales it, and the thing that is counted.
const countRe = patternFrom(
  `(?<![\\p{L}\\p{N}.,-])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?:${tens.join('|')})(?:-(?:${ones.slice(0, 9).join('|')}))?|${ones.slice(1).join('|')})(?:\\s(hundred|thousand|million|billion))?(\\s?%|\\s(?:per ?cent|percent)|\\s(?:\\p{Ll}+\\s){0,2}?\\p{Ll}{3,})(?![\\p{L}\\p{N}])`,
  'giu'
)

const scales: Readonly<Record<string, number>> = {hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9}
const denialRe = /\b(?:not|no|never|neither|nor|none|cannot|n[’']t|failed to|refus\w+ to|den(?:y|ies|ied))\b/iu

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

// What tells one thing from another of its name.
const kindRe = /(?:al|ary|ern|ic|ean|ese|ish)$/i
const ordinals = new Set(['first', 'second', 'third', 'fourth', 'last', 'next', 'previous'])
// What comes again and again has many days.
const recurringRe =
  /\b(?:elections?|meetings?|summits?|conferences?|sessions?|exercises?|census|reports?|budgets?|festivals?|talks|annual|every|each)\b/i

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
  if (areOthers(a, b)) return
  const number = numbersOf(a, b)
  if (number) return areApart(a, b, dates) ? undefined : number
  return (
    (likeness >= 0.45 ? datesOf(a, b, dates) : undefined) ??
    (likeness >= 0.4 ? oppositeOf(a, b) : undefined) ??
    (likeness >= 0.5 ? denialOf(a, b) : undefined)
  )
}

/** Whether two sentences that speak of the same, and do not part, say the same: of one thing, one occasion and one number. */
export function areAtOne(a: Sentence, b: Sentence, dates: ReadonlyArray<Dating>): boolean {
  if (areOthers(a, b) || areApart(a, b, dates) || denialRe.test(a.span.text) !== denialRe.test(b.span.text))
    return false
  const others = countsIn(b)
  return countsIn(a).every(({unit, value}) => others.every((other) => other.unit !== unit || other.value === value))
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
    // “6,425 patients” are “2,104 on the drug and 4,321 on usual care”.
    if (other && !second && other.value !== one.value && !isSum(one, b) && !isSum(other, a))
      return {sort: 'number', a: one.span, b: other.span}
  }
  return
}

function isSum({value}: Count, {span}: Sentence): boolean {
  const numbers = [...span.text.matchAll(/\d{1,3}(?:,\d{3})+|\d+/g)].map(([number]) =>
    Number(number.replaceAll(',', ''))
  )
  return numbers.length > 1 && numbers.reduce((sum, number) => sum + number, 0) === value
}

// “parliamentary elections” are no “local elections”.
function areOthers(a: Sentence, b: Sentence): boolean {
  const theirs = kindsIn(b.span.text)
  return [...kindsIn(a.span.text)].some(([noun, kind]) => (theirs.get(noun) ?? kind) !== kind)
}

function kindsIn(text: string): ReadonlyMap<string, string> {
  const words = text.split(/\s+/)
  return new Map(
    words.flatMap((word, at): ReadonlyArray<readonly [string, string]> => {
      const [kind, noun] = [word.toLowerCase(), words[at + 1] ?? '']
      const isKind = ordinals.has(kind) || (kind.length > 3 && kindRe.test(kind))
      return isKind && /^\p{Ll}{4}/u.test(noun) ? [[stemOf(noun.replace(/[.,;:!?”)]{1,3}$/u, '')), kind]] : []
    })
  )
}

function countsIn({paragraph, span}: Sentence): ReadonlyArray<Count> {
  const counts = [...span.text.matchAll(countRe)].flatMap((match): ReadonlyArray<Count> => {
    const [whole, number = '', scale = '', thing = ''] = match
    const value =
      (/\d/.test(number) ? Number(number.replaceAll(',', '')) : spelt(number.toLowerCase())) *
      (scales[scale.toLowerCase()] ?? 1)
    const words = thing.trim().split(/\s+/)
    const last = words.at(-1) ?? ''
    const isPercent = /^(?:%|per ?cent|cent)$/.test(last)
    // Years are dates, and “of 12 and” counts nothing.
    if (
      (/^\d{4}$/.test(number) && scale === '') ||
      monthRe.test(last) ||
      /^(?:and|the|for|that|with|from|was|were|are|has|have)$/.test(last)
    )
      return []
    const start = span.start + match.index
    return [{value, unit: isPercent ? '%' : stemOf(last), span: lift(paragraph, start, start + whole.length)}]
  })
  return counts.filter(({unit}, at) => counts.findIndex((other) => other.unit === unit) === at)
}

function spelt(number: string): number {
  const [first = '', second = ''] = number.split('-')
  return tens.includes(first) ? 10 * (tens.indexOf(first) + 2) + ones.indexOf(second) + 1 : ones.indexOf(first) + 1
}

// “412 in March” and “87 in August” count on two occasions.
function areApart(a: Sentence, b: Sentence, dates: ReadonlyArray<Dating>): boolean {
  const [mine, theirs] = [a, b].map((one) => within(one, dates).flatMap(({when}) => (when ? [bare(when)] : [])))
  if (!mine || !theirs || mine.length === 0 || theirs.length === 0) return false
  return !mine.some((x) => theirs.some((y) => x.startsWith(y) || y.startsWith(x)))
}

function bare(when: string): string {
  return when.replace(/[?~]$/, '')
}

function datesOf(a: Sentence, b: Sentence, dates: ReadonlyArray<Dating>): Conflict | undefined {
  const [one, second] = within(a, dates)
  const [other, third] = within(b, dates)
  // With two dates in a sentence, which is whose is not known.
  if (!one?.when || !other?.when || second || third) return
  if (recurringRe.test(a.span.text) && recurringRe.test(b.span.text)) return
  const isYearless = [one.when, other.when].some((when) => when.startsWith('XXXX-'))
  const [x, y] = [one.when, other.when].map((when) => (isYearless ? bare(when).slice(5) : bare(when)))
  // A year says nothing of a day without one.
  if (!x || !y) return
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
  // “patients who need no oxygen”: of whom it is said, not what.
  const [sentence, found] = one ? [a, one] : [b, other]
  const clause = sentence.span.text.slice(0, found?.index).split(/[,;]/).at(-1) ?? ''
  if (/\b(?:who|which|that|whose|when|if|where|because)\b/i.test(clause)) return
  const spanOf = ({paragraph, span}: Sentence, found: RegExpExecArray | null): Span =>
    found ? lift(paragraph, span.start + found.index, span.start + found.index + found[0].length) : span
  return {sort: 'denial', a: spanOf(a, one), b: spanOf(b, other)}
}
