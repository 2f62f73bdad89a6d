/**
 * Footnotes and endnotes, proved by their sequence.
 *
 * A figure glued to a word proves nothing (`H2O`, `war.2`), nor does a line
 * that begins with a number (a list, a head, a year). A figure and a line of
 * the same number near each other, and the next number after them, and the
 * next, are notes. Signs (`*`, `†`) have no sequence, and take both ends.
 */

import type {View} from '../view.ts'
import {chainsOf, placesOfPair} from './chains.ts'
import {withLines} from './lines.ts'
import {unanswered, withLost} from './lost.ts'
import {bodiesOf, callsOf} from './marks.ts'
import {signedNotes} from './signs.ts'
import type {Call, Note} from './types.ts'

export type {Note} from './types.ts'

/** The notes of a text, and the figures that call one which is not there. */
export interface Notes {
  readonly notes: ReadonlyArray<Note>
  readonly unanswered: ReadonlyArray<Call & {readonly number: number}>
}

/** Find the notes of a text. */
export function notesOf(view: View): Notes {
  const bodies = bodiesOf(view.rows)
  const chains = bodies.size === 0 ? [] : chainsOf(view, bodies, callsOf(view.rows, bodies))
  const taken = new Set(chains.flatMap((chain) => chain.flatMap(placesOfPair)))
  const numbered = chains.flatMap((chain, index) =>
    chain.map(({number, call, body}): Note => {
      const label = index === 0 ? `${number}` : `${number}-${index + 1}`
      return {number, label, call, rows: [body.row], mark: body.mark}
    })
  )
  const found = withLost(view, numbered, bodies, taken)
  return {notes: withLines(view, [...found, ...signedNotes(view)]), unanswered: unanswered(view, found)}
}
