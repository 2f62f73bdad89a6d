/**
 * The page map: on which printed page each place of a source stood.
 *
 * The ledger keeps the folios and running heads that were taken out. Where form
 * feeds part the pages, a page's number is its count and one offset for all of
 * them, so that a page without a folio has its number too. Where they do not,
 * the folios part the text: whether they stand at the heads or the feet of their
 * pages is told by how much text stands before the first one and after the last.
 */

import {indexAt} from '../galley/index.ts'
import type {Emendation, Ledger} from '../ledger/index.ts'

/** Tells the printed page of an offset into the source; nothing where it is not known. */
export type PrintedPages = (offset: number) => string | undefined

const unknown: PrintedPages = () => undefined

/** Make the page map of a source. */
export function printedPagesOf(source: string, ledger: Ledger): PrintedPages {
  const folios = ledger.filter(({as, now}) => (as === 'folio' || as === 'running-head') && now === '')
  if (folios.length === 0) return unknown
  const starts = [0, ...[...source.matchAll(/\f/g)].map(({index}) => index)]
  return starts.length > 1 ? byFeeds(starts, folios) : byFolios(source, folios)
}

/** The first and the last page of a source, as one cites them: `12–18`. */
export function pageRange(source: string, pages: PrintedPages): string | undefined {
  const first = pages(source.search(/\S/))
  const last = pages(source.trimEnd().length - 1)
  if (first === undefined || last === undefined) return undefined
  return first === last ? first : `${first}–${last}`
}

// Two pages must agree on what the count and the folio differ by.
const leastAgreeing = 2

function byFeeds(starts: ReadonlyArray<number>, folios: Ledger): PrintedPages {
  const pageOf = (offset: number): number => indexAt(starts, offset)
  const votes = new Map<number, Set<number>>()
  const romans = new Map<number, string>()
  for (const folio of folios) {
    const page = pageOf(folio.at[0])
    for (const number of numbersOf(folio)) {
      const pages = votes.get(number - page) ?? new Set()
      votes.set(number - page, pages.add(page))
    }
    const roman = /^[ivxl]+$/i.exec(folio.was.trim())?.[0]
    if (roman !== undefined && folio.as === 'folio') romans.set(page, roman)
  }
  const [best] = [...votes].sort((a, b) => b[1].size - a[1].size)
  const difference = best && best[1].size >= leastAgreeing ? best[0] : undefined
  return (offset) => {
    const page = pageOf(offset)
    const number = difference === undefined ? 0 : page + difference
    return romans.get(page) ?? (number > 0 ? `${number}` : undefined)
  }
}

// A foot with so little after it, as a share of a page, is the last page's.
const leastPage = 0.3
const secondPage = 1.5

function byFolios(source: string, folios: Ledger): PrintedPages {
  const marks = chainOf(folios)
  const [first] = marks
  const last = marks.at(-1)
  if (!first || !last || marks.length < leastAgreeing) return unknown
  const length = (last.at - first.at) / (marks.length - 1)
  const after = source.trimEnd().length - last.at
  // The first page often has no folio: what stands before a 2 is one page or two.
  const isFoot =
    source.slice(0, first.at).trim() !== '' &&
    (first.number === 1 || (first.number === 2 ? first.at > secondPage * length : after < leastPage * length))
  const starts = marks.map(({at}) => at)
  return (offset) => {
    const before = offset < first.at ? -1 : indexAt(starts, offset)
    const next = marks[before + 1]
    const number = isFoot ? (next ?? last).number : next ? next.number - 1 : last.number
    return number > 0 ? `${number}` : undefined
  }
}

/** Folios that go up by one. */
function chainOf(folios: Ledger): ReadonlyArray<{at: number; number: number}> {
  const chain: Array<{at: number; number: number}> = []
  for (const folio of folios) {
    const numbers = numbersOf(folio)
    const due = (chain.at(-1)?.number ?? 0) + 1
    const number = chain.length === 0 ? numbers[0] : numbers.find((one) => one === due)
    if (number !== undefined) chain.push({at: folio.at[0], number})
  }
  return chain
}

/** The numbers that may be a line’s folio: at its beginning, at its end. */
function numbersOf({was}: Emendation): ReadonlyArray<number> {
  const text = was.trim()
  const [first] = /^\W*(\d{1,4})(?!\d)/.exec(text)?.slice(1) ?? []
  const [last] = /(?<!\d)(\d{1,4})\W*$/.exec(text)?.slice(1) ?? []
  return [...new Set([first, last])].flatMap((number) => (number === undefined ? [] : [Number(number)]))
}
