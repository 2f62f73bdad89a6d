/**
 * Where a text says what a short form stands for.
 *
 * Schwartz & Hearst (2003), “A simple algorithm for identifying abbreviation
 * definitions”, after stricter ways of spelling, as in Sohn et al. (2008),
 * “Abbreviation definition identification based on automatic precision
 * estimates”: initials of all words, then of those that are more than a link.
 * Initials of another language spell nothing here; then the capitals before
 * the bracket are the long form: “Collective Rapid Reaction Force (KSOR)”.
 */

import {lexiconOf} from '../../lexicon/index.ts'
import {lift, type Paragraph} from './spans.ts'
import type {Span} from './types.ts'

/** A short form beside its long form. */
export interface Definition {
  readonly short: Span
  readonly long: Span
}

// Two to ten signs, the first a letter or a figure, as in the paper.
const short = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}&/+.-]{0,8}[\\p{L}\\p{N}+])'
const quote = '[“"‘\'„«]?'
const unquote = '[”"’\'“»]?'

// “(CSTO)”, “(the “CSTO”)”, “(KSOR, from the Russian)”, “(in German: BND)”, “[AB]”.
const bracketRe = new RegExp(
  `[([](?:(?:the|or|hereafter|henceforth|hereinafter|abbreviated(?: as)?|in short|known as|im Folgenden|kurz|abgekürzt|ci-après|en abrégé|en adelante|далее —|сокр\\.)\\s|(?:in )?(?:\\p{Lu}\\p{L}+)(?: acronym| initials)?:\\s)?${quote}(${short})${unquote}(?:[;,:]\\s[^()[\\]]{0,120})?[)\\]]`,
  'gu'
)
// “Federal Intelligence Service (Bundesnachrichtendienst, BND)”.
const lastRe = /\([^()]{3,90}[,;–—]\s(\p{Lu}[\p{Lu}\p{N}&-]{1,8})\)/gu
// “AWS (Amazon Web Services)”.
const turnedRe = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}&-]{0,8}\p{Lu})s?\s[([]([^()[\]]{5,120})[)\]]/gu
// “BDFL stands for “Benevolent Dictator for Life””.
const standsRe =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}&-]{0,8}\p{Lu})\s(?:stands for|is short for|means|abbreviates|steht für|bedeutet|signifie|significa|означает)\s(?:the\s)?[“"‘„«]?([^.;:,()”"“»]{5,120})/gu
// “Popular Movement for the Liberation of Angola or MPLA”.
const orRe =
  /(?<=\p{L})(?:,? (?:or|known as|oder|ou|o)(?: the)?| —|,)\s(\p{Lu}{2,9})(?=[,.;)]|\s(?:\[|—|is|was|has|in|and|to)|$)/gu

const linkRe =
  /^(?:of|for|and|the|in|on|a|an|to|at|by|with|as|or|from|und|für|der|die|das|des|zur?|zum|im|et|de|du|des|la|le|les|pour|l|d|en|y|del|los|las|el|para|и|по|в|о|об|для)$/iu
// Longer than so many signs, the words before a bracket are no name.
const reach = 160

/** Find every definition of a paragraph. */
export function* definitionsIn(paragraph: Paragraph): Generator<Definition> {
  const {text} = paragraph
  for (const re of [bracketRe, lastRe, orRe]) {
    for (const match of text.matchAll(re)) {
      const name = bareOf(match[1] ?? '')
      if (!isShort(name)) continue
      const at = match.index + match[0].indexOf(name, re === lastRe ? match[0].length - name.length - 2 : 0)
      const own = re === lastRe ? insideOf(text, match.index, at, name) : undefined
      const start = own?.[0] ?? startOf(text, match.index, name, re === orRe)
      if (start === undefined) continue
      const long = lift(paragraph, start, own?.[1] ?? match.index)
      if (long.text !== '') yield {short: lift(paragraph, at, at + name.length), long}
    }
  }
  for (const re of [turnedRe, standsRe]) {
    for (const match of text.matchAll(re)) {
      const [, name = '', words = ''] = match
      const rest = (words.split(/[;,]/, 1)[0] ?? '').trimEnd()
      const found = isShort(name) ? spell(name, rest) : undefined
      // All of the words in the bracket, or they say something else.
      if (found === undefined || rest.slice(0, found).replace(/^(?:the|an?)\s/i, '') !== '') continue
      const start = match.index + match[0].indexOf(words, name.length) + found
      const long = lift(paragraph, start, start + rest.length - found)
      yield {short: lift(paragraph, match.index, match.index + name.length), long}
    }
  }
}

