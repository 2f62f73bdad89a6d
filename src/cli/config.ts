/**
 * Settings that stand in a file: of the working folder or one above it, or one that is named.
 *
 * A file beside the source is never read: the source may be a stranger’s. What is found is data, JSON
 * or YAML; a program is run only when it is named with `--config`.
 */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {lilconfigSync} from 'lilconfig'
import {nearest, readYaml, reasonOf, Trouble} from '../press/index.ts'
import {type Config, checkConfig} from './config-keys.ts'
import {presets} from './presets.ts'

/** Settings, and the file they stand in. */
export interface Found {
  readonly file: string
  readonly settings: Config
}

const places = [
  'stet.config.json',
  'stet.config.yaml',
  'stet.config.yml',
  '.stetrc.json',
  '.stetrc.yaml',
  'package.json'
]

const moduleRe = /\.[cm]?[jt]s$/

/**
 * Find the settings that apply in a folder: the nearest file, of the folder or of one above it.
 *
 * @throws {Trouble}
 *   When they cannot be read, or are wrong.
 */
export async function findConfig(folder: string): Promise<Found | undefined> {
  // Six names are asked for in each folder: waiting for every answer takes longer than the answers.
  const search = lilconfigSync('stet', {
    searchPlaces: places,
    packageProp: 'stet',
    loaders: {'.yaml': dataFrom, '.yml': dataFrom, '.json': dataFrom},
    stopDir: path.parse(folder).root
  })
  const found = await readable(`the configuration of \`${folder}\``, async () => search.search(folder))
  if (!found || found.isEmpty) return undefined
  return {file: found.filepath, settings: await settled(found.filepath, found.config)}
}

/**
 * Read the settings in a file that is named; here it may be a program.
 *
 * @throws {Trouble}
 *   When it cannot be read, or is wrong.
 */
export async function readConfig(file: string): Promise<Found> {
  const place = path.resolve(file)
  if (!moduleRe.test(file)) return {file: place, settings: await settled(place, await readData(place))}
  const module = await readable(
    `\`${file}\``,
    async () => (await import(pathToFileURL(place).href)) as {default: unknown}
  )
  return {file: place, settings: await settled(place, module.default)}
}

/** Check settings, and lay them over those they extend. */
async function settled(file: string, value: unknown, above: ReadonlyArray<string> = []): Promise<Config> {
  const name = path.relative(process.cwd(), file)
  const {extends: bases = [], ...own} = checkConfig(value, {file: name, lineOf: (key) => lineIn(file, key)})
  const layers: Array<Config> = []
  for (const base of (typeof bases === 'string' ? [bases] : bases) as ReadonlyArray<string>) {
    const place = path.resolve(path.dirname(file), base)
    if ([...above, file].includes(place)) {
      throw new Trouble('usage', `Unexpected \`extends: ${base}\` in \`${name}\`, it leads back to itself`)
    }
    if (!Object.hasOwn(presets, base) && !/\.(?:json|ya?ml)$/.test(base)) {
      const known = Object.keys(presets)
      const expected = nearest(base, known) ?? `one of ${known.join(', ')}, or a file of JSON or YAML`
      throw new Trouble('usage', `Unexpected \`extends: ${base}\` in \`${name}\`, expected ${expected}`)
    }
    layers.push(presets[base] ?? (await settled(place, await readData(place), [...above, file])))
  }
  return [...layers, fromFolder(own, path.dirname(file))].reduce(laidOver, {})
}

async function readData(file: string): Promise<unknown> {
  return readable(`\`${path.relative(process.cwd(), file)}\``, async () => dataFrom(file, readFileSync(file, 'utf8')))
}

/** Read settings; a file of remarks alone, as `stet init` writes it, sets nothing. */
function dataFrom(file: string, text: string): unknown {
  const name = path.relative(process.cwd(), file)
  try {
    return file.endsWith('.json') ? JSON.parse(text) : (readYaml(name, text).data ?? {})
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new Trouble('usage', error.message.startsWith(name) ? error.message : `${name}: ${error.message}`)
  }
}

/** Find the line of a setting, when one is wrong; a program has none that is known. */
function lineIn(file: string, key: string): number | undefined {
  if (moduleRe.test(file)) return undefined
  const above = path.basename(file) === 'package.json' ? 'stet.' : ''
  return readYaml(file, readFileSync(file, 'utf8')).lineOf(above + key)
}

async function readable<T>(what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Trouble) throw error
    const [reason = ''] = reasonOf(error).split('\\u000a')
    throw new Trouble('usage', `Cannot read ${what}: ${reason}`)
  }
}

/** Paths that begin with a point begin at the file they stand in, those for one command too. */
function fromFolder(config: Config, folder: string): Config {
  const place = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(place)
    if (isSection(value)) return fromFolder(value, folder)
    return typeof value === 'string' && /^\.{1,2}[\\/]/.test(value) ? path.resolve(folder, value) : value
  }
  return Object.fromEntries(Object.entries(config).map(([name, value]) => [name, place(value)]))
}

/** Lay settings over others; those for one command over those for it. */
function laidOver(below: Config, above: Config): Config {
  const merged = Object.entries(above).map(([name, value]) => {
    const base = below[name]
    return [name, isSection(base) && isSection(value) ? {...base, ...value} : value]
  })
  return {...below, ...Object.fromEntries(merged)}
}

function isSection(value: unknown): value is Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
