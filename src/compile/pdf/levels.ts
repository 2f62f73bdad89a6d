/** Levels of headings, without the steps that writers leave out. */

/**
 * Close the steps between headings: each is at most one level deeper than the
 * one that it stands under, and those of one depth there are of one level.
 *
 *     1, 4, 3, 2, 2  →  1, 2, 2, 2, 2
 */
export function levelsOf(depths: ReadonlyArray<number>): ReadonlyArray<number> {
  const above: Array<number> = []
  return depths.map((depth) => {
    while ((above.at(-1) ?? 0) >= depth) above.pop()
    above.push(depth)
    return above.length
  })
}
