/** Sources as they are named on the command line: read, checked, and restored with what was decided on them. */

import path from 'node:path'
import {
  checkText,
  decisionsOn,
  fairCopyFrom,
  isMarkdown,
  markdownAttached,
  pluginsFrom,
  type Restoration,
  readWhole,
  restorationAttached,
  restore,
  rulesOf,
  type SourceOptions,
  wordsOf
} from '../press/index.ts'
import type {Piece} from '../press/setting.ts'
import type {Reading} from './options.ts'

/** Read the bytes of a source, or of standard input. */
export function readText(file: string, {maxSize}: Pick<Reading, 'maxSize'>): Uint8Array {
  // 0 is standard input.
  const bytes = readWhole(file === '-' ? 0 : file, maxSize)
  checkText(bytes, file === '-' ? 'standard input' : file)
  return bytes
}

/** Name a source as the edition does. */
export function titleOf(file: string, {stdinName = 'stdin.txt'}: Pick<Reading, 'stdinName'>): string {
  return path.basename(file === '-' ? stdinName : file)
}

/** Say what a source is called, in which language it is, what was decided on it, and by which rules it is read. */
export async function sourceOptions(file: string, options: Reading): Promise<SourceOptions & {file: string}> {
  const {lang, plugin, without} = options
  const plugins = await pluginsFrom(plugin)
  return {
    file: titleOf(file, options),
    ...(lang && {lang}),
    decisions: decisionsOn(file),
    rules: rulesOf(plugins),
    words: wordsOf(plugins),
    without
  }
}

/** Restore a source. */
export async function restoreFile(file: string, options: Reading): Promise<Restoration> {
  return restore(readText(file, options), await sourceOptions(file, options))
}

/** A fair copy, with what was done to the source when it was restored, and what travels with its pages. */
export interface Sheet extends Piece {
  readonly restoration?: Restoration
  readonly attachments: ReturnType<typeof restorationAttached>
}

/** Read a fair copy, or restore a source to one. */
export async function sheetOf(file: string, options: Reading): Promise<Sheet> {
  const name = titleOf(file, options)
  const bytes = readText(file, options)
  if (isMarkdown(name)) {
    return {file: name, tree: fairCopyFrom(bytes, {file: name}), attachments: [markdownAttached(name, bytes)]}
  }
  const restoration = restore(bytes, await sourceOptions(file, options))
  return {file: name, tree: restoration.tree, restoration, attachments: restorationAttached(bytes, restoration)}
}
