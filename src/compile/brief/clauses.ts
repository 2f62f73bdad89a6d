/** Cutting a sentence where it can be cut: a clause that is lifted alone must not mislead. */

import {countWords} from './spans.ts'

// Before these a clause has said what it says. “unless”, “if”, “except” and
// “but” are not here: they take back what stands before them.
const seamRe =
  /(?:,| ?—|;|:)\s*(?=(?:while|whereas|although|though|which|who|whose|as|since|because|including|especially|particularly|and|thanks|by|with|making|claiming|so|where|when|helping|trying|leading|resulting|also|in part)\b)|;\s|\s(?=(?:while|whereas|because|since the|so that)\s)|\s(?=and (?:allows?|has|have|had|is|are|was|were|will|would|may|can|makes?|provides?|gives?|also|then)\b)/gi

/**
 * Find where a clause may end.
 *
 * @returns
 *   Length of the clause and whether the sentence goes on, or nothing when it
 *   has no seam within the measure.
 */
export function clauseEnd(text: string, maxWords: number): {length: number; cut: boolean} | undefined {
  const whole = text.replace(/[.!?]+[”"’)]*$|[,;:]$/u, '')
  if (countWords(whole) <= maxWords) return {length: whole.length, cut: false}
  let best: number | undefined
  for (const {index} of text.matchAll(seamRe)) {
    const words = countWords(text.slice(0, index))
    if (words > maxWords) break
    if (
      words >= 6 &&
      isBalanced(text.slice(0, index)) &&
      !/\b(?:not|only|no|neither|either|both|between)\b[^,]*$/i.test(text.slice(0, index))
    ) {
      best = index
    }
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
