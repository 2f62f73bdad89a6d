/** Lifting a sentence so that it stands: alone, glossed, with what it leans on, and with what turns it. */

import {isBalanced} from './clauses.ts'
import {isDamaged} from './dates.ts'
import {readingOf} from './kinds.ts'
import {glossOf, leanOf} from './lean.ts'
import {countWords, isEndless, lift, type Sentence} from './spans.ts'
import type {Gloss, Statement} from './types.ts'
import {type Language, proseWords, wholeWords} from './words/index.ts'

// The other half of a contrast: without it the first half misleads.
const contrastRe =
  /^(?:however|but|nevertheless|nonetheless|yet|conversely|on the other hand|by contrast|in contrast|even so|aber|doch|jedoch|allerdings|dennoch|dagegen|mais|cependant|toutefois|néanmoins|pourtant|en revanche|pero|sin embargo|no obstante|en cambio|но|однако|тем не менее|зато)(?!\p{L})/iu

// A shorter sentence is a piece of one.
const minBefore = 3

const wholeRe = /[.!?…]["”’»)\]]*(?:\[\d[\d, –-]*\])?$/u
const openRe = /^["“‘(«„]?[\p{Lu}\p{N}]/u

/** Lift a sentence so that nothing in it points at what was left; nothing when it cannot be. */
export function standing(sentence: Sentence, maxWords: number, language: Language): Statement | undefined {
  const {paragraph, span, index} = sentence
  // “SHOULD be erased on …”: an item of a list whose subject stands over it.
  if (/^(?:SHALL|SHOULD|MUST|MAY|MAY NOT)\b/.test(span.text)) return
  if (isEndless(sentence) || isUnfit(span.text, language) || !wholeRe.test(span.text) || !openRe.test(span.text)) return
  const lean = leanOf(sentence, language)
  let from = span.start
  let gloss: Gloss | undefined
  if (lean !== 'stands') {
    gloss = lean === 'needs-previous' ? undefined : glossOf(sentence, lean.noun)
    if (!gloss) {
      const before = paragraph.sentences[index - 1]
      // “With difficulty. I will be frank: …” begins with an answer.
      if (
        !before ||
        countWords(before.span.text) < minBefore ||
        isEndless(before) ||
        isUnfit(before.span.text, language) ||
        leanOf(before, language) !== 'stands'
      )
        return
      from = before.span.start
    }
  }
  if (from < span.start && isTorn(paragraph.text.slice(from, span.start), span.text)) return
  const next = paragraph.sentences[index + 1]
  const isTurned = next !== undefined && contrastRe.test(next.span.text)
  if (isTurned && (isEndless(next) || isUnfit(next.span.text, language))) return
  const found = lift(paragraph, from, isTurned ? next.span.end : span.end)
  if (countWords(found.text) > maxWords) return
  return {span: found, ...readingOf(paragraph, found, language), ...(gloss && {gloss})}
}

// “NATO’s presence … that the CSTO is being pressured to fill. The conflict … for its members”: whose?
function isTorn(before: string, text: string): boolean {
  if (!/\b(?:its|their) (?:\p{Ll}+ )?(?:members?|governments?|states?|leaders?|allies|partners)\b/iu.test(text))
    return false
  return new Set(before.match(/\b\p{Lu}{3,}\b/gu)).size > 1
}

function isUnfit(text: string, language: Language): boolean {
  const {appeal} = proseWords[language]
  // Whole in quotation marks, or with words left out: somebody else’s.
  if (/^[“"«„][^“”"«»]*[”"»“]$|\((?:…|\.\.\.)\)|\[(?:…|\.\.\.)\]/u.test(text)) return true
  // An item of a list, and what leads up to one.
  if (/^\((?:\d{1,2}|\p{Ll}|[ivx]{1,4})\)\s|\b(?:as follows|the following)[.:]$/u.test(text)) return true
  // How the interview came about.
  if (
    /\b(?:spoke|speaks|talked|sat down) (?:to|with) (?:our|us)\b|\bspoke to \p{Lu}[\p{L}. ’-]{1,60} (?:about|by|in (?:his|her))\b/u.test(
      text
    )
  )
    return true
  return wholeWords(appeal, 'iu', '^').test(text) || /\?["”’»]?$/.test(text) || isDamaged(text) || !isBalanced(text)
}
