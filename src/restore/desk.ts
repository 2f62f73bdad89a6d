/**
 * The short lines of a text, laid out to find what runs at the edges of pages:
 * each without its number, with how often it comes and where.
 */

import {pageMark, pageWord} from '../galley/index.ts'
import {isByline, readByline} from './bylines.ts'
import {letters} from './marks.ts'
import {outlineOf} from './outlines.ts'
import {isEdge, type Leaf, leavesOfPages} from './pages.ts'
import type {View} from './view.ts'

// Running heads are set on one line of one column.
const headLength = 100
/** The title page has the title over some lines, the byline, and hardly more. */
export const titlePageRows = 6
/** A line that comes back so often is no accident. */
export const repeated = 3
/** Fewer letters repeat by chance: “Note”, “Ibid.” */
export const leastLetters = 5

/** A short line: its letters without a folio, how often they come, and how they are known. */
export interface Mark {
  readonly key: string
  readonly number: number | undefined
  /** Whether the line says itself that it bears a folio: “Page 2 of 8”. */
  readonly isExplicit: boolean
  /** Whether the number stands before the text. */
  readonly leads: boolean
  /** How often the letters come at edges of white, and anywhere. */
  readonly atEdges: number
  readonly anywhere: number
  /** Whether it repeats the title or the author. */
  readonly isKnown: boolean
  /** Whether it bears one number wherever it stands: that is no folio. */
  readonly isConstant: boolean
}

/** All that is laid out to decide. */
export interface Desk {
  readonly view: View
  readonly marks: ReadonlyArray<Mark | undefined>
  readonly leaves: ReadonlyArray<Leaf>
  /** Whether pages are known at all. */
  readonly hasPages: boolean
  /** Rows where each key stands at an edge, in order. */
  readonly places: ReadonlyMap<string, ReadonlyArray<number>>
  /** What was found of each key, so that it is found once. */
  readonly runs: Map<string, boolean>
}

/** Lay out the short lines of a text. */
export function deskOf(view: View): Desk {
  const {rows} = view
  const leaves = leavesOfPages(rows)
  const hasPages = (leaves.at(-1)?.page ?? 0) > 0
  // The look of a page puts a head at one margin and its folio at the other.
  const bare = rows.map(({text}) => {
    const closed = /[ \t]{2}/.test(text) ? text.replace(/[ \t]{2,}/g, ' ') : text
    return closed.length > headLength ? undefined : readMark(closed)
  })
  const places = new Map<string, Array<number>>()
  const tallies = new Map<string, Tally>()
  for (const [index, mark] of bare.entries()) {
    if (!mark || mark.key === '') continue
    const tally = tallies.get(mark.key)
    if (!tally) tallies.set(mark.key, {anywhere: 1, number: mark.number, isConstant: true})
    else {
      tally.anywhere++
      tally.isConstant &&= tally.number === mark.number
    }
    if (!isEdge(rows, index)) continue
    const known = places.get(mark.key)
    if (known) known.push(index)
    else places.set(mark.key, [index])
  }
  const isKnown = knownOf(view)
  const marks = bare.map((mark) => {
    if (!mark) return undefined
    const {key, number, isExplicit, leads} = mark
    const {anywhere = 0, isConstant = false} = tallies.get(key) ?? {}
    const atEdges = places.get(key)?.length ?? 0
    return {key, number, isExplicit, leads, isConstant, atEdges, anywhere, isKnown: isKnown(key)}
  })
  return {view, marks, leaves, hasPages, places, runs: new Map()}
}

/** How often a key comes, and whether always with the same number. */
interface Tally {
  anywhere: number
  readonly number: number | undefined
  isConstant: boolean
}

const explicitRe = new RegExp(
  `^${pageWord}\\s*(\\d{1,4})(?:\\s*(?:of|/|von|de|sur|из|van|di)\\s*\\d{1,4})?$|^(\\d{1,4})\\s*(?:of|/|von|sur|из)\\s*\\d{1,4}$`,
  'iu'
)
// “(1)” is an equation.
const bareRe = /^[-–—|[·•]?\s*(\d{1,4}|[ivxl]{1,7})\s*[-–—|\]·•]?$/u
const leadingRe = /^(?:[-–—|]\s*)?(\d{1,4})\s*[-–—|•·]?\s+(?=\D)/u
const trailingRe = /(?<!\s)(?:\s+|\s*[|•·—–-]\s*)(\d{1,4})(?:\s*[-–—|])?$/u

function readMark(text: string): Pick<Mark, 'key' | 'number' | 'isExplicit' | 'leads'> {
  const explicit = explicitRe.exec(text)
  if (explicit) return {key: '', number: Number(explicit[1] ?? explicit[2]), isExplicit: true, leads: true}
  const mark = pageMark(text)
  if (mark !== undefined) return {key: '', number: mark, isExplicit: false, leads: true}
  const bare = bareRe.exec(text)?.[1]
  if (bare !== undefined) {
    const number = /\d/.test(bare) ? Number(bare) : romanOf(bare)
    if (number !== undefined) return {key: '', number, isExplicit: false, leads: true}
  }
  const leading = leadingRe.exec(text)
  if (leading) {
    const key = letters(text.slice(leading[0].length))
    return {key, number: Number(leading[1]), isExplicit: false, leads: true}
  }
  const trailing = /[\d–—|-]$/.test(text) && trailingRe.exec(text)
  if (trailing) {
    const key = letters(text.slice(0, trailing.index))
    return {key, number: Number(trailing[1]), isExplicit: false, leads: false}
  }
  return {key: letters(text), number: undefined, isExplicit: false, leads: false}
}

// “Table 3” and “Lesson 3” are numbered too, and are text.
export const labelRe: RegExp =
  /^(?:table|fig(?:ure)?s?|box|plate|map|chart|example|equation|theorem|lemma|exercise|chapter|section|part|step|lesson|week|day|unit|article|rule|question|note|appendix|annex|tabelle|abb(?:ildung)?|kapitel|abschnitt|teil|schritt|anhang|tableau|chapitre|partie|étape|leçon|annexe|tabla|cuadro|figura|capítulo|parte|paso|lección|anexo|таблица|рис(?:унок)?|глава|часть|раздел|шаг|урок|приложение)$/u

const romans: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50}

function romanOf(text: string): number | undefined {
  if (!/^(?:xl|l?x{0,3})(?:i[xv]|v?i{0,3})$/.test(text)) return undefined
  const values = [...text].map((letter) => romans[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}

/** What running heads repeat: title and author, as the head of the text or the outline has them. */
function knownOf(view: View): (key: string) => boolean {
  const head = view.rows.slice(0, titlePageRows)
  // A running head begins where a line of the title does, and may be cut short.
  const printed = head.map((_, index) =>
    letters(
      head
        .slice(index)
        .map(({text}) => text)
        .join('')
    )
  )
  const titles = outlineOf(view, 'outline-title').map(letters)
  const authors = head.flatMap(({text}) => {
    if (!isByline(text)) return []
    const {author} = readByline(text)
    return (typeof author === 'string' ? [author] : author).map(letters)
  })
  const known = [...printed, ...titles]
  return (key) => {
    if (key.length < leastLetters) return false
    // “Jane Roe: A Short Title”
    const author = authors.find((name) => key.startsWith(name))
    const rest = author === undefined ? key : key.slice(author.length)
    return known.some((line) => line.startsWith(rest))
  }
}
