/** A drawing in numbers: lines, bars, dots and labels, before anyone says with what they are drawn. */

import type {Span} from '../types.ts'
import {widthOf} from './advance.ts'

/** What something is drawn with; paper and screen have their own inks for each. */
export type Tone = 'ink' | 'soft' | 'rule' | 'shade' | 'paper'

export interface Line {
  readonly kind: 'line'
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly tone: Tone
  readonly weight: number
  readonly isDashed?: boolean
}

export interface Bar {
  readonly kind: 'bar'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly tone: Tone
}

export interface Dot {
  readonly kind: 'dot'
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Whether it is full; else it is a ring. */
  readonly isFull: boolean
}

/** Words on one line; `x` is their left edge, `y` their baseline. */
export interface Label {
  readonly kind: 'label'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly text: string
  readonly tone: Tone
  readonly isBold: boolean
  /** The words of the source that it shows, or shows the beginning of. */
  readonly span?: Span
}

export type Mark = Line | Bar | Dot | Label

/** A drawing, in units of which a letter is ten high. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly marks: ReadonlyArray<Mark>
}

/** A scene, and what it says to those who do not see it. */
export interface Drawing {
  readonly alt: string
  readonly scene: Scene
}

/** Width of every drawing: that of a brief’s column in letters of its tables. */
export const sceneWidth = 480
/** Size of letters. */
export const letter = 10
/** From one line of letters to the next. */
export const leading = 13

/** Set words on a line. */
export function label(
  text: string,
  [x, y]: readonly [x: number, y: number],
  more: {tone?: Tone; isBold?: boolean; span?: Span} = {}
): Label {
  const {tone = 'ink', isBold = false, span} = more
  return {kind: 'label', x, y, width: widthOf(text, isBold) * letter, text, tone, isBold, ...(span && {span})}
}

/** Set words so that they end at a place. */
export function labelBefore(
  text: string,
  [end, y]: readonly [end: number, y: number],
  more: Parameters<typeof label>[2] = {}
): Label {
  const set = label(text, [0, y], more)
  return {...set, x: end - set.width}
}

/** Set words in the middle of a place. */
export function labelAt(
  text: string,
  [middle, y]: readonly [middle: number, y: number],
  more: Parameters<typeof label>[2] = {}
): Label {
  const set = label(text, [0, y], more)
  return {...set, x: middle - set.width / 2}
}

/** Cut words to a width, at the end of a word where there is one; what was cut is “…”. */
export function clipped(text: string, width: number, isBold = false): string {
  const line = text.replace(/\s+/g, ' ')
  if (widthOf(line, isBold) * letter <= width) return line
  const letters = [...line]
  let room = width / letter - widthOf('…', isBold)
  const count = letters.findIndex((one) => {
    room -= widthOf(one, isBold)
    return room < 0
  })
  const part = letters.slice(0, Math.max(0, count)).join('')
  const space = part.lastIndexOf(' ')
  const atWord = space >= part.length / 2 ? part.slice(0, space) : part
  return `${atWord.replace(/[\s,;:—–-]{1,4}$/u, '')}…`
}
