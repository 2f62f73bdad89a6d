/**
 * Levels of heads: by the outline, by their labels, and without both by what
 * can be read off the lines.
 */

import type {Role} from '../ledger/index.ts'
import type {Label} from './labels.ts'
import {isPartName} from './part-names.ts'
import {isCapitals} from './rubrics.ts'

/** A head, as far as levels need it. */
export interface LevelledHead {
  /** Its text without the label. */
  readonly text: string
  readonly label?: Label
  /** How many lists close after its bookmark; nothing when the outline does not have it. */
  readonly closes?: number
  /** Rows of text between it and the next head. */
  readonly rowsAfter: number
  /** Letters in its widest line; and where it was wrapped, with the word that did not fit. */
  readonly widest: number
  readonly tooWide?: number
}

/** Level of a section; the title is 1. */
export type Level = 2 | 3 | 4

/** Find the level of each head. */
export function levelsOf(heads: ReadonlyArray<LevelledHead>): ReadonlyArray<Level> {
  const byLabel = labelLevels(heads)
  const isLabelled = heads.filter(({label}) => label && label.kind !== 'paren').length > heads.length / 2
  if (isLabelled) return byLabel.map((level) => clamp(level ?? 2))
  const marked = heads.filter(({closes}) => closes !== undefined)
  if (marked.length > heads.length / 2 && marked.some(({closes}) => closes)) return outlineLevels(heads)
  return plainLevels(heads).map((level, index) => clamp(Math.max(level, Math.min(byLabel[index] ?? 0, 3))))
}

export function roleOfLevel(level: Level): Extract<Role, `head${number}`> {
  return level === 2 ? 'head2' : level === 3 ? 'head3' : 'head4'
}

function clamp(level: number): Level {
  return level <= 2 ? 2 : level === 3 ? 3 : 4
}

// Each kind of label that opens inside another is one level down: IV., B., 2).
function labelLevels(heads: ReadonlyArray<LevelledHead>): ReadonlyArray<number | undefined> {
  const stack: Array<{kind: Label['kind']; last: number; level: number}> = []
  const decimals = heads.flatMap(({label}) => (label?.kind === 'decimal' ? [label.path.length] : []))
  const leastDepth = Math.min(...decimals)
  return heads.map(({text, label}) => {
    if (!label) return isPartName(text) ? 2 : (stack.at(-1)?.level ?? 1) + 1
    const kind = kindOf(label, stack)
    const last = kind === 'letter' && label.asLetter !== undefined ? label.asLetter : (label.path.at(-1) ?? 0)
    const known = stack.findIndex((entry) => entry.kind === kind)
    const depth = kind === 'decimal' ? label.path.length - leastDepth : 0
    if (known >= 0) stack.length = known + 1
    // Parts that are counted on in another way: “9” after “Appendix A”.
    else if (last > 1 && kind !== 'paren') stack.length = 0
    const top = stack.at(-1)
    const level = known >= 0 ? (top?.level ?? 2) : (top?.level ?? 1) + 1
    if (known < 0) stack.push({kind, last, level})
    else if (top) top.last = last
    return level + depth
  })
}

// “C.” goes on from “B.” or from “XCIX.”
function kindOf(label: Label, stack: ReadonlyArray<{kind: Label['kind']; last: number}>): Label['kind'] {
  if (label.kind === 'word') return label.path[0] !== undefined && label.path[0] > 100 ? 'decimal' : 'word'
  if (label.asLetter === undefined) return label.kind
  const isRoman = stack.some(({kind, last}) => kind === 'roman' && last + 1 === label.path[0])
  const isLetter = stack.some(({kind, last}) => kind === 'letter' && last + 1 === label.asLetter)
  return isLetter && !isRoman ? 'letter' : 'roman'
}

// The outline tells where lists close. Where they opened is read backwards: the
// head right after a close has the list that closes next, since it stands where
// the last parent stood.
function outlineLevels(heads: ReadonlyArray<LevelledHead>): ReadonlyArray<Level> {
  const levels = heads.map(() => 2)
  let start = 0
  let isFirst = true
  for (const [index, {closes = 0}] of heads.entries()) {
    if (closes === 0 || index === heads.length - 1) continue
    let from = start
    // Before the first close there may be heads without heads under them: the
    // parent is the one with the least text of its own.
    if (isFirst) from = leastText(heads, start, index)
    for (let depth = 0; depth < Math.min(closes, 2); depth++) {
      for (let at = from + 1 + depth; at <= index; at++) levels[at] = 3 + depth
    }
    start = index + 1
    isFirst = false
  }
  const last = heads.at(-1)
  if (last?.closes && start < heads.length - 1 && !isFirst && last.closes > 1) {
    for (let at = start + 1; at < heads.length; at++) levels[at] = 3
  }
  return levels.map(clamp)
}

function leastText(heads: ReadonlyArray<LevelledHead>, start: number, end: number): number {
  let best = start
  for (let at = start; at < end; at++) {
    if ((heads[at]?.rowsAfter ?? 0) < (heads[best]?.rowsAfter ?? 0)) best = at
  }
  return best
}

// Without labels: capitals stand over small letters, a head stands over the one
// that follows it at once, and larger type takes fewer letters to the line.
function plainLevels(heads: ReadonlyArray<LevelledHead>): ReadonlyArray<Level> {
  const capitals = heads.filter(({text}) => isCapitals(text)).length
  if (capitals > 1 && capitals < heads.length) {
    return heads.map(({text}) => (isCapitals(text) || isPartName(text) ? 2 : 3))
  }
  return heads.map(() => 2)
}
