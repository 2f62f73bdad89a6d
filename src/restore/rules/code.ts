/**
 * Code keeps its lines: programs, mark-up, what is typed at a prompt.
 *
 *   > | int main(void) {
 *   > |   puts("hello");
 *   > | }
 *
 * A line of prose may end with a semicolon or hold a bracket. Code is two lines
 * and more that no prose has, and what stands between them.
 */

import type {Proposal} from '../../ledger/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {verbatim} from '../verbatim.ts'
import {lineEnds, type Row, type View} from '../view.ts'

const leastLines = 2
// Brackets on lines of their own are a formula’s as well: one line says more.
const telling = 8
// What is longer is a paragraph.
const longestLine = 200
// Between two lines that are surely code stand no more that may be.
const longestGap = 2

const signs: ReadonlyArray<RegExp> = [
  // A statement: it ends with a semicolon, and calls or sets something.
  /^[^.!?;]*(?:\w\(.*\)|\s[-+*/]?=\s.*|\+\+|--)\s*;$/,
  // A block opens or closes.
  /^(?:[\w$.*&<>[\] ,"':]*[\w)\]>]\s*(?:\(.*\)\s*)?(?:=>?\s*|:\s*)?)?[{[(]$/,
  /^[}\])]+[;,)]*(?:\s*(?:else|catch|finally|while)\b.*)?[{;]?$/,
  /^(?:def|class|for|while|if|elif|with|try|except)\b[^.?!]*[\w)\]"']:$/,
  // Mark-up, an element to a line.
  /^<\/?[a-z][\w:-]*(?:\s+[\w:-]+=(?:"[^"]*"|'[^']*'))*\s*\/?>.*$/,
  // What is typed at a prompt, what runs a script, what a compiler skips.
  /^(?:\$|%|>>>|PS>|C:\\>)\s+[a-z./][\w./-]*(?:\s|$)/,
  /^#!\s*\/|^#(?:include|define|ifdef|endif)\b|^\/\/\s|^\/\*|\*\/$/,
  /^(?:import|export)\s.*['"][\w@./-]+['"];?$|^import\s+[\w.*]+;$|^from\s+[\w.]+\s+import\s+\S/,
  /^return(?:\s+\S+)?;$/
]

// What one of the signs needs: a mark at the end, or one of these at the beginning.
const endRe = /[;:{[(]$|\*\/$/
const startRe = /^(?:[<}\])$%#/]|>>>|PS>|C:\\|import|export|from|return)/

export const code: RulePlugin = rule({
  id: 'code',

  *propose(view: View): Generator<Proposal> {
    if (view.isSolid) return
    const {rows} = view
    for (let first = 0; first < rows.length; first++) {
      const last = endOf(rows, first)
      if (last === undefined) continue
      const ground = {why: 'lines of code, kept as they are', sure: 0.9}
      yield* verbatim(view, first, last - first + 1, ground)
      first = last
    }
  }
})

/** Find the last line of the code that begins at a row; nothing where none does. */
function endOf(rows: ReadonlyArray<Row>, first: number): number | undefined {
  if (!isCode(rows[first])) return undefined
  let last = first
  let count = 1
  let longest = rows[first]?.text.length ?? 0
  for (let index = first + 1; index - last <= longestGap + 1; index++) {
    const before = rows[index - 1]
    const row = rows[index]
    if (!row || !before || row.role !== undefined || before.joined || lineEnds(before) !== 1) break
    if (!isCode(row)) continue
    last = index
    count++
    longest = Math.max(longest, row.text.length)
  }
  return count >= leastLines && longest >= telling ? last : undefined
}

function isCode(row: Row | undefined): boolean {
  if (!row || row.role !== undefined || row.joined || row.text.length > longestLine) return false
  // Most lines end as no line of code does, and begin with a letter.
  if (!endRe.test(row.text) && !startRe.test(row.text)) return false
  return signs.some((sign) => sign.test(row.text))
}
