/** Labels of heads in their sequence: each has one before it, and one after it. */

import {type Label, labelOf} from './labels.ts'
import {onceForView} from './once.ts'
import {lineEnds, type Row, type View} from './view.ts'

/** What a sequence says of a label, the best first. */
export type Place = (typeof places)[number]

const places = ['in sequence', 'last of a sequence', 'first of a sequence', 'in a list', 'out of sequence'] as const

// As many in one sequence are no accident.
const leastHeads = 3
// Items of a list follow each other; sections have text between their heads.
const leastRows = 4

/** Rows where each label stands, in order. */
const labelsOf = onceForView((view): ReadonlyMap<string, ReadonlyArray<number>> => {
  const labels = new Map<string, Array<number>>()
  for (const [index, row] of view.rows.entries()) {
    const label = row.role === undefined && mayStand(view.rows, index) ? labelOf(row.text) : undefined
    if (!label) continue
    add(labels, keyOf(label.kind, label.path), index)
    if (label.asLetter !== undefined) add(labels, keyOf('letter', [label.asLetter]), index)
  }
  return labels
})

/** Whether the heads of a text bear labels. */
export const isNumbered: (view: View) => boolean = onceForView((view) => {
  let heads = 0
  for (const [key, [place]] of labelsOf(view)) {
    const label = readKey(key)
    if (place === undefined || label.kind === 'paren') continue
    if (placeInSequence(view, place, label) === 'in sequence') heads++
  }
  return heads >= leastHeads
})

function add(rows: Map<string, Array<number>>, key: string, index: number): void {
  const known = rows.get(key)
  if (known) known.push(index)
  else rows.set(key, [index])
}

// A label opens a line that opens something.
function mayStand(rows: ReadonlyArray<Row>, index: number): boolean {
  const before = rows[index - 1]
  return !before || lineEnds(before) > 1 || !/[\p{L},;-]$/u.test(before.text) || before.text.length < 60
}

function keyOf(kind: Label['kind'], path: ReadonlyArray<number>): string {
  return `${kind} ${path.join('.')}`
}

function readKey(key: string): Label {
  const [kind = '', path = ''] = key.split(' ')
  return {kind: kind as Label['kind'], path: path.split('.').map(Number), length: 0}
}

/** Tell whether a label has one before it and one after it, with text between. */
export function placeInSequence(view: View, index: number, label: Label): Place {
  const place = placeOf(view, index, label)
  if (label.asLetter === undefined || place === 'in sequence') return place
  const {asLetter, length} = label
  const other = placeOf(view, index, {kind: 'letter', path: [asLetter], length})
  return places.indexOf(other) < places.indexOf(place) ? other : place
}

function placeOf(view: View, index: number, {kind, path}: Label): Place {
  const labels = labelsOf(view)
  const last = path.at(-1) ?? 0
  const stem = path.slice(0, -1)
  const at = (numbers: ReadonlyArray<number>): ReadonlyArray<number> => labels.get(keyOf(kind, numbers)) ?? []
  const nearestBefore = last > 1 ? lastBelow(at([...stem, last - 1]), index) : lastBelow(at(stem), index)
  const nearestAfter = firstAbove(at([...stem, last + 1]), index) ?? firstAbove(at([...path, 1]), index)
  const isAfter = nearestBefore !== undefined
  const isBefore = nearestAfter !== undefined
  const isDense =
    (isAfter && last > 1 && index - nearestBefore < leastRows) ||
    (isBefore && nearestAfter - index < leastRows && firstAbove(at([...path, 1]), index) !== nearestAfter)
  if (isDense) return 'in a list'
  const isFirst = last === 1
  if ((isAfter || isFirst) && isBefore) return 'in sequence'
  if (isAfter) return 'last of a sequence'
  return isBefore ? 'first of a sequence' : 'out of sequence'
}

function lastBelow(places: ReadonlyArray<number>, index: number): number | undefined {
  return places[countBelow(places, index) - 1]
}

function firstAbove(places: ReadonlyArray<number>, index: number): number | undefined {
  return places[countBelow(places, index + 1)]
}

/** Count the places before a row; they are in order. */
function countBelow(places: ReadonlyArray<number>, index: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low
}
