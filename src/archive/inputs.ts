/** What a run is to read: files, folders and patterns, told apart and put in order. */

import {type Dirent, lstatSync, readdirSync} from 'node:fs'
import path from 'node:path'
import {readWhole, reasonOf, statsOf, Trouble} from '../press/index.ts'

/** One thing to read. */
export interface Input {
  /** Its path, or `-` for standard input. */
  readonly file: string
  /** The folder it stands in, below what was named; empty for a file that was named itself. */
  readonly below: string
}

/** Kinds of files that are looked for in a folder. */
export type Kind = 'source' | 'text'

// A fair copy needs no pulling; pages and briefs are made of either.
const endings: Readonly<Record<Kind, ReadonlyArray<string>>> = {
  source: ['txt', 'text'],
  text: ['md', 'markdown', 'mdown', 'mkd', 'txt', 'text']
}

const patternRe = /[*?]|\[.+\]|\{.+\}/

/**
 * Find what was named: a file as it is, the texts in a folder, the files of a pattern.
 *
 * Links that stand in a folder are not followed: it may be a stranger’s. A folder in it that may not be read is
 * given as it is, for its reader to tell of. A file that is found again is read once.
 *
 * @throws {Trouble}
 *   When there is nothing there.
 */
export async function inputsOf(names: ReadonlyArray<string>, kind: Kind = 'source'): Promise<ReadonlyArray<Input>> {
  const inputs: Array<Input> = []
  const known = new Set<string>()
  for (const name of names) {
    const isNamed = isFile(name)
    for (const input of isNamed ? [{file: name, below: ''}] : await inputsBelow(name, kind)) {
      const key = path.resolve(input.file)
      if (isNamed || !known.has(key)) inputs.push(input)
      known.add(key)
    }
  }
  return inputs
}

/**
 * Read names, each ended by NUL, as `find -print0` writes them; the last may go without.
 *
 * @throws {Trouble}
 *   When the list cannot be read.
 */
export function namesFrom(list: string): ReadonlyArray<string> {
  const text = Buffer.from(readWhole(list === '-' ? 0 : list)).toString('utf8')
  return text.split('\0').filter((name) => name !== '')
}

/** Whether a name is that of a file; one that is not there is for its reader to tell of. */
function isFile(name: string): boolean {
  const stats = name === '-' ? undefined : statsOf(name)
  return stats ? !stats.isDirectory() : !patternRe.test(name)
}

async function inputsBelow(name: string, kind: Kind): Promise<ReadonlyArray<Input>> {
  const isPattern = !statsOf(name)
  const [folder, pattern] = isPattern ? partsOf(name) : [name, `**/*.{${endings[kind].join(',')}}`]
  const {globSync} = await import('tinyglobby')
  const heard: Heard = {closed: [], links: 0}
  const files = lstatSync(folder, {throwIfNoEntry: false})
    ? globSync(pattern, {
        cwd: folder,
        followSymbolicLinks: false,
        expandDirectories: false,
        caseSensitiveMatch: isPattern,
        fs: {readdirSync: listing(heard)}
      })
    : []
  const found = [...files, ...heard.closed.map((closed) => path.relative(folder, closed) || '.')]
  if (found.length === 0) {
    const expected = isPattern ? 'files of that pattern' : `files in it that end in ${endings[kind].join(', ')}`
    const hint = heard.links > 0 ? '; links are not followed, name what they lead to' : ''
    throw new Trouble(
      'input',
      `Unexpected ${isPattern ? 'pattern' : 'folder'} \`${name}\`, expected ${expected}${hint}`
    )
  }
  return found.toSorted().map((file) => ({file: path.join(folder, file), below: path.dirname(file)}))
}

/** What a pattern passes over in silence. */
interface Heard {
  /** Folders that may not be read. */
  readonly closed: Array<string>
  links: number
}

/** List folders, and note what cannot be found in them. */
function listing(heard: Heard): typeof readdirSync {
  const list = (folder: string, options: {withFileTypes: true}): ReadonlyArray<Dirent> => {
    try {
      const entries = readdirSync(folder, options)
      heard.links += entries.filter((entry) => entry.isSymbolicLink()).length
      return entries
    } catch {
      heard.closed.push(folder)
      return []
    }
  }
  return list as typeof readdirSync
}

/** Part a pattern into the folder before its first sign and the rest. */
function partsOf(pattern: string): readonly [folder: string, rest: string] {
  const parts = pattern.split(/[\\/]/)
  const first = parts.findIndex((part) => patternRe.test(part))
  return [parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.'), parts.slice(first).join('/')]
}

/**
 * Find the editions in a folder: the folder itself, or those below it.
 *
 * @throws {Trouble}
 *   When there is no such folder.
 */
export function editionsIn(folder: string): ReadonlyArray<string> {
  if (!statsOf(folder)?.isDirectory()) {
    throw new Trouble('input', `Cannot read \`${folder}\`: there is no such folder; name one that \`stet pull\` made`)
  }
  const found = [...editionsBelow(folder)]
  // One that lacks its colophon is for `verify` to tell of.
  return found.length > 0 ? found : [folder]
}

function* editionsBelow(folder: string): Generator<string> {
  const entries = entriesOf(folder)
  if (entries.some(({name}) => name === 'colophon.json')) yield folder
  else {
    const folders = entries.filter((entry) => entry.isDirectory()).map(({name}) => name)
    for (const name of folders.toSorted()) yield* editionsBelow(path.join(folder, name))
  }
}

function entriesOf(folder: string): ReadonlyArray<Dirent> {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    throw new Trouble('input', `Cannot read \`${folder}\`: ${reasonOf(error)}`)
  }
}
