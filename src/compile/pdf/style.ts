/** A theme worked out: every size and place of a house style, in points unless a name says em. */

import type {FaceName, Faces, Role} from './faces.ts'
import {type Style, shape, widthOf} from './glyphs.ts'
import type {Letters, Theme} from './theme.ts'

/** Letters of one size, in the cuts that emphasis and code ask for. */
export interface Type {
  readonly roman: FaceName
  readonly italic: FaceName
  readonly bold: FaceName
  readonly boldItalic: FaceName
  readonly mono: FaceName
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
  readonly paper: {readonly width: number; readonly height: number}
  readonly columns: number
  /** Width of a column. */
  readonly measure: number
  readonly gutter: number
  /** Left edge of the first column on a right page, and on a left one. */
  readonly left: {readonly recto: number; readonly verso: number}
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
  /** Where notes stand: at the foot of their column, or after the text. */
  readonly notes: 'foot' | 'end'
  readonly code: Type
  /** Word space of code, in em. */
  readonly codeSpace: number
  readonly furniture: Type
  /** Lines that the initial of the text is high; 1 for none. */
  readonly dropCap: number
  /** Whether it says at the end what it is set in. */
  readonly colophon: boolean
}

// A title is close, an abstract is wide.
const titleLeading = 1.16
const abstractLeading = 1.36
// Small print is never closer than this.
const noteLeading = 1.22

/** Work out a theme. */
export function houseStyle(theme: Theme): HouseStyle {
  const {paper, columns, body, grid, letters} = theme
  const measure = theme.measure * body
  const gutter = columns > 1 ? theme.gutter * body : 0
  const white = paper.width - columns * measure - (columns - 1) * gutter
  const {top, bottom, inner} = theme.margins
  const typed = ([step, role]: Letters): Type => typeOf(theme.faces, role, body * theme.scale ** step)
  const title = typed(letters.title)
  const abstract = typed(letters.abstract)
  const note = typed(letters.note)
  const code = typed(letters.code)

  return {
    paper,
    columns,
    measure,
    gutter,
    left: {recto: inner * white, verso: (1 - inner) * white},
    top,
    rows: Math.floor((paper.height - top - bottom) / grid + 1e-6) + 1,
    leading: grid,
    body: typeOf(theme.faces, 'roman', body),
    space: theme.space,
    title: {type: title, leading: titleLeading * title.size},
    byline: typed(letters.byline),
    abstract: {type: abstract, leading: abstractLeading * abstract.size, inset: 0},
    label: typed(letters.label),
    heads: letters.heads.map((head) => ({type: typed(head), before: 1})),
    table: typed(letters.table),
    cellGap: body,
    note: {type: note, leading: packed(grid, noteLeading * note.size)},
    notes: theme.notes,
    code,
    codeSpace: widthOf(shape(' ', plainOf(code))) / code.size,
    furniture: typed(letters.furniture),
    dropCap: theme.dropCap,
    colophon: theme.colophon
  }
}

/** Find the closest leading that meets the grid again after a few lines: 2/3, 3/4, 4/5, 5/6 of it. */
function packed(grid: number, least: number): number {
  const share = [2, 3, 4, 5].map((lines) => lines / (lines + 1)).find((share) => share * grid >= least)
  return (share ?? 1) * grid
}

// What emphasis, weight and both become in letters that are slanted or heavy already.
const cuts: Readonly<Record<Role, readonly [italic: Role, bold: Role, boldItalic: Role]>> = {
  roman: ['italic', 'bold', 'boldItalic'],
  italic: ['roman', 'boldItalic', 'bold'],
  bold: ['boldItalic', 'bold', 'boldItalic'],
  boldItalic: ['bold', 'boldItalic', 'bold'],
  caption: ['captionItalic', 'bold', 'boldItalic'],
  captionItalic: ['caption', 'boldItalic', 'bold'],
  display: ['boldItalic', 'display', 'boldItalic'],
  sans: ['sansItalic', 'sansBold', 'sansBold'],
  sansItalic: ['sans', 'sansBold', 'sansBold'],
  sansBold: ['sansItalic', 'sansBold', 'sansItalic'],
  mono: ['mono', 'mono', 'mono']
}

// Old-style figures are for reading, and these are read.
const running: ReadonlyArray<Role> = ['roman', 'italic', 'caption', 'captionItalic']

function typeOf(faces: Faces, role: Role, size: number): Type {
  const [italic, bold, boldItalic] = cuts[role]
  return {
    roman: faces[role],
    italic: faces[italic],
    bold: faces[bold],
    boldItalic: faces[boldItalic],
    mono: faces.mono,
    size: Math.round(100 * size) / 100,
    figures: running.includes(role) ? 'text' : 'lining'
  }
}

/** Width of the columns together. */
export function widthAcross(style: HouseStyle): number {
  return style.columns * style.measure + (style.columns - 1) * style.gutter
}

/** Get the letters for plain text in a type. */
export function plainOf(type: Type): Style {
  return {face: type.roman, size: type.size, figures: type.figures}
}
