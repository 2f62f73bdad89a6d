/**
 * What a statement has that may make it matter: its place, words of the title and
 * of many sentences, cue words (Edmundson 1969). How much each counts is learned
 * (`salience-weights.ts`, by `scripts/learn-salience.ts`).
 */

import {bareNounsIn} from './lean.ts'
import {countWords, type Paragraph, type Sentence} from './spans.ts'
import type {Statement} from './types.ts'
import {type Language, proseWords, wholeWords} from './words/index.ts'
import {worksIn} from './works.ts'

/** Names of what is weighed. */
export const featureNames = [
  'lead',
  'first',
  'end',
  'opening',
  'closing',
  'section',
  'themes',
  'heads',
  'central',
  'cues',
  'purpose',
  'details',
  'length',
  'long',
  'judged',
  'told',
  'pair',
  'bare',
  'dated'
] as const

export type Features = Readonly<Record<(typeof featureNames)[number], number>>

/** What the whole text says of its parts. */
export interface Text {
  readonly body: ReadonlyArray<Paragraph>
  readonly afterHead: ReadonlySet<Paragraph>
  /** Paragraphs under a heading that opens, or that closes, the matter. */
  readonly opening: ReadonlySet<Paragraph>
  readonly closing: ReadonlySet<Paragraph>
  /** Entries of lists of works. */
  readonly works: ReadonlySet<Paragraph>
  readonly themes: ReadonlySet<string>
  readonly heads: ReadonlySet<string>
  readonly common: ReadonlyMap<string, number>
  readonly language: Language
}

// Words after which a sentence says more than one thing.
const easyWords = 36

const openingRe = /^(?:\d+\.? )?(?:introduction|overview|summary|background|einleitung|introducción|введение)\b/iu
const closingRe =
  /^(?:\d+\.? )?(?:(?:discussion and )?conclu(?:sions?|ding)|discussion|outlook|summary|fazit|schluss|ausblick|conclusión|conclusiones|заключение|выводы)(?!\p{L})/iu

/** Gather what the whole text says of its parts. */
export function textOf(paragraphs: ReadonlyArray<Paragraph>, language: Language): Text {
  const body = paragraphs.filter(({place}) => place === 'body')
  const of = (place: Paragraph['place']): string =>
    paragraphs
      .filter((paragraph) => paragraph.place === place)
      .map(({text}) => text)
      .join(' ')
  return {
    body,
    afterHead: new Set(paragraphs.filter((_, index) => paragraphs[index - 1]?.place === 'heading')),
    opening: new Set(under(paragraphs, openingRe)),
    closing: new Set(under(paragraphs, closingRe)),
    works: worksIn(paragraphs),
    themes: wordsOf(`${of('title')} ${of('abstract')}`, language),
    heads: wordsOf(of('heading'), language),
    common: frequent(body, language),
    language
  }
}

function* under(paragraphs: ReadonlyArray<Paragraph>, headRe: RegExp): Generator<Paragraph> {
  let isUnder = false
  for (const paragraph of paragraphs) {
    if (paragraph.place === 'heading') isUnder = headRe.test(paragraph.text)
    else if (isUnder) yield paragraph
  }
}

/** Say what a statement has. */
export function featuresOf(
  {span, gloss, kind}: Statement,
  {index, paragraph}: Sentence,
  at: number,
  words: ReadonlySet<string>,
  text: Text
): Features {
  const {cues, purpose, details} = proseWords[text.language]
  const count = (source: string): number => Math.min(3, span.text.match(wholeWords(source, 'giu'))?.length ?? 0) / 3
  const share = (others: ReadonlySet<string>): number =>
    [...words].filter((word) => others.has(word)).length / Math.max(6, words.size)
  const central = [...words].reduce((sum, word) => sum + (text.common.get(word) ?? 0), 0) / Math.max(8, words.size)
  const length = countWords(span.text) / easyWords
  const {body} = text
  return {
    // The first paragraphs pose, the last conclude; a paragraph’s first sentence
    // is the umbrella over it, and a section’s first paragraph over that.
    lead: 1 / (1 + at + index / 2),
    first: Number(index === 0),
    end: Number(at >= body.length - Math.max(1, body.length * 0.1)),
    opening: Number(text.opening.has(paragraph)),
    closing: Number(text.closing.has(paragraph)),
    section: Number(text.afterHead.has(paragraph)),
    themes: share(text.themes),
    heads: share(text.heads),
    central,
    cues: count(cues),
    purpose: Number(wholeWords(purpose).test(span.text)),
    details: count(details),
    length: Math.min(1, length),
    long: Math.max(0, length - 1),
    judged: Number(kind === 'judgment' || kind === 'outlook'),
    // Who said what on which day is for the timeline, not for the ranking.
    told: Number(kind === 'reported'),
    pair: Number(gloss !== undefined || /[.!?]["”’)]*\s\p{Lu}/u.test(span.text)),
    bare: bareOf(span.text, index, text),
    // A fact with its date is an event.
    dated: Number(kind === 'fact' && /(?<!\d)[12]\d{3}(?!\d)/.test(span.text))
  }
}

// “the new situation”, deep in a paragraph: what it is was told before, unless
// the whole piece is of it.
function bareOf(sentence: string, index: number, {themes, language}: Text): number {
  if (index === 0 || language !== 'en') return 0
  return Math.min(2, bareNounsIn(sentence).filter((noun) => !themes.has(stemOf(noun.toLowerCase()))).length)
}

function frequent(paragraphs: ReadonlyArray<Paragraph>, language: Language): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {text} of paragraphs)
    for (const word of wordsOf(text, language)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.max(1, ...counts.values())
  return new Map([...counts].map(([word, count]) => [word, count / most]))
}

/** Get the words of a text that carry its matter, as stems. */
export function wordsOf(text: string, language: Language): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  const plainRe = wholeWords(proseWords[language].plain, 'iu', '^')
  return new Set(words.filter((word) => !plainRe.test(word)).map(stemOf))
}

// Eight letters are stem enough to tell whether two words are the same.
function stemOf(word: string): string {
  return word.replace(/(?:ies|es|s|ing|ed)$/, '').slice(0, 8)
}
