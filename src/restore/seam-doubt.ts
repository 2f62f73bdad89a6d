/** White of which the witnesses are about even: one paragraph, or two. */

import type {GoesOn} from './evidence.ts'
import type {Doubt} from './rule.ts'
import type {Row} from './view.ts'

// It is some four places in a text.
const askBelow = 0.62

/** Ask whether a paragraph goes on over the white between two rows, where that is not sure; what was done stands first. */
export function* seamDoubts(row: Row, next: Row, verdict: GoesOn): Generator<Doubt> {
  if (verdict.sure < askBelow) yield seamDoubt(row, next, verdict)
}

function seamDoubt(row: Row, next: Row, {join, why}: GoesOn): Doubt {
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
