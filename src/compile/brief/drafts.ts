/**
 * Who has an office in the words of the source: “Defense Minister A”, “Chile’s
 * finance minister, B”, “C, who has been Secretary General of …”.
 */

import {lexiconOf} from '../../lexicon/index.ts'
import {states} from './gazetteer.ts'
import {givenNames} from './given-names.ts'
import {organisations} from './organisations.ts'
import {places} from './places.ts'
import {lift, type Paragraph} from './spans.ts'
import type {Span} from './types.ts'
import {patternFrom} from './words/pattern.ts'

/** A person with the words that give an office, where both stand. */
export interface Draft {
  readonly name: Span
  readonly office?: Span
}

// Heads of offices; longer ones first.
const heads =
  'Secretary[- ]General|Under[- ]?Secretary|Secretary of (?:State|Defense|the Treasury|War|the Interior|the Navy)|Secretary|Vice[- ]President|President|Prime Minister|Premier|Vice[- ]Chancellor|Chancellor|Minister|Attorney General|Surgeon General|Major General|Brigadier General|Lieutenant General|General|Admiral|Colonel|Captain|Major|Lieutenant|Sergeant|Marshal|Senator|Congressman|Congresswoman|Representative|Governor|Ambassador|Envoy|Professor Emerit(?:us|a)|Professor|Director General|Director|Chairman|Chairwoman|Chairperson|Chair|Commissioner|Chief Justice|Chief|(?<!of )Justice|Judge|King|Queen|Prince|Princess|Emperor|Empress|Tsar|Pope|Cardinal|Archbishop|Bishop|Rabbi|Imam|Ayatollah|Sheikh|Senior Fellow|Research Fellow|Fellow|Head|Commander|Mayor|Deputy|Advis[eo]r|Expert|Officer|Engineer|Designer|Research Lead|Lead|Manager|Coordinator|Counsel|Attorney|Superintendent|Inspector|Editor|Spokes(?:man|woman|person)|Analyst|Economist|Leader|Speaker|Delegate|Treasurer|Principal|Dean|Rector|Founder|Negotiator|Consul|Councillor|Councilor|Comptroller|Auditor General|Ombudsman|Prosecutor|Rapporteur|High Representative|Registrar|Provost|Correspondent|Columnist'
const lowHeads =
  'vice[- ]president|president|deputy prime minister|prime minister|premier|chancellor|minister|secretary[- ]general|secretary|senator|governor|mayor|ambassador|envoy|professor|director|chairman|chairwoman|chair|commissioner|judge|king|queen|emperor|pope|archbishop|bishop|commander|general|leader|spokes(?:man|woman|person)|advis[eo]r|attorney|lawyer|analyst|economist|historian|journalist|editor|co-founder|founder|negotiator|commandant|prosecutor|ombudsman|rapporteur|inspector|lawmaker|admiral|co-chair|researcher|scholar|lecturer|chief of staff|chief executive|head coach|coach|manager|superintendent|officer|engineer|designer|expert|fellow|head|chief|speaker|lead|correspondent|columnist|reporter|writer|author|poet|novelist|philosopher|physicist|chemist|biologist|sociologist|anthropologist|archaeologist|geographer|epidemiologist|virologist|mathematician|statistician|activist|campaigner|colonel|captain|banker|businessman|businesswoman|dissident|comptroller|rector|dean|consultant|physician|geologist|climatologist|political scientist'
const before =
  '(?:(?:former|then|acting|deputy|vice|late|interim|outgoing|incoming|ex|Former|Acting|Deputy|Then)[ -]){0,4}'
