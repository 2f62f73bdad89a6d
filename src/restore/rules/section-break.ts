/**
 * Rules of dashes, asterisks or dots.
 *
 * Between paragraphs they are a break of the section; under a line as long as
 * they are, they say that it is a head; at the foot of a column they part the
 * notes from the text, and are no text.
 *
 *   > | Results
 *   > | -------
 */

import {lineSeparator, sectionBreak as sign} from '../../mdast/index.ts'
import {endsTerminal} from '../marks.ts'
import {type Finding, type RulePlugin, rule} from '../rule.ts'
import {lineEnds, type Row, type View} from '../view.ts'

const rulesRe = /^(?:[-–—−_=~*•·.]\s*){3,}$|^[⁂❦❧]$/u
const leadersRe = /^[.\s]+$/
// An underline is drawn to the width of the words above it.
const leastUnderline = 3
const tolerance = 2

export const sectionBreak: RulePlugin = rule({
  id: 'section-break',

  *propose({rows, isSolid}: View): Generator<Finding> {
    const firstText = rows.findIndex(isText)
    const lastText = rows.findLastIndex(isText)
    for (const [index, row] of rows.entries()) {
      if (!isRule(row)) continue
      const {text, at, gap, gapText} = row
      const before = rows[index - 1]
      // In a fair copy it may be a line of a block.
      if (isSolid && (gapText.startsWith(lineSeparator) || before?.gapText.startsWith(lineSeparator))) continue
      if (before && isUnderlined(before, text)) {
        const why = 'a line as long as the words above it underlines them'
        const as = index > 1 ? 'head2' : 'title'
        yield {at: [before.at[0], before.at[0]], now: '', as, why, sure: 0.93}
        yield {at: [at[0], gap[1]], now: '', why, sure: 0.93}
      } else if (index < firstText || index > lastText || row.cut || row.page !== rows[index + 1]?.page) {
        yield {at: [at[0], gap[1]], now: '', why: 'a rule at the edge of the text, no text', sure: 0.9}
      } else if (before && isRule(before)) {
        yield {at: [at[0], gap[1]], now: '', why: 'a second rule', sure: 0.9}
      } else {
        yield {at, now: sign, as: 'section-break', why: 'a rule between two paragraphs', sure: 0.93}
      }
    }
  }
})

function isRule({text, role, joined}: Row): boolean {
  return role === undefined && !joined && rulesRe.test(text) && !leadersRe.test(text)
}

// Captions and notes are read elsewhere.
function isText(row: Row): boolean {
  return !isRule(row) && !/^(?:caption|note)/.test(row.role ?? '')
}

function isUnderlined(row: Row, text: string): boolean {
  return (
    row.role === undefined &&
    !row.joined &&
    lineEnds(row) === 1 &&
    /\p{L}/u.test(row.text) &&
    /^[-=~]+$/.test(text) &&
    text.length >= leastUnderline &&
    Math.abs(text.length - row.text.length) <= tolerance &&
    !endsTerminal(row.text)
  )
}
