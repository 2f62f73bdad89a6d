/** What the rules know of a language. */

import type {DateWords} from './dates.ts'
import {dates as de} from './de-dates.ts'
import {dates as en} from './en-dates.ts'
import {dates as es} from './es-dates.ts'
import {dates as fr} from './fr-dates.ts'
import {dates as ru} from './ru-dates.ts'

/** Languages that the rules know. */
export const languages = ['en', 'de', 'fr', 'es', 'ru'] as const

export type Language = (typeof languages)[number]

/** Words for dates, by language. */
export const dateWords: Readonly<Record<Language, DateWords>> = {en, de, fr, es, ru}
