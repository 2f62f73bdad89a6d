/**
 * Lists inside lists: how deep each item lies.
 *
 * What tells is the marks: where items of another mark stand between two items
 * of one list, they are inside the first of them. An item at the end of a list
 * is inside it only where it is set in deeper.
 *
 *   > | 1. The board of the harbour:
 *   > |    a) keeps the lamp;
 *   > |    b) pays for the oil.
 *   > | 2. The keepers light it.
 */

/** An item of a list, in the order of reading. */
export interface ListItem {
  readonly row: number
  /** What items of one list share: the bullet, or the kind of number and what closes it. */
  readonly style: string
  /** Blanks before its mark. */
  readonly indent: number
  /** Its number in the list; nothing for a bullet. */
  readonly number?: number
}

// Blanks that an item is set in deeper than the one it is inside.
const deeper = 2

/**
 * Find how deep items lie.
 *
 * @param isOver Whether all lists end between two rows: at a head, or where an item would be too long.
 * @returns The depth of each item by its row, from 1.
 */
export function depthsOf(
  items: ReadonlyArray<ListItem>,
  isOver: (from: number, to: number) => boolean
): ReadonlyMap<number, number> {
  const depths = new Map<number, number>()
  let open: ReadonlyArray<ListItem> = []
  for (const [index, item] of items.entries()) {
    const before = items[index - 1]
    if (before && isOver(before.row, item.row)) open = []
    const own = open.findLastIndex((other) => isSameList(other, item))
    const last = open.at(-1)
    const isInside = own < 0 && last && (item.indent - last.indent >= deeper || comesAgain(items, index, open, isOver))
    // An item of a new list takes the place of the list that it follows.
    open = [...(own >= 0 ? open.slice(0, own) : isInside ? open : open.slice(0, -1)), item]
    depths.set(item.row, open.length)
  }
  return depths
}

function isSameList(one: ListItem, next: ListItem): boolean {
  if (one.style !== next.style || Math.abs(one.indent - next.indent) >= deeper) return false
  return one.number === undefined || next.number === one.number + 1
}

/** Whether a list that is open goes on after this item. */
function comesAgain(
  items: ReadonlyArray<ListItem>,
  index: number,
  open: ReadonlyArray<ListItem>,
  isOver: (from: number, to: number) => boolean
): boolean {
  const last = open.at(-1)
  for (let at = index + 1; at < items.length; at++) {
    const item = items[at]
    const before = items[at - 1]
    if (!item || !before || !last || isOver(before.row, item.row)) return false
    if (isSameList(last, item)) return true
  }
  return false
}
