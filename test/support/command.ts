/** The command run in this process, which starts no other, in a folder of its own. */

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, vi} from 'vitest'
import {run} from '../../src/cli/run.ts'

/** What a run gave. */
export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Work in a new folder, test by test. */
export function inFolder(): void {
  const home = process.cwd()
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
    process.chdir(folder)
  })
  afterEach(() => {
    process.chdir(home)
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    rmSync(folder, {recursive: true, force: true})
  })
}

/** Write a file there, with its folders. */
export function put(name: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(name), {recursive: true})
  writeFileSync(name, content)
}

/** Run the command. */
export async function stet(...args: ReadonlyArray<string>): Promise<Outcome> {
  const said = {stdout: '', stderr: ''}
  for (const name of ['stdout', 'stderr'] as const) {
    const hear = (content: string | Uint8Array, ...rest: ReadonlyArray<unknown>): boolean => {
      said[name] += Buffer.from(content).toString('latin1')
      const done = rest.at(-1)
      if (typeof done === 'function') done()
      return true
    }
    vi.spyOn(process[name], 'write').mockImplementation(hear)
  }
  const status = await run([process.execPath, 'stet', ...args])
  vi.restoreAllMocks()
  const text = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8')
  return {status, stdout: text(said.stdout), stderr: text(said.stderr)}
}
