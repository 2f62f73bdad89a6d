/** House packs: a folder of templates with a manifest that says how long the brief may be, and what gives way. */

import {readdirSync} from 'node:fs'
import path from 'node:path'
import {assetPath, readAsset} from '../../assets.ts'
import {readSettings} from '../settings.ts'
import type {Kit, Template} from './kit.ts'

/** Parts of a brief that can be cut, from their least. */
export const sections = ['judgments', 'comparison', 'relations', 'timeline', 'people', 'acronyms', 'unsaid'] as const

/** What a pack can be of. */
const subjects = ['piece', 'dossier', 'changes'] as const

export type Section = (typeof sections)[number]

/** What a pack says of itself, in `pack.yaml`. */
export interface Manifest {
  /** Name that readers know it by. */
  readonly title: string
  readonly description: string
  /** `piece`: of one publication (default). `dossier`: of two to ten. `changes`: what changed since an earlier brief. */
  readonly of: (typeof subjects)[number]
  /** How its pages are set: `brief` (default), or `note`, which is closer. */
  readonly style: 'brief' | 'note'
  /** Most pages, before the evidence (default: as many as it takes). */
  readonly pages?: number
  /** House partials, or the pack’s own in `partials/`. */
  readonly partials: ReadonlyArray<string>
  /** Most entries of a section. */
  readonly most: Partial<Record<Section, number>>
  /** Sections that give way when the pages do not suffice, the first of them first. */
  readonly drop: ReadonlyArray<Section>
}

/** A pack that was read and checked. */
export interface Pack extends Kit {
  readonly name: string
  readonly manifest: Manifest
}

/** Get the names of the packs that come with the program. */
export function housePacks(): ReadonlyArray<string> {
  return readdirSync(assetPath('templates', 'packs')).sort()
}

/**
 * Read a pack that comes with the program.
 *
 * @throws {RangeError}
 *   When there is none of that name.
 */
export function housePack(name: string): Pack {
  if (!housePacks().includes(name)) {
    throw new RangeError(`Unexpected pack \`${name}\`, expected a folder or one of \`${housePacks().join('`, `')}\``)
  }
  const known = read.get(name)
  if (known) return known
  const folder = ['templates', 'packs', name]
  const files = new Map(
    readdirSync(assetPath(...folder), {recursive: true, encoding: 'utf8'})
      .filter((file) => path.extname(file) !== '')
      .map((file) => [file.replaceAll('\\', '/'), readAsset(...folder, file)])
  )
  const pack = packOf(name, files)
  read.set(name, pack)
  return pack
}

// What came with the program does not change while it runs.
const read = new Map<string, Pack>()

/**
 * Check a pack.
 *
 * @param name
 *   Name or folder, for messages and the audit line.
 * @param files
 *   Texts by their path in the folder: `pack.yaml`, `brief.hbs`, `partials/….hbs`.
 * @throws {SyntaxError}
 *   At what is missing or wrong, with file and line.
 */
export function packOf(name: string, files: ReadonlyMap<string, string>): Pack {
  const {manifest, lineOf} = manifestOf(`${name}/pack.yaml`, files.get('pack.yaml'))
  const text = files.get('brief.hbs')
  if (text === undefined) throw new SyntaxError(`${name}/pack.yaml:1: Cannot find \`brief.hbs\` beside it`)
  const house = new Set(readdirSync(assetPath('templates', 'partials')))
  const partials = manifest.partials.map((partial): [string, Template] => {
    const own = files.get(`partials/${partial}.hbs`)
    if (own !== undefined) return [partial, {file: `${name}/partials/${partial}.hbs`, text: own.trimEnd()}]
    if (!house.has(`${partial}.hbs`)) {
      const where = `${name}/pack.yaml:${lineOf('partials')}`
      throw new SyntaxError(`${where}: Cannot find partial \`${partial}\`, neither in \`partials/\` nor in the house`)
    }
    return [partial, {file: `${partial}.hbs`, text: readAsset('templates', 'partials', `${partial}.hbs`).trimEnd()}]
  })
  return {name, manifest, template: {file: `${name}/brief.hbs`, text}, partials: new Map(partials)}
}

interface Checked {
  readonly manifest: Manifest
  readonly lineOf: (key: string) => number
}

function manifestOf(file: string, text: string | undefined): Checked {
  if (text === undefined) throw new SyntaxError(`${file}:1: Cannot find the manifest of the pack`)
  const {data, lineOf, fail} = readSettings(file, text, '`title`, `description` and others')
  const {
    title,
    description,
    of = 'piece',
    style = 'brief',
    pages,
    partials = [],
    most = {},
    drop = [],
    ...rest
  } = data as Raw
  for (const [key, value] of Object.entries(rest)) fail(key, value, 'no such key')
  if (typeof title !== 'string' || title === '') return fail('title', title, 'a text')
  if (typeof description !== 'string') return fail('description', description, 'a text')
  if (!isSubject(of)) return fail('of', of, `one of ${subjects.join(', ')}`)
  if (style !== 'brief' && style !== 'note') return fail('style', style, '`brief` or `note`')
  if (pages !== undefined && !isCount(pages, 1, 100)) return fail('pages', pages, 'a number from 1 to 100')
  if (pages !== undefined && of !== 'piece') return fail('pages', pages, `none: ${of} take as many as they need`)
  if (!isNames(partials)) return fail('partials', partials, 'a list of names')
  if (!isMost(most)) return fail('most', most, `numbers from 0 to 999 for some of ${sections.join(', ')}`)
  if (!isSections(drop)) return fail('drop', drop, `a list of some of ${sections.join(', ')}`)
  return {manifest: {title, description, of, style, ...(pages !== undefined && {pages}), partials, most, drop}, lineOf}
}

type Raw = Readonly<Record<'title' | 'description' | 'of' | 'style' | 'pages' | 'partials' | 'most' | 'drop', unknown>>

function isSubject(value: unknown): value is Manifest['of'] {
  return subjects.some((subject) => subject === value)
}

function isCount(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

// A name is no path: nothing is read beside the folder.
function isNames(value: unknown): value is ReadonlyArray<string> {
  return Array.isArray(value) && value.every((name) => typeof name === 'string' && /^[a-z][a-z0-9-]{0,40}$/.test(name))
}

function isSections(value: unknown): value is ReadonlyArray<Section> {
  return Array.isArray(value) && value.every(isSection)
}

function isMost(value: unknown): value is Manifest['most'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.entries(value).every(([key, count]) => isSection(key) && isCount(count, 0, 999))
}

function isSection(value: unknown): value is Section {
  return sections.some((section) => section === value)
}
