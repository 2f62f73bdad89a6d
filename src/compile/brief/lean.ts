/** Does a sentence lean on what stands before it? Such a one is lifted with its support, glossed, or left. */

import {lift, type Paragraph, type Sentence} from './spans.ts'
import type {Gloss, Span} from './types.ts'

/** Whether a sentence stands alone, needs the one before it, or cannot be lifted. */
export type Lean = 'stands' | 'needs-previous' | {readonly noun: Span}

// Openings that join a sentence to the one before it.
const connectiveRe =
  /^(?:[“"‘(]\s*)?(?:nevertheless|nonetheless|however|but|and|yet|also|or|nor|so|then|conversely|meanwhile|moreover|furthermore|further|instead|therefore|thus|hence|for (?:example|instance|this|these|that)|in (?:addition|contrast|turn|fact|short|sum|other words|this|these|that|such|both|either)|on the (?:other|contrary)|similarly|likewise|rather|still|otherwise|consequently|as (?:a|such|this|an?) ?(?:result|consequence)?|accordingly|additionally|finally|second(?:ly)?|third(?:ly)?|first(?:ly)?|of course|indeed|again|too|here|there (?!(?:is|are|was|were|has|have|will|may|can)\b)|now|even so|besides|not so|after (?:that|this)|at (?:that|this|the same) time|that is|to (?:this|that|do so)|by contrast|equally|specifically|in particular|subsequently|later|eventually|next|as (?:previously|already))\b/i

// “It is true that …” points at nothing.
const expletiveRe =
  /^it (?:is|was|would be|may be|has been|seems|appears|remains)\b[^,.;]{0,40}?\b(?:that|to|whether|how)\b/i

const openingPronounRe =
  /^(?:[“"‘(]\s*)?(?:it|its|they|their|them|he|his|him|she|her|this|these|that|those|such|both|some|others?|another|neither|either|each|none|most|many|few|all|the (?:former|latter|same|other|others|two|three))\b(?! of the\b)/i

const innerRe =
  /\b(?:this|these|those(?! (?:who|of|with|in|that|which))|such(?! as)|also|the (?:former|latter|said|same|above|following|preceding)|doing so|do so|did so|does so|likewise|therefore|thus|however|nevertheless|above|below|aforementioned|thereby)\b/i

// “The organization” names something that was named before.
const nounRe =
  /\b(?:the|this|that) (?:organi[sz]ation|alliance|agency|association|company|institution|body|bloc|union|treaty|group|institute|ministry|court|party|committee|council)\b(?:['’]s)?(?! of\b)/i

// “the confrontation” with nothing to tell which one.
const eventRe =
  /\bthe (?:confrontation|dispute|incident|move|decision|proposal|attack|picture|event|question|problem|former|latter)\b(?! (?:of|in|between|with|over|about|on|to|that|against|by)\b)/i

const pronounRe = /\b(?:it|its|they|their|them|he|his|him|she|her|hers)\b/i

// An event has no members: “the conflict … challenges for its members”.
const ownedRe = /\b(?:its|their|the) (?:members?|member (?:states?|governments?))\b/i

const acronymRe = /\b\p{Lu}{2,}\b/u

/** Say what a sentence leans on. */
export function leanOf({span, paragraph}: Sentence): Lean {
  const {text} = span
  if (connectiveRe.test(text)) return 'needs-previous'
  if (openingPronounRe.test(text) && !expletiveRe.test(text)) return 'needs-previous'
  if (innerRe.test(text) || eventRe.test(text)) return 'needs-previous'
  const owned = ownedRe.exec(text)
  if (owned && !acronymRe.test(text.slice(0, owned.index))) return 'needs-previous'
  const pronoun = pronounRe.exec(text)
  if (pronoun && !expletiveRe.test(text) && !hasAntecedent(text.slice(0, pronoun.index))) return 'needs-previous'
  const noun = nounRe.exec(text)
  if (noun && !acronymRe.test(text.slice(0, noun.index))) {
    return {
      noun: lift(
        {id: paragraph.id, text: paragraph.text},
        span.start + noun.index,
        span.start + noun.index + noun[0].length
      )
    }
  }
  return 'stands'
}

/** Whether a piece of a sentence, lifted alone, would point at something left behind. */
export function dangles(text: string): boolean {
  if (innerRe.test(text) || eventRe.test(text) || nounRe.test(text)) return true
  const owned = ownedRe.exec(text)
  if (owned && !acronymRe.test(text.slice(0, owned.index))) return true
  if (/^(?:who|which|whose|whom)\b/i.test(text)) return true
  const pronoun = pronounRe.exec(text)
  return pronoun !== null && !hasAntecedent(text.slice(0, pronoun.index))
}

/**
 * Find the one organisation that “the organization” can be: the only acronym
 * in the two sentences before it.
 */
export function glossOf(sentence: Sentence, noun: Span): Gloss | undefined {
  const {paragraph, index} = sentence
  const before = paragraph.sentences.slice(Math.max(0, index - 2), index)
  const found = before.flatMap(({span}) => acronymsIn(paragraph, span))
  const names = new Set(found.map(({text}) => text))
  const means = found[0]
  return means && names.size === 1 ? {of: noun, means} : undefined
}

function acronymsIn(paragraph: Paragraph, {start, text}: Span): ReadonlyArray<Span> {
  return [...text.matchAll(/\b\p{Lu}{3,}\b/gu)].map((match) =>
    lift(paragraph, start + match.index, start + match.index + match[0].length)
  )
}

// A name, or two words of more than function before the pronoun; shorter
// openings (“In his view”) have nothing to point back to.
function hasAntecedent(before: string): boolean {
  // The first word has its capital from its place: “Hereafter,” he said.
  if (/\p{Lu}\p{L}+/u.test(before.replace(/^\P{L}*\p{L}+/u, '')) && before.length > 12) return true
  return /^(?:The|An?|Some|Many|Most|Every|Each|\p{Lu}\p{L}{3,})\b.*\s\S+\s/u.test(before) || before.length > 40
}
