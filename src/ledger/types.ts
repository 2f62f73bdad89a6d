/** The ledger: every change to a text, with its ground. */

import type {Span} from '../galley/index.ts'

/** What a line of a publication can be, other than running text. */
export type Role =
  | 'title'
  | 'byline'
  | 'head2'
  | 'head3'
  | 'head4'
  | 'item'
  | 'item2'
  | 'item3'
  | 'quote'
  | 'verse'
  | 'table'
  | 'verbatim'
  | 'formula'
  | 'caption'
  | 'caption-line'
  | 'section-break'
  | 'line-number'
  | 'quote-mark'
  | 'note'
  | 'note-line'
  | 'note-call'
  | 'rubric'
  | 'running-head'
  | 'folio'
  | 'outline-rubric'
  | 'outline-title'
  | 'outline-byline'
  | 'outline-head'

/**
 * One change to the text.
 *
 * An entry that only names a line has no width: it stands at the line's first
 * letter, and `was` and `now` are empty.
 */
export interface Emendation {
  /** Rule and source offset, the same from run to run: `dehyphenate@12333`. */
  readonly id: string
  readonly rule: string
  readonly at: Span
  /** What the source has there. */
  readonly was: string
  /** What the fair copy has there. */
  readonly now: string
  readonly as?: Role
  /** The ground: a clause that a reader can judge. */
  readonly why: string
  /** How sure the rule is, from 0 to 1. */
  readonly sure: number
  /** A person let the source stand here; `was` and `now` are the same. */
  readonly stet?: true
}

/** Entries in source order; none overlaps another. */
export type Ledger = ReadonlyArray<Emendation>

/** The rule that speaks for a person: no other changes what it recorded. */
export const decisionRule = 'decision'

/** What a rule yields; the door adds `id`, `rule` and `was`. */
export interface Proposal {
  readonly at: Span
  readonly now: string
  readonly as?: Role
  readonly why: string
  readonly sure: number
  readonly stet?: true
}
