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
  readonly kind: Kind
  /** Whether it follows other figures, so that its neighbours alone prove it. */
  readonly isWeak: boolean
}

/** How a text sets its notes. */
interface Look {
  readonly style: Style
  readonly kind: Kind
}

/** How calls are set: raised beside a word or a year, after a blank, or in brackets. */
type Kind = 'glued' | 'spaced' | 'bracket'

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
  /** Whether its number touches a capital, as nothing else does: “1Federal Front Door”. */
  readonly isGlued: boolean
  /** What speaks against it. */
  readonly doubt: number
}

/** How the numbers of notes are set before them. */
type Style = 'bare' | 'closed' | 'bracket' | 'alone'

const bodyRe = /^(\[)?(\d{1,3})([\]).])?(\s{0,3})(?=[\p{L}“„«"‘'‹(@#…—–]|\.\p{L}|(?<=\s)\d+, )/u
const callRes: ReadonlyArray<readonly [kind: Kind, re: RegExp]> = [
  // After a letter or what closes a clause (“in 1910,1”), but not in “5.1” or “A.1”.
  [
    'glued',
    /(?<=[\p{L}\p{M}.,;:!?…”“’‘"'»›)\]%])(?<!(?<=\p{N})(?<!(?:1[5-9]|20)\d\d)[.,:])(?<!(?:^|[\s(])\p{L}\.)(\d{1,3})(?![\p{N}\p{L}]|[.,]\d)/gu
  ],
  // “2010” and note 2, “Apache 2.0” and note 3.
  ['glued', /(?<=\p{N})(\d{1,2})(?![\p{N}\p{L}]|[.,]\d)/gu],
  ['glued', /(?<=\p{N})(\d)(?![\p{N}\p{L}]|[.,]\d)/gu],
  // “projet 1 sur”: some houses set a thin space before the figure.
  ['spaced', /(?<=[\p{L}\p{M}.,;:!?…”“’‘"'»›)\]%]|\p{L}\p{N}|\.\d) (\d{1,3})(?=\s+[\p{L}«“(—–]|\s*[.,;!?)]|$)/gu],
  ['bracket', /(?<=\S)\[(\d{1,3})\]/gu]
]
const styles: ReadonlyArray<Style> = ['bare', 'closed', 'bracket', 'alone']
const kinds: ReadonlyArray<Kind> = ['glued', 'spaced', 'bracket']
// “IAL2” is a name when the text has it more than once, or “IAL1” and “IAL3”
// too; so are “Fig. 2” and “Page 4”.
const nameRe = /(?<![\p{L}\p{N}])(\p{L}+)(?:\.? ?(\d{1,3})(?![\p{L}\p{N}]))?/gu
const seriesLength = 3

// A note stands on the page of its call, or on the next one: a page of three
// columns and small type has some 200 lines.
const farthest = 220
// In a column's order the note may come before the call: `pdftotext` reads the
// feet of columns where they stand.
const farthestBack = 90
// A number may be missing: its figure was lost, or its line.
const longestStep = 5
// A longer note is a text of its own.
const longestNote = 24

/** Find the notes of a text. */
export function notesOf(view: View): ReadonlyArray<Note> {
  const bodies = bodiesOf(view.rows)
  if (bodies.size === 0) return []
  const calls = callsOf(view.rows, bodies)
  const notes: Array<Note> = []
  let look: Look | undefined
  const taken = {rows: new Set<number>(), calls: new Set<Call>()}
  for (let chain = 1; ; chain++) {
    const pairs = bestChain(view, bodies, calls, taken)
    const [first] = pairs
    if (!first) break
    // A text sets its notes in one way; what counts anew begins with 1.
    look ??= {style: first.body.style, kind: first.call.kind}
    const isLike = first.body.style === look.style && first.call.kind === look.kind
    if (chain > 1 && !(isLike && first.number === 1)) break
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
  const add = (number: number, body: Body): void => {
    const list = bodies.get(number)
    if (list) list.push(body)
    else bodies.set(number, [body])
  }
  const listed = listedRows(rows)
  for (const [row, {text, role}] of rows.entries()) {
    if (role !== undefined || listed.has(row)) continue
    const next = rows[row + 1]
    const alone = /^\d{1,3}$/.test(text) && next !== undefined && /^[\p{Lu}“„«"‘(@]/u.test(next.text)
    const match = bodyRe.exec(text)
    if (!match && !alone) continue
    const style: Style = alone ? 'alone' : match?.[1] ? 'bracket' : match?.[3] ? 'closed' : 'bare'
    const isGlued = match !== null && match[4] === '' && style === 'bare'
    // A number with a bracket after it begins an item of a list, hardly a note.
    const doubt = match?.[3] === ')' && style === 'closed' ? 0.4 : 0
    // “3rd”: small letters that touch the figure make a word of it, but for an address.
    const rest = text.slice(match?.[0].length)
    if (isGlued && /^\p{Ll}/u.test(rest) && !/^(?:https?:|\S+\.\p{Ll})/u.test(rest)) continue
    // “218F Practices” is note 2, on 18F.
    if (isGlued && /^\d{2,3}\p{Lu}/u.test(text)) add(Number(text[0]), {row, mark: 1, style, isGlued, doubt: 0.4})
    add(Number(match?.[2] ?? text), {row, mark: match?.[0].length ?? text.length, style, isGlued, doubt})
  }
  return bodies
}

// A list is announced: “the steps are:”, and then 1, 2, 3.
function listedRows(rows: ReadonlyArray<Row>): ReadonlySet<number> {
  const listed = new Set<number>()
  let expected = 0
  let since = 0
  for (const [row, {text}] of rows.entries()) {
    const number = Number(/^(\d{1,3})[.)]\s/.exec(text)?.[1] ?? 0)
    since++
    if (number === 1 && rows[row - 1]?.text.endsWith(':')) expected = 1
    if (number === 0 || number !== expected || (number > 1 && since > longestNote)) continue
    listed.add(row)
    expected++
    since = 0
  }
  return listed
}

function callsOf(
  rows: ReadonlyArray<Row>,
  bodies: ReadonlyMap<number, ReadonlyArray<Body>>
): ReadonlyMap<number, ReadonlyArray<Call>> {
  const calls = new Map<number, Array<Call>>()
  const names = namesOf(rows)
  for (const [row, {text}] of rows.entries()) {
    for (const [kind, re] of callRes) {
      for (const match of text.matchAll(re)) {
        const number = Number(match[1])
        if (!bodies.has(number)) continue
        if (isName(text, match.index, match[0], names)) continue
        const list = calls.get(number) ?? []
        const isWeak = /\p{N}$/u.test(text.slice(0, match.index))
        list.push({row, index: match.index, length: match[0].length, kind, isWeak})
        calls.set(number, list)
      }
    }
  }
  return calls
}

/** How often a word comes, and how often each figure follows it. */
interface Name {
  count: number
  readonly figures: Map<string, number>
}

type Names = ReadonlyMap<string, Name>

function namesOf(rows: ReadonlyArray<Row>): Names {
  const names = new Map<string, Name>()
  for (const {text} of rows) {
    for (const [, word = '', figures] of text.matchAll(nameRe)) {
      const key = word.toLowerCase()
      const name = names.get(key) ?? {count: 0, figures: new Map<string, number>()}
      name.count++
      if (figures !== undefined) name.figures.set(figures, (name.figures.get(figures) ?? 0) + 1)
      names.set(key, name)
    }
  }
  return names
}

function isName(text: string, index: number, found: string, names: Names): boolean {
  const figures = found.trim()
  const before = text.slice(0, index + found.length - figures.length)
  const word = /(?<![\p{L}\p{N}])(\p{L}+)\.? ?$/u.exec(before.slice(-40))?.[1]?.toLowerCase()
  const name = word === undefined ? undefined : names.get(word)
  if (!name) return false
  if ((name.figures.get(figures) ?? 0) > 1) return true
  const numbered = [...name.figures.values()].reduce((sum, count) => sum + count, 0)
  const countsUp = ['1', '2', '3'].every((figure) => name.figures.has(figure))
  return countsUp || (name.figures.size >= seriesLength && numbered > name.count / 2)
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
  for (const style of styles) {
    for (const kind of kinds) {
      const links = new Map<number, ReadonlyArray<Link>>()
      for (const number of [...calls.keys()].sort((a, b) => a - b)) {
        const pairs = pairsOf(view, number, {style, kind}, bodies, calls, taken)
        const mine = pairs.map((pair) => linkOf(pair, links))
        links.set(number, mine)
        for (const link of mine) if (!best || link.score > best.score) best = link
      }
    }
  }
  const chain: Array<Pair> = []
  for (let link = best; link; link = link.before) chain.unshift(link.pair)
  return isSound(view, chain) ? chain : []
}

function pairsOf(
  view: View,
  number: number,
  {style, kind}: Look,
  bodies: ReadonlyMap<number, ReadonlyArray<Body>>,
  calls: ReadonlyMap<number, ReadonlyArray<Call>>,
  {rows, calls: used}: Taken
): ReadonlyArray<Pair> {
  const pairs: Array<Pair> = []
  for (const body of bodies.get(number) ?? []) {
    if (body.style !== style || rows.has(body.row)) continue
    for (const call of calls.get(number) ?? []) {
      if (call.kind !== kind || (style === 'alone' && kind !== 'glued') || used.has(call) || call.row === body.row)
        continue
      const distance = body.row - call.row
      const isEnd = isEndnote(body.row, number, bodies, style)
      if (!isEnd && (distance > farthest || distance < -farthestBack)) continue
      // Of two lines with the number, the nearer one below is the note.
      const nearness = distance > 0 ? 0.3 * (1 - Math.min(1, distance / farthest)) : 0
      const plain = call.isWeak ? 0.5 : kind === 'spaced' ? 0.8 : 1
      pairs.push({number, call, body, weight: plain - body.doubt + (interrupts(view, body.row) ? 0.3 : 0) + nearness})
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
      const score = before.score + pair.weight - 0.5 * (step - 1) - (isTurned ? 0.2 : 0)
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
  if (!chain.every(({call}) => call.kind !== 'spaced' && !call.isWeak)) return false
  if (!chain.every(({body}) => body.isGlued || (interrupts(view, body.row) && body.style !== 'alone'))) return false
  const [first] = chain
  if (first?.number !== 1) return false
  if (first.body.row < first.call.row) {
    const next = view.rows[first.body.row + 1]
    return first.body.isGlued && interrupts(view, first.body.row) && next !== undefined && startsLow(next.text)
  }
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
      found.push({row, index: match.index, length: match[0].length, kind: 'glued', isWeak: true})
    }
  }
  return found.length === 1 ? found[0] : undefined
}

/** What is known of a text's notes when the end of one is looked for. */
interface Feet {
  /** Rows where notes begin, and rows with calls: a note has none. */
  readonly starts: ReadonlySet<number>
  readonly calls: ReadonlySet<number>
  /** Letters in the longest first line of a note. */
  readonly measure: number
}

/** Give each note the lines it goes on with. */
function withLines(view: View, notes: ReadonlyArray<Note>): ReadonlyArray<Note> {
  const starts = new Set(notes.map(({rows}) => rows[0] ?? 0))
  const calls = new Set(notes.flatMap(({call}) => (call ? [call.row] : [])))
  const measure = Math.max(0, ...[...starts].map((row) => view.rows[row]?.text.length ?? 0))
  const feet: Feet = {starts, calls, measure}
  return notes.map((note) => {
    const rows = [...note.rows]
    let last = rows[0] ?? 0
    while (rows.length < longestNote && goesOn(view, last, feet)) {
      last++
      rows.push(last)
    }
    return {...note, rows}
  })
}

// The small type of notes has more letters in a line than the text.
const smallType = 1.08

/** Whether a note goes on with the next line. */
function goesOn(view: View, index: number, {starts, calls, measure}: Feet): boolean {
  const {rows} = view
  const row = rows[index]
  const next = rows[index + 1]
  if (!row || !next || starts.has(index + 1) || calls.has(index + 1) || next.role !== undefined) return false
  // A number alone is the mark of what follows.
  if (starts.has(index) && /^\d+$/.test(row.text)) return true
  if (row.cut || row.page !== next.page) return false
  if (breaksAddress(row.text, next.text)) return true
  const isDone = endsTerminal(row.text) || /https?:\S+$/.test(row.text)
  const fills = fullness(view, index + 1)
  const isSmall = fills > smallType
  if (lineEnds(row) > 1) return !isDone && (isSmall || (startsLow(next.text) && fills < 0.85))
  if (!isDone) return true
  if (startsLow(next.text)) return false
  // A second sentence: only a full line goes on with one, in the same small
  // type, or to the note's last line.
  if (row.text.length < 0.8 * measure) return false
  const isSmallType = fullness(view, index) > smallType
  const isLast = fills < 0.85 && endsTerminal(next.text)
  return isSmall || (isSmallType && isLast)
}

/** Whether an address is broken over the line end: “https://www.uscis.” / “gov/.” */
function breaksAddress(before: string, after: string): boolean {
  const isOpen = /(?:https?:|www\.|doi)\S*[/.\-\u00AD_=&?%~#]$/.test(before) && !before.endsWith('/.')
  const first = after.split(/\s/)[0] ?? ''
  if (!isOpen || /^\d+$/.test(after)) return false
  return first === after || (/^[\p{Ll}\p{N}#?&%_-]/u.test(first) && /[/.#?=_-]/.test(first))
}
