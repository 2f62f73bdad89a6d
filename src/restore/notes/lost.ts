/**
 * Notes whose figures were lost: their lines stand between those of their neighbours; and
 * figures whose notes were lost: they stand between those of their neighbours too.
 */

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
  /** Find the notes between two, of which the first may be the beginning of all. */
  const between = (note: Neighbour, next: Note): void => {
    // Between the lines of two notes at one foot there is nothing but notes.
    const isFoot = pageOf(view, note) === pageOf(view, next) && rowOf(next) - rowOf(note) <= longestNote
    for (let number = note.number + 1; number < next.number; number++) {
      const from = rowOf(note)
      const to = rowOf(next)
      const body = bodies
        .get(number)
        ?.find(({row}) => row > from && row < to && isFree(`${row}:0`) && (isFoot || interrupts(view, row)))
      if (!body || !placesOfPair({body}).every(isFree)) continue
      const loose = looseCall(view.rows, number, note.call, next.call, looseRe)
      const call = placesOfPair({call: loose, body}).every(isFree) ? loose : undefined
      for (const place of placesOfPair({call, body})) held.add(place)
      const label = next.label.replace(/^\d+/, `${number}`)
      result.push({number, label, ...(call && {call}), rows: [body.row], mark: body.mark})
    }
  }
  for (const [index, note] of notes.entries()) {
    const before = notes[index - 1]
    if (before && before.number < note.number) between(before, note)
    // Notes that begin later go on from another part of the text.
    else if (note.call && note.number === 2) between(beginningOf(view, note, note.call), note)
    result.push(note)
  }
  return result
}

type Neighbour = Pick<Note, 'number' | 'rows'> & {readonly call?: Pick<Call, 'row' | 'index'>}

// A column of a page and its foot.
const longestColumn = 90

/** What stands before the first note of a chain that lost its beginning: no note, close above its line and its call. */
function beginningOf({rows}: View, note: Note, call: Call): Neighbour {
  const foot = Math.max(0, rowOf(note) - longestNote)
  const first = rows.findIndex(({page}, row) => row >= foot && page === rows[rowOf(note)]?.page)
  return {number: 0, rows: [first - 1], call: {row: Math.max(0, call.row - longestColumn), index: -1}}
}

/** Find the figures between two calls, or after the last, that call a note which is not there. */
export function unanswered({rows}: View, notes: ReadonlyArray<Note>): ReadonlyArray<Call & {readonly number: number}> {
  return notes.flatMap((note, index) => {
    const next = notes[index + 1]
    const isLast = !next || next.number <= note.number
    const end = isLast ? note.number + 2 : next.number
    const before = isLast ? (next?.call ?? endOf(rows)) : next.call
    const numbers = Array.from({length: Math.max(0, end - note.number - 1)}, (_, at) => note.number + 1 + at)
    return numbers.flatMap((number) => {
      const call = looseCall(rows, number, note.call, before, isLast ? closingRe : gluedRe)
      return call ? [{...call, number}] : []
    })
  })
}

// After the last call a figure beside a word may be the word’s own.
const gluedRe = '(?:[\\p{L}…”’»)\\]]|(?<!\\d)[.,;:!?])'
const closingRe = '(?<=\\p{L})[.,;:!?][”’»]?'
const looseRe = `${gluedRe}\\s?`

function endOf(rows: ReadonlyArray<Row>): Pick<Call, 'row' | 'index'> {
  return {row: rows.length, index: 0}
}

function rowOf({rows: [first = 0]}: Pick<Note, 'rows'>): number {
  return first
}

function pageOf({rows}: View, note: Pick<Note, 'rows'>): number | undefined {
  return rows[rowOf(note)]?.page
}

/** Find a number that stands by itself between two calls, when there is just one. */
function looseCall(
  rows: ReadonlyArray<Row>,
  number: number,
  after: Pick<Call, 'row' | 'index'> | undefined,
  before: Pick<Call, 'row' | 'index'> | undefined,
  standsAfter: string
): Call | undefined {
  if (!after || !before) return undefined
  const re = new RegExp(`(?<=${standsAfter})${number}(?![\\p{N}\\p{L}]|[.,]\\d)`, 'gu')
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
