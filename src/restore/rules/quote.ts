/**
 * Block quotations: paragraphs set in on every line, or with a sign before each, and
 * who said it.
 *
 *   > | the software. Unless absolutely required, avoid
 *   > | custom terms.
 *   > |     When it comes to licences, what is not
 *   > |     granted is reserved.
 *   > |     — a reader
 */

import type {Proposal} from '../../ledger/index.ts'
import {saysWho} from '../marks.ts'
import {type RulePlugin, rule} from '../rule.ts'
import type {Row, View} from '../view.ts'

// Less is the indent of a first line.
const leastIndent = 2
const leastRows = 2

export const quote: RulePlugin = rule({
  id: 'quote',

  *propose(view: View): Generator<Proposal> {
    // The last paragraph that was no quotation, and whether the one before was.
    let beside: ReadonlyArray<Row> | undefined
    let isOpen = false
    const marked = new Set(view.ledger.flatMap(({as, at}) => (as === 'quote-mark' ? [at[1]] : [])))
    for (const block of blocksOf(view.rows)) {
      const [first] = block
      if (block.every(({at}) => marked.has(at[0]))) {
        yield nameOf(block, 'a sign before each line says that it is quoted', 0.95)
        isOpen = true
        continue
      }
      const isText = first !== undefined && first.role === undefined
      const isIn = isText && beside !== undefined && isSetIn(block, beside)
      const isSaid: boolean = isText && isCredit(block)
      if (isSaid && !isOpen && beside && !isIn) {
        yield nameOf(beside, 'the next line says whose words they are', 0.8)
        yield nameOf(block, 'says whose the words before it are', 0.8)
        beside = undefined
        continue
      }
      isOpen = isIn && (block.length >= leastRows || isOpen)
      if (isOpen) yield nameOf(block, 'every line is set in from the text', 0.85)
      else beside = isText ? block : undefined
    }
  }
})

function nameOf([first]: ReadonlyArray<Row>, why: string, sure: number): Proposal {
  const start = first?.at[0] ?? 0
  return {at: [start, start], now: '', as: 'quote', why, sure}
}

// Who said it stands on a line or two.
function isCredit(block: ReadonlyArray<Row>): boolean {
  return block.length <= leastRows && saysWho(block.map(({text}) => text).join(' '))
}

function* blocksOf(rows: ReadonlyArray<Row>): Generator<ReadonlyArray<Row>> {
  let start = 0
  for (const [index, {joined}] of rows.entries()) {
    if (joined) continue
    yield rows.slice(start, index + 1)
    start = index + 1
  }
}

/** Whether every line stands further in than those of a paragraph of the same page. */
function isSetIn(block: ReadonlyArray<Row>, beside: ReadonlyArray<Row>): boolean {
  const [first] = block
  const last = beside.at(-1)
  if (!first || !last || first.page !== last.page || block.some(({page}) => page !== first.page)) return false
  // The paragraph’s own first line may be set in.
  const edge = Math.min(...beside.map(({indent}) => indent.length))
  const own = block.map(({indent}) => indent.length)
  const [least, most] = [Math.min(...own), Math.max(...own)]
  return beside.length >= leastRows && least >= edge + leastIndent && most - least <= leastIndent
}
