/**
 * Footnotes and endnotes, proved by their sequence.
 *
 * A figure glued to a word proves nothing (`H2O`, `war.2`), nor does a line
 * that begins with a number (a list, a head, a year). A figure and a line of
 * the same number near each other, and the next number after them, and the
 * next, are notes: the longest such chain is found, and others after it, for
 * texts that count anew on each page.
 */

import {endsTerminal, startsLow} from './marks.ts'
import {fullness} from './measure.ts'
import {lineEnds, type Row, type View} from './view.ts'

/** Where a note is called. */
export interface Call {
  readonly row: number
  /** Offset in the row's text, and length, of the figures. */
  readonly index: number
  readonly length: number
}

/** A note: its number, its calls, and its lines. */
export interface Note {
  readonly number: number
  /** How it is called in the fair copy: its number, and which chain it is of. */
  readonly label: string
  /** None when no figure in the text was found. */
  readonly call?: Call
  readonly rows: ReadonlyArray<number>
  /** Length of the mark that begins it, with the white after it. */
  readonly mark: number
}

/** A line that may begin a note. */
interface Body {
  readonly row: number
  readonly mark: number
  readonly style: Style
}

/** How the numbers of notes are set before them. */
type Style = 'bare' | 'closed' | 'bracket' | 'alone'

