/** Spanish words for dates. */

import type {DateWords} from './dates.ts'

const some =
  '(?:pocos|pocas|algunos|algunas|varios|varias|muchos|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\\d{1,3})'
const units = '(?:días|semanas|meses|años|décadas)'

export const dates: DateWords = {
  caseMatters: false,
  months: [
    'enero|ene\\.',
    'febrero|feb\\.',
    'marzo',
    'abril|abr\\.',
    'mayo',
    'junio|jun\\.',
    'julio|jul\\.',
    'agosto|ago\\.',
    'septiembre|setiembre|sept\\.',
    'octubre|oct\\.',
    'noviembre|nov\\.',
    'diciembre|dic\\.'
  ],
  weekdays: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
  seasons: ['primavera', 'verano', 'otoño', 'invierno'],
  holidays: [['Nochevieja', '12-31']],
  dayFirst: true,
  dayMark: '[ºo]',
  article: 'el|la|los|las',
  of: 'del?|del año',
  yearMark: '',
  at: 'en|desde|hasta|antes de|después de|años?|hacia|a finales de|a principios de|a mediados de|año de|durante',
  vague: 'de|a|y|entre|del|la|el|por|para|al',
  since: 'desde(?: el año| el)?',
  until: 'hasta(?: el año| el)?',
  deny: 'no|nunca|ning(?:ún|una)',
  to: 'a|al|hasta',
  between: 'entre',
  and: 'y|e',
  part: '(?:a |el |la )?(?:finales|fines|principios|mediados|comienzos|inicios|final|fin|principio)(?: de(?: los?| las?)?| del) ',
  about: 'hacia|alrededor de|cerca de|circa',
  decades: ['(?:años|década de(?: los)?) (\\d{3}0|\\d0)'],
  tens: [
    ['años veinte', 20],
    ['años treinta', 30],
    ['años cuarenta', 40],
    ['años cincuenta', 50],
    ['años sesenta', 60],
    ['años setenta', 70],
    ['años ochenta', 80],
    ['años noventa', 90]
  ],
  century: 'siglos? ({})(?: y ({}))?',
  ordinals: [],
  before: 'a\\.\\s?(?:de\\s)?C\\.',
  after: 'd\\.\\s?(?:de\\s)?C\\.',
  relative: [
    {words: 'el año pasado', unit: 'year', by: -1},
    {words: 'el (?:próximo año|año próximo|año que viene)', unit: 'year', by: 1},
    {words: 'este año', unit: 'year', by: 0},
    {words: 'ese mismo año|el mismo año', unit: 'year', by: 0, from: 'then'},
    {words: 'el año siguiente|un año (?:después|más tarde)', unit: 'year', by: 1, from: 'then'},
    {words: 'el año anterior|un año antes', unit: 'year', by: -1, from: 'then'},
    {words: 'el mes pasado', unit: 'month', by: -1},
    {words: 'el (?:próximo mes|mes próximo|mes que viene)', unit: 'month', by: 1},
    {words: 'dos meses antes', unit: 'month', by: -2, from: 'then'},
    {words: 'dos meses (?:después|más tarde)', unit: 'month', by: 2, from: 'then'},
    {words: 'dos años antes', unit: 'year', by: -2, from: 'then'},
    {words: 'dos años (?:después|más tarde)', unit: 'year', by: 2, from: 'then'},
    {words: 'ayer', unit: 'day', by: -1},
    {words: `hace (?:más de )?(?:una?|${some}) (?:${units}|año|mes|semana|década|siglo)`},
    {words: `(?:los|las) (?:últim[oa]s|próxim[oa]s)(?: ${some})? ${units}`}
  ],
  steps: [],
  counted:
    'personas|habitantes|euros|pesetas|dólares|hombres|mujeres|soldados|votos|palabras|páginas|kilómetros|metros|toneladas|participantes|km|kg|m|mm|cm|g',
  small: 'ha|han|había|habían|es|son|era|eran|fue|fueron|y|el|la|los|las|pero|cuando|con|que|por|para|en|se'
}
