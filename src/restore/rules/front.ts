/** Who and what: the lines of the title, and the byline. */

import type {Proposal} from '../../ledger/index.ts'
import {isAbstractHead} from '../../mdast/index.ts'
import {isByline} from '../bylines.ts'
import {endsHyphen, endsOpen, letters, startsLow} from '../marks.ts'
import {outlineOf} from '../outlines.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {lineEnds, type Row, type View} from '../view.ts'

// A title of more lines, or longer, is a paragraph.
const titleRows = 3
const titleLength = 200

export const front: RulePlugin = rule({
  id: 'front',

  *propose(view: View): Generator<Proposal> {
    const {rows} = view
    const {count, why, sure} = titleOf(view)
    const [first] = rows
    if (!first || first.role || count === 0) return
    yield {at: [first.at[0], first.at[0]], now: '', as: 'title', why, sure}
    for (const row of rows.slice(0, count - 1)) {
      if (row.text.endsWith('-') || view.isSolid) continue
      yield {at: row.gap, now: ' ', why: 'the title goes on', sure}
    }
    yield* bylines(rows.slice(count, count + 3))
  }
})

function titleOf(view: View): {count: number; why: string; sure: number} {
  const {rows} = view
  const bookmarks = new Set([...outlineOf(view, 'outline-title'), ...outlineOf(view, 'outline-head')].map(letters))
  let run = ''
  for (const [index, row] of rows.slice(0, titleRows).entries()) {
    run += letters(row.text)
    if (bookmarks.has(run)) {
      return {count: index + 1, why: 'first line of the text, and the outline has it', sure: 0.99}
    }
  }

  // Without a witness: what stands before the byline, the abstract, or the
  // first blank line, when it does not read as a sentence.
  const end = rows.findIndex((row, index) => isByline(row.text) || isAbstractHead(row.text) || index >= titleRows)
  const head = rows.slice(0, end < 0 ? titleRows : end)
  const blank = head.findIndex((row) => lineEnds(row) > 1)
  const lines = blank < 0 ? head : head.slice(0, blank + 1)
  const closes = blank >= 0 || (end > 0 && end < titleRows)
  const isTitle = closes && rows.length > lines.length && readsAsTitle(lines, rows[lines.length])
  return isTitle
    ? {count: lines.length, why: 'first line of the text, set apart from what follows', sure: 0.85}
    : {count: 0, why: '', sure: 0}
}

// Prose has sentences, ends in the middle of one, or fills its last line.
function readsAsTitle(lines: ReadonlyArray<Row>, next: Row | undefined): boolean {
  const text = lines.map((row) => row.text).join(' ')
  const first = lines[0]?.text ?? ''
  const last = lines.at(-1)?.text ?? ''
  const isOpen = endsOpen(text) || endsHyphen(text) || /[,;:]$/.test(text) || startsLow(next?.text ?? '')
  const isSentence = /\.$/.test(text) && !isByline(next?.text ?? '')
  const fills = lines.length > 1 && last.length > first.length * 0.9
  return (
    text.length <= titleLength &&
    /\p{L}/u.test(text) &&
    !isOpen &&
    !isSentence &&
    !fills &&
    !/[.!?]\s+\p{Lu}\p{Ll}/u.test(text.slice(20))
  )
}

function* bylines(rows: ReadonlyArray<Row>): Generator<Proposal> {
  const [first, second] = rows
  if (!first) return
  if (isByline(first.text)) {
    yield {
      at: [first.at[0], first.at[0]],
      now: '',
      as: 'byline',
      why: 'stands under the title, and begins as bylines do',
      sure: 0.97
    }
    return
  }

  // “Office of Digital Services” / “Washington”: names, then white.
  const lines = lineEnds(first) > 1 ? [first] : second && lineEnds(second) > 1 ? [first, second] : []
  if (!lines.every((row) => isName(row.text))) return
  for (const row of lines) {
    yield {
      at: [row.at[0], row.at[0]],
      now: '',
      as: 'byline',
      why: 'stands under the title alone, and reads as a name',
      sure: 0.8
    }
  }
}

// Capitals throughout, but for the small words of names and offices.
function isName(text: string): boolean {
  const words = text.split(/\s+/)
  const small = /^(?:of|the|and|for|de|la|le|des|der|von|van|und|et|y|del|di|da|du|для|и|по)$/
  return (
    text.length <= 60 &&
    words.length <= 8 &&
    !isAbstractHead(text) &&
    words.every((word) => small.test(word) || /^\p{Lu}[\p{L}\p{M}.'’-]*[,]?$/u.test(word))
  )
}
