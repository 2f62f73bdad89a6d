/** Where the columns of a page begin: places where text after a gap begins, line under line. */

import type {Line, Page, Seam} from '../galley/index.ts'

/** A run of ink on a line that no gap parts. */
export interface Piece {
  /** Character of the line it begins at, and ends before. */
  readonly from: number
  readonly to: number
}

/** A line of the page, as the eye sees it. */
export interface Sight {
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
export const deepestIndent = 12
// On a page of a text that has columns elsewhere, so many prove them; they may
// stand a little to the left or right.
const fewLines = 3
const edgeDrift = 4
const deepSpace = ' '.repeat(deepestIndent)
// No page has more.
const mostColumns = 4

function* leavesIn(page: Page): Generator<Line | Seam> {
  for (const {children} of page.children) yield* children
}

/** Whether so many lines of a page have gaps that it may have columns. */
export function mayHaveColumns(page: Page): boolean {
  let gaps = 0
  for (const leaf of leavesIn(page)) {
    // Tabs set the eye where no count of characters tells.
    if (leaf.value.includes('\t')) return false
    if (leaf.type === 'line' ? leaf.value.includes('  ') : leaf.value.endsWith(deepSpace)) gaps++
  }
  return gaps >= leastLines
}

/** See the lines of a page as the eye does. */
export function sightsOf(page: Page, source: string): ReadonlyArray<Sight> {
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
export function edgesOf(sights: ReadonlyArray<Sight>): ReadonlyArray<number> {
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
export function edgesLike(sights: ReadonlyArray<Sight>, others: ReadonlyArray<number>): ReadonlyArray<number> {
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

/** Whether ink stands on an edge, or in one of the two places before it. */
export function crosses(pieces: ReadonlyArray<Piece>, edge: number): boolean {
  return pieces.some(({from, to}) => from < edge && to > edge - 2)
}
