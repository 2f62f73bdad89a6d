/**
 * What a sign is: a letter, a mark, a figure.
 *
 * It is what `\p{L}`, `\p{M}` and `\p{N}` say, kept by code unit. An expression with such a class has
 * hundreds of ranges, and each is compiled anew; where words are found in every line, one table does.
 */

/** `\p{Ll}`. */
export const small = 1
/** `\p{Lu}`. */
export const capital = 2
/** `\p{L}`: a small one, a capital, or one of a script that has neither. */
export const letter = 7
/** `\p{M}`. */
export const mark = 8
/** `\p{N}`. */
export const figure = 16
/** What words are made of. */
export const wordSign = 31

const other = 4
// Set once a sign was looked at.
const seen = 32
const kinds = new Uint8Array(0x10000)
const pairs = new Map<number, number>()

/** Get the kind of the sign at an offset, one of the above or 0; both halves of a pair are of one kind. */
export function kindAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return 0
  const unit = text.charCodeAt(at)
  if ((unit & 0xf800) === 0xd800) return kindOfHalf(text, at, unit)
  const kind = kinds[unit] ?? 0
  return kind === 0 ? learn(unit) : kind & wordSign
}

/** Find where a run of signs of these kinds ends that begins at an offset. */
export function endOfRun(text: string, start: number, of: number): number {
  let at = start
  while (at < text.length && (kindAt(text, at) & of) !== 0) at++
  return at
}

/** Find where a run of signs of these kinds begins that ends before an offset. */
export function startOfRun(text: string, end: number, of: number): number {
  let at = end
  while (at > 0 && (kindAt(text, at - 1) & of) !== 0) at--
  return at
}

/** Find the next sign of these kinds, from an offset on; the length of the text where there is none. */
export function nextOf(text: string, from: number, of: number): number {
  let at = from
  while (at < text.length && (kindAt(text, at) & of) === 0) at++
  return at
}

function learn(unit: number): number {
  const kind = kindOf(String.fromCharCode(unit))
  kinds[unit] = kind | seen
  return kind
}

function kindOfHalf(text: string, at: number, unit: number): number {
  const start = unit < 0xdc00 ? at : at - 1
  const point = text.codePointAt(start) ?? 0
  if (point < 0x10000) return 0
  const kind = pairs.get(point) ?? kindOf(String.fromCodePoint(point))
  pairs.set(point, kind)
  return kind
}

function kindOf(sign: string): number {
  if (/\p{Ll}/u.test(sign)) return small
  if (/\p{Lu}/u.test(sign)) return capital
  if (/\p{L}/u.test(sign)) return other
  if (/\p{M}/u.test(sign)) return mark
  return /\p{N}/u.test(sign) ? figure : 0
}
