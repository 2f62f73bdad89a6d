/** Dates in prose: what is printed, and its EDTF value (ISO 8601-2) when the words give one. */

import {bareYear, dateRules, hasFigures, type Reading, type Rule} from './date-rules.ts'
import type {DateWords} from './words/dates.ts'
import {dates as english} from './words/en-dates.ts'
import {patternFrom} from './words/pattern.ts'

/** A date as found in a text. */
export interface Found extends Reading {
  readonly index: number
  readonly text: string
}

interface Compiled {
  readonly rules: ReadonlyArray<Rule>
  /** Those that find something where no figures are. */
  readonly wordRules: ReadonlyArray<Rule>
  readonly bare: RegExp
  readonly isYearAfter: RegExp
  readonly isVagueAfter: RegExp
  readonly isCounted: RegExp
  readonly since: RegExp
  readonly until: RegExp
  readonly deny: RegExp
  readonly about: RegExp
  readonly between: RegExp
  readonly to: RegExp
  readonly and: RegExp
}

// What the surroundings of a number tell stands near it.
const near = 60

const compiled = new Map<DateWords, Compiled>()

/**
 * Find the dates of a text, in order; none lies in another.
 *
 * @param words
 *   Words of the text’s language (default: English); without them only years
 *   and dates in figures are found.
 */
export function datesIn(text: string, words: DateWords | undefined = english): ReadonlyArray<Found> {
  const kit = compile(words)
  // Each place is taken once: the time grows with the text.
  const taken = new Uint8Array(text.length)
  const found: Array<Found> = []
  const take = (index: number, match: string, reading: Reading | undefined): void => {
    if (!reading || taken.subarray(index, index + match.length).includes(1)) return
    taken.fill(1, index, index + match.length)
    found.push({index, text: match, ...reading})
  }
  for (const [re, read] of /\d/.test(text) ? kit.rules : kit.wordRules) {
    for (const match of text.matchAll(re)) {
      const blank = /^\s*/.exec(match[0])?.[0].length ?? 0
      take(match.index + blank, match[0].slice(blank), read([...match]))
    }
  }
  for (const match of text.matchAll(kit.bare)) {
    const form = formOf(text, match.index, match.index + match[0].length, kit)
    if (form) take(match.index, match[0].trimEnd(), {form, when: match[1] ?? ''})
  }
  found.sort((a, b) => a.index - b.index)
  return join(text, found, kit)
}

/** Whether a text prints a damaged number, which is not shown without a mark. */
export function isDamaged(text: string): boolean {
  // Five figures, a letter among them, or a day that no month may have.
  if (!/\d{5}|\d[OolI]|[OolI]\d|(?<!\d)(?:29|[3-9]\d)(?!\d)/.test(text)) return false
  return datesIn(text).some(({form}) => form === 'damaged')
}

