/** Digest → Markdown, by the templates of the house or by the caller’s own. */

import {readAsset} from '../../assets.ts'
import {answersOf} from './answers.ts'
import {markdownHelpers} from './helpers.ts'
import {fill, type Pack} from './kit.ts'
import type {Digest, Event} from './types.ts'

export interface BriefOptions {
  /** Version of the program, for the audit line (default: `unversioned`). */
  version?: string
  /** Text of a template to use instead of the house’s, and its name. */
  template?: {readonly name: string; readonly text: string}
}

const partialNames = ['statement', 'comparison', 'timeline', 'people', 'acronyms', 'unsaid', 'audit'] as const

/**
 * Write a digest as a brief in Markdown.
 *
 * @throws {SyntaxError}
 *   When the caller’s template does what templates may not do.
 */
export function renderBrief(digest: Digest, options: BriefOptions = {}): string {
  const {version = 'unversioned', template} = options
  const pack: Pack = {
    name: template?.name ?? 'brief',
    text: template?.text ?? readAsset('templates', 'brief.hbs'),
    partials: new Map(partialNames.map((name) => [name, readAsset('templates', 'partials', `${name}.hbs`).trimEnd()]))
  }
  const text = fill(pack, viewOf(digest, version, pack.name), markdownHelpers, true)
  return `${text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

// Templates only ask whether: what they ask is answered here.
function viewOf(digest: Digest, version: string, template: string): unknown {
  const planned = <T extends Event>(event: T): T & {planned: boolean} => ({
    ...event,
    planned: event.tense === 'planned'
  })
  const {comparison, timeline, unsaid} = digest
  return {
    ...digest,
    version,
    template,
    comparison: answersOf(comparison),
    timeline: {...timeline, events: timeline.events.map(planned), undated: timeline.undated.map(planned)},
    unsaid: Object.fromEntries(unsaid.map((entry) => [entry.what, entry])),
    hasUnsaid: unsaid.length > 0
  }
}
