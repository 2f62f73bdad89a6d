/** French words for dates. */

import type {DateWords} from './dates.ts'

const some = '(?:quelques|plusieurs|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\\d{1,3})'
const units = '(?:jours|semaines|mois|ans|années|décennies)'

export const dates: DateWords = {
  caseMatters: false,
  months: [
    'janvier|janv\\.',
    'février|févr\\.',
    'mars',
    'avril|avr\\.',
    'mai',
    'juin',
    'juillet|juil\\.',
    'août',
    'septembre|sept\\.',
    'octobre|oct\\.',
    'novembre|nov\\.',
    'décembre|déc\\.'
  ],
  weekdays: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  seasons: ['printemps', 'été', 'automne', 'hiver'],
  holidays: [],
  dayFirst: true,
  dayMark: 'er',
  article: "les?|la|l[’']",
  of: "de|d[’']",
  yearMark: '',
  at: "en|depuis|jusqu[’']en|avant|après|dès|années?|vers|fin|début|mi|l[’']an",
  vague: 'de|à|et|entre|du|la|le|par|pour',
  since: 'depuis|dès',
  until: "jusqu[’'](?:en|au|à)",
  deny: 'ne|n|pas|jamais|aucune?',
  to: "à|au|jusqu[’'](?:en|à|au)",
  between: 'entre',
  and: 'et',
  part: "(?:(?:la |le |au )?(?:fin|début|milieu)(?: de| du| des)?(?: l[’'])? |mi-)",
  about: 'vers|environ|circa',
  decades: ['années (\\d{3}0|\\d0)'],
  tens: [
    ['années vingt', 20],
    ['années trente', 30],
    ['années quarante', 40],
    ['années cinquante', 50],
    ['années soixante', 60],
    ['années soixante-dix', 70],
    ['années quatre-vingts?', 80],
    ['années quatre-vingt-dix', 90]
  ],
  century: '({})(?: et ({}))? siècles?',
  ordinals: [
    ['quinzième', 15],
    ['seizième', 16],
    ['dix-septième', 17],
    ['dix-huitième', 18],
    ['dix-neuvième', 19],
    ['vingtième', 20],
    ['vingt et unième', 21]
  ],
  before: 'av(?:ant|\\.) J\\.?-C\\.?',
  after: 'ap(?:rès|\\.) J\\.?-C\\.?',
  relative: [
    {words: "l[’']an(?:née)? (?:derni(?:er|ère)|passée?)", unit: 'year', by: -1},
    {words: "l[’']an(?:née)? prochaine?", unit: 'year', by: 1},
    {words: 'cette année', unit: 'year', by: 0},
    {words: 'la même année|cette année-là', unit: 'year', by: 0, from: 'then'},
    {words: "l[’']année suivante|un an plus tard", unit: 'year', by: 1, from: 'then'},
    {words: "l[’']année précédente|un an plus tôt|un an auparavant", unit: 'year', by: -1, from: 'then'},
    {words: 'le mois dernier|le mois passé', unit: 'month', by: -1},
    {words: 'le mois prochain', unit: 'month', by: 1},
    {words: 'deux mois (?:plus tôt|auparavant|avant)', unit: 'month', by: -2, from: 'then'},
    {words: 'deux mois plus tard', unit: 'month', by: 2, from: 'then'},
    {words: 'deux ans plus tard', unit: 'year', by: 2, from: 'then'},
    {words: 'deux ans plus tôt', unit: 'year', by: -2, from: 'then'},
    {words: 'hier', unit: 'day', by: -1},
    {words: `il y a (?:plus d[’'](?:un|une)|une?|${some}) (?:${units}|an|année|décennie|siècle)`},
    {
      words: `(?:ces|les|des) ${some} (?:dernières?|derniers|prochaines?|prochains) ${units}|(?:ces|les) (?:dernières?|derniers|prochaines?|prochains) ${units}`
    }
  ],
  steps: [],
  counted:
    'personnes|habitants|euros|francs|dollars|hommes|femmes|soldats|voix|mots|pages|kilomètres|mètres|tonnes|participants|km|kg|m|mm|cm|g',
  small: 'a|ont|avait|avaient|est|sont|était|étaient|et|le|la|les|mais|quand|avec|que|qui|par|pour|dans|au'
}
