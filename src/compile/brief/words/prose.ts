/** What a language’s words say of a sentence; each string is the source of a regular expression. */

/** Words of running prose of one language. */
export interface ProseWords {
  /** Words that carry no matter of their own. */
  readonly plain: string
  /** Openings that join a sentence to the one before it. */
  readonly connective: string
  /** Openings that stand for something named before. */
  readonly pronoun: string
  /** “It is true that …”: such an opening points at nothing. */
  readonly expletive: string
  /** Words that point back from anywhere in a sentence. */
  readonly inner: string
  /** Nouns that, with an article alone, name what was named before. */
  readonly definite: string
  /** What a writer says of what matters. */
  readonly cues: string
  /** What a piece sets out to say, or concludes. */
  readonly purpose: string
  /** What was held or hoped for so far, from which a text sets off. */
  readonly foil: string
  /** Examples, figures, housekeeping. */
  readonly details: string
  /** Openings that speak to the reader and state nothing. */
  readonly appeal: string
  /** By which a writer judges, concludes or advises. */
  readonly verdict: string
  readonly hedges: string
  readonly ahead: string
  /** Verbs by which the source says that somebody says. */
  readonly said: string
}
