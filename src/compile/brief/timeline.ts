/** The timeline: dated passages in order; what is planned, inferred, undated or damaged is told apart. */

import {clauseEnd, isBalanced} from './clauses.ts'
import {datesIn, type Found} from './dates.ts'
import {dangles, leanOf} from './lean.ts'
import {countWords, lift, type Paragraph, type Sentence} from './spans.ts'
import type {Event, Span, Timeline} from './types.ts'

const maxWords = 32
const planRe = /\b(?:will|shall|plans? to|planned|scheduled|upcoming|next (?:year|month|week))\b|\bexpected to\b/i
// A text that says “last year” or “recently” looks at its own day.
const deicticRe = /\b(?:recent(?:ly)?|(?:last|this|next) (?:year|month)|today|currently|so far)\b/i

// Where a clause may begin.
const openingRe =
  /(?:^|[,;—]\s)(?:while|whereas|although|even though|since|because|as|when|and|but)\s|;\s|^(?:for (?:example|instance)|however|nevertheless|moreover|in addition|meanwhile|conversely|of course),\s/gi
const connectiveRe =
  /^(?:However|Nevertheless|But|And|Also|Since|Although|While|Even though|In addition|For (?:example|instance)|Next|Then)\b/i
const verbRe = /\b(?:has|have|had|is|are|was|were|will|would|\p{Ll}{3,}ed)\b/u
const determinerRe = /(?:^|\s)the\s(?:(?!the\s)[\p{L}’'-]+\s){2,8}$/iu
const possessiveRe = /(?:^|\s)\p{Lu}\p{L}+’s\s(?:[\p{L}’'-]+\s){2,8}$/u
const captionRe = /^(?:fig(?:ure)?|table)\b/i

interface Dated {
  readonly sentence: Sentence
  readonly found: Found
}

/** Make the timeline of a text. */
export function timelineOf(paragraphs: ReadonlyArray<Paragraph>, maxEvents: number, known: boolean): Timeline {
  const all: Array<Dated> = []
  for (const {place, sentences} of paragraphs) {
    if (place !== 'body' && place !== 'abstract') continue
    for (const sentence of sentences.filter(({span}) => !captionRe.test(span.text)))
      for (const found of datesIn(sentence.span.text, known)) all.push({sentence, found})
  }
  const latest = known ? latestOf(all, paragraphs) : undefined
  const events: Array<Event> = []
  const undated: Array<Event> = []
  const more = new Set<string>()
  for (const {sentence, found} of all) {
    if (found.form === 'relative' && (!known || !/\b(?:next|later|last) /.test(found.text))) continue
    const what = passageOf(sentence, found, known)
    if (!what) {
      if (found.form !== 'relative' || planRe.test(sentence.span.text)) more.add(sentence.paragraph.id)
      continue
    }
    const event = eventOf(sentence, found, what, all, latest)
    const list = event.when === undefined ? undated : events
    if (list.some((other) => overlaps(other, event))) continue
    list.push(event)
  }
  events.sort((a, b) => compare(a.when ?? '', b.when ?? ''))
  const kept = thin(events, maxEvents)
  for (const event of events) if (!kept.includes(event)) more.add(event.what.paragraph)
  return {events: kept, undated: undated.slice(0, 6), more: [...more].sort((a, b) => Number(a) - Number(b))}
}

function eventOf(
  sentence: Sentence,
  found: Found,
  what: {span: Span; cut: boolean},
  all: ReadonlyArray<Dated>,
  latest: {year: number; ground: Span} | undefined
): Event {
  const at = sentence.span.start + found.index
  const date = lift(sentence.paragraph, at, at + found.text.length)
  // “By which it will be known”, of a year long past, is no plan.
  const isOld = found.year !== undefined && all.some((other) => (other.found.year ?? 0) > (found.year ?? 0))
  const isPlanned = !isOld && planRe.test(what.span.text)
  const base = {
    date,
    what: what.span,
    cut: what.cut,
    tense: isPlanned ? 'planned' : 'past',
    damaged: found.form === 'damaged'
  } as const
  if (found.form === 'day') {
    // Another year beside it, save that of “since 2003”, could be the day’s own.
    const years = all.filter(
      ({sentence: other, found: {form}}) => other.paragraph === sentence.paragraph && form === 'date'
    )
    const isSure = latest !== undefined && years.every(({found: {year}}) => year === latest.year)
    return isSure ? {...base, when: `${latest.year}-${found.when}?`, ground: latest.ground} : base
  }
  if (found.form === 'relative' && latest && /year$/.test(found.text)) {
    const shift = found.text.startsWith('next') ? 1 : found.text.startsWith('last') ? -1 : 0
    return {...base, when: `${latest.year + shift}?`, ground: latest.ground}
  }
  return found.when === undefined || found.form === 'relative' ? base : {...base, when: found.when}
}

// The last year that the text names, when it is its own day that it looks at;
// two mentions, so that one slip is not the ground of everything.
function latestOf(
  all: ReadonlyArray<Dated>,
  paragraphs: ReadonlyArray<Paragraph>
): {year: number; ground: Span} | undefined {
  const years = all.filter(({found}) => found.year !== undefined && found.form === 'date')
  const year = Math.max(...years.map(({found}) => found.year ?? 0))
  const named = years.filter(({found}) => found.year === year)
  const first = named[0]
  if (!first || named.length < 2 || !paragraphs.some(({text}) => deicticRe.test(text))) return
  const at = first.sentence.span.start + first.found.index
  return {year, ground: lift(first.sentence.paragraph, at, at + first.found.text.length)}
}

// The whole sentence when it is short; else the clause with the date; else the
// noun phrase that the date belongs to.
function passageOf(sentence: Sentence, found: Found, known: boolean): {span: Span; cut: boolean} | undefined {
  const {span, paragraph} = sentence
  if (!known) return countWords(span.text) <= maxWords ? {span, cut: false} : undefined
  if (countWords(span.text) <= maxWords && leanOf(sentence) === 'stands') return {span, cut: false}
  for (const part of [clausePart(span.text, found), nounPart(span.text, found)]) {
    if (!part) continue
    const lifted = lift(paragraph, span.start + part[0], span.start + part[1])
    if (countWords(lifted.text) < 4 || dangles(lifted.text) || !isBalanced(lifted.text)) continue
    return {span: lifted, cut: lifted.end < span.end - 1}
  }
  return
}

function clausePart(text: string, {index, text: date}: Found): readonly [number, number] | undefined {
  const end = index + date.length
  // “N. N., who has been Secretary since 2003”: the name is the subject.
  if (/^\p{Lu}[^,]{3,60}, (?:who|which) (?:has|have|is|was|were)\b[^,]*$/u.test(text.slice(0, index))) return [0, end]
  for (const {start, isSubordinate} of openingsOf(text).reverse()) {
    if (start > index) continue
    const found = clauseEnd(text.slice(start), {maxWords, least: end - start, isSubordinate})
    const clause = text.slice(start, start + (found?.length ?? 0))
    // It has a subject of its own and a verb.
    if (!/^(?:the|an?|at|in|on|by|\p{Lu})/u.test(clause) || !verbRe.test(clause) || connectiveRe.test(clause)) continue
    return [start, start + clause.length]
  }
  return
}

function openingsOf(text: string): Array<{start: number; isSubordinate: boolean}> {
  const result = [{start: 0, isSubordinate: false}]
  for (const match of text.matchAll(openingRe)) {
    result.push({start: match.index + match[0].length, isSubordinate: match.index === 0 && !/,\s$/.test(match[0])})
  }
  return result
}

function nounPart(text: string, {index, text: date}: Found): readonly [number, number] | undefined {
  const before = text.slice(0, index)
  const rest = text.slice(index + date.length)
  // “the 2010 unrest in …” goes on; “the wars … in 2008” ends with its date.
  const direct = /\b(?:the|an?)\s$/i.exec(before)
  const opening = direct ?? possessiveRe.exec(before) ?? determinerRe.exec(before)
  if (!opening) return
  const tail = direct ? /^[^,.;:—]*/.exec(rest) : /^ (?:against|in|between|with) \p{Lu}[\p{L}]+/u.exec(rest)
  const start = opening.index + (/^\s*/.exec(opening[0])?.[0].length ?? 0)
  const end = index + date.length + (tail?.[0].length ?? 0)
  const part = text.slice(start, end)
  // “the end of 2016” is a date, not an event.
  return countWords(part) < 5 || countWords(part) > 16 || verbRe.test(part) ? undefined : [start, end]
}

// The same passage with the same date, told twice.
function overlaps(a: Event, b: Event): boolean {
  return (
    a.when === b.when && a.what.paragraph === b.what.paragraph && a.what.start < b.what.end && b.what.start < a.what.end
  )
}

// Too many: every n-th would be blind; those with a day or a month are the
// ones that the author took care to date.
function thin(events: ReadonlyArray<Event>, max: number): ReadonlyArray<Event> {
  const ranked = events
    .map((event, order) => ({event, order}))
    .sort((a, b) => (b.event.when?.length ?? 0) - (a.event.when?.length ?? 0) || a.order - b.order)
  const kept = new Set(ranked.slice(0, max).map(({event}) => event))
  return events.filter((event) => kept.has(event))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
