/** What a line costs: the taste of the line breaker, in numbers. */

/** Prices, all in the unit of a line’s squared badness. */
export interface Prices {
  /** A word is divided. */
  readonly hyphen: number
  /** Two lines running end in a hyphen. */
  readonly secondHyphen: number
  /** Three lines or more do: readers lose the line. */
  readonly ladder: number
  /** A tight line beside a loose one. */
  readonly contrast: number
  /** The last line is a runt. */
  readonly runt: number
  /** The last line is the rest of a divided word. */
  readonly fragment: number
  /** Two lines running begin or end with the same word. */
  readonly stack: number
  /** Word spaces lie under one another over four lines, and over each line more. */
  readonly river: number
}

/** Prices found by setting the first piece over and over, and looking. */
export const prices: Prices = {
  hyphen: 16_000,
  secondHyphen: 10_000,
  ladder: 4e6,
  contrast: 1500,
  runt: 1e6,
  fragment: 2e6,
  stack: 250_000,
  river: 200_000
}

/** Share of the measure under which a last line is a runt; readers see it as a hole. */
export const runtShare = 0.15
/** Share under which one word alone is a runt. */
export const wordShare = 0.2

// From here on a line is loose to every reader: looser is worse, but no longer a
// hundred times worse than a ladder.
const loose = 2

/** Price of a line by its ratio, as in TeX: a badness of 100 when all the stretch is used, squared. */
export function demeritsOf(ratio: number): number {
  const badness = 100 * Math.min(loose, Math.abs(ratio)) ** 3
  return (1 + badness) ** 2 * Math.max(1, Math.abs(ratio) / loose) ** 3
}

/** Class of a line by its colour: tight, even, loose, very loose. */
export function classOf(ratio: number): 0 | 1 | 2 | 3 {
  if (ratio < -0.5) return 0
  if (ratio <= 0.5) return 1
  return ratio <= 1 ? 2 : 3
}
