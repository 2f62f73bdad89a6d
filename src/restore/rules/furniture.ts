/**
 * What a page says about itself: running heads, running feet and folios.
 *
 * A folio is proved by its sequence. A running head comes back, or repeats the
 * title or the author, and stands at the edge of a page or beside a folio. The
 * title itself, and a head that a section opens with, stay.
 *
 *   > | exhorted, and moralized, but beyond
 *     |
 *   > | 2 TRANSACTIONS ON CIVIC INQUIRY
 *     |
 *   > | this little of good came of it
 */

import type {Proposal, Role} from '../../ledger/index.ts'
import {isByline} from '../bylines.ts'
import {countedHeads, interrupts} from '../counted-heads.ts'
import {type Desk, deskOf, labelRe, leastLetters, type Mark, repeated, titlePageRows} from '../desk.ts'
import {type FolioCandidate, folioChain, foliosByPage} from '../folios.ts'
import {gluedIn} from '../glued.ts'
import {imprintIn} from '../imprints.ts'
import {endsSentence, itemMark, startsLow} from '../marks.ts'
import {noticesIn, printsIn} from '../notices.ts'
import {isEdge, stands, turns} from '../pages.ts'
import {isCapitals} from '../rubrics.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {stampsIn} from '../stamps.ts'
import {titleOf} from '../title-page.ts'
import {lineEnds, type Row, type View} from '../view.ts'

export const furniture: RulePlugin = rule({
  id: 'furniture',

  *propose(view: View): Generator<Proposal> {
    if (view.isSolid) return
    const desk = deskOf(view)
    const named = new Map<number, Named>()
    for (const {row} of foliosOf(desk)) {
      const as = desk.marks[row]?.key === '' ? 'folio' : 'running-head'
      named.set(row, {as, why: 'bears the next number in the sequence of pages', sure: 0.98})
    }
    for (const row of printsIn(view.rows)) {
      named.set(row, {
        as: 'running-head',
        why: 'the time, or the address and the page, as a browser prints them',
        sure: 0.95
      })
    }
    nameHeads(desk, named)
    for (const row of stampsIn(view.rows)) {
      named.set(row, {as: 'running-head', why: 'a stamp up the margin, letter by letter', sure: 0.9})
    }
    for (const row of noticesIn(view.rows)) {
      named.set(row, {as: 'running-head', why: 'says who took the pages and on what terms', sure: 0.93})
    }
    for (const row of imprintIn(view.rows)) {
      named.set(row, {as: 'running-head', why: 'the imprint at the foot of the title page', sure: 0.88})
    }
    const glued = gluedIn(view.rows.length > 1 ? view.rows : [])
    for (const [index, row] of view.rows.entries()) {
      const name = named.get(index)
      if (name) yield {at: [row.at[0], row.gap[1]], now: '', ...name}
      else for (const at of glued.get(index) ?? []) yield {at, now: '', as: 'running-head', ...gluedGround}
    }
  }
})

const gluedGround = {why: 'a running head with the next folio, run into a paragraph', sure: 0.9}

interface Named {
  readonly as: Role
  readonly why: string
  readonly sure: number
}

function foliosOf(desk: Desk): ReadonlyArray<{row: number}> {
  const candidates = candidatesOf(desk)
  const folios = desk.hasPages ? foliosByPage(candidates) : folioChain(candidates)
  // “Page 2 of 8” needs no sequence, only company.
  const explicit = desk.marks.flatMap((mark, row) => (mark?.isExplicit ? [{row}] : []))
  return explicit.length >= repeated ? [...folios, ...explicit] : folios
}

