/** The timeline: dated passages in order; what is planned, inferred, undated or damaged is told apart. */

import {clauseEnd, isBalanced} from './clauses.ts'
import {dangles, leanOf} from './lean.ts'
import type {Dated} from './reckon.ts'
import {countWords, isEndless, lift} from './spans.ts'
import type {Event, Span, Timeline} from './types.ts'
import {type Language, proseWords, wholeWords} from './words/index.ts'

const maxWords = 32
const minWords = 4
const planRe = /\b(?:will|shall|plans? to|planned|scheduled|upcoming|next (?:year|month|week))\b|\bexpected to\b/i

// What is still to come, in the words of the language.
function isAhead(text: string, language: Language | undefined): boolean {
  if (!language) return false
  return language === 'en' ? planRe.test(text) : wholeWords(proseWords[language].ahead).test(text)
}

// Where a clause may begin.
const openingRe =
  /(?:^|[,;—]\s)(?:while|whereas|although|even though|since|because|as|when|and|but)\s|;\s|^(?:for (?:example|instance)|however|nevertheless|moreover|in addition|meanwhile|conversely|of course),\s/gi
const connectiveRe =
  /^(?:However|Nevertheless|But|And|Also|Since|Although|While|Even though|In addition|For (?:example|instance)|Next|Then)\b/i
