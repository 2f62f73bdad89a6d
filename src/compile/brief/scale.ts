/**
 * A house’s scale of likelihood: what its readers take a word for. It is the
 * house’s, never the source’s, and printed only when it is asked for.
 */

import {spansOf} from './check.ts'
import type {Digest, Span} from './types.ts'

/** What a house takes words of likelihood for. */
export interface Scale {
  readonly name: string
  /** Where it is published. */
  readonly of: string
  readonly terms: ReadonlyArray<readonly [words: ReadonlyArray<string>, range: string]>
}

/** A word that the source uses, and what the house takes it for. */
export interface Scaled {
  readonly span: Span
  readonly range: string
}

const scales: ReadonlyArray<Scale> = [
  {
    name: 'icd203',
    of: 'ICD 203 (2015), Office of the Director of National Intelligence',
    terms: [
      [['almost no chance', 'remote', 'remotely'], '1–5 %'],
      [['very unlikely', 'highly improbable'], '5–20 %'],
      [['unlikely', 'improbable', 'improbably'], '20–45 %'],
      [['roughly even chance', 'roughly even odds'], '45–55 %'],
      [['likely', 'probable', 'probably'], '55–80 %'],
      [['very likely', 'highly probable'], '80–95 %'],
      [['almost certain', 'almost certainly', 'nearly certain'], '95–99 %']
    ]
  },
  {
    name: 'kent',
    of: 'Sherman Kent, Words of Estimative Probability (1964)',
    terms: [
      [['almost certain', 'almost certainly'], '93 %, give or take 6'],
      [['probable', 'probably', 'likely'], '75 %, give or take 12'],
      [['chances about even'], '50 %, give or take 10'],
      [['probably not', 'unlikely', 'improbable'], '30 %, give or take 10'],
      [['almost certainly not'], '7 %, give or take 5']
    ]
  }
]

/** Names of the scales. */
export const scaleNames: ReadonlyArray<string> = scales.map(({name}) => name)

/** Get a scale by its name. */
export function scaleOf(name: string): Scale | undefined {
  return scales.find((scale) => scale.name === name)
}

/** Find the words of a scale in what a digest states, each once; the longest that stands there. */
export function scaledIn(
  {bottomLine, judgments, comparison, relations, timeline}: Digest,
  {terms}: Scale
): ReadonlyArray<Scaled> {
  const ranges = new Map(terms.flatMap(([words, range]) => words.map((word) => [word, range] as const)))
  const longest = [...ranges.keys()].sort((a, b) => b.length - a.length)
  const re = new RegExp(`\\b(?:${longest.join('|')})\\b`, 'gi')
  const found = new Map<string, Scaled>()
  // “likely” of “very likely” is not another word.
  const places: Array<Span> = []
  for (const {paragraph, start, text} of spansOf({bottomLine, judgments, comparison, relations, timeline})) {
    for (const {index, 0: word} of text.matchAll(re)) {
      const key = word.toLowerCase()
      const range = ranges.get(key)
      const from = start + index
      const span = {paragraph, start: from, end: from + word.length, text: word}
      const isPart = places.some((one) => one.paragraph === paragraph && one.start <= from && span.end <= one.end)
      if (range === undefined || isPart) continue
      places.push(span)
      if (!found.has(key)) found.set(key, {span, range})
    }
  }
  return [...found.values()]
}