// No name is longer than forty letters, and no more than four such words stand in a row.
const part = "\\p{Lu}[\\p{L}&’'-]{0,40}(?:’s|'s)?"
const particle = '(?:von|van|van der|van den|de|de la|del|della|al|el|bin|bint|ibn|ben|da|dos|di)'
const surname = "(?:[Aa]l-|[Ee]l-|[dDl][’'])?\\p{Lu}[\\p{L}’'-]{0,40}\\p{Ll}"
const initials = '(?:\\p{Lu}\\.\\s?){0,4}'
const numeral = '(?:\\s[IVX]{1,5}(?![\\p{L}]))?'
const name = `${initials}${surname}(?:\\s${initials}(?:${particle}\\s)?${surname}){0,3}${numeral}`
const fullName = `(?:${initials}${surname}(?:\\s${initials}(?:${particle}\\s)?${surname}){1,3}|(?:\\p{Lu}\\.\\s?){1,4}(?:${particle}\\s)?${surname})${numeral}`
const courtesy =
  '(?:(?:(?:the )?Rt\\.? Hon|(?:the )?Right Honou?rable|(?:the )?Hon|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Datuk|Dato|Tun|Tan Sri|Sheikh|Haji|Herr|Frau|Madame|Dr|Mr|Mrs|Ms)\\.?\\s){0,2}'
const sayers =
  '(?:said|says|announced|warned|told|declared|argued|argues|stated|claimed|insisted|wrote|writes|commanded|replied)'
const forms = `(?:(?:${heads}|Dr\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|Sir|Dame|Lord|Lady|Baroness|Prof\\.?)\\s){0,2}`

