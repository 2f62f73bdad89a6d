/** Does a sentence lean on what stands before it? Such a one is lifted with its support, glossed, or left. */

import {lift, type Paragraph, type Sentence} from './spans.ts'
import type {Gloss, Span} from './types.ts'
import {type Language, proseWords, wholeWords} from './words/index.ts'

/** Whether a sentence stands alone, needs the one before it, or cannot be lifted. */
export type Lean = 'stands' | 'needs-previous' | {readonly noun: Span}

// “The organization” names something that was named before.
const nounRe =
  /\b(?:the|this|that) (?:organi[sz]ation|alliance|agency|association|company|institution|body|bloc|union|treaty|group|institute|ministry|court|party|committee|council)\b(?:['’]s)?(?! of\b)/i

// “the organization will not begin …, the functions of the Eurasian Union”.
const bodyRe =
  /(?<!\p{L})\p{Lu}\p{L}+ (?:Organi[sz]ation|Alliance|Agency|Association|Company|Union|Treaty|Group|Institute|Ministry|Court|Party|Committee|Council)\b/u

const pronounRe = /\b(?:it|its|they|their|them|he|his|him|she|her|hers)\b/i

// An event has no members: “the conflict … challenges for its members”.
const ownedRe = /\b(?:its|their|the) (?:members?|member (?:states?|governments?))\b/i

// “the user … they”, “no author … he”; “greater”, “evident” and “matter” are nobody.
const persons = new Set(
  'man men woman women child boy girl person people president king queen emperor minister secretary general officer soldier citizen one who each everyone everybody anyone anybody someone somebody nobody prisoner chief head judge father mother son daughter brother sister friend slave student patient client agent resident parent opponent servant merchant participant applicant tenant inhabitant immigrant magistrate subscriber claimant'.split(
    ' '
  )
)
const things = new Set(
  'matter order power paper number letter water winter summer chapter danger manner quarter corner border river answer offer computer server factor sector error labor labour honor honour color colour floor door favor favour horror terror mirror'.split(
    ' '
  )
)
const articleRe = /^(?:an?|the|every|each|any|no)$/

// What “they” can be, beside what ends in s: more than one, or anyone.
const many = new Set(
  'people men women children police data and both two three four five six seven everyone anyone someone nobody who'.split(
    ' '
  )
)

const acronymRe = /\b\p{Lu}{2,}\b/u

const deedRe =
  /^(?:\p{Lu}[\p{L}-]+[’']s (?:actions?|words?|model|claim|argument|warning|offer|threat|comments?|letter|speech|plan|proposal|move|decision|response|answer|policy|order|view|statement|remarks?|reply|refusal|request) |There (?:was|were) the )/u
const bareRe =
  /(?<!\p{L})[Tt]he (?:\p{Ll}+ )??(\p{L}{4,})(?=[,.;]|\s(?!(?:of|in|that|for|which|who|whose|to|between|on|at|with|from|against|by|where|when|they|we|it|he|you|I|\p{L}+ed|\p{Lu}\p{L}+)(?!\p{L})))/gu

// A preposition and what only counts, at the head of a sentence.
const openingRe =
  /^(?:In|On|At|By|For|From|To|With|Behind|Beyond|Beneath|Besides?|Above|Among|Under|Over|Through|Throughout|Within|Without|Despite|Against|Across|Around|Before|After|Since|Until|During|Upon|Near|Like|Unlike)(?: (?:all|most|much|some|many|each|both|half|part|the whole) )?(?: of)?/u

// What an article brings in: “a long and bitter dispute”.
const broughtRe = /(?<=(?<!\p{L})(?:an?|one|some|two|three) )[\p{L}-]+(?: [\p{L}-]+){0,3}/gu

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
  const isNamed = noun && (acronymRe.test(text.slice(0, noun.index)) || bodyRe.test(text.slice(noun.index + 4)))
  if (noun && !isNamed) {
    const start = span.start + noun.index
    return {noun: lift({id: paragraph.id, text: paragraph.text}, start, start + noun[0].length)}
  }
  if (!noun && namesAgain(text, words.definite)) return 'needs-previous'
  return pointsBack(text, isExpletive) || countsFromElsewhere(text) || repeats(sentence) ? 'needs-previous' : 'stands'
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
  // A short form before it says which organisation, but not which confrontation.
  return match !== null && !(nounRe.test(match[0]) && acronymRe.test(text.slice(0, match.index)))
}

function pointsBack(text: string, isExpletive: boolean): boolean {
  const owned = ownedRe.exec(text)
  if (owned && !acronymRe.test(text.slice(0, owned.index))) return true
  // “It is dangerous to place them …”: the second pronoun counts.
  const from = isExpletive ? /^\P{L}*\p{L}+/u.exec(text)?.[0].length : 0
  const pronoun = pronounRe.exec(text.slice(from))
  if (pronoun === null) return false
  const before = text.slice(0, (from ?? 0) + pronoun.index)
  if (!hasAntecedent(before) || isObject(text, before.length)) return true
  if (/^the[ym]|^their/i.test(pronoun[0]) && !areMany(before) && !isSomebody(before)) return true
  return isOfPerson(pronoun[0]) && !namesPerson(before)
}

function areMany(before: string): boolean {
  const words = before.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.some((word) => many.has(word) || /\p{L}{2}s(?<!ss|us|is)$/u.test(word))
}

// A word for a person, or a noun of doing with its article.
function isSomebody(before: string): boolean {
  const words = before.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.some((word, at) => {
    if (persons.has(word) || /\p{L}{3}(?:ist|ian|man|eer)$/u.test(word)) return true
    const isDoer = /\p{L}{2}[eo]r$/u.test(word) && !things.has(word)
    return isDoer && words.slice(Math.max(0, at - 2), at).some((other) => articleRe.test(other))
  })
}

// “… supports her”: nobody who is the subject of the same clause.
function isObject(text: string, at: number): boolean {
  if (!/^(?:him|them|her|it)(?=[.,;]|\s(?:and|but|in|on|at|for|with|to|by|from|as|when)\b)/i.test(text.slice(at)))
    return false
  // “Gift, in one case, makes it …”
  const before = text.slice(0, at).replace(/, [^,]{1,40},/, '')
  return (
    /^\P{L}*\p{Lu}/u.test(text) &&
    !/[,;:—–“]|\b(?:that|who|whom|which|to|and|when|if|as|because|whether|of|between|among)\b/i.test(before)
  )
}

// “… had been briefed a week before”: before what is not said.
function countsFromElsewhere(text: string): boolean {
  const match =
    /\b(?:an?|one|two|three|four|five|six|ten|some|several|few|\d{1,3}) (?:hour|day|week|month|year|decade)s? (?:before|earlier|later|afterwards?)(?=[.,;])/i.exec(
      text
    )
  return (
    match !== null &&
    !/\d{4}|January|February|March|April|May|June|July|August|September|October|November|December/.test(
      text.slice(0, match.index)
    )
  )
}

function isOfPerson(pronoun: string): boolean {
  return /^(?:he|him|his|she|hers?)$/i.test(pronoun)
}

// “Left by the best elements of the South, he …”: a place with its article is nobody.
function namesPerson(before: string): boolean {
  const inside = before.replace(/^\P{L}*(\p{L}+)/u, (words) =>
    /^\P{L}*\p{Lu}\p{L}+(?:s|ed|ing)?$/u.test(words) ? '' : words
  )
  return isSomebody(before) || /(?<![Tt]he )(?<!\p{L})\p{Lu}\p{L}+/u.test(inside)
}

// “… passed a bill. The bill was …”: a noun that was just brought in; “Butler’s
// action was approved”: one that stands for what was just told.
function repeats({span, paragraph, index}: Sentence): boolean {
  if (deedRe.test(span.text)) return true
  const before = paragraph.sentences
    .slice(Math.max(0, index - 2), index)
    .map(({span: {text}}) => text)
    .join(' ')
  if (before === '') return false
  const nouns = bareNounsIn(span.text)
  if (nouns.length === 0) return false
  const brought = new Set<string>()
  for (const [words] of before.toLowerCase().matchAll(broughtRe)) for (const word of words.split(' ')) brought.add(word)
  return nouns.some((noun) => brought.has(noun.toLowerCase()))
}

/** List the nouns that have an article and nothing that tells which one is meant. */
export function bareNounsIn(text: string): ReadonlyArray<string> {
  return [...text.matchAll(bareRe)].map(([, noun = '']) => noun)
}

function acronymsIn(paragraph: Paragraph, {start, text}: Span): ReadonlyArray<Span> {
  return [...text.matchAll(/\b\p{Lu}{3,}\b/gu)].map((match) =>
    lift(paragraph, start + match.index, start + match.index + match[0].length)
  )
}

// A name, or two words of more than function before the pronoun; shorter
// openings (“In his view”, “Behind all its …”) have nothing to point back to.
function hasAntecedent(before: string): boolean {
  const words = before.replace(openingRe, '')
  // The first word has its capital from its place: “Hereafter,” he said.
  if (/\p{Lu}\p{L}+/u.test(before.replace(/^\P{L}*\p{L}+/u, '')) && before.length > 12) return true
  return (
    words.length > 40 ||
    (words.length === before.length &&
      /^(?:The|An?|Some|Many|Most|Every|Each|\p{Lu}\p{L}{3,})\b.*\s\S+\s/u.test(before))
  )
}
