/** Acronyms and what they stand for, as far as the source says it. */

import {lexiconOf} from '../../lexicon/index.ts'
import {definitionsIn, spells} from './definitions.ts'
import {lift, type Paragraph} from './spans.ts'
import type {Acronym, Span} from './types.ts'

const shortRe =
  /(?<![\p{L}\p{N}./@#&_-])\p{Lu}(?:[\p{Lu}\p{N}&]|-(?=\p{Lu}{2}))*\p{Lu}(?:\p{N})*(?=s?(?![\p{L}\p{N}@/_]|\.\p{Ll}))/gu
const romanRe = /^(?=[XVI])X{0,3}(?:IX|IV|V?I{0,3})$/
// Said loud, or of the clock and the calendar.
const plainRe = /^(?:AND|OR|NOT|MUST|SHALL|SHOULD|MAY|ALL|NO|YES|VERY|WILL|ANY|ONLY|NEVER|OK|AM|PM|BC|BCE|CE|AD)$/

/** List the acronyms of a publication in the order in which they come. */
export function acronymsOf(paragraphs: ReadonlyArray<Paragraph>): ReadonlyArray<Acronym> {
  const found = new Map<string, {short: Span; long?: Span; count: number}>()
  for (const paragraph of paragraphs) {
    const shouts = isShouted(paragraph.text)
    for (const match of paragraph.text.matchAll(shortRe)) {
      const name = match[0]
      if (shouts || name.length > 8 || romanRe.test(name) || plainRe.test(name)) continue
      if (isPlace(paragraph.text, match.index, name)) continue
      const known = found.get(name)
      if (known) known.count++
      else found.set(name, {short: lift(paragraph, match.index, match.index + name.length), count: 1})
    }
    for (const {short, long} of definitionsIn(paragraph)) {
      const known = found.get(short.text)
      if (!known) found.set(short.text, {short, long, count: 1})
      else if (!known.long || (!spells(short.text, known.long.text) && spells(short.text, long.text))) known.long = long
    }
  }
  return [...found.values()]
    .filter(({short, long}) => long || !isShout(short.text))
    .map((entry) => ({...entry, spells: entry.long !== undefined && spells(entry.short.text, entry.long.text)}))
}

// “Columbus, KY”: the post’s letters for a state.
function isPlace(text: string, index: number, name: string): boolean {
  return (
    name.length === 2 &&
    /\p{Lu}\p{Ll}+,\s$/u.test(text.slice(Math.max(0, index - 20), index)) &&
    /^(?:[,.;)]|\s\d{5}|$)/.test(text.slice(index + 2, index + 10))
  )
}

// “README”, “VISION”: a long word of the language, printed loud.
function isShout(name: string): boolean {
  const grade = name.length > 5 ? lexiconOf('en').gradeOf(name.toLowerCase()) : undefined
  return grade !== undefined && grade < 5
}

// A heading all in capitals holds no acronyms.
function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '')
  return letters.length > 12 && letters.replace(/[^\p{Lu}]/gu, '').length / letters.length > 0.7
}
