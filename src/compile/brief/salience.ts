/**
 * What matters most: cue words, place, words of the title and of many
 * sentences, then maximal marginal relevance (Carbonell & Goldstein 1998), so
 * that nothing is said twice.
 */

import {isBalanced} from './clauses.ts'
import {isDamaged} from './dates.ts'
import {readingOf} from './kinds.ts'
import {glossOf, leanOf} from './lean.ts'
import {countWords, lift, type Paragraph, type Sentence} from './spans.ts'
import type {Statement} from './types.ts'

interface Candidate {
  readonly statement: Statement
  readonly words: ReadonlySet<string>
  readonly score: number
  readonly order: number
}

const claimRe =
  /\b(?:we (?:argue|show|find|found|conclude|propose|believe)|this (?:paper|article|essay|study|guide|document|post) (?:argues|shows|examines)|(?:aim|purpose|object) of this|in (?:conclusion|sum)|to (?:conclude|sum up)|results? (?:show|suggest|indicate)|mean(?:s)? that|challenges?|main(?:ly)?|key|primary|most important|essential|central|focus|weakened|strengthen|difficult|largely|declined|failed|remain(?:s)?|drive|leading|complicates?|deterioration|vacuum|benefits?|fear)\b/gi
const detailRe =
  /\b(?:for example|e\.g\.|such as|Table|Figure|Fig\.|previously|Appendix|Supplement\w*|see|click|http|\d+(?:\.\d+)?\s?%)|\d{2,}|\[\d|\?/g

// These speak to the reader, they state nothing.
const appealRe = /^(?:suppose|consider|let|imagine|see|note|remember|recall|fig(?:ure)?|table|if you|to answer)\b|\?$/i

const purposeRe =
  /\b(?:we (?:argue|show|find|found|conclude|propose)|this (?:paper|article|essay|study|report|post) (?:argues|shows|examines)|(?:aim|purpose|object|subject) of this|in (?:conclusion|sum)|results? (?:show|suggest|indicate)|(?:I shall|I propose to|we aimed? to|it is (?:therefore|clear))\b)/i

// Half a paragraph of words is too much for one point.
const maxJudgmentWords = 48
const minJudgmentWords = 9

/** Find the one thing to know: the abstract’s conclusion, or else the body’s best sentence. */
export function bottomLineOf(
  paragraphs: ReadonlyArray<Paragraph>,
  maxWords: number,
  known: boolean
): Statement | undefined {
  const abstract = paragraphs.filter(({place}) => place === 'abstract')
  for (const paragraph of abstract.toReversed()) {
    const whole = lift(paragraph, 0, paragraph.text.length)
    // Short enough to be lifted as it stands, with nothing to judge.
    if (countWords(whole.text) <= maxWords && /[.!?…]["”’)]*$/.test(whole.text))
      return statement(paragraph, whole.start, whole.end)
    if (!known) continue
    for (const sentence of paragraph.sentences.toReversed()) {
      const found = standing(sentence, maxWords)
      if (found) return found
    }
  }
  return known ? principal(paragraphs, maxWords) : undefined
}

// Without an abstract: what the author sets out to say, or concludes, in the
// first or last sixth of the text.
function principal(paragraphs: ReadonlyArray<Paragraph>, maxWords: number): Statement | undefined {
  const body = paragraphs.filter(({place}) => place === 'body')
  const edge = Math.max(3, body.length / 6)
  const ends = new Set(body.filter((_, at) => at < edge || at >= body.length - edge).map(({id}) => id))
  const worth = ({statement: {span, kind}, score}: Candidate): number =>
    score + (purposeRe.test(span.text) ? 0.6 : 0) + (kind === 'judgment' || kind === 'outlook' ? 0.15 : 0)
  return candidates(paragraphs, maxWords)
    .filter(({statement: {span}}) => ends.has(span.paragraph))
    .sort((a, b) => worth(b) - worth(a) || a.order - b.order)[0]?.statement
}

/** Rank the key judgments; none says again what a better one says. */
export function judgmentsOf(
  paragraphs: ReadonlyArray<Paragraph>,
  max: number,
  bottomLine: Statement | undefined
): ReadonlyArray<Statement> {
  const left = candidates(paragraphs, maxJudgmentWords).filter(
    ({statement: {span}}) =>
      span.paragraph !== bottomLine?.span.paragraph ||
      span.start >= bottomLine.span.end ||
      span.end <= bottomLine.span.start
  )
  const taken: Array<Candidate> = []
  while (taken.length < max && left.length > 0) {
    // 0.65 : 0.35 keeps a strong second point of one paragraph in reach.
    const worth = (one: Candidate): number => 0.65 * one.score - 0.35 * nearest(one, taken)
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    left.splice(left.indexOf(best), 1)
    if (nearest(best, taken) < 0.5 && !isSaid(best, bottomLine)) taken.push(best)
  }
  return taken.map((one) => one.statement)
}

// The bottom line has said it.
function isSaid({words}: Candidate, bottomLine: Statement | undefined): boolean {
  const said = wordsOf(bottomLine?.span.text ?? '')
  return [...words].filter((word) => said.has(word)).length / Math.max(1, words.size) > 0.7
}

function candidates(paragraphs: ReadonlyArray<Paragraph>, maxWords: number): Array<Candidate> {
  const body = paragraphs.filter(({place}) => place === 'body')
  const title = paragraphs.find(({place}) => place === 'title')?.text ?? ''
  const abstract = paragraphs
    .filter(({place}) => place === 'abstract')
    .map(({text}) => text)
    .join(' ')
  const themes = wordsOf(`${title} ${abstract}`)
  const common = frequent(body)
  const result: Array<Candidate> = []
  for (const [at, paragraph] of body.entries()) {
    for (const sentence of paragraph.sentences) {
      const found = standing(sentence, maxWords)
      if (!found || countWords(found.span.text) < minJudgmentWords) continue
      const words = wordsOf(found.span.text)
      const score = scoreOf(found, words, themes, common) + placeOf(sentence, at, body.length)
      result.push({statement: found, words, score, order: result.length})
    }
  }
  return result
}

/** Lift a sentence so that it stands: alone, glossed, or with the one before it. */
function standing(sentence: Sentence, maxWords: number): Statement | undefined {
  const {paragraph, span, index} = sentence
  if (isUnfit(span.text)) return
  if (!/[.!?…]["”’)]*$/.test(span.text) || !/^["“‘(]?[\p{Lu}\p{N}]/u.test(span.text)) return
  const lean = leanOf(sentence)
  if (lean === 'stands')
    return countWords(span.text) <= maxWords ? statement(paragraph, span.start, span.end) : undefined
  if (lean !== 'needs-previous') {
    const gloss = glossOf(sentence, lean.noun)
    if (gloss)
      return countWords(span.text) <= maxWords ? {...statement(paragraph, span.start, span.end), gloss} : undefined
  }
  const before = paragraph.sentences[index - 1]
  if (!before || isUnfit(before.span.text) || leanOf(before) !== 'stands') return
  const both = statement(paragraph, before.span.start, span.end)
  return countWords(both.span.text) <= maxWords ? both : undefined
}

function isUnfit(text: string): boolean {
  return appealRe.test(text) || isDamaged(text) || !isBalanced(text)
}

function statement(paragraph: Paragraph, start: number, end: number): Statement {
  const span = lift(paragraph, start, end)
  return {span, ...readingOf(paragraph, span)}
}

function scoreOf(
  {span, gloss, kind}: Statement,
  words: ReadonlySet<string>,
  themes: ReadonlySet<string>,
  common: ReadonlyMap<string, number>
): number {
  const cues = Math.min(3, span.text.match(claimRe)?.length ?? 0)
  const details = span.text.match(detailRe)?.length ?? 0
  const shared = [...words].filter((word) => themes.has(word)).length / Math.max(6, words.size)
  const central = [...words].reduce((sum, word) => sum + (common.get(word) ?? 0), 0) / Math.max(8, words.size)
  // Who said what on which day is for the timeline, not for the ranking.
  const told = kind === 'reported' ? 0.15 : 0
  return 0.22 * cues - 0.12 * details + 0.8 * shared + 0.9 * central - (gloss ? 0.05 : 0) - told
}

// The first paragraphs pose, the last conclude; a paragraph’s first sentence
// is the umbrella over it.
function placeOf({index}: Sentence, at: number, count: number): number {
  const ends = at < Math.max(1, count * 0.1) || at >= count - Math.max(1, count * 0.1) ? 0.18 : 0
  return ends + (index === 0 ? 0.2 : 0)
}

function nearest(one: Candidate, taken: ReadonlyArray<Candidate>): number {
  return Math.max(
    0,
    ...taken.map(
      ({words}) =>
        [...one.words].filter((word) => words.has(word)).length / Math.max(1, Math.min(one.words.size, words.size))
    )
  )
}

function frequent(paragraphs: ReadonlyArray<Paragraph>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {text} of paragraphs) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.max(1, ...counts.values())
  return new Map([...counts].map(([word, count]) => [word, count / most]))
}

const plainRe =
  /^(?:about|after|also|although|another|because|been|before|being|between|both|could|does|during|each|even|from|have|having|however|into|many|more|most|much|only|other|over|same|should|since|some|such|than|that|their|them|then|there|these|they|this|those|through|under|very|were|what|when|where|which|while|will|with|within|without|would|your)$/

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  // Six letters are stem enough to tell whether two words are the same.
  return new Set(
    words.filter((word) => !plainRe.test(word)).map((word) => word.replace(/(?:ies|es|s|ing|ed)$/, '').slice(0, 8))
  )
}
