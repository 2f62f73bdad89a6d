/**
 * Bands: white that runs through two columns at one height. The eye may cross
 * over there, and programs that copy text out take four blocks with level
 * edges for the cells of a table, which they read row by row.
 */

import type {Piece} from './flow.ts'

/** Count the bands of two columns: white whose lower edge is level in both, or its upper edge, when the feet are too. */
export function bandsOf(one: ReadonlyArray<Piece>, other: ReadonlyArray<Piece>): number {
  const gaps = gapsOf(other)
  const isLevel = footOf(one.at(-1)) === footOf(other.at(-1))
  return gapsOf(one).filter(([top, foot]) => gaps.some(([t, f]) => f === foot || (isLevel && t === top))).length
}

/** White rows between pieces: `[top, foot)`. */
function gapsOf(pieces: ReadonlyArray<Piece>): ReadonlyArray<readonly [top: number, foot: number]> {
  return pieces.slice(1).flatMap(({at}, index) => {
    const end = footOf(pieces[index])
    return end < at ? [[end, at] as const] : []
  })
}

function footOf(piece: Piece | undefined): number {
  return piece ? piece.at + piece.to - piece.from : 0
}
