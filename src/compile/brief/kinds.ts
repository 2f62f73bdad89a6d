/** On whose word a sentence rests: fact as stated, the author’s judgment, a reported claim, or outlook. */

import {lift, liftAll, type Sentence} from './spans.ts'
import type {Kind, Span} from './types.ts'
import {type Language, proseWords, wholeWords} from './words/index.ts'

const viewRe = /\b(?:[Aa]ccording to \S+(?: \p{Lu}\S+)*|[Ii]n (?:his|her|their|its) (?:view|opinion|words))/u

const judgmentRe =
  /\b(?:main|major|key (?:element|role|challenge|factor|point)|primary(?! (?:end ?points?|schools?|care|elections?|outcomes?|sources?|deficit|balance|colou?rs?))|important|empty|hollow|weakened|difficult|vulnerable|strong|weak|best|worst|should|must|need(?:s|ed)?|ought|clear(?:ly)?|true|helpful(?:ly)?|serious|significant(?:ly)?|challenges?|complicates?|failed|failure|sharp|deterioration|successful(?:ly)?|better|worse|(?<![\d%] )(?:more|less)(?! than (?:\p{Sc}|\d|one|two|three|half|a (?:third|quarter|fifth|hundred|thousand|million)))|essential|necessary|comes naturally|uncomfortable|problem|great(?:est)?|little|unsettled|lack(?:s|ed)?)\b/iu

// “To donors: fund repair before construction.”
const addressedRe = /^To (?:the |all )?[^:.!?“”]{2,120}: \p{Ll}/u

const agentRe = /^(?:selon|laut|según|по (?:словам|мнению|оценке))$/iu

// Words in quotation marks, a few only: the source keeps them at a distance.
const scareRe = /[“"]([\p{L}][\p{L}’' -]{2,40})[”"]/gu
const maxScareWords = 4

/** What kind of statement a run of sentences makes. */
export interface Reading {
  readonly kind: Kind
  readonly by?: Span
  readonly hedges: ReadonlyArray<Span>
}

/** Read the kind of an English sentence, who says it, and its words of doubt. */
export function kindOf({span, paragraph}: Sentence): Reading {
  return readingOf(paragraph, span)
}

/** Read the kind of a stretch of a paragraph. */
export function readingOf(paragraph: {id: string; text: string}, span: Span, language: Language = 'en'): Reading {
  const words = proseWords[language]
  const hedges = [...hedgesIn(paragraph, span, words.hedges), ...scaresIn(paragraph, span)]
  const said = saidIn(span.text, words.said)
  // “We argue” and “I fear” are the author’s own; “we” in quotation marks is not.
  if (said && !/\b(?:I|we|our)\b/i.test(said.replace(/[“"][^“”"]*[”"]?/g, ''))) {
    // Of two sentences, the one that reports.
    const from = Math.max(0, said.search(/(?<=\p{Ll}[.!?]\s)\p{Lu}[^.!?]*$/u))
    const by = lift(paragraph, span.start + from, span.start + said.length)
    return {kind: 'reported', by, hedges}
  }
  // “SHALL” in a standard says what must be, not what will.
  if (wholeWords(words.ahead).test(span.text.replace(/\b\p{Lu}{4,}\b/gu, ''))) return {kind: 'outlook', hedges}
  const isJudged =
    hedges.length > 0 ||
    (language === 'en'
      ? judgmentRe.test(span.text) || addressedRe.test(span.text)
      : wholeWords(words.cues).test(span.text)) ||
    wholeWords(words.verdict).test(span.text)
  return {kind: isJudged ? 'judgment' : 'fact', hedges}
}

// The words up to and with the verb of saying; a verb in quotation marks is
// what somebody else says.
function saidIn(text: string, verbs: string): string | undefined {
  const view = viewRe.exec(text)
  if (view && view.index < 3) return text.slice(0, view.index + view[0].length)
  for (const {index, 0: verb} of text.matchAll(wholeWords(verbs, 'giu'))) {
    const before = text.slice(0, index)
    if ((before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0)) continue
    // “Selon le Bureau de recherches (BRGM), …”: who says it comes after.
    const who = agentRe.test(verb) ? /^[^,.;:]{1,120}(?=,)/u.exec(text.slice(index + verb.length)) : undefined
    return text.slice(0, index + verb.length + (who?.[0].length ?? 0))
  }
  return view ? text.slice(0, view.index + view[0].length) : undefined
}

function* hedgesIn(paragraph: {id: string; text: string}, span: Span, source: string): Generator<Span> {
  for (const hedge of liftAll(paragraph, wholeWords(source, 'giu'), [span.start, span.end])) {
    // “May” with a capital is the month.
    if (hedge.text === 'May') continue
    // “did not appear”, “appeared in Paris”: who does so is seen.
    const rest = paragraph.text.slice(hedge.end)
    if (
      /^appear/i.test(hedge.text) &&
      !/^(?: not)? (?:to|that|as|likely|unlikely|certain|more|less|\p{L}+(?:ed|ble|ent|ant|ous|ful))\b/u.test(rest)
    )
      continue
    // “could not prevent it”: it was so.
    if (/^could$/i.test(hedge.text) && /^ not (?!be (?:ruled|excluded))/.test(rest)) continue
    yield hedge
  }
}

function* scaresIn(paragraph: {id: string; text: string}, span: Span): Generator<Span> {
  for (const scare of liftAll(paragraph, scareRe, [span.start, span.end])) {
    // A capital within is a title or a name, not a distance.
    if (scare.text.split(' ').length > maxScareWords || /\p{Lu}/u.test(scare.text)) continue
    yield lift(paragraph, scare.start - 1, scare.end + 1)
  }
}
