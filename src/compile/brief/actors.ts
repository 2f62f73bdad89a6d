/** Actors of a text: states and organisations, and where one is the subject of a clause. */

import {isAmbiguous, states} from './gazetteer.ts'
import {isOrganisation} from './organisations.ts'
import {isEndless, lift, type Paragraph, type Sentence} from './spans.ts'
import type {Acronym, Name, Span} from './types.ts'
import {type Question, questionOf} from './verbs.ts'

/** An actor: its key, the words that name it first, and how its names are told. */
export interface Actor {
  readonly key: string
  readonly name: Span
}

/** A clause whose subject is an actor. */
export interface Claim {
  readonly actor: string
  readonly question: Question
  readonly sentence: Sentence
  /** Offset in the paragraph at which the clause begins. */
  readonly start: number
  /** Whether it is someone’s report. */
  readonly reported: boolean
}

/** The names to look for in a text, and the key of each. */
type Names = ReadonlyMap<string, string>

/** Who a text speaks of, and every clause that is of one of them. */
export interface Cast {
  readonly names: Names
  readonly actors: ReadonlyArray<Actor>
  readonly claims: ReadonlyArray<Claim>
}

const heads =
  'governments?|leaders?|leadership|officials?|parliament|secretariat|members?|member (?:governments|states)|authorities|ministry|policy ?makers|military|president|administration|troops|forces'
const auxRe = /^(?:has|have|had|is|are|was|were|will|would|may|might|can|could|must|shall|should|does|do|did)$/i
const adverbRe =
  /^(?:\p{L}+ly|also|already|since|then|now|often|always|never|not|even|long|soon|first|again|recently|just|still)$/iu

