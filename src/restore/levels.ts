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
}

/** Level of a section; the title is 1. */
export type Level = 2 | 3 | 4

/** Find the level of each head. */
export function levelsOf(heads: ReadonlyArray<LevelledHead>): ReadonlyArray<Level> {
  const byLabel = labelLevels(heads)
  const isLabelled = heads.filter(({label}) => label && label.kind !== 'paren').length > heads.length / 2
  if (isLabelled) return byLabel.map((level) => clamp(level ?? 2))
  const marked = heads.filter(({closes}) => closes !== undefined)
  if (marked.length > heads.length / 2 && marked.slice(0, -1).some(({closes}) => closes)) {
    // “Abstract” is in no outline.
    const levels = outlineLevels(marked)
    let at = 0
    return heads.map(({closes}) => (closes === undefined ? 2 : (levels[at++] ?? 2)))
  }
  const announced = announcedIn(heads)
  return plainLevels(heads).map((level, index) => {
    if (announced.has(index)) return clamp(level + 1)
    // Where a series is announced, what follows it is none of it.
    const isOfSeries = announced.size === 0 || heads[index]?.label !== undefined
    return clamp(Math.max(level, isOfSeries ? Math.min(byLabel[index] ?? 0, 3) : 0))
  })
}

// A head that announces a series says little before it begins.
const leastSeries = 2
const mostAnnounced = 5

/** List the heads of series that a head without a label announces: “What we learned”, and Lesson 1, Lesson 2. */
function announcedIn(heads: ReadonlyArray<LevelledHead>): ReadonlySet<number> {
  const announced = new Set<number>()
  for (const [index, {text, label, rowsAfter}] of heads.entries()) {
    if (label || isPartName(text) || rowsAfter > mostAnnounced) continue
    let end = index + 1
    const kind = heads[end]?.label?.kind
    while (kind && heads[end]?.label?.kind === kind && heads[end]?.label?.path.at(-1) === end - index) end++
    if (end - index <= leastSeries) continue
    for (let at = index + 1; at < end; at++) announced.add(at)
  }
  return announced
}

export function roleOfLevel(level: Level): Extract<Role, `head${number}`> {
  return level === 2 ? 'head2' : level === 3 ? 'head3' : 'head4'
}

function clamp(level: number): Level {
  return level <= 2 ? 2 : level === 3 ? 3 : 4
}

// Each kind of label that opens inside another is one level down: IV., B., 2);
// it keeps that level to the end.
function labelLevels(heads: ReadonlyArray<LevelledHead>): ReadonlyArray<number | undefined> {
  const known = new Map<Label['kind'], {level: number; last: number}>()
  const decimals = heads.flatMap(({label}) => (label?.kind === 'decimal' ? [label.path] : []))
  // A chapter that stands alone begins with 7.1; what is called 1 after that is none of its heads.
  const chapter = decimals[0]?.[0] ?? 0
  const leastDepth = Math.min(...decimals.flatMap((path) => ((path[0] ?? 0) >= chapter ? [path.length] : [])))
  let current = 1
  return heads.map(({text, label}) => {
    if (!label) return isPartName(text) ? 2 : current + 1
    const kind = kindOf(label, known)
    const last = kind === 'letter' && label.asLetter !== undefined ? label.asLetter : (label.path.at(-1) ?? 0)
    const level = known.get(kind)?.level ?? current + 1
    known.set(kind, {level, last})
    current = level
    return level + (kind === 'decimal' ? label.path.length - leastDepth : 0)
  })
}

// “C.” goes on from “B.” or from “XCIX.”
function kindOf(label: Label, known: ReadonlyMap<Label['kind'], {last: number}>): Label['kind'] {
  if (label.kind === 'word') return label.path[0] !== undefined && label.path[0] > 100 ? 'decimal' : 'word'
  if (label.asLetter === undefined) return label.kind
  const roman = known.get('roman')?.last
  const letter = known.get('letter')?.last
  const isRoman = roman !== undefined && roman + 1 === label.path[0]
  const isLetter = letter !== undefined && letter < label.asLetter && label.asLetter - letter < 3
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
    // parent is found by its text.
    if (isFirst) from = parentIn(heads, start, index)
    for (let depth = 0; depth < Math.min(closes, 2); depth++) {
      for (let at = from + 1 + depth; at <= index; at++) levels[at] = 3 + depth
    }
    start = index + 1
    isFirst = false
  }
  const last = heads.at(-1)
  // The text ends with two empty lines, and one more for each list that ends.
  if (last?.closes && start < heads.length - 1 && last.closes > 2) {
    for (let at = start + 1; at < heads.length; at++) levels[at] = 3
  }
  return levels.map(clamp)
}

// Sections that stand alone are long; one with sections of its own says little
// before they begin.
function parentIn(heads: ReadonlyArray<LevelledHead>, start: number, end: number): number {
  const lengths = heads.map(({rowsAfter}) => Math.log(1 + rowsAfter))
  const mean = (from: number, to: number): number => {
    const part = lengths.slice(from, to)
    return part.reduce((sum, length) => sum + length, 0) / Math.max(1, part.length)
  }
  let best = {at: start, score: Number.NEGATIVE_INFINITY}
  for (let at = start; at < end; at++) {
    const before = at > start ? mean(start, at) : mean(start, end + 1)
    const score = before - mean(at + 1, end + 1) - (lengths[at] ?? 0) / 2
    if (score > best.score) best = {at, score}
  }
  return best.at
}

// Without labels, capitals stand over small letters; nothing else can be read
// off the lines.
function plainLevels(heads: ReadonlyArray<LevelledHead>): ReadonlyArray<Level> {
  const capitals = heads.filter(({text}) => isCapitals(text)).length
  if (capitals > 1 && capitals < heads.length) {
    return heads.map(({text}) => (isCapitals(text) || isPartName(text) ? 2 : 3))
  }
  return heads.map(() => 2)
}