// “Chief of the Russian General Staff Valery Gerasimov”: the last two words
// before a small letter or a stop are the name.
const chiefRe = patternFrom(
  '(?<![\\p{L}-])((?:(?:Deputy|Vice|Prime|First|Acting|Former|former) ){0,3}(?:Chief|Head|Director|Commander|President|Secretary|Chairman|Chair|Minister|Governor|Ambassador) (?:of|for|to) (?:the )?(?:\\p{Lu}\\p{Ll}{1,40}\\s(?:and\\s)?){1,5}?)(\\p{Lu}\\p{Ll}{1,40} \\p{Lu}\\p{Ll}{1,40})(?=\\s\\p{Ll}|[,.;—])',
  'gu'
)
// “Defense Minister Sergey Shoigu”, “GSA’s Chief Customer Experience Officer, Anahita Reilly”.
const titledRe = patternFrom(
  `(?<![\\p{L}-])(${before}(?:${part}\\s){0,5}(?:${heads}))(?:,(?=\\s${surname}\\s${surname}[,;.\\s]))?\\s${courtesy}(${name})`,
  'gu'
)
// “the former Russian foreign minister Igor Ivanov”, “analyst T. J. Okafor”.
const lowRe = patternFrom(
  `(?<![\\p{L}-])(${before}(?:\\p{Lu}\\p{L}{1,40}\\s){0,3}(?:(?!(?:that|with|from|when|said|says|told|under|while|after|before|like|over|into|have|been|were|here|where|which|what|than|also|only|both|some|their)\\s)\\p{Ll}{4,40}\\s)?(?:${lowHeads}))\\s(${fullName})`,
  'gu'
)
// “Djibouti’s president, Ismail Warsame”, “its chairman, Rustam Aliyev”, “Chile’s Minister of Finance, Ms. Carolina Vial”.
const ownRe = patternFrom(
  `(?<![\\p{L}-])((?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y|(?:${part}\\s){0,3}\\p{Lu}[\\p{L}&.-]{0,40}(?:’s|'s|s’))\\s${before}(?:(?:\\p{Lu}\\p{L}{1,40}|\\p{Ll}{3,40})\\s){0,3}?(?:${heads}|${lowHeads})(?:\\s(?:of|for|to)\\s(?:the\\s)?(?:${part})(?:\\s(?:and\\s)?${part}){0,3}){0,2}),?\\s${courtesy}(${fullName})(?=[,.;:—)”]|\\s(?:\\p{Ll}|\\()|$)`,
  'gu'
)
// “the head of the shipowners’ association BIMCO, Lars Erik Dahl,”, “the Permanent Secretary at the Department, Sir A B,”.
const theRe = patternFrom(
  `(?<![\\p{L}-])((?:[Tt]he|[Aa]n?)\\s${before}(?:(?:\\p{Lu}\\p{L}{1,40}|\\p{Ll}{3,40})\\s){0,3}?(?:${heads}|${lowHeads})\\s(?:of|for|to|at)\\s[^,.;:()—“”]{3,70}(?:\\([^)]{2,12}\\))?),\\s${courtesy}(${fullName})(?=[,.;:—)])`,
  'gu'
)
// “Nikolai Bordyuzha, who has been Secretary General of … since …”.
const afterRe = patternFrom(
  `(${forms}((?:${particle}\\s)?${name}))(?:,? who (?:has been|is|was|had been|became|served as)|,| is| was| has been)\\s((?:(?:the|an?|also|currently|now)\\s){0,4}${before}(?:(?:${part}|(?!(?:its|his|her|their|whose|and|but)\\s)\\p{Ll}{3,40})\\s){0,4}?(?:${heads}|${lowHeads})(?![\\p{L}])[^,.;:—()]{0,110}(?:\\([^)]{2,12}\\)[^,.;:—()]{0,60})?)`,
  'gu'
)
// “General Bordyuzha—whose resume includes …—”.
const asideRe = patternFrom(
  `(${forms}(${name}))—((?:(?:whose|who)\\b|(?:the|an?|former) (?:[\\p{L}-]{2,40}\\s){0,3}(?:${heads}|${lowHeads})(?![\\p{L}]))[^—]{3,300})—`,
  'gu'
)
// “Ayman Khalifa and Ruth Nyambura, researchers at the Horn Policy Centre (HPC)”.
const bothRe = patternFrom(
  `(${fullName})\\sand\\s(${fullName}),\\s((?:\\p{Ll}{3,40}\\s){0,3}?(?:${lowHeads})s(?![\\p{L}])[^,.;:—()]{0,110}(?:\\([^)]{2,12}\\))?)(?=[,.;—])`,
  'gu'
)
// “such as Thandiwe Brand of the University of Livingstone”: one whom a body vouches for.
const memberRe = patternFrom(
  `(?<![\\p{L}-])(?!(?:Dr|Mr|Mrs|Ms|Prof|Sir|Dame|Lord|Lady)\\s)(${fullName})(?=\\s(?:of|from|at)\\s(?:the\\s)?(?:\\p{Lu}[\\p{L}’-]{1,40}\\s(?:of\\s|for\\s|and\\s)?){0,4}(?:University|Institute|Cent(?:re|er)|College|Foundation|Academy|Hospital|Association|Society|Laboratory|Observatory|Think Tank|School|Council)(?!\\p{L}))`,
  'gu'
)
const sayerRe = patternFrom(
  `(?<=[,;—”]\\s|^|[.!?]\\s)(\\p{Lu}\\p{Ll}{3,}(?:\\s\\p{Lu}\\p{Ll}{3,})?)\\s(?:had |has )?${sayers}\\b`,
  'gu'
)

const goesOnRe = /\s(?:when|while|because|but|and (?:became|was|is|has|had|later|then|now))\s/u

const openingRe =
  /^(?:The|A|An|In|On|At|By|For|From|To|With|And|But|As|When|While|Although|Since|After|Before|Under(?!\s?Secretary)|Then(?=\s(?:the|a)\b)|Later|So|That|This|His|Her|Their|Its|his|her|their|its|Our|My|our|my|Both|Like|Meanwhile|However|According to)\s/u

/** Find every person with an office, or with a word of saying. */
export function draftsIn(paragraphs: ReadonlyArray<Paragraph>): ReadonlyArray<Draft> {
  return paragraphs
    .filter(({place}) => place === 'body' || place === 'about' || place === 'abstract')
    .flatMap((paragraph) => [...draftsOf(paragraph)])
}

