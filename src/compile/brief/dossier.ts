/** Two to ten publications side by side: what they share, where they part, and what only one of them says. */

import {isBalanced} from './clauses.ts'
import {areAtOne, type Conflict, conflictOf} from './conflicts.ts'
import {isDamaged} from './dates.ts'
import {leanOf} from './lean.ts'
import {type Pair, pairsOf, stemsOf} from './likeness.ts'
import type {Question} from './questions.ts'
import {countWords, type Paragraph, type Sentence} from './spans.ts'
import {topicsOf} from './topics.ts'
import type {Cell, Digest, Event, Span, Statement} from './types.ts'

/** A publication with its label: its paragraphs are called `A:1`, `A:2`, … */
export interface Member {
  readonly label: string
  /** Name of its file. */
  readonly file: string
  readonly digest: Digest
  readonly paragraphs: ReadonlyArray<Paragraph>
}

/** What is said of a topic, publication by publication; an empty cell is not stated. */
export interface TopicRow {
  /** A word of theirs, or a question of the reader’s. */
  readonly topic: string
  readonly cells: ReadonlyArray<Cell>
}

/** Two sentences that say the same, or cannot both be right. */
export interface Match {
  readonly a: Span
  readonly b: Span
  /** Words of both: the ground on which they were put side by side. */
  readonly shared: ReadonlyArray<string>
  readonly conflict?: Conflict
}

/** An actor that more than one publication names, and what each says of it. */
export interface ActorRow {
  readonly actor: Span
  readonly question: string
  readonly cells: ReadonlyArray<Cell>
}

export interface Dossier {
  readonly members: ReadonlyArray<{
    readonly label: string
    readonly file: string
    readonly title?: Span
    readonly authors: ReadonlyArray<string>
    readonly known: boolean
    readonly bottomLine?: Statement
    readonly sha256?: string
  }>
  readonly topics: ReadonlyArray<TopicRow>
  readonly actors: ReadonlyArray<ActorRow>
  readonly agreements: ReadonlyArray<Match>
  readonly contradictions: ReadonlyArray<Match>
  readonly onlyIn: ReadonlyArray<{readonly label: string; readonly statements: ReadonlyArray<Statement>}>
  readonly timeline: ReadonlyArray<{readonly when: string; readonly events: ReadonlyArray<Event>}>
  /** Works that a member names, and that are not here. */
  readonly titleOnly: ReadonlyArray<{readonly label: string; readonly title: string; readonly author?: string}>
}

// From these on, two sentences speak of the same, or say the same. Chosen on
// the pieces in `test/compile/brief/dossiers`, where pairs below them were by chance.
const alike = 0.3
const same = 0.5
const only = 0.2
const maxMatches = 12
const maxActorRows = 12

// A byline or a line of an address is no sentence: “For the New York Packet, Friday, January 18, 1788.”
const wholeRe = /^["“‘(]?[\p{L}\p{N}].*[.!?…]["”’)]*$/su
const plainWordRe = /(?<!\p{L})\p{Ll}{2,}/gu
const fewestPlain = 3

/** Compare publications. */
export function compare(members: ReadonlyArray<Member>, questions: ReadonlyArray<Question> = []): Dossier {
  const texts = members.map(sentencesOf)
  const standing = texts.map((sentences) => sentences.filter((sentence) => leanOf(sentence) === 'stands'))
  const alone = new Set(standing.flat().map(({span}) => span))
  const pairs = pairsOf(texts, only)
  const dates = members.flatMap(({digest}) => digest.dates)
  const matches = once(pairs.filter(({likeness}) => likeness >= alike)).map((pair) => {
    const {a, b, likeness} = pair
    const match = matchOf(pair, dates)
    const isBoth = alone.has(a.span) && alone.has(b.span)
    return {...match, agrees: !match.conflict && isBoth && likeness >= same && areAtOne(a, b, dates)}
  })
  return {
    members: members.map(({label, file, digest}) => ({
      label,
      file,
      ...(digest.title && {title: digest.title}),
      authors: digest.authors,
      known: digest.known,
      ...(digest.bottomLine && {bottomLine: digest.bottomLine}),
      ...(digest.source && {sha256: digest.source.sha256})
    })),
    topics: topicsOf(standing, questions),
    actors: actorRowsOf(members),
    agreements: matches
      .filter(({agrees}) => agrees)
      .slice(0, maxMatches)
      .map(bare),
    contradictions: matches
      .filter(({conflict}) => conflict)
      .slice(0, maxMatches)
      .map(bare),
    onlyIn: members.map(({label, digest}) => ({
      label,
      statements: digest.judgments.filter(({span}) => !pairs.some(({a, b}) => touches(a, span) || touches(b, span)))
    })),
    timeline: timelineOf(members),
    titleOnly: members.flatMap(({label, digest}) =>
      digest.companions
        .filter(({title}) => !members.some((other) => isSame(other.digest.title?.text, title)))
        .map(({title, author}) => ({label, title, ...(author !== undefined && {author})}))
    )
  }
}

