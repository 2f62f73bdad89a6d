/** Digest → Markdown, by the templates of a pack. */

import {answersOf} from './answers.ts'
import {type ChangedPart, type Changes, changedParts} from './changes.ts'
import type {Conflict} from './conflicts.ts'
import type {Dossier, Match} from './dossier.ts'
import {type Drawings, dossierDrawings, drawingsOf} from './drawings/index.ts'
import type {LeftOut} from './fit.ts'
import {markdownHelpers} from './helpers.ts'
import {fill} from './kit.ts'
import type {Note} from './notes.ts'
import {housePack, type Pack} from './pack.ts'
import {type Scale, scaledIn} from './scale.ts'
import type {Cell, Digest, Event} from './types.ts'
import {languages} from './words/index.ts'

export interface BriefOptions {
  /** Version of the program, for the audit line (default: `unversioned`). */
  version?: string
  /** Templates (default: the house’s `brief`). */
  pack?: Pack
  /** What was asked for, for the audit line: `--lang de` (default: nothing). */
  asked?: ReadonlyArray<string>
  /** What gave way to keep the pages (default: nothing). */
  leftOut?: ReadonlyArray<LeftOut>
  /** Notes of the officer (default: none). */
  notes?: ReadonlyArray<Note>
  /** What the house takes words of likelihood for (default: nothing is said of it). */
  scale?: Scale
  /** Whether quotations lead to their evidence (default: no). */
  isLinked?: boolean
}

/** Names of sections as readers know them. */
const sectionNames: Readonly<Record<LeftOut['what'], readonly [one: string, many: string]>> = {
  judgments: ['key judgment', 'key judgments'],
  comparison: ['actor of the comparison', 'actors of the comparison'],
  relations: ['relation', 'relations'],
  timeline: ['dated event', 'dated events'],
  people: ['person', 'people'],
  acronyms: ['acronym', 'acronyms'],
  unsaid: ['point that the source leaves unsaid', 'points that the source leaves unsaid']
}

const conflictNames: Readonly<Record<Conflict['sort'], string>> = {
  number: 'different numbers',
  date: 'different dates',
  denial: 'one denies',
  opposite: 'opposite words'
}

/**
 * Write a digest as a brief in Markdown.
 *
 * @throws {SyntaxError}
 *   When a template does what templates may not do; with file and line.
 */
export function renderBrief(digest: Digest, options: BriefOptions = {}): string {
  const {pack = housePack('brief')} = options
  return tidy(fill(pack, viewOf(digest, pack, options), markdownHelpers, 'mdText'))
}

/**
 * Write a comparison of publications in Markdown.
 *
 * @throws {SyntaxError}
 *   When a template does what templates may not do; with file and line.
 */
export function renderDossier(dossier: Dossier, options: BriefOptions = {}): string {
  const {version = 'unversioned', pack = housePack('dossier'), asked = [], notes = [], isLinked = false} = options
  const {members, contradictions, topics, actors, onlyIn} = dossier
  const labels = members.map(({label}) => label)
  const spelt = (cells: ReadonlyArray<Cell>): unknown =>
    cells.map((cell, at) => ({...cell, label: labels[at], reported: cell.kind === 'reported'}))
  const view = {
    ...dossier,
    isLinked,
    version,
    asked,
    notes,
    pack: pack.name,
    topics: topics.map(({topic, cells}) => ({topic, cells: spelt(cells)})),
    actors: actors.map(({actor, question, cells}) => ({actor, question, cells: spelt(cells)})),
    contradictions: contradictions.map((match) => ({...match, ...signsOf(match)})),
    onlyIn: onlyIn.filter(({statements}) => statements.length > 0),
    drawings: altsOf(dossierDrawings(dossier)),
    isForeign: members.some(({known}) => !known)
  }
  return tidy(fill(pack, view, markdownHelpers, 'mdText'))
}

const partNames: Readonly<Record<ChangedPart, string>> = {
  bottomLine: 'Bottom line',
  judgments: 'Key judgments',
  comparison: 'Comparison',
  relations: 'Relations and disputes',
  timeline: 'Timeline',
  people: 'People',
  acronyms: 'Acronyms',
  unsaid: 'What the source does not say'
}

/**
 * Write in Markdown what changed since an earlier brief.
 *
 * @throws {SyntaxError}
 *   When a template does what templates may not do; with file and line.
 */
export function renderChanges(changes: Changes, options: BriefOptions = {}): string {
  const {version = 'unversioned', pack = housePack('changes'), asked = [], notes = [], isLinked = false} = options
  const parts = changedParts.map((part) => ({
    name: partNames[part],
    changes: changes.changes.filter((change) => change.part === part)
  }))
  const view = {
    ...changes,
    isLinked,
    version,
    asked,
    notes,
    pack: pack.name,
    parts: parts.filter((part) => part.changes.length > 0),
    isOtherStet: changes.stet.was !== changes.stet.now
  }
  return tidy(fill(pack, view, markdownHelpers, 'mdText'))
}

/** Say how two sentences part, and by which words; of a denial only one side has any. */
function signsOf({a, b, conflict}: Match): object {
  if (!conflict) return {}
  const signs = [conflict.a, conflict.b].filter(({text}) => text !== a.text && text !== b.text)
  return {sort: conflictNames[conflict.sort], signs}
}

/** Take out the white that templates leave. */
function tidy(text: string): string {
  return `${text
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

// Templates only ask whether: what they ask is answered here.
function viewOf(digest: Digest, pack: Pack, options: BriefOptions): unknown {
  const {version = 'unversioned', asked = [], leftOut = [], notes = [], scale, isLinked = false} = options
  const planned = <T extends Event>(event: T): T & {planned: boolean} => ({
    ...event,
    planned: event.tense === 'planned'
  })
  const {comparison, relations, timeline, unsaid} = digest
  return {
    ...digest,
    isLinked,
    version,
    asked,
    notes,
    pack: pack.name,
    pages: pack.manifest.pages ?? 0,
    onePage: pack.manifest.pages === 1,
    scale: scale ?? null,
    scaled: scale ? scaledIn(digest, scale) : [],
    isCut: Object.fromEntries(leftOut.map(({what}) => [what, true])),
    leftOut: leftOut.map(({what, count}) => ({count, name: sectionNames[what][count === 1 ? 0 : 1]})),
    comparison: answersOf(comparison),
    matrix: comparison,
    disputes: relations.filter(({sort}) => sort === 'dispute'),
    ties: relations.filter(({sort}) => sort === 'tie'),
    outlook: digest.judgments.filter(({kind}) => kind === 'outlook'),
    timeline: {...timeline, events: timeline.events.map(planned), undated: timeline.undated.map(planned)},
    unsaid: Object.fromEntries(unsaid.map((entry) => [entry.what, entry])),
    hasUnsaid: unsaid.length > 0,
    // English is read in full; of the others, their judgments are.
    isRead: digest.known || languages.some((language) => digest.lang.toLowerCase().split('-')[0] === language),
    drawings: altsOf(drawingsOf(digest))
  }
}

// A template only names a drawing: what there is nothing for has no words.
function altsOf(drawings: Drawings): unknown {
  const names = ['timeline', 'relations', 'comparison'] as const
  return Object.fromEntries(names.map((name) => [name, {name, alt: drawings[name]?.alt ?? ''}]))
}
