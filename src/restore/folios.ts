/**
 * Page numbers, proved by their sequence.
 *
 * One number alone proves nothing: it may be a year, a cell or a note. Numbers
 * that go up by one, through the document and each at an edge of white, are
 * folios.
 */

/** A line that may be a folio: its row, and the number it bears. */
export interface FolioCandidate {
  readonly row: number
  readonly number: number
}

interface Run {
  readonly last: FolioCandidate
  readonly length: number
  readonly before?: Run
}

// Two numbers follow each other by chance; three hardly do.
const leastChain = 3
// A page without a folio (a title page, a plate) leaves a gap of one.
const longestStep = 2

/**
 * Find the longest run of candidates whose numbers go up by one (or two, where
 * a page has no folio).
 *
 * @param candidates
 *   In order of rows.
 * @returns
 *   The run, or nothing when it is too short to prove anything.
 */
export function folioChain(candidates: ReadonlyArray<FolioCandidate>): ReadonlyArray<FolioCandidate> {
  // The longest run that ends in each number so far.
  const best = new Map<number, Run>()
  let longest: Run | undefined
  for (const candidate of candidates) {
    const runs = [1, longestStep].flatMap((step) => best.get(candidate.number - step) ?? [])
    const before = runs.reduce<Run | undefined>((a, b) => (a && a.length >= b.length ? a : b), undefined)
    const run: Run = {last: candidate, length: (before?.length ?? 0) + 1, ...(before && {before})}
    const known = best.get(candidate.number)
    if (!known || known.length <= run.length) best.set(candidate.number, run)
    if (!longest || run.length > longest.length) longest = run
  }

  const chain: Array<FolioCandidate> = []
  for (let run = longest; run; run = run.before) chain.unshift(run.last)
  return chain.length >= leastChain ? chain : []
}
