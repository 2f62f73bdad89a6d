/**
 * The measure: how wide a full line is, around each line.
 *
 * A text has more than one measure (an abstract of 107 characters, columns of
 * 55), so it is taken of the lines around each line: the width that six in
 * seven of them do not exceed.
 *
 * What is counted is letters as they are set, where an `i` takes half the room
 * of an `o` and an `M` half as much again; in a text of fixed pitch, where full
 * lines agree better by their characters, characters.
 */

import {onceForLines} from './once.ts'
import type {Row, View} from './view.ts'
import {brokenLines} from './wide-spaces.ts'

/** What a line leaves of its measure, as shares of the measure. */
export interface Fill {
  /** Room left on the line; below 0 it is wider than most. */
  readonly room: number
  /** Room left when the first word of the next line would stand there too. */
  readonly slack: number
  /** Room left when the whole next line would stand there too. */
  readonly both: number
  /** Of the lines around it, the share that fill the measure. */
  readonly full: number
  /** The measure around the line as a share of the text’s widest common one. */
  readonly share: number
}

// Enough lines to hold some full ones where paragraphs are short, few enough
// to tell an abstract from the columns under it.
const reach = 10
const quantile = 0.86
// Justified lines differ by their word spaces from the width of their letters.
const tolerance = 0.08

interface Widths {
  readonly widths: ReadonlyArray<number>
  readonly measures: ReadonlyArray<number>
  readonly full: ReadonlyArray<number>
  readonly widest: number
  readonly widthOf: (text: string) => number
}

interface Measured extends Widths {
  /** Whether the next row belongs on a row’s line. */
  readonly broken: ReadonlyArray<boolean>
  /** What each line leaves, as it was asked for. */
  readonly fills: Array<Fill | undefined>
}

/** How full a row is: its length as a share of the measure around it. */
export function fullness(view: View, index: number): number {
  const {widths, measures} = measuresOf(view)
  return (widths[index] ?? 0) / Math.max(1, measures[index] ?? 0)
}

/** What a row leaves of its measure. */
export function fillOf(view: View, index: number): Fill {
  const measured = measuresOf(view)
  const fill = measured.fills[index] ?? fillIn(measured, index, view.rows[index + 1]?.text ?? '')
  measured.fills[index] = fill
  return fill
}

/** Whether the next row belongs on this one’s line, which was broken at a wide space. */
export function isBroken(view: View, index: number): boolean {
  return measuresOf(view).broken[index] ?? false
}

function fillIn({widths, measures, full, widest, widthOf}: Measured, index: number, next: string): Fill {
  const measure = Math.max(1, measures[index] ?? 0)
  const width = widths[index] ?? 0
  const space = widthOf(' ')
  const room = (measure - width) / measure
  const word = /^\S+/.exec(next)?.[0] ?? ''
  return {
    room,
    slack: room - (widthOf(word) + space) / measure,
    both: room - ((widths[index + 1] ?? 0) + space) / measure,
    full: full[index] ?? 0,
    share: measure / Math.max(1, widest)
  }
}

const measuresOf = onceForLines((view): Measured => {
  const bySet = measure(view.rows, setWidth)
  const byCharacter = measure(view.rows, characters)
  return wholeLines(view.rows, spread(bySet) <= spread(byCharacter) ? bySet : byCharacter)
})

/** Measure the right part of a broken line as the whole line. */
function wholeLines(rows: ReadonlyArray<Row>, {widths, measures, widthOf, ...rest}: Widths): Measured {
  const space = widthOf(' ')
  const broken = brokenLines(rows, widths, measures, space)
  const whole = widths.map((width, index) => (broken[index - 1] ? width + space + (widths[index - 1] ?? 0) : width))
  return {...rest, widths: whole, measures, widthOf, broken, fills: []}
}

function measure(rows: ReadonlyArray<Row>, widthOf: (text: string) => number): Widths {
  const widths = rows.map((row) => widthOf(row.text))
  const measures = quantilesAround(widths)
  const isFull = widths.map((width, index) => (width >= (1 - tolerance) * (measures[index] ?? 0) ? 1 : 0))
  const full = sharesAround(isFull)
  return {widths, measures, full, widest: quantileOf(measures.toSorted(ascending)), widthOf}
}

/** The mean of the values around each value. */
function sharesAround(values: ReadonlyArray<number>): ReadonlyArray<number> {
  let sum = values.slice(0, reach).reduce((all, value) => all + value, 0)
  return values.map((_, index) => {
    sum += (values[index + reach] ?? 0) - (values[index - reach - 1] ?? 0)
    return sum / (Math.min(values.length, index + reach + 1) - Math.max(0, index - reach))
  })
}

/** The quantile of the values around each value; those around the next are the same but for two. */
function quantilesAround(values: ReadonlyArray<number>): ReadonlyArray<number> {
  const sorted = values.slice(0, reach).sort(ascending)
  return values.map((_, index) => {
    const enters = values[index + reach]
    const leaves = values[index - reach - 1]
    if (leaves !== undefined) sorted.splice(sorted.indexOf(leaves), 1)
    if (enters !== undefined) {
      let at = sorted.length
      while (at > 0 && (sorted[at - 1] ?? 0) >= enters) at--
      sorted.splice(at, 0, enters)
    }
    return quantileOf(sorted)
  })
}

function ascending(a: number, b: number): number {
  return a - b
}

function quantileOf(sorted: ReadonlyArray<number>): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? 0
}

/** How much the lines that are about full differ from their measure. */
function spread({widths, measures}: Widths): number {
  let sum = 0
  let count = 0
  for (const [index, width] of widths.entries()) {
    const off = Math.abs(width / Math.max(1, measures[index] ?? 0) - 1)
    if (off > 0.15) continue
    sum += off
    count++
  }
  return sum / Math.max(1, count)
}

function characters(text: string): number {
  return text.length
}

// Widths of letters as most book faces have them, in units of a small `o`.
const narrow = 0.55
const wide = 1.5
const narrowRe = /[ijlftrI\s.,;:'’‘|!()[\]\-‐"“”/]/
const wideRe = /[mwMWшщжмюфыШЩЖМЮФЫ—@%]/
const capitalRe = /\p{Lu}/u
// By code unit, as they were asked for.
const widthsOfMarks = new Float64Array(0x10000)

function setWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if ((unit & 0xfc00) === 0xd800 && (text.codePointAt(at) ?? 0) > 0xffff) {
      width += widthOfMark(text.slice(at, at + 2))
      at++
    } else width += widthsOfMarks[unit] || widthOfUnit(unit)
  }
  return width
}

function widthOfUnit(unit: number): number {
  const width = widthOfMark(String.fromCharCode(unit))
  widthsOfMarks[unit] = width
  return width
}

function widthOfMark(mark: string): number {
  return narrowRe.test(mark) ? narrow : wideRe.test(mark) ? wide : capitalRe.test(mark) ? 1.3 : 1
}
