/**
 * Formulas that are set apart stand apart: no sentence runs into one, and its
 * signs, which an extractor gives line by line, are one block.
 *
 *   > | the flow of the river is given by
 *   > | Q =
 *   > | v A
 *   > | ,
 *   > | (1)
 *   > | where v is how fast it runs.
 *
 * Only the number proves a formula that is set apart: (1), (2) and so on, each
 * among lines without a word. How it was set cannot be told from the text.
 */

import {type Finding, type RulePlugin, rule} from '../rule.ts'
import type {Row, View} from '../view.ts'

const numberRe = /\((\d{1,3})\)$/
const signRe = /[=<>≤≥±×÷∑∏∫√∂∞≈≡∝∇∈→]|\p{Script=Greek}/u
const wordRe = /\p{L}{3,}/gu
// What mathematicians call by letters.
const functionRe = /^(?:sin|cos|tan|cot|sinh|cosh|tanh|exp|log|lim|max|min|sup|inf|arg|det|mod|var|cov|sgn|diag|rank)$/i
// One number proves nothing.
const leastFormulas = 2
const longestFormula = 120
// One of fewer lines reads as it was set.
const takenApart = 4

/** Rows of a formula: the first of them, and how many. */
interface Formula {
  readonly first: number
  readonly count: number
  readonly number: number
}

export const formula: RulePlugin = rule({
  id: 'formula',

  *propose(view: View): Generator<Finding> {
    if (view.isSolid) return
    const formulas = formulasOf(view.rows)
    if (formulas.length < leastFormulas) return
    for (const {first, count, number} of formulas) {
      const rows = view.rows.slice(first, first + count)
      const ground = {why: `a formula that is set apart: (${number})`, sure: 0.92}
      for (const [at, row] of rows.entries()) {
        // Nobody goes on from a line that is named.
        if (at === 0 || at === count - 1) yield {at: [row.at[0], row.at[0]], now: '', as: 'formula', ...ground}
        if (at < count - 1) yield {at: row.gap, now: ' ', ...ground}
      }
      if (count >= takenApart) yield doubt(rows, number)
    }
  }
})

function doubt(rows: ReadonlyArray<Row>, number: number): Finding {
  const text = rows.map((row) => row.text).join(' ')
  return {
    at: [rows[0]?.at[0] ?? 0, rows.at(-1)?.at[1] ?? 0],
    ask: `Unexpected formula (${number}) in ${rows.length} pieces, expected it as it is printed`,
    actual: text,
    expected: [],
    note: 'The text has the signs of a formula, but not how they stand to each other. Compare it with the page.'
  }
}

/** Find the formulas whose numbers follow each other. */
function formulasOf(rows: ReadonlyArray<Row>): ReadonlyArray<Formula> {
  const formulas: Array<Formula> = []
  let end = 0
  for (const [index, row] of rows.entries()) {
    const number = Number(numberRe.exec(row.text)?.[1] ?? 0)
    if (index < end || number !== formulas.length + 1 || !isWordless(row)) continue
    const first = edgeOf(rows, index, -1, end)
    const last = edgeOf(rows, index, 1, end)
    if (!rows.slice(first, last + 1).some(({text}) => signRe.test(text))) continue
    formulas.push({first, count: last - first + 1, number})
    end = last + 1
  }
  return formulas
}

/** Find the first or the last of the lines without words around one. */
function edgeOf(rows: ReadonlyArray<Row>, index: number, step: 1 | -1, least: number): number {
  let edge = index
  while (Math.abs(edge + step - index) < longestFormula && edge + step >= least) {
    const row = rows[edge + step]
    if (!row || !isWordless(row)) break
    // “by:” ends what goes before; the number ends the formula but for what is set small.
    if (step === -1 && /[.:;!?]$/.test(row.text) && /\p{L}{2}/u.test(row.text)) break
    if (step === 1 && (numberRe.test(row.text) || /^\p{Lu}\p{Ll}/u.test(row.text))) break
    edge += step
  }
  return edge
}

function isWordless({text, role}: Row): boolean {
  return role === undefined && (text.match(wordRe) ?? []).every((word) => functionRe.test(word))
}
