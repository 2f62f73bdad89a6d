/**
 * Break a paragraph into lines so that the whole of it looks best (Knuth and
 * Plass, 1981), with hanging marks and glyph widening inside the search, and
 * prices for ladders, runts and stacks.
 */

import {fitOf} from './fit.ts'
import {type Item, lastResort} from './items.ts'
import {classOf, demeritsOf, prices, runtShare} from './prices.ts'
import {extentOf, hangAt, type Sums, sumsOf} from './sums.ts'

/** How a paragraph is to be set. */
export interface BreakOptions {
  /** Width of the lines, in points. */
  readonly measure: number
  /** Indent of the first line, in points (default: 0). */
  readonly indent?: number
  /** Lines that are indented (default: 1). */
  readonly indented?: number
  /** How much glyphs may be widened or narrowed (default: 0.03). */
  readonly maxWiden?: number
  /** Points by which letters of a loose line may be set apart (default: 0). */
  readonly maxTrack?: number
  /** Set lines at their natural width (default: false). */
  readonly ragged?: boolean
  /** Line that may not end in a hyphen, because a column ends there, from 0. */
  readonly whole?: number
  /** Lines that are set already; only what comes after them is broken (default: none). */
  readonly kept?: Setting
}

/** One line of a broken paragraph. */
export interface Break {
  /** First box of the line. */
  readonly from: number
  /** Item at which it ends. */
  readonly to: number
  /** Share of the glue’s stretch or shrink that is used. */
  readonly ratio: number
  /** Glyphs are set at `1 + widen` of their width. */
  readonly widen: number
  /** Points set after each letter. */
  readonly track: number
  readonly hyphen: boolean
  /** Points by which the line is wider than the measure. */
  readonly overfull: number
}

/** A paragraph broken in one way. */
export interface Setting {
  readonly lines: ReadonlyArray<Break>
  /** What the lines cost up to each one. */
  readonly costs: ReadonlyArray<number>
  readonly cost: number
}

interface Node {
  readonly at: number
  readonly line: number
  readonly fit: number
  /** Lines running, up to here, that end in a hyphen; 2 stands for more. */
  readonly ladder: number
  readonly cost: number
  readonly before: Node | undefined
  readonly made: Break | undefined
}

interface Pass {
  readonly maxRatio: number
  /** Whether words may be divided anywhere, and lines may be overfull. */
  readonly isLast: boolean
  /** Whether ways that differ in the number of lines are kept apart. */
  readonly isCounted: boolean
}

// Spaces of 0.42 em at the widest; then as wide as need be; then anything.
const passes: ReadonlyArray<Omit<Pass, 'isCounted'>> = [
  {maxRatio: 2, isLast: false},
  {maxRatio: 6, isLast: false},
  {maxRatio: Number.POSITIVE_INFINITY, isLast: true}
]

// What is missing in a ragged line is no stretch: three em of it are as bad as
// a justified line at its limit.
const ragShare = 0.12

// A ladder or a fragment is worse than a line that is looser than usual.
const tolerable = 350_000

// In a paragraph of more lines than this, a line more or less is no help to any
// column, and the ways to tell apart would grow with the text.
const maxCounted = 300
// Nor is a setting that has so many lines more or fewer than the best one.
const maxApart = 2
// One that is broken anew for the sake of a column’s end is to have as many lines as before.
const maxApartAnew = 1

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
    const found = search(items, sums, options, {...pass, isCounted: isShort && !pass.isLast})
      .map(settingOf)
      .sort((a, b) => a.cost - b.cost)
    if (found.length > 0) best = found
    if (best[0] && best[0].cost < tolerable) break
  }

  return best
}

