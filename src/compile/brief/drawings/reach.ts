/** EDTF values as stretches of time, in months since the year 0. */

/** A stretch of time; an open end is where it would be if it were closed. */
export interface Reach {
  readonly from: number
  readonly to: number
  readonly isOpen: boolean
}

// EDTF level 1: spring begins in March.
const seasons: Readonly<Record<string, number>> = {'21': 2, '22': 5, '23': 8, '24': 11}
const daysInMonth = 31

/** Read how far an EDTF value reaches; nothing when it names no year. */
export function reachOf(edtf: string): Reach | undefined {
  const [from = '', to] = edtf.split('/')
  if (to === undefined) {
    const point = pointOf(from)
    return point && {...point, isOpen: false}
  }
  const [start, end] = [pointOf(from), pointOf(to)]
  if (start && end) return {from: start.from, to: Math.max(start.from, end.to), isOpen: false}
  const known = start ?? end
  return known && {...known, isOpen: true}
}

function pointOf(value: string): {from: number; to: number} | undefined {
  const [, sign, digits = '', unknown = '', month, day] = /^(-?)(\d+)(X*)(?:-(\d\d))?(?:-(\d\d))?/.exec(value) ?? []
  if (digits.length + unknown.length !== 4) return undefined
  const span = 10 ** unknown.length
  const year = Number(digits) * span * (sign ? -1 : 1)
  // Of the centuries before our era the farther end stands first.
  const from = 12 * (sign && span > 1 ? year - span + 1 : year)
  if (month === undefined) return {from, to: from + 12 * span}
  const season = seasons[month]
  if (season !== undefined) return {from: from + season, to: from + season + 3}
  const at = from + Number(month) - 1
  if (day === undefined) return {from: at, to: at + 1}
  return {from: at + (Number(day) - 1) / daysInMonth, to: at + Number(day) / daysInMonth}
}
