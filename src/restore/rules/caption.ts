/**
 * Captions in the middle of a sentence: they are read after its paragraph.
 *
 *   > | the reports of the basin, which the council had
 *   > | Figure 2: Members of the council, by year.
 *   > | asked for a year before, were read on Tuesday.
 */

import type {Proposal} from '../../ledger/index.ts'
import {beginsCaption} from '../captions.ts'
import {endsHyphen, endsSentence, endsTerminal, startsLow} from '../marks.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {lineEnds, type Row, type View} from '../view.ts'

// A longer one cannot be told from the text.
const longestCaption = 8

export const caption: RulePlugin = rule({
  id: 'caption',

  *propose({rows, isSolid}: View): Generator<Proposal> {
    if (isSolid) return
    let end = 0
    for (const [index, row] of rows.entries()) {
      if (index < end) continue
      const before = rows[index - 1]
      if (!before || row.role !== undefined || before.role !== undefined || !beginsCaption(row.text)) continue
      if (endsTerminal(before.text)) continue
      const count = lengthOf(rows, index, endsHyphen(before.text))
      end = index + count
      const why = 'a caption in the middle of a sentence; read after its paragraph'
      for (const [line, {at}] of rows.slice(index, index + count).entries()) {
        yield {at: [at[0], at[0]], now: '', as: line === 0 ? 'caption' : 'caption-line', why, sure: 0.93}
      }
    }
  }
})

/** Count the rows of a caption: it ends where the sentence goes on; 0 when it does not. */
function lengthOf(rows: ReadonlyArray<Row>, first: number, isCut: boolean): number {
  for (let count = 1; count <= longestCaption; count++) {
    const row = rows[first + count - 1]
    const next = rows[first + count]
    if (!row || !next || row.role !== undefined || next.role !== undefined) return 0
    const mayEnd = lineEnds(row) > 1 || endsSentence(row.text)
    if (mayEnd && startsLow(next.text)) return count
    // White ends a caption, whatever follows.
    if (lineEnds(row) > 1 && (!isCut || !startsLow(next.text))) return 0
  }
  return 0
}
