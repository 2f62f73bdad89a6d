/**
 * What matters most: what weighs most of what a statement has (`features.ts`),
 * then maximal marginal relevance (Carbonell & Goldstein 1998), so that nothing
 * is said twice.
 */

import {datesIn} from './dates.ts'
import {type Features, featureNames, featuresOf, type Text, textOf, wordsOf} from './features.ts'
import {readingOf} from './kinds.ts'
import {weights} from './salience-weights.ts'
import {countWords, lift, type Paragraph} from './spans.ts'
import {standing} from './standing.ts'
import type {Statement} from './types.ts'
import {dateWords, type Language, proseWords, wholeWords} from './words/index.ts'

/** A statement that could be lifted, and what it is worth. */
export interface Candidate {
  readonly statement: Statement
  readonly words: ReadonlySet<string>
  readonly features: Features
  readonly score: number
  readonly order: number
}

// Half a paragraph of words is too much for one point; both halves of a
// contrast have room.
const maxJudgmentWords = 64
const minJudgmentWords = 9
// Of two statements that share their words, one would do.
const redundancy = 0.6

/** Find the one thing to know: the abstract’s conclusion, or else the body’s best sentence. */
export function bottomLineOf(
  paragraphs: ReadonlyArray<Paragraph>,
  maxWords: number,
  language: Language | undefined
): Statement | undefined {
  const abstract = paragraphs.filter(({place}) => place === 'abstract')
  for (const paragraph of abstract.toReversed()) {
    const whole = lift(paragraph, 0, paragraph.text.length)
    // Short enough to be lifted as it stands, with nothing to judge.
    if (countWords(whole.text) <= maxWords && /[.!?…]["”’)]*$/.test(whole.text))
      return {span: whole, ...readingOf(paragraph, whole, language)}
    if (!language) continue
    for (const sentence of paragraph.sentences.toReversed()) {
      const found = standing(sentence, maxWords, language)
      if (found) return found
    }
  }
  return language && principal(textOf(paragraphs, language), maxWords)
}

/** Rank the key judgments; none says again what a better one says. */
export function judgmentsOf(
  paragraphs: ReadonlyArray<Paragraph>,
  max: number,
  bottomLine: Statement | undefined,
  language: Language
): ReadonlyArray<Statement> {
  const left = candidates(textOf(paragraphs, language), maxJudgmentWords).filter(
    ({statement}) => !(bottomLine && meets(statement, bottomLine))
  )
  const taken: Array<Candidate> = []
  while (taken.length < max && left.length > 0) {
    const worth = (one: Candidate): number => one.score - redundancy * nearest(one, taken)
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    left.splice(left.indexOf(best), 1)
    if (isEvent(best.statement, language)) continue
    const isNew = nearest(best, taken) < 0.5 && !isSaid(best, bottomLine, language)
    if (isNew && !taken.some(({statement}) => meets(statement, best.statement))) taken.push(best)
  }
  return taken.map((one) => one.statement)
}

// Without an abstract: what the author sets out to say in the first third, or
// else what matters most in the first or last sixth of the text.
function principal(text: Text, maxWords: number): Statement | undefined {
  const {body, language} = text
  const edge = Math.max(3, body.length / 6)
  const purposeRe = wholeWords(proseWords[language].purpose)
  const foilRe = wholeWords(proseWords[language].foil)
  const at = new Map(body.map(({id}, index) => [id, index]))
  const worth = ({statement, score}: Candidate): number => {
    const {span, kind} = statement
    // “It was meant to show …” and what happened on a day set the stage for what is to be said.
    const isStage = foilRe.test(span.text) || isEvent(statement, language)
    const purpose = purposeRe.test(span.text) ? 3 * weights.purpose : 0
    // What somebody else says leads only when there is nothing else.
    return score + purpose - (isStage ? weights.lead : 0) - (kind === 'reported' ? 10 : 0)
  }
  return candidates(text, maxWords)
    .filter(({statement: {span}}) => {
      const index = at.get(span.paragraph) ?? 0
      return index < edge || index >= body.length - edge || (purposeRe.test(span.text) && index < body.length / 2)
    })
    .sort((a, b) => worth(b) - worth(a) || a.order - b.order)[0]?.statement
}

/** Find all that could be lifted. */
export function candidates(text: Text, maxWords: number): ReadonlyArray<Candidate> {
  const result: Array<Candidate> = []
  for (const [at, paragraph] of text.body.entries()) {
    // What somebody else says or wrote is no judgment of the author’s.
    if (paragraph.isQuoted || text.works.has(paragraph)) continue
    for (const sentence of paragraph.sentences) {
      const statement = standing(sentence, maxWords, text.language)
      if (!statement || countWords(statement.span.text) < minJudgmentWords) continue
      const words = wordsOf(statement.span.text, text.language)
      const features = featuresOf(statement, sentence, at, words, text)
      result.push({statement, words, features, score: scoreOf(features), order: result.length})
    }
  }
  return result
}

function scoreOf(features: Features): number {
  return featureNames.reduce((sum, name) => sum + weights[name] * features[name], 0)
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

// The bottom line has said it.
function isSaid({words}: Candidate, bottomLine: Statement | undefined, language: Language): boolean {
  const said = wordsOf(bottomLine?.span.text ?? '', language)
  return [...words].filter((word) => said.has(word)).length / Math.max(1, words.size) > 0.7
}

// What happened on a day or in a month is for the timeline.
function isEvent({span, kind}: Statement, language: Language): boolean {
  return (
    kind === 'fact' &&
    datesIn(span.text, dateWords[language]).some(({when}) => /^(?:\d{4}|XXXX)-[01]\d/.test(when ?? ''))
  )
}

function meets(a: Statement, b: Statement): boolean {
  return a.span.paragraph === b.span.paragraph && a.span.start < b.span.end && b.span.start < a.span.end
}
