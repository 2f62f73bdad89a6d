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

/** A run of ink on a line that no gap parts. */
interface Piece {
  /** Character of the line it begins at, and ends before. */
  readonly from: number
  readonly to: number
}

/** A line of the page, as the eye sees it. */
interface Sight {
  readonly leaf: Line
  /** Offset in the source of the line's first character, blank or not. */
  readonly origin: number
  /** Line of the source, from the top of the page. */
  readonly row: number
  /** Ink, parted at every gap of two blanks and more. */
  readonly pieces: ReadonlyArray<Piece>
}

// Two blanks part columns; one parts words.
const gapRe = / {2,}/g
// Fewer lines than this stand under one another by chance, or in a table.
const leastLines = 8
// Of the lines of a page, so many must have a gap before an edge…
const leastShare = 0.25
// …and a column has prose in it: a table's cells are shorter.
const leastProse = 18
// A line of prose begins at the edge, or is set in by less than this.
const deepestIndent = 12
// On a page of a text that has columns elsewhere, so many prove them; they may
// stand a little to the left or right.
const fewLines = 3
const edgeDrift = 4
const deepSpace = ' '.repeat(deepestIndent)
// No page has more.
const mostColumns = 4

/** Put columns that stand side by side one after the other; a galley without such columns is given back as it is. */
export function takeApart(galley: Galley): Galley {
  if (!galley.children.some(mayHaveColumns)) return galley
  const source = sourceOf(galley)
  const places = placesOf(source)
  const pages = galley.children.map((page) => ({page, sights: mayHaveColumns(page) ? sightsOf(page, source) : []}))
  const heads = headsOf(pages.map(({sights}) => sights))
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

function* leavesIn(page: Page): Generator<Line | Seam> {
  for (const {children} of page.children) yield* children
}

function mayHaveColumns(page: Page): boolean {
  let gaps = 0
  for (const leaf of leavesIn(page)) {
    // Tabs set the eye where no count of characters tells.
    if (leaf.value.includes('\t')) return false
    if (leaf.type === 'line' ? leaf.value.includes('  ') : leaf.value.endsWith(deepSpace)) gaps++
  }
  return gaps >= leastLines
}

function sightsOf(page: Page, source: string): ReadonlyArray<Sight> {
  const sights: Array<Sight> = []
  const first = page.position.start.line
  for (const leaf of leavesIn(page)) {
    if (leaf.type !== 'line') continue
    const start = leaf.position.start.offset ?? 0
    let origin = start
    while (origin > 0 && source[origin - 1] === ' ') origin--
    const pieces: Array<Piece> = []
    let from = start - origin
    for (const gap of leaf.value.matchAll(gapRe)) {
      pieces.push({from, to: start - origin + gap.index})
      from = start - origin + gap.index + gap[0].length
    }
    pieces.push({from, to: start - origin + leaf.value.length})
    sights.push({leaf, origin, row: leaf.position.start.line - first, pieces})
  }
  return sights
}

/** Find where the second column begins, the third, and so on, in characters. */
function edgesOf(sights: ReadonlyArray<Sight>): ReadonlyArray<number> {
  // How many lines have text that begins at a place after a gap.
  const begins = new Map<number, number>()
  for (const {pieces} of sights) {
    for (const [index, {from}] of pieces.entries()) {
      if (index > 0 || from >= deepestIndent) begins.set(from, (begins.get(from) ?? 0) + 1)
    }
  }
  const candidates = [...begins].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const edges: Array<number> = []
  for (const [begin] of candidates.slice(0, 3 * mostColumns)) {
    if (edges.length === mostColumns - 1) break
    const edge = leftmost(sights, begin, begins)
    // Indents inside a column stand near its edge.
    if (edges.some((other) => Math.abs(other - edge) < 2 * deepestIndent)) continue
    if (isEdge(countAt(sights, edge, edges), sights.length)) edges.push(edge)
  }
  return edges.sort((a, b) => a - b)
}

/** Find the edges of other pages on a page that has too few lines to show its own. */
function edgesLike(sights: ReadonlyArray<Sight>, others: ReadonlyArray<number>): ReadonlyArray<number> {
  const edges: Array<number> = []
  for (const other of others) {
    const near = Array.from({length: 2 * edgeDrift + 1}, (_, index) => other - edgeDrift + index)
    const counts = near.map((edge) => ({edge, count: countAt(sights, edge, edges)}))
    const best = counts.reduce((a, b) => (b.count.at - b.count.across > a.count.at - a.count.across ? b : a))
    if (best.count.beside >= fewLines && best.count.at > best.count.across) edges.push(best.edge)
  }
  return edges
}

// The most lines of a list begin after its marks: the column begins with the
// marks, where some lines begin and no more lines cross.
function leftmost(sights: ReadonlyArray<Sight>, begin: number, begins: ReadonlyMap<number, number>): number {
  const least = countAt(sights, begin, []).across
  let edge = begin
  for (let at = begin - 1; at > begin - deepestIndent && at > 0; at--) {
    if ((begins.get(at) ?? 0) > 1 && countAt(sights, at, []).across <= least) edge = at
  }
  return edge
}

interface EdgeCount {
  /** Lines with text that begins at the edge. */
  readonly at: number
  /** Those of them that have text before it too, on their own line or on the next. */
  readonly beside: number
  /** Lines with ink on the edge. */
  readonly across: number
  /** Characters of the lines at the edge. */
  readonly prose: number
}

function countAt(sights: ReadonlyArray<Sight>, edge: number, others: ReadonlyArray<number>): EdgeCount {
  const nextEdge = Math.min(...others.filter((other) => other > edge), Number.POSITIVE_INFINITY)
  let at = 0
  let beside = 0
  let across = 0
  let prose = 0
  for (const [index, {pieces}] of sights.entries()) {
    if (crosses(pieces, edge)) {
      across++
      continue
    }
    const right = pieces.filter(({from}) => from >= edge && from < nextEdge)
    const [first] = right
    if (!first || first.from > edge + deepestIndent) continue
    at++
    prose += (right.at(-1)?.to ?? 0) - first.from
    // Lines of two columns need not stand level.
    const near = [pieces, sights[index - 1]?.pieces ?? [], sights[index + 1]?.pieces ?? []]
    if (near.some((others) => others.some(({to}) => to < edge) && !crosses(others, edge))) beside++
  }
  return {at, beside, across, prose}
}

function isEdge({at, beside, across, prose}: EdgeCount, lines: number): boolean {
  return (
    at >= leastLines && beside >= leastLines / 2 && at >= leastShare * lines && at > across && prose / at >= leastProse
  )
}

// Ink stands on the edge, or in one of the two places before it.
function crosses(pieces: ReadonlyArray<Piece>, edge: number): boolean {
  return pieces.some(({from, to}) => from < edge && to > edge - 2)
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
  if (heads.has(keyOf(leaf.value)) || /^\W*\d{1,4}\W*$/.test(leaf.value)) return true
  const besides = index < 2 ? sights[index + 1] : sights[index - 1]
  const isApart = besides !== undefined && Math.abs(besides.row - sight.row) > 1
  const isAtEdge = pieces.slice(1).some(({from}) => edges.some((edge) => from >= edge && from <= edge + deepestIndent))
  return isApart && pieces.length > 1 && !isAtEdge
}

/** Find lines that come back at the edges of pages. */
function headsOf(pages: ReadonlyArray<ReadonlyArray<Sight>>): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const sights of pages) {
    const keys = new Set([...sights.slice(0, 2), ...sights.slice(-2)].map(({leaf}) => keyOf(leaf.value)))
    for (const key of keys) if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key))
}

function keyOf(text: string): string {
  return text.replace(/[^\p{L}]+/gu, '').toLowerCase()
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
