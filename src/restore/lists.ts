/**
 * Lists by number: what tells `1.` of a list from `1.` of a head, a note or a
 * sentence is its sequence.
 */

import {endsTerminal, itemMark} from './marks.ts'
import {fillOf} from './measure.ts'
import type {View} from './view.ts'

/** A line that begins with a number: its row, the number, and how long the mark is. */
interface Numbered {
  readonly row: number
  readonly number: number
  readonly length: number
  /** What closes the number; a list does not change it. */
  readonly style: string
}

// An item is hardly longer than this many lines; a section nearly always is.
const itemRows = 14
// How far a quotation or a page may push the next item away.
const apartRows = 40

/** Find the rows that begin the items of numbered lists, with the length of their marks. */
export function numberedItems(view: View): ReadonlyMap<number, {length: number; number: number}> {
  const found = new Map<number, {length: number; number: number}>()
  for (const chain of chainsOf(numberedRows(view))) {
    if (chain.length < 2 || isOfHeads(view, chain) || isOfNotes(view, chain)) continue
    for (const {row, length, number} of chain) found.set(row, {length, number})
  }
  return found
}

function numberedRows({rows}: View): ReadonlyArray<Numbered> {
  return rows.flatMap(({text, role}, row) => {
    const mark = itemMark(text)
    if (mark?.number === undefined || role !== undefined) return []
    const style = text.slice(0, mark.length).replace(/[\d\s]+/g, '')
    return [{row, number: mark.number, length: mark.length, style}]
  })
}

/** Chain what goes up by one, from 1, each not far from the one before. */
function chainsOf(numbered: ReadonlyArray<Numbered>): ReadonlyArray<ReadonlyArray<Numbered>> {
  const open = new Map<string, Array<Numbered>>()
  const chains: Array<Array<Numbered>> = []
  for (const one of numbered) {
    const chain = open.get(one.style)
    const last = chain?.at(-1)
    if (chain && last && one.number === last.number + 1 && one.row - last.row <= apartRows) chain.push(one)
    else if (one.number === 1) {
      const fresh = [one]
      open.set(one.style, fresh)
      chains.push(fresh)
    }
  }
  return chains
}

// Heads are short, close no sentence, and their text stands under them; an item is
// its own text, and the next one is near.
function isOfHeads(view: View, chain: ReadonlyArray<Numbered>): boolean {
  let heads = 0
  let far = 0
  for (const [at, {row}] of chain.entries()) {
    const next = chain[at + 1]
    const line = view.rows[row]
    if (!line) continue
    if (next && next.row - row > itemRows) far++
    const isFollowed = next ? next.row > row + 1 : false
    if (isFollowed && !endsTerminal(line.text) && fillOf(view, row).slack > 0.1) heads++
  }
  return heads * 2 >= chain.length || far * 2 >= chain.length
}

// Notes stand at the foot of a page, and the text before them has their marks, run on
// to words (“AAL1” and “4-1” are names).
function isOfNotes(view: View, chain: ReadonlyArray<Numbered>): boolean {
  const [first] = chain
  if (!first) return false
  const before = view.rows.slice(Math.max(0, first.row - 2 * apartRows), first.row)
  const marked = chain.filter(({number}) => {
    const mark = new RegExp(`\\p{Ll}[.,;:!?”’»)]?${number}(?![\\p{N}\\p{L}])`, 'u')
    return before.some(({text}) => mark.test(text))
  })
  return marked.length * 2 > chain.length
}
