/** Rules that find dates, made from the words of a language. */

import type {Base, DateWords} from './words/dates.ts'
import {patternFrom} from './words/pattern.ts'

/** A step from another day: “next year”, “a month later”. */
export interface Step {
  readonly unit?: 'year' | 'month' | 'day'
  readonly by: number
  readonly from: Base
  /** What stands after the year that is found: `-06` for “last June”. */
  readonly rest?: string
}

/** What the words of a date say. */
export interface Reading {
  /** EDTF value; with `XXXX` for a year that is not said. */
  readonly when?: string
  readonly form: 'date' | 'partial' | 'relative' | 'citation' | 'damaged'
  readonly step?: Step
}

/** A pattern, and how its groups are read; nothing when they are no date after all. */
export type Rule = readonly [re: RegExp, read: (part: ReadonlyArray<string>) => Reading | undefined]

/** Whether a pattern matches nothing in a text without figures. */
export function hasFigures({source}: RegExp): boolean {
  return source.includes(year) || source.includes('(\\d')
}

const open = '(?<![\\p{L}\\p{N}])'
const shut = '(?![\\p{L}\\p{N}])'
const year = '([12]\\d{3})'
// Not part of a longer number, a sum, a measure, an address or a name of a thing.
const free = '(?<![\\p{N}$€£¥#§@/:.,–-]|\\p{L}-|[nN]o\\. |[nN]º |№ )(?<!\\p{Sc}\\s)'
const stop = '(?![\\p{N}%‰°]|[.,]\\p{N}|[-–—/:]\\p{N}|\\p{L})'

/**
 * Make the rules of a language, the longest forms first: the first that
 * matches takes its words.
 */
