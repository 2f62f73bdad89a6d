/** A large initial: as high as some lines of the paragraph that it begins, which give way to it. */

import {faceOf} from './faces.ts'
import type {Tag} from './frames.ts'
import {type Style, shape, widthOf} from './glyphs.ts'
import type {RowLine} from './rows.ts'
import type {Span} from './spans.ts'
import type {HouseStyle} from './style.ts'

/** An initial, and what is left of its paragraph. */
export interface DropCap {
  readonly line: RowLine
  /** Lines that give way to it. */
  readonly rows: number
  /** Points by which they do. */
  readonly width: number
  readonly rest: ReadonlyArray<Span>
}

// A capital, with the mark that opens what is said.
const initialRe = /^[“„«‘"']?\p{Lu}/u

// White beside it, in em of the text; and how far it stands out on the left, in em of its own.
const gapEm = 0.3
const hangEm = 0.03

/** Take the initial off a paragraph; nothing when it begins with what can be none. */
export function dropCapOf(spans: ReadonlyArray<Span>, tag: Tag, style: HouseStyle): DropCap | undefined {
  const {dropCap: rows, body, leading} = style
  const [first, ...others] = spans
  const [initial] = initialRe.exec(first?.text ?? '') ?? []
  if (rows < 2 || !first || initial === undefined || first.tag) return undefined
  const {capHeight, unitsPerEm} = faceOf(body.roman)
  const high = (capHeight / unitsPerEm) * body.size
  const size = (body.size * ((rows - 1) * leading + high)) / high
  const letters: Style = {face: body.roman, size, figures: 'lining'}
  const parts = shape(initial, letters)
  const line: RowLine = {
    parts,
    gap: 0,
    widen: 0,
    width: widthOf(parts),
    ending: 'none',
    ratio: 0,
    x: -hangEm * size,
    dy: (rows - 1) * leading,
    tag
  }
  const rest = {...first, text: first.text.slice(initial.length)}
  return {line, rows, width: line.width + line.x + gapEm * body.size, rest: [rest, ...others]}
}