function search(
  items: ReadonlyArray<Item<unknown>>,
  sums: Sums,
  options: BreakOptions,
  pass: Pass
): ReadonlyArray<Node> {
  const start = startOf(options)
  let active: Array<Node> = [start]

  for (let at = start.at + 1; at < items.length; at++) {
    const item = items[at]
    if (!item || !isLegal(items, at, pass)) continue
    const isForced = item.type === 'penalty' && item.cost === Number.NEGATIVE_INFINITY
    const isEnd = isForced && at === items.length - 1
    const best = new Map<number, Node>()
    const kept: Array<Node> = []
    let tightest: Node | undefined

    for (const node of active) {
      const room = roomFor(items, sums, options, node, at, isForced, pass)
      if (room === 'much' && !isForced) {
        kept.push(node)
        continue
      }
      if (room === 'none') {
        if (!tightest || node.at > tightest.at) tightest = node
        continue
      }

      if (!isForced) kept.push(node)
      const made = lineOf(items, sums, options, node, at, isForced)
      if (made.ratio > pass.maxRatio && !isForced) continue
      add(best, items, sums, options, node, made, at, isEnd, pass)
    }

    // Nothing fits: the last pass takes the shortest overfull line.
    if (pass.isLast && kept.length === 0 && best.size === 0 && tightest) {
      const made = lineOf(items, sums, options, tightest, at, isForced)
      add(best, items, sums, options, tightest, {...made, ratio: -1}, at, isEnd, pass)
    }

    if (isEnd) return endsOf(best)
    active = kept
    for (const node of near(best, options.whole === undefined ? maxApart : maxApartAnew)) active.push(node)
    if (active.length === 0) return []
  }

  return active.filter((node) => node.made)
}

/** Where the search begins: at the first line, or after those that are kept. */
function startOf({kept}: BreakOptions): Node {
  let node: Node = {at: -1, line: 0, fit: 1, ladder: 0, cost: 0, before: undefined, made: undefined}
  for (const [index, made] of (kept?.lines ?? []).entries()) {
    node = {
      at: made.to,
      line: index + 1,
      fit: classOf(made.ratio),
      ladder: made.hyphen ? Math.min(2, node.ladder + 1) : 0,
      cost: kept?.costs[index] ?? 0,
      before: node,
      made
    }
  }
  return node
}

/** Find whether a line leaves more room than it can fill, or has none; most are the one or the other, and need no closer look. */
function roomFor(
  items: ReadonlyArray<Item<unknown>>,
  sums: Sums,
  options: BreakOptions,
  node: Node,
  at: number,
  isForced: boolean,
  {maxRatio}: Pass
): 'much' | 'some' | 'none' {
  const from = sums.start[node.at + 1] ?? 0
  const item = items[at]
  const hyphen = item?.type === 'penalty' ? item.width : 0
  const boxes = (sums.boxes[at] ?? 0) - (sums.boxes[from] ?? 0) + hyphen
  const natural = boxes + (sums.glue[at] ?? 0) - (sums.glue[from] ?? 0)
  const width = options.measure - indentOf(options, node.line)
  const {maxWiden = 0.03, maxTrack = 0, ragged} = options
  if (natural < width) {
    if (isForced) return 'some'
    if (ragged) return natural < width - maxRatio * ragShare * options.measure ? 'much' : 'some'
    const stretch = maxRatio * ((sums.stretch[at] ?? 0) - (sums.stretch[from] ?? 0))
    const apart = maxTrack * ((sums.letters[at] ?? 0) - (sums.letters[from] ?? 0))
    return natural + stretch + maxWiden * boxes + apart < width ? 'much' : 'some'
  }
  const over = natural - width - hangAt(items, sums, from, at)
  if (over <= 0) return 'some'
  if (ragged) return over > 0.01 ? 'none' : 'some'
  const shrink = (sums.shrink[at] ?? 0) - (sums.shrink[from] ?? 0)
  return over / (shrink + maxWiden * boxes || 1e-6) > 1 ? 'none' : 'some'
}

/** Indent of a line, from 0. */
export function indentOf({indent = 0, indented = 1}: Pick<BreakOptions, 'indent' | 'indented'>, line: number): number {
  return line < indented ? indent : 0
}

function isLegal(items: ReadonlyArray<Item<unknown>>, at: number, pass: Pass): boolean {
  const item = items[at]
  if (item?.type === 'glue') return items[at - 1]?.type === 'box'
  if (item?.type !== 'penalty') return false
  return item.cost < lastResort || (pass.isLast && item.cost === lastResort)
}

