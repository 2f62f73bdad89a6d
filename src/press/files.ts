/** Files, whole or not at all. */

import {existsSync, fstatSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {Trouble} from './trouble.ts'

/** Largest source that is read, in megabytes (2²⁰ bytes), unless another limit is given. */
export const defaultMaxMegabytes = 32

/**
 * Read a file, or a descriptor such as 0, standard input.
 *
 * @throws {Trouble}
 *   When it is not there, no file, not readable, or over the limit.
 */
export function readWhole(file: string | 0, maxMegabytes: number = defaultMaxMegabytes): Uint8Array {
  try {
    const stats = file === 0 ? fstatSync(0) : statSync(file)
    if (stats.isDirectory()) {
      throw new Trouble('input', `Unexpected folder \`${file}\`, expected a file; name the text in it`)
    }
    checkSize(stats.size, file, maxMegabytes)
    const bytes = readFileSync(file)
    // A pipe does not know its size beforehand.
    checkSize(bytes.length, file, maxMegabytes)
    return bytes
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble('input', `Cannot read \`${file}\`: ${reasonOf(error)}`)
  }
}

function checkSize(bytes: number, file: string | 0, maxMegabytes: number): void {
  if (bytes <= maxMegabytes * 2 ** 20) return
  throw new Trouble(
    'input',
    `Unexpected size of \`${file === 0 ? 'standard input' : file}\`, ${(bytes / 2 ** 20).toFixed(1)} MB, expected at most ${maxMegabytes} MB; split the text, or raise the limit with \`--max-size\``
  )
}

/**
 * Write a file whole: beside its place first, then moved there.
 *
 * @throws {Trouble}
 *   When it cannot be written; what stood there before still stands.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  // The process keeps runs that share a folder apart.
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.draft`)
  try {
    mkdirSync(path.dirname(file), {recursive: true})
    writeFileSync(draft, content, {flag: 'wx', flush: true})
    renameSync(draft, file)
  } catch (error) {
    if (existsSync(draft)) rmSync(draft)
    throw new Trouble('output', `Cannot write \`${file}\`: ${reasonOf(error)}; nothing was changed there`)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name',
  EACCES: 'permission denied; check who may read and write there',
  EPERM: 'permission denied; check who may read and write there',
  EROFS: 'the disk is read-only; choose another place',
  ENOSPC: 'the disk is full; make room, or choose another place',
  ENOTDIR: 'a part of its path is a file, not a folder; choose another place',
  EEXIST: 'a file stands where a folder should be; choose another place',
  EISDIR: 'a folder stands there; choose another name',
  ELOOP: 'its links go round in a circle; check the path',
  ENAMETOOLONG: 'its name is too long; choose a shorter one',
  EMFILE: 'too many files are open; raise the limit, or run fewer at once'
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}
