/** What the names of lines have in common. */

import type {Role} from './types.ts'

const depths: ReadonlyMap<Role | undefined, 1 | 2 | 3> = new Map([
  ['item', 1],
  ['item2', 2],
  ['item3', 3]
])

/** How deep a list item lies in lists, 1 for the outermost; nothing for what is no item. */
export function itemDepth(role: Role | undefined): 1 | 2 | 3 | undefined {
  return depths.get(role)
}

/** The name of an item that lies so deep; what lies deeper than 3 is named as what lies 3 deep. */
export function itemOfDepth(depth: number): Role {
  return depth <= 1 ? 'item' : depth === 2 ? 'item2' : 'item3'
}
