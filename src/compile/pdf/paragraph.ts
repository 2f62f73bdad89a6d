/** Spans to boxes, glue and penalties. */

import type {Hyphenate} from '../../lexicon/index.ts'
import {end, type Item, lastResort, type Penalty} from '../../typeset/index.ts'
import {breaksIn, isTied, type WordBreak} from './breaks.ts'
import {type Kept, keep, type Style, shape, widthOf} from './glyphs.ts'
import {hangLeftOf, hangRightOf} from './hang.ts'
import type {Span} from './spans.ts'

/** Letters of one word in one style; a word in two faces is two fragments. */
interface Fragment extends Span {
  /** Where it starts in its word. */
  readonly offset: number
}

/** Part of a fragment. */
export interface Ink {
  readonly fragment: Fragment
  readonly start: number
  readonly end: number
}

/** How words are told apart and divided. */
export interface Spacing {
  /** Word space, its stretch and shrink, in em. */
  readonly space: readonly [widthEm: number, stretchEm: number, shrinkEm: number]
  readonly hyphenate: Hyphenate
  /** Width of the lines; what is wider must be divided. */
  readonly measure: number
  /** Whether lines are not filled (default: false). */
  readonly isRagged?: boolean
  /** Whether every space is kept, as in code (default: false). */
  readonly isVerbatim?: boolean
  /** Whether marks stand a thin space away from their words, as in French (default: false). */
  readonly isFrench?: boolean
}

/** Marks that show nothing, signs of direction, and control characters. */
export const invisibleRe: RegExp =
  /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\ufe0e|\ufe0f/g

/** Make the items of a paragraph. */
export function itemsOf(spans: ReadonlyArray<Span>, spacing: Spacing): ReadonlyArray<Item<Ink>> {
  const items: Array<Item<Ink>> = []
  const glues = new Map<number, Item<Ink>>()
  const words = spacing.isFrench ? thinned(wordsIn(spans)) : wordsIn(spans)
  let before: Word | undefined
  for (const word of words) {
    if (word === 'break') {
      if (before) items.push(end)
      before = undefined
      continue
    }

    if (before) {
      if (word.isTied || isTied(before.text, word.text)) items.push(tie)
      const size = before.fragments.at(-1)?.style.size ?? 10
      const glue = glues.get(size) ?? glueOf(size, spacing)
      glues.set(size, glue)
      for (let count = spacing.isVerbatim ? word.spaces : 1; count > 0; count--) items.push(glue)
    }
    // One by one: a word may have more letters than a call may have arguments.
    for (const item of partsOf(word, spacing)) items.push(item)
    before = word
  }
  // A break at the very end has ended the paragraph already.
  if (before || items.length === 0) items.push(end)
  return items
}

