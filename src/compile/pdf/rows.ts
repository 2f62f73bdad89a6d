/** Blocks of a page flow: rows of the grid, and what stands on them. */

import type {Heading} from 'mdast'
import type {Hyphenate} from '../../lexicon/index.ts'
import type {Block, Strip} from '../../typeset/index.ts'
import type {FramePicture, FrameRule, SetLine, Tag} from './frames.ts'
import type {Picture} from './picture.ts'
import type {Apparatus} from './spans.ts'
import type {HouseStyle} from './style.ts'

/** A line on a row. */
export interface RowLine extends SetLine {
  /** From the left edge of the column. */
  readonly x: number
  /** From the row’s baseline, down. */
  readonly dy: number
  readonly tag: Tag
}

/** What stands on one row. */
export interface Row {
  readonly lines: ReadonlyArray<RowLine>
  /** Rules, from the column’s left edge and the row’s baseline. */
  readonly rules?: ReadonlyArray<FrameRule>
  /** Pictures, from the column’s left edge and the row’s baseline. */
  readonly pictures?: ReadonlyArray<FramePicture>
  /** Notes that are called here for the first time. */
  readonly calls?: ReadonlyArray<string>
  /** Heading that starts here, for the outline. */
  readonly heading?: {readonly title: string; readonly depth: number}
  /** Page that a link leads to, set at the right when it is known. */
  readonly folio?: {readonly link: Tag; readonly tag: Tag; readonly right: number}
  /** Names of the anchors that stand here. */
  readonly anchors?: ReadonlyArray<string>
}

/** A strip whose rows can be drawn. */
export interface TextStrip extends Strip {
  readonly content: ReadonlyArray<Row>
}

/** A block whose rows can be drawn. */
export interface TextBlock extends Block<TextStrip> {
  /** Empty rows below it. */
  readonly after: number
  /** Whether it is a picture with its caption (default: false). */
  readonly isFigure?: boolean
  /** Whether it is as wide as all columns, and stands at the head of a page (default: false). */
  readonly isAcross?: boolean
}

/** What every block needs to know. */
export interface Room extends Apparatus {
  readonly style: HouseStyle
  readonly hyphenate: Hyphenate
  /** Names that links lead to headings by. */
  readonly headNames: ReadonlyMap<Heading, string>
  /** Get a picture by its address, or the reason why it cannot be set. */
  readonly pictureOf: (url: string) => Picture | string
  /** Height at the column’s foot of a note, in points; 0 when notes stand at the end. */
  readonly footOf: (identifier: string) => number
}

/** Where a block stands in its column. */
export interface Stand {
  /** Left edge, from the column’s. */
  readonly x: number
  readonly measure: number
  readonly tag: Tag
}

/** Make a strip of rows that may be parted at the given prices. */
export function stripOf(
  content: ReadonlyArray<Row>,
  breaks: ReadonlyArray<number>,
  cost: number,
  room: Room
): TextStrip {
  const feet = content.map(({calls = []}) => footOf(calls, room))
  return {rows: content.length, cost, breaks, feet, content}
}

/** Height at the column’s foot of some notes, in points. */
export function footOf(calls: ReadonlyArray<string>, room: Room): number {
  return calls.reduce((sum, call) => sum + room.footOf(call), 0)
}
