/** A fair copy in, a brief out, by whichever pack. */

import path from 'node:path'
import type {Nodes, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {
  type Brief,
  type BriefModel,
  briefPage,
  type ChangesModel,
  changesOf,
  checkQuotes,
  compare,
  type DossierModel,
  digest,
  indexOf,
  type Locate,
  labelled,
  maxMembers,
  notesOn,
  type Pack,
  type Paragraph,
  type Question,
  scaleNames,
  scaleOf,
  unlabelled,
  type WriteOptions,
  writeBrief,
  writeChanges,
  writeDossier
} from '../compile/brief/index.ts'
import {compose, draw} from '../compile/pdf/index.ts'
import {placesOf} from '../galley/index.ts'
import {stretchesOf} from '../ledger/index.ts'
import {plainStarts} from '../mdast/index.ts'
import {markdownAttached} from './attachments.ts'
import type {Restoration} from './restore.ts'
import {named, Trouble} from './trouble.ts'
import {version} from './version.ts'

/** A publication that a brief is made of. */
export interface Piece {
  /** Name of its file. */
  readonly file: string
  readonly tree: Root
  /** What was done to the source; a fair copy that came in as Markdown has none. */
  readonly restoration?: Pick<Restoration, 'source' | 'ledger' | 'order'>
}

/** Settings of a brief. */
export interface BriefSettings {
  /** Templates (default: the house’s `brief`). */
  pack?: Pack
  /** Questions that the comparison asks first (default: none). */
  questions?: ReadonlyArray<Question>
  /** Notes of the officer, a paragraph each, and on which words of the source they are (default: none). */
  notes?: ReadonlyArray<string>
  /** Name of the scale of likelihood that the house reads by: `icd203`, `kent` (default: none is printed). */
  scale?: string
  /** What was asked for, for the audit line (default: nothing). */
  asked?: ReadonlyArray<string>
  /** What was done to the source, so that quotations lead to its raw lines (default: unknown). */
  restoration?: Pick<Restoration, 'source' | 'ledger' | 'order'>
}

/**
 * Make the brief of a fair copy.
 *
 * @throws {RangeError}
 *   When a span it quotes is not in the fair copy, or something is printed as quoted that is not.
 * @throws {Trouble}
 *   When a template does what templates may not do.
 */
export function briefOf(tree: Root, settings: BriefSettings = {}): Brief<BriefModel> {
  const {pack, questions, scale: name, restoration} = settings
  checkPack(pack, 'piece')
  const scale = name === undefined ? undefined : scaleOf(name)
  if (name !== undefined && !scale) {
    throw new Trouble('usage', `Unexpected scale \`${name}\`, expected one of ${scaleNames.join(', ')}`)
  }
  const paragraphs = indexOf(tree)
  const facts = digest(tree, {...(questions && {questions})})
  checkQuotes(facts, paragraphs)
  return named(() =>
    writeBrief(facts, paragraphs, {
      ...common(settings, paragraphs),
      ...(scale && {scale}),
      pagesOf: (brief, style) => compose(brief, {theme: style}).pages.length,
      ...(restoration && {locate: rawPlaces(tree, restoration)})
    })
  )
}

/**
 * Compare two to ten publications.
 *
 * @throws {Trouble}
 *   When there are fewer or more, or a template does what templates may not do.
 */
export function compareOf(
  pieces: ReadonlyArray<Piece>,
  settings: Omit<BriefSettings, 'restoration'> = {}
): Brief<DossierModel> {
  const {pack, questions = []} = settings
  if (pieces.length < 2 || pieces.length > maxMembers) {
    throw new Trouble('usage', `Unexpected number of texts to compare, ${pieces.length}, expected 2 to ${maxMembers}`)
  }
  checkPack(pack, 'dossier')
  const members = labelled(
    pieces.map(({file, tree}) => ({
      file: path.basename(file),
      digest: digest(tree, {questions, maxActors: 30, maxEvents: 40}),
      paragraphs: indexOf(tree)
    }))
  )
  const paragraphs = members.flatMap((member) => member.paragraphs)
  const dossier = compare(members, questions)
  checkQuotes(dossier, paragraphs)
  const places = pieces.map(({tree, restoration}) => restoration && rawPlaces(tree, restoration))
  const locate: Locate = (span) => {
    const {member, paragraph} = unlabelled(span.paragraph)
    return places[member]?.({...span, paragraph})
  }
  return named(() =>
    writeDossier(dossier, paragraphs, {
      ...common(settings, paragraphs),
      locate
    })
  )
}

/**
 * Say what changed in the brief of a fair copy since an earlier one.
 *
 * @param old
 *   The earlier brief’s data.
 * @throws {Trouble}
 *   When a template does what templates may not do.
 */
export function changesIn(tree: Root, old: BriefModel, settings: BriefSettings = {}): Brief<ChangesModel> {
  const {pack, questions, restoration} = settings
  checkPack(pack, 'changes')
  const paragraphs = indexOf(tree)
  const changes = changesOf(old, digest(tree, {...(questions && {questions})}), version)
  checkQuotes(
    changes.changes.flatMap(({now}) => now),
    paragraphs
  )
  return named(() =>
    writeChanges(changes, paragraphs, {
      ...common(settings, paragraphs),
      ...(restoration && {locate: rawPlaces(tree, restoration)})
    })
  )
}

/** What all that is written from briefs is given. */
function common(
  {pack, notes, asked}: Pick<BriefSettings, 'pack' | 'notes' | 'asked'>,
  paragraphs: ReadonlyArray<Paragraph>
): WriteOptions {
  return {
    version,
    ...(pack && {pack}),
    ...(notes && {notes: notesOn(notes, paragraphs)}),
    ...(asked && {asked})
  }
}

const subjects: Readonly<Record<Pack['manifest']['of'], string>> = {
  piece: 'one text',
  dossier: 'two or more texts, with `--compare`',
  changes: 'one text and an earlier brief of it, with `--diff`'
}

function checkPack(pack: Pack | undefined, of: Pack['manifest']['of']): void {
  if (!pack || pack.manifest.of === of) return
  throw new Trouble('usage', `Unexpected pack \`${pack.name}\`, it is of ${subjects[pack.manifest.of]}`)
}

/** What a brief can be written as. */
export type BriefForm = 'md' | 'html' | 'pdf' | 'json'

/** Write a brief in one of its forms. */
export async function briefAs(
  form: BriefForm,
  brief: Brief,
  options: {date?: Date} = {}
): Promise<string | Uint8Array> {
  const {title, lang} = brief
  if (form === 'json') return `${JSON.stringify(brief.model, undefined, 2)}\n`
  if (form === 'html') return briefPage(brief.tree, {title, lang})
  if (form === 'pdf') {
    const attachments = [markdownAttached('brief.md', brief.markdown)]
    return draw(compose(brief.tree, {...options, theme: brief.style}), {attachments})
  }
  return brief.markdown
}

/** Find where in the raw text a span begins: fair copy → ledger → source. */
function rawPlaces(tree: Root, {source, ledger, order}: Pick<Restoration, 'source' | 'ledger' | 'order'>): Locate {
  const nodes = new Map(indexOf(tree).map(({id, node}) => [id, node]))
  const starts = plainStarts(tree)
  const {pointAt} = placesOf(source)
  const stretches: Array<{readonly fair: number; readonly source: number; readonly isKept: boolean}> = []
  let length = 0
  for (const {source: at, now, emendation} of stretchesOf(source, ledger, order)) {
    if (now !== '') stretches.push({fair: length, source: at, isKept: !emendation})
    length += now.length
  }
  return ({paragraph, start}) => {
    const node = nodes.get(paragraph)
    const plain = node && plainOf(node, start, starts)
    if (plain === undefined) return undefined
    let [low, high] = [0, stretches.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((stretches[middle]?.fair ?? 0) <= plain) low = middle
      else high = middle - 1
    }
    const stretch = stretches[low]
    if (!stretch) return undefined
    const {line, column} = pointAt(stretch.source + (stretch.isKept ? plain - stretch.fair : 0))
    return {line, column}
  }
}

function plainOf(node: Nodes, offset: number, starts: ReadonlyMap<Nodes, number>): number | undefined {
  let at = 0
  for (const leaf of leavesOf(node)) {
    const {length} = toString(leaf)
    const start = starts.get(leaf)
    if (offset < at + length && start !== undefined) return start + offset - at
    at += length
  }
  return undefined
}

function* leavesOf(node: Nodes): Generator<Nodes> {
  if ('children' in node) for (const child of node.children) yield* leavesOf(child)
  else yield node
}
