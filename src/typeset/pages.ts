/**
 * Make up pages: choose where every column ends, over the whole flow, so that
 * no column ends badly, columns of a page end level, and the last ones too.
 */

import {bandsOf, whiteOf} from './bands.ts'
import {type Fill, type Filler, fillerOf, type Place, piecesOf, placeAt} from './columns.ts'
import {type Block, ends, type Float, type Piece, type Sheet, type Strip} from './flow.ts'

/** Pieces in a column. */
export interface Column<S extends Strip = Strip> {
  readonly pieces: ReadonlyArray<Piece<S>>
}

/** What stands on a page. */
export interface MadePage<S extends Strip = Strip> {
  /** Numbers, from 0, of what stands across its head, and the rows that takes. */
  readonly floats: ReadonlyArray<number>
  readonly rows: number
  readonly columns: ReadonlyArray<Column<S>>
}

/** Pages, and what could not be helped. */
export interface MakeUp<S extends Strip = Strip> {
  readonly pages: ReadonlyArray<MadePage<S>>
  /** Pages with a column that ends badly, from 0. */
  readonly faults: ReadonlyArray<number>
}

interface State<S extends Strip> {
  readonly place: Place<S>
  readonly cost: number
  readonly page: number
  readonly columns: ReadonlyArray<Fill<S>>
  /** How many floats are placed, on this page and before it. */
  readonly floats: number
  readonly before: State<S> | undefined
}

// Price of white at the foot of a page: a line may be missing, three may not.
const shortRow = 20_000
// Price of feet that are not level.
const unlevelRow = 40_000
// From so many rows on it is no longer a column’s end but a hole, which costs little more
// when it is greater: no hole is worth a widow.
const hole = 4
const holeRow = 12_000
// A row of a hole in which what comes next would have stood. Were it no dearer, holes could be
// moved from page to page at will: all pages together have as many rows.
const wastedRow = 80_000
// Price of white that runs through a column and the one before it: as of a row that is not level.
const band = 40_000
// Rows that a column may be short of full before anything goes.
const slack = 4
// Ways of reaching the end of a page that are followed up.
const beam = 12

// Share of a page that floats may take from the text.
const floatShare = 0.7

/** Make up the pages of a flow. */
export function pagesOf<S extends Strip>(
  flow: ReadonlyArray<Block<S>>,
  sheet: Sheet,
  floats: ReadonlyArray<Float> = []
): MakeUp<S> {
  let open: ReadonlyArray<State<S>> = [
    {place: placeAt(0), cost: 0, page: -1, columns: [], floats: 0, before: undefined}
  ]
  let best: State<S> | undefined

  for (;;) {
    const next = new Map<string, State<S>>()
    const filler = fillerOf(flow, sheet)
    for (const state of open) {
      const count = floatsFor(flow, state, sheet, floats)
      const taken = rowsOf(floats, state.floats, count)
      const rows = (state.page < 0 ? sheet.firstRows : sheet.rows) - taken
      for (const page of pagesFrom(flow, state.place, rows, state.page < 0, sheet, filler)) {
        const {cost, place} = page
        const isEnd = place.block >= flow.length && count === floats.length
        const key = count === 0 ? place.key : `${count} ${place.key}`
        const known = isEnd ? best : next.get(key)
        if (known && state.cost + cost >= known.cost) continue
        const made: State<S> = {
          place,
          cost: state.cost + cost,
          page: state.page + 1,
          columns: columnsOf(page),
          floats: count,
          before: state
        }
        if (isEnd) best = made
        else next.set(key, made)
      }
    }

    // An end on this page is better than an end on the next, unless it is bad.
    if (best && best.cost < ends.bad) break
    if (next.size === 0) break
    open = [...next.values()].sort((a, b) => a.cost - b.cost).slice(0, beam)
  }

  if (!best) throw new RangeError('Cannot make up pages, a row is higher than its column')
  return unfold(best, floats)
}

