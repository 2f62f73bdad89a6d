/**
 * List items: the mark goes, and the item is named.
 *
 * A bullet says so itself. A dash is a dash unless it has a fellow, and a number
 * is a number unless a list of them goes up by one from 1: heads and notes go up
 * too, but stand far apart, or have their marks in the text. Markdown counts by
 * figures alone: the letters of a list stay in its text.
 *
 *   > | 1. An applicant applies to a provider.
 *   > | 2. The provider proofs the applicant. Upon
 *     | success the applicant becomes a subscriber.
 */

import type {Span} from '../../galley/index.ts'
import {itemOfDepth, type Proposal} from '../../ledger/index.ts'
import {itemRows, type NumberedItem, numberedItems} from '../lists.ts'
import {isBullet, itemMark} from '../marks.ts'
import {depthsOf, type ListItem} from '../nesting.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {strandedBullets} from '../stranded-bullets.ts'
import type {View} from '../view.ts'

export const item: RulePlugin = rule({
  id: 'item',

  *propose(view: View): Generator<Proposal> {
    const stranded = view.isSolid ? none : strandedBullets(view.rows)
    for (const {at, gap} of view.rows.filter((_, index) => stranded.has(index))) {
      yield {at: [at[0], gap[1]], now: '', why: 'a bullet at the end of its page, apart from its item', sure: 0.88}
    }
    const found = [...itemsIn(view, stranded)]
    const depths = depthsOf(found, (from, to) => listsEnd(view, from, to))
    for (const {row, mark, name, why, sure} of found) {
      const as = itemOfDepth(depths.get(row) ?? 1)
      if (name === mark[0]) yield {at: mark, now: '', as, why, sure}
      else {
        yield {at: mark, now: '', why, sure}
        yield {at: [name, name], now: '', as, why, sure}
      }
    }
  }
})

const none: ReadonlySet<number> = new Set()

/** An item as it was found. */
interface Found extends ListItem {
  /** What is taken out… */
  readonly mark: Span
  /** …and where its text begins, which bears the name. */
  readonly name: number
  readonly why: string
  readonly sure: number
}

function* itemsIn(view: View, stranded: ReadonlySet<number>): Generator<Found> {
  const {rows, isSolid} = view
  const numbered: ReadonlyMap<number, NumberedItem> = numberedItems(view)
  const dashes = dashesOf(view)
  const misread = misreadBullets(view)
  for (const [index, row] of rows.entries()) {
    const {text, at, role} = row
    if (role !== undefined || isPlotted(text) || stranded.has(index)) continue
    const indent = row.indent.length
    const inSequence = numbered.get(index)
    // In a fair copy a number at the beginning of a paragraph is none of a list’s.
    if (inSequence && (inSequence.isLettered || !isSolid)) {
      const {number, style, length, isLettered} = inSequence
      const why = `${isLettered ? 'letter' : 'number'} ${number} of a list, in its sequence`
      const mark: Span = [at[0], at[0] + (isLettered ? 0 : length)]
      yield {row: index, style, indent, number, mark, name: at[0], why, sure: 0.93}
      continue
    }
    const next = rows[index + 1]
    const style = text.charAt(0)
    if (isBullet(text) && next && next.role === undefined && !row.joined) {
      // The bullet stands alone; the item is the next line.
      const why = 'mark of a list item, on a line of its own'
      const mark: Span = [at[0], row.gap[1]]
      yield {row: index, style, indent, mark, name: isBullet(next.text) ? at[0] : next.at[0], why, sure: 0.95}
      continue
    }
    if (misread.has(index)) {
      const why = 'a bullet that was read as a letter, one of several'
      yield {row: index, style, indent, mark: [at[0], at[0] + text.search(/\s\S/) + 1], name: at[0], why, sure: 0.85}
      continue
    }
    const mark = itemMark(text)
    // A number without its sequence may be a head, a note or a sentence’s.
    if (!mark || mark.number !== undefined) continue
    // One dash is a dash; a list has two, near each other.
    if (dashRe.test(text) && !dashes.has(index)) continue
    const why = 'mark of a list item'
    yield {row: index, style, indent, mark: [at[0], at[0] + mark.length], name: at[0], why, sure: 0.95}
  }
}

// The points of a drawing: “● ● ●●”.
function isPlotted(text: string): boolean {
  return text.length > 1 && !/[^•▪◦‣●■□▸►∙·⁃\s]/.test(text)
}

const dashRe = /^[-–*]/

// What a reader of images takes a bullet for; it begins no sentence, unless it is a word.
const misreadRe = /^[eoO¢§®©«»]\s+\p{Lu}/u
const leastMisread = 3

/** Find bullets that were read as a letter or another sign: three and more near each other. */
function misreadBullets({rows, isSolid}: View): ReadonlySet<number> {
  const found = new Set<number>()
  let run: Array<number> = []
  const close = (): void => {
    if (run.length >= leastMisread) for (const row of run) found.add(row)
    run = []
  }
  for (const [index, {text, role}] of rows.entries()) {
    if (isSolid || role !== undefined || !misreadRe.test(text)) continue
    const last = run.at(-1)
    if (last !== undefined && (index - last > itemRows || rows[last]?.text.charAt(0) !== text.charAt(0))) close()
    run.push(index)
  }
  close()
  return found
}

/** Whether all lists end between two items: at a head, or where the first would be too long. */
function listsEnd({rows}: View, from: number, to: number): boolean {
  return to - from > itemRows || rows.slice(from + 1, to).some(({role}) => role !== undefined)
}

/** Find the lines that begin with a dash and have a fellow near them, with the same dash. */
function dashesOf({rows}: View): ReadonlySet<number> {
  const found = new Set<number>()
  const last = new Map<string, number>()
  for (const [index, {text}] of rows.entries()) {
    const mark = dashRe.test(text) ? itemMark(text) : undefined
    if (!mark || mark.number !== undefined) continue
    const style = text.charAt(0)
    const before = last.get(style)
    if (before !== undefined && index - before <= itemRows) found.add(before).add(index)
    last.set(style, index)
  }
  return found
}
