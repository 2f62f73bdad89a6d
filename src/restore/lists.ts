/**
 * Lists by number: what tells `1.` or `(a)` of a list from those of a head, a
 * note or a sentence is its sequence.
 */

import {beginsCaption} from './captions.ts'
import {endsTerminal, itemMark} from './marks.ts'
import {fillOf} from './measure.ts'
import type {View} from './view.ts'

/** A line that begins with a number or a letter that counts. */
export interface NumberedItem {
  readonly row: number
  readonly number: number
  /** How long the mark is. */
  readonly length: number
  /** What kind of number it is and what closes it; a list does not change it. */
  readonly style: string
  /** Whether it counts by letters, which Markdown cannot. */
  readonly isLettered: boolean
}

// An item is hardly longer than this many lines; a section nearly always is.
export const itemRows = 14
// Nor is what is said of a part of a figure longer than this.
const partRows = 6
// How far a quotation or a page may push the next item away.
const apartRows = 40

/** Find the rows that begin the items of numbered lists. */
export function numberedItems(view: View): ReadonlyMap<number, NumberedItem> {
  const found = new Map<number, NumberedItem>()
  for (const chain of chainsOf(numberedRows(view))) {
    if (chain.length < 2 || isOfHeads(view, chain) || isOfNotes(view, chain) || isOfFigure(view, chain)) continue
    for (const item of chain) if (!found.has(item.row)) found.set(item.row, item)
  }
  return found
}

function numberedRows({rows}: View): ReadonlyArray<NumberedItem> {
  return rows.flatMap(({text, role}, row) => {
    if (role !== undefined) return []
    const mark = itemMark(text)
    if (mark?.number === undefined) return letteredRow(text, row)
    const style = text.slice(0, mark.length).replace(/[\d\s]+/g, '1')
    return [{row, number: mark.number, length: mark.length, style, isLettered: false}]
  })
}

const letteredRe = /^(\(?)([a-z]|[ivx]{2,5})\)\s+(?=\S)/
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv']

/** A line that begins with `a)` or `(iv)`; “(i)” may be the first of one list or the ninth of another. */
function letteredRow(text: string, row: number): ReadonlyArray<NumberedItem> {
  const [mark, opens = '', letters = ''] = letteredRe.exec(text) ?? []
  if (mark === undefined) return []
  const common = {row, length: mark.length, isLettered: true}
  const roman = romans.indexOf(letters) + 1
  const letter = letters.length === 1 ? letters.charCodeAt(0) - 'a'.charCodeAt(0) + 1 : 0
  return [
    ...(letter > 0 ? [{...common, number: letter, style: `${opens}a)`}] : []),
    ...(roman > 0 ? [{...common, number: roman, style: `${opens}i)`}] : [])
  ]
}

/** Chain what goes up by one, from 1, each not far from the one before. */
function chainsOf(numbered: ReadonlyArray<NumberedItem>): ReadonlyArray<ReadonlyArray<NumberedItem>> {
  const open = new Map<string, Array<NumberedItem>>()
  const chains: Array<Array<NumberedItem>> = []
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
function isOfHeads(view: View, chain: ReadonlyArray<NumberedItem>): boolean {
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

// `(a)` and `(b)` are parts of a figure whose caption stands under them.
function isOfFigure({rows}: View, chain: ReadonlyArray<NumberedItem>): boolean {
  const last = chain.at(-1)
  if (!last?.isLettered) return false
  return rows.slice(last.row + 1, last.row + 1 + partRows).some(({text}) => beginsCaption(text))
}

// Notes stand at the foot of a page, and the text before them has their marks, run on
// to words (“AAL1” and “4-1” are names).
function isOfNotes(view: View, chain: ReadonlyArray<NumberedItem>): boolean {
  const [first] = chain
  if (!first || first.isLettered) return false
  const before = view.rows.slice(Math.max(0, first.row - 2 * apartRows), first.row)
  const marked = chain.filter(({number}) => {
    const mark = new RegExp(`\\p{Ll}[.,;:!?”’»)]?${number}(?![\\p{N}\\p{L}])`, 'u')
    return before.some(({text}) => mark.test(text))
  })
  return marked.length * 2 > chain.length
}