const verbRe = /\b(?:has|have|had|is|are|was|were|will|would)\b|(?<![\p{L}\p{N}_])\p{Ll}{3,}ed\b/u
const determinerRe = /(?:^|\s)the\s(?:(?!the\s)[\p{L}’'-]+\s){2,8}$/iu
const possessiveRe = /(?:^|\s)\p{Lu}\p{L}+’s\s(?:[\p{L}’'-]+\s){2,8}$/u
// Captions, who said a quotation, and entries of a list of works.
const captionRe = /^(?:fig(?:ure)?|table)\b|^[—–]\s?@?\p{L}|https?:\/\/|^[\p{L}’'-]{2,30}, [^()]{1,60}\(\d{4}\)/iu

// A stretch of a sentence.
interface Part {
  readonly index: number
  readonly text: string
}

/**
 * Make the timeline of a text from its dates.
 *
 * @param language
 *   English sentences are cut into clauses; others are lifted whole.
 */
export function timelineOf(all: ReadonlyArray<Dated>, maxEvents: number, language: Language | undefined): Timeline {
  const events: Array<Event> = []
  const undated: Array<Event> = []
  const more = new Set<string>()
  const latest = all.reduce((year, {when}) => Math.max(year, yearOf(when)), 0)
  for (const dated of all) {
    const {sentence, form, when, found} = dated
    if (form === 'citation' || captionRe.test(sentence.span.text.slice(0, 3000))) continue
    if (form === 'relative' && when === undefined && !/\b(?:next|later|last) /.test(found.text)) continue
    const known = all.filter((other) => other.sentence === sentence && other.when !== undefined)
    const what = passageOf(dated, known, language)
    if (!what) {
      if (form !== 'relative' || (!isEndless(sentence) && isAhead(sentence.span.text, language)))
        more.add(sentence.paragraph.id)
      continue
    }
    const event = eventOf(dated, what, isAhead(what.span.text, language), latest)
    const list = event.when === undefined ? undated : events
    if (!list.some((other) => overlaps(other, event))) list.push(event)
  }
  // In merging, “October 2011” takes the place of “2011”, which came before January.
  const once = inOrder(merge(inOrder(events)))
  const kept = thin(once, maxEvents)
  for (const event of once) if (!kept.includes(event)) more.add(event.what.paragraph)
  return {events: kept, undated: undated.slice(0, 6), more: [...more].sort((a, b) => Number(a) - Number(b))}
}

function eventOf(
  {span, form, when, ground}: Dated,
  what: {span: Span; cut: boolean},
  ahead: boolean,
  latest: number
): Event {
  // “By which it will be known”, of a year long past, is no plan.
  const isOld = !ground && yearOf(when) > 0 && yearOf(when) < latest
  return {
    ...(when !== undefined && !when.startsWith('XXXX') && {when}),
    date: span,
    what: what.span,
    cut: what.cut,
    tense: ahead && !isOld ? 'planned' : 'past',
    ...(ground && {ground}),
    damaged: form === 'damaged'
  }
}

function yearOf(when: string | undefined): number {
  return Number(/^\d{4}/.exec(when ?? '')?.[0] ?? 0)
}

// The order of the calendar: what ends then comes before what begins then.
function orderOf(when: string | undefined): string {
  const value = (when ?? '').replace(/^\.\.\//, '').replaceAll('X', '0')
  return value.startsWith('-') ? `!${String(10_000 + Number(value.slice(0, 5)))}` : value
}

// The whole sentence when it is short; else the clause with the date; else the
// noun phrase that the date belongs to.
function passageOf(
  {sentence, span: date}: Dated,
  known: ReadonlyArray<Dated>,
  language: Language | undefined
): {span: Span; cut: boolean} | undefined {
  if (isEndless(sentence)) return
  const {span, paragraph} = sentence
  const found = {index: date.start - span.start, text: date.text}
  // “The following June” leans on another day, and has its value beside it, or in another row.
  const mask = (text: string): string =>
    known.reduce((masked, {span: other}) => masked.replace(other.text, '0'.repeat(other.text.length)), text)
  const masked = {...sentence, span: {...span, text: mask(span.text)}}
  // “87-114/March 2010” tells of nothing.
  const isShort = countWords(span.text) <= maxWords && countWords(span.text) >= minWords
  if (language !== 'en')
    return isShort && (!language || leanOf(masked, language) === 'stands') ? {span, cut: false} : undefined
  if (isShort && leanOf(masked) === 'stands') return {span, cut: false}
  for (const part of [clausePart(span.text, found), nounPart(span.text, found)]) {
    if (!part) continue
    const lifted = lift(paragraph, span.start + part[0], span.start + part[1])
    if (countWords(lifted.text) < minWords || dangles(mask(lifted.text)) || !isBalanced(lifted.text)) continue
    return {span: lifted, cut: lifted.end < span.end - 1}
  }
  return
}

function clausePart(text: string, {index, text: date}: Part): readonly [number, number] | undefined {
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

function nounPart(text: string, {index, text: date}: Part): readonly [number, number] | undefined {
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
  return a.when === b.when && meets(a.what, b.what)
}

function meets(a: Span, b: Span): boolean {
  return a.paragraph === b.paragraph && a.start < b.end && b.start < a.end
}

// Two mentions of one event: dates that agree, and mostly the same words.
function merge(events: ReadonlyArray<Event>): ReadonlyArray<Event> {
  const result: Array<Event> = []
  for (const event of events) {
    const at = result.findIndex((other) => agree(other.when, event.when) && isSame(other, event))
    const other = result[at]
    if (!other) {
      result.push(event)
      continue
    }
    // The more exact date leads.
    const [first, second] = (event.when?.length ?? 0) > (other.when?.length ?? 0) ? [event, other] : [other, event]
    // Two dates of one passage are told once.
    const again = [...(first.again ?? []), ...(second.again ?? []), second.what].filter(
      (span) => !meets(span, first.what)
    )
    result[at] = {...first, ...(again.length > 0 && {again})}
  }
  return result
}

function agree(a = '', b = ''): boolean {
  if (a.includes('/') || b.includes('/')) return a === b
  const [short, long] = [a.replace(/[?~]$/, ''), b.replace(/[?~]$/, '')].sort((x, y) => x.length - y.length)
  return short !== undefined && short.length >= 4 && (long?.startsWith(short) ?? false)
}

function isSame(a: Event, b: Event): boolean {
  const mine = stemsOf(a.what.text)
  const theirs = stemsOf(b.what.text)
  const shared = [...mine].filter((stem) => theirs.has(stem)).length
  return shared >= 3 && shared / Math.min(mine.size, theirs.size) >= 0.5
}

// Five letters tell words from one another, and “Russian” from “Russia’s” not.
function stemsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 5)))
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

function inOrder(events: ReadonlyArray<Event>): ReadonlyArray<Event> {
  return events.toSorted((a, b) => compare(orderOf(a.when), orderOf(b.when)))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
