/** One run at a time in a folder: a file says whose it is. */

import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import path from 'node:path'
import {isRunning, reasonOf, Trouble} from '../press/index.ts'

interface Holder {
  readonly pid: number
  readonly host: string
  readonly since: string
}

/**
 * Take a folder for a run; gives what lets it go.
 *
 * A run that was killed leaves its lock behind; it is taken over when its process is gone.
 *
 * @throws {Trouble}
 *   When another run has the folder, or it cannot be written.
 */
export function takeLock(file: string): () => void {
  const mine: Holder = {pid: process.pid, host: hostname(), since: new Date().toISOString()}
  const text = `${JSON.stringify(mine)}\n`
  makeFolderOf(file)
  if (!tryLock(file, text)) {
    const other = readFileSync(file, 'utf8')
    const holder = holderOf(other)
    if (isAlive(holder, mine) || !takeAway(file, other) || !tryLock(file, text)) {
      const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'another run'
      throw new Trouble(
        'output',
        `Cannot write \`${path.dirname(path.dirname(file))}\`: ${who}, works there; wait for it, or remove \`${file}\` when it is gone`
      )
    }
  }
  return () => {
    if (readFileSync(file, 'utf8') === text) rmSync(file)
  }
}

function makeFolderOf(file: string): void {
  try {
    mkdirSync(path.dirname(file), {recursive: true})
  } catch (error) {
    throw new Trouble('output', `Cannot write \`${path.dirname(file)}\`: ${reasonOf(error)}`)
  }
}

function tryLock(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, {flag: 'wx', flush: true})
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw new Trouble('output', `Cannot write \`${file}\`: ${reasonOf(error)}`)
  }
}

/** Take a lock away that nobody holds; another run may have been quicker. */
function takeAway(file: string, text: string): boolean {
  const aside = `${file}-${process.pid}`
  try {
    renameSync(file, aside)
    const isStale = readFileSync(aside, 'utf8') === text
    if (isStale) rmSync(aside)
    else renameSync(aside, file)
    return isStale
  } catch {
    return false
  }
}

function holderOf(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder
  } catch {
    // The run was killed before it had written its name.
    return undefined
  }
}

function isAlive(holder: Holder | undefined, mine: Holder): boolean {
  if (!holder) return false
  // Of another machine nothing can be known.
  if (holder.host !== mine.host) return true
  return isRunning(holder.pid)
}
