/**
 * All ways of filling one column from a place in the flow: a walk over the
 * blocks that keeps, for each height, the cheapest way of reaching it.
 */

import {type White, whiteOf} from './bands.ts'
import {againIn, type Block, ends, footRows, type Piece, type Sheet, type Strip} from './flow.ts'

/** A place in a flow, where a column starts. */
export interface Place<S extends Strip = Strip> {
  /** Its name, so that ways that lead to the same one can be compared. */
  readonly key: string
  readonly block: number
  /** Rows of the block that are set already, and how it is set. */
  readonly row: number
  readonly strip?: S | undefined
}

/** One way of filling a column. */
export interface Fill<S extends Strip = Strip> {
  /** Its last piece, and those before it; most fills are dropped, and their pieces are not listed. */
  readonly end: Path<S>
  /** Rows it takes, with the notes at its foot. */
  readonly height: number
  readonly cost: number
  readonly next: Place<S>
  readonly white: White
}

/** A piece of a column, and the way to it. */
export interface Path<S extends Strip> {
  readonly height: number
  readonly foot: number
  readonly cost: number
  readonly piece: Piece<S> | undefined
  readonly before: Path<S> | undefined
}

// A row more above a heading, against a column that is short of one.
const grownRow = 2500

/** A path that a column may end with. */
interface End<S extends Strip> {
  path: Path<S>
  readonly height: number
  next: Place<S>
}

/** How high a column is to be, in rows. */
export interface Heights {
  readonly most: number
  readonly least: number
  /** Height that is wanted, if one is. */
  readonly wanted: number | undefined
  /** Price below which one way will do: no other is looked for then (default: none). */
  readonly enough?: number
}

// A paragraph is broken anew, so that no word is divided at a column’s end, only where the column is so near to the
// height that is wanted: farther off, another end is better.
const nearWanted = 1

/** Columns of one page; the ways of making it up come to the same ones again and again, and what was found is kept. */
export interface Filler<S extends Strip> {
  /** List the ways of filling a column from a place. */
  readonly fills: (start: Place<S>, heights: Heights) => ReadonlyArray<Fill<S>>
  /** Whether a column of at most so many rows can be filled from a place, and end well. */
  readonly endsWell: (start: Place<S>, rows: number) => boolean
}

/** Fill the columns of one page. */
export function fillerOf<S extends Strip>(flow: ReadonlyArray<Block<S>>, sheet: Sheet): Filler<S> {
  const filled = once<S, ReadonlyArray<Fill<S>>>()
  const ended = once<S, boolean>()
  return {
    fills: (start, heights) =>
      filled(start, `${heights.most} ${heights.least} ${heights.wanted}`, () => fillsOf(flow, start, heights, sheet)),
    endsWell: (start, rows) =>
      ended(start, String(rows), () => {
        const fills = fillsOf(flow, start, {most: rows, least: 1, wanted: undefined, enough: ends.bad}, sheet)
        return fills.some(({cost}) => cost < ends.bad)
      })
  }
}

/** Keep what is found from places. */
function once<S extends Strip, Found>(): (start: Place<S>, what: string, find: () => Found) => Found {
  const known = new Map<string, {readonly strip: S | undefined; readonly found: Found}>()
  return ({key, strip}, what, find) => {
    const last = known.get(`${key} ${what}`)
    if (last && last.strip === strip) return last.found
    const found = find()
    known.set(`${key} ${what}`, {strip, found})
    return found
  }
}

/** List the ways of filling a column, the cheapest for each height and place. */
function fillsOf<S extends Strip>(
  flow: ReadonlyArray<Block<S>>,
  start: Place<S>,
  {most: rows, least, wanted, enough = Number.NEGATIVE_INFINITY}: Heights,
  sheet: Sheet
): ReadonlyArray<Fill<S>> {
  const found: Array<End<S>> = []
  const byHeight = new Map<number, Map<string, End<S>>>()
  let paths: ReadonlyArray<Path<S>> = [{height: 0, foot: 0, cost: 0, piece: undefined, before: undefined}]
  let isEnough = false

  const offer = (path: Path<S>, block: number, row = 0, strip?: S): void => {
    const height = path.height + footRows(sheet, path.foot)
    if (height > rows || (height < least && block < flow.length)) return
    isEnough ||= path.cost < enough
    const next = placeAt(block, row, strip)
    const ofHeight = byHeight.get(height) ?? new Map<string, End<S>>()
    byHeight.set(height, ofHeight)
    const known = ofHeight.get(next.key)
    if (known && path.cost >= known.path.cost) return
    if (known) Object.assign(known, {path, next})
    else {
      const end = {path, height, next}
      found.push(end)
      ofHeight.set(next.key, end)
    }
  }

  for (let index = start.block; index < flow.length && paths.length > 0 && !isEnough; index++) {
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
      offer(isLast ? path : {...path, cost: path.cost + block.keep}, index + 1)
    }

    function walk(block: number, of: Block<S>, strip: S, from: number, at: number, path: Path<S>): void {
      let foot = path.foot
      for (let row = from; row < strip.rows; row++) {
        foot += strip.feet[row] ?? 0
        const height = at + row + 1 - from
        const full = height + footRows(sheet, foot)
        if (full > rows || isEnough) return
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
        offer(step(strip, cost + (strip.breaks[row] ?? 0)), block, to, strip)
        // A block that started in an earlier column stands there already.
        const isNear = wanted === undefined || Math.abs(full - wanted) <= nearWanted
        const whole = from === 0 && isNear ? of.whole?.(to, strip) : undefined
        if (whole) offer(step(whole, path.cost + whole.cost + (whole.breaks[row] ?? 0)), block, to, whole)
      }
    }
  }

  return found.map(({path, height, next}) => ({end: path, height, cost: path.cost, next, white: whiteOf(path)}))
}

/** Name a place in a flow: the head of a block, or a row of it as it is set in one way. */
export function placeAt<S extends Strip>(block: number, row = 0, strip?: S): Place<S> {
  return {key: strip ? `${block}/${row}/${strip.rows}/${strip.cost}` : `${block}`, block, row, strip}
}

/** List the pieces of a column. */
export function piecesOf<S extends Strip>(end: Path<S>): ReadonlyArray<Piece<S>> {
  const pieces: Array<Piece<S>> = []
  for (let path: Path<S> | undefined = end; path; path = path.before) {
    if (path.piece) pieces.push(path.piece)
  }
  return pieces.reverse()
}
