/**
 * Verse, addresses and lists without marks: lines that were ended on purpose.
 *
 * Each begins with a capital, and none needed to end where it does: the first
 * word of the next had room on it.
 */

import {endsSentence, startsHigh} from './marks.ts'
import {fillOf} from './measure.ts'
import {onceForView} from './once.ts'
import {lineEnds, type View} from './view.ts'

// Two short lines in succession are chance.
const leastLines = 3
// A justified line leaves less than this of its measure, a ragged one hardly more.
const leastSlack = 0.15

/** Whether the line end after a row is one of verse. */
export function isVerse(view: View, index: number): boolean {
  return versesOf(view).has(index)
}

const versesOf = onceForView((view): ReadonlySet<number> => {
  const verses = new Set<number>()
  let start = 0
  for (const [index, row] of view.rows.entries()) {
    if (index + 1 < view.rows.length && lineEnds(row) === 1) continue
    if (isRun(view, start, index)) for (let line = start; line < index; line++) verses.add(line)
    start = index + 1
  }
  return verses
})

function isRun(view: View, start: number, end: number): boolean {
  const rows = view.rows.slice(start, end + 1)
  if (rows.length < leastLines) return false
  // Lines that each close a sentence are short paragraphs, and a matter of evidence.
  const isWhole = rows.slice(0, -1).every(({text}) => endsSentence(text))
  return (
    !isWhole &&
    rows.every(({text, role}, at) => {
      const isLast = at === rows.length - 1
      return role === undefined && startsHigh(text) && (isLast || fillOf(view, start + at).slack > leastSlack)
    })
  )
}
