/** Notes whose figures were lost: their lines stand between those of their neighbours. */

import type {Row, View} from '../view.ts'
import {interrupts, placesOfPair} from './chains.ts'
import {type Bodies, type Call, longestNote, type Note} from './types.ts'

/**
 * Add the notes whose calls were lost.
 *
 * @param taken
 *   Places of the notes that are known.
 */
export function withLost(
  view: View,
  notes: ReadonlyArray<Note>,
  bodies: Bodies,
  taken: ReadonlySet<string>
): ReadonlyArray<Note> {
  const result: Array<Note> = []
  const held = new Set(taken)
  const isFree = (place: string): boolean => !held.has(place)
  for (const [index, note] of notes.entries()) {
    result.push(note)
    const next = notes[index + 1]
    if (!next || next.number <= note.number + 1) continue
    // Between the lines of two notes at one foot there is nothing but notes.
    const isFoot = pageOf(view, note) === pageOf(view, next) && rowOf(next) - rowOf(note) <= longestNote
    for (let number = note.number + 1; number < next.number; number++) {
      const from = rowOf(note)
      const to = rowOf(next)
      const body = bodies
        .get(number)
        ?.find(({row}) => row > from && row < to && isFree(`${row}:0`) && (isFoot || interrupts(view, row)))
      if (!body || !placesOfPair({body}).every(isFree)) continue
      const loose = looseCall(view.rows, number, note.call, next.call)
      const call = placesOfPair({call: loose, body}).every(isFree) ? loose : undefined
      for (const place of placesOfPair({call, body})) held.add(place)
      const label = note.label.replace(/^\d+/, `${number}`)
      result.push({number, label, ...(call && {call}), rows: [body.row], mark: body.mark})
    }
  }
  return result
}

function rowOf({rows: [first = 0]}: Note): number {
  return first
}

function pageOf({rows}: View, note: Note): number | undefined {
  return rows[rowOf(note)]?.page
}

/** Find a number that stands by itself between two calls, when there is just one. */
function looseCall(
  rows: ReadonlyArray<Row>,
  number: number,
  after: Call | undefined,
  before: Call | undefined
): Call | undefined {
  if (!after || !before) return undefined
  const re = new RegExp(`(?<=(?:[\\p{L}…”’»)\\]]|(?<!\\d)[.,;:!?])\\s?)${number}(?![\\p{N}\\p{L}]|[.,]\\d)`, 'gu')
  const found: Array<Call> = []
  for (let row = after.row; row <= before.row; row++) {
    for (const match of rows[row]?.text.matchAll(re) ?? []) {
      if (row === after.row && match.index <= after.index) continue
      if (row === before.row && match.index >= before.index) continue
      found.push({row, index: match.index, length: match[0].length, kind: 'glued', isWeak: true})
    }
  }
  return found.length === 1 ? found[0] : undefined
}