const bodyRe = /^(\[)?(\d{1,3})([\]).])?(\s*)(?=[\p{L}“„«"‘'‹(@#…—–]|\.\p{L})/u
const callRe = /(?<=[\p{L}\p{M}.,;:!?…”’"'»›)\]%])(\d{1,3})(?![\p{N}\p{L}]|[.,]\d)/gu
// “2010” and note 2.
const yearCallRe = /(?<=(?<!\p{N})(?:1[5-9]|20)\d\d)(\d{1,2})(?![\p{N}\p{L}]|[.,]\d)/gu
const bracketCallRe = /(?<=\S)\[(\d{1,3})\]/gu

// A note stands on the page of its call, or on the next one: a page of three
// columns and small type has some 200 lines.
const farthest = 220
// In a column's order the note may come before the call: `pdftotext` reads the
// feet of columns where they stand.
const farthestBack = 90
// A number may be missing: its figure was lost, or its line.
const longestStep = 3
// A longer note is a text of its own.
const longestNote = 24

/** Find the notes of a text. */
export function notesOf(view: View): ReadonlyArray<Note> {
  const bodies = bodiesOf(view.rows)
  if (bodies.size === 0) return []
  const calls = callsOf(view.rows, bodies)
  const notes: Array<Note> = []
  const taken = {rows: new Set<number>(), calls: new Set<Call>()}
  for (let chain = 1; ; chain++) {
    const pairs = bestChain(view, bodies, calls, taken)
    if (pairs.length === 0) break
    for (const {call, body} of pairs) {
      taken.rows.add(body.row)
      taken.calls.add(call)
    }
    for (const {number, call, body} of pairs) {
      notes.push({
        number,
        label: chain === 1 ? `${number}` : `${number}-${chain}`,
        call,
        rows: [body.row],
        mark: body.mark
      })
    }
  }
  return withLines(view, withLost(view, notes, bodies, taken.rows))
}

function bodiesOf(rows: ReadonlyArray<Row>): ReadonlyMap<number, ReadonlyArray<Body>> {
  const bodies = new Map<number, Array<Body>>()
  for (const [row, {text, role}] of rows.entries()) {
    if (role !== undefined) continue
    const next = rows[row + 1]
    const alone = /^\d{1,3}$/.test(text) && next !== undefined && /^[\p{Lu}“„«"‘(@]/u.test(next.text)
    const match = bodyRe.exec(text)
    if (!match && !alone) continue
    const number = Number(match?.[2] ?? text)
    const style: Style = alone ? 'alone' : match?.[1] ? 'bracket' : match?.[3] ? 'closed' : 'bare'
    // “3rd”, “2nd”, “18F”: a small letter that touches the figure makes a word.
    if (match && match[4] === '' && /^\d+(?:\p{Ll}|\p{Lu}\b)/u.test(text) && !/^\d+https?:/.test(text)) continue
    const list = bodies.get(number) ?? []
    list.push({row, mark: match?.[0].length ?? text.length, style})
    bodies.set(number, list)
  }
  return bodies
}

function callsOf(
  rows: ReadonlyArray<Row>,
  bodies: ReadonlyMap<number, ReadonlyArray<Body>>
): ReadonlyMap<number, ReadonlyArray<Call>> {
  const calls = new Map<number, Array<Call>>()
  for (const [row, {text}] of rows.entries()) {
    for (const [re, width] of [
      [callRe, 0],
      [yearCallRe, 0],
      [bracketCallRe, 2]
    ] as const) {
      for (const match of text.matchAll(re)) {
        const number = Number(match[1])
        if (!bodies.has(number)) continue
        const list = calls.get(number) ?? []
        list.push({row, index: match.index, length: (match[1] ?? '').length + width})
        calls.set(number, list)
      }
    }
  }
  return calls
}

/** A number, where it is called, and where it stands. */
interface Pair {
  readonly number: number
  readonly call: Call
  readonly body: Body
  readonly weight: number
}

interface Link {
  readonly pair: Pair
  readonly score: number
  readonly length: number
  readonly before?: Link
}

interface Taken {
  readonly rows: ReadonlySet<number>
  readonly calls: ReadonlySet<Call>
}

function bestChain(
  view: View,
  bodies: ReadonlyMap<number, ReadonlyArray<Body>>,
  calls: ReadonlyMap<number, ReadonlyArray<Call>>,
  taken: Taken
): ReadonlyArray<Pair> {
  let best: Link | undefined
  for (const style of ['bare', 'closed', 'bracket', 'alone'] as const) {
    const links = new Map<number, ReadonlyArray<Link>>()
    for (const number of [...calls.keys()].sort((a, b) => a - b)) {
      const pairs = pairsOf(view, number, style, bodies, calls, taken)
      const mine = pairs.map((pair) => linkOf(pair, links))
      links.set(number, mine)
      for (const link of mine) if (!best || link.score > best.score) best = link
    }
  }
  const chain: Array<Pair> = []
  for (let link = best; link; link = link.before) chain.unshift(link.pair)
  return isSound(view, chain) ? chain : []
}

function pairsOf(
  view: View,
  number: number,
  style: Style,
  bodies: ReadonlyMap<number, ReadonlyArray<Body>>,
  calls: ReadonlyMap<number, ReadonlyArray<Call>>,
  {rows, calls: used}: Taken
): ReadonlyArray<Pair> {
  const pairs: Array<Pair> = []
  for (const body of bodies.get(number) ?? []) {
    if (body.style !== style || rows.has(body.row)) continue
    for (const call of calls.get(number) ?? []) {
      if (used.has(call) || call.row === body.row) continue
      const distance = body.row - call.row
      const isEnd = isEndnote(body.row, number, bodies, style)
      if (!isEnd && (distance > farthest || distance < -farthestBack)) continue
      // Of two lines with the number, the nearer one below is the note.
      const nearness = distance > 0 ? 0.3 * (1 - Math.min(1, distance / farthest)) : 0
      pairs.push({number, call, body, weight: 1 + (interrupts(view, body.row) ? 0.3 : 0) + nearness})
    }
  }
  return pairs
}

/** Whether a line stands in a run of notes: its neighbours bear the neighbouring numbers. */
function isEndnote(
  row: number,
  number: number,
  bodies: ReadonlyMap<number, ReadonlyArray<Body>>,
  style: Style
): boolean {
  const near = (other: number): boolean =>
    bodies.get(other)?.some((body) => body.style === style && Math.abs(body.row - row) <= longestNote) ?? false
  return near(number - 1) || near(number + 1)
}

/** Whether a line stands where no sentence begins, or where white parts it from the text. */
function interrupts({rows}: View, index: number): boolean {
  const before = rows[index - 1]
  return before === undefined || lineEnds(before) > 1 || !endsTerminal(before.text)
}

function linkOf(pair: Pair, links: ReadonlyMap<number, ReadonlyArray<Link>>): Link {
  // A chain begins with 1; one that begins later lost its beginning.
  const alone: Link = {pair, score: pair.weight - (pair.number === 1 ? 0 : 1), length: 1}
  let best = alone
  for (let step = 1; step <= longestStep; step++) {
    for (const before of links.get(pair.number - step) ?? []) {
      if (!follows(before.pair, pair)) continue
      // Notes stand in order, but for the feet of two columns.
      const isTurned = before.pair.body.row > pair.body.row
      const score = before.score + pair.weight - 0.6 * (step - 1) - (isTurned ? 0.2 : 0)
      if (score > best.score) best = {pair, score, length: before.length + 1, before}
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
  if (chain.length >= 3) return true
  if (!chain.every(({body}) => interrupts(view, body.row) && body.style !== 'alone')) return false
  const [first] = chain
  if (first?.number !== 1 || first.body.row < first.call.row) return false
  return chain.length === 2 || (first.body.style === 'bare' && first.body.row - first.call.row < farthest / 2)
}

/** Add the notes whose calls were lost: their lines stand between those of their neighbours. */
function withLost(
  view: View,
  notes: ReadonlyArray<Note>,
  bodies: ReadonlyMap<number, ReadonlyArray<Body>>,
  taken: ReadonlySet<number>
): ReadonlyArray<Note> {
  const result: Array<Note> = []
  for (const [index, note] of notes.entries()) {
    result.push(note)
    const next = notes[index + 1]
    if (!next || next.number <= note.number + 1) continue
    for (let number = note.number + 1; number < next.number; number++) {
      const from = note.rows[0] ?? 0
      const to = next.rows[0] ?? 0
      const body = bodies
        .get(number)
        ?.find(({row}) => !taken.has(row) && row > from && row < to && interrupts(view, row))
      if (!body) continue
      const call = looseCall(view.rows, number, note.call, next.call)
      const label = note.label.replace(/^\d+/, `${number}`)
      result.push({number, label, ...(call && {call}), rows: [body.row], mark: body.mark})
    }
  }
  return result
}

/** Find a number that stands by itself between two calls, when there is just one. */
function looseCall(
  rows: ReadonlyArray<Row>,
  number: number,
  after: Call | undefined,
  before: Call | undefined
): Call | undefined {
  if (!after || !before) return undefined
  const re = new RegExp(`(?<=[\\p{L}.,;:!?…”’»)\\]]\\s?)${number}(?![\\p{N}\\p{L}]|[.,]\\d)`, 'gu')
  const found: Array<Call> = []
  for (let row = after.row; row <= before.row; row++) {
    for (const match of rows[row]?.text.matchAll(re) ?? []) {
      if (row === after.row && match.index <= after.index) continue
      if (row === before.row && match.index >= before.index) continue
      found.push({row, index: match.index, length: match[0].length})
    }
  }
  return found.length === 1 ? found[0] : undefined
}

/** Give each note the lines it goes on with. */
function withLines(view: View, notes: ReadonlyArray<Note>): ReadonlyArray<Note> {
  const starts = new Set(notes.map(({rows}) => rows[0] ?? 0))
  const measure = Math.max(0, ...[...starts].map((row) => view.rows[row]?.text.length ?? 0))
  return notes.map((note) => {
    const rows = [...note.rows]
    let last = rows[0] ?? 0
    while (rows.length < longestNote && goesOn(view, last, starts, measure)) {
      last++
      rows.push(last)
    }
    return {...note, rows}
  })
}

// The small type of notes has more letters in a line than the text.
const smallType = 1.08

/** Whether a note goes on with the next line. */
function goesOn(view: View, index: number, starts: ReadonlySet<number>, measure: number): boolean {
  const {rows} = view
  const row = rows[index]
  const next = rows[index + 1]
  if (!row || !next || starts.has(index + 1) || next.role !== undefined) return false
  // A number alone is the mark of what follows.
  if (starts.has(index) && /^\d+$/.test(row.text)) return true
  if (row.cut || row.page !== next.page) return false
  if (breaksAddress(row.text, next.text)) return true
  const isDone = endsTerminal(row.text) || /https?:\S+$/.test(row.text)
  const isSmall = fullness(view, index + 1) > smallType
  if (lineEnds(row) > 1) return !isDone && (isSmall || (startsLow(next.text) && fullness(view, index + 1) < 0.85))
  if (!isDone) return true
  // A second sentence: only a full line goes on with one.
  return !startsLow(next.text) && (isSmall || row.text.length >= 0.93 * measure) && row.text.length > 0.6 * measure
}

/** Whether an address is broken over the line end: “https://www.uscis.” / “gov/.” */
function breaksAddress(before: string, after: string): boolean {
  if (!/(?:https?:\/\/|www\.|doi)\S*[/.\-_=&?%~]$/.test(before)) return false
  const first = after.split(/\s/)[0] ?? ''
  return /^[\p{Ll}\p{N}#?&%_-]/u.test(first) && (/[/.#?=_-]/.test(first) || first === after)
}
