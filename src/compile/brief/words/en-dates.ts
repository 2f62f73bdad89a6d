/** English words for dates. */

import type {DateWords} from './dates.ts'

const some = '(?:few|several|many|two|three|four|five|six|seven|eight|nine|ten|dozen|couple of|\\d{1,3})'
const units = '(?:days|weeks|months|years|decades|centuries|generations)'
const unit = '(?:day|week|weekend|month|year|decade|century|quarter|season|fiscal year|school year)'

export const dates: DateWords = {
  caseMatters: true,
  months: [
    'January|Jan\\.?',
    'February|Feb\\.?',
    'March|Mar\\.',
    'April|Apr\\.?',
    'May',
    'June|Jun\\.?',
    'July|Jul\\.?',
    'August|Aug\\.?',
    'September|Sept?\\.?',
    'October|Oct\\.?',
    'November|Nov\\.?',
    'December|Dec\\.?'
  ],
  weekdays: '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\.',
  seasons: ['[Ss]pring', '[Ss]ummer', '[Aa]utumn|[Ff]all', '[Ww]inter'],
  holidays: [
    ["New Year[’']s(?: Day)?", '01-01'],
    ["New Year[’']s Eve", '12-31'],
    ['Christmas Day', '12-25'],
    ['Christmas Eve', '12-24'],
    ['May Day', '05-01']
  ],
  dayFirst: false,
  dayMark: 'st|nd|rd|th',
  article: '[Tt]he',
  of: 'of',
  yearMark: '',
  at: '[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Bb]efore|[Aa]fter|[Dd]uring|[Yy]ears?|[Tt]hrough|[Cc]irca|[Ll]ate|[Ee]arly|[Ff]iled|[Tt]hroughout|[Dd]ated|[Bb]orn|[Dd]ied|[Aa]s of|[Oo]f',
  vague:
    '[Oo]f|[Ff]rom|[Tt]o|[Aa]round|[Aa]bout|[Aa]nd|[Oo]r|[Tt]he|[Bb]y|[Ff]or|[Oo]n|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]|[Ww]ith|[Bb]etween|[Tt]ill|[Tt]hat',
  since: '[Ss]ince',
  until: '[Uu]ntil|[Tt]ill|[Uu]p to',
  deny: "not|never|no|cannot|\\p{L}+n[’']t|un(?:likely|able)",
  to: 'to|until|till|through|up to',
  between: '[Bb]etween',
  and: 'and',
  part: '(?:[Tt]he )?(?:[Vv]ery )?(?:[Ee]arly|[Ll]ate|[Mm]id|[Mm]iddle|[Ee]nd|[Bb]eginning|[Ss]tart|[Cc]lose|[Tt]urn|[Ll]atter half|(?:[Ff]irst|[Ss]econd) half|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast) quarter)(?:[ -]to[ -](?:[Ll]ate|[Mm]id))?(?: of|(?<![Ee]nd|[Ss]tart|[Cc]lose|[Tt]urn) in)?(?: the)?[ -]',
  about: '[Aa]bout|[Aa]round|[Cc]irca|[Aa]pproximately|[Cc]a?\\.|[Ss]ome time in',
  decades: ["(\\d{3}0)[’']?s", "[’'‘](\\d0)[’']?s"],
  tens: [
    ['(?<=[Tt]he |[Ee]arly |[Ll]ate |[Mm]id-)twenties', 20],
    ['(?<=[Tt]he |[Ee]arly |[Ll]ate |[Mm]id-)thirties', 30],
    ['(?<=[Tt]he |[Ee]arly |[Ll]ate |[Mm]id-)forties', 40],
    ['(?<=[Tt]he |[Ee]arly |[Ll]ate |[Mm]id-)fifties', 50],
    ['(?<=[Tt]he |[Ee]arly |[Ll]ate |[Mm]id-)sixties', 60],
    ['(?<=[Tt]he |[Ee]arly |[Ll]ate |[Mm]id-)seventies', 70],
    ['(?<=[Tt]he |[Ee]arly |[Ll]ate |[Mm]id-)eighties', 80],
    ['(?<=[Tt]he |[Ee]arly |[Ll]ate |[Mm]id-)nineties', 90]
  ],
  century: '({})(?:[ -](?:and|to|or) (?:the )?({}))?[ -](?:century|centuries)',
  ordinals: [
    ['first', 1],
    ['second', 2],
    ['third', 3],
    ['fourth', 4],
    ['fifth', 5],
    ['sixth', 6],
    ['seventh', 7],
    ['eighth', 8],
    ['ninth', 9],
    ['tenth', 10],
    ['eleventh', 11],
    ['twelfth', 12],
    ['thirteenth', 13],
    ['fourteenth', 14],
    ['fifteenth', 15],
    ['sixteenth', 16],
    ['seventeenth', 17],
    ['eighteenth', 18],
    ['nineteenth', 19],
    ['twentieth', 20],
    ['twenty-first', 21]
  ],
  before: 'B\\.?C\\.?(?:E\\.?)?',
  after: 'A\\.?D\\.?|C\\.?E\\.?',
  relative: [
    {words: '[Ll]ast year', unit: 'year', by: -1},
    {words: '[Nn]ext year', unit: 'year', by: 1},
    {words: '(?:[Ll]ater |[Ee]arlier )?[Tt]his year', unit: 'year', by: 0},
    {words: '(?:[Ll]ater |[Ee]arlier )?[Tt]hat year|[Tt]he same year', unit: 'year', by: 0, from: 'then'},
    {
      words: '[Tt]he (?:previous|preceding) year|(?:[Tt]he|a|one) year (?:before|earlier)',
      unit: 'year',
      by: -1,
      from: 'then'
    },
    {words: '[Tt]he (?:following|next) year|(?:[Aa]|[Oo]ne) year later', unit: 'year', by: 1, from: 'then'},
    {words: '[Tt]wo years (?:earlier|before)', unit: 'year', by: -2, from: 'then'},
    {words: '[Tt]wo years later', unit: 'year', by: 2, from: 'then'},
    {words: '[Tt]hree years later', unit: 'year', by: 3, from: 'then'},
    {words: '[Ll]ast month', unit: 'month', by: -1},
    {words: '[Nn]ext month', unit: 'month', by: 1},
    {words: '(?:[Ll]ater |[Ee]arlier )?[Tt]his month', unit: 'month', by: 0},
    {words: '(?:[Ll]ater |[Ee]arlier )?[Tt]hat month|[Tt]he same month', unit: 'month', by: 0, from: 'then'},
    {
      words: '[Tt]he (?:previous|preceding) month|(?:[Aa]|[Oo]ne) month (?:before|earlier)',
      unit: 'month',
      by: -1,
      from: 'then'
    },
    {words: '[Tt]he (?:following|next) month|(?:[Aa]|[Oo]ne) month later', unit: 'month', by: 1, from: 'then'},
    {words: '[Tt]wo months (?:earlier|before)', unit: 'month', by: -2, from: 'then'},
    {words: '[Tt]wo months later', unit: 'month', by: 2, from: 'then'},
    {words: '[Tt]hree months (?:earlier|before)', unit: 'month', by: -3, from: 'then'},
    {words: '[Tt]hree months later', unit: 'month', by: 3, from: 'then'},
    {words: '[Ss]ix months later', unit: 'month', by: 6, from: 'then'},
    {words: '[Yy]esterday', unit: 'day', by: -1},
    {words: '[Tt]omorrow', unit: 'day', by: 1},
    {words: '[Tt]he (?:following|next) day|[Aa] day later', unit: 'day', by: 1, from: 'then'},
    {words: '[Tt]he same day|[Tt]hat (?:same )?day', unit: 'day', by: 0, from: 'then'},
    {words: '[Tt]he (?:previous|preceding) day|[Tt]he day before', unit: 'day', by: -1, from: 'then'},
    {words: `(?:[Ll]ast|[Nn]ext|(?:[Ll]ater |[Ee]arlier )?[Tt]his) (?:week|weekend|decade|century|quarter)`},
    {words: `[Tt]he (?:previous|preceding|following) ${unit}`},
    {
      words: `(?:[Mm]ore than |[Oo]ver |[Aa]bout |[Aa]lmost |[Ll]ess than |[Jj]ust )?(?:a|an|${some})(?: ${some}| short| long)? (?:${unit}|${units})(?: and a half)? (?:ago|later|earlier)`
    },
    {
      words: `(?:[Mm]ore than |[Oo]ver )?(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree) hundred(?: and (?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))? years ago`
    },
    {
      words: `(?:[Tt]he )?(?:[Ll]ast|[Pp]ast|[Nn]ext|[Cc]oming|[Pp]revious|[Pp]receding|[Ff]ollowing|[Ff]irst) ${some}(?: ${some})? ${units}`
    },
    {words: `(?:[Tt]he )?(?:[Rr]ecent|[Cc]oming|[Pp]ast|[Ll]ast|[Nn]ext) ${units}`},
    {words: `[Tt]he (?:past|coming) (?:year|decade|century|month|week)`}
  ],
  steps: [
    ['[Ll]ast', -1, 'now'],
    ['[Nn]ext', 1, 'now'],
    ['[Tt]his(?: past| coming)?', 0, 'now'],
    ['[Tt]he following', 1, 'then'],
    ['[Tt]he (?:previous|preceding)', -1, 'then'],
    ['[Tt]hat(?: same)?|[Tt]he same', 0, 'then']
  ],
  counted:
    'words|people|participants|percent|per cent|students|dollars|men|women|copies|miles|children|votes|feet|acres|households|hours|pounds|euros|points|items|characters|bytes|pixels|kilometers|kilometres|meters|metres|tons|tonnes|euros|degrees|times|troops|soldiers|volts|watts|calories|m|km|kg|mm|cm|g|mg|ms|px|MHz|Hz|kW|MW',
  small:
    'it|he|she|they|we|has|have|had|was|were|is|and|the|to|but|when|as|with|which|will|would|by|for|in|on|at|after|before|until|because|while'
}
