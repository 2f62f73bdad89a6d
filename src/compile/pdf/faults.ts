/** What a typographer would mark on a proof: each fault with its place, its measure and what would mend it. */

import {type Gap, riverDepth, under} from '../../typeset/index.ts'
import type {FrameLine, FramePage, Frames, Tag} from './frames.ts'
import {endsInHyphen, sizeOf, textOf} from './frames-text.ts'
import {widthOf} from './glyphs.ts'
import {hopeless} from './set-line.ts'

export type FaultKind =
  | 'loose line'
  | 'tight line'
  | 'short line'
  | 'wide line'
  | 'ladder of hyphens'
  | 'runt'
  | 'fragment'
  | 'stack'
  | 'river'
  | 'widow'
  | 'orphan'
  | 'stranded heading'
  | 'hyphen at the column’s end'
  | 'uneven columns'

/** One fault. */
export interface Fault {
  readonly kind: FaultKind
  /** From 1. */
  readonly page: number
  readonly column: number
  /** Baseline, in points from the top of the page. */
  readonly y: number
  /** How much it is: em, lines, or a share of the measure. */
  readonly amount: number
  readonly unit: 'em' | 'lines' | 'of the measure'
  /** Words that stand there. */
  readonly text: string
  readonly advice: string
}

/** A line of text, with what stands around it. */
interface Placed {
  readonly line: FrameLine
  readonly page: number
  readonly column: number
  /** Width that it may fill. */
  readonly measure: number
}

// What readers see, from surveys of set pages: in em, in lines, in shares of the measure.
const looseEm = 0.38
const tightEm = 0.15
const ladderLines = 3
const runtOf = 0.15
const stackLetters = 3
const spaceEm = 0.24
// Hanging marks stand out by half an em at most.
const hangEm = 0.5

/** List the faults of some pages, as they are read. */
export function faultsOf(frames: Frames): ReadonlyArray<Fault> {
  const found: Array<Fault> = []
  const texts = new Set(textTags(frames.structure))
  const paragraphs = new Map<Tag, Array<Placed>>()
  for (const page of frames.pages) {
    const columns = columnsOf(page, frames)
    found.push(...columnFaults(columns, page.number === frames.pages.length, frames))
    for (const {line, ...place} of columns.flat()) {
      if (!line.tag || !texts.has(line.tag)) continue
      const lines = paragraphs.get(line.tag)
      if (lines) lines.push({line, ...place})
      else paragraphs.set(line.tag, [{line, ...place}])
    }
  }
  for (const lines of paragraphs.values()) found.push(...paragraphFaults(lines))
  return found.sort((a, b) => a.page - b.page || a.column - b.column || a.y - b.y)
}

/** List the lines of text that faults are reckoned by. */
export function textLinesOf(frames: Frames): ReadonlyArray<FrameLine> {
  const texts = new Set(textTags(frames.structure))
  return frames.pages.flatMap(({lines}) => lines).filter(({tag}) => tag && texts.has(tag))
}

/** Paragraphs of the text; not those of cells and notes, which have measures of their own. */
function* textTags(tag: Tag): Generator<Tag> {
  if (tag.type === 'P') yield tag
  if (apartRe.test(tag.type)) return
  for (const child of tag.children) yield* textTags(child)
}

const apartRe = /^(?:Table|Note|Figure|Caption)$/
const headRe = /^H[1-6]$/

function columnsOf(page: FramePage, {grid}: Frames): ReadonlyArray<ReadonlyArray<Placed>> {
  const left = grid.left[page.side]
  const columns: Array<Array<Placed>> = Array.from({length: grid.columns}, () => [])
  for (const line of page.lines) {
    if (!line.tag || line.y < page.top) continue
    const column = Math.min(
      grid.columns - 1,
      Math.max(0, Math.floor((line.x - left + grid.gutter / 2) / (grid.measure + grid.gutter)))
    )
    const measure = left + column * (grid.measure + grid.gutter) + grid.measure - line.x
    columns[column]?.push({line, page: page.number, column: column + 1, measure})
  }
  return columns
}

