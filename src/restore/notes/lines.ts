/** Where a note ends: the lines it goes on with. */

import {lastToken} from '../addresses.ts'
import {endsTerminal, startsLow} from '../marks.ts'
import {fullness} from '../measure.ts'
import {lineEnds, type View} from '../view.ts'
import {longestNote, type Note} from './types.ts'

/** What is known of a text's notes when the end of one is looked for. */
interface Feet {
  /** Rows where notes begin, and rows with calls: a note has none. */
  readonly starts: ReadonlySet<number>
  readonly calls: ReadonlySet<number>
  /** Letters in the longest first line of a note. */
  readonly measure: number
}

/** Give each note the lines it goes on with. */
export function withLines(view: View, notes: ReadonlyArray<Note>): ReadonlyArray<Note> {
  const starts = new Set(notes.map(({rows}) => rows[0] ?? 0))
  const calls = new Set(notes.flatMap(({call}) => (call ? [call.row] : [])))
  const measure = [...starts].reduce((most, row) => Math.max(most, view.rows[row]?.text.length ?? 0), 0)
  const feet: Feet = {starts, calls, measure}
  return notes.map((note) => {
    const rows = [...note.rows]
    let last = rows[0] ?? 0
    while (rows.length < longestNote && goesOn(view, last, feet)) {
      last++
      rows.push(last)
    }
    return {...note, rows}
  })
}

// The small type of notes has more letters in a line than the text.
const smallType = 1.08

/** Whether a note goes on with the next line. */
function goesOn(view: View, index: number, {starts, calls, measure}: Feet): boolean {
  const {rows} = view
  const row = rows[index]
  const next = rows[index + 1]
  if (!row || !next || starts.has(index + 1) || calls.has(index + 1) || next.role !== undefined) return false
  // A number alone is the mark of what follows.
  if (starts.has(index) && /^\d+$/.test(row.text)) return true
  if (row.cut || row.page !== next.page) return false
  if (breaksAddress(row.text, next.text)) return true
  const isDone = endsTerminal(row.text) || /https?:\S/.test(lastToken(row.text))
  const fills = fullness(view, index + 1)
  const isSmall = fills > smallType
  if (lineEnds(row) > 1) return !isDone && (isSmall || (startsLow(next.text) && fills < 0.85))
  if (!isDone) return true
  if (startsLow(next.text)) return false
  // A second sentence: only a full line goes on with one, in the same small
  // type, or to the note's last line.
  if (row.text.length < 0.8 * measure) return false
  const isSmallType = fullness(view, index) > smallType
  const isLast = fills < 0.85 && endsTerminal(next.text)
  return isSmall || (isSmallType && isLast)
}

/** Whether an address is broken over the line end: “https://www.uscis.” / “gov/.” */
function breaksAddress(before: string, after: string): boolean {
  const isOpen =
    /https?:|www\.|doi/.test(lastToken(before)) && /[/.\-\u00AD_=&?%~#]$/.test(before) && !before.endsWith('/.')
  const first = after.split(/\s/)[0] ?? ''
  if (!isOpen || /^\d+$/.test(after)) return false
  return first === after || (/^[\p{Ll}\p{N}#?&%_-]/u.test(first) && /[/.#?=_-]/.test(first))
}