// A subject begins its clause: after these and nothing else. “that” only after
// words of saying: “a front that Moscow employs” has its object before it.
const openRe =
  /(?:^|[,;:—–(]\s*|\b(?:while|whereas|but|because|since|although|though|as|when|where|if|how|why|yet|meanwhile)\s+)(?:and\s+|but\s+)?(?:the\s+)?(?:\p{Ll}+(?:ern|al)\s+)?$/iu
const viewRe = /^(?:in \S+ (?:view|opinion|words)|according to [^,]+), (?:the )?$/i
const saidThatRe =
  /\b(?:true|clear|said|says|announced|warned|claimed|stated|argued|believes?|noted|reported|declared) that (?:the )?$/i
const prepositionRe =
  /(?:^|[\s—–(])(?:in|of|at|from|to|with|between|against|for|by|on|into|toward|towards|unlike|like|through|across|among|including|such as|over|under|about|around|near|within|without|than)\s+(?:the\s+)?(?:[^,;:.]* and\s+)?(?:the\s+)?$/i

// Longer than any list of names after a preposition.
const reach = 300

/** Find the actors of a text, and the clauses whose subjects they are. */
export function castOf(
  paragraphs: ReadonlyArray<Paragraph>,
  acronyms: ReadonlyArray<Acronym>,
  named: ReadonlyArray<Name>
): Cast {
  const prose = paragraphs.filter(({place}) => place === 'body' || place === 'abstract')
  const names = namesOf(paragraphs, acronyms, named)
  const patterns = {subject: subjectRe(names), name: nameRe(names)}
  return {
    names,
    actors: actorsOf([...prose, ...paragraphs], names),
    claims: prose.flatMap(({sentences}) => sentences.flatMap((sentence) => [...claimsIn(sentence, names, patterns)]))
  }
}

/** Gather the names of the states and organisations that a text speaks of. */
function namesOf(
  paragraphs: ReadonlyArray<Paragraph>,
  acronyms: ReadonlyArray<Acronym>,
  named: ReadonlyArray<Name>
): Names {
  const result = new Map<string, string>()
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
  // Most states are not even begun.
  const words = new Set(text.match(/\p{L}+/gu))
  for (const [name, {code, form}] of states) {
    if (words.has(/^\p{L}+/u.exec(name)?.[0] ?? '') && text.includes(name))
      result.set(name, form === 'adjective' ? `${code}/adjective` : code)
  }
  const sure = new Set([...result].filter(([name]) => !isAmbiguous(name)).map(([, key]) => key))
  for (const name of result.keys()) if (isAmbiguous(name) && sure.size < 3) result.delete(name)
  for (const {short, long} of organisations(acronyms)) {
    if (result.has(short.text)) continue
    result.set(short.text, short.text)
    if (long) result.set(long.text, short.text)
  }
  // “the Rivers Agency”: a body that is named again and again needs no short form.
  for (const {span, kind, count} of named)
    if (kind === 'organisation' && count > 1 && /\s/.test(span.text) && !result.has(span.text))
      result.set(span.text, span.text)
  return result
}

interface Patterns {
  readonly subject: RegExp
  readonly name: RegExp
}

/** Find every clause whose subject is one of the names. */
function* claimsIn(sentence: Sentence, names: Names, patterns: Patterns): Generator<Claim> {
  if (isEndless(sentence)) return
  const {text, start} = sentence.span
  for (const match of text.matchAll(patterns.subject)) {
    const list = match[0]
    const before = text.slice(0, match.index)
    const isReported = saidThatRe.test(before)
    const isList = /^(?:governments|leaders|presidents|parliaments) of\b/.test(list)
    // “the Central Asia member governments of …” has its own adjectives.
    const open = isList ? before.replace(/(?<!\p{L})(?:the )?(?:\p{Lu}\p{L}+ ){0,3}(?:member )?$/u, '') : before
    if (!isReported && (!openRe.test(open) || prepositionRe.test(before.slice(-reach)))) continue
    const predicate = predicateOf(text.slice(match.index + list.length))
    if (!predicate) continue
    const members = [...list.matchAll(patterns.name)].map((found) => found[0])
    // A list with one unknown member would give its verb to the wrong ones.
    const first = open.length
    const at = first + (predicate.skip ? match.index - first + list.length + predicate.skip : 0)
    // “In his view, …” is not the author’s word: the opening comes along.
    const opening = isReported ? saysFrom(before) : viewRe.test(before) ? 0 : at
    if (opening === undefined) continue
    for (const name of new Set(members)) {
      const key = names.get(name)?.replace('/adjective', '')
      if (key) yield {actor: key, question: predicate.question, sentence, start: start + opening, reported: isReported}
    }
  }
}

/** Make the pattern that finds subjects: names, lists of names, and names with a head noun. */
function subjectRe(names: Names): RegExp {
  const name = nameRe(names).source
  const adjective = nameRe(new Map([...names].filter(([, key]) => key.endsWith('/adjective')))).source
  const plain = nameRe(new Map([...names].filter(([, key]) => !key.endsWith('/adjective')))).source
  const one = `(?:(?:the |new )?(?:${adjective})(?: (?:foreign|defen[cs]e))? (?:${heads})|(?:the )?(?:${plain})(?:['’]s)? (?:${heads})|(?:the )?(?:${plain})(?!['’\\w-]))`
  const list = `${one}(?:, ${one})*(?:,? and ${one})?`
  const of = `(?:governments|leaders|presidents|parliaments) of (?:the )?(?:${name})(?:, (?:${name}))*(?:,? and (?:the )?(?:${name}))?`
  return new RegExp(`(?<![\\p{L}\\p{N}’'-])(?:${of}|${list})(?![\\p{L}\\p{N}-])`, 'gu')
}

/** Find the first place where each actor is named, and how often it is. */
function actorsOf(paragraphs: ReadonlyArray<Paragraph>, names: Names): ReadonlyArray<Actor> {
  const result = new Map<string, Actor>()
  const re = nameRe(names)
  for (const form of ['name', 'capital', 'any'] as const) {
    for (const paragraph of paragraphs) {
      for (const match of paragraph.text.matchAll(re)) {
        const key = names.get(match[0]) ?? ''
        const state = states.get(match[0])
        const isName = state ? state.form === 'name' : match[0] === key
        const actor = key.replace('/adjective', '')
        // “Washington would not risk it” is of Washington, though “American” stands before.
        const isShown = form === 'any' || isName || (form === 'capital' && state?.form === 'capital')
        if (!isShown || result.has(actor)) continue
        const shown = lift(paragraph, match.index, match.index + match[0].length)
        result.set(actor, {key: actor, name: shown})
      }
    }
  }
  return [...result.values()]
}

function nameRe(names: Names): RegExp {
  const all = [...names.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const source = all.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  return new RegExp(source ? `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])` : '(?!)', 'gu')
}

// Short forms of things are no actors: “DNA”, “HTML”.
function organisations(acronyms: ReadonlyArray<Acronym>): ReadonlyArray<Acronym> {
  return acronyms.filter(({short, long}) => isOrganisation(short.text, long?.text))
}

function predicateOf(rest: string): {question: Question; skip: number} | undefined {
  // “the CSTO, led by a Russian general, has served”: what stands between
  // commas is not the verb.
  const inner =
    // “the Association of Insurers (ABI) argued”.
    /^\s\([^()]{2,30}\)(?=\s)/.exec(rest) ??
    /^,\s[^,;:.]{3,90}(?:,\s(?:and|but)[^,;:.]{3,60})?,\s(?=(?:has|have|had|is|are|was|were|will|would|may|might|can)\b)/.exec(
      rest
    )
  const words = [...rest.slice(inner?.[0].length ?? 0).matchAll(/\S+/g)].slice(0, 7)
  if (!inner && !/^\s/.test(rest)) return
  const shift = inner?.[0].length ?? 0
  let aux = ''
  let skip = 0
  for (const [index, match] of words.entries()) {
    const word = match[0].replace(/[^\p{L}-]/gu, '')
    if (auxRe.test(word)) aux += ` ${word.toLowerCase()}`
    else if (word === 'been' || word === 'be' || word === 'being') aux += ' be'
    else if (adverbRe.test(word)) {
      if (word !== 'also') continue
      // Without “also” the rest still says the same, but not without “can”.
      if (!/^(?: (?:has|have|had))$/.test(aux)) return
      skip = shift + match.index + match[0].length + 1
    } else {
      const question = questionOf(word)
      const isForm =
        aux !== '' ||
        /(?:s|ed)$/.test(word) ||
        /^(?:feel|fear|see|provide|want|have|seek|use|support)$/i.test(word) ||
        /^(?:saw|felt|said|fought|sought|made|held|led|built|sent|gave|took|became|began|met|won|withdrew)$/i.test(word)
      // “Russia supported by …” has its verb elsewhere.
      const next = words[index + 1]?.[0]
      if (!isForm || (aux === '' && next === 'by')) return
      if (question) return {question, skip}
      return / (?:is|are|was|were|be)$/.test(aux) || aux !== '' ? {question: 'does or wants', skip} : undefined
    }
    if (match[0] !== word && /[,;:.]$/.test(match[0])) return
  }
  return
}

// “Bordyuzha said that the CSTO would …”: the speaker comes along, when a
// comma or the sentence’s beginning stands close before.
function saysFrom(before: string): number | undefined {
  const from = Math.max(before.lastIndexOf(', ') + 2, before.lastIndexOf('; ') + 2, 0)
  const start = from <= 1 ? 0 : from
  const said = before.slice(start)
  if (/^(?:it is|he|she|they|it)\b/i.test(said))
    return /^it is true that (?:the )?$/i.test(said) ? before.length - (said.endsWith('the ') ? 4 : 0) : undefined
  return said.split(/\s+/).length <= 9 && /^\p{Lu}/u.test(said) ? start : undefined
}
