/**
 * Names of people, places and organisations. Each mention votes by what
 * stands in it and beside it, and a name is what most of its mentions are; one
 * that has no witness is left out.
 */

import {lexiconOf} from '../../lexicon/index.ts'
import {isAmbiguous, states} from './gazetteer.ts'
import {givenNames} from './given-names.ts'
import {type Mention, mentionsIn} from './mentions.ts'
import {isOrganisation, organisationHeadRe, organisations} from './organisations.ts'
import {places} from './places.ts'
import {lift, type Paragraph} from './spans.ts'
import type {Acronym, Name, Span} from './types.ts'

type Kind = Name['kind']

interface Ballot {
  readonly mentions: Array<Mention>
  readonly votes: Record<Kind, number>
}

const honorificRe =
  /(?:^|[^\p{L}])(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|President|Vice President|Prime Minister|Minister|Chancellor|Secretary|Senator|Sen|Rep|Representative|Congressman|Congresswoman|Governor|Gov|Mayor|Judge|Justice|General|Gen|Colonel|Col|Captain|Capt|Major|Lieutenant|Lt|Sergeant|Admiral|Commander|Professor|Prof|Pope|Saint|King|Queen|Prince|Princess|Emperor|Empress|Tsar|Czar|Cardinal|Bishop|Archbishop|Ambassador|Director|Chairman|Commissioner|Officer|Engineer|Attorney|spokesman|spokeswoman|spokesperson|author|singer|actor|actress|writer|poet|philosopher|artist|analyst|economist|historian|journalist|brother|sister|father|mother|wife|husband|son|daughter)\.?\s$/u
// “sub-Saharan African”: of a part of the world, not somebody.
const regionRe =
  /^(?:(?:Afr|Amer|Eur|As|Eurasi|Balt|Balk)(?:ic|ica|ope|i)?(?:an|ean)s?|Baltic|Arctic|Mediterranean|Caucasian|Saharan|Sahelian|Nordic|Slavic|Arab|Arabs|Turkic|Caribbean)$/
// “Section II”, “the Athenians”.
const notPersonRe =
  /^(?:Section|Figure|Table|Chapter|Part|Appendix|Phase|Type|Group|Stage|Title|Article|Volume|Book|Act|Scene|World War|Level|Tier|Class)\s|\s(?:Protocol|Annex|Division|Pillar|Phase|Title|Schedule)\s[IVX]{1,5}$|^\p{Lu}\p{Ll}+(?:ians|eans|nese)$/u
const particleRe = /(?:^|\s)(?:(?:de|van|von|bin|bint|ibn|al|el|da|di|del|dos|la|der|den)\s)+/gu
const vesselRe =
  /(?:^|\s)(?:trawler|ship|steamship|vessel|frigate|destroyer|cruiser|submarine|carrier|tanker|ferry|boat|schooner|steamer|yacht|liner|freighter|icebreaker|locomotive|HMS|USS|MV|SS|RMS) $/u
const peopledRe =
  /(?:^|\s)(?:residents|people|citizens|inhabitants|villagers|families|mayors?|towns?|city|cities|villages?|streets|outskirts|suburbs?|ports?|provinces?|regions?|siege|battle|fall) of $/u
// They stand for a government more often than for their address.
const metonyms = new Set(['Kremlin', 'White House', 'Whitehall', 'Downing Street'])
// A paper is no body.
const paperRe =
  /\s(?:Treaty|Act|Agreement|Accords?|Pact|Charter|Convention|Plan|Bill|Law|Order|War|Report|Declaration|Resolution|Appendix|Award|Prize|Day|Crisis|Revolution|Age|Era|Cup|Games|Championships?)$/u

const placeTailRe =
  /\s(?:River|Lake|Mountains?|Valley|Islands?|Peninsula|County|Province|Parish|Street|Avenue|Road|City|Bay|Sea|Ocean|Desert|Forest|Creek|Harbou?r|Beach|Park|Square|Hills?|Heights|Region|Oblast|District|Coast|Canal|Strait|Falls|Springs|Plateau|Basin|Territory|Isles?|Village|Airport|Station|Bridge|Castle)$/u