function lineOf(
  items: ReadonlyArray<Item<unknown>>,
  sums: Sums,
  options: BreakOptions,
  node: Node,
  at: number,
  isForced: boolean
): Break {
  const from = sums.start[node.at + 1] ?? 0
  const width = options.measure - indentOf(options, node.line)
  const extent = extentOf(items, sums, from, at)
  const item = items[at]
  const hyphen = item?.type === 'penalty' && item.hyphen
  const isRagged = options.ragged === true
  const give = isRagged ? {widen: 0, track: 0} : {widen: options.maxWiden ?? 0.03, track: options.maxTrack ?? 0}
  const fit = fitOf(extent, width, give)
  const natural = extent.boxes + extent.glue - extent.hang
  const overfull = fit.ratio < -1 ? natural - width : 0
  if (fit.ratio >= 0 && (isForced || isRagged)) {
    const rag = isForced ? 0 : (width - natural) / (ragShare * options.measure)
    return {from, to: at, ratio: rag, widen: 0, track: 0, hyphen, overfull}
  }

  if (isRagged && natural > width + 0.01) {
    return {from, to: at, ratio: -2, widen: 0, track: 0, hyphen, overfull: natural - width}
  }
  return {from, to: at, ...fit, hyphen, overfull}
}

/** Keep a way of reaching a break, when it is the cheapest of its kind. */
function add(
  best: Map<number, Node>,
  items: ReadonlyArray<Item<unknown>>,
  sums: Sums,
  options: BreakOptions,
  node: Node,
  made: Break,
  at: number,
  isEnd: boolean,
  pass: Pass
): void {
  const fit = classOf(made.ratio)
  const ladder = made.hyphen ? Math.min(2, node.ladder + 1) : 0
  const key = (pass.isCounted ? (node.line + 1) * 16 : 0) + fit * 4 + ladder
  const known = best.get(key)
  const most = known ? known.cost : Number.POSITIVE_INFINITY
  const item = items[at]
  let cost = node.cost + demeritsOf(made.ratio)

  if (item?.type === 'penalty' && Number.isFinite(item.cost)) cost += item.cost
  if (made.hyphen) cost += prices.hyphen
  if (made.hyphen && node.ladder === 1) cost += prices.secondHyphen
  if (made.hyphen && node.ladder === 2) cost += prices.ladder
  if (made.hyphen && node.line === options.whole) cost += prices.ladder
  if (node.made && Math.abs(fit - node.fit) > 1) cost += prices.contrast
  // What is asked from here on takes longer, and never makes it cheaper.
  if (cost >= most) return
  if (isEnd && node.made) cost += priceOfEnd(items, sums, options, node.made, made)
  if (node.made && sums.isStacked(endsOfLine(sums, node.made), endsOfLine(sums, made))) cost += prices.stack
  if (cost < most) best.set(key, {at, line: node.line + 1, fit, ladder, cost, before: node, made})
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
  if (extent.boxes + extent.glue < runtShare * options.measure) cost += prices.runt
  if (before.hyphen && extent.glue === 0) cost += prices.fragment
  return cost
}

function endsOfLine(sums: Sums, {from, to}: Break): readonly [number, number] {
  return [from, sums.last[to] ?? -1]
}

/** Leave out the ways that have many lines more or fewer than the best. */
function near(nodes: ReadonlyMap<number, Node>, most: number): ReadonlyArray<Node> {
  let best: Node | undefined
  for (const node of nodes.values()) if (!best || node.cost < best.cost) best = node
  const {line = 0} = best ?? {}
  return [...nodes.values()].filter((node) => Math.abs(node.line - line) <= most)
}

function endsOf(nodes: ReadonlyMap<number, Node>): ReadonlyArray<Node> {
  const byLines = new Map<number, Node>()
  for (const node of nodes.values()) {
    const known = byLines.get(node.line)
    if (!known || node.cost < known.cost) byLines.set(node.line, node)
  }
  return [...byLines.values()]
}

function settingOf(end: Node): Setting {
  const lines: Array<Break> = []
  const costs: Array<number> = []
  for (let node: Node | undefined = end; node?.made; node = node.before) {
    lines.push(node.made)
    costs.push(node.cost)
  }
  return {lines: lines.reverse(), costs: costs.reverse(), cost: end.cost}
}
