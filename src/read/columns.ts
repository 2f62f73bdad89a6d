/**
 * Columns that stand side by side, as `pdftotext -layout` and other keepers of
 * the page's look write them, taken apart and put one after the other.
 *
 *   > | bullet points is better than not writing at all.      unteered, be honest about
 *   > |   Remember to keep your documentation up-to-date. If  is not the same as how
 *
 * Only the order changes: every line and every blank keeps its place in the
 * source. A page is taken apart where the beginnings of text after a gap stand
 * under one another, line after line; what crosses such an edge (a title, an
 * abstract, a table, a folio between the columns) stays whole, and is read
 * after the columns above it and before those below.
 */

import {
  type Column,
  type Galley,
  type Line,
  type Page,
  type Places,
  placesOf,
  type Seam,
  sourceOf
} from '../galley/index.ts'
import {
  crosses,
  deepestIndent,
  edgesLike,
  edgesOf,
  mayHaveColumns,
  type Piece,
  type Sight,
  sightsOf
} from './column-edges.ts'
import {headKey, headsOf} from './running-heads.ts'

// Lines from the top or the foot of a page in which a running head is looked for.
const headEdge = 2

/** Put columns that stand side by side one after the other; a galley without such columns is given back as it is. */
export function takeApart(galley: Galley): Galley {
  if (!galley.children.some(mayHaveColumns)) return galley
  const source = sourceOf(galley)
  const places = placesOf(source)
  const pages = galley.children.map((page) => ({page, sights: mayHaveColumns(page) ? sightsOf(page, source) : []}))
  const heads = headsOf(
    pages.map(({sights}) => sights.map(({leaf}) => leaf.value)),
    headEdge
  )
  const found = pages.map(({sights}) => edgesOf(sights))
  const usual = found.find((edges) => edges.length > 0) ?? []
  const children = pages.map(({page, sights}, index) => {
    const own = found[index] ?? []
    const edges = own.length > 0 ? own : edgesLike(sights, usual)
    return edges.length === 0
      ? page
      : {...page, children: columnsOf(page, stretchesOf(sights, edges, heads), source, places)}
  })
  return {...galley, children}
}

/** A line of one column. */
interface Part {
  /** Offsets in the source. */
  readonly start: number
  readonly end: number
  readonly x: number
  readonly row: number
}

/** Lines that are read one after the other: of one column, or across all of them. */
interface Stretch {
  readonly parts: ReadonlyArray<Part>
  readonly isAcross: boolean
}

function stretchesOf(
  sights: ReadonlyArray<Sight>,
  edges: ReadonlyArray<number>,
  heads: ReadonlySet<string>
): ReadonlyArray<Stretch> {
  const read: Array<Stretch> = []
  const newColumns = (): Array<Array<Part>> => [0, ...edges].map(() => [])
  let columns = newColumns()
  let across: Array<Part> = []
  const flush = (): void => {
    if (across.length > 0) read.push({parts: across, isAcross: true})
    for (const parts of columns) if (parts.length > 0) read.push({parts, isAcross: false})
    across = []
    columns = newColumns()
  }
  for (const [index, sight] of sights.entries()) {
    const {pieces} = sight
    if (edges.some((edge) => isAcross(sights, index, edge)) || isHead(sights, index, edges, heads)) {
      if (across.length === 0 || columns.some((parts) => parts.length > 0)) flush()
      across.push(partOf(sight, pieces))
      continue
    }
    const parted = edges.reduce(partAt, pieces)
    for (const [at, column] of columns.entries()) {
      const left = at === 0 ? 0 : (edges[at - 1] ?? 0)
      const right = edges[at] ?? Number.POSITIVE_INFINITY
      const inside = parted.filter(({from}) => from >= left && from < right)
      if (inside.length > 0) column.push(partOf(sight, inside))
    }
  }
  flush()
  return read
}

function partOf({origin, row}: Sight, pieces: ReadonlyArray<Piece>): Part {
  const x = pieces[0]?.from ?? 0
  return {start: origin + x, end: origin + (pieces.at(-1)?.to ?? x), x, row}
}