const placeHeadRe =
  /^(?:Lake|Mount|Mt\.|Fort|Fortress|Port|Cape|Gulf of|Bay of|Isle of|Strait of|Republic of|Kingdom of|State of|Province of|City of|Côte|San|Santa|Los|Las|Saint-|Upper|Lower)\s\p{Lu}/u
// “the newspaper El Comercio”, “DP World, the port operator from Dubai”.
const bodies =
  'newspaper|daily|weekly|magazine|broadcaster|broadcasting company|news agency|company|firm|operator|manufacturer|think[ -]tank|party|militia|bank|lender|airline|charity|non-profit|start-?up|consortium|conglomerate|utility|retailer|insurer|trade union|rating agency'
const beforeBodyRe = new RegExp(`(?:^|\\s)(?:${bodies})\\s$`)
const afterBodyRe = new RegExp(`^(?: \\(\\p{Lu}+\\))?, (?:the|an?) (?:[\\p{L}-]+ ){0,3}(?:${bodies})\\b`, 'u')
const afterPersonRe =
  /^(?:,? who\b|,? (?:had |has |also |later )?(?:said|says|told|wrote|writes|argued|argues|announced|warned|declared|claimed|claims|added|noted|notes|explained|explains|recalled|recalls|admits|reckons|thinks|born|died|married|replied|asked|insisted|insists|believed|believes|thought|joked|quipped)\b)/u

const doerRe =
  /^(?:(?:, in \p{Lu}\p{L}+,)? (?:was sent|had|did|became|went|saw|took|gave|himself|herself|quickly|agreed|published|refused|tried|felt|knew|thought|left|joined|moved|returned|received|won|lost|met|led|served|studied|worked|played|wrote|resigned|retired|repeated|withdrew|carried|commanded|blamed|dismissed|declined|sought|himself|herself)\b|’s (?:ambition|life|death|career|speech|brother|sister|wife|husband|son|daughter|mother|father|deputy|successor|predecessor|words|remarks|resignation|widow|biographer|memoirs?|own words)\b)/u

/** Find the names of the prose, each with its kind and its first place. */
export function namesIn(
  paragraphs: ReadonlyArray<Paragraph>,
  acronyms: ReadonlyArray<Acronym>,
  people: ReadonlyArray<Span>
): ReadonlyArray<Name> {
  const prose = paragraphs.filter(({place}) => place === 'body' || place === 'abstract')
  const short = new Map(acronyms.map(({short: {text}, long}) => [text, long?.text]))
  const ballots = new Map<string, Ballot>()
  const longs = acronyms.flatMap(({long}) => (long && isTitled(long.text) ? [long] : []))
  const known = apart([...people, ...longs])
  for (const mention of prose.flatMap((paragraph) => [...mentionsIn(paragraph, known.get(paragraph.id) ?? [])])) {
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
    const isNobody =
      kind === 'person' &&
      (isBodysOwn(text) || notPersonRe.test(text) || (isCommon(text) && votes.person < 3) || !/\p{L}{3}/u.test(text))
    if (!first || !kind || isOpening || isNobody) continue
    result.push({span: lift(first.paragraph, first.start, first.start + text.length), kind, count: mentions.length})
  }
  return result
}

// “Commonwealth of Independent States”: each word but links has its capital, two at least.
function isTitled(text: string): boolean {
  const words = text.split(/\s+/)
  return (
    /^\p{Lu}[^,;/]*$/u.test(text) &&
    words.length > 1 &&
    /^\p{Lu}/u.test(words.at(-1) ?? '') &&
    words.every((word) => word.length < 4 || /^\P{Ll}/u.test(word))
  )
}

// Spans by paragraph, in order; of two that meet, the first.
function apart(spans: ReadonlyArray<Span>): ReadonlyMap<string, ReadonlyArray<Span>> {
  const result = new Map<string, Array<Span>>()
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const own = result.get(span.paragraph)
    if (!own) result.set(span.paragraph, [span])
    else if ((own.at(-1)?.end ?? 0) <= span.start) own.push(span)
  }
  return result
}

