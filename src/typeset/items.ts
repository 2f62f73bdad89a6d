/**
 * What a paragraph is made of, after Knuth and Plass, “Breaking paragraphs
 * into lines” (1981): boxes, glue and penalties, in points. Boxes and
 * penalties carry their ink, which only the caller can read.
 */

/** Something with a width that does not break. */
export interface Box<Ink> {
  readonly type: 'box'
  readonly width: number
  /** How far its first mark may stand out of the measure on the left. */
  readonly hangLeft: number
  /** How far its last mark may stand out of the measure on the right. */
  readonly hangRight: number
  /** Letters, to see whether lines that follow one another begin or end alike. */
  readonly text: string
  readonly ink: Ink
}

/** White that stretches and shrinks; a line may end at it. */
export interface Glue {
  readonly type: 'glue'
  readonly width: number
  readonly stretch: number
  readonly shrink: number
}

/** A place where a line may end at a price. */
export interface Penalty<Ink> {
  readonly type: 'penalty'
  /** Width of what is set when the line ends here: a hyphen. */
  readonly width: number
  readonly hangRight: number
  /** `-Infinity` forces the break, `Infinity` forbids it. */
  readonly cost: number
  /** Whether the line then ends in a hyphen, of the word’s own or ours. */
  readonly hyphen: boolean
  readonly ink?: Ink
}

/** Part of a paragraph. */
export type Item<Ink> = Box<Ink> | Glue | Penalty<Ink>

/**
 * Price of a break inside a word that has no good one: only taken when the
 * line would stick out of the measure otherwise.
 */
export const lastResort = 1e9

/** End a paragraph. */
export const end: Penalty<never> = {
  type: 'penalty',
  width: 0,
  hangRight: 0,
  cost: Number.NEGATIVE_INFINITY,
  hyphen: false
}
