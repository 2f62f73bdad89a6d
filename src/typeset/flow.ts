/**
 * What columns are filled with: blocks that stand on one grid of lines. Each
 * block can be set in one or more ways, which differ in height.
 */

/** One way of setting a block; heights are in lines of the grid. */
export interface Strip {
  readonly rows: number
  /** What this way costs more than the best. */
  readonly cost: number
  /** Price of a column’s end after 1, 2, … rows; one fewer than there are rows. */
  readonly breaks: ReadonlyArray<number>
  /** Height, in points, of the notes that each row calls to the column’s foot. */
  readonly feet: ReadonlyArray<number>
  /** Rows at its head that are set again where it goes on in another column (default: 0). */
  readonly again?: number
}

/** Part of a flow. */
export interface Block<S extends Strip = Strip> {
  /** Empty rows above it, which fall away at the head of a column. */
  readonly before: number
  /** Ways of setting it, the best first. */
  readonly strips: ReadonlyArray<S>
  /** Price of a column’s end between it and the next block. */
  readonly keep: number
  /**
   * Set it again, so that no word is divided after so many rows, where a
   * column ends; nothing when that cannot be.
   */
  readonly whole?: (rows: number, strip: S) => S | undefined
}

/** What stands across the columns, at the head of a page; it is not parted. */
export interface Float {
  /** Block at which it is called. */
  readonly at: number
  /** With the white below it. */
  readonly rows: number
}

/** Measures of the columns. */
export interface Sheet {
  /** Columns on a page. */
  readonly columns: number
  /** Rows of a column on the first page, and on the others. */
  readonly firstRows: number
  readonly rows: number
  /** Distance of the rows, in points. */
  readonly leading: number
  /** White and rule above notes at a column’s foot, in points. */
  readonly footGap: number
}

/** Rows of one block in one column. */
export interface Piece<S extends Strip = Strip> {
  readonly block: number
  readonly strip: S
  /** Rows of the strip: `[from, to)`. */
  readonly from: number
  readonly to: number
  /** Row of the column at which it starts; its head, where it is set again, stands above. */
  readonly at: number
}

/** Prices of a column’s end; anything from `bad` on is a fault to be reported. */
export const ends = {
  free: 0,
  /** Inside the rows of a table. */
  awkward: 600,
  /** After a divided word. */
  hyphen: 90_000,
  bad: 100_000,
  /** A widow, an orphan or a heading without its text. */
  widow: 1_000_000
} as const

/** Rows of a strip’s head that are set again when it goes on after so many rows. */
export function againIn({again = 0}: Strip, from: number): number {
  return from > 0 && from >= again ? again : 0
}

/** Rows that notes of a height take at a column’s foot. */
export function footRows(sheet: Sheet, foot: number): number {
  return foot > 0 ? Math.ceil((foot + sheet.footGap) / sheet.leading - 1e-6) : 0
}
