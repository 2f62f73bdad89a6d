/** The galley: a text as it came off the page, as a lossless unist tree. */

import type {Literal, Parent, Position} from 'unist'

/** Half-open range of UTF-16 code units in the source. */
export type Span = readonly [start: number, end: number]

/** The ink of one line: it neither begins nor ends with white space. */
export interface Line extends Literal {
  type: 'line'
  value: string
  position: Position
  /** Blanks between the edge of its column and its first letter, where the white before it does not tell. */
  indent?: number
  /** Line ends to the next line of its column, where the white after it does not tell. */
  ends?: number
}

/** The white between two lines: line ends, blank lines, indents, form feeds. */
export interface Seam extends Literal {
  type: 'seam'
  value: string
  position: Position
}

/** Lines under one another. */
export interface Column extends Parent {
  type: 'column'
  children: Array<Line | Seam>
  position: Position
}

/** What stands between two form feeds. */
export interface Page extends Parent {
  type: 'page'
  children: Array<Column>
  position: Position
}

/** A whole text, in the order in which it is read; its leaves, put in the order of their places, are the source. */
export interface Galley extends Parent {
  type: 'galley'
  children: Array<Page>
  position: Position
}
