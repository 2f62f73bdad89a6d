/** Files and pipes, read whole or not at all. */

import {closeSync, fstatSync, openSync, readSync, statSync} from 'node:fs'
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
    const stats = file === 0 ? fstatSync(0) : statSync(file)
    if (stats.isDirectory()) {
      throw new Trouble('input', `Unexpected folder \`${file}\`, expected a file; name the text in it`)
    }
    checkSize(stats.size, file, maxMegabytes)
    descriptor = file === 0 ? 0 : openSync(file, 'r')
    return readUpTo(descriptor, stats.size, file, maxMegabytes)
  } catch (error) {
    if (error instanceof Trouble) throw error
    throw new Trouble('input', `Cannot read \`${nameOf(file)}\`: ${reasonOf(error)}`)
  } finally {
    if (descriptor) close(descriptor)
  }
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