// A bare number is a year after a word that dates, or where nothing is counted;
// in brackets after a name it belongs to a work that is cited.
function formOf(text: string, start: number, end: number, kit: Compiled): Found['form'] | undefined {
  const before = text.slice(Math.max(0, start - near), start)
  const after = text.slice(end, end + near)
  const year = Number(text.slice(start, start + 4))
  if (/\((?:[^()]*[\p{L}.)],?\s|)$/u.test(before) && /^[a-z]?(?:[;,)]|:\s?\d)/.test(after)) {
    // “(Smith, 2004; Lee et al., 2010)”, “Smith (2004)”; but “(born 1929)”.
    if (/(?:\p{Lu}[\p{L}.’'-]+|et al\.|&),?\s(?:\(|\d{4}[a-z]?[,;]\s)?$/u.test(before)) return 'citation'
    return year >= 1000 && year < 2100 ? 'date' : undefined
  }
  if (year < 1000 || year >= 2100) return undefined
  if (kit.isCounted.test(after) || /^\s*(?:[×x=<>+%°]|\p{Sc})/u.test(after)) return undefined
  if (
    /(?:\b(?:p|pp|pages?|lines?|chapters?|no|nos|vol|fig|art|sec|§|tel|RFC|ISO|Resolution|Order|Rule|Room|Section|Article|Boeing|Windows|Office)\.?|[=<>+×#])\s?$/iu.test(
      before
    )
  )
    return undefined
  if (kit.isYearAfter.test(before)) return 'date'
  // “2000 soldiers”: a small word in the plural is counted.
  if (/^\s\p{Ll}+s\b/u.test(after) && !/\b[Tt]he\s$/.test(before)) return undefined
  if (kit.isVagueAfter.test(before)) return year >= 1400 ? 'date' : undefined
  // A line of a chronicle: “1970: Codd published …”.
  if (start === 0 || /[.!?:;]\s*$/.test(before))
    return year >= 1400 && /^\s?[:–—-]|^\.?$/.test(after) ? 'date' : undefined
  return year >= 1500 && /[\p{L},)’”]\s$/u.test(before) ? 'date' : undefined
}

// “from 1861 to 1872”, “between March and June 2011”, “March and April 2014”,
// “since April 2003”, “until 1876”, “about 1900”.
function join(text: string, found: ReadonlyArray<Found>, kit: Compiled): ReadonlyArray<Found> {
  const result: Array<Found> = []
  for (const next of found) {
    const last = result.at(-1)
    const gap = last ? text.slice(last.index + last.text.length, next.index) : ''
    const isClose = last !== undefined && gap.length < 12
    const lead = last ? text.slice(Math.max(0, last.index - near), last.index) : ''
    if (isClose && next.when && (kit.to.test(gap) || (kit.and.test(gap) && kit.between.test(lead)))) {
      const range = rangeOf(last, next, /[-–—]/.test(gap))
      if (range) {
        result[result.length - 1] = {...last, ...range, text: text.slice(last.index, next.index + next.text.length)}
        continue
      }
    }
    if (
      isClose &&
      last.form === 'partial' &&
      !last.step &&
      next.form === 'date' &&
      (kit.and.test(gap) || kit.to.test(gap))
    )
      result[result.length - 1] = {...last, ...withYear(last, next)}
    result.push(next)
  }
  return result.map((one) => bounded(text, one, kit))
}

function rangeOf(a: Found, b: Found, isDash: boolean): Reading | undefined {
  if (a.when?.includes('/') || b.when?.includes('/') || b.form !== 'date') return undefined
  const from = a.form === 'partial' && !a.step ? withYear(a, b) : a
  if (from.form !== 'date' || from.when === undefined || b.when === undefined || from.when >= b.when) return undefined
  // Two days with a dash, each with its year, are those of a life.
  if (isDash && a.when === from.when && from.when.length > 7) return undefined
  return {form: 'date', when: `${from.when}/${b.when}`}
}

function withYear(one: Found, other: Found): Reading {
  const y = other.when?.slice(0, 4) ?? ''
  return /^\d{4}$/.test(y) && one.when ? {form: 'date', when: one.when.replace('XXXX', y)} : one
}

function bounded(text: string, one: Found, kit: Compiled): Found {
  if (one.form !== 'date' || one.when === undefined || one.when.includes('/')) return one
  const before = text.slice(Math.max(0, one.index - near), one.index)
  if (kit.since.test(before)) return {...one, when: `${one.when}/..`}
  // “not agreed until 2000”: then it was.
  if (kit.until.test(before)) return kit.deny.test(before) ? one : {...one, when: `../${one.when}`}
  return kit.about.test(before) ? {...one, when: `${one.when}~`} : one
}

function compile(words: DateWords): Compiled {
  const known = compiled.get(words)
  if (known) return known
  const flags = words.caseMatters ? 'u' : 'iu'
  const article = `(?:(?:${words.article || '(?!)'})(?:\\s|[’']))?`
  const ends = (source: string, between = ''): RegExp =>
    patternFrom(`(?<!\\p{L})(?:${source})(?:\\s|[’'])${between}$`, flags)
  const whole = (source: string): RegExp => patternFrom(`^\\s?(?:${source})\\s?$`, 'iu')
  const rules = dateRules(words)
  const result: Compiled = {
    rules,
    wordRules: rules.filter(([re]) => !hasFigures(re)),
    bare: bareYear(words),
    isYearAfter: ends(words.at, article),
    isVagueAfter: ends(words.vague, article),
    isCounted: patternFrom(`^\\s(?:${words.counted})(?!\\p{L})`, 'u'),
    // “since the 2010 unrest” does not say since when.
    since: ends(words.since),
    until: ends(words.until),
    deny: patternFrom(`(?<!\\p{L})(?:${words.deny})(?!\\p{L})[^,.;:]*$`, 'iu'),
    about: ends(words.about),
    between: ends(words.between, article),
    to: whole(`${words.to}|[-–—]`),
    and: whole(words.and)
  }
  compiled.set(words, result)
  return result
}
