/** ROUGE-N (Lin 2004): shared runs of words of a candidate and a reference, as F1. */

/** Compare two texts; case and punctuation aside. */
export function rouge(candidate: string, reference: string, n: number): number {
  const mine = runsOf(candidate, n)
  const theirs = runsOf(reference, n)
  let shared = 0
  for (const [run, count] of mine) shared += Math.min(count, theirs.get(run) ?? 0)
  return shared === 0 ? 0 : (2 * shared) / (sizeOf(mine) + sizeOf(theirs))
}

function runsOf(text: string, n: number): ReadonlyMap<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Map<string, number>()
  for (let at = 0; at + n <= words.length; at++) {
    const run = words.slice(at, at + n).join(' ')
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

function sizeOf(runs: ReadonlyMap<string, number>): number {
  let size = 0
  for (const count of runs.values()) size += count
  return size
}
