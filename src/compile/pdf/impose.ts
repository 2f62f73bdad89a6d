/** Columns of rows to pages of lines: every place is now a number on the paper. */

import {againIn, footRows, type MadePage, type Piece} from '../../typeset/index.ts'
import type {Anchor, FrameLine, FramePage, FramePicture, FrameRule, OutlineEntry, Tag} from './frames.ts'
import type {Front} from './front.ts'
import {furnitureOf, type Heads} from './furniture.ts'
import {levelsOf} from './levels.ts'
import type {Room, Row, RowLine, TextStrip} from './rows.ts'
import {type HouseStyle, plainOf} from './style.ts'
import {linesOf} from './text-block.ts'

/** A note for a column’s foot. */
export interface FootNote {
  readonly tag: Tag
  readonly lines: ReadonlyArray<RowLine>
}

/** What is brought together on the pages. */
export interface Imposition {
  readonly front: Front
  readonly pages: ReadonlyArray<MadePage<TextStrip>>
  /** What stands across the heads of pages. */
  readonly floats: ReadonlyArray<TextStrip>
  readonly foot: ReadonlyMap<string, FootNote>
  readonly heads: Heads
  readonly room: Room
}

/** Pages, and the places in them that something leads to. */
export interface Imposed {
  readonly pages: ReadonlyArray<FramePage>
  readonly outline: ReadonlyArray<OutlineEntry>
  readonly anchors: ReadonlyMap<string, Anchor>
}

/** A row as it is put on a page: what is set again is seen again, but read once. */
type PutRow = Omit<Row, 'lines'> & {readonly lines: ReadonlyArray<Omit<RowLine, 'tag'> & {readonly tag?: Tag}>}

function repeated({lines, rules = []}: Row): PutRow {
  return {lines: lines.map(({tag: _, ...line}) => line), rules}
}

/** White between text and notes at a column’s foot, in points; the rule stands in it. */
export function footGapOf(style: HouseStyle): number {
  return 0.7 * style.leading
}

