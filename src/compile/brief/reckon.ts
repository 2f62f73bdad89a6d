/** Values for dates that lack a year or count from another day, each with the words that give the ground. */

import {datesIn, type Found} from './dates.ts'
import {lift, type Paragraph, type Sentence} from './spans.ts'
import type {Dating, Span} from './types.ts'
import type {DateWords} from './words/dates.ts'

/** A date in its sentence. */
export interface Dated extends Dating {
  readonly sentence: Sentence
  readonly found: Found
}

interface Day {
  readonly year: number
  readonly month?: number
  readonly day?: number
  readonly ground: Span
  readonly sentence: Sentence
  readonly paragraph: number
}

// A text that says “last year” or “recently” looks at its own day.
const deicticRe = /\b(?:recent(?:ly)?|(?:last|this|next) (?:year|month)|today|currently|so far)\b/i
const aheadRe = /\b(?:will|shall|by|until|before|target|goal|plan(?:s|ned)?|expected)\b/i

// What is to come has no such verb: “your term ends in October 2027”.
const pastRe =
  /(?<!\p{L})(?:was|were|had|has|have|did|\p{Ll}{2,}ed|began|became|came|fell|rose|won|lost|met|took|gave|made|said|told|saw|went|held|led|built|sent|left|ran|got|grew|wrote|set|cut|put)(?!\p{L})/u

// A line of so many words that holds a day or a month is a dateline.
const maxDateline = 14
// So many sentences back a day is still the one that is told of.
const maxBack = 3

/** Read every date of the prose, in order. */
export function reckon(paragraphs: ReadonlyArray<Paragraph>, words: DateWords | undefined): ReadonlyArray<Dated> {
  const prose = paragraphs.filter(({place}) => place === 'body' || place === 'abstract')
  const all = prose.map((paragraph) => foundIn(paragraph, words))
  const now = nowOf(prose, all.flat())
  const result: Array<Dated> = []
  let then: Day | undefined
  for (const [at, list] of all.entries()) {
    for (const one of list) {
      const solved = solve(one, list, {at, then, now})
      const dated = solved ? {...one, ...solved} : one
      result.push(dated)
      const day = dayOf(dated, at)
      // The day that is told of goes on from what was inferred, too.
      if (day) then = day
    }
  }
  return result
}

/** Whether a date is that of a dateline: “Tallinn, 11 September 2025”. */
export function isDateline({form, when = '', sentence}: Dated): boolean {
  return (
    form === 'date' &&
    /^\d{4}-[01]\d(?:-\d\d)?$/.test(when) &&
    sentence.paragraph.text.split(/\s+/).length <= maxDateline
  )
}

/** List dates without what only the rules need. */
export function datingsOf(all: ReadonlyArray<Dated>): ReadonlyArray<Dating> {
  return all.map(({span, when, form, ground}) => ({
    span,
    ...(when !== undefined && {when}),
    form,
    ...(ground && {ground})
  }))
}

function foundIn(paragraph: Paragraph, words: DateWords | undefined): ReadonlyArray<Dated> {
  const result: Array<Dated> = []
  let next = 0
  for (const found of datesIn(paragraph.text, words)) {
    while ((paragraph.sentences[next]?.span.end ?? Number.POSITIVE_INFINITY) <= found.index) next++
    const sentence = paragraph.sentences[next]
    if (!sentence) continue
    const span = lift(paragraph, found.index, found.index + found.text.length)
    const {when, form} = found
    result.push({span, ...(when !== undefined && {when}), form, sentence, found})
  }
  return result
}

// The day from which the writer looks: that of a dateline, or the last year
// that is named twice or more, so that one slip is not the ground of everything.
function nowOf(prose: ReadonlyArray<Paragraph>, all: ReadonlyArray<Dated>): Day | undefined {
  const head = new Set(prose.slice(0, 3).map(({id}) => id))
  const line = all.find((one) => head.has(one.span.paragraph) && isDateline(one))
  if (line) return dayOf(line, 0)
  if (!prose.some(({text}) => deicticRe.test(text))) return
  const days = all.flatMap((one) => {
    const before = one.sentence.paragraph.text.slice(Math.max(0, one.span.start - 12), one.span.start)
    const isTold = pastRe.test(one.sentence.span.text.slice(0, 3000)) && !aheadRe.test(before)
    const day = one.form === 'date' && isTold ? dayOf(one, 0) : undefined
    return day ? [day] : []
  })
  const year = days.reduce((latest, day) => Math.max(latest, day.year), 0)
  const named = days.filter((day) => day.year === year)
  const [first] = named
  return first && named.length > 1 ? {year, ground: first.ground, sentence: first.sentence, paragraph: 0} : undefined
}