// One blank may part columns where the lines above and below do not cross.
function isAcross(sights: ReadonlyArray<Sight>, index: number, edge: number): boolean {
  const sight = sights[index]
  if (!sight || !crosses(sight.pieces, edge)) return false
  const near = [sights[index - 1], sights[index + 1]]
  return near.some((other) => other && crosses(other.pieces, edge)) || !touches(sight, edge)
}

function partAt(pieces: ReadonlyArray<Piece>, edge: number): ReadonlyArray<Piece> {
  return pieces.flatMap(({from, to}) =>
    from < edge - 1 && to > edge
      ? [
          {from, to: edge - 1},
          {from: edge, to}
        ]
      : [{from, to}]
  )
}

function touches({leaf, origin}: Sight, edge: number): boolean {
  const at = edge - ((leaf.position.start.offset ?? 0) - origin)
  return leaf.value[at - 1] === ' ' && leaf.value[at] !== ' '
}

/** What a page says about itself stands across its columns, though it may not cross their edges. */
function isHead(
  sights: ReadonlyArray<Sight>,
  index: number,
  edges: ReadonlyArray<number>,
  heads: ReadonlySet<string>
): boolean {
  const sight = sights[index]
  if (!sight || (index > 1 && index < sights.length - 2)) return false
  const {pieces, leaf} = sight
  if (heads.has(headKey(leaf.value)) || /^\W*\d{1,4}\W*$/.test(leaf.value)) return true
  const besides = index < 2 ? sights[index + 1] : sights[index - 1]
  const isApart = besides !== undefined && Math.abs(besides.row - sight.row) > 1
  const isAtEdge = pieces.slice(1).some(({from}) => edges.some((edge) => from >= edge && from <= edge + deepestIndent))
  return isApart && pieces.length > 1 && !isAtEdge
}

function columnsOf(page: Page, stretches: ReadonlyArray<Stretch>, source: string, {positionOf}: Places): Array<Column> {
  const starts = stretches.flatMap(({parts}) => parts.map(({start}) => start)).sort((a, b) => a - b)
  const pageStart = page.position.start.offset ?? 0
  const pageEnd = page.position.end.offset ?? 0
  const closes = new Map(starts.map((start, index) => [start, starts[index + 1] ?? pageEnd]))
  const leaf = <Type extends 'line' | 'seam'>(type: Type, start: number, end: number) => ({
    type,
    value: source.slice(start, end),
    position: positionOf([start, end])
  })

  return stretches.map(({parts, isAcross}, index): Column => {
    const leaves: Array<Line | Seam> = []
    const lead = starts[0] ?? pageStart
    if (index === 0 && lead > pageStart) leaves.push(leaf('seam', pageStart, lead))
    const edge = edgeOf(parts)
    const usual = isAcross ? () => 1 : usualStep(parts)
    for (const [at, {start, end, x, row}] of parts.entries()) {
      const next = parts[at + 1]
      // White is wider here than between the lines around; a column's end is white too.
      const ends = next && next.row - row <= usual(at) ? 1 : 2
      leaves.push({...leaf('line', start, end), indent: Math.max(0, x - edge), ends})
      const close = closes.get(start) ?? end
      if (close > end) leaves.push(leaf('seam', end, close))
    }
    const [first] = leaves
    const last = leaves.at(-1)
    return {
      type: 'column',
      children: leaves,
      position: {start: (first ?? page).position.start, end: (last ?? page).position.end}
    }
  })
}

/** The left edge of a column: where most of its lines begin. */
function edgeOf(parts: ReadonlyArray<Part>): number {
  const counts = new Map<number, number>()
  for (const {x} of parts) counts.set(x, (counts.get(x) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

// Lines of two columns need not stand level: then every line of a column seems
// to have white after it. What counts is whether it is more than around it.
const around = 4

function usualStep(parts: ReadonlyArray<Part>): (at: number) => number {
  const steps = parts.slice(1).map(({row}, index) => row - (parts[index]?.row ?? row))
  return (at) => {
    const near = steps.slice(Math.max(0, at - around), at + around + 1).sort((a, b) => a - b)
    return near[near.length >> 1] ?? 1
  }
}
