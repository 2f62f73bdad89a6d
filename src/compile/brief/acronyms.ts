/**
 * Acronyms and what they stand for, as far as the source says it.
 *
 * Schwartz & Hearst (2003), “A simple algorithm for identifying abbreviation
 * definitions”, then a capitalised run before the bracket for initials of
 * another language: “Collective Rapid Reaction Force (KSOR)”.
 */

import {lexiconOf} from '../../lexicon/index.ts'
import {lift, type Paragraph} from './spans.ts'
import type {Acronym, Span} from './types.ts'

const shortRe =
  /(?<![\p{L}\p{N}./@#&-])\p{Lu}(?:[\p{Lu}\p{N}&]|-(?=\p{Lu}{2}))*\p{Lu}(?:[\p{N}])*(?=s?(?![\p{L}\p{N}@/]))/gu
const romanRe = /^[IVXLCDM]+$/
const bracketRe = /\((\p{Lu}[\p{L}\p{N}&-]{1,9})(?:[;,][^)]*)?\)/gu
const runRe = /(?:\p{Lu}[\p{L}\p{N}’'-]*\s+(?:(?:of|for|and|the|on|de|des|du|der|für|und)\s+)*)+$/u

/** List the acronyms of a publication in the order in which they come. */
export function acronymsOf(paragraphs: ReadonlyArray<Paragraph>): ReadonlyArray<Acronym> {
  const found = new Map<string, {short: Span; long?: Span; count: number}>()
  for (const paragraph of paragraphs) {
    const shouts = isShouted(paragraph.text)
    for (const match of paragraph.text.matchAll(shortRe)) {
      const name = match[0]
      if (shouts || name.length > 8 || romanRe.test(name)) continue
      const known = found.get(name)
      if (known) known.count++
      else found.set(name, {short: lift(paragraph, match.index, match.index + name.length), count: 1})
    }
    for (const {short, long} of definitionsIn(paragraph)) {
      const known = found.get(short.text)
      if (!known) found.set(short.text, {short, long, count: 1})
      else if (!known.long) known.long = long
    }
  }
  return [...found.values()]
    .filter(({short, long}) => long || !isShout(short.text))
    .map((entry) => ({
      ...entry,
      spells: entry.long !== undefined && initialsOf(entry.long.text).includes(entry.short.text.toUpperCase())
    }))
}

function* definitionsIn(paragraph: Paragraph): Generator<{short: Span; long: Span}> {
  const {text} = paragraph
  for (const match of text.matchAll(bracketRe)) {
    const name = match[1] ?? ''
    if ((name.match(/\p{Lu}/gu)?.length ?? 0) < 2 || romanRe.test(name)) continue
    const before = text.slice(0, match.index).trimEnd()
    const start = longForm(name, before) ?? capitalisedRun(before)
    if (start === undefined) continue
    const at = match.index + 1
    // “DPFs”: the plural is not part of the name.
    const bare = name.replace(/(?<=\p{Lu})s$/u, '')
    yield {short: lift(paragraph, at, at + bare.length), long: lift(paragraph, start, before.length)}
  }
}

// Letters of the short form, from the right, in the words before the bracket;
// the first must open a word. At most |A| + 5 or 2|A| words, after the paper.
function longForm(name: string, before: string): number | undefined {
  const letters = name
    .replace(/(?<=\p{Lu})s$/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  const most = Math.min(letters.length + 5, letters.length * 2)
  const words = before.split(/\s+/).slice(-most)
  const from = before.length - words.join(' ').length
  let at = before.length
  for (let index = letters.length - 1; index >= 0; index--) {
    const letter = letters[index]
    do at--
    while (
      at >= from &&
      (before[at]?.toLowerCase() !== letter || (index === 0 && /[\p{L}\p{N}]/u.test(before[at - 1] ?? ' ')))
    )
    if (at < from) return
  }
  const long = before.slice(at)
  // A long form holds no stop, and is more than the short form again.
  return /[.;:()]/.test(long) || !/\s/.test(long) || long.split(/\s+/).length > most ? undefined : at
}

function capitalisedRun(before: string): number | undefined {
  const match = runRe.exec(`${before} `)
  if (!match) return
  const start = match.index + (/^(?:The|An?|This|In|Of|For)\s+/.exec(match[0])?.[0].length ?? 0)
  return before.slice(start).split(/\s+/).length >= 2 ? start : undefined
}

function initialsOf(long: string): string {
  return (long.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? []).join('').toUpperCase() + long.replace(/[^\p{Lu}]/gu, '')
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
