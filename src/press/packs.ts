/** What a brief is made by, read from disk: packs, questions, notes, an earlier brief. */

import {readdirSync} from 'node:fs'
import path from 'node:path'
import {
  type BriefModel,
  housePack,
  housePacks,
  modelFrom,
  type Pack,
  packOf,
  type Question,
  questionsFrom
} from '../compile/brief/index.ts'
import type {Plugin} from './plugins.ts'
import {readWhole, statsOf} from './read-whole.ts'
import {reasonOf} from './reasons.ts'
import {named, Trouble} from './trouble.ts'

// A folder that was named by mistake is not read to its end.
const maxFiles = 64
// The brief of a book, with its evidence.
const maxModelMegabytes = 32

/**
 * Read a pack: one of the house by its name, one of a plug-in by its name, or a folder of one’s own.
 *
 * @throws {Trouble}
 *   When there is none, or it is wrong; with file and line.
 */
export function packFrom(given: string, plugins: ReadonlyArray<Plugin> = []): Pack {
  if (housePacks().includes(given)) return named(() => housePack(given))
  const name = plugins.map(({packs}) => packs?.[given]).find((folder) => folder !== undefined) ?? given
  if (!statsOf(name)?.isDirectory()) {
    throw new Trouble('usage', `Unexpected pack \`${name}\`, expected a folder or one of ${housePacks().join(', ')}`)
  }
  const files = new Map<string, string>()
  try {
    for (const below of ['', 'partials']) {
      const folder = path.join(name, below)
      if (!statsOf(folder)?.isDirectory()) continue
      for (const file of readdirSync(folder).sort()) {
        if (!/\.(?:hbs|yaml)$/.test(file)) continue
        if (files.size === maxFiles)
          throw new Trouble('input', `Unexpected pack \`${name}\`, it has more than 64 files`)
        files.set(path.posix.join(below, file), textOf(path.join(folder, file)))
      }
    }
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble('input', `Cannot read \`${name}\`: ${reasonOf(error)}`)
  }
  return named(() => packOf(name, files))
}

/**
 * Read questions for the comparison.
 *
 * @throws {Trouble}
 *   When the file cannot be read, or has none.
 */
export function questionsIn(file: string): ReadonlyArray<Question> {
  return named(() => questionsFrom(textOf(file), file))
}

/**
 * Read the data of an earlier brief.
 *
 * @throws {Trouble}
 *   When the file cannot be read, or is no such thing.
 */
export function modelIn(file: string): BriefModel {
  return named(() => modelFrom(textOf(file, maxModelMegabytes), file))
}

/**
 * Read the notes of an officer: paragraphs, with empty lines between them. One that begins `> words of the source` is
 * on these words.
 */
export function notesIn(file: string): ReadonlyArray<string> {
  return textOf(file)
    .split(/\n\s*\n/)
    .map((note) => note.trim())
    .filter((note) => note !== '')
}

function textOf(file: string, maxMegabytes = 1): string {
  return Buffer.from(readWhole(file, maxMegabytes)).toString('utf8')
}
