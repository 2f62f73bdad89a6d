/** Lines that keep their ends and their indents: of a table whose cells cannot be told, of code. */

import type {Proposal} from '../ledger/index.ts'
import {lineSeparator} from '../mdast/index.ts'
import type {View} from './view.ts'

/** Keep lines as they are: `count` rows from `first`, as one block. */
export function* verbatim(
  {rows, isSolid}: View,
  first: number,
  count: number,
  ground: Pick<Proposal, 'why' | 'sure'>
): Generator<Proposal> {
  const block = rows.slice(first, first + count)
  const edge = Math.min(...block.map(({indent}) => indent.length))
  for (const [index, row] of block.entries()) {
    yield {at: [row.at[0], row.at[0]], now: '', as: 'verbatim', ...ground}
    const indent = Math.max(0, (block[index + 1]?.indent.length ?? 0) - edge)
    if (index < count - 1 && !isSolid) yield {at: row.gap, now: lineSeparator + ' '.repeat(indent), ...ground}
  }
}
