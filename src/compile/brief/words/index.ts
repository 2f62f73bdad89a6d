/** What the rules know of a language. */

import type {DateWords} from './dates.ts'
import {dates as deDates} from './de-dates.ts'
import {prose as deProse} from './de-prose.ts'
import {dates as enDates} from './en-dates.ts'
import {prose as enProse} from './en-prose.ts'
import {dates as esDates} from './es-dates.ts'
import {prose as esProse} from './es-prose.ts'
import {dates as frDates} from './fr-dates.ts'
import {prose as frProse} from './fr-prose.ts'
import {patternFrom} from './pattern.ts'
import type {ProseWords} from './prose.ts'
import {dates as ruDates} from './ru-dates.ts'
import {prose as ruProse} from './ru-prose.ts'

/** Languages that the rules know. */
export const languages = ['en', 'de', 'fr', 'es', 'ru'] as const

export type Language = (typeof languages)[number]

/** Words for dates, by language. */
export const dateWords: Readonly<Record<Language, DateWords>> = {
  en: enDates,
  de: deDates,
  fr: frDates,
  es: esDates,
  ru: ruDates
}

/** Words of running prose, by language. */
export const proseWords: Readonly<Record<Language, ProseWords>> = {
  en: enProse,
  de: deProse,
  fr: frProse,
  es: esProse,
  ru: ruProse
}

/** A pattern of whole words, whatever their case; the same source gives the same pattern. */
export function wholeWords(source: string, flags: 'iu' | 'giu' = 'iu', at: '^' | '' = ''): RegExp {
  const lead = at === '^' ? '^[“"‘(«„[\\s]*' : '(?<![\\p{L}\\p{N}])'
  return patternFrom(`${lead}(?:${source})(?![\\p{L}\\p{N}])`, flags)
}