function candidatesOf({view: {rows}, marks, leaves, hasPages}: Desk): ReadonlyArray<FolioCandidate> {
  const counted = hasPages ? undefined : countedHeads(marks, rows)
  return marks.flatMap((mark, row) => {
    const leaf = leaves[row]
    if (mark?.number === undefined || !leaf) return []
    const {key, number, isExplicit, isKnown, leads} = mark
    // “No. 3” in each head is no folio.
    if ((key !== '' && mark.isConstant && mark.anywhere > 1) || labelRe.test(key)) return []
    if (!(hasPages || leads || isKnown || key === '' || /\S\s+\D*\s/.test(rows[row]?.text ?? ''))) return []
    // A foot with its folio, and the next page’s head with the next one.
    const before = marks[row - 1]
    const follows = leads && before?.key === '' && before.number === number - 1
    const isOwn =
      key !== '' && (mark.atEdges > 1 || (isKnown && row >= titlePageRows) || follows || counted?.has(key) === true)
    const isRepeated = isOwn || [row - 1, row + 1].some((near) => isRunning(marks[near]))
    const isAtEdge = hasPages ? leaf.fromEdge < 3 : key !== '' || isExplicit || stands(rows, row)
    if (key !== '' && !isOwn) {
      // A running head that names its section comes once: its page must prove it.
      const text = rows[row]?.text ?? ''
      const mayRun = hasPages && leaf.fromEdge === 0 && !leads && key.length >= leastLetters && isCapitals(text)
      if (!mayRun) return []
    }
    if (key !== '' && endsSentence(rows[row]?.text ?? '')) return []
    const isBare = key === ''
    const isFree = isAtEdge || (hasPages && isEdge(rows, row))
    if (isBare && hasPages && !isFree) return []
    const witnesses = Number(isRepeated) + Number(isExplicit) + Number(isBare && interrupts(rows, row))
    // Alone on its line, and in the text: it takes more of them to prove each other.
    const weight = isBare && !isFree && witnesses === 0 ? 0.6 : 1 + witnesses
    return [{row, number, page: leaf.page, weight, isAtEdge, isBare}]
  })
}

// So often a line comes back only at the edges of pages.
function isRunning(mark: Mark | undefined): boolean {
  return (
    mark !== undefined && mark.key.length >= leastLetters && (mark.atEdges >= repeated || mark.anywhere >= repeated)
  )
}

/** Name what runs at the edges; a line beside one that was named may be next. */
function nameHeads(desk: Desk, named: Map<number, Named>): void {
  const queue = desk.marks.flatMap((mark, index) => (mark && mark.key !== '' ? [index] : []))
  // What comes back of the title page is no furniture there.
  const title = titleOf(desk.view, (row) => named.has(row))
  const pageOf = (row: number): number => desk.leaves[row]?.page ?? 0
  const isFirst = (row: number): boolean =>
    title.count > 0 && row >= title.start && row < title.start + titlePageRows && pageOf(row) === pageOf(title.start)
  for (const index of queue) {
    const mark = desk.marks[index]
    if (!mark || named.has(index) || isFirst(index) || !isHead(desk, index, mark, named)) continue
    const why = mark.isKnown
      ? 'repeats the title or the author at the edge of a page'
      : 'comes back at the edges of pages'
    named.set(index, {as: 'running-head', why, sure: 0.95})
    // Two lines of running head: the one before waited for this one.
    if (!named.has(index - 1) && desk.marks[index - 1]?.key) queue.push(index - 1)
  }
}

function isHead(desk: Desk, index: number, mark: Mark, named: ReadonlyMap<number, Named>): boolean {
  const {view, leaves, hasPages} = desk
  const {rows} = view
  const row = rows[index]
  const leaf = leaves[index]
  if (!row || !leaf || sizeOf(mark) < leastLetters) return false
  const isBeside = named.has(index - 1) || named.has(index + 1)
  if (isTitle(rows, index, isBeside) || /[:;,]$/.test(row.text)) return false
  // “1. The Barley” at the edges of three pages is no item.
  if (itemMark(row.text) && !(hasPages && leaf.fromEdge === 0 && isAtEdges(desk, mark))) return false
  // “www.example.org/reports” and “Roe et al.” may run; the last word of a
  // paragraph comes back too: “prise.”
  if (startsLow(row.text) && /\s/.test(row.text)) return false
  const isOdd = endsSentence(row.text) || startsLow(row.text)
  if (isOdd && (mark.anywhere < repeated || !isBeside || mark.key.length < 2 * leastLetters)) return false
  // A number that is no folio is no part of a running head, unless it never changes.
  if (mark.number !== undefined && !mark.isConstant) return false
  const isAtEdge = hasPages && leaf.fromEdge < 2
  // The title page cannot repeat itself.
  const isKnown = mark.isKnown && (index >= titlePageRows || mark.anywhere > 1)
  if (isKnown) {
    if (isBeside) return isAtEdge || isEdge(rows, index) || (mark.anywhere > 1 && hasFolio(named, index))
    return hasPages && leaf.page > 0 && (isAtEdge || (mark.anywhere > 1 && isEdge(rows, index)))
  }
  if (isPaired(rows, index, named)) return true
  if (opensSection(desk, index, mark, isBeside)) return false
  if (mark.anywhere >= repeated) {
    if (isBeside) return true
    const known = desk.runs.get(mark.key)
    const runs = known ?? (hasPages ? runsOverPages(desk, mark) : isPeriodic(desk, mark))
    if (known === undefined) desk.runs.set(mark.key, runs)
    return runs && (hasPages ? leaf.fromEdge < 2 || isEdge(rows, index) : stands(rows, index))
  }
  const isNumbered = [index - 1, index + 1].some((at) => named.has(at) && desk.marks[at]?.number !== undefined)
  return mark.anywhere > 1 && isNumbered && (hasPages ? isAtEdge : isEdge(rows, index))
}

