/** The two house styles, in points unless a name says em. */

import type {FaceName} from './faces.ts'
import type {Style} from './glyphs.ts'

/** Letters of one size, in the four cuts that emphasis asks for. */
export interface Type {
  readonly roman: FaceName
  readonly italic: FaceName
  readonly bold: FaceName
  readonly boldItalic: FaceName
  readonly size: number
  readonly figures: Style['figures']
}

/** How a heading is set. */
export interface HeadStyle {
  readonly type: Type
  /** Empty rows above it. */
  readonly before: number
}

/** All that differs between one house style and another. */
export interface HouseStyle {
  readonly columns: number
  /** Width of a column. */
  readonly measure: number
  readonly gutter: number
  /** Left edge of the first column. */
  readonly left: number
  /** First baseline of the grid, and how many there are. */
  readonly top: number
  readonly rows: number
  readonly leading: number
  readonly body: Type
  /** Word space of the body, its stretch and shrink, in em. */
  readonly space: readonly [widthEm: number, stretchEm: number, shrinkEm: number]
  readonly title: {readonly type: Type; readonly leading: number}
  readonly byline: Type
  readonly abstract: {readonly type: Type; readonly leading: number; readonly inset: number}
  readonly label: Type
  /** Headings by depth; the last is for all deeper ones. */
  readonly heads: ReadonlyArray<HeadStyle>
  readonly table: Type
  /** White between the columns of a table. */
  readonly cellGap: number
  readonly note: {readonly type: Type; readonly leading: number}
  readonly code: Type
  readonly furniture: Type
}

/** A4. */
export const paper = {width: 595.28, height: 841.89} as const

const serif = (size: number): Type => ({
  roman: 'roman',
  italic: 'italic',
  bold: 'bold',
  boldItalic: 'boldItalic',
  size,
  figures: 'text'
})
const semibold = (size: number): Type => ({...serif(size), roman: 'bold', italic: 'boldItalic', figures: 'lining'})
const semiboldItalic = (size: number): Type => ({...semibold(size), roman: 'boldItalic', italic: 'bold'})
const italic = (size: number): Type => ({...serif(size), roman: 'italic', italic: 'roman', bold: 'boldItalic'})
const caption = (size: number): Type => ({...serif(size), roman: 'caption', italic: 'captionItalic'})
const display = (size: number): Type => ({...serif(size), roman: 'display', bold: 'display', figures: 'lining'})
const sans = (size: number): Type => ({
  roman: 'sans',
  italic: 'sansItalic',
  bold: 'sansBold',
  boldItalic: 'sansBold',
  size,
  figures: 'lining'
})
const sansBold = (size: number): Type => ({...sans(size), roman: 'sansBold', italic: 'sansBold'})

const digest: HouseStyle = {
  columns: 2,
  // 24 em: some 53 letters, as many as two columns of A4 hold in comfort.
  measure: 230.4,
  gutter: 21,
  left: 56.74,
  top: 84,
  rows: 55,
  leading: 12.4,
  body: serif(9.6),
  space: [0.235, 0.085, 0.08],
  title: {type: display(25), leading: 29},
  byline: italic(11.5),
  abstract: {type: serif(10.4), leading: 14, inset: 0},
  label: sansBold(8.2),
  heads: [
    {type: semibold(12), before: 1},
    {type: semibold(11), before: 1},
    {type: semiboldItalic(9.6), before: 1},
    {type: italic(9.6), before: 1}
  ],
  table: sans(8.2),
  cellGap: 9,
  note: {type: caption(7.8), leading: 9.92},
  code: sans(8.4),
  furniture: sans(8)
}

const brief: HouseStyle = {
  columns: 1,
  // 34 em: one column is read at leisure, but not without end.
  measure: 340,
  gutter: 0,
  left: 127.64,
  top: 92,
  rows: 47,
  leading: 14,
  body: serif(10),
  space: [0.235, 0.085, 0.075],
  title: {type: display(26), leading: 30},
  byline: italic(12),
  abstract: {type: serif(10.8), leading: 15, inset: 0},
  label: sansBold(8.6),
  heads: [
    {type: sansBold(14), before: 1},
    {type: sansBold(12), before: 1},
    {type: sansBold(10), before: 1},
    {type: {...sansBold(10), roman: 'sansItalic'}, before: 1}
  ],
  table: sans(9),
  cellGap: 14,
  note: {type: caption(8), leading: 10.5},
  code: sans(9),
  furniture: sans(8.4)
}

// What must stand on one or two pages: a wider, closer column, still read once.
const note: HouseStyle = {
  ...brief,
  measure: 420,
  left: 87.64,
  top: 76,
  rows: 56,
  leading: 12.4,
  body: serif(9.4),
  title: {type: display(18), leading: 22},
  heads: [
    {type: sansBold(11.5), before: 1},
    {type: sansBold(10), before: 1},
    {type: sansBold(9), before: 1},
    {type: {...sansBold(9), roman: 'sansItalic'}, before: 1}
  ],
  table: sans(8.4)
}

export type StyleName = 'digest' | 'brief' | 'note'

/** House styles by name. */
export const styles: Readonly<Record<StyleName, HouseStyle>> = {digest, brief, note}

/** Get the letters for plain text in a type. */
export function plainOf(type: Type): Style {
  return {face: type.roman, size: type.size, figures: type.figures}
}
