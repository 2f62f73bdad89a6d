/**
 * Break a paragraph into lines so that the whole of it looks best (Knuth and
 * Plass, 1981), with hanging marks and glyph widening inside the search, and
 * prices for ladders, runts, stacks and rivers.
 */

import {type Item, lastResort} from './items.ts'
import {type Break, indentOf, type LineOptions, lineOf, type Reach, roomFor} from './lines.ts'
import {classOf, demeritsOf, prices, runtShare, wordShare} from './prices.ts'
import {countRivers, type Gap, gapsOf, hasRiver, spaceOf, under} from './rivers.ts'
import {extentOf, type Sums, sumsOf} from './sums.ts'
import {endsOf, type Node, near, type Setting, settingOf} from './ways.ts'

/** How a paragraph is to be set. */
export interface BreakOptions extends LineOptions {
  /** Line that may not end in a hyphen, because a column ends there, from 0. */
  readonly whole?: number
  /** Lines that are set already; only what comes after them is broken (default: none). */
  readonly kept?: Setting
}

interface Pass extends Reach {
  /** What a line may cost, for a paragraph to be set well enough. */
  readonly tolerable: number
  /** Whether words may be divided anywhere, and lines may be overfull. */
  readonly isLast: boolean
  /** Whether ways that differ in the number of lines are kept apart. */
  readonly isCounted: boolean
  /** Whether rivers are looked for, and priced. */
  readonly isWatched: boolean
}

// A loose line, a runt, a stack: each is mended where it can be.
const good = 90_000
// A ladder or a fragment is worse than a line that is looser than usual.
const tolerable = 350_000

// Spaces of 0.42 em at the widest; then letters closer, too; then as wide as need be; then anything.
const passes: ReadonlyArray<Omit<Pass, 'isCounted' | 'isWatched'>> = [
  {maxRatio: 2, isClose: false, tolerable: good, isLast: false},
  {maxRatio: 2, isClose: true, tolerable, isLast: false},
  {maxRatio: 6, isClose: true, tolerable, isLast: false},
  {maxRatio: Number.POSITIVE_INFINITY, isClose: true, tolerable, isLast: true}
]

// In a paragraph of more lines than this, a line more or less is no help to any
// column, and the ways to tell apart would grow with the text.
const maxCounted = 300

/**
 * Break a paragraph into lines of the given measure.
 *
 * @param items
 *   Boxes, glue and penalties, ending in a forced break.
 * @throws {RangeError}
 *   When `measure` is not positive.
 */
export function breakLines(items: ReadonlyArray<Item<unknown>>, options: BreakOptions): ReadonlyArray<Break> {
  return settingsOf(items, options)[0]?.lines ?? []
}

/**
 * Break a paragraph in all the ways that differ in the number of lines, the
 * best first.
 */
export function settingsOf(items: ReadonlyArray<Item<unknown>>, options: BreakOptions): ReadonlyArray<Setting> {
  if (!(options.measure > 0)) {
    throw new RangeError(
      'Unexpected value `' + options.measure + '` for `options.measure`, expected a positive number of points'
    )
  }

  const sums = sumsOf(items)
  const length = (sums.boxes[items.length] ?? 0) + (sums.glue[items.length] ?? 0)
  const isShort = length <= maxCounted * options.measure
  let best: ReadonlyArray<Setting> = []
  for (const pass of passes) {
    // Only what cannot be set at all is set anyhow.
    if (pass.isLast && best.length > 0) break
    // Where words break anywhere, the number of lines is no choice: there would
    // be as many ways as letters.
    const search = (isWatched: boolean): ReadonlyArray<Node> =>
      endsIn(items, sums, options, {...pass, isCounted: isShort && !pass.isLast, isWatched})
    let ends = search(false)
    // Few paragraphs have a river, and to look for them everywhere takes long.
    if (options.ragged !== true && ends.some((end) => hasRiver(items, settingOf(end).lines, options)))
      ends = search(true)
    const found = ends.map(settingOf).sort((a, b) => a.cost - b.cost)
    if (found.length > 0) best = found
    if (best[0] && worstOf(best[0]) < pass.tolerable) break
  }

  return best
}

/** Price of the worst line. */
function worstOf({costs}: Setting): number {
  return Math.max(...costs.map((cost, index) => cost - (costs[index - 1] ?? 0)))
}

/** Lines that may start at one place: what is asked of them is asked once for all ways that led there. */
interface Fork {
  /** First box of the line. */
  readonly from: number
  readonly indent: number
  readonly nodes: ReadonlyArray<Node>
}

