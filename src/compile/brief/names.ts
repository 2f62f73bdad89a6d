/**
 * Names of people, places and organisations. Each mention votes by what
 * stands in it and beside it, and a name is what most of its mentions are; one
 * that has no witness is left out.
 */

import {lexiconOf} from '../../lexicon/index.ts'
import {isAmbiguous, states} from './gazetteer.ts'
import {givenNames} from './given-names.ts'
import {isOrganisation, organisationHeadRe, organisations} from './organisations.ts'
import {places} from './places.ts'
import {lift, type Paragraph} from './spans.ts'
import type {Acronym, Name, Span} from './types.ts'
import {patternFrom} from './words/pattern.ts'

type Kind = Name['kind']

/** A run of capitalised words, where it stands. */
interface Mention {
  readonly text: string
  readonly start: number
  readonly paragraph: Paragraph
  /** Whether its capital may be that of a sentence. */
  readonly opens: boolean
}

interface Ballot {
  readonly mentions: Array<Mention>
  readonly votes: Record<Kind, number>
}

const word =
  "(?:U\\.S\\.A?\\.?|U\\.K\\.|D\\.C\\.|(?:St|Mt|Ft|Jr|Sr)\\.|\\p{Lu}\\.(?=\\s?\\p{Lu})|\\p{Lu}[\\p{L}\\p{N}&]*(?:[-’'](?![sS](?!\\p{L}))\\p{L}+)*|\\d{2}\\p{Lu}\\p{L}*|[Aa]l-\\p{Lu}\\p{L}+)"
const link =
  "(?:of(?: the)?|for(?: the)?|and(?: the)?|on(?: the)?|de(?: la| los)?|del|della|di|da|dos|du|des|von|van(?: der| den)?|zu|bin|ibn|al|el|le|la|y|’s|'s)"
// Twelve more words than the first: longer names are lists.
const runRe = patternFrom(
  `(?<![\\p{L}\\p{N}])${word}(?:\\s${word}|\\s${link}\\s${word}|(?:’s|'s)\\s${word}){0,12}`,
  'gu'
)

const openingRe =
  /^(?:The|A|An|In|On|At|Of|By|For|From|To|With|And|But|Or|Yet|So|If|As|When|While|Where|Although|Though|Since|Because|After|Before|During|Until|Unlike|Like|Among|Between|Under|Over|Through|Throughout|Within|Without|Despite|Following|According|Both|Either|Neither|Each|Every|Many|Most|Some|Several|All|Any|No|Not|This|That|These|Those|It|Its|He|She|They|We|You|I|His|Her|Their|Our|My|Your|There|Here|Then|Now|Thus|Hence|However|Moreover|Furthermore|Nevertheless|Meanwhile|Indeed|Also|Even|Only|Such|Other|Another|One|Two|Three|First|Second|Third|Finally|Today|Once|What|Who|Why|How|Which|Whether|Let|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Former|Later|Early|Late|Next|Last|New(?=\s(?:The|In))|Perhaps|Just|Still|Again|Consider|See|Indeed|Rather|Instead|Therefore|Additionally|Similarly|Likewise)\s(?=\S)/u

const notNameRe =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Figure|Fig|Table|Section|Chapter|Part|Appendix|Article|Internet|Web|God|Lord|English|French|German|Latin|Spanish|Chinese|Arabic|Christian|Christianity|Muslim|Muslims|Islam|Islamic|Jewish|Jews|Catholic|Protestant|Negro|Negroes|Christmas|Easter|Act|Bill|Treaty|Constitution|Bible|[IVX]+|Mr|Mrs|Ms|Dr|Sir|Madam|OK|North|South|East|West|Northern|Southern|Eastern|Western)$/u

