/**
 * Chains of notes: a figure in the text and a line of the same number near each
 * other, and the next number after them, and the next.
 */

import {endsTerminal, startsLow} from '../marks.ts'
import {lineEnds, type View} from '../view.ts'
import {type Bodies, type Body, type Call, type Calls, type Kind, longestNote, type Style} from './types.ts'

/** A number, where it is called, and where it stands. */
export interface Pair {
  readonly number: number
  readonly call: Call
  readonly body: Body
  readonly weight: number
}

const styles: ReadonlyArray<Style> = ['bare', 'closed', 'bracket', 'alone']
const kinds: ReadonlyArray<Kind> = ['glued', 'spaced', 'bracket']

// A note stands on the page of its call, or on the next one: a page of three
// columns and small type has some 200 lines.
const farthest = 220
// In a column's order the note may come before the call: `pdftotext` reads the
// feet of columns where they stand.
const farthestBack = 90
// A number may be missing: its figure was lost, or its line.
const longestStep = 5
// Of a number's calls or notes, those near a place; others are of other pages.
const mostNear = 24

/** How a text sets its notes. */
interface Look {
  readonly style: Style
  readonly kind: Kind
}

interface Link {
  readonly pair: Pair
  readonly score: number
  readonly before?: Link
}

/**
 * Find the chains of a text, in the order in which they are read: one, or, where
 * notes are counted anew on each page or in each part, several.
 */
export function chainsOf(view: View, bodies: Bodies, calls: Calls): ReadonlyArray<ReadonlyArray<Pair>> {
  let best: {links: ReadonlyArray<Link>; score: number} | undefined
  for (const style of styles) {
    for (const kind of kinds) {
      const links = linksOf(view, bodies, calls, {style, kind})
      const top = links[0]
      // A text sets its notes in one way.
      if (top && isSound(view, chainTo(top)) && (!best || top.score > best.score)) best = {links, score: top.score}
    }
  }
  const chains: Array<ReadonlyArray<Pair>> = []
  const taken = new Set<string>()
  for (const link of best?.links ?? []) {
    const chain = chainTo(link)
    // What counts anew begins with 1.
    if (chains.length > 0 && chain[0]?.number !== 1) continue
    const places = chain.flatMap(placesOfPair)
    if (places.some((place) => taken.has(place)) || !isSound(view, chain)) continue
    chains.push(chain)
    for (const place of places) taken.add(place)
  }
  return chains.sort((a, b) => (a[0]?.call.row ?? 0) - (b[0]?.call.row ?? 0))
}

/**
 * List the places of what calls a note and of what begins it, letter by letter: “BSD12”
 * may call 12 or 2, and the 2 that a line begins with in “12 All” calls nothing.
 */
export function placesOfPair({
  call,
  body
}: {
  call?: Call | undefined
  body: Pick<Body, 'row' | 'mark'>
}): ReadonlyArray<string> {
  const begins = Array.from({length: body.mark}, (_, index) => `${body.row}:${index}`)
  const calls = Array.from({length: call?.length ?? 0}, (_, index) => `${call?.row}:${(call?.index ?? 0) + index}`)
  return [...begins, ...calls]
}

function chainTo(end: Link): ReadonlyArray<Pair> {
  const chain: Array<Pair> = []
  for (let link: Link | undefined = end; link; link = link.before) chain.push(link.pair)
  return chain.reverse()
}

/** Link each pair to the best chain before it; the best ends come first. */
function linksOf(view: View, bodies: Bodies, calls: Calls, look: Look): ReadonlyArray<Link> {
  const byNumber = new Map<number, ReadonlyArray<Link>>()
  for (const number of [...calls.keys()].sort((a, b) => a - b)) {
    const pairs = pairsOf(view, number, look, bodies, calls)
    pairs.sort((a, b) => a.call.row - b.call.row || a.call.index - b.call.index)
    byNumber.set(
      number,
      pairs.map((pair) => linkOf(pair, byNumber))
    )
  }
  return [...byNumber.values()].flat().sort((a, b) => b.score - a.score)
}

