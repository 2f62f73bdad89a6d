/** On whose word a sentence rests: fact as stated, the author’s judgment, a reported claim, or outlook. */

import {lift, liftAll, type Sentence} from './spans.ts'
import type {Kind, Span} from './types.ts'

const saidRe =
  /^(.{0,400}?\b(?:said|says|announced|warned|warns|accused|accuses|claimed|claims|claiming|complained|argued|argues|denounc(?:ed|ing)|(?:generally|widely|have|has) (?:generally )?considered|believes?|called for|(?:stated|declared|reported) that|insisted|told|expressed concern|questioned|[Aa]ccording to \S+(?: \p{Lu}\S+)*|[Ii]n (?:his|her|their) view))\b/u

const hedgeRe =
  /\b(?:may|might|could|can potentially|potentially|possibly|perhaps|probably|presumably|likely|unlikely|apparently|seems?|appears?|seemingly|largely|generally|typically|almost|alleged(?:ly)?|supposed(?:ly)?|claiming|reportedly|arguably|in part|unclear|suggests?|tends?|often|usually|in all probability|doubtless|supposedly)\b/gi

const aheadRe =
  /\b(?:will|shall|going to|next (?:year|month|decade)|in coming (?:years|months)|in the (?:coming|near|future)|expected to|plan(?:s|ned)? to|future)\b/i

const judgmentRe =
  /\b(?:main|major|key (?:element|role|challenge|factor|point)|primary|important|empty|hollow|weakened|difficult|vulnerable|strong|weak|best|worst|should|must|need(?:s|ed)?|ought|clear(?:ly)?|true|helpful(?:ly)?|serious|significant(?:ly)?|challenges?|complicates?|failed|failure|sharp|deterioration|successful(?:ly)?|better|worse|more|less|essential|necessary|comes naturally|uncomfortable|problem|great(?:est)?|little|unsettled|lack(?:s|ed)?)\b/i

/** What kind of statement a run of sentences makes. */
export interface Reading {
  readonly kind: Kind
  readonly by?: Span
  readonly hedges: ReadonlyArray<Span>
}

/** Read the kind of a sentence, who says it, and its words of doubt. */
export function kindOf({span, paragraph}: Sentence): Reading {
  return readingOf(paragraph, span)
}

/** Read the kind of a stretch of a paragraph. */
export function readingOf(paragraph: {id: string; text: string}, span: Span): Reading {
  // “May” with a capital is the month.
  const hedges = [...liftAll(paragraph, hedgeRe, [span.start, span.end])].filter(({text}) => text !== 'May')
  const said = saidRe.exec(span.text)
  // “We argue” and “I fear” are the author’s own.
  if (said?.[1] && !/\b(?:I|we)\b/i.test(said[1])) {
    // Of two sentences, the one that reports.
    const from = Math.max(0, said[1].search(/(?<=\p{Ll}[.!?]\s)\p{Lu}[^.!?]*$/u))
    const by = lift(paragraph, span.start + from, span.start + said[1].length)
    return {kind: 'reported', by, hedges}
  }
  if (aheadRe.test(span.text)) return {kind: 'outlook', hedges}
  return {
    kind: hedges.length > 0 || judgmentRe.test(span.text) || /\b(?:I|we)\b/.test(span.text) ? 'judgment' : 'fact',
    hedges
  }
}
