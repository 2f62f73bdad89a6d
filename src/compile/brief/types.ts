/** The digest: what a brief says, as plain JSON data in which every statement is a span. */

import type {Question} from './questions.ts'

/** A verbatim stretch of one paragraph of the fair copy; offsets count UTF-16 units of its plain text. */
export interface Span {
  /**
   * Label of the paragraph: `1`… for the body, `A` the abstract, `N` the note on the author, `T` the title,
   * `H1`… headings, `C1`… cells, `F1`… notes.
   */
  readonly paragraph: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a word that leans on earlier text stands for: “The organization” is “CSTO”. */
export interface Gloss {
  readonly of: Span
  readonly means: Span
}

/** On whose word a statement rests, or that it looks ahead. */
export type Kind = 'fact' | 'judgment' | 'reported' | 'outlook'

/** A statement, lifted whole. */
export interface Statement {
  readonly span: Span
  readonly kind: Kind
  /** Who says it, when the source reports it: the words up to and with the verb of saying. */
  readonly by?: Span
  /** Words of doubt, as printed. */
  readonly hedges: ReadonlyArray<Span>
  readonly gloss?: Gloss
}

/** Answer to one question about one actor; no span means the source does not state it. */
export interface Cell {
  readonly span?: Span
  /** Whether the sentence goes on after the span. */
  readonly cut: boolean
  readonly kind?: Kind
}

export interface Row {
  readonly actor: Span
  readonly cells: ReadonlyArray<Cell>
}

export interface Comparison {
  readonly questions: ReadonlyArray<string>
  readonly rows: ReadonlyArray<Row>
}

/** Who is with or against whom, in the source’s words. */
export interface Relation {
  readonly of: Span
  readonly to: ReadonlyArray<Span>
  readonly sort: 'dispute' | 'tie'
  readonly what: Span
  /** Whether the sentence goes on after the span. */
  readonly cut: boolean
  readonly kind: Kind
}

/** An event or a state with its date. */
export interface Event {
  /** EDTF (ISO 8601-2) value; absent for what the source leaves undated. */
  readonly when?: string
  /** The date as printed. */
  readonly date: Span
  readonly what: Span
  readonly cut: boolean
  readonly tense: 'past' | 'planned'
  /** Why the value could be inferred; its span is the words that give the ground. */
  readonly ground?: Span
  /** Other passages that tell of it. */
  readonly again?: ReadonlyArray<Span>
  /** Whether the printed number is damaged. */
  readonly damaged: boolean
}

/** A date as printed, whether or not the timeline has it. */
export interface Dating {
  readonly span: Span
  /** EDTF (ISO 8601-2) value; absent when the text gives none; `?` when it is inferred. */
  readonly when?: string
  /**
   * What was printed: a date of the calendar, one that lacks its year, one that counts from another day, the year of
   * a work that is cited, or a number that is damaged.
   */
  readonly form: 'date' | 'partial' | 'relative' | 'citation' | 'damaged'
  /** The words from which the value was inferred. */
  readonly ground?: Span
}

export interface Timeline {
  readonly events: ReadonlyArray<Event>
  readonly undated: ReadonlyArray<Event>
  /** Paragraphs of dated passages left out for want of room. */
  readonly more: ReadonlyArray<string>
}

export interface Person {
  readonly name: Span
  /** Words of the source that give an office. */
  readonly offices: ReadonlyArray<Span>
  /** Other forms of the name. */
  readonly aliases: ReadonlyArray<Span>
}

/** A name, and what it names. */
export interface Name {
  /** Where it stands first. */
  readonly span: Span
  readonly kind: 'person' | 'place' | 'organisation'
  readonly count: number
}

export interface Acronym {
  readonly short: Span
  readonly long?: Span
  /** Whether the long form has the letters of the short one, in order. */
  readonly spells: boolean
  readonly count: number
}

/** What the source leaves unsaid, with the ground for saying so. */
export interface Unsaid {
  readonly what:
    | 'date'
    | 'acronyms'
    | 'members'
    | 'unnamed'
    | 'damaged'
    | 'relative'
    | 'notes'
    | 'recommendation'
    | 'empty'
    | 'questions'
  readonly spans: ReadonlyArray<Span>
  /** Further spans of the same sort that are not shown. */
  readonly more: number
  /** Questions of the reader’s own that no clause answers. */
  readonly asked?: ReadonlyArray<string>
}

export interface Digest {
  readonly title?: Span
  readonly authors: ReadonlyArray<string>
  readonly place?: string
  readonly lang: string
  /** Whether all rules know the language: those for comparisons and names know English. */
  readonly known: boolean
  readonly paragraphs: number
  readonly bottomLine?: Statement
  readonly judgments: ReadonlyArray<Statement>
  readonly comparison: Comparison
  readonly relations: ReadonlyArray<Relation>
  readonly timeline: Timeline
  /** Every date of the prose, in order. */
  readonly dates: ReadonlyArray<Dating>
  readonly people: ReadonlyArray<Person>
  /** Every name of the prose, by its first place; in another language than English those beside an office. */
  readonly names: ReadonlyArray<Name>
  readonly acronyms: ReadonlyArray<Acronym>
  readonly unsaid: ReadonlyArray<Unsaid>
  readonly companions: ReadonlyArray<{readonly title: string; readonly author?: string; readonly place?: string}>
  readonly source?: {readonly file: string; readonly sha256: string}
}

export interface DigestOptions {
  /** Most words in the bottom line (default: 80). */
  maxBottomLineWords?: number
  /** Most key judgments (default: 7). */
  maxJudgments?: number
  /** Questions that the comparison asks before the house’s own (default: none). */
  questions?: ReadonlyArray<Question>
  /** Most rows of the comparison (default: 10). */
  maxActors?: number
  /** Most people (default: 10). */
  maxPeople?: number
  /** Most dated events of the timeline (default: 14). */
  maxEvents?: number
}
