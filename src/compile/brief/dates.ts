/** Dates in prose: what is printed, and its EDTF value (ISO 8601-2) when the words give one. */

/** A date as found in a text. */
export interface Found {
  readonly index: number
  readonly text: string
  readonly when?: string
  readonly year?: number
  readonly form: 'date' | 'day' | 'since' | 'relative' | 'damaged'
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
]
const month = `(?:${months.map((name) => name[0]?.toUpperCase() + name.slice(1)).join('|')})`
const year = '(?:1[0-9]{3}|20[0-9]{2})'
const stop =
  '(?![\\d%]|[.,]\\d|[-–—]\\d|\\s*(?:words|people|participants|percent|students|dollars|men|copies|miles)\\b)'
const free = '(?<![\\d$€£.,#/-]|[A-Za-z]-)'

// The longest forms first: the first rule that matches takes its words.
const rules: ReadonlyArray<readonly [RegExp, (part: ReadonlyArray<string>) => Omit<Found, 'index' | 'text'>]> = [
  // 2010 run together with the mark of note 2: neither printed bare nor mended.
  [
    rule(
      `(?<=\\b(?:in|since|until|by|of|from) )(${year}\\d)(?=[,.;:)]|\\s(?:has|have|had|was|were|is|and|the|to|but|when|as|with|which)\\b)`
    ),
    () => ({form: 'damaged'})
  ],
  [rule(`(${month}) (\\d{1,2})(?:st|nd|rd|th)?, (${year})${stop}`), ([, m, d, y]) => day(y, m, d)],
  [rule(`(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${month}),? (${year})${stop}`), ([, d, m, y]) => day(y, m, d)],
  [
    rule(`\\b(${year})-(\\d{2})-(\\d{2})\\b`),
    ([, y, m, d]) => ({form: 'date', year: Number(y), when: `${y}-${m}-${d}`})
  ],
  [
    rule(`since (${month}) (${year})${stop}`),
    ([, m, y]) => ({form: 'since', year: Number(y), when: `${y}-${two(m)}/..`})
  ],
  [rule(`since (${year})${stop}`), ([, y]) => ({form: 'since', year: Number(y), when: `${y}/..`})],
  [
    rule(`(${month}) (?:of )?(${year})${stop}`),
    ([, m, y]) => ({form: 'date', year: Number(y), when: `${y}-${two(m)}`})
  ],
  [rule(`(?:from|between) (${year}) (?:to|and|until) (${year})${stop}`), ([, a, b]) => range(a, b)],
  [
    rule(`${free}(${year})[-–](${year}|\\d{2})(?![\\d-])`),
    ([, a, b]) => range(a, b?.length === 2 ? `${a?.slice(0, 2)}${b}` : b)
  ],
  [
    rule(`(?:spring|summer|autumn|fall|winter)(?: of)? (${year})${stop}`),
    ([all, y]) => ({form: 'date', year: Number(y), when: `${y}-${season(all ?? '')}`})
  ],
  [
    rule(`(?:the )?(${year.replace('[0-9]{2}', '[0-9]')}0|1[0-9]{2}0)['’]?s\\b`),
    ([, y]) => ({form: 'date', year: Number(y), when: `${y?.slice(0, 3)}X`})
  ],
  [
    rule(`(${month}) (\\d{1,2})(?:st|nd|rd|th)?(?![\\d,]?\\d|,? ${year})`),
    ([, m, d]) => ({form: 'day', when: `${two(m)}-${pad(d)}`})
  ],
  [
    rule(
      `${free}(?<!\\([^()]{0,60}\\b(?:et al\\.?|and|&)?[^()]{0,30}, )(${year})(?![\\d%]|[.,]\\d|[-–—]\\d|['’]?s\\b|\\s*(?:words|people|participants|percent|students|dollars|men|copies|miles)\\b)`
    ),
    ([, y]) => ({form: 'date', year: Number(y), when: y ?? ''})
  ],
  [
    rule(
      '(?:last|next|this|later this|earlier this|the previous|the same|the following) (?:year|month|week|decade|century)\\b|(?:a few|several|many|two|three|five|ten|more than a decade|a decade|a century) (?:years |decades )?ago\\b'
    ),
    () => ({form: 'relative'})
  ]
]

/**
 * Find the dates of a text, in order; none lies in another.
 *
 * @param known
 *   Whether the text is in English (default: yes).
 */
export function datesIn(text: string, known = true): ReadonlyArray<Found> {
  const taken: Array<Found> = []
  for (const [re, read] of rules) {
    for (const match of text.matchAll(re)) {
      const end = match.index + match[0].length
      if (taken.some((other) => match.index < other.index + other.text.length && end > other.index)) continue
      if (/^[12]\d{3}$/.test(match[0]) && !isYear(text, match.index, known)) continue
      taken.push({index: match.index, text: match[0], ...read([...match])})
    }
  }
  return taken.sort((a, b) => a.index - b.index)
}

/** Whether a text prints a damaged number, which is not shown without a mark. */
export function isDamaged(text: string): boolean {
  return datesIn(text).some(({form}) => form === 'damaged')
}

// A bare number is a year after a word that dates; in brackets it is a
// reference. In a language whose words we do not know, four figures of these
// centuries are taken for one.
function isYear(text: string, index: number, known: boolean): boolean {
  const before = text.slice(0, index)
  const after = text.slice(index + 4)
  if (/\([^)]*$/.test(before) && /^[a-z]?[;,)]/.test(after)) return false
  if (/^\s*(?:[×x=<>+]|kg|mm|km|ms|px|bytes|characters|items)\b/.test(after)) return false
  if (!known) return /^(?:1[5-9]|20[0-4])/.test(text.slice(index)) && /(?:^|\p{L}|[,(])\s*$/u.test(before)
  return /\b(?:in|since|until|by|of|from|to|before|after|during|around|about|and|early|late|mid|year|the|through|circa)[\s-]+$/i.test(
    before
  )
}

function rule(source: string): RegExp {
  return new RegExp(source, 'gu')
}

function day(y: string | undefined, m: string | undefined, d: string | undefined): Omit<Found, 'index' | 'text'> {
  return {form: 'date', year: Number(y), when: `${y}-${two(m)}-${pad(d)}`}
}

function range(a: string | undefined, b: string | undefined): Omit<Found, 'index' | 'text'> {
  return {form: 'date', year: Number(a), when: `${a}/${b}`}
}

function two(name: string | undefined): string {
  return pad(String(months.indexOf(name?.toLowerCase() ?? '') + 1))
}

function pad(number: string | undefined): string {
  return String(number).padStart(2, '0')
}

// EDTF level 1: 21 spring, 22 summer, 23 autumn, 24 winter.
function season(text: string): string {
  if (/^spring/i.test(text)) return '21'
  if (/^summer/i.test(text)) return '22'
  return /^winter/i.test(text) ? '24' : '23'
}
