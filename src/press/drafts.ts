/**
 * Drafts: files on their way to their place.
 *
 * Their names cannot be foreseen, and tell whose they are, so that those of a killed run can be told from
 * those of one that works beside this one.
 */

import {createHash, randomBytes} from 'node:crypto'
import {readdirSync, rmSync} from 'node:fs'
import {hostname} from 'node:os'
import path from 'node:path'

// Machines may share a disk; what is alive on another cannot be known.
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const draftRe = /^\.stet-([0-9a-f]{8})-(\d+)-[0-9a-f]{16}\.draft$/

/** Name a draft of this process. */
export function draftName(): string {
  return `.stet-${host}-${process.pid}-${randomBytes(8).toString('hex')}.draft`
}

/** Take away the drafts in a folder whose process is gone. */
export function clearDrafts(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, on, pid] = draftRe.exec(name) ?? []
    if (on === host && !isRunning(Number(pid))) discard(path.join(folder, name))
  }
}

/** Take a draft away, if it can be. */
export function discard(draft: string): void {
  try {
    rmSync(draft, {force: true})
  } catch {
    // It is the reason why it could not be written that is to be heard.
  }
}

/** Whether a process of this machine lives. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of another user may not be asked, and lives.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function namesIn(folder: string): ReadonlyArray<string> {
  try {
    return readdirSync(folder)
  } catch {
    // A folder that may not be read may still be written in.
    return []
  }
}
