/**
 * What matters most: place, words of the title and of many sentences, cue
 * words (Edmundson 1969), then maximal marginal relevance (Carbonell &
 * Goldstein 1998), so that nothing is said twice.
 */

import {datesIn} from './dates.ts'
import {readingOf} from './kinds.ts'
import {bareNounsIn} from './lean.ts'
import {countWords, lift, type Paragraph, type Sentence} from './spans.ts'
import {standing} from './standing.ts'
import type {Statement} from './types.ts'
import {dateWords, type Language, proseWords, wholeWords} from './words/index.ts'

interface Candidate {
  readonly statement: Statement
  readonly words: ReadonlySet<string>
  readonly score: number
  readonly order: number
}

/** What the whole text says of its parts. */
interface Text {
  readonly body: ReadonlyArray<Paragraph>
  readonly afterHead: ReadonlySet<Paragraph>
  readonly themes: ReadonlySet<string>
  readonly heads: ReadonlySet<string>
  readonly common: ReadonlyMap<string, number>
  readonly language: Language
}

// Found by random search on the pieces for tuning, and rounded.
const weights = {
  lead: 0.8,
  first: 0.28,
  end: 0.2,
  section: 0.1,
  themes: 1.15,
  heads: 0.2,
  central: 0.85,
  cues: 0.4,
  purpose: 0.2,
  details: 0.4,
  long: 0.45,
  judged: 0.2,
  told: 0.15,
  pair: 0.1,
  bare: 0.1,
  dated: 0.4,
  redundancy: 0.6
}

// Half a paragraph of words is too much for one point; both halves of a
// contrast have room.
const maxJudgmentWords = 64
const minJudgmentWords = 9
// Words after which a sentence says more than one thing.
const easyWords = 36

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
    ({statement}) => !(bottomLine && meets(statement, bottomLine)) && !isEvent(statement, language)
  )
  const taken: Array<Candidate> = []
  while (taken.length < max && left.length > 0) {
    const worth = (one: Candidate): number => one.score - weights.redundancy * nearest(one, taken)
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    left.splice(left.indexOf(best), 1)
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
  const at = new Map(body.map(({id}, index) => [id, index]))
  const worth = ({statement: {span, kind}, score}: Candidate): number =>
    score + (purposeRe.test(span.text) ? 2 * weights.purpose : 0) + (kind === 'reported' ? -0.2 : 0)
  return candidates(text, maxWords)
    .filter(({statement: {span}}) => {
      const index = at.get(span.paragraph) ?? 0
      return index < edge || index >= body.length - edge || (purposeRe.test(span.text) && index < body.length / 2)
    })
    .sort((a, b) => worth(b) - worth(a) || a.order - b.order)[0]?.statement
}

function textOf(paragraphs: ReadonlyArray<Paragraph>, language: Language): Text {
  const body = paragraphs.filter(({place}) => place === 'body')
  const of = (place: Paragraph['place']): string =>
    paragraphs
      .filter((paragraph) => paragraph.place === place)
      .map(({text}) => text)
      .join(' ')
  return {
    body,
    afterHead: new Set(paragraphs.filter((_, index) => paragraphs[index - 1]?.place === 'heading')),
    themes: wordsOf(`${of('title')} ${of('abstract')}`, language),
    heads: wordsOf(of('heading'), language),
    common: frequent(body, language),
    language
  }
}

function candidates(text: Text, maxWords: number): ReadonlyArray<Candidate> {
  const result: Array<Candidate> = []
  for (const [at, paragraph] of text.body.entries()) {
    // What somebody else says is no judgment of the author’s.
    if (paragraph.isQuoted) continue
    for (const sentence of paragraph.sentences) {
      const statement = standing(sentence, maxWords, text.language)
      if (!statement || countWords(statement.span.text) < minJudgmentWords) continue
      const words = wordsOf(statement.span.text, text.language)
      const score = scoreOf(statement, words, text) + placeOf(sentence, at, text) - bareOf(statement, sentence, text)
      result.push({statement, words, score, order: result.length})
    }
  }
  return result
}

function scoreOf({span, gloss, kind}: Statement, words: ReadonlySet<string>, text: Text): number {
  const {cues, purpose, details} = proseWords[text.language]
  const count = (source: string): number => Math.min(3, span.text.match(wholeWords(source, 'giu'))?.length ?? 0) / 3
  const share = (others: ReadonlySet<string>): number =>
    [...words].filter((word) => others.has(word)).length / Math.max(6, words.size)
  const central = [...words].reduce((sum, word) => sum + (text.common.get(word) ?? 0), 0) / Math.max(8, words.size)
  return (
    weights.cues * count(cues) +
    weights.purpose * (wholeWords(purpose).test(span.text) ? 1 : 0) -
    weights.details * count(details) +
    weights.themes * share(text.themes) +
    weights.heads * share(text.heads) +
    weights.central * central +
    weights.judged * (kind === 'judgment' || kind === 'outlook' ? 1 : 0) -
    // Who said what on which day is for the timeline, not for the ranking.
    weights.told * (kind === 'reported' ? 1 : 0) -
    // A fact with its date is an event.
    weights.dated * (kind === 'fact' && /(?<!\d)[12]\d{3}(?!\d)/.test(span.text) ? 1 : 0) -
    weights.long * Math.max(0, countWords(span.text) / easyWords - 1) -
    weights.pair * (gloss || /[.!?]["”’)]*\s\p{Lu}/u.test(span.text) ? 1 : 0)
  )
}

// “the new situation”, deep in a paragraph: what it is was told before, unless
// the whole piece is of it.
function bareOf({span}: Statement, {index}: Sentence, {themes, language}: Text): number {
  if (index === 0 || language !== 'en') return 0
  const bare = bareNounsIn(span.text).filter((noun) => !themes.has(stemOf(noun.toLowerCase())))
  return weights.bare * Math.min(2, bare.length)
}

// The first paragraphs pose, the last conclude; a paragraph’s first sentence
// is the umbrella over it, and a section’s first paragraph over that.
function placeOf({index, paragraph}: Sentence, at: number, {body, afterHead}: Text): number {
  const isEnd = at >= body.length - Math.max(1, body.length * 0.1)
  return (
    weights.lead / (1 + at + index / 2) +
    weights.first * (index === 0 ? 1 : 0) +
    weights.end * (isEnd ? 1 : 0) +
    weights.section * (afterHead.has(paragraph) ? 1 : 0)
  )
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

function frequent(paragraphs: ReadonlyArray<Paragraph>, language: Language): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {text} of paragraphs)
    for (const word of wordsOf(text, language)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.max(1, ...counts.values())
  return new Map([...counts].map(([word, count]) => [word, count / most]))
}

function wordsOf(text: string, language: Language): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  const plainRe = wholeWords(proseWords[language].plain, 'iu', '^')
  return new Set(words.filter((word) => !plainRe.test(word)).map(stemOf))
}

// Eight letters are stem enough to tell whether two words are the same.
function stemOf(word: string): string {
  return word.replace(/(?:ies|es|s|ing|ed)$/, '').slice(0, 8)
}
