/** Themes: a house style in the terms of its designer. */

import type {Faces, Role} from './faces.ts'

/** A size, in steps of the scale from the body, and a face. */
export type Letters = readonly [step: number, role: Role]

/** What a house style says of itself. */
export interface Theme {
  /** In points. */
  readonly paper: {readonly width: number; readonly height: number}
  readonly columns: number
  /** Width of a column, in em of the body. */
  readonly measure: number
  /** White between columns, in em of the body. */
  readonly gutter: number
  /** From the paper’s edge to the first and the last baseline, in points; and the inner share of the white beside the columns. */
  readonly margins: {readonly top: number; readonly bottom: number; readonly inner: number}
  /** Distance of the baselines, in points. */
  readonly grid: number
  /** Size of the text, in points. */
  readonly body: number
  /** Each step of the scale is so many times the one below it. */
  readonly scale: number
  /** Word space, its stretch and shrink, in em. */
  readonly space: readonly [widthEm: number, stretchEm: number, shrinkEm: number]
  readonly notes: 'foot' | 'end'
  /** Lines that the first letter of the text is high; 1 for none. */
  readonly dropCap: number
  /** Whether pages say at their end what they are set in. */
  readonly colophon: boolean
  readonly letters: Readonly<Record<Part, Letters>> & {readonly heads: ReadonlyArray<Letters>}
  readonly faces: Faces
}

/** Parts of a page with letters of their own. */
export const parts = ['title', 'byline', 'abstract', 'label', 'table', 'note', 'code', 'furniture'] as const

export type Part = (typeof parts)[number]

/** Themes that come with the program. */
export const themeNames = ['digest', 'journal', 'brief', 'note'] as const

export type ThemeName = (typeof themeNames)[number]

/** Sizes of paper, in points. */
export const papers = {
  a4: {width: 595.28, height: 841.89},
  a5: {width: 419.53, height: 595.28},
  b5: {width: 498.9, height: 708.66},
  letter: {width: 612, height: 792},
  legal: {width: 612, height: 1008},
  'half-letter': {width: 396, height: 612}
} as const

export type PaperName = keyof typeof papers

/** White that must be left beside the columns, for a printer’s gripper and a thumb; and rows that must find room. */
export const leastWhite = 24
export const leastRows = 12

/**
 * Put a theme on other paper.
 *
 * @throws {RangeError}
 *   When its columns are too wide, or too few of its rows find room.
 */
export function onPaper(theme: Theme, name: PaperName): Theme {
  const paper = papers[name]
  const {margins, grid} = theme
  const rows = Math.floor((paper.height - margins.top - margins.bottom) / grid)
  if (widthOf(theme) > paper.width - 2 * leastWhite || rows < leastRows) {
    throw new RangeError(
      `Unexpected paper \`${name}\`, expected one with room for the columns of the theme, ${Math.round(widthOf(theme))} points wide, and ${leastRows} rows`
    )
  }
  return {...theme, paper}
}

/** Width of the columns together, in points. */
export function widthOf({columns, measure, gutter, body}: Theme): number {
  return (columns * measure + (columns - 1) * gutter) * body
}
