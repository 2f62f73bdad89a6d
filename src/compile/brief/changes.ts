/** What a changed source changed in its brief: an earlier brief’s data held against today’s. */

import {stemsOf} from './likeness.ts'
import type {BriefModel} from './model.ts'
import type {Digest, Event, Span} from './types.ts'

/** Parts of a brief in which something can change. */
export const changedParts = [
  'bottomLine',
  'judgments',
  'comparison',
  'relations',
  'timeline',
  'people',
  'acronyms',
  'unsaid'
] as const

export type ChangedPart = (typeof changedParts)[number]

/** Words that an earlier brief quoted; today’s source may not have them. */
export interface Former {
  readonly paragraph: string
  readonly text: string
}

/** One entry that is new, gone, or says something else. */
export interface Change {
  readonly part: ChangedPart
  readonly how: 'new' | 'gone' | 'changed'
  /** What it is about: an actor and a question, a name, a date. */
  readonly about: string
  readonly was: ReadonlyArray<Former>
  readonly now: ReadonlyArray<Span>
}

export interface Changes {
  readonly title?: Span
  /** Check sums of the sources, where they are known. */
  readonly source: {readonly was?: string; readonly now?: string; readonly isSame: boolean}
  /** Versions of the program. */
  readonly stet: {readonly was: string; readonly now: string}
  readonly changes: ReadonlyArray<Change>
  /** Entries that are as they were. */
  readonly kept: number
}

interface Entry {
  readonly part: ChangedPart
  /** Entries of one key are one entry. */
  readonly key: string
  readonly about: string
  readonly spans: ReadonlyArray<Span>
}

// From half of their words on, two statements are one that was written anew.
const alike = 0.5

/** Hold today’s facts against an earlier brief. */
export function changesOf(old: BriefModel, facts: Digest, version: string): Changes {
  const before = entriesOf(old.digest)
  const after = entriesOf(facts)
  const [was, now] = [old.digest.source?.sha256, facts.source?.sha256]
  const changes: Array<Change> = []
  let kept = 0
  for (const part of changedParts) {
    const mine = before.filter((entry) => entry.part === part)
    const theirs = after.filter((entry) => entry.part === part)
    const pairs = paired(mine, theirs)
    for (const entry of theirs) {
      const other = pairs.get(entry)
      if (other && saysOf(other) === saysOf(entry)) kept++
      else changes.push(changeOf(part, other, entry))
    }
    const met = new Set(pairs.values())
    for (const entry of mine) if (!met.has(entry)) changes.push(changeOf(part, entry, undefined))
  }
  return {
    ...(facts.title && {title: facts.title}),
    source: {
      ...(was !== undefined && {was}),
      ...(now !== undefined && {now}),
      isSame: was !== undefined && was === now
    },
    stet: {was: old.stet, now: version},
    changes,
    kept
  }
}

function changeOf(part: ChangedPart, was: Entry | undefined, now: Entry | undefined): Change {
  const how = was && now ? 'changed' : now ? 'new' : 'gone'
  const former = was?.spans.map(({paragraph, text}) => ({paragraph, text})) ?? []
  return {part, how, about: (now ?? was)?.about ?? '', was: former, now: now?.spans ?? []}
}

/** Pair entries: those that say the same, those with the same key, those that say nearly the same. */
function paired(before: ReadonlyArray<Entry>, after: ReadonlyArray<Entry>): ReadonlyMap<Entry, Entry> {
  const pairs = new Map<Entry, Entry>()
  const left = new Set(before)
  const pair = (test: (was: Entry, now: Entry) => boolean): void => {
    for (const now of after) {
      if (pairs.has(now)) continue
      const was = [...left].find((entry) => test(entry, now))
      if (!was) continue
      pairs.set(now, was)
      left.delete(was)
    }
  }
  pair((was, now) => was.key === now.key && saysOf(was) === saysOf(now))
  pair((was, now) => was.key === now.key)
  pair((was, now) => likeness(saysOf(was), saysOf(now)) >= alike)
  return pairs
}

function saysOf({about, spans}: Entry): string {
  return [about, ...spans.map(({text}) => text.replace(/\s+/g, ' '))].join('\n')
}

function likeness(a: string, b: string): number {
  const [mine, theirs] = [new Set(stemsOf(a)), new Set(stemsOf(b))]
  return [...mine].filter((stem) => theirs.has(stem)).length / Math.max(1, Math.min(mine.size, theirs.size))
}

function entriesOf(digest: Digest): ReadonlyArray<Entry> {
  const {bottomLine, judgments, comparison, relations, timeline, people, acronyms, unsaid} = digest
  const {questions, rows} = comparison
  return [
    ...(bottomLine ? [{part: 'bottomLine' as const, key: '', about: '', spans: [bottomLine.span]}] : []),
    ...judgments.map(({span}) => ({part: 'judgments' as const, key: span.text, about: '', spans: [span]})),
    ...rows.flatMap(({actor, cells}) =>
      cells.flatMap(({span}, at) => {
        const about = `${actor.text}, ${questions[at]}`
        return span ? [{part: 'comparison' as const, key: about, about, spans: [span]}] : []
      })
    ),
    ...relations.map(({of, to, what}) => {
      const about = `${of.text} and ${to.map(({text}) => text).join(', ')}`
      return {part: 'relations' as const, key: what.text, about, spans: [what]}
    }),
    ...[...timeline.events, ...timeline.undated].map((event) => ({
      part: 'timeline' as const,
      key: event.what.text,
      about: aboutEvent(event),
      spans: [event.what]
    })),
    ...people.map(({name, offices}) => ({
      part: 'people' as const,
      key: name.text,
      about: name.text,
      spans: offices.length > 0 ? offices : [name]
    })),
    ...acronyms.map(({short, long}) => ({
      part: 'acronyms' as const,
      key: short.text,
      about: short.text,
      spans: [long ?? short]
    })),
    ...unsaid.map(({what, spans}) => ({part: 'unsaid' as const, key: what, about: what, spans}))
  ]
}

function aboutEvent({when, tense, ground, damaged}: Event): string {
  const signs = [
    when ?? (damaged ? 'damaged' : 'undated'),
    tense === 'planned' ? 'planned' : '',
    ground ? 'inferred' : ''
  ]
  return signs.filter((sign) => sign !== '').join(', ')
}

/**
 * Read the data of an earlier brief.
 *
 * @throws {SyntaxError}
 *   When the text is no such thing; with the name of the file.
 */
export function modelFrom(text: string, file: string): BriefModel {
  const expected = 'expected the data of a brief of one text, as `stet brief --json` writes it'
  const refuse = (): never => {
    throw new SyntaxError(`${file}:1: Unexpected content, ${expected}`)
  }
  try {
    const model = JSON.parse(text) as BriefModel
    if (model.brief !== 1 || typeof model.stet !== 'string') refuse()
    const spans = entriesOf(model.digest).flatMap((entry) => entry.spans)
    if (!spans.every(({paragraph, text: words}) => typeof paragraph === 'string' && typeof words === 'string')) refuse()
    return model
  } catch (error) {
    if (error instanceof SyntaxError && error.message.startsWith(file)) throw error
    return refuse()
  }
}
