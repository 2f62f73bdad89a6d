/** Files, whole or not at all. */

import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync
} from 'node:fs'
import path from 'node:path'
import {visible} from './messages.ts'
import {Trouble} from './trouble.ts'

/** Largest source that is read, in megabytes (2²⁰ bytes), unless another limit is given. */
export const defaultMaxMegabytes = 32

// As much as a pipe or a disk gives at once.
const chunkBytes = 2 ** 20

/**
 * Read a file, or a descriptor such as 0, standard input.
 *
 * @throws {Trouble}
 *   When it is not there, no file, not readable, or over the limit.
 */
export function readWhole(file: string | 0, maxMegabytes: number = defaultMaxMegabytes): Uint8Array {
  let descriptor: number | undefined
  try {
    const stats = file === 0 ? fstatSync(0) : statSync(file)
    if (stats.isDirectory()) {
      throw new Trouble('input', `Unexpected folder \`${file}\`, expected a file; name the text in it`)
    }
    checkSize(stats.size, file, maxMegabytes)
    descriptor = file === 0 ? 0 : openSync(file, 'r')
    return readUpTo(descriptor, file, maxMegabytes)
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble('input', `Cannot read \`${nameOf(file)}\`: ${reasonOf(error)}`)
  } finally {
    if (descriptor) closeSync(descriptor)
  }
}

// A pipe does not know its size beforehand, and may have no end.
function readUpTo(descriptor: number, file: string | 0, maxMegabytes: number): Uint8Array {
  const chunks: Array<Uint8Array> = []
  let length = 0
  while (true) {
    const chunk = Buffer.allocUnsafe(chunkBytes)
    const read = readSome(descriptor, chunk)
    if (read === 0) return Buffer.concat(chunks, length)
    chunks.push(chunk.subarray(0, read))
    length += read
    checkSize(length, file, maxMegabytes)
  }
}

function readSome(descriptor: number, chunk: Buffer): number {
  while (true) {
    try {
      return readSync(descriptor, chunk)
    } catch (error) {
      if (codeOf(error) === 'EOF') return 0
      if (codeOf(error) !== 'EAGAIN') throw error
      // The other end of the pipe has nothing yet, and does not let us wait for it.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

function checkSize(bytes: number, file: string | 0, maxMegabytes: number): void {
  if (bytes <= maxMegabytes * 2 ** 20) return
  throw new Trouble(
    'input',
    `Unexpected size of \`${nameOf(file)}\`, ${(bytes / 2 ** 20).toFixed(1)} MB, expected at most ${maxMegabytes} MB; split the text, or raise the limit with \`--max-size\``
  )
}

function nameOf(file: string | 0): string {
  return file === 0 ? 'standard input' : file
}

/**
 * Write a file whole: beside its place first, then moved there.
 *
 * @throws {Trouble}
 *   When it cannot be written; what stood there before still stands.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  writeAll([[file, content]])
}

/**
 * Write files that belong together: all of them, or none.
 *
 * @throws {Trouble}
 *   When one of them cannot be written; what stood there before still stands.
 */
export function writeAll(files: Iterable<readonly [file: string, content: string | Uint8Array]>): void {
  const drafts: Array<{file: string; place: string; draft: string}> = []
  let at = ''
  try {
    for (const [file, content] of files) {
      at = file
      const stats = statSync(file, {throwIfNoEntry: false})
      if (stats?.isDirectory()) throw Object.assign(new Error(), {code: 'EISDIR'})
      if (stats && !stats.isFile()) {
        // Nothing can be moved to where a device or a pipe stands.
        writeFileSync(file, content)
        continue
      }
      const place = placeOf(file, stats)
      const draft = path.join(path.dirname(place), `.stet-${process.pid}-${drafts.length}.draft`)
      drafts.push({file, place, draft})
      writeFileSync(draft, content, {flush: true})
      if (stats) chmodSync(draft, stats.mode)
    }
    for (const {file, place, draft} of drafts) {
      at = file
      renameSync(draft, place)
    }
  } catch (error) {
    for (const {draft} of drafts) discard(draft)
    const reason = codeOf(error) === 'ENOENT' ? 'no file can be made there; choose another place' : reasonOf(error)
    throw new Trouble('output', `Cannot write \`${at}\`: ${reason}; nothing was changed there`)
  }
}

function discard(draft: string): void {
  try {
    rmSync(draft, {force: true})
  } catch {
    // It is the reason why it could not be written that is to be heard.
  }
}

/** Find where a file is to stand, behind its links; its folder is made. */
function placeOf(file: string, stats: Stats | undefined): string {
  if (!stats) {
    makeFolder(path.dirname(file))
    return file
  }
  // Moving a file over a read-only one would succeed.
  accessSync(file, constants.W_OK)
  return realpathSync(file)
}

/** Make a folder and those above it; Node’s own way never ends where none can be made, as under `/proc`. */
function makeFolder(folder: string): void {
  const stats = statSync(folder, {throwIfNoEntry: false})
  if (stats?.isDirectory()) return
  if (stats) throw Object.assign(new Error(), {code: 'EEXIST'})
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another run was there first.
    if (codeOf(error) !== 'EEXIST') throw error
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

/** Say in words why the system refused. */
export function reasonOf(error: unknown): string {
  return reasons[codeOf(error)] ?? visible(error instanceof Error ? error.message : String(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