export function dateRules(words: DateWords): ReadonlyArray<Rule> {
  const {dayMark, article, relative, steps, holidays, tens, decades, small, at} = words
  const month = `(${words.months.join('|')})`
  const season = `(${words.seasons.join('|')})`
  const mark = dayMark ? `(?:\\s?(?:${dayMark}))?` : ''
  const the = article ? `(?:(?:${article})(?:\\s|(?<=[’'])))?` : ''
  const of = words.of ? `(?:\\s?(?:${words.of}))?` : ''
  const after = words.yearMark ? `(?:\\s?(?:${words.yearMark}))?` : ''
  const weekday = `(?:(?:${words.weekdays}),?\\s)?`
  const part = `(?:${words.part})?`
  const day = `(\\d{1,2})${mark}`
  const gap = '\\s+'
  // After “of”, or after a blank or a comma.
  const link = `(?:,)?${of}(?:\\s+|(?<=[’']))`
  const ordinal = `(?:${words.ordinals.map(([word]) => word).join('|') || '(?!)'}|\\d{1,2}(?:st|nd|rd|th|\\.|e|ème|-[а-я]{1,2})?|[IVX]+(?:e|ème)?)`
  const make = (source: string): RegExp => patternFrom(source, words.caseMatters ? 'gu' : 'giu')
  const monthOf = (name: string | undefined): string => two(1 + indexIn(words.months, name))
  const seasonOf = (name: string | undefined): string => String(21 + indexIn(words.seasons, name))
  const full = (y: string | undefined, m: string | undefined, d: string | undefined): Reading => {
    const when = `${y}-${two(m)}-${two(d)}`
    return isDay(y, m, d) ? {form: 'date', when} : {form: 'damaged'}
  }
  const lacking = (m: string, d: string | undefined): Reading | undefined =>
    isDay('2000', m, d) ? {form: 'partial', when: `XXXX-${m}-${two(d)}`} : undefined

  return [
    // 2010 run together with the mark of note 2: neither printed bare nor mended.
    [
      make(`(?<=${open}(?:${at})\\s)(?:1[0-9]|20)\\d{3}(?=[,.;:)”»](?!\\p{N})|\\s(?:${small})${shut})`),
      () => ({form: 'damaged'})
    ],
    // A letter in the place of a figure: 2O14, l998.
    [
      make(`(?<=${open}(?:${at})\\s)(?:[1lI][0-9OolI]{3}|2[0O][0-9OolI]{2})${shut}`),
      ([all = '']) => (/[OolI]/.test(all) && /\d/.test(all) ? {form: 'damaged'} : undefined)
    ],
    [make(`${free}${year}-(\\d{2})-(\\d{2})${stop}`), ([, y, m, d]) => full(y, m, d)],
    [
      make(`${free}(\\d{1,2})([./])(\\d{1,2})\\2${year}${stop}`),
      ([, a, , b, y]) => {
        // 5/6 may be either, where the day does not come first by custom.
        if (!words.dayFirst && Number(a) <= 12 && Number(b) <= 12 && a !== b) return {form: 'date', when: y ?? ''}
        return words.dayFirst || Number(a) > 12 ? full(y, b, a) : full(y, a, b)
      }
    ],
    [
      make(`${open}${month}${gap}${day}\\s?(?:[-–—]|${words.to}|${words.and})\\s?${day},?${gap}${year}${stop}`),
      ([, m, a, b, y]) => ({form: 'date', when: `${y}-${monthOf(m)}-${two(a)}/${y}-${monthOf(m)}-${two(b)}`})
    ],
    [
      make(
        `${free}${day}\\s?(?:[-–—]|${words.to}|${words.and})\\s?${day}${of}${gap}${month}${link}${year}${stop}${after}`
      ),
      ([, a, b, m, y]) => ({form: 'date', when: `${y}-${monthOf(m)}-${two(a)}/${y}-${monthOf(m)}-${two(b)}`})
    ],
    [make(`${open}${weekday}${month}${gap}${day},?${gap}${year}${stop}`), ([, m, d, y]) => full(y, monthOf(m), d)],
    // “2002 Jul 9;325:71”, “2002 Jul.”: the year first, as in lists of works.
    [
      make(
        `${free}${year},?${gap}${month}${gap}${day}(?![\\p{L}\\p{N}%]|[.,:]\\p{N}|[-–—/]\\p{N}|\\s\\p{Ll}+s(?!\\p{L}))`
      ),
      ([, y, m, d]) => full(y, monthOf(m), d)
    ],
    [make(`${free}${year}${gap}${month}(?=[;.,:)]|$)`), ([, y, m]) => ({form: 'date', when: `${y}-${monthOf(m)}`})],
    [
      make(`${free}${weekday}${the}${free}${day}${link}${month}${link}${year}${stop}${after}`),
      ([, d, m, y]) => full(y, monthOf(m), d)
    ],
    ...holidays.flatMap(
      ([name, rest]): ReadonlyArray<Rule> => [
        [make(`${open}${name},?${gap}${year}${stop}`), ([, y]) => ({form: 'date', when: `${y}-${rest}`})],
        [make(`${open}${name}${shut}`), () => ({form: 'partial', when: `XXXX-${rest}`})]
      ]
    ),
    [
      make(`${open}${part}${month}${link}${year}${stop}${after}`),
      ([, m, y]) => ({form: 'date', when: `${y}-${monthOf(m)}`})
    ],
    [
      make(`${open}${part}${the}${season}${link}${year}${stop}${after}`),
      ([, s, y]) => ({form: 'date', when: `${y}-${seasonOf(s)}`})
    ],
    // “September of this year”, “May last year”.
    // “31 December of the same year”.
    ...relative
      .filter(({unit}) => unit === 'year')
      .map(
        (one): Rule => [
          make(`${free}${weekday}${the}${free}${day}${link}${month}${link}(?:${one.words})${shut}`),
          ([, d, m]) => {
            const rest = `-${monthOf(m)}-${two(d)}`
            return {form: 'partial', when: `XXXX${rest}`, step: {...stepOf(one), rest}}
          }
        ]
      ),
    ...relative
      .filter(({unit}) => unit === 'year')
      .map(
        (one): Rule => [
          make(`${open}${month}${link}(?:${one.words})${shut}`),
          ([, m]) => ({form: 'partial', when: `XXXX-${monthOf(m)}`, step: {...stepOf(one), rest: `-${monthOf(m)}`}})
        ]
      ),
    // “last June”, “the following spring”.
    ...steps.flatMap(
      ([step, by, from]): ReadonlyArray<Rule> => [
        [
          make(`${open}(?:${step})\\s${month}${shut}(?!\\s\\d)`),
          ([, m]) => ({
            form: 'partial',
            when: `XXXX-${monthOf(m)}`,
            step: {unit: 'month', by, from, rest: `-${monthOf(m)}`}
          })
        ],
        [
          make(`${open}(?:${step})\\s${season}${shut}`),
          ([, s]) => ({form: 'relative', step: {unit: 'year', by, from, rest: `-${seasonOf(s)}`}})
        ]
      ]
    ),
    [
      make(`${open}${weekday}${month}${gap}${day}(?![\\p{N}%]|[.,:]\\p{N}|[-–—/]\\p{N}|\\p{L})`),
      ([, m, d]) => (words.caseMatters ? lacking(monthOf(m), d) : undefined)
    ],
    [make(`${free}${weekday}${the}${free}${day}${link}${month}${shut}`), ([, d, m]) => lacking(monthOf(m), d)],
    ...centuries(words, make, part, the, ordinal),
    ...decades.map(
      (source): Rule => [
        make(`${free}${part}${the}${source}(?!\\p{N})${words.caseMatters ? '' : shut}`),
        ([, y = '']) => ({form: 'date', when: decadeOf(y)})
      ]
    ),
    ...tens.map(
      ([word, n]): Rule => [
        make(`${open}${part}${the}(?:${word})${shut}`),
        () => ({form: 'date', when: `19${n / 10}X`})
      ]
    ),
    [
      make(`${open}(?:(?:${words.about})\\s)?(\\d{1,4})\\s(?:${words.before})`),
      ([, y]) => ({form: 'date', when: `-${String(Number(y) - 1).padStart(4, '0')}`})
    ],
    [
      make(`${open}(?:(?:${words.after})\\s(\\d{1,4})|(\\d{1,4})\\s(?:${words.after}))${stop}`),
      ([, a, b]) => ({form: 'date', when: (a ?? b ?? '').padStart(4, '0')})
    ],
    [make(`${free}${year}[-–—](\\d{2})${stop}`), ([, a, b]) => shortRange(a, b)],
    [make(`${free}${year}/(\\d{2})${stop}`), ([, a, b]) => shortRange(a, b)],
    [make(`${free}${year}\\s?[-–—]\\s?${year}${stop}${after}`), ([, a, b]) => rangeOf(a, b)],
    ...relative.map(
      (one): Rule => [
        make(`${open}(?:${one.words})${shut}`),
        () => ({form: 'relative', ...(one.unit && {step: stepOf(one)})})
      ]
    ),
    [
      make(`(?<=${open}(?:${at})\\s)${part}${month}${shut}(?!\\s\\p{N}|\\.\\p{L})`),
      ([, m]) => ({form: 'partial', when: `XXXX-${monthOf(m)}`})
    ],
    // “between February and May”.
    [
      make(`(?<=${open}(?:${words.between})\\s)${month}\\s(?:${words.and})\\s${month}${shut}(?!\\s\\p{N}|\\.\\p{L})`),
      ([, a, b]) =>
        monthOf(a) < monthOf(b) ? {form: 'partial', when: `XXXX-${monthOf(a)}/XXXX-${monthOf(b)}`} : undefined
    ],
    // “March to June 2011”: the year comes with the other.
    [
      make(`${open}${month}(?=\\s?(?:[-–—]|,|${words.to}|${words.and})\\s?(?:${words.months.join('|')})${shut})`),
      ([, m]) => ({form: 'partial', when: `XXXX-${monthOf(m)}`})
    ],
    [make(`${open}(?:${words.part})${year}${stop}${after}`), ([, y]) => ({form: 'date', when: y ?? ''})]
  ]
}

