/** A picture with its caption as a block: whole rows of the grid, never parted. */

import {ends} from '../../typeset/index.ts'
import type {FramePicture, FrameRule} from './frames.ts'
import {type Tag, tagUnder} from './frames.ts'
import type {Picture, PictureLabel} from './picture.ts'
import {type Room, type Row, type RowLine, type Stand, stripOf, type TextBlock} from './rows.ts'
import type {Span} from './spans.ts'
import {plainOf} from './style.ts'
import {linesOf} from './text-block.ts'

/** What is set. */
export interface Figure {
  /** A picture, or why there is none. */
  readonly picture: Picture | string
  /** What it shows, in words. */
  readonly alt: string
  readonly caption: ReadonlyArray<Span>
  /** Words over the picture. */
  readonly labels: ReadonlyArray<PictureLabel>
}

// A screen’s pixel on paper, in points: 96 to the inch.
const pixel = 0.75
// What nearly fills the column fills it; what is smaller keeps its size.
const nearly = 0.75
// A figure leaves room for text on its page.
const mostRows = 0.62
// Height of a capital, in em: pictures begin there, as letters do.
const capEm = 0.66

/** Whether a picture is to stand across the columns: wide, and with the substance for it. */
export function isWide({picture}: Figure, {style}: Room): boolean {
  if (typeof picture === 'string' || style.columns === 1) return false
  return picture.width / picture.height >= 1.5 && picture.width * pixel >= 1.5 * style.measure
}

/** Make a block of a figure. */
export function figureBlock(figure: Figure, stand: Stand, room: Room): TextBlock {
  const {leading, body, note, rows} = room.style
  const cap = capEm * body.size
  const tag = tagUnder(stand.tag, 'Figure', {alt: figure.alt})
  const most = mostRows * rows * leading
  const lines: Array<RowLine> = []
  const rules: Array<FrameRule> = []
  const pictures: Array<FramePicture> = []
  let bottom = 0

  if (typeof figure.picture === 'string') {
    // The words that stand for it, in a plain box.
    const inset = 0.8 * note.type.size
    const inner = {x: stand.x + inset, measure: stand.measure - 2 * inset, tag, isRagged: true}
    const words = linesOf([{text: figure.alt, style: plainOf(note.type)}], inner, room).slice(0, 12)
    for (const [index, line] of words.entries()) lines.push({...line, dy: index * note.leading + inset})
    bottom = (words.length - 1) * note.leading + 2 * inset
    const box = {x: stand.x, y: -cap, width: stand.measure, height: bottom + cap, weight: 0.5}
    rules.push(
      {...box, height: 0},
      {...box, height: 0, y: bottom},
      {...box, width: 0},
      {...box, width: 0, x: stand.x + stand.measure}
    )
  } else {
    const {picture} = figure
    const natural = picture.width * pixel
    const full = natural >= nearly * stand.measure ? stand.measure : natural
    const width = Math.min(full, (most * picture.width) / picture.height)
    const height = (width * picture.height) / picture.width
    bottom = height - cap
    const left = stand.x + (stand.measure - width) / 2
    pictures.push({x: left, y: -cap, width, height, picture, tag})
    const scale = width / picture.width
    for (const label of figure.labels) lines.push(...labelLines(label, {scale, left, cap, tag}, room))
  }

  const captioned = linesOf(
    figure.caption,
    {x: stand.x, measure: stand.measure, tag: tagUnder(stand.tag, 'Caption'), isRagged: true, isDivided: false},
    room
  )
  if (figure.caption.length > 0) {
    bottom += note.leading * 1.15
    for (const [index, line] of captioned.entries()) lines.push({...line, dy: bottom + index * note.leading})
    bottom += (captioned.length - 1) * note.leading
  }

  const calls = figure.caption.flatMap((span) => (span.note === undefined ? [] : [span.note]))
  const empty = Math.max(0, Math.ceil(bottom / leading - 0.05))
  const content: ReadonlyArray<Row> = [
    {lines, rules, pictures, calls},
    ...Array.from({length: empty}, () => ({lines: []}))
  ]
  const breaks = content.slice(1).map(() => ends.widow)
  return {before: 1, after: 1, isFigure: true, strips: [stripOf(content, breaks, 0, room)], keep: 0}
}

interface Ground {
  readonly scale: number
  readonly left: number
  /** Height of the picture’s upper edge over the first baseline. */
  readonly cap: number
  readonly tag: Tag
}

/** Set words over a picture on a line of their own, as wide as the room that was kept for them at most. */
function labelLines(label: PictureLabel, {scale, left, cap, tag}: Ground, room: Room): ReadonlyArray<RowLine> {
  const {table} = room.style
  const most = label.width * scale
  const stand = {x: left + label.x * scale, measure: 4 * most, tag, isRagged: true, isDivided: false}
  const face = label.isBold ? table.bold : table.roman
  const setAt = (size: number): ReadonlyArray<RowLine> =>
    linesOf([{text: label.text, style: {face, size, figures: table.figures}}], stand, room).slice(0, 1)
  const size = label.size * scale
  const [line] = setAt(size)
  const lines = line && line.width > most ? setAt((size * most) / line.width) : line ? [line] : []
  return lines.map((one) => ({...one, dy: label.y * scale - cap}))
}