/** Say whether the letters of a short form are the initials of its long form. */
export function spells(name: string, long: string): boolean {
  const bare = name.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
  const initials = (long.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu) ?? []).join('').toUpperCase()
  const more = wordsOf(long)
    .filter(({word}) => !linkRe.test(word))
    .map(({word}) => word[0]?.toUpperCase())
    .join('')
  return [initials, more, long.replace(/[^\p{Lu}]/gu, '')].some((letters) => letters.includes(bare))
}

// “DPFs”: the plural is not part of the name.
function bareOf(name: string): string {
  return name.replace(/(?<=\p{Lu}\p{N}?)s$/u, '')
}

// Two capitals, or one and a figure; a word of the language is none.
function isShort(name: string): boolean {
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0
  if (/^(?:X{0,3}(?:IX|IV|V?I{0,3}))$/.test(name) || name.length < 2) return false
  if (capitals >= 2) return true
  return capitals === 1 && name.length <= 5 && /\p{N}|^\p{Ll}|^\p{Lu}\p{Ll}$/u.test(name) && !isWord(name)
}

function isWord(name: string): boolean {
  return lexiconOf('en').gradeOf(name.toLowerCase()) !== undefined
}

function startOf(text: string, end: number, name: string, isStrict: boolean): number | undefined {
  const from = Math.max(0, end - reach)
  // A name does not run over the end of a sentence.
  const before = text.slice(from, end).trimEnd()
  const edge = Math.max(
    ...[...before.matchAll(/[.;:!?()[\]]\s|[“”"«»—]/gu)].map(({index, 0: {length}}) => index + length),
    0
  )
  const part = before.slice(edge)
  const spelt = isStrict ? initialsIn(name, part, true) : spell(name, part)
  const start = spelt ?? (name.replace(/[^\p{Lu}]/gu, '').length >= 3 ? runBefore(part) : undefined)
  return start === undefined ? undefined : from + edge + start
}

// The first name in the bracket, when the short form spells it.
function insideOf(text: string, start: number, end: number, name: string): readonly [number, number] | undefined {
  const inside = text.slice(start + 1, end).replace(/[,;–—]\s*$/u, '')
  const found = spell(name, inside)
  return found === undefined || /[,;]/.test(inside) ? undefined : [start + 1 + found, start + 1 + inside.length]
}

function spell(name: string, before: string): number | undefined {
  const start = initialsIn(name, before, false)
  if (start !== undefined) return start
  const loose = lettersIn(name, before)
  // Two letters are in any two words; in one word they may be its short form.
  const isSafe = name.length > 2 || wordsOf(before.slice(loose)).length === 1
  return isSafe ? loose : undefined
}

interface Word {
  readonly word: string
  readonly index: number
}

function wordsOf(text: string): ReadonlyArray<Word> {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu)].map(({0: word, index}) => ({word, index}))
}

// Each letter opens a word: of all words, or of those that are more than a link.
function initialsIn(name: string, before: string, isStrict: boolean): number | undefined {
  const letters = [...name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')]
  const words = wordsOf(before)
  for (const list of [words, words.filter(({word}) => !linkRe.test(word))]) {
    const last = list.slice(-letters.length)
    const [first] = last
    if (!first || last.length < letters.length) continue
    if (!last.every(({word}, at) => word[0]?.toLowerCase() === letters[at])) continue
    if (isStrict && !/^\p{Lu}/u.test(first.word)) continue
    // What stands between the last initial and the bracket is a link at most.
    const end = words.indexOf(last.at(-1) ?? first)
    if (words.slice(end + 1).length === 0) return first.index
  }
  return undefined
}

// Letters of the short form, from the right, in the words before the bracket;
// the first must open a word. At most |A| + 5 or 2|A| words, after the paper.
function lettersIn(name: string, before: string): number | undefined {
  const letters = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const most = Math.min(letters.length + 5, letters.length * 2)
  const from = wordsOf(before).at(-most)?.index ?? 0
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
  const count = wordsOf(long).length
  // A long form is more than the short form again, and two letters spell no
  // sentence.
  if (long.length <= name.length + 2 || count > most) return
  if (count === 1 && !/[\p{Lu}\p{N}].*[\p{Lu}\p{N}]/u.test(name)) return
  return at
}

function runBefore(before: string): number | undefined {
  const match =
    /(?:\p{Lu}[\p{L}\p{N}’'&.-]*\s+(?:(?:of|for|and|the|on|in|to|de|des|du|la|del|y|et|der|für|und|по|и)\s+)*)+$/u.exec(
      `${before} `
    )
  if (!match) return
  const start =
    match.index + (/^(?:The|An?|This|In|Of|For|By|And|Der|Die|Das|Le|La|Les|El|Los)\s+/.exec(match[0])?.[0].length ?? 0)
  return before.slice(start).split(/\s+/).length >= 2 ? start : undefined
}
