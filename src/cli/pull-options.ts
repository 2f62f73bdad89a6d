/** What `stet pull` is asked for, and where its editions go. */

import path from 'node:path'
import type {Input} from '../archive/index.ts'
import {isMarkdown, slugOfFile, Trouble} from '../press/index.ts'
import type {StandardAsked} from '../press/setting.ts'
import type {Shared} from './options.ts'
import type {Paged} from './paged.ts'
import {titleOf} from './sources.ts'

/** What `stet pull` is asked for. */
export interface PullOptions extends Shared, Paged, StandardAsked {
  outDir: string
  pack?: string
  jobs: number
  timeout: number
  maxMemory: number
  fresh?: boolean
  watch?: boolean
  /** The configuration that holds. */
  configFile?: string
}

/** The folder of each edition. */
export type Folders = ReadonlyMap<Input, string>

/**
 * Name the folder of each edition.
 *
 * @throws {Trouble}
 *   When two would have one name, or a source is a fair copy.
 */
export function foldersOf(inputs: ReadonlyArray<Input>, options: PullOptions): Folders {
  const folders = new Map<Input, string>()
  const taken = new Map<string, string>()
  for (const input of inputs) {
    const {file, below} = input
    if (isMarkdown(file)) {
      throw new Trouble(
        'usage',
        `Unexpected Markdown \`${file}\`, expected a text as it was extracted; a fair copy needs no pulling: use \`stet print\` and \`stet brief\``
      )
    }
    const slug = path.join(below, slugOfFile(titleOf(file, options)))
    const before = taken.get(slug)
    if (before !== undefined) {
      throw new Trouble(
        'usage',
        `Unexpected name \`${file}\`, its edition \`${slug}\` is that of \`${before}\`; rename one of them`
      )
    }
    taken.set(slug, file)
    folders.set(input, path.join(options.outDir, slug))
  }
  return folders
}