function* columnFaults(
  columns: ReadonlyArray<ReadonlyArray<Placed>>,
  isLastPage: boolean,
  {grid}: Frames
): Generator<Fault> {
  const feet = columns.map((lines) => lines.toSorted((a, b) => a.line.y - b.line.y).at(-1))
  for (const last of feet) {
    if (!last?.line.tag) continue
    if (headRe.test(last.line.tag.type)) {
      yield fault('stranded heading', last, 1, 'lines', 'add a line to the text above it, or take one out')
    }
    if (endsInHyphen(last.line)) {
      yield fault('hyphen at the column’s end', last, 1, 'lines', 'edit the paragraph, so that it breaks otherwise')
    }
  }
  const ys = feet.map((last) => last?.line.y ?? 0)
  const difference = Math.round((Math.max(...ys) - Math.min(...ys)) / grid.leading)
  const lowest = feet[ys.indexOf(Math.min(...ys))]
  if (!isLastPage && difference > 1 && lowest) {
    yield fault('uneven columns', lowest, difference, 'lines', 'edit a paragraph of the page by a line or two')
  }
}

function* paragraphFaults(lines: ReadonlyArray<Placed>): Generator<Fault> {
  const last = lines.length - 1
  let ladder = 0
  let gaps: ReadonlyArray<Gap> = []
  for (const [index, at] of lines.entries()) {
    const {line} = at
    const size = Math.max(sizeOf(line), 1)
    const em = line.gap / size
    const before = lines[index - 1]
    gaps = under(gapsOf(line), before && !isParted(before, at) ? gaps : [], spaceEm * size)
    if (gaps.some(({depth}) => depth === riverDepth)) {
      yield fault('river', at, riverDepth, 'lines', 'edit one of the lines above it by a word')
    }
    if (line.width > at.measure + 2 * hangEm * size) {
      const over = (line.width - at.measure) / size
      yield fault('wide line', at, over, 'em', 'put a space or a soft hyphen into its longest word')
    }
    if (index === last) continue
    if (line.ratio >= hopeless) {
      yield fault(
        'short line',
        at,
        (at.measure - line.width) / size,
        'em',
        'put a soft hyphen into the word that follows'
      )
    } else if (em > looseEm)
      yield fault('loose line', at, em, 'em', 'edit the paragraph, or let its longest word be divided')
    else if (em < tightEm && line.parts.includes('space')) {
      yield fault('tight line', at, em, 'em', 'edit the paragraph by a word')
    }
    ladder = endsInHyphen(line) ? ladder + 1 : 0
    if (ladder === ladderLines) yield fault('ladder of hyphens', at, ladder, 'lines', 'edit one of its lines')
    const next = lines[index + 1]
    if (next && isStacked(line, next.line)) yield fault('stack', at, 2, 'lines', 'change the order of a few words')
  }
  yield* endFaults(lines)
}

function* endFaults(lines: ReadonlyArray<Placed>): Generator<Fault> {
  const [first, second] = lines
  const [before, last] = lines.slice(-2)
  if (!first || !second || !before || !last) return
  const share = last.line.width / last.measure
  if (endsInHyphen(before.line) && !last.line.parts.includes('space')) {
    yield fault('fragment', last, share, 'of the measure', 'edit the paragraph by a word')
  } else if (share < runtOf) {
    yield fault('runt', last, share, 'of the measure', 'edit the paragraph by a word or two')
  }
  if (isParted(before, last)) yield fault('widow', last, 1, 'lines', 'edit the page by a line')
  if (lines.length > 2 && isParted(first, second)) yield fault('orphan', first, 1, 'lines', 'edit the page by a line')
}

function isParted(a: Placed, b: Placed): boolean {
  return a.page !== b.page || a.column !== b.column
}

/** Find where the spaces of a line lie. */
function gapsOf({x, parts, gap, widen}: FrameLine): ReadonlyArray<Gap> {
  const gaps: Array<Gap> = []
  let at = x
  for (const part of parts) {
    if (part === 'space') gaps.push({left: at, right: at + gap, depth: 1})
    at += part === 'space' ? gap : widthOf([part]) * (1 + widen)
  }
  return gaps
}

function isStacked(a: FrameLine, b: FrameLine): boolean {
  const [one, other] = [textOf(a).split(' '), textOf(b).split(' ')]
  const isSame = (x = '', y = ''): boolean => x.length >= stackLetters && x === y
  return one.length > 1 && other.length > 1 && (isSame(one[0], other[0]) || isSame(one.at(-1), other.at(-1)))
}

function fault(kind: FaultKind, at: Placed, amount: number, unit: Fault['unit'], advice: string): Fault {
  const {line, page, column} = at
  return {kind, page, column, y: line.y, amount: Math.round(100 * amount) / 100, unit, text: textOf(line), advice}
}
