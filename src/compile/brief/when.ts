/** EDTF values (ISO 8601-2) as people say them: `2010-22` is “summer 2010”. */

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
]
// EDTF level 1.
const seasons: Readonly<Record<string, string>> = {'21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter'}

/** Say a date: the words are the template’s, the value is the digest’s. */
export function whenInWords(edtf: string): string {
  // What is inferred is marked by its ground, in words.
  const value = edtf.replace(/\?$/, '')
  const [from = '', to] = value.split('/')
  if (to === '..') return `since ${pointInWords(from)}`
  if (from === '..' && to !== undefined) return `up to ${pointInWords(to)}`
  return to === undefined ? pointInWords(from) : `${pointInWords(from)} to ${pointInWords(to)}`
}

function pointInWords(value: string): string {
  if (value.endsWith('~')) return `about ${pointInWords(value.slice(0, -1))}`
  if (value.startsWith('-')) {
    const [, centuries = '', rest = ''] = /^-(\d\d)(XX|\d\d)$/.exec(value) ?? []
    // The year before 1 is 0, so that of −43 is 44.
    return rest === 'XX' ? `${centuryInWords(centuries)} BC` : `${1 - Number(value)} BC`
  }
  const [year = '', part, day] = value.split('-')
  if (year.endsWith('XX')) return part === undefined ? centuryInWords(year.slice(0, 2)) : value
  if (year.endsWith('X')) return `${year.slice(0, -1)}0s`
  if (part === undefined) return String(Number(year))
  const name = seasons[part] ?? months[Number(part) - 1]
  if (name === undefined) return value
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

function centuryInWords(hundreds: string): string {
  const n = Number(hundreds) + 1
  const ending = n > 3 && n < 21 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending} century`
}
