/** Notes that are called by signs: `*`, `†`, `‡`, `§`. */

import type {Row, View} from '../view.ts'
import {interrupts} from './chains.ts'
import type {Call, Note} from './types.ts'

// In the order of the trade; doubled for the second round.
const signs = ['*', '†', '‡', '§', '¶', '**', '††', '‡‡', '§§', '***'] as const

// TeX sets the asterisk as an operator.
const bodyRe = /^([*∗†‡§¶]{1,3})\s{0,3}(?=[\p{L}“„«"‘'(@])/u
// After a word or what closes it; a sign before a word is something else.
const callRe = /(?<=[\p{L}\p{N}.,;:!?…”“’"'»)\]])([*∗†‡§¶]{1,3})(?![\p{L}\p{N}*∗†‡§¶])/gu

// A page of two columns has some 130 lines.
const farthest = 130
// Lines that begin with the same sign so close to each other are a list.
const closest = 6

/** Find the notes that signs call: each has one call, and one line, on its page. */
export function signedNotes(view: View): ReadonlyArray<Note> {
  const {rows} = view
  const bodies = rows.flatMap(({text, role}, row) => {
    const match = role === undefined ? bodyRe.exec(text) : undefined
    return match ? [{row, sign: signIn(match[1] ?? ''), mark: match[0].length}] : []
  })
  if (bodies.length === 0) return []
  const calls = callsOf(rows)
  const last = new Map<string, number>()
  const notes: Array<Note> = []
  for (const [index, {row, sign, mark}] of bodies.entries()) {
    const before = last.get(sign) ?? Number.NEGATIVE_INFINITY
    last.set(sign, row)
    const next = bodies.slice(index + 1).find((other) => other.sign === sign)
    if (row - before < closest || (next && next.row - row < closest)) continue
    const mine = (calls.get(sign) ?? []).filter(
      (call) => call.row < row && call.row > before && row - call.row <= farthest
    )
    const [call] = mine
    const number = signs.indexOf(sign as (typeof signs)[number]) + 1
    const follows = notes.some(({rows: [other]}) => other === row - 1 || other === row - 2)
    if (!call || mine.length > 1 || number === 0 || !(interrupts(view, row) || follows)) continue
    notes.push({number, label: `s${notes.length + 1}`, call, rows: [row], mark})
  }
  return notes
}

function callsOf(rows: ReadonlyArray<Row>): ReadonlyMap<string, ReadonlyArray<Call>> {
  const calls = new Map<string, Array<Call>>()
  for (const [row, {text}] of rows.entries()) {
    for (const {1: run = '', index: start} of text.matchAll(callRe)) {
      const sign = signIn(run)
      // “A Template*†” calls two.
      const parts = signs.some((one) => one === sign) ? [sign] : [...sign]
      let index = start
      for (const part of parts) {
        const list = calls.get(part) ?? []
        list.push({row, index, length: part.length, kind: 'glued', isWeak: false})
        calls.set(part, list)
        index += part.length
      }
    }
  }
  return calls
}

function signIn(text: string): string {
  return text.replaceAll('∗', '*')
}
