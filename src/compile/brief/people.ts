/** People, with their offices in the words of the source. */

import {lexiconOf} from '../../lexicon/index.ts'
import {lift, type Paragraph} from './spans.ts'
import type {Name, Person, Span} from './types.ts'
import {patternFrom} from './words/pattern.ts'

/** A person with the words that give an office, where both stand. */
export interface Draft {
  readonly name: Span
  readonly office?: Span
}

// Heads of offices; longer ones first.
const heads =
  'Secretary[- ]General|Under[- ]?Secretary|Secretary of (?:State|Defense|the Treasury|War|the Interior|the Navy)|Secretary|Vice[- ]President|President|Prime Minister|Premier|Vice[- ]Chancellor|Chancellor|Minister|Attorney General|Surgeon General|Major General|Brigadier General|Lieutenant General|General|Admiral|Colonel|Captain|Major|Lieutenant|Sergeant|Marshal|Senator|Congressman|Congresswoman|Representative|Governor|Ambassador|Envoy|Professor|Director General|Director|Chairman|Chairwoman|Chairperson|Chair|Commissioner|Chief Justice|Chief|(?<!of )Justice|Judge|King|Queen|Prince|Princess|Emperor|Empress|Tsar|Pope|Cardinal|Archbishop|Bishop|Rabbi|Imam|Ayatollah|Sheikh|Senior Fellow|Research Fellow|Fellow|Head|Commander|Mayor|Deputy|Advis[eo]r|Expert|Officer|Engineer|Designer|Research Lead|Lead|Manager|Coordinator|Counsel|Attorney|Superintendent|Inspector|Editor|Spokes(?:man|woman|person)|Analyst|Economist|Leader|Speaker|Delegate|Treasurer|Principal|Dean|Rector|Founder|Consul|Councillor|Councilor'
const lowHeads =
  'president|prime minister|premier|chancellor|minister|secretary[- ]general|secretary|senator|governor|mayor|ambassador|envoy|professor|director|chairman|chairwoman|chair|commissioner|judge|king|queen|emperor|pope|archbishop|bishop|commander|general|leader|spokes(?:man|woman|person)|advis[eo]r|attorneys?|lawyer|analyst|economist|historian|journalist|editor|founder|co-founder|chief executive|head coach|coach|manager|superintendent|officer|engineer|designer|expert|fellow|head|chief|speaker|lead'
const before =
  '(?:(?:former|then|acting|deputy|vice|late|interim|outgoing|incoming|ex|Former|Acting|Deputy|Then)[ -]){0,4}'
// No name is longer than forty letters, and no more than four such words stand in a row.
const part = "\\p{Lu}[\\p{L}&’'-]{0,40}(?:’s|'s)?"
const particle = '(?:von|van|van der|de|de la|del|al|bin|ibn|ben|da|di)'
const surname = "\\p{Lu}[\\p{L}’'-]{0,40}\\p{Ll}"
const name = `(?:\\p{Lu}\\.\\s?){0,4}${surname}(?:\\s(?:\\p{Lu}\\.\\s?){0,4}(?:${particle}\\s)?${surname}){0,2}(?:\\s[IVX]{1,5}(?![\\p{L}]))?`
const sayers =
  '(?:said|says|announced|warned|told|declared|argued|argues|stated|claimed|insisted|wrote|writes|commanded|replied)'
const forms = `(?:(?:${heads}|Dr\\.|Mr\\.|Mrs\\.|Ms\\.)\\s)?`

// “Chief of the Russian General Staff Valery Gerasimov”: the last two words
// before a small letter or a stop are the name.
const chiefRe =
  /(?<![\p{L}-])((?:Chief|Head|Director|Commander|President|Secretary|Chairman|Minister) (?:of|for) (?:the )?(?:\p{Lu}\p{Ll}+\s(?:and\s)?){1,5}?)(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?=\s\p{Ll}|[,.;—])/gu
