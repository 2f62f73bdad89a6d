/** Sources as they are named on the command line: read, checked, and restored with what was decided on them. */

import {statSync} from 'node:fs'
import path from 'node:path'
import {
  checkText,
  decisionsOn,
  fairCopyFrom,
  isMarkdown,
  markdownAttached,
  readWhole,
  restorationAttached,
  restore,
  Trouble
} from '../press/index.ts'
import type {Piece} from '../press/setting.ts'
import type {Reading} from './options.ts'

/** Read the bytes of a source, or of standard input. */
export function readText(file: string, {maxSize, output}: Reading & {output?: string}): Uint8Array {
  if (output !== undefined && isSameFile(file, output)) {
    throw new Trouble(
      'usage',
      `Unexpected output \`${output}\`, it is the source, which is never changed; name another`
    )
  }
  // 0 is standard input.
  const bytes = readWhole(file === '-' ? 0 : file, maxSize)
  checkText(bytes, file === '-' ? 'standard input' : file)
  return bytes
}

/** Name a source as the edition does. */
export function titleOf(file: string): string {
  return file === '-' ? 'stdin.txt' : path.basename(file)
}

/** Say what a source is called, in which language it is, and what was decided on it. */
export function sourceOptions(
  file: string,
  {lang}: Pick<Reading, 'lang'>
): {file: string; lang?: string; decisions: ReturnType<typeof decisionsOn>} {
  return {file: titleOf(file), ...(lang && {lang}), decisions: decisionsOn(file)}
}

/** Restore a source. */
export function restoreFile(file: string, options: Reading & {output?: string}): ReturnType<typeof restore> {
  return restore(readText(file, options), sourceOptions(file, options))
}

/** Read a fair copy, or restore a source to one, with what was done to it. */
export function pieceOf(file: string, options: Reading & {output?: string}): Piece {
  if (isMarkdown(file)) return {file, tree: fairCopyFrom(readText(file, options), {file})}
  const restoration = restoreFile(file, options)
  return {file, tree: restoration.tree, restoration}
}

/** A fair copy to be printed, and what travels with its pages. */
export function printedFrom(
  file: string,
  options: Reading & {output?: string}
): {tree: Piece['tree']; attachments: ReturnType<typeof restorationAttached>} {
  const bytes = readText(file, options)
  if (isMarkdown(file)) {
    return {tree: fairCopyFrom(bytes, {file}), attachments: [markdownAttached(titleOf(file), bytes)]}
  }
  const restoration = restore(bytes, sourceOptions(file, options))
  return {tree: restoration.tree, attachments: restorationAttached(bytes, restoration)}
}

function isSameFile(a: string, b: string): boolean {
  try {
    const [one, other] = [statSync(a), statSync(b)]
    return one.isFile() && one.ino === other.ino && one.dev === other.dev
  } catch {
    // One that is not there is not the other; whoever opens it will say why.
    return false
  }
}
