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
import {parse} from 'yaml'
import {reasonOf, Trouble} from '../press/index.ts'
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

/**
 * Find the settings that apply in a folder: the nearest file, of the folder or of one above it.
 *
 * @throws {Trouble}
 *   When they cannot be read, or are wrong.
 */
export async function findConfig(folder: string): Promise<Found | undefined> {
  const yaml = (_: string, content: string): unknown => parse(content) ?? {}
  // Six names are asked for in each folder: waiting for every answer takes longer than the answers.
  const search = lilconfigSync('stet', {
    searchPlaces: places,
    packageProp: 'stet',
    loaders: {'.yaml': yaml, '.yml': yaml},
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
  if (!/\.[cm]?[jt]s$/.test(file)) return {file: place, settings: await settled(place, await readData(place))}
  const module = await readable(
    `\`${file}\``,
    async () => (await import(pathToFileURL(place).href)) as {default: unknown}
  )
  return {file: place, settings: await settled(place, module.default)}
}

/** Check settings, and lay them over those they extend. */
async function settled(file: string, value: unknown, above: ReadonlyArray<string> = []): Promise<Config> {
  const name = path.relative(process.cwd(), file)
  const {extends: bases = [], ...own} = checkConfig(value, name)
  const layers: Array<Config> = []
  for (const base of (typeof bases === 'string' ? [bases] : bases) as ReadonlyArray<string>) {
    const place = path.resolve(path.dirname(file), base)
    if ([...above, file].includes(place)) {
      throw new Trouble('usage', `Unexpected \`extends: ${base}\` in \`${name}\`, it leads back to itself`)
    }
    if (!Object.hasOwn(presets, base) && !/\.(?:json|ya?ml)$/.test(base)) {
      const known = Object.keys(presets).join(', ')
      throw new Trouble(
        'usage',
        `Unexpected \`extends: ${base}\` in \`${name}\`, expected one of ${known}, or a file of JSON or YAML`
      )
    }
    layers.push(presets[base] ?? (await settled(place, await readData(place), [...above, file])))
  }
  return Object.assign({}, ...layers, fromFolder(own, path.dirname(file)))
}

async function readData(file: string): Promise<unknown> {
  return readable(`\`${path.relative(process.cwd(), file)}\``, async () => {
    const text = readFileSync(file, 'utf8')
    // A file of remarks alone, as `stet init` writes it, sets nothing.
    return file.endsWith('.json') ? JSON.parse(text) : (parse(text) ?? {})
  })
}

async function readable<T>(what: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const [reason = ''] = reasonOf(error).split('\\u000a')
    throw new Trouble('usage', `Cannot read ${what}: ${reason}`)
  }
}

/** Paths that begin with a point begin at the file they stand in. */
function fromFolder(config: Config, folder: string): Config {
  const place = (value: unknown): unknown =>
    typeof value === 'string' && /^\.{1,2}[\\/]/.test(value) ? path.resolve(folder, value) : value
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [name, Array.isArray(value) ? value.map(place) : place(value)])
  )
}
