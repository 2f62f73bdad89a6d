/** A paragraph as a block: its ways of being broken, and what a column’s end in it costs. */

import {type Break, ends, type Item, indentOf, type Setting, settingsOf} from '../../typeset/index.ts'
import type {Tag} from './frames.ts'
import {type Ink, itemsOf} from './paragraph.ts'
import {footOf, type Room, type Row, type RowLine, type Stand, type TextBlock, type TextStrip} from './rows.ts'
import {hangLeftAt, lineFrom} from './set-line.ts'
import type {Span} from './spans.ts'

/** How a paragraph stands in its column. */
export interface TextStand extends Stand {
  readonly before?: number
  readonly after?: number
  /** Indent of the first line, in points. */
  readonly indent?: number
  /** Lines that are indented (default: 1). */
  readonly indented?: number
  /** Initial that stands beside them. */
  readonly cap?: RowLine
  readonly isRagged?: boolean
  /** Whether every space is kept, each as wide as the face has it (default: false). */
  readonly isVerbatim?: boolean
  /** Whether words may be divided (default: true). */
  readonly isDivided?: boolean
  /** Price of a column’s end after it. */
  readonly keep?: number
  /** What stands beside the first line: the mark of a list item. */
  readonly label?: {readonly spans: ReadonlyArray<Span>; readonly x: number; readonly tag: Tag}
  /** Put on the first row. */
  readonly head?: Omit<Row, 'lines'>
  /** Price of a column’s end between any two lines (default: 0, but for widows and orphans). */
  readonly parting?: number
}

// A fiftieth of an em is not seen in a line, and on forty letters it is as much as three spaces; closer is
// seen sooner than apart.
const maxTrackEm = 0.02
const maxCloseEm = 0.012

// Ways that are far worse than the best are no ways.
const worst = 60_000

// A paragraph of more lines is not broken anew for the sake of one column’s end.
const maxWhole = 300

// A word that is not to be divided moves some lines before it, and no more.
const mostAnew = 5

/** Make a block of a paragraph. */
export function textBlock(spans: ReadonlyArray<Span>, given: TextStand, room: Room): TextBlock {
  const stand = given.isRagged || !isNarrow(given, room) ? given : {...given, isRagged: true}
  const {measure, indent = 0, indented = 1} = stand
  const items = itemsFor(spans, stand, room)
  const options = {
    measure,
    indent,
    indented,
    maxTrack: maxTrackEm * sizeOf(spans),
    maxClose: maxCloseEm * sizeOf(spans),
    ...(stand.isRagged ? {isRagged: true, ragged: true} : {})
  }
  const settings = settingsOf(items, options)
  const best = settings[0]
  const settingOf = new Map<TextStrip, Setting>()
  const strips = settings
    .filter(
      ({cost, lines}) => cost - (best?.cost ?? 0) < worst && Math.abs(lines.length - (best?.lines.length ?? 0)) < 2
    )
    .map((setting) => {
      const strip = stripFrom(items, setting, setting.cost - (best?.cost ?? 0), stand, room)
      settingOf.set(strip, setting)
      return strip
    })
  report(settings, spans, room)

  return {
    before: stand.before ?? 0,
    after: stand.after ?? 0,
    strips,
    keep: stand.keep ?? 0,
    whole: once((rows, strip) => {
      const price = strip.breaks[rows - 1] ?? 0
      if (!best || strip.rows > maxWhole || price < ends.hyphen || price >= ends.bad) return undefined
      const kept = firstLines(settingOf.get(strip), rows - mostAnew)
      const again = settingsOf(items, {...options, whole: rows - 1, ...(kept && {kept})}).find(
        ({lines}) => lines.length === strip.rows
      )
      if (!again || again.lines[rows - 1]?.hyphen) return undefined
      return stripFrom(items, again, Math.min(worst, again.cost - best.cost), stand, room)
    })
  }
}

// Lines of fewer em cannot be filled without holes.
const narrowEm = 21

function isNarrow({measure}: TextStand, {style}: Room): boolean {
  return measure < narrowEm * style.body.size && measure < style.measure
}

function sizeOf(spans: ReadonlyArray<Span>): number {
  return Math.max(0, ...spans.map(({style}) => style.size))
}

function firstLines(setting: Setting | undefined, count: number): Setting | undefined {
  if (!setting || count < 1) return undefined
  const [lines, costs] = [setting.lines.slice(0, count), setting.costs.slice(0, count)]
  return {lines, costs, cost: costs.at(-1) ?? 0}
}