// “« Oui », dit-il ; et vous ?”: what stands apart by a thin space that neither
// stretches nor breaks. The colon has a word space.
const afterRe = /^[!?;»][!?;».,)\]…]*$/u
const beforeRe = /^[([]*«$/u
const thin = '\u202f'

/** Join marks to their words as the Imprimerie nationale has it. */
function thinned(words: ReadonlyArray<Word | 'break'>): ReadonlyArray<Word | 'break'> {
  const joined: Array<Word | 'break'> = []
  for (const word of words) {
    const last = joined.at(-1)
    const isJoined =
      word !== 'break' &&
      last !== undefined &&
      last !== 'break' &&
      (afterRe.test(word.text) || beforeRe.test(tailOf(last)))
    if (!isJoined) {
      joined.push(word)
      continue
    }
    const offset = last.text.length + thin.length
    const [first] = word.fragments
    const white = first ? [{...first, text: thin, offset: last.text.length}] : []
    const fragments = word.fragments.map((fragment) => ({...fragment, offset: fragment.offset + offset}))
    joined[joined.length - 1] = {
      ...last,
      text: `${last.text}${thin}${word.text}`,
      fragments: [...last.fragments, ...white.map(({note: _, ...rest}) => rest), ...fragments]
    }
  }
  return joined
}

function tailOf({text}: Word): string {
  return text.slice(text.lastIndexOf(thin) + 1)
}

interface Word {
  readonly text: string
  readonly fragments: ReadonlyArray<Fragment>
  /** A no-break space stands before it. */
  readonly isTied: boolean
  /** Spaces before it. */
  readonly spaces: number
}

function wordsIn(spans: ReadonlyArray<Span>): ReadonlyArray<Word | 'break'> {
  const words: Array<Word | 'break'> = []
  let fragments: Array<Fragment> = []
  let text = ''
  let tied = false
  let spaces = 0
  const close = (): void => {
    if (text !== '') {
      words.push({text, fragments, isTied: tied, spaces})
      tied = false
      spaces = 0
    }
    fragments = []
    text = ''
  }

  for (const span of spans) {
    if (span.isBreak) {
      close()
      words.push('break')
      continue
    }

    for (const part of span.text.replace(invisibleRe, '').split(/(\s+)/)) {
      if (part === '') continue
      if (/^\s/.test(part)) {
        close()
        spaces += part.length
        if (/^[\u00a0\u202f\u2007]+$/.test(part)) tied = true
        continue
      }
      fragments.push({...span, text: part, offset: text.length})
      text += part
    }
  }
  close()
  return words
}

const tie: Item<Ink> = {...end, cost: Number.POSITIVE_INFINITY}

function glueOf(size: number, {space, isRagged}: Spacing): Item<Ink> {
  const [width, stretch, shrink] = space
  return {
    type: 'glue',
    width: width * size,
    stretch: isRagged ? 0 : stretch * size,
    shrink: isRagged ? 0 : shrink * size
  }
}

/** Parts of a word, and the width of the widest. */
type Parts = readonly [parts: ReadonlyArray<Item<Ink>>, widest: number]

const known = new WeakMap<Hyphenate, Kept<Parts>>()

/** Get the parts of a word; those of a plain one, which is met again and again, are kept. */
function partsOf(word: Word, spacing: Spacing): Iterable<Item<Ink>> {
  const {text, fragments} = word
  const [first] = fragments
  const isPlain = fragments.length === 1 && first !== undefined && first.tag === undefined && first.note === undefined
  if (!isPlain) return boxesOf(word, spacing)
  const kept = known.get(spacing.hyphenate) ?? keep<Parts>()
  known.set(spacing.hyphenate, kept)
  const found = kept.get(text, first.style)
  if (found && found[1] <= spacing.measure / 2) return found[0]
  const parts = [...boxesOf(word, spacing)]
  // A word that is broken anywhere is so for the sake of this measure.
  if (parts.some((item) => item.type === 'penalty' && item.cost === lastResort)) return parts
  kept.set(text, first.style, [parts, Math.max(...parts.map((item) => (item.type === 'box' ? item.width : 0)))])
  return parts
}

function* boxesOf(word: Word, spacing: Spacing): Generator<Item<Ink>> {
  const breaks = breaksIn(word.text, spacing.hyphenate)
  for (const [index, fragment] of word.fragments.entries()) {
    const {text, style, offset} = fragment
    const advances = advancesOf(text, style)
    const inner = breaks.filter(({at}) => at > offset && at < offset + text.length)
    let start = 0
    for (const place of [...inner, undefined]) {
      const stop = place ? place.at - offset : text.length
      yield* pieces(fragment, start, stop, advances, spacing)
      if (place) yield penaltyOf(place, fragment)
      start = stop
    }

    // A break where the face changes: after a hyphen, before emphasis.
    const edge = breaks.find(({at}) => at === offset + text.length)
    if (edge && index < word.fragments.length - 1) yield penaltyOf(edge, fragment)
  }
}

function* pieces(
  fragment: Fragment,
  start: number,
  stop: number,
  advances: ReadonlyArray<number>,
  spacing: Spacing
): Generator<Item<Ink>> {
  const width = (advances[stop] ?? 0) - (advances[start] ?? 0)
  // Half a measure without a good break may leave a line that cannot be
  // filled: then, and only then, it may break at any letter.
  if (width <= spacing.measure / 2) {
    yield boxOf(fragment, start, stop, width)
    return
  }

  for (let at = start; at < stop; ) {
    const next = at + ((fragment.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    if (at > start) yield {...end, cost: lastResort}
    yield boxOf(fragment, at, next, (advances[next] ?? 0) - (advances[at] ?? 0))
    at = next
  }
}

function boxOf(fragment: Fragment, start: number, stop: number, width: number): Item<Ink> {
  const {text, style} = fragment
  const isCall = fragment.note !== undefined
  return {
    type: 'box',
    width,
    hangLeft: isCall ? 0 : hangLeftOf(text[start] ?? '', style),
    hangRight: isCall ? 0 : hangRightOf(text[stop - 1] ?? '', style),
    text: text.slice(start, stop),
    ink: {fragment, start, end: stop}
  }
}

function penaltyOf({kind, cost}: WordBreak, fragment: Fragment): Penalty<Ink> {
  if (kind !== 'soft') return {type: 'penalty', width: 0, hangRight: 0, cost, hyphen: kind === 'hyphen'}
  const {style} = fragment
  const hyphen: Fragment = {...fragment, text: '\u00ad'}
  return {
    type: 'penalty',
    width: widthOf(shape('-', style)),
    hangRight: hangRightOf('\u00ad', style),
    cost,
    hyphen: true,
    ink: {fragment: hyphen, start: 0, end: 1}
  }
}

/** Distance of each offset of a fragment from its start; letters of a ligature share its width. */
function advancesOf(text: string, style: Style): ReadonlyArray<number> {
  const advances: Array<number> = [0]
  let total = 0
  for (const run of shape(text, style)) {
    for (const {advance, codes} of run.glyphs) {
      const units = codes.reduce((sum, code) => sum + (code > 0xffff ? 2 : 1), 0)
      const width = (advance * run.size) / 1000
      for (let unit = 1; unit <= units; unit++) advances.push(total + (width * unit) / units)
      total += width
    }
  }
  while (advances.length <= text.length) advances.push(total)
  advances[text.length] = total
  return advances
}
