/** Files and pipes, read whole or not at all. */

import {closeSync, fstatSync, openSync, readSync, type Stats, statSync} from 'node:fs'
import {codeOf, reasonOf} from './reasons.ts'
import {Trouble} from './trouble.ts'

/** Largest source that is read, in megabytes (2²⁰ bytes), unless another limit is given. */
export const defaultMaxMegabytes = 32

// As much as a pipe or a disk gives at once.
const mostAtOnce = 2 ** 20

/**
 * Read a file, or a descriptor such as 0, standard input.
 *
 * @throws {Trouble}
 *   When it is not there, no file, not readable, or over the limit.
 */
export function readWhole(file: string | 0, maxMegabytes: number = defaultMaxMegabytes): Uint8Array {
  let descriptor: number | undefined
  try {
    // A folder that may not be read is refused here, and says so.
    descriptor = file === 0 ? 0 : openSync(file, 'r')
    const stats = fstatSync(descriptor)
    if (stats.isDirectory()) {
      throw new Trouble('input', `Unexpected folder \`${file}\`, expected a file; name the text in it`)
    }
    checkSize(stats.size, file, maxMegabytes)
    return readUpTo(descriptor, stats.size, file, maxMegabytes)
  } catch (error) {
    throw troubleWith(file, error)
  } finally {
    if (descriptor) close(descriptor)
  }
}

/**
 * Tell what stands under a name; nothing when nothing does.
 *
 * @throws {Trouble}
 *   When it cannot be told.
 */
export function statsOf(name: string): Stats | undefined {
  try {
    return statSync(name, {throwIfNoEntry: false})
  } catch (error) {
    throw troubleWith(name, error)
  }
}

function troubleWith(file: string | 0, error: unknown): Trouble {
  if (error instanceof Trouble) return error
  const name = nameOf(file)
  // Node hands on such a name with U+FFFD in it, by which nothing is found.
  const isOddName = codeOf(error) === 'ENOENT' && name.includes('\uFFFD')
  const reason = isOddName ? 'its name is no UTF-8; rename it' : reasonOf(error)
  return new Trouble('input', `Cannot read \`${name}\`: ${reason}`)
}

// A pipe does not know its size beforehand, says that it is 0, and may have no end.
function readUpTo(descriptor: number, size: number, file: string | 0, maxMegabytes: number): Uint8Array {
  const chunkBytes = size === 0 ? mostAtOnce : Math.min(size, mostAtOnce)
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

function close(descriptor: number): void {
  try {
    closeSync(descriptor)
  } catch {
    // All that was to be read was read, or why not is to be heard.
  }
}