// A day, a month or a year of its own; no span, no decade.
function dayOf({when, span, sentence}: Dated, paragraph: number): Day | undefined {
  const match = /^(\d{4})(?:-(0\d|1[0-2]))?(?:-(\d\d))?[?~]?$/.exec(when ?? '')
  if (!match) return
  const [, year, month, day] = match
  return {
    year: Number(year),
    ...(month && {month: Number(month)}),
    ...(day && {day: Number(day)}),
    ground: span,
    sentence,
    paragraph
  }
}

interface Sight {
  /** Position of the paragraph. */
  readonly at: number
  readonly then: Day | undefined
  readonly now: Day | undefined
}

function solve(
  one: Dated,
  list: ReadonlyArray<Dated>,
  {at, then, now}: Sight
): {when: string; ground: Span} | undefined {
  const {form, found} = one
  if (found.step) {
    const isTold = found.step.from === 'then'
    const base = isTold ? (then && at - then.paragraph <= 1 ? then : undefined) : now
    const when = base && stepFrom(base, found)
    return when && base ? {when: `${when}?`, ground: base.ground} : undefined
  }
  if (form !== 'partial' || found.when === undefined) return
  const month = Number(found.when.slice(5, 7))
  const beside = neighbour(one, list)
  const base = beside ?? told(one, month, at, then) ?? current(list, now)
  if (!base) return
  const turn = beside ? turnAfter(one, month, beside) : base.year === now?.year ? turnBefore(one, month, now) : 0
  return {when: `${found.when.replaceAll('XXXX', String(base.year + turn))}?`, ground: base.ground}
}

// The only year in the same sentence is that of the day, too.
function neighbour(one: Dated, list: ReadonlyArray<Dated>): Day | undefined {
  const others = list.flatMap((other) =>
    other !== one && other.sentence === one.sentence && other.form === 'date' ? (dayOf(other, 0) ?? []) : []
  )
  return new Set(others.map(({year}) => year)).size === 1 ? others[0] : undefined
}

// “cut on Christmas Day 2024 and out of service until June”: the June after.
function turnAfter({span, sentence}: Dated, month: number, base: Day): number {
  if (base.month === undefined || month >= base.month || span.start < base.ground.start) return 0
  return /\b(?:until|till|before|by|to)\s$/i.test(sentence.paragraph.text.slice(0, span.start)) ? 1 : 0
}

// Written in March, “in November” is that of the year before, unless it is to come.
function turnBefore({sentence}: Dated, month: number, now: Day): number {
  if (now.month === undefined || month <= now.month) return 0
  return pastRe.test(sentence.span.text.slice(0, 3000)) && !/\b(?:will|shall)\b/.test(sentence.span.text) ? -1 : 0
}

// The story goes on from the day before, and not back.
function told({sentence}: Dated, month: number, at: number, then: Day | undefined): Day | undefined {
  if (!then || then.paragraph !== at || sentence.index - then.sentence.index > maxBack) return
  return then.month === undefined || month >= then.month ? then : undefined
}

// The writer’s own year, where the paragraph has no other.
function current(list: ReadonlyArray<Dated>, now: Day | undefined): Day | undefined {
  const others = list.flatMap((other) => (other.form === 'date' ? (dayOf(other, 0) ?? []) : []))
  return now && others.every(({year}) => year === now.year) ? now : undefined
}

function stepFrom(base: Day, {step}: Found): string | undefined {
  if (!step?.unit) return
  const {unit, by, rest} = step
  if (unit === 'year') return `${base.year + by}${rest ?? ''}`
  if (base.month === undefined) return
  if (rest) {
    // “the following June” of a July is the next year’s.
    const month = Number(rest.slice(1))
    const turn = by > 0 && month <= base.month ? 1 : by < 0 && month >= base.month ? -1 : 0
    return `${base.year + turn}${rest}`
  }
  if (unit === 'day' && base.day === undefined) return
  const date =
    unit === 'month'
      ? new Date(Date.UTC(base.year, base.month - 1 + by, 1))
      : new Date(Date.UTC(base.year, base.month - 1, (base.day ?? 1) + by))
  return date.toISOString().slice(0, unit === 'month' ? 7 : 10)
}
