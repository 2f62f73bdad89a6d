/** What a language’s words for dates are; each string is the source of a regular expression. */

/** From which day a relative date counts: the writer’s, or the one told of just before. */
export type Base = 'now' | 'then'

/** Words that count from another day; without unit and step they give no value. */
export interface RelativeWords {
  readonly words: string
  readonly unit?: 'year' | 'month' | 'day'
  readonly by?: number
  readonly from?: Base
}

/** Words for dates of one language. */
export interface DateWords {
  /** Whether capitals tell a month from another word. */
  readonly caseMatters: boolean
  readonly months: ReadonlyArray<string>
  readonly weekdays: string
  /** Spring to winter. */
  readonly seasons: ReadonlyArray<string>
  /** Days that have a name: words, month and day. */
  readonly holidays: ReadonlyArray<readonly [words: string, day: string]>
  /** Whether `5/6/2014` is 5 June; in English it may be either. */
  readonly dayFirst: boolean
  /** What may follow the figure of a day. */
  readonly dayMark: string
  /** Article before a day, a decade or a century. */
  readonly article: string
  /** Between day and month, or month and year. */
  readonly of: string
  /** After a year, as `г.`. */
  readonly yearMark: string
  /** Before a year: a number after one of these is a year. */
  readonly at: string
  /** Before a year, and as often before a number of things. */
  readonly vague: string
  readonly since: string
  readonly until: string
  /** What denies: “not … until 2000” is 2000. */
  readonly deny: string
  /** Between two ends, and before and between them. */
  readonly to: string
  readonly between: string
  readonly and: string
  /** A part of a year, decade or century. */
  readonly part: string
  readonly about: string
  /** A decade; its group is the first year, of two figures or four. */
  readonly decades: ReadonlyArray<string>
  /** Decades by their word, and their tens. */
  readonly tens: ReadonlyArray<readonly [words: string, tens: number]>
  /** A century; its group is the ordinal. */
  readonly century: string
  readonly ordinals: ReadonlyArray<readonly [words: string, n: number]>
  readonly before: string
  readonly after: string
  readonly relative: ReadonlyArray<RelativeWords>
  /** Last, next, this, before a month or a season; and how many years on. */
  readonly steps: ReadonlyArray<readonly [words: string, by: number, from: Base]>
  /** Things that are counted: a number before one of these is no year. */
  readonly counted: string
  /** Small words after which a sentence goes on: what may follow a year. */
  readonly small: string
}
