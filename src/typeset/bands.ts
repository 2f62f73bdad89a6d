/**
 * Bands: white that runs through two columns at one height. The eye may cross
 * over there, and programs that copy text out take four blocks with level
 * edges for the cells of a table, which they read row by row.
 */

import type {Piece} from './flow.ts'

/** Pieces of a column, each with those before it. */
interface Pieces {
  readonly piece: Piece | undefined
  readonly before: Pieces | undefined
}

/** White of a column. */
export interface White {
  /** Rows between its pieces: `[top, foot)`. */
  readonly gaps: ReadonlyArray<readonly [top: number, foot: number]>
  /** Row at which it ends. */
  readonly foot: number
}

/** Find the white of a column, from its last piece up. */
export function whiteOf(end: Pieces): White {
  const gaps: Array<readonly [top: number, foot: number]> = []
  let below = end.piece
  for (let each = end.before; below && each?.piece; each = each.before) {
    const top = footOf(each.piece)
    if (top < below.at) gaps.push([top, below.at])
    below = each.piece
  }
  return {gaps, foot: footOf(end.piece)}
}

/** Count the bands of two columns: white whose lower edge is level in both, or its upper edge, when the feet are too. */
export function bandsOf(one: White, other: White): number {
  const isLevel = one.foot === other.foot
  let bands = 0
  for (const [top, foot] of one.gaps) {
    if (other.gaps.some(([t, f]) => f === foot || (isLevel && t === top))) bands++
  }
  return bands
}

function footOf(piece: Piece | undefined): number {
  return piece ? piece.at + piece.to - piece.from : 0
}
