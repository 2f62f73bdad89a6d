/**
 * Notes at the feet of pages and columns, or at the end: their calls and their
 * lines are linked, and the lines are read after the text.
 *
 *   > | ment of a prostitute,1 at the expense of much of the blood
 *   …
 *   > | 1Aspasia, vide Plutarch’s “Life of Pericles.” —Publius
 */

import {type Note, notesOf} from '../notes/index.ts'
import {type Finding, type RulePlugin, rule} from '../rule.ts'
import type {Row, View} from '../view.ts'

export const note: RulePlugin = rule({
  id: 'note',

  *propose(view: View): Generator<Finding> {
    if (view.isSolid) return
    const {notes, unanswered} = notesOf(view)
    for (const found of notes) yield* findingsOf(view.rows, found)
    for (const {number, row, index, length} of unanswered) {
      const start = (view.rows[row]?.at[0] ?? 0) + index
      yield {
        at: [start, start + length],
        ask: `Unexpected mark \`${number}\` without a note, expected note ${number} among the others`,
        actual: `${number}`,
        expected: [`${number}`],
        note: 'It stands where its neighbours call their notes, and no line begins with its number. The note was lost, or the figure is the text’s own.'
      }
    }
  }
})

// “Apache 2.03” may be 2.0 and note 3, or a number; a year can have no more figures: “20103”; and
// “GPLv312” is the name of GPLv3 where the notes have come to 12.
function figuresBefore(text: string): string {
  const figures = /(?<![\p{L}\d])(?:\d{1,2}\.)?\d{1,4}$/u.exec(text.slice(-9))?.[0] ?? ''
  return /^\d{4}$/.test(figures) ? '' : figures
}

function* findingsOf(rows: ReadonlyArray<Row>, {number, label, call, rows: lines, mark}: Note): Generator<Finding> {
  const [first, ...others] = lines
  const row = rows[first ?? -1]
  if (!row) return
  if (call) {
    const caller = rows[call.row]
    const start = (caller?.at[0] ?? 0) + call.index
    // “Services3 , developers”: the blank is the raised figure's.
    const blank = /^ (?=[,.;:!?)])/.test(caller?.text.slice(call.index + call.length) ?? '') ? 1 : 0
    const figures = figuresBefore(caller?.text.slice(0, call.index) ?? '')
    yield {
      at: [start, start + call.length + blank],
      now: `[^${label}]`,
      as: 'note-call',
      why: `calls note ${number}: the figures go up through the text, and a note begins with each`,
      sure: figures === '' ? 0.97 : 0.75
    }
    if (figures !== '') {
      const readings = [`${figures}[^${label}]`, `${figures}${number}`] as const
      yield {
        at: [start - figures.length, start + call.length],
        ask: `Unexpected figure run on to a number, expected \`${readings[0]}\` or \`${readings[1]}\``,
        actual: readings[1],
        expected: readings,
        note: `The calls go up through the text, and ${number} would stand here; but the figures may be one number. The first reading stands until a person decides.`
      }
    }
  } else {
    yield {
      at: [row.at[0], row.at[0] + mark],
      ask: `Unexpected note without a call, expected a mark \`${number}\` in the text`,
      actual: row.text,
      expected: [],
      note: 'The note stands between its neighbours; the figure that called it was lost. It is kept among the notes.'
    }
  }
  const white = /^\s*/.exec(row.text.slice(mark))?.[0].length ?? 0
  yield {
    at: [row.at[0], row.at[0] + mark + white],
    now: mark === row.text.length ? `[^${label}]:` : `[^${label}]: `,
    as: 'note',
    why: `note ${number}, in the sequence of notes; read after the text`,
    sure: 0.97
  }
  for (const other of others) {
    const line = rows[other]
    if (line) yield {at: [line.at[0], line.at[0]], now: '', as: 'note-line', why: `note ${number} goes on`, sure: 0.93}
  }
}