function* witnesses(
  {text, start, paragraph, opens}: Mention,
  short: ReadonlyMap<string, string | undefined>
): Generator<readonly [Kind, number]> {
  const before = paragraph.text.slice(Math.max(0, start - 30), start)
  const after = paragraph.text.slice(start + text.length, start + text.length + 30)
  // “Pieter van der Linden” has two words that count.
  const words = text
    .replace(particleRe, ' ')
    .replace(/(?<=\s)[dl][’'](?=\p{Lu})/gu, '')
    .split(' ')
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
  else if (organisationHeadRe.test(text) && words.length > 1 && !paperRe.test(text) && !/\sto\s/.test(text))
    yield ['organisation', 4]
  if (placeTailRe.test(text) || placeHeadRe.test(text)) yield ['place', 3]
  if (states.has(text) || places.has(text)) return
  if (paragraph.text.startsWith(`— ${text},`) || before.endsWith('@'))
    yield organisations.has(text) ? ['organisation', 3] : ['person', 3]
  if (
    beforeBodyRe.test(before) ||
    afterBodyRe.test(paragraph.text.slice(start + text.length, start + text.length + 90))
  )
    yield ['organisation', 4]
  if (honorificRe.test(before)) yield ['person', 4]
  // “Audit Scotland said”.
  const last = words.at(-1) ?? ''
  const isPlaced = words.length > 1 && (states.has(last) || places.has(last)) && !givenNames.has(first)
  if (isPlaced && !honorificRe.test(before)) yield ['person', -3]
  // “the trawler Peter Scott” is a ship.
  if (vesselRe.test(before)) yield ['person', -8]
  // “the residents of Tewkesford who spoke to us”; “AST and Litgrid, who made it”.
  if (peopledRe.test(before)) yield ['place', 2]
  if (words.length === 1 && /(?<!\p{L})\p{Lu}{2,} and $/u.test(before)) yield ['person', -1]
  if (words.length > 1 && words.length < 5 && givenNames.has(first) && !organisationHeadRe.test(text))
    yield ['person', 3]
  if (/\s\p{Lu}\.\s?\p{Lu}|^(?!U\.[SK]\.)\p{Lu}\.|\s[IVX]+$/u.test(text) && words.length < 5) yield ['person', 2]
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
    words.length < 5 &&
    !isQuoted &&
    words.every((one) => /^\p{Lu}\p{Ll}/u.test(one) && isStrange(one)) &&
    !words.some((one) => states.has(one) || places.has(one) || regionRe.test(one))
  )
    yield ['person', 1.2]
}

// “Bordyuzha” is the one whose full name the text has, “Díaz de la Torre” too.
function surnames(ballots: ReadonlyMap<string, Ballot>): void {
  const known = new Set<string>()
  for (const [text, {votes}] of ballots) {
    if (winner(votes) !== 'person') continue
    for (const {index} of text.matchAll(/\s/g)) known.add(text.slice(index + 1).toLowerCase())
  }
  for (const [text, {votes}] of ballots) if (known.has(text.toLowerCase()) && !states.has(text)) votes.person += 4
}

function winner(votes: Readonly<Record<Kind, number>>): Kind | undefined {
  const kinds: ReadonlyArray<Kind> = ['organisation', 'place', 'person']
  const best = kinds.reduce((a, b) => (votes[b] > votes[a] ? b : a))
  return votes[best] >= 1 ? best : undefined
}

// “GSA IT, who explained …”, “Google Apps”.
function isBodysOwn(text: string): boolean {
  const words = text.split(' ')
  return (
    words.length > 1 &&
    (organisations.has(words[0] ?? '') || words.some((one) => /^\p{Lu}{2,}$/u.test(one) && !/^[IVX]+$/.test(one)))
  )
}

// All of it are everyday words.
function isCommon(text: string): boolean {
  return text.split(' ').every((one) => (lexiconOf('en').gradeOf(one.toLowerCase()) ?? 9) <= 4)
}

function isStrange(one: string): boolean {
  return (lexiconOf('en').gradeOf(one.toLowerCase()) ?? 9) >= 5
}
