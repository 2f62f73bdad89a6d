/** What decides what is made of a source: when none of it changed, nothing needs to be made again. */

import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {decisionsFile, sha256, version} from '../press/index.ts'
import type {JournalEntry} from './journal.ts'
import type {TaskSettings} from './worker.ts'

/** The sums by which a source is known again. */
export type Marks = Pick<JournalEntry, 'source' | 'by'>

/** Make a reader of the marks of a source; what the settings name is read once. */
export function marksBy(settings: TaskSettings): (file: string) => Marks {
  const {pack, theme, plugins, ...rest} = settings
  const named = [...plugins, theme, ...[pack, settings.asked?.profile].filter((name) => name !== undefined)]
  const common = JSON.stringify([version, rest, named.map((name) => [name, sumOfAll(name)])])
  return (file) => ({
    source: sumOfSource(file),
    by: sha256(common + textOf(decisionsFile(file)))
  })
}

/** Whether an edition stands as the journal says it was made, of the same source in the same way. */
export function isMade(entry: JournalEntry, {source, by}: Marks, folder: string): boolean {
  const {result} = entry
  if (result === undefined || entry.source !== source || entry.by !== by) return false
  const colophon = textOf(path.join(folder, 'colophon.json'))
  if (sha256(colophon) !== result) return false
  const {files} = JSON.parse(colophon) as {files: Readonly<Record<string, {bytes: number}>>}
  return Object.entries(files).every(
    ([name, {bytes}]) => statSync(path.join(folder, name), {throwIfNoEntry: false})?.size === bytes
  )
}

function sumOfSource(file: string): string {
  try {
    return sha256(readFileSync(file))
  } catch {
    // One that cannot be read is for the thread to tell of.
    return ''
  }
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Sum up a file, or the files of a folder; a name of the house or of a package has its version. */
function sumOfAll(name: string): string {
  const stats = statSync(name, {throwIfNoEntry: false})
  if (!stats) return ''
  if (stats.isFile()) return sha256(readFileSync(name))
  const files = readdirSync(name, {recursive: true, encoding: 'utf8'}).map((file) => path.join(name, file))
  return sha256(
    files
      .toSorted()
      .map((file) => (statSync(file).isFile() ? sha256(readFileSync(file)) : ''))
      .join()
  )
}
