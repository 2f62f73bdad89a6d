/**
 * Columns whose blocks were written by their height on the page, as `pdftotext`
 * does where headings stand close to the paragraphs beside them, put one after
 * the other again.
 *
 *   > | A project begins with an        (left column)
 *   >
 *   > | most of it is written by        (right column)
 *   > | people who do so at night.
 *   >
 *   > | idea that somebody has.         (left column)
 *
 * Only the order changes: every line and every blank keeps its place in the
 * source. Folios, running heads and notes are read after the columns.
 */

import type {Column, Galley, Line, Page, Seam} from '../galley/index.ts'
import {type Block, type Closing, type Count, costAsWritten, type Deal, dealOut, type Opening} from './block-order.ts'
import {headKey, headsOf} from './running-heads.ts'

type Leaf = Line | Seam

/** A block with the white after it. */
interface Chunk {
  readonly leaves: ReadonlyArray<Leaf>
  readonly lines: ReadonlyArray<string>
}

// Blocks of two columns prove to be mixed where they read so much better dealt
// out, and little is left of what read badly. Where two pages of a text prove
// it, less will do for another, or many blocks that take turns and read as well.
const provingGain = 3.5
const likelyGain = 2
const leastShare = 0.65
const provingPages = 2
const noGain = -0.5
const leastTurns = 0.9
const manyBlocks = 6
// A page of fewer blocks has one order; one of more is no page.
const fewBlocks = 3
const mostBlocks = 100

/** Put the blocks of mixed columns in the order in which they are read; a galley without such columns is given back as it is. */
export function sortOut(galley: Galley): Galley {
  // A text of one page was not parted into pages: its blocks do not stand beside one another.
  if (galley.children.length < 2) return galley
  const heads = headsOf(galley.children.map(linesOf), headEdge)
  const pages = galley.children.map((page) => chunksOf(page, heads))
  // What stood side by side has been taken apart.
  const bodies = pages.map((chunks, index) =>
    (galley.children[index]?.children.length ?? 0) > 1 ? [] : chunks.filter((chunk) => !isApart(chunk, heads))
  )
  const deals = dealsOf(bodies)
  if (deals.every((deal) => !deal)) return galley
  const children = galley.children.map((page, index) => {
    const parts = deals[index]?.parts
    const chunks = pages[index] ?? []
    const body = bodies[index] ?? []
    if (!parts) return page
    const partOf = new Map(body.map((chunk, at) => [chunk, parts[at] ?? 0]))
    // What a title page has above its columns stays as it was written; elsewhere its head does.
    const first = chunks.findIndex((chunk) => (partOf.get(chunk) ?? 0) > 0)
    const below = chunks.slice(first)
    const columns = [1, 2].map((part) => below.filter((chunk) => partOf.get(chunk) === part))
    return pageOf(page, [chunks.slice(0, first), ...columns, below.filter((chunk) => !partOf.has(chunk))])
  })
  return {...galley, children}
}

function dealsOf(bodies: ReadonlyArray<ReadonlyArray<Chunk>>): ReadonlyArray<Deal | undefined> {
  const pages = bodies.map((body) => (body.length < fewBlocks || body.length > mostBlocks ? [] : blocksOf(body)))
  // Where next to nothing reads badly, nothing can be proven.
  const proven = dealAll(pages, isProof, (written) => written >= provingGain)
  if (proven.filter((deal) => deal).length < provingPages) return proven
  return dealAll(pages, isLikely, () => true)
}

function dealAll(
  pages: ReadonlyArray<ReadonlyArray<Block>>,
  isGood: (deal: Deal) => boolean,
  isWorthIt: (written: number) => boolean
): ReadonlyArray<Deal | undefined> {
  let before: Block | undefined
  return pages.map((blocks, index) => {
    const around = {before, after: pages[index + 1]?.[0]}
    const found = isWorthIt(costAsWritten(blocks, around)) ? dealOut(blocks, around, index === 0) : undefined
    const deal = found && isGood(found) ? found : undefined
    before = blocks.findLast((_, at) => !deal || deal.parts[at] === 2) ?? before
    return deal
  })
}

function isProof({gain, share}: Deal): boolean {
  return gain >= provingGain && share >= leastShare
}

function isLikely({parts, gain, share}: Deal): boolean {
  const turns = parts.filter((part, at) => at > 0 && part !== parts[at - 1]).length
  const takesTurns = parts.length >= manyBlocks && turns >= leastTurns * (parts.length - 1)
  return (gain >= likelyGain && share >= leastShare) || (gain >= noGain && takesTurns)
}

function chunksOf(page: Page, heads: ReadonlySet<string>): ReadonlyArray<Chunk> {
  const chunks: Array<{leaves: Array<Leaf>; lines: Array<string>}> = []
  let isOver = true
  let lines = 0
  const measure = measureOf(linesOf(page))
  for (const leaf of leavesOf(page)) {
    let chunk = chunks.at(-1)
    const above = chunk?.lines.at(-1)
    const isNew =
      leaf.type === 'line' &&
      ((isOver && !isInitial(above)) ||
        isAlone(leaf.value, heads) ||
        isFurniture(above, heads) ||
        (lines++ < titleLines && breaksOff(above, leaf.value, measure)))
    if (!chunk || (isNew && chunk.lines.length > 0)) {
      chunk = {leaves: [], lines: []}
      chunks.push(chunk)
    }
    if (leaf.type === 'line') chunk.lines.push(leaf.value)
    chunk.leaves.push(leaf)
    isOver = leaf.type === 'seam' && /\n.*\n/.test(leaf.value)
  }
  return chunks
}

function leavesOf(page: Page): ReadonlyArray<Leaf> {
  return page.children.flatMap(({children}) => children)
}

