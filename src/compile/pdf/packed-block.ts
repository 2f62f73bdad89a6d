/**
 * Small print as a block: lines closer than the grid, which meet it again
 * every few rows.
 */

import {ends} from '../../typeset/index.ts'
import {type Room, type Row, stripOf, type TextBlock} from './rows.ts'
import type {Span} from './spans.ts'
import {linesOf, type TextStand} from './text-block.ts'

/** Make a block of small print; it is parted only where it meets the grid. */
export function packedBlock(spans: ReadonlyArray<Span>, stand: TextStand, room: Room): TextBlock {
  const {leading} = room.style
  const own = room.style.note.leading
  const rows: Array<{lines: Array<Row['lines'][number]>}> = []
  for (const [index, line] of linesOf(spans, stand, room).entries()) {
    const y = (index + 1) * own - leading
    const at = Math.max(0, Math.ceil(y / leading - 1e-6))
    while (rows.length <= at) rows.push({lines: []})
    rows[at]?.lines.push({...line, dy: y - at * leading})
  }

  // 9.92 points on a grid of 12.4 meet it every fourth row, 10.5 on 14 every third.
  const meet = Math.round(own / (leading - own))
  const breaks = rows.slice(1).map((_, index) => ((index + 1) % meet === 0 ? ends.awkward : ends.widow))
  const content = rows.map((row, index): Row => (index === 0 ? {...stand.head, ...row} : row))
  return {
    before: stand.before ?? 0,
    after: stand.after ?? 0,
    strips: [stripOf(content, breaks, 0, room)],
    keep: stand.keep ?? 0
  }
}