function endsIn(
  items: ReadonlyArray<Item<unknown>>,
  sums: Sums,
  options: BreakOptions,
  pass: Pass
): ReadonlyArray<Node> {
  const start = startOf(items, options, pass.isWatched)
  // In the order of their places: the later one starts, the more room it leaves.
  const active: Array<Fork> = [...forksOf([start], sums, options)]
  const isSteady = (options.indented ?? 1) <= 1

  for (let at = start.at + 1; at < items.length; at++) {
    const item = items[at]
    if (!item || !isLegal(items, at, pass)) continue
    const isForced = item.type === 'penalty' && item.cost === Number.NEGATIVE_INFINITY
    const isEnd = isForced && at === items.length - 1
    const best = new Map<number, Node>()
    let kept = 0
    let tightest: Fork | undefined

    for (let index = 0; index < active.length; index++) {
      const fork = active[index]
      if (!fork) break
      const {from, indent} = fork
      const place = {from, to: at, width: options.measure - indent, isForced}
      const room = roomFor(items, sums, options, place, pass)
      if (room === 'none') {
        tightest = fork
        continue
      }
      if (!isForced) active[kept++] = fork
      if (room === 'much') {
        if (!isSteady || index === 0) continue
        // So do all that start later, unless they were set in further.
        active.splice(kept, index + 1 - kept)
        kept = active.length
        break
      }

      const made = lineOf(items, sums, options, place, pass)
      if (made.ratio <= pass.maxRatio || isForced) add(best, items, sums, options, fork, made, isEnd, pass)
    }
    active.length = kept

    // Nothing fits: the last pass takes the shortest overfull line.
    if (pass.isLast && kept === 0 && best.size === 0 && tightest) {
      const {from, indent} = tightest
      const made = lineOf(items, sums, options, {from, to: at, width: options.measure - indent, isForced}, pass)
      add(best, items, sums, options, tightest, {...made, ratio: -1}, isEnd, pass)
    }

    if (isEnd) return endsOf(best)
    for (const fork of forksOf(near(best), sums, options)) active.push(fork)
    if (active.length === 0) return []
  }

  return active.flatMap(({nodes}) => nodes.filter(({made}) => made))
}

/** Bring together the ways that led to one break, by the indent of the line that follows. */
function forksOf(nodes: ReadonlyArray<Node>, {start}: Pick<Sums, 'start'>, options: BreakOptions): ReadonlyArray<Fork> {
  const [first] = nodes
  if (!first) return []
  const from = start[first.at + 1] ?? 0
  const indent = indentOf(options, first.line)
  const others = nodes.filter(({line}) => indentOf(options, line) !== indent)
  if (others.length === 0) return [{from, indent, nodes}]
  return [{from, indent, nodes: nodes.filter((node) => !others.includes(node))}, ...forksOf(others, {start}, options)]
}

/** Where the search begins: at the first line, or after those that are kept. */
function startOf(items: ReadonlyArray<Item<unknown>>, options: BreakOptions, isWatched: boolean): Node {
  const {kept} = options
  const space = spaceOf(items)
  let node: Node = {at: -1, line: 0, fit: 1, ladder: 0, cost: 0, before: undefined, made: undefined, gaps: []}
  for (const [index, made] of (kept?.lines ?? []).entries()) {
    const indent = indentOf(options, index)
    node = {
      at: made.to,
      line: index + 1,
      fit: classOf(made.ratio),
      ladder: made.hyphen ? Math.min(2, node.ladder + 1) : 0,
      cost: kept?.costs[index] ?? 0,
      before: node,
      made,
      gaps: isWatched ? under(gapsOf(items, made, indent, options.measure - indent), node.gaps, space) : []
    }
  }
  return node
}

function isLegal(items: ReadonlyArray<Item<unknown>>, at: number, pass: Pass): boolean {
  const item = items[at]
  if (item?.type === 'glue') return items[at - 1]?.type === 'box'
  if (item?.type !== 'penalty') return false
  return item.cost < lastResort || (pass.isLast && item.cost === lastResort)
}

// Where they are not watched.
const noGaps: ReadonlyArray<Gap> = []

/** Keep ways of reaching a break, when they are the cheapest of their kind. */
function add(
  best: Map<number, Node>,
  items: ReadonlyArray<Item<unknown>>,
  sums: Sums,
  options: BreakOptions,
  {nodes, indent}: Fork,
  made: Break,
  isEnd: boolean,
  pass: Pass
): void {
  const {to: at} = made
  const item = items[at]
  const fit = classOf(made.ratio)
  const own = item?.type === 'penalty' && Number.isFinite(item.cost) ? item.cost : 0
  const price = demeritsOf(made.ratio) + own + (made.hyphen ? prices.hyphen : 0)
  const space = pass.isWatched ? spaceOf(items) : 0
  let spaces: ReadonlyArray<Gap> | undefined

  for (const node of nodes) {
    const ladder = made.hyphen ? Math.min(2, node.ladder + 1) : 0
    const key = (pass.isCounted ? (node.line + 1) * 16 : 0) + fit * 4 + ladder
    const most = best.get(key)?.cost ?? Number.POSITIVE_INFINITY
    let cost = node.cost + price
    if (made.hyphen && node.ladder === 1) cost += prices.secondHyphen
    if (made.hyphen && node.ladder === 2) cost += prices.ladder
    if (made.hyphen && node.line === options.whole) cost += prices.ladder
    if (node.made && Math.abs(fit - node.fit) > 1) cost += prices.contrast
    // What is asked from here on takes longer, and never makes it cheaper.
    if (cost >= most) continue
    if (isEnd && node.made) cost += priceOfEnd(items, sums, options, node.made, made)
    if (node.made && sums.isStacked(node.made, made)) cost += prices.stack
    if (cost >= most) continue
    if (pass.isWatched) spaces ??= gapsOf(items, made, indent, options.measure - indent)
    const gaps = spaces ? under(spaces, node.gaps, space) : noGaps
    cost += prices.river * countRivers(gaps)
    if (cost < most) best.set(key, {at, line: node.line + 1, fit, ladder, cost, before: node, made, gaps})
  }
}

function priceOfEnd(
  items: ReadonlyArray<Item<unknown>>,
  sums: Sums,
  options: BreakOptions,
  before: Break,
  made: Break
): number {
  const extent = extentOf(items, sums, made.from, made.to)
  let cost = 0
  const share = (extent.boxes + extent.glue) / options.measure
  if (share < runtShare || (extent.glue === 0 && share < wordShare)) cost += prices.runt
  if (before.hyphen && extent.glue === 0) cost += prices.fragment
  return cost
}