/** Put columns on their pages. */
export function impose({front, pages, floats, foot, heads, room}: Imposition): Imposed {
  const {style} = room
  const outline: Array<OutlineEntry> = front.outline.map((entry) => ({...entry, page: 0}))
  const anchors = new Map<string, Anchor>()
  // A piece that is all head has one page none the less.
  const sheets = pages.length > 0 ? pages : [{floats: [], rows: 0, columns: []}]

  const folios: Array<NonNullable<Row['folio']> & {readonly page: number; readonly y: number}> = []
  const drawn = sheets.map(({floats: across, rows, columns}, page): FramePage => {
    const lines: Array<FrameLine> = page === 0 ? [...front.lines] : []
    const rules: Array<FrameRule> = page === 0 ? [...front.rules] : []
    const pictures: Array<FramePicture> = []
    const side = page % 2 === 0 ? 'recto' : 'verso'
    const left = style.left[side]
    const head = style.top + (page === 0 ? front.rows : 0) * style.leading
    const first = head + rows * style.leading
    const end = style.top + (style.rows - 1) * style.leading

    const put = (row: PutRow, x: number, y: number): void => {
      for (const {dy, ...line} of row.lines) lines.push({...line, x: x + line.x, y: y + dy})
      for (const rule of row.rules ?? []) rules.push({...rule, x: x + rule.x, y: y + rule.y})
      for (const picture of row.pictures ?? []) pictures.push({...picture, x: x + picture.x, y: y + picture.y})
      for (const name of row.anchors ?? []) anchors.set(name, {page, y: y - style.leading})
      if (row.folio) folios.push({...row.folio, page, right: x + row.folio.right, y})
    }

    let below = head
    for (const {content} of across.flatMap((index) => floats[index] ?? [])) {
      for (const row of content) {
        put(row, left, below)
        below += style.leading
      }
      below += style.leading
    }

    for (const [index, column] of columns.entries()) {
      const x = left + index * (style.measure + style.gutter)
      const calls: Array<string> = []
      let low = first
      for (const [y, row] of rowsOf(column.pieces, first, style.leading)) {
        low = y
        put(row, x, y)
        if (row.heading) outline.push({...row.heading, page, y: y - style.leading})
        calls.push(...(row.calls ?? []).filter((call) => foot.has(call)))
      }

      if (calls.length > 0) footOf(calls, x, low, page)
    }

    const number = page + 1
    return {
      number,
      side,
      top: first,
      lines: [...inReadingOrder(lines), ...furnitureOf(number, heads, room)],
      rules,
      pictures
    }

    function footOf(calls: ReadonlyArray<string>, x: number, low: number, page: number): void {
      const {leading} = style.note
      const notes = calls.flatMap((call) => foot.get(call) ?? [])
      const count = notes.reduce((sum, {lines}) => sum + lines.length, 0)
      // Notes stand on the last row of the page; where the text ends higher
      // up, on the last page, they stand under it.
      const isLast = page === sheets.length - 1
      const sheet = {columns: 1, firstRows: 0, rows: style.rows, leading: style.leading, footGap: footGapOf(style)}
      const under = low + footRows(sheet, count * leading) * style.leading
      let y = (isLast ? Math.min(end, under) : end) - (count - 1) * leading
      rules.push({x, y: y - 1.25 * leading, width: 0.25 * style.measure, weight: 0.4})
      for (const [index, note] of notes.entries()) {
        anchors.set(`note-${room.numberOf(calls[index] ?? '') ?? ''}`, {page, y: y - leading})
        for (const {dy, ...line} of note.lines) {
          lines.push({...line, x: x + line.x, y: y + dy})
          y += leading
        }
      }
    }
  })

  const made = drawn.map((page, index) =>
    folios
      .filter((folio) => folio.page === index)
      .reduce((set, folio) => withFolio(set, folio, anchors.get(folio.link.link?.slice(1) ?? ''), room), page)
  )
  const levels = levelsOf(outline.map(({depth}) => depth))
  return {pages: made, outline: outline.map((entry, index) => ({...entry, depth: levels[index] ?? 1})), anchors}
}

/** Set the folio of a page that is known now, after the lines of its entry. */
function withFolio(
  page: FramePage,
  {link, tag, right, y}: NonNullable<Row['folio']> & {readonly y: number},
  anchor: Anchor | undefined,
  room: Room
): FramePage {
  if (!anchor) return page
  const span = {text: String(anchor.page + 1), style: plainOf(room.style.body), tag: link}
  const [line] = linesOf([span], {x: 0, measure: room.style.measure, tag, isRagged: true}, room)
  const at = page.lines.findLastIndex((other) => other.tag === tag)
  if (!line) return page
  const {dy: _, ...rest} = line
  return {...page, lines: page.lines.toSpliced(at + 1, 0, {...rest, x: right - line.width, y})}
}

// Rows of a table are set line by line across its cells; they are read, and so
// copied, cell by cell.
function inReadingOrder(lines: ReadonlyArray<FrameLine>): ReadonlyArray<FrameLine> {
  const byTag = new Map<FrameLine['tag'], Array<FrameLine>>()
  for (const line of lines) {
    const group = byTag.get(line.tag)
    if (group) group.push(line)
    else byTag.set(line.tag, [line])
  }
  return [...byTag.values()].flat()
}

function* rowsOf(
  pieces: ReadonlyArray<Piece<TextStrip>>,
  first: number,
  leading: number
): Generator<readonly [y: number, row: PutRow]> {
  for (const {strip, from, to, at} of pieces) {
    const again = againIn(strip, from)
    for (const [index, row] of strip.content.slice(0, again).entries()) {
      yield [first + (at - again + index) * leading, repeated(row)]
    }
    for (const [index, row] of strip.content.slice(from, to).entries()) yield [first + (at + index) * leading, row]
  }
}
