/**
 * The order in which the blocks of a page are read, where they were written by
 * their height on the page: one of the left column, one of the right.
 *
 * Blocks are dealt out to an upper part that runs across the page and to two
 * columns; in each they keep the order in which they were written. Of all ways
 * to deal them out, a beam search (Lowerre 1976, “The HARPY speech recognition
 * system”) finds the best: text goes on from block to block, numbers rise, and
 * no block stands higher on the page than the one that was written before it.
 */

/** How a block begins: as the middle of a sentence, as a sentence, or as an item of a list. */
export type Opening = 'small' | 'large' | 'item'

/** How a block ends: in mid-sentence, as a sentence, with a colon, or as a heading. */
export type Closing = 'open' | 'closed' | 'colon' | 'head'

/** What is known of a block before it has its place. */
export interface Block {
  /** Lines on the page. */
  readonly height: number
  readonly opening: Opening
  readonly closing: Closing
  /** Numbers that rise through a text, the first and the last in the block: of items, of notes that are called, of sections. */
  readonly counts: ReadonlyArray<Count | undefined>
}

export interface Count {
  readonly first: number
  readonly last: number
}

/** What stands before and after the page in the order of reading. */
export interface Around {
  readonly before: Block | undefined
  readonly after: Block | undefined
}

/** A way to deal out the blocks of a page. */
export interface Deal {
  /** For each block: 0 across the top, 1 the left column, 2 the right. */
  readonly parts: ReadonlyArray<0 | 1 | 2>
  /** How much better it reads than the blocks as they were written… */
  readonly gain: number
  /** …and which share that is of what reads badly in them, below the part across the top. */
  readonly share: number
}

// What it costs, where 1 is what may well be and 3 what hardly ever is.
const openToLarge = 1.5
const openToItem = 2.5
const closedToSmall = 3
const headToSmall = 3.5
const colonToSmall = 1.5
const headAtFoot = 2.5
const falls = 2
// For each line that a block stands above the one written before it, after the first few.
const rise = 0.4
const freeRise = 2.5
// Blocks of one column in a row: most would have been written as one.
const stays = 0.4
// For each line by which the columns differ.
const uneven = 0.04
// White between two blocks of a column, in lines.
const gap = 0.7
// Of two blocks that stand in one order, nothing tells that they stood beside one another.
const fewest = 3
// Ways that are kept at each block.
const beam = 120

interface Run {
  readonly first: Block | undefined
  readonly last: Block | undefined
  readonly counts: ReadonlyArray<Count | undefined>
  readonly height: number
}

const noRun: Run = {first: undefined, last: undefined, counts: [], height: 0}

interface Way {
  readonly cost: number
  /** What of it the part across the top costs. */
  readonly crossing: number
  readonly parts: ReadonlyArray<0 | 1 | 2>
  readonly runs: readonly [across: Run, left: Run, right: Run]
  /** Where on the page the last block began, in lines. */
  readonly top: number
}

/**
 * Deal out the blocks of a page.
 *
 * @param mayCross Whether blocks may stand across the top, as on a title page.
 * @returns The deal that reads best, or nothing where there are no two columns.
 */
export function dealOut(blocks: ReadonlyArray<Block>, around: Around, mayCross: boolean): Deal | undefined {
  const written = costAsWritten(blocks, around)
  let ways: ReadonlyArray<Way> = [{cost: 0, crossing: 0, parts: [], runs: [noRun, noRun, noRun], top: 0}]
  for (const block of blocks) {
    ways = ways
      .flatMap((way) => stepsOf(way, block, around, mayCross))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, beam)
  }
  const [best] = ways
    .filter(areColumns)
    .map(({cost, crossing, parts, runs}) => ({parts, ...gainOf(written, cost + costOfEnds(runs, around), crossing)}))
    .sort((a, b) => b.gain - a.gain)
  return best
}

