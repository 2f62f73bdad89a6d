/** German words for dates. */

import type {DateWords} from './dates.ts'

const some =
  '(?:paar|wenigen?|zwanzig|dreißig|vierzig|fünfzig|hundert|einigen?|mehreren?|vielen?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\\d{1,3})'

export const dates: DateWords = {
  caseMatters: true,
  months: [
    'Januar|Jänner|Jan\\.',
    'Februar|Feber|Feb\\.',
    'März',
    'April|Apr\\.',
    'Mai',
    'Juni',
    'Juli',
    'August|Aug\\.',
    'September|Sept?\\.',
    'Oktober|Okt\\.',
    'November|Nov\\.',
    'Dezember|Dez\\.'
  ],
  weekdays: 'Montags?|Dienstags?|Mittwochs?|Donnerstags?|Freitags?|Samstags?|Sonnabends?|Sonntags?',
  seasons: ['Frühjahrs?|Frühlings?', 'Sommers?', 'Herbst(?:es)?', 'Winters?'],
  holidays: [
    ['Neujahr', '01-01'],
    ['Silvester', '12-31'],
    ['Heiligabend', '12-24']
  ],
  dayFirst: true,
  dayMark: '\\.',
  article: '[Dd]er|[Dd]em|[Dd]en|[Dd]ie|[Dd]as|[Dd]es',
  of: 'des Jahres',
  yearMark: '',
  at: '[Ii]m|[Ii]m Jahre?|[Jj]ahr(?:e|es|en)?|[Ss]eit|[Bb]is|[Nn]ach|[Vv]or|[Aa]b|[Ii]n|[Vv]on|[Uu]m|[Aa]nfang|[Ee]nde|[Mm]itte',
  vague: '[Zz]wischen|[Uu]nd|[Vv]on|[Aa]us|[Zz]um?|[Bb]is|[Dd]er|[Dd]ie|[Ii]n|[Uu]m|[Nn]ach|[Vv]or',
  since: '[Ss]eit(?: dem Jahre?| dem)?',
  until: '[Bb]is(?: zum?)?(?: Jahre?)?',
  deny: 'nicht|nie|kein(?:e[nmrs]?)?|kaum',
  to: 'bis(?: zum)?',
  between: '[Zz]wischen(?: den Jahren)?',
  and: 'und',
  part: '(?:[Aa]nfang|[Ee]nde|[Mm]itte|[Ff]rühen?|[Ss]päten?|[Bb]eginn)(?: de[rs]| Jahre?)? ',
  about: '[Uu]m|[Ee]twa|[Cc]a\\.|[Cc]irca|[Uu]ngefähr',
  decades: ['(\\d{3}0)er(?:[ -]Jahren?)?', "[’'‘]?(\\d0)er[ -]Jahren?"],
  tens: [
    ['[Zz]wanziger(?:[ -]?[Jj]ahren?)?', 20],
    ['[Dd]reißiger(?:[ -]?[Jj]ahren?)?', 30],
    ['[Vv]ierziger(?:[ -]?[Jj]ahren?)?', 40],
    ['[Ff]ünfziger(?:[ -]?[Jj]ahren?)?', 50],
    ['[Ss]echziger(?:[ -]?[Jj]ahren?)?', 60],
    ['[Ss]iebziger(?:[ -]?[Jj]ahren?)?', 70],
    ['[Aa]chtziger(?:[ -]?[Jj]ahren?)?', 80],
    ['[Nn]eunziger(?:[ -]?[Jj]ahren?)?', 90]
  ],
  century: '({})(?: und ({}))? Jahrhunderts?',
  ordinals: [
    ['fünfzehnten?', 15],
    ['sechzehnten?', 16],
    ['siebzehnten?', 17],
    ['achtzehnten?', 18],
    ['neunzehnten?', 19],
    ['zwanzigsten?', 20],
    ['einundzwanzigsten?', 21]
  ],
  before: 'v\\.\\s?(?:Chr|u\\.\\s?Z)\\.',
  after: 'n\\.\\s?(?:Chr|u\\.\\s?Z)\\.',
  relative: [
    {
      words: '(?:[Ii]m )?(?:[Vv]origen|[Vv]ergangenen|[Ll]etzten) Jahr(?:es)?|(?:[Ii]m )?[Vv]orjahr',
      unit: 'year',
      by: -1
    },
    {words: '(?:[Ii]m )?(?:[Nn]ächsten|[Kk]ommenden) Jahr(?:es)?', unit: 'year', by: 1},
    {words: '(?:[Ii]n )?[Dd]iesem Jahr|[Dd]ieses Jahr(?:es)?', unit: 'year', by: 0},
    {words: '[Ii]m selben Jahr', unit: 'year', by: 0, from: 'then'},
    {
      words: '(?:[Ii]m )?(?:[Ff]olgenden|[Dd]arauffolgenden) Jahr|[Ee]in Jahr später',
      unit: 'year',
      by: 1,
      from: 'then'
    },
    {words: '[Ee]in Jahr zuvor|[Ii]m Jahr zuvor', unit: 'year', by: -1, from: 'then'},
    {words: '(?:[Ii]m )?(?:[Vv]origen|[Vv]ergangenen|[Ll]etzten) Monat', unit: 'month', by: -1},
    {words: '(?:[Ii]m )?(?:[Nn]ächsten|[Kk]ommenden) Monat', unit: 'month', by: 1},
    {words: '[Zz]wei Monate (?:zuvor|vorher)', unit: 'month', by: -2, from: 'then'},
    {words: '[Zz]wei Monate (?:später|danach)', unit: 'month', by: 2, from: 'then'},
    {words: `[Ss]eit (?:${some} )?(?:Jahren|Jahrzehnten|Monaten|Wochen)`},
    {words: '[Gg]estern', unit: 'day', by: -1},
    {
      words: `[Vv]or ${some} (?:Tagen|Wochen|Monaten|Jahren|Jahrzehnten)|[Vv]or einem (?:Monat|Jahr|Jahrzehnt|Jahrhundert)`
    },
    {
      words: `(?:[Ii]n )?(?:[Dd]en|[Dd]ie) (?:letzten|vergangenen|kommenden|nächsten)(?: ${some})? (?:Tagen?|Wochen|Monaten?|Jahren?|Jahrzehnten?)`
    }
  ],
  steps: [
    ['[Ll]etzten|[Vv]ergangenen|[Vv]origen', -1, 'now'],
    ['[Nn]ächsten|[Kk]ommenden', 1, 'now'],
    ['[Dd]ieses|[Dd]iesen', 0, 'now']
  ],
  counted:
    'Menschen|Personen|Prozent|Euro|Mark|Dollar|Teilnehmer|Stimmen|Soldaten|Einwohner|Kilometer|Meter|Tonnen|Wörter|Zeichen|Stück|Seiten|km|kg|m|mm|cm|g',
  small: 'hat|haben|hatte|hatten|war|waren|ist|sind|und|der|die|das|wurde|wurden|mit|als|in|im|auf|von|für|aus'
}