/**
 * Sentences that can be lifted alone, and those that lean on no more than which agency or union it is: where two texts
 * part, the other’s sentence tells.
 */
function sentencesOf({paragraphs}: Member): ReadonlyArray<Sentence> {
  return paragraphs
    .filter(({place}) => place === 'body' || place === 'abstract')
    .flatMap(({sentences}) => sentences)
    .filter((sentence) => {
      const {text} = sentence.span
      const words = countWords(text)
      if (words < 5 || words > 60 || !wholeRe.test(text)) return false
      if ((text.match(plainWordRe)?.length ?? 0) < fewestPlain) return false
      return isBalanced(text) && !isDamaged(text) && leanOf(sentence) !== 'needs-previous'
    })
}

/** Keep the best pair of each sentence with each other publication. */
function once(pairs: ReadonlyArray<Pair>): ReadonlyArray<Pair> {
  const taken = new Set<string>()
  // “To the People of the State of New York” agrees with itself once.
  const told = new Set<string>()
  return pairs.filter(({a, b}) => {
    if (a.span.text === b.span.text && !told.has(a.span.text)) told.add(a.span.text)
    else if (a.span.text === b.span.text) return false
    const keys = [`${keyOf(a)}/${labelOf(b.span)}`, `${keyOf(b)}/${labelOf(a.span)}`]
    if (keys.some((key) => taken.has(key))) return false
    for (const key of keys) taken.add(key)
    return true
  })
}

function keyOf({span}: Sentence): string {
  return `${span.paragraph}:${span.start}`
}

function labelOf({paragraph}: Span): string {
  return paragraph.split(':')[0] ?? ''
}

function matchOf({a, b, likeness, shared}: Pair, dates: Digest['dates']): Match {
  const conflict = conflictOf(a, b, likeness, dates)
  return {a: a.span, b: b.span, shared: wordsFor(shared, a.span.text), ...(conflict && {conflict})}
}

/** Say stems as words of the sentence they came from. */
function wordsFor(stems: ReadonlyArray<string>, text: string): ReadonlyArray<string> {
  const words = text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []
  return stems.slice(0, 5).flatMap((stem) => words.find((word) => stemsOf(word)[0] === stem) ?? [])
}

function bare({agrees: _, ...match}: Match & {agrees: boolean}): Match {
  return match
}

function touches({span}: Sentence, other: Span): boolean {
  return span.paragraph === other.paragraph && span.start < other.end && other.start < span.end
}

function actorRowsOf(members: ReadonlyArray<Member>): ReadonlyArray<ActorRow> {
  const names = [...new Set(members.flatMap(({digest}) => digest.comparison.rows.map(({actor}) => actor.text)))]
  const questions = [...new Set(members.flatMap(({digest}) => digest.comparison.questions))]
  const rows = names.flatMap((name) =>
    questions.flatMap((question): ReadonlyArray<ActorRow & {filled: number}> => {
      const cells = members.map(({digest: {comparison}}): Cell => {
        const row = comparison.rows.find(({actor}) => actor.text === name)
        return row?.cells[comparison.questions.indexOf(question)] ?? {cut: false}
      })
      const filled = cells.filter(({span}) => span).length
      const actor = members.flatMap(({digest}) => digest.comparison.rows).find((row) => row.actor.text === name)?.actor
      return actor && filled > 1 ? [{actor, question, cells, filled}] : []
    })
  )
  return rows
    .sort((a, b) => b.filled - a.filled)
    .slice(0, maxActorRows)
    .map(({filled: _, ...row}) => row)
}

function timelineOf(members: ReadonlyArray<Member>): Dossier['timeline'] {
  const groups = new Map<string, Array<Event>>()
  for (const event of members.flatMap(({digest}) => digest.timeline.events)) {
    if (event.when === undefined) continue
    const when = event.when.replace(/\?$/, '')
    const group = groups.get(when)
    if (group) group.push(event)
    else groups.set(when, [event])
  }
  return [...groups]
    .map(([when, events]) => ({when, events}))
    .sort((a, b) => (pointOf(a.when) < pointOf(b.when) ? -1 : pointOf(a.when) > pointOf(b.when) ? 1 : 0))
}

// A year comes before its months; what has no beginning comes by its end.
function pointOf(when: string): string {
  const [from = '', to = ''] = when.split('/')
  return (from === '..' || from === '' ? to : from).replace(/X/g, '0')
}

function isSame(title: string | undefined, other: string): boolean {
  return title !== undefined && stemsOf(title).join(' ') === stemsOf(other).join(' ')
}
