/** The galley: a text as it came off the page, as a lossless unist tree. */

import type {Literal, Parent, Position} from 'unist'

/** Half-open range of UTF-16 code units in the source. */
export type Span = readonly [start: number, end: number]

/** The ink of one line: it neither begins nor ends with white space. */
export interface Line extends Literal {
  type: 'line'
  value: string
  position: Position
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

/** A whole text; its leaves, read in order, are the source. */
export interface Galley extends Parent {
  type: 'galley'
  children: Array<Page>
  position: Position
}
