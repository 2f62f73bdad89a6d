/**
 * Bullets that were written apart from their items: at the end of their page, where
 * what lays pages out draws them last.
 *
 *   > | roles. You can use them to
 *     |
 *   > | •
 *     |
 *   > | •
 *     | (the page ends)
 *   > | recognize people who have
 */

import {isBullet, startsLow} from './marks.ts'
import {turns} from './pages.ts'
import type {Row} from './view.ts'

/** List the rows that are bullets without an item. */
export function strandedBullets(rows: ReadonlyArray<Row>): ReadonlySet<number> {
  const found = new Set<number>()
  let start = 0
  for (const [index, row] of rows.entries()) {
    if (!isLone(row)) {
      start = index + 1
      continue
    }
    const next = rows[index + 1]
    if (next && isLone(next) && !ends(rows, index)) continue
    // The text goes on behind two of them, or on the next page: neither is an item.
    if (ends(rows, index) || (index > start && startsLow(next?.text ?? ''))) {
      for (let at = start; at <= index; at++) found.add(at)
    }
    start = index + 1
  }
  return found
}

function isLone({text, role, joined}: Row): boolean {
  return role === undefined && !joined && text.length === 1 && isBullet(text)
}

/** Whether a page ends after a row, or what stood at its foot was taken out. */
function ends(rows: ReadonlyArray<Row>, index: number): boolean {
  return rows[index + 1] === undefined || rows[index]?.cut === true || turns(rows, index)
}
