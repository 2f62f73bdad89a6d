/** What more than one publication speaks of, and what each says of it. */

import type {TopicRow} from './dossier.ts'
import {kindOf} from './kinds.ts'
import {stemsOf} from './likeness.ts'
import {patternOf, type Question} from './questions.ts'
import {countWords, type Sentence} from './spans.ts'

const maxTopics = 8
// A cell is read in a narrow column.
const maxWords = 40

interface Topic {
  readonly name: string
  readonly says: (sentence: Sentence) => number
}

/**
 * Lay out publications by topic: the reader’s questions first, then pairs of words that the texts share.
 *
 * @param texts
 *   Sentences of each publication.
 */
export function topicsOf(
  texts: ReadonlyArray<ReadonlyArray<Sentence>>,
  questions: ReadonlyArray<Question>
): ReadonlyArray<TopicRow> {
  const asked = questions.map((question): Topic => {
    const pattern = new RegExp(patternOf(question).source, 'giu')
    return {name: question.name, says: ({span}) => span.text.match(pattern)?.length ?? 0}
  })
  const taken = new Set<string>()
  const rows = [...asked, ...foundIn(texts)].map(({name, says}) => ({
    topic: name,
    cells: texts.map((sentences) => {
      const ranked = sentences
        .map((sentence) => ({sentence, worth: says(sentence) - countWords(sentence.span.text) / 100}))
        .filter(({sentence, worth}) => worth > 0 && countWords(sentence.span.text) <= maxWords)
        .filter(({sentence: {span}}) => !taken.has(`${span.paragraph}:${span.start}`))
      const best = ranked.sort((a, b) => b.worth - a.worth)[0]?.sentence
      if (!best) return {cut: false}
      taken.add(`${best.span.paragraph}:${best.span.start}`)
      return {span: best.span, cut: false, kind: kindOf(best).kind}
    })
  }))
  // A topic of one text alone compares nothing, unless it was asked for.
  return rows.filter(({cells}, at) => at < asked.length || cells.filter(({span}) => span).length > 1)
}

/** Find pairs of neighbouring words that most texts have, and that their sentences return to. */
function foundIn(texts: ReadonlyArray<ReadonlyArray<Sentence>>): ReadonlyArray<Topic> {
  const found = new Map<string, {counts: Array<number>; name: string}>()
  for (const [at, sentences] of texts.entries()) {
    for (const {span} of sentences) {
      for (const match of span.text.matchAll(/(?<![\p{L}-])(?=(\p{L}{4,})\s(\p{L}{4,})(?![\p{L}-]))/gu)) {
        const [, one = '', two = ''] = match
        const stems = [...stemsOf(one), ...stemsOf(two)]
        if (stems.length < 2) continue
        const key = stems.join(' ')
        const entry = found.get(key) ?? {counts: texts.map(() => 0), name: `${one} ${two}`}
        entry.counts[at] = (entry.counts[at] ?? 0) + 1
        found.set(key, entry)
      }
    }
  }
  const shared = [...found].flatMap(([key, {counts, name}]) => {
    const holders = counts.filter((count) => count > 0).length
    return holders > 1
      ? [
          {
            key,
            name,
            worth:
              holders * 10 +
              Math.min(
                9,
                counts.reduce((a, b) => a + b, 0)
              )
          }
        ]
      : []
  })
  const used = new Set<string>()
  const topics: Array<Topic> = []
  for (const {key, name} of shared.sort((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1))) {
    const [one = '', two = ''] = key.split(' ')
    // “border conflict” and “border conflicts” are one topic, and so is “the conflict”.
    if (used.has(one) || used.has(two)) continue
    used.add(one)
    used.add(two)
    topics.push({name, says: ({span}) => (` ${stemsOf(span.text).join(' ')} `.includes(` ${key} `) ? 1 : 0)})
    if (topics.length === maxTopics) break
  }
  return topics
}
