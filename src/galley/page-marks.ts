/** Marks that a converter sets between pages where it has no form feed: “-- 3 --”, “=== Page 3 ===”, “[Page 3]”. */

/** What a page is called before its number, as a part of an expression. */
export const pageWord: string =
  '(?:pages?|p\\.|seite|s\\.|página|pág\\.|pagina|pag\\.|страница|стр\\.|с\\.|strona|sida|side)'

const rule = '[-–—=_*~#+]'
const markRe = new RegExp(
  `^(?:${rule}{2,40}\\s{0,4}(?:${pageWord}\\s{0,2})?(\\d{1,4})\\s{0,4}${rule}{2,40}|[[<{(]{1,3}\\s?${pageWord}\\s?(\\d{1,4})\\s?[\\]>})]{1,3})$`,
  'iu'
)
const longestMark = 100

/** Read the number of a mark between pages; nothing where a line is none. */
export function pageMark(line: string): number | undefined {
  if (line.length > longestMark) return undefined
  const [, ruled, bracketed] = markRe.exec(line) ?? []
  const number = ruled ?? bracketed
  return number === undefined ? undefined : Number(number)
}

// Two marks follow each other by chance.
const leastMarks = 3

/**
 * Find where pages turn: at form feeds, or without any at marks that count up.
 *
 * A mark stands at the foot of its page, but where the text begins with one.
 *
 * @param lines
 *   The ink of each line, with where it stands.
 * @returns Offsets in white, in order.
 */
export function turnsOf(source: string, lines: Iterable<{0: string; index: number}>): ReadonlyArray<number> {
  if (source.includes('\f')) return [...source.matchAll(/\f/g)].map(({index}) => index)
  const marks: Array<{number: number; start: number; end: number}> = []
  for (const {0: line, index} of lines) {
    const number = pageMark(line)
    if (number !== undefined) marks.push({number, start: index, end: index + line.length})
  }
  const isCounted = marks.every(({number}, at) => at === 0 || number === (marks[at - 1]?.number ?? 0) + 1)
  if (marks.length < leastMarks || !isCounted) return []
  const isHead = source.slice(0, marks[0]?.start).trim() === ''
  return isHead ? marks.slice(1).map(({start}) => start - 1) : marks.map(({end}) => end)
}