function* draftsOf(paragraph: Paragraph): Generator<Draft> {
  const {text} = paragraph
  for (const re of [chiefRe, titledRe, lowRe, ownRe, theRe]) {
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
      if (
        re === afterRe &&
        [titledRe, lowRe].some((own) => [...office.matchAll(own)].some(([, , other]) => isName(other ?? '', '')))
      )
        continue
      const start = match.index + form.length - person.length
      // “also” leans on another office, “the” is no part of one.
      const skip = /^(?:also|currently|now)\s/.exec(office)?.[0].length ?? 0
      const from = match.index + all.length - (re === asideRe ? 1 : 0) - office.length + skip
      // “Foreign Secretary when the frigates were sent and became …”: what was done there is no office.
      const to = re === afterRe ? (goesOnRe.exec(office)?.index ?? office.length) : office.length
      yield {name: lift(paragraph, start, start + person.length), office: lift(paragraph, from, from + to - skip)}
    }
  }
  for (const match of text.matchAll(bothRe)) {
    const [all, one = '', other = '', office = ''] = match
    const from = match.index + all.length - office.length
    for (const [person, start] of [
      [one, match.index],
      [other, match.index + one.length + ' and '.length]
    ] as const)
      if (isName(person, ','))
        yield {name: lift(paragraph, start, start + person.length), office: lift(paragraph, from, from + office.length)}
  }
  for (const match of text.matchAll(memberRe)) {
    const [, person = ''] = match
    // “Protection of Human Subjects at the University of …” is a part of a body.
    const isPart = /\b(?:of|for|and|on|in|the) $/.test(text.slice(Math.max(0, match.index - 5), match.index))
    if (!isPart && isName(person, ' ') && person.split(/\s+/).some(isStrange))
      yield {name: lift(paragraph, match.index, match.index + person.length)}
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
    /(?<!\p{L})(?:Staff|Assembly|Manager|Counsel|Council|Committee|Affairs|Elections?|Office|Officers?|Department|Accounting|Ministry|Congress|Party|University|House|Court|Board|Force|Forces|Security|Information|Privacy|Public|National|Services?|Union|Act|Plan|State|States|War|Day|Street|Magistrate|Executive|North|South|East|West|Secretariat|Conference|Treasury|Bureau|Agency|Hospital|School|College|Academy|Institute|Museum|Library|Airport|Barracks|Stadium|Theatre|Palace|Square|Road|Avenue|Commission|Corporation)(?!\p{L})/u.test(
      text
    )
  )
    return false
  if (
    patternFrom(
      `(?<!\\p{L})(?:${heads}|The|This|That|In|As|And|But|He|She|It|Of|One|Two|Three|Some|Many|No|Another|Most|Each|Every|Both|Other|Few)(?!\\p{L})`,
      'u'
    ).test(text)
  )
    return false
  // “Supreme Allied Commander Europe”, “Chief Information Officer GSA IT”.
  const last = words.at(-1) ?? ''
  // “Audit Scotland said”, but “Jack London”.
  if (words.length > 1 && (states.has(last) || places.has(last)) && !givenNames.has(words[0] ?? '')) return false
  if (states.has(text) || places.has(text) || organisations.has(words[0] ?? '')) return false
  if (words.some((word) => /^\p{Lu}{2,}$/u.test(word) && !/^[IVX]+$/.test(word))) return false
  // “General Staff College”: it goes on.
  if (words.length === 1 && /^\s\p{Lu}\p{L}+/u.test(after)) return false
  return /^[IVX]+$/.test(last) || last.length > 2
}

function isStrange(word: string): boolean {
  return (lexiconOf('en').gradeOf(word.toLowerCase()) ?? 9) >= 5
}

function isWord(text: string): boolean {
  const last = text.split(/\s+/).at(-1) ?? ''
  return lexiconOf('en').gradeOf(last.toLowerCase()) !== undefined && !/\s/.test(text)
}