// “Defense Minister Sergey Shoigu”, “GSA’s Chief Customer Experience Officer, Anahita Reilly”.
const titledRe = patternFrom(
  `(?<![\\p{L}-])(${before}(?:${part}\\s){0,5}(?:${heads}))(?:,(?=\\s${surname}\\s${surname}[,;.\\s]))?\\s(${name})`,
  'gu'
)
// “the former Russian foreign minister Igor Ivanov”.
const lowRe = patternFrom(
  `(?<![\\p{L}-])(${before}(?:\\p{Lu}\\p{L}{1,40}\\s)?(?:\\p{Ll}{4,40}\\s)?(?:${lowHeads}))\\s(${surname}\\s(?:\\p{Lu}\\.\\s)?${surname})`,
  'gu'
)
// “Nikolai Bordyuzha, who has been Secretary General of … since …”.
const afterRe = patternFrom(
  `(${forms}(${name}))(?:,? who (?:has been|is|was|had been|became|served as)|,| is| was| has been)\\s((?:(?:the|an?|also|currently|now)\\s){0,4}${before}(?:(?:${part}|\\p{Ll}{3,40})\\s){0,4}?(?:${heads}|${lowHeads})(?![\\p{L}])[^,.;:—()]{0,110}(?:\\([^)]{2,12}\\)[^,.;:—()]{0,60})?)`,
  'gu'
)
// “General Bordyuzha—whose resume includes …—”.
const asideRe = patternFrom(`(${forms}(${name}))—((?:whose|who|the|an?|former)\\b[^—]{10,300})—`, 'gu')
const sayerRe = patternFrom(
  `(?<=[,;—”]\\s|^|[.!?]\\s)(\\p{Lu}\\p{Ll}{3,}(?:\\s\\p{Lu}\\p{Ll}{3,})?)\\s(?:had |has )?${sayers}\\b`,
  'gu'
)

const openingRe =
  /^(?:The|A|An|In|On|At|By|For|From|To|With|And|But|As|When|While|Although|Since|After|Before|Under|Then(?=\s(?:the|a)\b)|Later|So|That|This|His|Her|Their|Its|Both|Like|Meanwhile|However|According to)\s/u

/** Find every person with an office, or with a word of saying. */
export function draftsIn(paragraphs: ReadonlyArray<Paragraph>): ReadonlyArray<Draft> {
  return paragraphs
    .filter(({place}) => place === 'body' || place === 'about' || place === 'abstract')
    .flatMap((paragraph) => [...draftsOf(paragraph)])
}

/**
 * List the people of a text: those to whom it gives an office first of all,
 * then those who speak or are named more than once.
 */
export function peopleOf(
  paragraphs: ReadonlyArray<Paragraph>,
  drafts: ReadonlyArray<Draft>,
  names: ReadonlyArray<Name>,
  maxPeople: number
): ReadonlyArray<Person> {
  const named = names.filter(({kind}) => kind === 'person').map(({span}): Draft => ({name: span}))
  const people = new Map<string, {name: Span; offices: Array<Span>; aliases: Map<string, Span>}>()
  // Full names first, so that surnames find them.
  for (const draft of [...drafts, ...named].sort((a, b) => wordsOf(b.name) - wordsOf(a.name))) {
    const key = surnameOf(draft.name.text)
    // “Simon” is Simon Wardley, whose full name the text has.
    const known = people.get(key) ?? [...people.values()].find(({name: full}) => full.text.startsWith(`${key} `))
    if (!known) people.set(key, {name: draft.name, offices: draft.office ? [draft.office] : [], aliases: new Map()})
    else {
      const {office} = draft
      if (office && !known.offices.some(({text}) => text.includes(office.text))) {
        // “Secretary General of the Organization” says more than “General”.
        known.offices = known.offices.filter(({text}) => !office.text.includes(text))
        known.offices.push(office)
      }
      // A surname or a given name alone needs no telling.
      if (!known.name.text.includes(draft.name.text)) known.aliases.set(draft.name.text, draft.name)
    }
  }
  const at = new Map(paragraphs.map(({id}, index) => [id, index]))
  const order = ({paragraph, start}: Span): number => (at.get(paragraph) ?? 0) * 1e6 + start
  return [...people.values()]
    .map(({aliases, offices, ...person}) => ({...person, offices: offices.slice(0, 3), aliases: [...aliases.values()]}))
    .sort((a, b) => Number(b.offices.length > 0) - Number(a.offices.length > 0) || order(a.name) - order(b.name))
    .slice(0, maxPeople)
    .sort((a, b) => order(a.name) - order(b.name))
}