function linesOf(page: Page): ReadonlyArray<string> {
  return leavesOf(page).flatMap(({type, value}) => (type === 'line' ? [value] : []))
}

const lowRe = /^["'“„«‹([]*\p{Ll}/u
const numberRe = /^\P{L}*$/u
const noteRe = /^(?:\d{1,3}|[*†‡])\p{Lu}|^(?:https?:\/\/|www\.)\S+$|^(?:\d{1,3}[.)]?|[*†‡])\s.*https?:\/\//u
const lastWordRe = /(?<!\S)\S+$/
const mostNoteLines = 3
// Lines from the top or the foot of a page in which a running head is looked for.
const headEdge = 3

/** Whether a line is a folio or a running head. */
function isFurniture(line: string | undefined, heads: ReadonlySet<string>): boolean {
  return line !== undefined && (numberRe.test(line) || heads.has(headKey(line)))
}

/** Whether a line is no part of the block it stands in. */
function isAlone(line: string | undefined, heads: ReadonlySet<string>): boolean {
  return isFurniture(line, heads) || noteRe.test(line ?? '')
}

/** Whether a line is the first letter of the block below it, set over some lines. */
function isInitial(line: string | undefined): boolean {
  return line !== undefined && /^["“„«]?\p{Lu}$/u.test(line)
}

// “By Ada Brook, Leeds” / “of the ledger, which was kept”: no text goes on from a
// line that is so short.
const brokenOff = 0.65
const wholeLine = 0.8
const titleLines = 12

function breaksOff(above: string | undefined, line: string, measure: number): boolean {
  return (
    above !== undefined &&
    above.length < measure * brokenOff &&
    line.length > measure * wholeLine &&
    lowRe.test(line) &&
    /^\p{Lu}/u.test(above) &&
    !hyphenRe.test(above) &&
    !isInitial(above)
  )
}

/** Whether a block is no part of the columns. */
function isApart({lines}: Chunk, heads: ReadonlySet<string>): boolean {
  return (
    isAlone(lines[0], heads) ||
    noteRe.test(lines.join(' ')) ||
    (lines.length <= mostNoteLines && /\bhttps?:\/\/\S/.test(lastWordRe.exec(lines.at(-1) ?? '')?.[0] ?? ''))
  )
}

// Six lines of ten are no longer than the measure.
const measureRank = 0.6
const shortLine = 0.75
const headLine = 0.9

function measureOf(lines: ReadonlyArray<string>): number {
  const lengths = lines.map(({length}) => length).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * measureRank)] ?? 1
}

function blocksOf(chunks: ReadonlyArray<Chunk>): ReadonlyArray<Block> {
  const measure = measureOf(chunks.flatMap(({lines}) => lines))
  return chunks.map(({lines}) => ({
    // An extractor that joins a word puts what follows on the same line.
    height: lines.reduce((sum, {length}) => sum + Math.max(1, Math.round(length / measure)), 0),
    opening: openingOf(lines[0] ?? ''),
    closing: closingOf(lines, measure),
    counts: [countOf(lines, countedRe), countOf(lines, calledRe), countOf(lines, sectionRe)]
  }))
}

const itemRe = /^(?:[•▪◦–—*·-]|\(?\d{1,2}[.)]|[a-z]\))\s/
const longestLeap = 4
const countedRe = /^(\d{1,2})[.)]\s/g
const calledRe = /\p{L}{3}[”"»)]?(\d{1,2})(?![\d\p{L}])/gu
const sectionRe = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+\p{Lu}/gu

function countOf(lines: ReadonlyArray<string>, re: RegExp): Count | undefined {
  let count: Count | undefined
  for (const line of lines) {
    for (const [, number = ''] of line.matchAll(re)) {
      const last = rankOf(number)
      // A figure that leaps is no number of the sequence: `GPLv34` calls note 4.
      if (!count || (last > count.last && last < count.last + longestLeap)) count = {first: count?.first ?? last, last}
    }
  }
  return count
}

/** A number for a section's: the deeper count less. */
function rankOf(number: string): number {
  return number.split('.').reduce((sum, part, depth) => sum + Number(part) / 100 ** depth, 0)
}

function openingOf(line: string): Opening {
  if (itemRe.test(line)) return 'item'
  return lowRe.test(line) ? 'small' : 'large'
}

const hyphenRe = /\p{L}[-‐\u00AD]$/u

function closingOf(lines: ReadonlyArray<string>, measure: number): Closing {
  const last = lines.at(-1) ?? ''
  if (/(?<!\W)\W*$/.exec(last)?.[0].includes(':')) return 'colon'
  if (/[.!?…]['"’”»“)\]\d¹²³⁴-⁹]*$/u.test(last) || itemRe.test(last)) return 'closed'
  // No head has a divided word.
  if (lines.some((line) => hyphenRe.test(line))) return 'open'
  return last.length < measure * (lines.length < 3 ? headLine : shortLine) ? 'head' : 'open'
}

function pageOf(page: Page, columns: ReadonlyArray<ReadonlyArray<Chunk>>): Page {
  const children = columns
    .filter(({length}) => length > 0)
    .map((chunks): Column => {
      const leaves = chunks.flatMap(withEnd)
      const position = {start: (leaves[0] ?? page).position.start, end: (leaves.at(-1) ?? page).position.end}
      return {type: 'column', children: leaves, position}
    })
  return {...page, children}
}

/** The white after a block's last line no longer tells what follows it. */
function withEnd({leaves}: Chunk): ReadonlyArray<Leaf> {
  const last = leaves.findLast(({type}) => type === 'line')
  return leaves.map((leaf) => (leaf === last ? {...leaf, ends: 2} : leaf))
}
