/**
 * All ways of filling one column from a place in the flow: a walk over the
 * blocks that keeps, for each height, the cheapest way of reaching it.
 */

import {againIn, type Block, ends, footRows, type Piece, type Sheet, type Strip} from './flow.ts'

/** A place in a flow, where a column starts. */
export interface Place<S extends Strip = Strip> {
  readonly block: number
  /** Rows of the block that are set already, and how it is set. */
  readonly row: number
  readonly strip?: S | undefined
}

/** One way of filling a column. */
export interface Fill<S extends Strip = Strip> {
  readonly pieces: ReadonlyArray<Piece<S>>
  /** Rows it takes, with the notes at its foot. */
  readonly height: number
  readonly cost: number
  readonly next: Place<S>
}

interface Path<S extends Strip> {
  readonly height: number
  readonly foot: number
  readonly cost: number
  readonly piece: Piece<S> | undefined
  readonly before: Path<S> | undefined
}

// A row more above a heading, against a column that is short of one.
const grownRow = 2500

/** How high a column is to be, in rows. */
export interface Heights {
  readonly most: number
  readonly least: number
  /** Height that is wanted, if one is. */
  readonly wanted: number | undefined
}

// A paragraph is broken anew, so that no word is divided at a column’s end, only where the column is so near to the
// height that is wanted: farther off, another end is better.
const nearWanted = 1

/** List the ways of filling a column, the cheapest for each height and place. */
export function fillsOf<S extends Strip>(
  flow: ReadonlyArray<Block<S>>,
  start: Place<S>,
  {most: rows, least, wanted}: Heights,
  sheet: Sheet
): ReadonlyArray<Fill<S>> {
  const found = new Map<string, {fill: Path<S>; height: number; next: Place<S>}>()
  let paths: ReadonlyArray<Path<S>> = [{height: 0, foot: 0, cost: 0, piece: undefined, before: undefined}]

  const offer = (path: Path<S>, next: Place<S>): void => {
    const height = path.height + footRows(sheet, path.foot)
    const isEnd = next.block >= flow.length
    if (height > rows || (height < least && !isEnd)) return
    const key = `${keyOf(next)}/${height}`
    const known = found.get(key)
    if (!known || path.cost < known.fill.cost) found.set(key, {fill: path, height, next})
  }

  if (start.block >= flow.length) {
    for (const path of paths) offer(path, start)
  }

  for (let index = start.block; index < flow.length && paths.length > 0; index++) {
    const block = flow[index]
    if (!block) break
    const isRest = index === start.block && start.row > 0 && start.strip
    const strips = isRest && start.strip ? [start.strip] : block.strips
    const from = isRest ? start.row : 0
    const through = new Map<number, Path<S>>()

    for (const path of paths) {
      const at = path.height === 0 ? 0 : path.height + block.before
      for (const strip of strips) walk(index, block, strip, from, at + againIn(strip, from), path)
      // White above a heading may grow by a row, so that columns end level.
      if (path.height === 0 || block.before === 0 || block.keep < ends.widow) continue
      const grown = {...path, cost: path.cost + grownRow}
      for (const strip of strips) walk(index, block, strip, from, at + 1, grown)
    }

    paths = [...through.values()]
    for (const path of paths) {
      const isLast = index === flow.length - 1
      offer(isLast ? path : {...path, cost: path.cost + block.keep}, {block: index + 1, row: 0})
    }

    function walk(block: number, of: Block<S>, strip: S, from: number, at: number, path: Path<S>): void {
      let foot = path.foot
      for (let row = from; row < strip.rows; row++) {
        foot += strip.feet[row] ?? 0
        const height = at + row + 1 - from
        const full = height + footRows(sheet, foot)
        if (full > rows) return
        const cost = path.cost + (from === 0 ? strip.cost : 0)
        const to = row + 1
        const step = (as: S, cost: number): Path<S> => ({
          height,
          foot,
          cost,
          piece: {block, strip: as, from, to, at},
          before: path
        })
        if (to === strip.rows) {
          const known = through.get(height)
          if (!known || cost < known.cost) through.set(height, step(strip, cost))
          continue
        }

        if (full < least) continue
        offer(step(strip, cost + (strip.breaks[row] ?? 0)), {block, row: to, strip})
        // A block that started in an earlier column stands there already.
        const isNear = wanted === undefined || Math.abs(full - wanted) <= nearWanted
        const whole = from === 0 && isNear ? of.whole?.(to, strip) : undefined
        if (whole) offer(step(whole, path.cost + whole.cost + (whole.breaks[row] ?? 0)), {block, row: to, strip: whole})
      }
    }
  }

  return [...found.values()].map(({fill, height, next}) => ({
    pieces: piecesOf(fill),
    height,
    cost: fill.cost,
    next
  }))
}

/** Name a place, so that ways that lead to the same one can be compared. */
export function keyOf({block, row, strip}: Place): string {
  return strip ? `${block}/${row}/${strip.rows}/${strip.cost}` : `${block}`
}

function piecesOf<S extends Strip>(end: Path<S>): ReadonlyArray<Piece<S>> {
  const pieces: Array<Piece<S>> = []
  for (let path: Path<S> | undefined = end; path; path = path.before) {
    if (path.piece) pieces.push(path.piece)
  }
  return pieces.reverse()
}