/** Count the floats that are placed when the next page is made: those that its text calls, as far as there is room. */
function floatsFor<S extends Strip>(
  flow: ReadonlyArray<Block<S>>,
  state: State<S>,
  sheet: Sheet,
  floats: ReadonlyArray<Float>
): number {
  const rows = state.page < 0 ? sheet.firstRows : sheet.rows
  let count = state.floats
  let taken = 0
  for (;;) {
    const float = floats[count]
    if (!float) return count
    const isAlone = count === state.floats && state.place.block >= flow.length
    if (taken + float.rows > (isAlone ? rows : floatShare * rows)) return isAlone ? count + 1 : count
    if (float.at >= reachOf(flow, state.place, (rows - taken - float.rows) * sheet.columns)) return count
    taken += float.rows
    count++
  }
}

/** Find the block that so many rows from a place reach. */
function reachOf<S extends Strip>(flow: ReadonlyArray<Block<S>>, place: Place<S>, rows: number): number {
  let index = place.block
  for (let left = rows + place.row; index < flow.length && left > 0; index++) {
    const block = flow[index]
    left -= (block?.strips[0]?.rows ?? 0) + (block?.before ?? 0)
  }
  return index >= flow.length ? Number.POSITIVE_INFINITY : index
}

function rowsOf(floats: ReadonlyArray<Float>, from: number, to: number): number {
  return floats.slice(from, to).reduce((sum, {rows}) => sum + rows, 0)
}

/** Columns that are filled one after the other, and where the next one starts. */
interface Page<S extends Strip> {
  /** All but the last, which is joined to them when the page is taken: most are not. */
  readonly columns: ReadonlyArray<Fill<S>>
  readonly last?: Fill<S>
  readonly cost: number
  readonly place: Place<S>
}

function columnsOf<S extends Strip>({columns, last}: Page<S>): ReadonlyArray<Fill<S>> {
  return last ? [...columns, last] : columns
}

function* pagesFrom<S extends Strip>(
  flow: ReadonlyArray<Block<S>>,
  place: Place<S>,
  rows: number,
  isFirst: boolean,
  sheet: Sheet,
  filler: Filler<S>
): Generator<Page<S>> {
  if (place.block >= flow.length) {
    yield {columns: [], cost: 0, place}
    return
  }
  const rest = restOf(flow, place, sheet, rows * sheet.columns + slack)
  const isLast = rest <= rows * sheet.columns
  const low = isLast ? Math.max(1, Math.floor(rest / sheet.columns) - slack) : rows
  let any = false

  // First with columns that are nearly full; then, when those end badly, with
  // columns that are less so.
  for (const least of [rows - slack, rows - 3 * slack, 1]) {
    let isGood = false
    for (const page of pagesWith(flow, place, rows, Math.max(1, Math.min(low, least)), sheet, filler)) {
      any = true
      isGood ||= page.cost < ends.bad
      yield page
    }

    if (isGood) return
  }

  if (any) return
  // What is too high for the rest of the first page goes to the next.
  if (isFirst && rows < sheet.rows) yield {columns: [], cost: priceOfShort(place, rows, filler), place}
  else yield forced(flow, place, rows)
}

// Ways of filling the columns so far that are followed up to the next one.
const columnBeam = 80

function* pagesWith<S extends Strip>(
  flow: ReadonlyArray<Block<S>>,
  place: Place<S>,
  rows: number,
  least: number,
  sheet: Sheet,
  filler: Filler<S>
): Generator<Page<S>> {
  let open: ReadonlyArray<Page<S>> = [{columns: [], cost: 0, place}]
  for (let index = 0; index < sheet.columns && open.length > 0; index++) {
    const isLast = index === sheet.columns - 1
    const next: Array<Page<S>> = []
    for (const page of open) {
      const {cost, place} = page
      const columns = columnsOf(page)
      const first = columns[0]
      // A further column is as high as the first, or its text ends in it.
      const low = first ? Math.max(1, first.height - slack) : least
      const full = least >= rows - slack ? rows : undefined
      const before = Math.max(0, ...columns.map(({height}) => height))
      const last = columns.at(-1)
      for (const fill of filler.fills(place, {most: rows, least: low, wanted: first?.height ?? full})) {
        const isEnd = fill.next.block >= flow.length
        const highest = Math.max(fill.height, before)
        const level = first ? unlevel(first.height - fill.height, isEnd) : 0
        const bands = last ? band * bandsOf(last.white, fill.white) : 0
        const price = cost + fill.cost + level + bands
        if (!isEnd && !isLast) {
          next.push({columns, last: fill, cost: price, place: fill.next})
          continue
        }
        // Columns that stay empty are as far from level as can be.
        const missing = unlevelRow * (sheet.columns - 1 - index) * Math.max(0, highest - 1)
        const short = isEnd ? 0 : priceOfShort(fill.next, rows - highest, filler)
        yield {columns, last: fill, cost: price + missing + short, place: fill.next}
      }
    }
    // With two columns every pair is looked at; with three, there are too many threes.
    open = index === 0 ? next : next.sort((a, b) => a.cost - b.cost).slice(0, columnBeam)
  }
}