const honorificRe =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Vice President|Prime Minister|Minister|Chancellor|Secretary|Senator|Sen|Rep|Representative|Congressman|Congresswoman|Governor|Gov|Mayor|Judge|Justice|General|Gen|Colonel|Col|Captain|Capt|Major|Lieutenant|Lt|Sergeant|Admiral|Commander|Professor|Prof|Pope|Saint|King|Queen|Prince|Princess|Emperor|Empress|Tsar|Czar|Cardinal|Bishop|Archbishop|Ambassador|Director|Chairman|Commissioner|Officer|Engineer|Attorney|spokesman|spokeswoman|spokesperson|author|singer|actor|actress|writer|poet|philosopher|artist|analyst|economist|historian|journalist|brother|sister|father|mother|wife|husband|son|daughter)\.?\s$/u
const titleRe =
  /^(?:(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Vice|Prime|Deputy|Foreign|Defen[cs]e|Interior|Finance|President|Minister|Chancellor|Secretary|General|Senator|Representative|Governor|Mayor|Judge|Justice|Colonel|Captain|Major|Lieutenant|Admiral|Commander|Professor|Pope|King|Queen|Prince|Princess|Emperor|Empress|Cardinal|Bishop|Archbishop|Ambassador|Director|Chairman|Commissioner|Chief|Officer)\.?\s)+(?=\p{Lu})/u

// They stand for a government more often than for their address.
const metonyms = new Set(['Kremlin', 'White House', 'Whitehall', 'Downing Street'])
// A paper is no body.
const paperRe =
  /\s(?:Treaty|Act|Agreement|Accords?|Pact|Charter|Convention|Plan|Bill|Law|Order|War|Report|Declaration|Resolution|Appendix|Award|Prize|Day|Crisis|Revolution|Age|Era|Cup|Games|Championships?)$/u

const placeTailRe =
  /\s(?:River|Lake|Mountains?|Valley|Islands?|Peninsula|County|Province|Parish|Street|Avenue|Road|City|Bay|Sea|Ocean|Desert|Forest|Creek|Harbou?r|Beach|Park|Square|Hills?|Heights|Region|Oblast|District|Coast|Canal|Strait|Falls|Springs|Plateau|Basin|Territory|Isles?|Village|Airport|Station|Bridge|Castle)$/u
const placeHeadRe =
  /^(?:Lake|Mount|Mt\.|Fort|Fortress|Port|Cape|Gulf of|Bay of|Isle of|Strait of|Republic of|Kingdom of|State of|Province of|City of|Côte|San|Santa|Los|Las|Saint-|Upper|Lower)\s\p{Lu}/u
const afterPersonRe =
  /^(?:,? who\b|,? (?:had |has |also |later )?(?:said|says|told|wrote|writes|argued|argues|announced|warned|declared|claimed|added|noted|explained|born|died|married|replied|asked|insisted|believed|thought)\b)/u

const doerRe =
  /^(?:(?:, in \p{Lu}\p{L}+,)? (?:was sent|had|did|became|went|saw|took|gave|himself|herself|quickly|agreed|published|refused|tried|felt|knew|thought|left|joined|moved|returned|received|won|lost|met|led|served|studied|worked|played|wrote)\b)/u

/** Find the names of the prose, each with its kind and its first place. */
export function namesIn(
  paragraphs: ReadonlyArray<Paragraph>,
  acronyms: ReadonlyArray<Acronym>,
  people: ReadonlyArray<Span>
): ReadonlyArray<Name> {
  const prose = paragraphs.filter(({place}) => place === 'body' || place === 'abstract')
  const short = new Map(acronyms.map(({short: {text}, long}) => [text, long?.text]))
  const ballots = new Map<string, Ballot>()
  for (const mention of prose.flatMap((paragraph) => [...mentionsIn(paragraph)])) {
    const ballot = ballots.get(mention.text) ?? {mentions: [], votes: {person: 0, place: 0, organisation: 0}}
    ballots.set(mention.text, ballot)
    ballot.mentions.push(mention)
    for (const [kind, weight] of witnesses(mention, short)) ballot.votes[kind] += weight
  }
  for (const {text, start, paragraph: id} of people) {
    const paragraph = prose.find((one) => one.id === id)
    const ballot = ballots.get(text) ?? {mentions: [], votes: {person: 0, place: 0, organisation: 0}}
    if (ballot.mentions.length === 0 && paragraph) ballot.mentions.push({text, start, paragraph, opens: false})
    ballot.votes.person += 6
    ballots.set(text, ballot)
  }
  surnames(ballots)
  const result: Array<Name> = []
  for (const [text, {mentions, votes}] of ballots) {
    const [first] = mentions
    const kind = winner(votes)
    // A sentence may give every capital of “Open source”.
    const isOpening = mentions.every(({opens}) => opens) && isCommon(text) && votes[kind ?? 'person'] < 4
    // “Server Security” is nobody, nor is “E. F”.
    const isNobody = kind === 'person' && ((isCommon(text) && votes.person < 3) || !/\p{L}{3}/u.test(text))
    if (!first || !kind || isOpening || isNobody) continue
    result.push({span: lift(first.paragraph, first.start, first.start + text.length), kind, count: mentions.length})
  }
  return result
}

