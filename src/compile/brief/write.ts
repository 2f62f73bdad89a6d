/** Digest → the brief as it leaves the house: fitted, checked as printed, with its evidence and its model. */

import type {Root} from 'mdast'
import {fromMarkdown, toMarkdown} from '../markdown.ts'
import {type Exhibit, evidenceOf, evidenceTree, type Locate, withEvidence} from './evidence.ts'
import {fitted} from './fit.ts'
import {type BriefModel, modelOf} from './model.ts'
import {housePack, type Pack} from './pack.ts'
import {checkPrinted} from './receipt.ts'
import {type BriefOptions, renderBrief} from './render.ts'
import type {Paragraph} from './spans.ts'
import type {Digest} from './types.ts'

/** Settings of a brief that is written. */
export interface WriteOptions extends Omit<BriefOptions, 'isLinked' | 'leftOut'> {
  /** Counts the pages of a brief, for packs that have a budget (default: such packs are not cut). */
  pagesOf?: (brief: Root, style: Pack['manifest']['style']) => number
  /** Finds a span in the raw text (default: nothing is known of it). */
  locate?: Locate
}

/** A brief, in each of its forms. */
export interface Brief {
  readonly markdown: string
  /** Linked, with its evidence: for the page and for paper. */
  readonly tree: Root
  /** How its pages are set. */
  readonly style: Pack['manifest']['style']
  readonly evidence: string
  readonly model: BriefModel
}

/**
 * Write a brief.
 *
 * @param paragraphs
 *   Those of the fair copy, as `indexOf` gives them.
 * @throws {RangeError}
 *   When something is printed as quoted that the source does not say.
 */
export function writeBrief(digest: Digest, paragraphs: ReadonlyArray<Paragraph>, options: WriteOptions = {}): Brief {
  const {pack = housePack('brief'), pagesOf = () => 0, locate = () => undefined} = options
  const {digest: facts, leftOut} = fitted(digest, pack.manifest, (cut) =>
    pagesOf(
      fromMarkdown(renderBrief(cut.digest, {...options, leftOut: cut.leftOut, isLinked: true})),
      pack.manifest.style
    )
  )
  const tree = fromMarkdown(renderBrief(facts, {...options, leftOut, isLinked: true}))
  const citations = checkPrinted(tree, paragraphs)
  const exhibits: ReadonlyArray<Exhibit> = evidenceOf(citations, paragraphs, locate)
  return {
    markdown: renderBrief(facts, {...options, leftOut}),
    tree: withEvidence(tree, citations, exhibits),
    style: pack.manifest.style,
    evidence: toMarkdown(evidenceTree(digest.title?.text ?? 'untitled', exhibits)),
    model: modelOf(digest, {...options, pack, leftOut, exhibits})
  }
}