// “June 2019”: a number that never changes is a part of what comes back.
function sizeOf({key, number, isConstant}: Mark): number {
  return key.length + (number !== undefined && isConstant ? String(number).length : 0)
}

function hasFolio(named: ReadonlyMap<number, Named>, index: number): boolean {
  return [index - 1, index + 1].some((at) => named.get(at)?.as === 'folio')
}

// A folio right beside it, and white on its other side:
//
//   > | 2
//   > | CIVIC BULLETIN NO. 8
//     |
//     | and the council, which had met
function isPaired(rows: ReadonlyArray<Row>, index: number, named: ReadonlyMap<number, Named>): boolean {
  const isClose = (at: number): boolean => lineEnds(rows[at] as Row) === 1 && !turns(rows, at)
  const isOpen = (at: number): boolean => !rows[at] || lineEnds(rows[at]) > 1 || turns(rows, at)
  const isFolio = (at: number): boolean => named.get(at)?.as === 'folio'
  if (index === 0 && isFolio(1)) return true
  return (
    (isFolio(index - 1) && isClose(index - 1) && isOpen(index) && isOpen(index - 2)) ||
    (isFolio(index + 1) && isClose(index) && isOpen(index - 1) && isOpen(index + 1))
  )
}

// A head that its section opens with, and that runs on from there: it stands
// without a folio where the others have one.
function opensSection({places}: Desk, index: number, {key, number}: Mark, isBeside: boolean): boolean {
  return (
    places.get(key)?.[0] === index && number === undefined && !isBeside && (places.get(key)?.length ?? 0) < repeated
  )
}

/** Whether a line comes at the very edges of so many pages that it runs there. */
function isAtEdges({places, leaves}: Desk, {key}: Mark): boolean {
  const pages = (places.get(key) ?? []).flatMap((row) => (leaves[row]?.fromEdge === 0 ? [leaves[row].page] : []))
  return new Set(pages).size >= repeated
}

// Once a page, and at the edge of most; some extractors strand it in mid-page.
function runsOverPages({places, leaves}: Desk, {key}: Mark): boolean {
  const all = (places.get(key) ?? []).flatMap((row) => leaves[row] ?? [])
  const edges = all.filter(({fromEdge}) => fromEdge < 2).length
  const pages = new Set(all.map(({page}) => page)).size
  return pages === all.length && edges * 2 >= all.length
}

// A page's length apart, each time about the same; heads of the same name are
// not so regular.
function isPeriodic({places}: Desk, {key}: Mark): boolean {
  const rows = places.get(key) ?? []
  const steps = rows.slice(1).map((row, at) => row - (rows[at] ?? 0))
  return steps.length + 1 >= repeated && Math.min(...steps) >= 15 && Math.max(...steps) <= 3 * Math.min(...steps)
}

// The first line is the title where a byline follows, or where nothing else is.
function isTitle(rows: ReadonlyArray<Row>, index: number, isBeside: boolean): boolean {
  if (index > 2) return false
  const next = rows[index + 1]
  if (isByline(next?.text ?? '')) return true
  return index === 0 && !isBeside && (!next || lineEnds(next) === 1)
}