function pairsOf(view: View, number: number, {style, kind}: Look, bodies: Bodies, calls: Calls): Array<Pair> {
  const pairs: Array<Pair> = []
  if (style === 'alone' && kind !== 'glued') return pairs
  const mine = (calls.get(number) ?? []).filter((call) => call.kind === kind)
  for (const body of bodies.get(number) ?? []) {
    if (body.style !== style) continue
    const isEnd = isEndnote(body.row, number, bodies, style)
    for (const call of nearCalls(mine, body.row)) {
      const distance = body.row - call.row
      if (distance === 0 || (!isEnd && (distance > farthest || distance < -farthestBack))) continue
      // Of two lines with the number, the nearer one below is the note.
      const nearness = distance > 0 ? 0.3 * (1 - Math.min(1, distance / farthest)) : 0
      const plain = call.isWeak ? 0.5 : kind === 'spaced' ? 0.8 : 1
      pairs.push({number, call, body, weight: plain - body.doubt + (interrupts(view, body.row) ? 0.3 : 0) + nearness})
    }
  }
  return pairs
}

function nearCalls(calls: ReadonlyArray<Call>, row: number): ReadonlyArray<Call> {
  const next = firstAfter(calls, (call) => call.row > row)
  return calls.slice(Math.max(0, next - mostNear), next + mostNear)
}

/** Find where a test that holds from some item on begins to hold. */
function firstAfter<T>(items: ReadonlyArray<T>, isAfter: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isAfter(items[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether a line stands in a run of notes: its neighbours bear the neighbouring numbers. */
function isEndnote(row: number, number: number, bodies: Bodies, style: Style): boolean {
  const near = (other: number): boolean => {
    const all = bodies.get(other) ?? []
    const next = firstAfter(all, (body) => body.row >= row - longestNote)
    return all.slice(next, next + mostNear).some((body) => body.style === style && body.row <= row + longestNote)
  }
  return near(number - 1) || near(number + 1)
}

/** Whether a line stands where no sentence begins, or where white parts it from the text. */
export function interrupts({rows}: View, index: number): boolean {
  const before = rows[index - 1]
  return before === undefined || lineEnds(before) > 1 || !endsTerminal(before.text)
}

function linkOf(pair: Pair, links: ReadonlyMap<number, ReadonlyArray<Link>>): Link {
  // A chain begins with 1; one that begins later lost its beginning.
  let best: Link = {pair, score: pair.weight - (pair.number === 1 ? 0 : 1)}
  for (let step = 1; step <= longestStep; step++) {
    const all = links.get(pair.number - step) ?? []
    const next = firstAfter(all, (link) => link.pair.call.row > pair.call.row)
    for (const before of all.slice(Math.max(0, next - mostNear), next)) {
      if (!follows(before.pair, pair)) continue
      // Notes stand in order, but for the feet of two columns.
      const isTurned = before.pair.body.row > pair.body.row
      // Of two calls of the next number, the nearer one is of this chain.
      const nearness = 0.2 * (1 - Math.min(1, (pair.call.row - before.pair.call.row) / farthest))
      const score = before.score + pair.weight + nearness - 0.5 * (step - 1) - (isTurned ? 0.2 : 0)
      if (score > best.score) best = {pair, score, before}
    }
  }
  return best
}

function follows(a: Pair, b: Pair): boolean {
  const isLater = b.call.row > a.call.row || (b.call.row === a.call.row && b.call.index > a.call.index)
  return isLater && a.body.row !== b.body.row && a.body.row - b.body.row < farthestBack
}

// Two numbers follow each other by chance; three hardly do. One alone takes a
// line that stands in the way of a sentence, and a sentence that goes on.
function isSound(view: View, chain: ReadonlyArray<Pair>): boolean {
  if (chain.length >= 3) return chain.filter(({call}) => !call.isWeak).length * 2 >= chain.length
  if (!chain.every(({call}) => call.kind !== 'spaced' && !call.isWeak)) return false
  const stands = ({body}: Pair, index: number): boolean => {
    const since = body.row - (chain[index - 1]?.body.row ?? Number.NEGATIVE_INFINITY)
    return (
      body.isGlued || (body.style !== 'alone' && (interrupts(view, body.row) || (since > 0 && since < longestNote)))
    )
  }
  if (!chain.every(stands)) return false
  const [first] = chain
  if (first?.number !== 1) return false
  if (first.body.row < first.call.row) {
    const next = view.rows[first.body.row + 1]
    return first.body.isGlued && interrupts(view, first.body.row) && next !== undefined && startsLow(next.text)
  }
  return chain.length === 2 || (first.body.style === 'bare' && first.body.row - first.call.row < farthest / 2)
}
