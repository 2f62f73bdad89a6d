/**
 * The measure: how many characters a full line has, around each line.
 *
 * A text has more than one measure (an abstract of 107 characters, columns of
 * 55), so it is taken of a stretch of lines: the length that four in five of
 * them do not exceed.
 */

import type {Row, View} from './view.ts'

// Long enough to hold some full lines of a column, short enough to tell an
// abstract from the columns under it.
const stretch = 24
const share = 0.8

const measured = new WeakMap<View, ReadonlyArray<number>>()

/** Get the measure around a row, in characters. */
function measureAt(view: View, index: number): number {
  let measures = measured.get(view)
  if (!measures) {
    measures = measuresOf(view.rows)
    measured.set(view, measures)
  }
  return measures[Math.floor(index / stretch)] ?? 0
}

/** How full a row is: its length as a share of the measure around it. */
export function fullness(view: View, index: number): number {
  const row = view.rows[index]
  return row ? row.text.length / Math.max(1, measureAt(view, index)) : 0
}

function measuresOf(rows: ReadonlyArray<Row>): ReadonlyArray<number> {
  const result: Array<number> = []
  for (let start = 0; start < rows.length; start += stretch) {
    const around = rows.slice(Math.max(0, start - stretch / 2), start + stretch * 1.5)
    const lengths = around.map((row) => row.text.length).sort((a, b) => a - b)
    result.push(lengths[Math.floor(lengths.length * share)] ?? 0)
  }
  return result
}
