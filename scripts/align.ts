/** Truth for the white between two lines: the lines’ words, found again in a text whose blocks are known. */

import type {Nodes} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {fromMarkdown} from '../src/compile/markdown.ts'
import type {Row} from '../src/restore/view.ts'

/** The words of a true text, each with the number of its block. */
export interface Truth {
  readonly words: ReadonlyArray<string>
  readonly blocks: ReadonlyArray<number>
  /** Blocks that are notes. */
  readonly notes: ReadonlySet<number>
  /** Places of the runs of words that come once. */
  readonly runs: ReadonlyMap<string, number>
}

// Runs of four words hardly come twice in a text of some thousands.
const runLength = 4
// A word more or less between two lines is a note mark or a slip.
const leeway = 3

/** Read a true text in Markdown. */
export function truthOf(markdown: string): Truth {
  const words: Array<string> = []
  const blocks: Array<number> = []
  const notes = new Set<number>()
  for (const [block, {text, isNote}] of [...blocksOf(fromMarkdown(markdown), false)].entries()) {
    if (isNote) notes.add(block)
    for (const word of wordsOf(text)) {
      words.push(word)
      blocks.push(block)
    }
  }
  const runs = new Map<string, number>()
  for (let at = 0; at + runLength <= words.length; at++) {
    const run = words.slice(at, at + runLength).join(' ')
    runs.set(run, runs.has(run) ? -1 : at)
  }
  return {words, blocks, notes, runs}
}

/** What the truth says of a row. */
export interface Told {
  /** Whether its paragraph goes on over the white after it; nothing where the truth does not say. */
  readonly goesOn?: boolean
  /** Whether it is no running text: furniture, or a note. */
  readonly isAside: boolean
  /** Whether the truth has something else between it and the next row: the order is not that of the page. */
  readonly jumps: boolean
}

/** Tell what each row is. */
export function tell(rows: ReadonlyArray<Row>, truth: Truth): ReadonlyArray<Told> {
  const words: Array<string> = []
  const ranges: Array<[number, number]> = []
  for (const {text} of rows) {
    const from = words.length
    words.push(...wordsOf(text))
    ranges.push([from, words.length])
  }
  const places = placesOf(words, truth)
  const repeated = repeatedRows(rows)
  const foreign = ranges.map(([from, to], at) => repeated.has(at) || places.slice(from, to).every((place) => place < 0))
  return rows.map((_, index) => {
    const [from, to] = ranges[index] ?? [0, 0]
    const [nextFrom, nextTo] = ranges[index + 1] ?? [0, 0]
    const end = lastOf(places.slice(Math.max(from, to - 3), to))
    const start = places.slice(nextFrom, Math.min(nextTo, nextFrom + 3)).find((place) => place >= 0)
    const isForeign = foreign[index] === true
    const nextIsForeign = foreign[index + 1] === true
    const isAside = from < to && (isForeign || truth.notes.has(truth.blocks[end ?? -1] ?? -1))
    if (from === to || nextFrom === nextTo || (isForeign && nextIsForeign)) return {isAside, jumps: false}
    if (isForeign || nextIsForeign) return {isAside, goesOn: false, jumps: false}
    if (end === undefined || start === undefined) return {isAside, jumps: false}
    const jumps = start <= end || start > end + 2 * leeway
    return {isAside, goesOn: !jumps && truth.blocks[start] === truth.blocks[end], jumps}
  })
}

// What comes so often, numbers aside, is furniture, also where it repeats the title.
const often = 3

function repeatedRows(rows: ReadonlyArray<Row>): ReadonlySet<number> {
  const places = new Map<string, Array<number>>()
  for (const [at, {text}] of rows.entries()) {
    const key = text.toLowerCase().replace(/[^\p{L}]+/gu, '')
    // Shorter ones are pieces of lines.
    if (key.length < 8) continue
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  }
  return new Set([...places.values()].filter((found) => found.length >= often).flat())
}

function lastOf(places: ReadonlyArray<number>): number | undefined {
  return [...places].reverse().find((place) => place >= 0)
}

/** Find each word in the true text, or -1: from runs that come once, on to both sides. */
function placesOf(words: ReadonlyArray<string>, truth: Truth): ReadonlyArray<number> {
  const places = words.map(() => -1)
  for (let at = 0; at + runLength <= words.length; at++) {
    const place = truth.runs.get(words.slice(at, at + runLength).join(' ')) ?? -1
    if (place < 0) continue
    for (let step = 0; step < runLength; step++) places[at + step] = place + step
  }
  extend(words, places, truth, 1)
  extend(words, places, truth, -1)
  return places
}

function extend(words: ReadonlyArray<string>, places: Array<number>, truth: Truth, way: 1 | -1): void {
  let place = -1
  let missed = leeway + 1
  for (let count = 0; count < words.length; count++) {
    const at = way > 0 ? count : words.length - 1 - count
    const known = places[at] ?? -1
    if (known >= 0) {
      place = known
      missed = 0
      continue
    }
    if (missed > leeway) continue
    const found = [1, 2, 3].map((step) => place + step * way).find((near) => truth.words[near] === words[at])
    if (found === undefined) missed++
    else {
      places[at] = place = found
      missed = 0
    }
  }
}

function wordsOf(text: string): ReadonlyArray<string> {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/\u00AD/g, '')
      // A note mark may have run on to a word.
      .replace(/(?<=\p{L})\d{1,2}(?!\p{L})/gu, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}

function* blocksOf(node: Nodes, isNote: boolean): Generator<{text: string; isNote: boolean}> {
  if (node.type === 'yaml') return
  if (node.type === 'paragraph' || node.type === 'heading' || !('children' in node)) {
    yield {text: toString(node), isNote}
    return
  }
  for (const child of node.children) yield* blocksOf(child, isNote || node.type === 'footnoteDefinition')
}
