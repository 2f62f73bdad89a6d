/** Plug-ins: what a user adds, as a module of their own or a package. */

import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {lexiconOf, type Words} from '../lexicon/index.ts'
import type {Rule} from '../restore/index.ts'
import {readWhole, statsOf} from './read-whole.ts'
import {reasonOf} from './reasons.ts'
import {Trouble} from './trouble.ts'

/**
 * What a plug-in brings.
 *
 * A rule reads the galley and proposes; what it proposes goes through the same door as the proposals of
 * our own rules, so it can neither change a text past the ledger nor touch what a person decided.
 */
export interface Plugin {
  /** What it is called. */
  readonly name: string
  /** Rules, heard after a person’s word and before our own. */
  readonly rules?: ReadonlyArray<Rule>
  /** Folders of packs, by name; a path begins at the module, here and below. */
  readonly packs?: Readonly<Record<string, string>>
  /** Files of themes, by name. */
  readonly themes?: Readonly<Record<string, string>>
  /** Files with a word a line, by the tag of their language, which the house has no list for. */
  readonly languages?: Readonly<Record<string, string>>
}

const places = ['packs', 'themes', 'languages'] as const
const names = ['name', 'rules', ...places]

/**
 * Load plug-ins.
 *
 * @param modules
 *   Paths of modules, or names of packages.
 * @throws {Trouble}
 *   When one is not there, fails, or is none.
 */
export async function pluginsFrom(modules: ReadonlyArray<string>): Promise<ReadonlyArray<Plugin>> {
  const plugins: Array<Plugin> = []
  for (const module of modules) plugins.push(await pluginFrom(module))
  return plugins
}

/** List the rules of plug-ins. */
export function rulesOf(plugins: ReadonlyArray<Plugin>): ReadonlyArray<Rule> {
  return plugins.flatMap(({rules = []}) => rules)
}

/**
 * Read the words of plug-ins.
 *
 * @throws {Trouble}
 *   When a file cannot be read, or there are words of the language already.
 */
export function wordsOf(plugins: ReadonlyArray<Plugin>): Words {
  const words = new Map<string, string>()
  for (const [lang, file] of plugins.flatMap(({languages = {}}) => Object.entries(languages))) {
    if (words.has(lang) || !lexiconOf(lang).isEmpty) {
      throw new Trouble('input', `Cannot add words of \`${lang}\`, the language has a list`)
    }
    words.set(lang, Buffer.from(readWhole(file)).toString('utf8'))
  }
  return Object.fromEntries(words)
}

async function pluginFrom(module: string): Promise<Plugin> {
  if (path.isAbsolute(module) && !statsOf(module)) {
    throw new Trouble('input', `Cannot load the plug-in \`${module}\`: there is no such file; check the name`)
  }
  let exports: {readonly default?: unknown}
  try {
    exports = await import(path.isAbsolute(module) ? pathToFileURL(module).href : module)
  } catch (error) {
    throw new Trouble('input', `Cannot load the plug-in \`${module}\`: ${reasonOf(error)}`)
  }
  const plugin = check(exports.default, module)
  const folder = path.dirname(module)
  const resolved = places.map((key) => {
    const entries = Object.entries(plugin[key] ?? {}).map(([name, place]) => [name, path.resolve(folder, place)])
    return [key, Object.fromEntries(entries)]
  })
  return {...plugin, ...Object.fromEntries(resolved)}
}

function check(value: unknown, module: string): Plugin {
  const fail = (what: string, expected: string): never => {
    throw new Trouble('input', `Unexpected ${what} in the plug-in \`${module}\`, expected ${expected}`)
  }
  if (value === null || typeof value !== 'object') return fail('export', 'an object with `name` as its default export')
  const {name, rules = []} = value as Record<string, unknown>
  const other = Object.keys(value).find((key) => !names.includes(key))
  if (other !== undefined) return fail(`key \`${other}\``, `\`${names.join('`, `')}\``)
  if (typeof name !== 'string' || name === '') return fail('`name`', 'a text')
  if (!Array.isArray(rules)) return fail('`rules`', 'a list')
  for (const rule of rules as ReadonlyArray<Partial<Rule> | null>) {
    if (typeof rule?.id !== 'string' || !/^[a-z][a-z0-9-]*$/.test(rule.id)) return fail('`id` of a rule', 'a word')
    if (typeof rule.propose !== 'function') return fail(`\`propose\` of \`${rule.id}\``, 'a function')
  }
  for (const key of places) {
    const given: unknown = (value as Record<string, unknown>)[key] ?? {}
    if (given === null || typeof given !== 'object') return fail(`\`${key}\``, 'paths by name')
    const wrong = Object.entries(given).find(([, place]) => typeof place !== 'string')
    if (wrong) return fail(`\`${key}.${wrong[0]}\``, 'a path')
  }
  return value as Plugin
}
