/** The comparison: one row an actor, one column a question, each cell a clause whose subject is the actor. */

import type {Cast, Claim} from './actors.ts'
import {clauseEnd, isBalanced} from './clauses.ts'
import {isDamaged} from './dates.ts'
import {kindOf} from './kinds.ts'
import {dangles} from './lean.ts'
import {patternOf, type Question} from './questions.ts'
import {countWords, lift} from './spans.ts'
import type {Cell, Comparison, Span} from './types.ts'
import {questions as house} from './verbs.ts'

// A cell is read in a narrow column.
const maxWords = 30
const minWords = 3

// The clause that these open ends where the main one begins.
const subordinateRe = /^(?:while|whereas|although|though|since|because|when|if|even though|as)\s(?:the\s)?$/i

/**
 * Compare the states and organisations that a text gives verbs to.
 *
 * @param asked
 *   Questions of the reader’s own; they come first, and stay when nothing answers them.
 */
export function comparisonOf(
  {actors, claims}: Cast,
  maxActors: number,
  asked: ReadonlyArray<Question> = []
): Comparison {
  const columns: ReadonlyArray<Column> = [
    ...asked.map((question) => ({name: question.name, says: patternOf(question)})),
    ...house.map((name) => ({name}))
  ]
  const rows = actors
    .map(({key, name}) => {
      const own = claims.filter(({actor}) => actor === key)
      return {name, claims: own.length, cells: cellsOf(own, columns)}
    })
    .filter(({cells}) => cells.some(({span}) => span))
    .map((row, order) => ({...row, order, filled: row.cells.filter(({span}) => span).length}))
    .sort((a, b) => b.filled - a.filled || b.claims - a.claims || a.order - b.order)
    .slice(0, maxActors)
  // One actor cannot be compared.
  if (rows.length < 2) return {questions: [], rows: []}
  const used = columns.map(({says}, index) => says !== undefined || rows.some(({cells}) => cells[index]?.span))
  return {
    questions: columns.filter((_, index) => used[index]).map(({name}) => name),
    rows: rows.map(({name, cells}) => ({actor: name, cells: cells.filter((_, index) => used[index])}))
  }
}

interface Column {
  readonly name: string
  /** What a cell must say; without it, the verb is the house’s sign. */
  readonly says?: RegExp
}

function cellsOf(claims: ReadonlyArray<Claim>, columns: ReadonlyArray<Column>): ReadonlyArray<Cell> {
  return columns.map(({name, says}) => {
    const cells = claims
      .filter(({question}) => says !== undefined || question === name)
      .flatMap((claim) => cellOf(claim) ?? [])
      .filter(({span}) => says?.test(span.text) ?? true)
      .sort((a, b) => rank(a) - rank(b))
    return cells[0] ?? {cut: false}
  })
}

function rank({span, cut, kind}: Cell): number {
  const length = countWords(span?.text ?? '')
  return (cut ? 4 : 0) + (kind === 'reported' ? 3 : 0) + Math.abs(length - 16) / 4
}

function cellOf({sentence, start, reported}: Claim): (Cell & {span: Span}) | undefined {
  const {paragraph, span} = sentence
  const isSubordinate = subordinateRe.test(paragraph.text.slice(span.start, start))
  const rest = paragraph.text.slice(start, span.end)
  // When the clause leans on something, a shorter one may not.
  for (const measure of [maxWords, maxWords / 2]) {
    const end = clauseEnd(rest, {maxWords: measure, isSubordinate})
    if (!end) continue
    const found = lift(paragraph, start, start + end.length)
    if (countWords(found.text) < minWords || dangles(found.text) || !isBalanced(found.text)) continue
    if (isDamaged(found.text)) continue
    return {span: found, cut: end.cut, kind: reported ? 'reported' : kindOf(sentence).kind}
  }
  return
}
