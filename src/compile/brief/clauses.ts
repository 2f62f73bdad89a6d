/** Cutting a sentence where it can be cut: a clause that is lifted alone must not mislead. */

import {countWords} from './spans.ts'

// Before these a clause has said what it says. “unless”, “if”, “except” and
// “but” are not here: they take back what stands before them.
const seamRe =
  /(?:,| ?—|;|:)\s*(?=(?:while|whereas|although|though|which|who|whose|as|since|because|including|especially|particularly|and|thanks|by|with|making|claiming|so|where|when|helping|trying|leading|resulting|also|in part)\b)|;\s|\s(?=(?:while|whereas|because|since the|so that|due to)\s)|\s(?=and (?:allows?|has|have|had|is|are|was|were|will|would|may|can|makes?|provides?|gives?|also|then)\b)/gi

// Another subject with its own verb: “…, while the others …”, “…, Armenia sees …”.
const contrastRe =
  /,\s(?=(?:while|whereas)\s|(?:the\s)?\p{Lu}\p{L}+\s(?:has|have|had|is|was|were|will|would|\p{Ll}{3,}s)\s)/u

// After “While …” or “Since …” the main clause begins at a comma.
const mainRe = /,\s(?=(?:the|its|their|an?|it|they|\p{Lu}\p{L}*)\s)/u

// “not only …”, “both …”: the other half is still to come.
const openPairRe = /\b(?:not|only|no|neither|either|both|between)\b/i

/** What a clause must hold and where it stands. */
export interface Measure {
  readonly maxWords: number
  /** Characters that the clause must hold at least (default: 0). */
  readonly least?: number
  /** Whether a word such as “while” stands before it (default: no). */
  readonly isSubordinate?: boolean
}

/**
 * Find where a clause may end.
 *
 * @returns
 *   Length of the clause and whether the sentence goes on, or nothing when it
 *   has no seam within the measure.
 */
export function clauseEnd(
  text: string,
  {maxWords, least = 0, isSubordinate = false}: Measure
): {length: number; cut: boolean} | undefined {
  const whole = text.replace(/(?<![.!?])[.!?]+[”"’)]*$|[,;:]$/u, '')
  const seam = (isSubordinate ? mainRe : contrastRe).exec(whole.slice(least))
  if (seam) {
    const length = least + seam.index
    const part = whole.slice(0, length)
    return countWords(part) <= maxWords && isBalanced(part) && !takesBack(whole.slice(length))
      ? {length, cut: true}
      : undefined
  }
  if (countWords(whole) <= maxWords) return {length: whole.length, cut: false}
  let best: number | undefined
  for (const {index} of text.matchAll(seamRe)) {
    const part = text.slice(0, index)
    if (countWords(part) > maxWords) break
    if (
      index >= least &&
      countWords(part) >= 6 &&
      isBalanced(part) &&
      !openPairRe.test(part.slice(part.lastIndexOf(',') + 1))
    )
      best = index
  }
  return best === undefined || takesBack(text.slice(best)) ? undefined : {length: best, cut: true}
}

// What follows soon must not turn what was said: “…, unless …”.
function takesBack(rest: string): boolean {
  return /^[^.;]{0,40}\b(?:unless|except|but not|only if|provided that)\b/i.test(rest)
}

/** Whether quotation marks and brackets that open also close. */
export function isBalanced(text: string): boolean {
  return (
    (text.match(/[“]/g)?.length ?? 0) === (text.match(/[”]/g)?.length ?? 0) &&
    (text.match(/[(]/g)?.length ?? 0) === (text.match(/[)]/g)?.length ?? 0) &&
    (text.match(/"/g)?.length ?? 0) % 2 === 0
  )
}