/** Whether both columns have blocks, enough of them to have an order, and more of the page than its top. */
function areColumns({parts, runs: [across, left, right]}: Way): boolean {
  const count = parts.filter((part) => part > 0).length
  return (
    left.first !== undefined &&
    right.first !== undefined &&
    count >= fewest &&
    left.height + right.height >= across.height
  )
}

function gainOf(written: number, dealt: number, crossing: number): Pick<Deal, 'gain' | 'share'> {
  const gain = written - dealt
  return {gain, share: gain / Math.max(1, written - crossing)}
}

/** What it costs to read the blocks of a page in the order in which they were written. */
export function costAsWritten(blocks: ReadonlyArray<Block>, {before, after}: Around): number {
  let run: Run = {...noRun, last: before}
  let cost = 0
  for (const block of blocks) {
    cost += costOf(run, block)
    run = follow(run, block)
  }
  return cost + (after ? costOfWords(run.last, after) : 0)
}

function stepsOf(way: Way, block: Block, {before}: Around, mayCross: boolean): Array<Way> {
  const [across, left, right] = way.runs
  const above = across.last ? across : {...noRun, last: before}
  const isTop = way.parts.every((part) => part === 0)
  const steps: Array<Way> = []
  if (mayCross && isTop) {
    const cost = way.cost + costOf(above, block)
    steps.push({cost, crossing: cost, parts: [...way.parts, 0], runs: [follow(above, block), left, right], top: 0})
  }
  for (const part of [1, 2] as const) {
    // A title stands over the left column, if not over both.
    if (mayCross && part === 2 && way.parts.length === 0) continue
    const run = way.runs[part]
    const words = run.last ? costOf(run, block) : part === 1 ? costOf(above, block) : 0
    const higher = Math.max(0, way.top - run.height - freeRise) * rise
    const again = way.parts.at(-1) === part ? stays : 0
    const next = follow(run, block)
    steps.push({
      cost: way.cost + words + higher + again,
      crossing: way.crossing,
      parts: [...way.parts, part],
      runs: part === 1 ? [across, next, right] : [across, left, next],
      top: run.height
    })
  }
  return steps
}

/** What it costs to read on from the left column to the right one and to the next page. */
function costOfEnds([, left, right]: Way['runs'], {after}: Around): number {
  const next = right.first
  if (!next) return 0
  return (
    costOfWords(left.last, next) +
    costOfCounts(left.counts, firstsOf(right.counts)) +
    (after ? costOfWords(right.last, after) : 0) +
    (left.last?.closing === 'head' ? headAtFoot : 0) +
    Math.abs(left.height - right.height) * uneven
  )
}

function follow({first, counts, height}: Run, block: Block): Run {
  return {
    first: first ?? block,
    last: block,
    counts: block.counts.map((count, kind) => {
      const earlier = counts[kind]
      return count && earlier ? {first: earlier.first, last: count.last} : (count ?? earlier)
    }),
    height: height + block.height + gap
  }
}

function costOf(run: Run, block: Block): number {
  return costOfWords(run.last, block) + costOfCounts(run.counts, firstsOf(block.counts))
}

function firstsOf(counts: Run['counts']): ReadonlyArray<number | undefined> {
  return counts.map((count) => count?.first)
}

function costOfCounts(earlier: Run['counts'], later: ReadonlyArray<number | undefined>): number {
  return later.reduce<number>((cost, next = Number.POSITIVE_INFINITY, kind) => {
    // An item that is the first begins another list.
    const isFall = next <= (earlier[kind]?.last ?? Number.NEGATIVE_INFINITY) && next !== 1
    return isFall ? cost + falls : cost
  }, 0)
}

function costOfWords(last: Block | undefined, {opening}: Block): number {
  switch (last?.closing) {
    case 'open':
      return opening === 'small' ? 0 : opening === 'large' ? openToLarge : openToItem
    case 'closed':
      return opening === 'small' ? closedToSmall : 0
    case 'colon':
      return opening === 'small' ? colonToSmall : 0
    case 'head':
      return opening === 'small' ? headToSmall : 0
    default:
      return 0
  }
}
