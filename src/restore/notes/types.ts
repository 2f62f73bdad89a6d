/** What notes are made of: calls in the text, and lines that begin with the same mark. */

/** Where a note is called. */
export interface Call {
  readonly row: number
  /** Offset in the row's text, and length, of the figures. */
  readonly index: number
  readonly length: number
  readonly kind: Kind
  /** Whether it follows other figures, so that its neighbours alone prove it. */
  readonly isWeak: boolean
}

/** How calls are set: raised beside a word or a year, after a blank, or in brackets. */
export type Kind = 'glued' | 'spaced' | 'bracket'

/** A line that may begin a note. */
export interface Body {
  readonly row: number
  readonly mark: number
  readonly style: Style
  /** Whether its number touches a capital, as nothing else does: “1Federal Front Door”. */
  readonly isGlued: boolean
  /** What speaks against it. */
  readonly doubt: number
}

/** How the numbers of notes are set before them. */
export type Style = 'bare' | 'closed' | 'bracket' | 'alone'

/** Lines that may begin a note, by its number; in the order in which they are read. */
export type Bodies = ReadonlyMap<number, ReadonlyArray<Body>>

/** Calls, by their number; in the order in which they are read. */
export type Calls = ReadonlyMap<number, ReadonlyArray<Call>>

/** A note: its number, its calls, and its lines. */
export interface Note {
  readonly number: number
  /** How it is called in the fair copy: its number, and which chain it is of. */
  readonly label: string
  /** None when no figure in the text was found. */
  readonly call?: Call
  readonly rows: ReadonlyArray<number>
  /** Length of the mark that begins it, with the white after it. */
  readonly mark: number
}

/** A longer note is a text of its own, in lines. */
export const longestNote = 24
