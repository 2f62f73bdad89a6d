/**
 * The outline of a PDF, stranded at the end of its text.
 *
 * Tika writes bookmarks as lines set in by a tab, after the text. They are no
 * text, but they are exact witnesses of the title and the heads, and may name
 * works that stood beside this one:
 *
 *   > |     Analysis
 *   > |     The Shanghai Cooperation Organization and Regional Chessboards
 *     |
 *   > |     By Alica Kizekova, Prague
 */

import type {Proposal, Role} from '../../ledger/index.ts'
import {isByline} from '../bylines.ts'
import {contentsIn} from '../contents.ts'
import {readingsOf, withoutLabel} from '../labels.ts'
import {letters} from '../marks.ts'
import {isRubricWord} from '../rubrics.ts'
import {type RulePlugin, rule} from '../rule.ts'
import type {Row, View} from '../view.ts'

export const outline: RulePlugin = rule({
  id: 'outline',

  *propose({rows, isSolid}: View): Generator<Proposal> {
    if (isSolid) return
    yield* contents(rows)
    let first = rows.length
    while (first > 0 && rows[first - 1]?.indent.includes('\t')) first--
    const dump = rows.slice(first)
    if (dump.length === 0) return
    // A list at the end may be set in by tabs too; an outline repeats the text.
    const known = headsOf(rows.slice(0, first))
    if (!dump.some(({text}) => readingsOf(text).some((reading) => known.has(letters(reading))))) return

    for (const [index, row] of dump.entries()) {
      const as = roleOf(dump, index)
      yield {
        at: [row.at[0], row.gap[1]],
        now: '',
        as,
        why: `bookmark in the outline at the end, ${kinds[as]}`,
        sure: 0.99
      }
    }
  }
})

/** Take out tables of contents; their lines are witnesses of heads. */
function* contents(rows: ReadonlyArray<Row>): Generator<Proposal> {
  for (const {row: index, isHead} of contentsIn(rows)) {
    const {at, gap} = rows[index] as Row
    const why = 'line of a table of contents, which leads to a page'
    yield {at: [at[0], gap[1]], now: '', ...(isHead && {as: 'outline-head' as const}), why, sure: 0.97}
  }
}

type OutlineRole = Extract<Role, `outline-${string}`>

const kinds: Readonly<Record<OutlineRole, string>> = {
  'outline-rubric': 'a rubric',
  'outline-title': 'a title',
  'outline-byline': 'a byline',
  'outline-head': 'a head'
}

// A head may be wrapped; three lines are the most that heads here have.
const wrappedLines = 3

/** Every short run of lines of the text, by its letters. */
function headsOf(body: ReadonlyArray<Row>): ReadonlySet<string> {
  const heads = new Set<string>()
  for (let index = 0; index < body.length; index++) {
    let run = ''
    for (const [line, row] of body.slice(index, index + wrappedLines).entries()) {
      if (row.text.length > 120) break
      // The outline may leave out what the text is labelled with.
      run += letters(line === 0 ? withoutLabel(row.text) : row.text)
      if (run !== '') heads.add(run)
    }
  }
  return heads
}

function roleOf(dump: ReadonlyArray<Row>, index: number): OutlineRole {
  const text = dump[index]?.text ?? ''
  const next = dump[index + 1]?.text ?? ''
  if (isByline(text)) return 'outline-byline'
  if (isByline(next)) return 'outline-title'
  // A type of piece stands before each piece: “Analysis”, twice.
  const repeats = dump.filter((row) => row.text === text).length
  if (repeats > 1 || isRubricWord(text)) return 'outline-rubric'
  return 'outline-head'
}