/** The rule for a number that stands alone; its surroundings tell whether it is a year. */
export function bareYear(words: DateWords): RegExp {
  const after = words.yearMark ? `(?:\\s?(?:${words.yearMark}))?` : ''
  return patternFrom(`${free}${year}(?![\\p{N}%‰°]|[.,]\\p{N}|[-–—/:]\\p{N}|\\p{L}|[’']s?\\p{L})${after}`, 'gu')
}

function centuries(
  words: DateWords,
  make: (source: string) => RegExp,
  part: string,
  the: string,
  ordinal: string
): ReadonlyArray<Rule> {
  const source = words.century.replaceAll('{}', ordinal)
  const hundredsOf = (name: string): string | undefined => {
    const known = words.ordinals.find(([word]) => patternFrom(`^(?:${word})$`, 'iu').test(name))
    const roman = name.replace(/(?<=[IVX])(?:e|ème)$/, '')
    const n = known?.[1] ?? (/^\d/.test(name) ? Number.parseInt(name, 10) : romanOf(roman))
    return n >= 1 && n <= 30 ? `${two(n - 1)}XX` : undefined
  }
  return [
    [
      make(`${open}${part}${the}${source}(?:\\s(${words.before}))?`),
      ([, first = '', second, before]) => {
        const from = hundredsOf(first)
        const to = second === undefined ? undefined : hundredsOf(second)
        if (!from) return undefined
        if (before) return {form: 'date', when: `-${from}`}
        return {form: 'date', when: to ? `${from}/${to}` : from}
      }
    ]
  ]
}

function stepOf({unit, by = 0, from = 'now'}: DateWords['relative'][number]): Step {
  return {...(unit && {unit}), by, from}
}

// “the ’60s” are those of the last century; the reader knows no other.
function decadeOf(first: string): string {
  return first.length === 4 ? `${first.slice(0, 3)}X` : `19${first[0]}X`
}

function shortRange(a: string | undefined, b: string | undefined): Reading | undefined {
  return Number(b) > Number(a?.slice(2)) ? {form: 'date', when: `${a}/${a?.slice(0, 2)}${b}`} : undefined
}

function rangeOf(a: string | undefined, b: string | undefined): Reading | undefined {
  return Number(b) > Number(a) ? {form: 'date', when: `${a}/${b}`} : undefined
}

function indexIn(sources: ReadonlyArray<string>, word: string | undefined): number {
  return sources.findIndex((source) => patternFrom(`^(?:${source})$`, 'iu').test(word ?? ''))
}

function isDay(y: string | undefined, m: string | undefined, d: string | undefined): boolean {
  const most = [31, isLeap(Number(y)) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(m) - 1]
  return most !== undefined && Number(d) >= 1 && Number(d) <= most
}

function isLeap(y: number): boolean {
  return (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0
}

function romanOf(text: string): number {
  const values: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10}
  const digits = [...text.toUpperCase()].map((letter) => values[letter] ?? 0)
  return digits.reduce((sum, value, at) => sum + (value < (digits[at + 1] ?? 0) ? -value : value), 0)
}

function two(number: string | number | undefined): string {
  return String(number).padStart(2, '0')
}