function* draftsOf(paragraph: Paragraph): Generator<Draft> {
  const {text} = paragraph
  for (const re of [chiefRe, titledRe, lowRe]) {
    for (const match of text.matchAll(re)) {
      const [all, office = '', person = ''] = match
      if (!isName(person, text.slice(match.index + all.length))) continue
      const from = match.index + openingOf(office)
      const to = match.index + office.trimEnd().length
      const start = match.index + all.length - person.length
      if (to > from) yield {name: lift(paragraph, start, start + person.length), office: lift(paragraph, from, to)}
    }
  }
  for (const re of [afterRe, asideRe]) {
    for (const match of text.matchAll(re)) {
      const [all, form = '', person = '', office = ''] = match
      if (!isName(person, text.slice(match.index + form.length))) continue
      // “Defense Minister A, Foreign Minister B”: the second office is B’s.
      if (re === afterRe && [...office.matchAll(titledRe)].some(([, , other]) => isName(other ?? '', ''))) continue
      const start = match.index + form.length - person.length
      // “also” leans on another office, “the” is no part of one.
      const skip = /^(?:also|currently|now)\s/.exec(office)?.[0].length ?? 0
      const from = match.index + all.length - (re === asideRe ? 1 : 0) - office.length + skip
      yield {
        name: lift(paragraph, start, start + person.length),
        office: lift(paragraph, from, from + office.length - skip)
      }
    }
  }
  for (const match of text.matchAll(sayerRe)) {
    const [, person = ''] = match
    if (isName(person, ' ') && !isWord(person)) yield {name: lift(paragraph, match.index, match.index + person.length)}
  }
}

function openingOf(office: string): number {
  let length = 0
  for (let found = openingRe.exec(office); found; found = openingRe.exec(office.slice(length)))
    length += found[0].length
  return length
}

// A title is not a name, nor are the words of an office that goes on.
function isName(text: string, after: string): boolean {
  const words = text.split(/\s+/)
  if (
    /(?<!\p{L})(?:Staff|Assembly|Manager|Counsel|Council|Committee|Affairs|Elections?|Office|Officers?|Department|Accounting|Ministry|Congress|Party|University|House|Court|Board|Force|Forces|Security|Information|Privacy|Public|National|Services?|Union|Act|Plan|State|States|War|Day|Street|Secretariat|Conference|Treasury|Bureau|Agency)(?!\p{L})/u.test(
      text
    )
  )
    return false
  if (patternFrom(`(?<!\\p{L})(?:${heads}|The|This|That|In|As|And|But|He|She|It|Of)(?!\\p{L})`, 'u').test(text))
    return false
  // “General Staff College”: it goes on.
  if (words.length === 1 && /^\s\p{Lu}\p{L}+/u.test(after)) return false
  return /^[IVX]+$/.test(words.at(-1) ?? '') || (words.at(-1) ?? '').length > 2
}

function isWord(text: string): boolean {
  const last = text.split(/\s+/).at(-1) ?? ''
  return lexiconOf('en').gradeOf(last.toLowerCase()) !== undefined && !/\s/.test(text)
}

// “Henry VIII” is Henry; “Sumner” is Charles Sumner.
function surnameOf(text: string): string {
  return (/\s[IVX]+$/.test(text) ? text : text.split(/\s+/).at(-1)) ?? text
}

function wordsOf({text}: Span): number {
  return text.split(/\s+/).length
}
