/**
 * What a text does by habit, measured on the text itself: whether it parts
 * paragraphs by blank lines or by indents, how often white falls into the
 * middle of a sentence, how long its paragraphs are.
 */

import {endsSentence, startsHigh, startsLow} from './marks.ts'
import {fillOf} from './measure.ts'
import {onceForLines, onceForView} from './once.ts'
import {lineEnds, type Row, type View} from './view.ts'

/** What the text does by habit. */
export interface Habits {
  /** Of the lines that look like the last of a paragraph, the share before a blank line. */
  readonly blank: number
  /** Of the same lines without a blank line, the share before an indent. */
  readonly indent: number
  /** Of the blank lines, the share before a small letter. */
  readonly stray: number
  /** Of the lines that go on with a small letter, the share that had room for the whole next line. */
  readonly torn: number
  /** Of the sentences that end with their line, the share that leave much room: paragraphs are short where it is high. */
  readonly brief: number
}

/**
 * Whether the white after a row is more than this text has between lines.
 *
 * Some texts have a blank line after every line; there it says nothing.
 */
export function isBlank(view: View, row: Row): boolean {
  return lineEnds(row) > usualLineEnds(view)
}

// What three in four lines have after them is how this text ends its lines;
// in fewer than twelve lines nothing is usual.
const usualShare = 0.75
const fewLines = 12

const usualLineEnds = onceForView(({rows}): number => {
  if (rows.length < fewLines) return 1
  const counts = new Map<number, number>()
  for (const row of rows) {
    const count = lineEnds(row)
    counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  const [most = 1, times = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? []
  return times >= usualShare * rows.length ? Math.max(1, most) : 1
})

/** Whether the next row is set in from a row. */
export function isIndented(row: Row, next: Row): boolean {
  return (next.indent.length >= row.indent.length + 2 || next.indent.includes('\t')) && !row.indent.includes('\t')
}

/** Measure what the text does by habit. */
export const habitsOf: (view: View) => Habits = onceForView((view) => {
  const {rows} = view
  let ends = 0
  let blank = 0
  let bare = 0
  let indent = 0
  let blanks = 0
  let stray = 0
  let low = 0
  let torn = 0
  let sentences = 0
  let roomy = 0
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]
    if (!next || row.cut || row.joined) continue
    const isParted = isBlank(view, row)
    if (isParted) {
      blanks++
      if (startsLow(next.text)) stray++
    }
    const fill = fillOf(view, index)
    if (endsSentence(row.text) && startsHigh(next.text)) {
      sentences++
      if (fill.slack > 0.12) roomy++
    }
    if (!isParted && startsLow(next.text) && !endsSentence(row.text)) {
      low++
      if (fill.both > -0.05) torn++
    }
    if (row.role || next.role || !endsSentence(row.text) || !startsHigh(next.text)) continue
    // What would make one full line with the next was torn, and ends nothing.
    if (fill.slack < 0.1 || (fill.both > -0.08 && fill.both < 0.15)) continue
    ends++
    if (isParted) blank++
    else bare++
    if (!isParted && isIndented(row, next)) indent++
  }
  return {
    blank: blank / (ends + 2),
    indent: indent / Math.max(1, bare),
    stray: stray / Math.max(4, blanks),
    torn: Math.min(1, (10 * torn) / Math.max(20, low)),
    brief: (roomy + 2) / (sentences + 4)
  }
})

// No page has lines so long; a paragraph has.
const longestLine = 200
const leastReflowed = 0.3

/** Whether somebody took the lines of each paragraph together before: much of the text stands in lines that no page has. */
export const isReflowed: (view: View) => boolean = onceForLines(({rows}) => {
  let long = 0
  let all = 0
  for (const {text} of rows) {
    all += text.length
    if (text.length > longestLine) long += text.length
  }
  return rows.length > 1 && long > leastReflowed * all
})