/** Price of a column that is so many rows shorter than the first; the last of a text may be shorter by one. */
function unlevel(difference: number, isEnd: boolean): number {
  const rows = Math.abs(difference)
  if (isEnd && difference === 1) return 0.2 * unlevelRow
  return (difference < 0 ? 1.5 : 1) * unlevelRow * Math.min(hole, rows) + priceOfHole(rows)
}

/** Price of a page that is so many rows short, when it goes on at a place. */
function priceOfShort<S extends Strip>(next: Place<S>, rows: number, filler: Filler<S>): number {
  const price = shortRow * Math.min(hole, rows) ** 2
  if (rows <= hole) return price
  return price + (filler.endsWell(next, rows) ? wastedRow * (rows - hole) : priceOfHole(rows))
}

function priceOfHole(rows: number): number {
  return holeRow * Math.max(0, rows - hole)
}

/** Count what is left of a flow, in rows, as far as a limit. */
function restOf<S extends Strip>(flow: ReadonlyArray<Block<S>>, place: Place<S>, sheet: Sheet, limit: number): number {
  let rows = 0
  for (let index = place.block; index < flow.length && rows <= limit; index++) {
    const block = flow[index]
    const strip = index === place.block && place.strip ? place.strip : block?.strips[0]
    if (!block || !strip) continue
    const done = index === place.block ? place.row : 0
    // What is beyond the limit is not asked for: no walk to the end of a long block.
    const foot = strip.feet.slice(done, done + Math.ceil(limit) + 1).reduce((sum, height) => sum + height, 0)
    rows += strip.rows - done + (rows > 0 ? block.before : 0) + foot / sheet.leading
  }
  return rows
}

/** Fill a column when no way is good: a row that is too high is set all the same. */
function forced<S extends Strip>(flow: ReadonlyArray<Block<S>>, place: Place<S>, rows: number): Page<S> {
  const strip = place.strip ?? flow[place.block]?.strips[0]
  if (!strip) throw new RangeError('Cannot set a block in no way')
  const to = Math.min(strip.rows, place.row + Math.max(1, rows))
  const piece = {block: place.block, strip, from: place.row, to, at: 0}
  const next = to < strip.rows ? placeAt(place.block, to, strip) : placeAt<S>(place.block + 1)
  const height = to - place.row
  const end = {height, foot: 0, cost: ends.widow, piece, before: undefined}
  const column: Fill<S> = {end, height, cost: ends.widow, next, white: whiteOf(end)}
  return {columns: [column], cost: ends.widow, place: next}
}

function unfold<S extends Strip>(end: State<S>, floats: ReadonlyArray<Float>): MakeUp<S> {
  const pages: Array<MadePage<S>> = []
  const faults: Array<number> = []
  for (let state: State<S> | undefined = end; state?.before; state = state.before) {
    const from = state.before.floats
    pages.push({
      floats: Array.from({length: state.floats - from}, (_, index) => from + index),
      rows: rowsOf(floats, from, state.floats),
      columns: state.columns.map(({end}) => ({pieces: piecesOf(end)}))
    })
    if (state.columns.some(({cost}) => cost >= ends.bad)) faults.push(state.page)
  }
  return {pages: pages.reverse(), faults: faults.reverse()}
}
