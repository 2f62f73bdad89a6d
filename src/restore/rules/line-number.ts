/**
 * Numbers of lines, as manuscripts and statutes have them at their margin.
 *
 *   > | 1 The council shall meet once a year in the
 *     | 2 capital, and hear the reports of its mem-
 *     | 3 bers on the state of the basin.
 */

import type {Proposal} from '../../ledger/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import type {Row, View} from '../view.ts'

// Fewer may be a list, or years.
const leastNumbered = 8
// Some number each fifth line only.
const steps = [1, 5] as const
// A list has an item to each number, and items close their sentences; lines do not.
const mostClosed = 0.6

export const lineNumber: RulePlugin = rule({
  id: 'line-number',

  *propose({rows, isSolid}: View): Generator<Proposal> {
    if (isSolid) return
    for (const step of steps) {
      for (const run of runsOf(rows, step)) {
        const closed = run.filter(({row}) => /[.!?:;]["”’)]*$/.test(row.text)).length
        if (run.length < leastNumbered || closed > mostClosed * run.length) continue
        for (const {row, length} of run) {
          const why = `number of a line: ${run.length} of them go up by ${step}, each after as many lines`
          yield {at: [row.at[0], row.at[0] + length], now: '', as: 'line-number', why, sure: 0.95}
        }
      }
    }
  }
})

interface Numbered {
  readonly row: Row
  readonly length: number
}

/** Runs of rows, each so many after the one before, whose numbers go up by as many. */
function runsOf(rows: ReadonlyArray<Row>, step: number): ReadonlyArray<ReadonlyArray<Numbered>> {
  const runs: Array<Array<Numbered>> = []
  const taken = new Set<number>()
  for (const index of rows.keys()) {
    const run: Array<Numbered> = []
    let last: number | undefined
    for (let at = index; at < rows.length && !taken.has(at); at += step) {
      const row = rows[at]
      const match = /^(\d{1,4})\s+(?=\S)/.exec(row?.text ?? '')
      const number = Number(match?.[1])
      // Each page or sheet may number its lines anew.
      const goesOn = last === undefined ? number % step === 0 : number === last + step || (step === 1 && number === 1)
      if (!row || !match || row.role !== undefined || !goesOn) break
      run.push({row, length: match[0].length})
      taken.add(at)
      last = number
    }
    if (run.length > 1) runs.push(run)
  }
  return runs
}
