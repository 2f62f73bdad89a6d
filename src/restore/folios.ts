/**
 * Page numbers, proved by their sequence.
 *
 * One number alone proves nothing: it may be a year, a cell or a note. Where
 * pages are known, a folio is the page's own count and one offset for all of
 * them. Where they are not, numbers that go up by one, a page's length apart,
 * are folios.
 */

/** A line that may bear a folio. */
export interface FolioCandidate {
  readonly row: number
  readonly number: number
  /** Page it stands on, from 0. */
  readonly page: number
  /** Witnesses that speak for it: 1 for a bare number, more for each other. */
  readonly weight: number
  /** Whether it stands at the head or the foot of its page; where none is known, between white. */
  readonly isAtEdge: boolean
  /** Whether the line bears nothing else. */
  readonly isBare: boolean
}

interface Run {
  readonly last: FolioCandidate
  readonly weight: number
  readonly before?: Run
}

// Two numbers fit by chance, three hardly do; a number with a running head, or
// in the middle of a sentence, is worth two.
const leastWeight = 3
/** A page without a folio (a title page, a plate) leaves a gap of one. */
export const longestStep = 2
// A page has more lines than this; a list and a table have fewer between numbers.
// Without white on both sides it takes a full page to tell them apart. A folio
// at a foot and one in the next head may be neighbours.
const leastRows = 4
const leastPageRows = 20

/**
 * Find the folios where pages are known.
 *
 * Front matter may have a count of its own, so more than one offset may hold,
 * each for its pages.
 */
export function foliosByPage(candidates: ReadonlyArray<FolioCandidate>): ReadonlyArray<FolioCandidate> {
  const byOffset = new Map<number, Array<FolioCandidate>>()
  for (const candidate of candidates) {
    const offset = candidate.number - candidate.page
    const group = byOffset.get(offset)
    if (group) group.push(candidate)
    else byOffset.set(offset, [candidate])
  }
  const offsets = [...byOffset.values()]
    .map((group) => ({group, weight: weightOf(group)}))
    .filter(({group, weight}) => weight >= leastWeight && new Set(group.map(({page}) => page)).size > 1)
    .sort((a, b) => b.weight - a.weight)

  const taken = new Set<number>()
  const folios: Array<FolioCandidate> = []
  for (const {group} of offsets) {
    const pages = new Set<number>()
    const atEdge = new Set(group.flatMap((candidate) => (candidate.isAtEdge ? [candidate.page] : [])))
    for (const candidate of group) {
      const {page, isAtEdge} = candidate
      if (taken.has(page) || (!isAtEdge && atEdge.has(page))) continue
      folios.push(candidate)
      pages.add(page)
    }
    for (const page of pages) taken.add(page)
  }
  return folios.sort((a, b) => a.row - b.row)
}

// Each page speaks once, with its best line; away from the edge it counts less.
function weightOf(group: ReadonlyArray<FolioCandidate>): number {
  const best = new Map<number, number>()
  for (const {page, weight, isAtEdge} of group) {
    best.set(page, Math.max(best.get(page) ?? 0, isAtEdge ? weight + 0.5 : weight * 0.75))
  }
  return [...best.values()].reduce((sum, weight) => sum + weight, 0)
}

/**
 * Find the folios where pages are not known: the weightiest run of candidates
 * whose numbers go up by one (or two, where a page has no folio).
 *
 * @param candidates
 *   In order of rows.
 */
export function folioChain(candidates: ReadonlyArray<FolioCandidate>): ReadonlyArray<FolioCandidate> {
  // The weightiest run that ends in each number so far.
  const best = new Map<number, Run>()
  let longest: Run | undefined
  for (const candidate of candidates) {
    const runs = [1, longestStep]
      .flatMap((step) => best.get(candidate.number - step) ?? [])
      .filter(({last}) => {
        const least = candidate.isAtEdge && last.isAtEdge ? leastRows : leastPageRows
        return last.isBare !== candidate.isBare || candidate.row - last.row >= least
      })
    const before = runs.reduce<Run | undefined>((a, b) => (a && a.weight >= b.weight ? a : b), undefined)
    const run: Run = {
      last: candidate,
      weight: (before?.weight ?? 0) + candidate.weight,
      ...(before && {before})
    }
    const known = best.get(candidate.number)
    if (!known || known.weight <= run.weight) best.set(candidate.number, run)
    if (!longest || run.weight > longest.weight) longest = run
  }

  const chain: Array<FolioCandidate> = []
  for (let run = longest; run; run = run.before) chain.unshift(run.last)
  return chain.length > 1 && (longest?.weight ?? 0) >= leastWeight ? chain : []
}
