/** Does a sentence lean on what stands before it? Such a one is lifted with its support, glossed, or left. */

import {lift, type Paragraph, type Sentence} from './spans.ts'
import type {Gloss, Span} from './types.ts'
import {type Language, proseWords, wholeWords} from './words/index.ts'

/** Whether a sentence stands alone, needs the one before it, or cannot be lifted. */
export type Lean = 'stands' | 'needs-previous' | {readonly noun: Span}

// “The organization” names something that was named before.
const nounRe =
  /\b(?:the|this|that) (?:organi[sz]ation|alliance|agency|association|company|institution|body|bloc|union|treaty|group|institute|ministry|court|party|committee|council)\b(?:['’]s)?(?! of\b)/i

const pronounRe = /\b(?:it|its|they|their|them|he|his|him|she|her|hers)\b/i

// An event has no members: “the conflict … challenges for its members”.
const ownedRe = /\b(?:its|their|the) (?:members?|member (?:states?|governments?))\b/i

const acronymRe = /\b\p{Lu}{2,}\b/u

/** Say what a sentence leans on. */
export function leanOf(sentence: Sentence, language: Language = 'en'): Lean {
  const {span, paragraph} = sentence
  const {text} = span
  const words = proseWords[language]
  if (wholeWords(words.connective, 'iu', '^').test(text)) return 'needs-previous'
  const isExpletive = wholeWords(words.expletive, 'iu', '^').test(text)
  if (!isExpletive && wholeWords(words.pronoun, 'iu', '^').test(text)) return 'needs-previous'
  if (wholeWords(words.inner).test(text)) return 'needs-previous'
  if (language !== 'en') return 'stands'
  // A short form before it says which: “the CSTO … the organization”.
  const noun = nounRe.exec(text)
  if (noun && !acronymRe.test(text.slice(0, noun.index))) {
    const start = span.start + noun.index
    return {noun: lift({id: paragraph.id, text: paragraph.text}, start, start + noun[0].length)}
  }
  if (!noun && namesAgain(text, words.definite)) return 'needs-previous'
  return pointsBack(text, isExpletive) || repeats(sentence) ? 'needs-previous' : 'stands'
}

/** Whether a piece of an English sentence, lifted alone, would point at something left behind. */
export function dangles(text: string): boolean {
  const {inner, definite} = proseWords.en
  if (wholeWords(inner).test(text) || namesAgain(text, definite) || nounRe.test(text)) return true
  return /^(?:who|which|whose|whom)\b/i.test(text) || pointsBack(text, false)
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

// “the confrontation” with nothing to tell which one.
function namesAgain(text: string, nouns: string): boolean {
  const re = wholeWords(
    `the (?:${nouns})(?! (?:of|in|between|with|over|about|on|to|that|against|by|for|from|which|who|whether|is that|\\p{Ll}+ed)(?!\\p{L}))`
  )
  const match = re.exec(text)
  return match !== null && !acronymRe.test(text.slice(0, match.index))
}

function pointsBack(text: string, isExpletive: boolean): boolean {
  const owned = ownedRe.exec(text)
  if (owned && !acronymRe.test(text.slice(0, owned.index))) return true
  const pronoun = pronounRe.exec(text)
  return pronoun !== null && !isExpletive && !hasAntecedent(text.slice(0, pronoun.index))
}

// “… passed a bill. The bill was …”: the noun that opens it was just brought in.
function repeats({span, paragraph, index}: Sentence): boolean {
  const noun = /^The (?:\p{Ll}+ )?(\p{Ll}{4,})(?=[,\s](?!of\b|that\b|in\b|for\b|which\b|who\b|to\b))/u.exec(
    span.text
  )?.[1]
  const before = paragraph.sentences[index - 1]?.span.text
  if (!noun || !before) return false
  return new RegExp(`(?<!\\p{L})(?:an?|one|some|two|three) (?:[\\p{L}-]+ ){0,3}${noun}(?!\\p{L})`, 'iu').test(before)
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