function* mentionsIn(paragraph: Paragraph): Generator<Mention> {
  const {text} = paragraph
  for (const match of text.matchAll(runRe)) {
    let start = match.index
    const opens = start === 0 || /[.!?:;“"‘(—–]\s?$/u.test(text.slice(Math.max(0, start - 2), start))
    for (const part of parts(match[0])) {
      const at = text.indexOf(part, start)
      start = at + part.length
      const bare = bareOf(part)
      if (bare === '' || notNameRe.test(bare)) continue
      yield {text: bare, start: at + part.indexOf(bare), paragraph, opens: opens && at === match.index}
    }
  }
}

// “Russia and the Ministry of Defense” are two; “Center for Strategic and
// International Studies” is one: a link binds what has the head of a body
// before it.
function* parts(run: string): Generator<string> {
  let rest = run
  const splitRe = patternFrom(`\\s(${link})\\s(?=${word})|(?:’s|'s)\\s`, 'gu')
  let from = 0
  for (const match of run.matchAll(splitRe)) {
    const before = run.slice(from, match.index)
    const after = run.slice(match.index + match[0].length)
    if (binds(before, match[1], after)) continue
    yield before
    from = match.index + match[0].length
    rest = after
  }
  yield from === 0 ? run : rest
}

function binds(before: string, by: string | undefined, after: string): boolean {
  const last = /(?<![\p{L}-])[\p{L}-]+$/u.exec(before)?.[0] ?? ''
  // “the National Freedmen’s Relief Association”, but not “Russia’s Ministry”.
  if (by === undefined || by === '’s' || by === "'s")
    return (
      organisationHeadRe.test(/(?<!\p{L})\p{L}+$/u.exec(after)?.[0] ?? '') &&
      !isKnown(before) &&
      !/^\p{Lu}{2,}$/u.test(last)
    )
  if (/^(?:de|del|della|di|da|dos|du|des|von|van|zu|bin|ibn|al|el|le|la|y)/.test(by)) return !/^\p{Lu}{2,}$/u.test(last)
  if (/^and/.test(by))
    return (
      /\s(?:of|for|on)\s/.test(before) &&
      organisationHeadRe.test(before) &&
      !states.has(before) &&
      !isKnown(after) &&
      !organisationHeadRe.test(after.split(' ')[0] ?? '')
    )
  // “House of Representatives”, “Gulf of Aden”, but not “President of Russia”.
  return (
    organisationHeadRe.test(last) ||
    /^(?:Gulf|Bay|Isle|Strait|Republic|Kingdom|Cape|Horn|Federation)$/.test(last) ||
    / (?:of|for) /.test(before)
  )
}

function isKnown(text: string): boolean {
  const first = text.split(' ')[0] ?? ''
  return states.has(text) || places.has(text) || states.has(first) || places.has(first) || givenNames.has(first)
}

// Without the word that opens its sentence, a title, and an adjective alone.
function bareOf(part: string): string {
  let bare = part
  while (openingRe.test(bare)) bare = bare.replace(openingRe, '')
  const untitled = bare.replace(titleRe, '')
  // “General Assembly” has no title before it.
  if (
    untitled !== bare &&
    !organisationHeadRe.test(untitled) &&
    !/^(?:Staff|Assembly|Affairs|Counsel|General)\b/.test(untitled)
  )
    bare = untitled
  // “Soviet KGB”, “American Negro”, “U.S. Indeed”.
  const [first = '', ...others] = bare.split(' ')
  const rest = others.join(' ')
  if (states.get(first)?.form === 'adjective' && (/^\p{Lu}{2,}$/u.test(rest) || notNameRe.test(rest))) bare = rest
  if (/\.$/.test(first) && openingRe.test(`${others[0]} x`)) bare = first
  return states.get(bare)?.form === 'adjective' || openingRe.test(`${bare} x`) ? '' : bare
}

function* witnesses(
  {text, start, paragraph, opens}: Mention,
  short: ReadonlyMap<string, string | undefined>
): Generator<readonly [Kind, number]> {
  const before = paragraph.text.slice(Math.max(0, start - 30), start)
  const after = paragraph.text.slice(start + text.length, start + text.length + 30)
  const words = text.split(' ')
  const [first = ''] = words
  if (metonyms.has(text)) {
    yield ['organisation', 5]
    return
  }
  if (states.has(text) && !(isAmbiguous(text) && honorificRe.test(before))) yield ['place', 5]
  else if (places.has(text)) yield ['place', 4]
  if (short.has(text) || /^\p{Lu}{2,}$/u.test(text)) {
    if (isOrganisation(text, short.get(text))) yield ['organisation', 5]
    return
  }
  if (organisations.has(text)) yield ['organisation', 5]
  else if (organisationHeadRe.test(text) && words.length > 1 && !paperRe.test(text)) yield ['organisation', 4]
  if (placeTailRe.test(text) || placeHeadRe.test(text)) yield ['place', 3]
  if (states.has(text) || places.has(text)) return
  if (honorificRe.test(before)) yield ['person', 4]
  if (words.length > 1 && words.length < 5 && givenNames.has(first) && !organisationHeadRe.test(text))
    yield ['person', 3]
  if (/\s\p{Lu}\.\s?\p{Lu}|^\p{Lu}\.|\s[IVX]+$/u.test(text) && words.length < 5) yield ['person', 2]
  if (afterPersonRe.test(after)) yield ['person', words.length > 1 ? 2 : 1]
  if (opens && words.length === 1) return
  if (words.length === 1 && givenNames.has(first)) yield ['person', 1]
  const isPlain = !isCommon(words.at(-1) ?? '') && !paperRe.test(text) && !/\p{N}|\p{Lu}{2}/u.test(text)
  if (words.length < 4 && /(?:^|\s)(?:in|near|outside|around|toward|towards) (?:the )?$/i.test(before) && isPlain)
    yield ['place', 1.5]
  else if (words.length < 3 && /(?:^|\s)(?:at|from|to) $/i.test(before) && isPlain) yield ['place', 0.6]
  if (/ v\.? $/.test(before) || /^ v\.? \p{Lu}/u.test(after)) yield ['person', 2]
  // What only people do.
  if (words.length === 1 && isPlain && doerRe.test(after)) yield ['person', 0.6]
  // Two or three words that the language does not have; in quotation marks they are a title.
  const isQuoted = /[“"‘(«]$/.test(before) && /^[”"’)»]/.test(after)
  if (
    words.length > 1 &&
    words.length < 4 &&
    !isQuoted &&
    words.every((one) => /^\p{Lu}\p{Ll}/u.test(one) && isStrange(one))
  )
    yield ['person', 1.2]
}

// “Bordyuzha” is the one whose full name the text has.
function surnames(ballots: ReadonlyMap<string, Ballot>): void {
  const known = new Set<string>()
  for (const [text, {votes}] of ballots) {
    const words = text.split(' ')
    if (words.length > 1 && winner(votes) === 'person') known.add(words.at(-1) ?? '')
  }
  for (const [text, {votes}] of ballots) if (known.has(text) && !states.has(text)) votes.person += 4
}

function winner(votes: Readonly<Record<Kind, number>>): Kind | undefined {
  const kinds: ReadonlyArray<Kind> = ['organisation', 'place', 'person']
  const best = kinds.reduce((a, b) => (votes[b] > votes[a] ? b : a))
  return votes[best] >= 1 ? best : undefined
}

// All of it are everyday words.
function isCommon(text: string): boolean {
  return text.split(' ').every((one) => (lexiconOf('en').gradeOf(one.toLowerCase()) ?? 9) <= 4)
}

function isStrange(one: string): boolean {
  return (lexiconOf('en').gradeOf(one.toLowerCase()) ?? 9) >= 5
}
