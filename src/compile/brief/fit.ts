/** A brief as long as its pack allows: what ranks lowest gives way until the pages suffice. */

import {type Manifest, type Section, sections} from './pack.ts'
import type {Digest, Event, Person, Row} from './types.ts'

/** How much of a section gave way. */
export interface LeftOut {
  readonly what: Section
  readonly count: number
}

/** A digest cut to a measure, and what was cut. */
export interface Cut {
  readonly digest: Digest
  readonly leftOut: ReadonlyArray<LeftOut>
}

// Of these some stay, as long as anything else can give way.
const floors: Partial<Record<Section, number>> = {judgments: 3, comparison: 2, timeline: 3, unsaid: 2, people: 2}

/**
 * Cut a digest to the pages of a pack.
 *
 * @param pagesOf
 *   Says how many pages a cut takes; a shorter one never takes more.
 */
export function fitted(digest: Digest, manifest: Manifest, pagesOf: (cut: Cut) => number): Cut {
  const whole = trimmed(digest, manifest)
  const order = orderOf(whole, manifest.drop)
  const cutAt = (count: number): Cut => cutTo(digest, whole, order.slice(0, count))
  const {pages} = manifest
  if (pages === undefined || pagesOf(cutAt(0)) <= pages) return cutAt(0)
  let [low, high] = [1, order.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (pagesOf(cutAt(middle)) <= pages) high = middle
    else low = middle + 1
  }
  return cutAt(low)
}

type Counts = Readonly<Record<Section, number>>

function countsOf({judgments, comparison, relations, timeline, people, acronyms, unsaid}: Digest): Counts {
  return {
    judgments: judgments.length,
    comparison: comparison.rows.length,
    relations: relations.length,
    timeline: timeline.events.length,
    people: people.length,
    acronyms: acronyms.length,
    unsaid: unsaid.length
  }
}

/** Say how many of each section stay; the pack’s own limits come first. */
function trimmed(digest: Digest, {most}: Manifest): Counts {
  const counts = Object.entries(countsOf(digest)).map(([key, count]) => [
    key,
    Math.min(count, most[key as Section] ?? count)
  ])
  return Object.fromEntries(counts) as Counts
}

/** The sections that give way, entry by entry: first down to what should stay, then to nothing. */
function orderOf(counts: Counts, drop: ReadonlyArray<Section>): ReadonlyArray<Section> {
  const order: Array<Section> = []
  for (const section of drop) {
    for (let left = counts[section]; left > (floors[section] ?? 0); left--) order.push(section)
  }
  for (const section of drop) {
    for (let left = Math.min(counts[section], floors[section] ?? 0); left > 0; left--) order.push(section)
  }
  return order
}

function cutTo(digest: Digest, whole: Counts, order: ReadonlyArray<Section>): Cut {
  const had = countsOf(digest)
  const left = {...whole}
  for (const section of order) left[section]--
  const {comparison, timeline} = digest
  const rows = comparison.rows.slice(0, left.comparison)
  // A question that nobody answers was asked by the reader, and stays.
  const answered = (all: ReadonlyArray<Row>, index: number): boolean => all.some(({cells}) => cells[index]?.span)
  const used = comparison.questions.map((_, index) => answered(rows, index) || !answered(comparison.rows, index))
  return {
    digest: {
      ...digest,
      judgments: digest.judgments.slice(0, left.judgments),
      comparison: {
        questions: comparison.questions.filter((_, index) => used[index]),
        rows: rows.map(({actor, cells}) => ({actor, cells: cells.filter((_, index) => used[index])}))
      },
      relations: digest.relations.slice(0, left.relations),
      timeline: {...timeline, events: best(timeline.events, left.timeline, weightOfEvent)},
      people: best(digest.people, left.people, weightOfPerson),
      acronyms: best(digest.acronyms, left.acronyms, ({long, count}) => (long ? 100 : 0) + count),
      unsaid: best(digest.unsaid, left.unsaid, ({what}) => gravity[what] ?? 0)
    },
    leftOut: sections.map((what) => ({what, count: had[what] - left[what]})).filter(({count}) => count > 0)
  }
}

// A reader is misled by a wrong number and a claim without a name before all else.
const gravity: Readonly<Record<string, number>> = {
  damaged: 5,
  unnamed: 4,
  members: 4,
  date: 3,
  relative: 2,
  recommendation: 2,
  questions: 4,
  empty: 1
}

/** Keep the weightiest, in the order in which they stand. */
function best<T>(list: ReadonlyArray<T>, count: number, weight: (entry: T) => number): ReadonlyArray<T> {
  const ranked = list.map((entry, at) => ({entry, at})).sort((a, b) => weight(b.entry) - weight(a.entry) || b.at - a.at)
  const kept = new Set(ranked.slice(0, count).map(({entry}) => entry))
  return list.filter((entry) => kept.has(entry))
}

// What is to come, and what the source tells twice, matters more; what had to be inferred less.
function weightOfEvent({tense, again, ground, cut}: Event): number {
  return (tense === 'planned' ? 3 : 0) + (again ? 2 : 0) - (ground ? 2 : 0) - (cut ? 1 : 0)
}

function weightOfPerson({offices, aliases}: Person): number {
  return 2 * offices.length + aliases.length
}