type Whole = NonNullable<TextBlock['whole']>

/** Keep what was found: the search for columns asks the same again and again. */
function once(find: Whole): Whole {
  const found = new Map<string, TextStrip | undefined>()
  return (rows, strip) => {
    const key = `${rows}/${strip.rows}/${strip.cost}`
    if (!found.has(key)) found.set(key, find(rows, strip))
    return found.get(key)
  }
}

/** Break spans into lines, without a block around them. */
export function linesOf(spans: ReadonlyArray<Span>, stand: TextStand, room: Room): ReadonlyArray<RowLine> {
  const items = itemsFor(spans, stand, room)
  const setting = settingsOf(items, {
    measure: stand.measure,
    indent: stand.indent ?? 0,
    maxTrack: maxTrackEm * sizeOf(spans),
    maxClose: maxCloseEm * sizeOf(spans),
    ...(stand.isRagged ? {ragged: true} : {})
  })[0]
  return (setting?.lines ?? []).map((line, index) => rowLine(items, line, index, stand))
}

function itemsFor(spans: ReadonlyArray<Span>, stand: TextStand, room: Room): ReadonlyArray<Item<Ink>> {
  return itemsOf(spans, {
    space: stand.isVerbatim ? [room.style.codeSpace, 0, 0] : room.style.space,
    isVerbatim: stand.isVerbatim === true,
    hyphenate: stand.isDivided === false ? () => [] : room.hyphenate,
    measure: stand.measure,
    isRagged: stand.isRagged === true,
    isFrench: room.lang.startsWith('fr')
  })
}

function stripFrom(
  items: ReadonlyArray<Item<Ink>>,
  setting: Setting,
  cost: number,
  stand: TextStand,
  room: Room
): TextStrip {
  const {lines} = setting
  const calls = lines.map((line) => callsIn(items, line))
  const headCalls = stand.head?.calls ?? []
  const rowOf = (line: Break, index: number): Row => {
    const own = [rowLine(items, line, index, stand)]
    const called = calls[index] ?? []
    if (index > 0) return {lines: own, calls: called}
    const cap = stand.cap ? [stand.cap] : []
    return {...stand.head, lines: [...cap, ...labelOf(stand, room), ...own], calls: [...headCalls, ...called]}
  }
  // Most ways of setting a paragraph are not taken: their lines need not be set.
  let content: ReadonlyArray<Row> | undefined
  return {
    rows: lines.length,
    cost,
    breaks: lines.slice(0, -1).map((line, index) => {
      const rows = index + 1
      if (rows === 1 || rows === lines.length - 1 || rows < (stand.indented ?? 1)) return ends.widow
      return (stand.parting ?? 0) + (line.hyphen ? ends.hyphen : 0)
    }),
    feet: calls.map((called, index) => footOf(index === 0 ? [...headCalls, ...called] : called, room)),
    get content() {
      content ??= lines.map(rowOf)
      return content
    }
  }
}

function rowLine(items: ReadonlyArray<Item<Ink>>, made: Break, index: number, stand: TextStand): RowLine {
  const indent = indentOf(stand, index)
  const at = items[made.to]
  const isForced = at?.type === 'penalty' && at.cost === Number.NEGATIVE_INFINITY
  const isFilled = !stand.isRagged && !isForced
  const line = lineFrom(items, made, stand.measure - indent, isFilled)
  return {...line, x: stand.x + indent - hangLeftAt(items, made), dy: 0, tag: stand.tag}
}

function labelOf({label, measure}: TextStand, room: Room): ReadonlyArray<RowLine> {
  if (!label) return []
  const {spans, x, tag} = label
  return linesOf(spans, {x, measure, tag, isRagged: true, isDivided: false}, room).slice(0, 1)
}

function callsIn(items: ReadonlyArray<Item<Ink>>, {from, to}: Break): ReadonlyArray<string> {
  const calls: Array<string> = []
  for (let index = from; index < to; index++) {
    const item = items[index]
    if (item?.type === 'box' && item.ink.fragment.note !== undefined) calls.push(item.ink.fragment.note)
  }
  return calls
}

function report(settings: ReadonlyArray<Setting>, spans: ReadonlyArray<Span>, room: Room): void {
  const isOver = settings[0]?.lines.some(({overfull}) => overfull > 0.5)
  if (!isOver) return
  const text = spans.map((span) => span.text).join('')
  room.tell('Line wider than its measure: `' + text.slice(0, 60) + '`')
}
