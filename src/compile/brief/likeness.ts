/** How alike sentences of different texts are: their words, weighed by how rare they are (Spärck Jones 1972). */

import type {Sentence} from './spans.ts'

/** Two sentences that speak of the same. */
export interface Pair {
  readonly a: Sentence
  readonly b: Sentence
  /** Cosine of their words, from 0 to 1. */
  readonly likeness: number
  /** Words of both, rarest first. */
  readonly shared: ReadonlyArray<string>
}

const plainRe =
  /^(?:about|after|again|against|also|although|among|another|because|been|before|being|between|both|could|does|doing|down|during|each|even|ever|from|further|have|having|here|however|into|itself|just|like|made|make|many|more|most|much|must|never|nevertheless|only|other|others|over|same|shall|should|since|some|such|than|that|their|them|then|there|these|they|this|those|though|through|under|until|upon|very|well|were|what|when|where|which|while|whom|whose|will|with|within|without|would|your|years?)$/

/** A month by its name. */
export const monthRe: RegExp =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/

// A word of every eighth sentence says nothing about two of them.
const commonShare = 0.125
const manySentences = 40

/** Reduce a word to what its forms share. */
export function stemOf(word: string): string {
  const stem = word
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ings?|edly|ed|ly|es|s)$/, '')
  return stem.length < 3 ? word.toLowerCase() : stem.slice(0, 9)
}

/** Get the words of a text that carry its matter, as stems. */
export function stemsOf(text: string): ReadonlyArray<string> {
  const words = text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []
  return (
    words
      .filter((word) => (word.length > 3 || /^\p{Lu}{2,}$/u.test(word)) && !plainRe.test(word.toLowerCase()))
      // Two that date or count the same thing differently speak of the same.
      .filter((word) => !/^[\d.,]+$/.test(word) && !monthRe.test(word))
      .map(stemOf)
  )
}

/**
 * Find the pairs of sentences of different texts that are alike.
 *
 * @param texts
 *   Sentences of each text.
 * @param least
 *   Likeness from which a pair is given.
 */
export function pairsOf(texts: ReadonlyArray<ReadonlyArray<Sentence>>, least: number): ReadonlyArray<Pair> {
  const all = texts.flatMap((sentences, text) =>
    sentences.map((sentence) => ({sentence, text, stems: new Set(stemsOf(sentence.span.text))}))
  )
  const holders = new Map<string, Array<number>>()
  for (const [at, {stems}] of all.entries()) {
    for (const stem of stems) {
      const list = holders.get(stem)
      if (list) list.push(at)
      else holders.set(stem, [at])
    }
  }
  const weights = new Map([...holders].map(([stem, list]) => [stem, Math.log(1 + all.length / list.length)]))
  const weightOf = (stem: string): number => weights.get(stem) ?? 0
  const lengths = all.map(({stems}) => Math.hypot(...[...stems].map(weightOf)))
  const pairs: Array<Pair> = []
  for (const [at, one] of all.entries()) {
    const products = new Map<number, number>()
    for (const stem of one.stems) {
      const list = holders.get(stem) ?? []
      if (all.length > manySentences && list.length > commonShare * all.length) continue
      for (const other of list) {
        if (other <= at || all[other]?.text === one.text) continue
        products.set(other, (products.get(other) ?? 0) + weightOf(stem) ** 2)
      }
    }
    for (const [index, product] of products) {
      const other = all[index]
      const likeness = product / ((lengths[at] ?? 0) * (lengths[index] ?? 0) || 1)
      if (!other || likeness < least) continue
      const shared = [...one.stems].filter((stem) => other.stems.has(stem)).sort((a, b) => weightOf(b) - weightOf(a))
      if (shared.length >= 3) pairs.push({a: one.sentence, b: other.sentence, likeness, shared})
    }
  }
  return pairs.sort((a, b) => b.likeness - a.likeness)
}
