/** Digest → the brief as it leaves the house: fitted, checked as printed, with its evidence and its model. */

import type {Root} from 'mdast'
import {fromMarkdown, toMarkdown} from '../markdown.ts'
import type {Changes} from './changes.ts'
import {checkQuotes} from './check.ts'
import type {Dossier} from './dossier.ts'
import {type Drawings, dossierDrawings, drawingsOf, illustrate} from './drawings/index.ts'
import {type Exhibit, evidenceOf, evidenceTree, type Locate, withEvidence} from './evidence.ts'
import {fitted} from './fit.ts'
import {
  type BriefModel,
  type ChangesModel,
  changesModelOf,
  type DossierModel,
  dossierModelOf,
  modelOf
} from './model.ts'
import {housePack, type Pack} from './pack.ts'
import {checkPrinted} from './receipt.ts'
import {type BriefOptions, renderBrief, renderChanges, renderDossier} from './render.ts'
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
export interface Brief<Model = BriefModel | DossierModel | ChangesModel> {
  readonly title: string
  /** BCP 47 tag of the words between the quotations. */
  readonly lang: string
  readonly markdown: string
  /** Linked, with its evidence: for the page and for paper. */
  readonly tree: Root
  /** How its pages are set. */
  readonly style: Pack['manifest']['style']
  readonly evidence: string
  readonly model: Model
}

/**
 * Write a brief.
 *
 * @param paragraphs
 *   Those of the fair copy, as `indexOf` gives them.
 * @throws {RangeError}
 *   When something is printed as quoted that the source does not say.
 */
export function writeBrief(
  digest: Digest,
  paragraphs: ReadonlyArray<Paragraph>,
  options: WriteOptions = {}
): Brief<BriefModel> {
  const {pack = housePack('brief'), pagesOf = () => 0, locate = () => undefined} = options
  const {digest: facts, leftOut} = fitted(digest, pack.manifest, (cut) =>
    pagesOf(
      illustrate(
        fromMarkdown(renderBrief(cut.digest, {...options, leftOut: cut.leftOut, isLinked: true})),
        drawingsOf(cut.digest)
      ),
      pack.manifest.style
    )
  )
  const title = digest.title?.text ?? 'untitled'
  const render = (isLinked: boolean): string => renderBrief(facts, {...options, leftOut, isLinked})
  const {exhibits, ...forms} = formsOf(render, title, paragraphs, {locate, drawings: drawingsOf(facts)})
  return {
    ...forms,
    title: `Brief: ${title}`,
    lang: digest.lang,
    style: pack.manifest.style,
    model: modelOf(digest, {...options, pack, leftOut, exhibits})
  }
}

/**
 * Write a comparison of publications.
 *
 * @param paragraphs
 *   Those of all of them, labelled.
 * @throws {RangeError}
 *   When something is printed as quoted that no source says.
 */
export function writeDossier(
  dossier: Dossier,
  paragraphs: ReadonlyArray<Paragraph>,
  options: WriteOptions = {}
): Brief<DossierModel> {
  const {pack = housePack('dossier'), locate = () => undefined} = options
  const title = dossier.members.map(({title: name, file}) => name?.text ?? file).join('; ')
  const render = (isLinked: boolean): string => renderDossier(dossier, {...options, isLinked})
  const {exhibits, ...forms} = formsOf(render, title, paragraphs, {locate, drawings: dossierDrawings(dossier)})
  return {
    ...forms,
    title: `Comparison: ${title}`,
    lang: 'en',
    style: pack.manifest.style,
    model: dossierModelOf(dossier, {...options, pack, exhibits})
  }
}

/**
 * Write what changed since an earlier brief.
 *
 * @param paragraphs
 *   Those of the fair copy as it is now.
 * @throws {RangeError}
 *   When something is printed as quoted that the source does not say.
 */
export function writeChanges(
  changes: Changes,
  paragraphs: ReadonlyArray<Paragraph>,
  options: WriteOptions = {}
): Brief<ChangesModel> {
  const {pack = housePack('changes'), locate = () => undefined} = options
  const title = changes.title?.text ?? 'untitled'
  const render = (isLinked: boolean): string => renderChanges(changes, {...options, isLinked})
  const {exhibits, ...forms} = formsOf(render, title, paragraphs, {locate, drawings: {}})
  return {
    ...forms,
    title: `Changes: ${title}`,
    lang: 'en',
    style: pack.manifest.style,
    model: changesModelOf(changes, {...options, pack, exhibits})
  }
}

type Forms = Pick<Brief, 'markdown' | 'tree' | 'evidence'> & {readonly exhibits: ReadonlyArray<Exhibit>}

function formsOf(
  render: (isLinked: boolean) => string,
  title: string,
  paragraphs: ReadonlyArray<Paragraph>,
  {locate, drawings}: {locate: Locate; drawings: Drawings}
): Forms {
  checkQuotes(drawings, paragraphs)
  const tree = illustrate(fromMarkdown(render(true)), drawings)
  const citations = checkPrinted(tree, paragraphs)
  const exhibits = evidenceOf(citations, paragraphs, locate)
  return {
    markdown: render(false),
    tree: withEvidence(tree, citations, exhibits),
    evidence: toMarkdown(evidenceTree(title, exhibits)),
    exhibits
  }
}
