/** White of which the witnesses are about even: one paragraph, or two. */

import type {GoesOn} from './evidence.ts'
import type {Doubt} from './rule.ts'
import type {Row} from './view.ts'

// It is some four places in a text.
const askBelow = 0.62
// Nobody answers fifty questions: the evenest are asked, and when they are decided, the next.
const mostAsked = 5

/** White between two rows, and what was done with it. */
export interface Seam {
  readonly row: Row
  readonly next: Row
  readonly verdict: GoesOn
}

/**
 * Ask whether a paragraph goes on over the white between two rows, where that is not sure; what was
 * done stands first.
 *
 * @param seams
 *   All that a rule met, in the order of the source.
 */
export function* seamDoubts(seams: ReadonlyArray<Seam>): Generator<Doubt> {
  const even = seams.filter(({verdict}) => verdict.sure < askBelow)
  const asked = new Set(even.toSorted((a, b) => a.verdict.sure - b.verdict.sure).slice(0, mostAsked))
  for (const seam of even) if (asked.has(seam)) yield seamDoubt(seam)
  const rest = even.filter((seam) => !asked.has(seam))
  const [first] = rest
  if (!first) return
  const {row} = first
  yield {
    at: [row.at[1] - (row.text.split(/\s/).at(-1) ?? '').length, row.at[1]],
    ask: `Unexpected white in ${rest.length} more ${rest.length === 1 ? 'place' : 'places'} from here on, expected one paragraph or two`,
    actual: row.gapText,
    expected: [],
    note: 'The witnesses are about even there as well; the ledger has what was done, with how sure it is. When the places above are decided, the next are asked.'
  }
}

function seamDoubt({row, next, verdict: {join, why}}: Seam): Doubt {
  const left = row.text.split(/\s/).at(-1) ?? ''
  const right = /^\S+/.exec(next.text)?.[0] ?? ''
  const shown = row.text.split(/\s+/).slice(-3).join(' ')
  // What is read next may stand elsewhere in the source: then no reading says how.
  const isBeside = row.gap[1] === next.at[0]
  const readings = [`${left}\n\n${right}`, `${left} ${right}`]
  return {
    at: [row.at[1] - left.length, isBeside ? next.at[0] + right.length : row.at[1]],
    ask: `Unexpected white after \`${shown}\`, expected one paragraph or two`,
    actual: isBeside ? left + row.gapText + right : left,
    expected: isBeside ? (join ? readings.reverse() : readings) : [],
    note: `The witnesses are about even: ${why}. The first reading stands until a person decides.`
  }
}
