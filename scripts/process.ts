/** Other programs, started from the root of the project. */

import {spawnSync} from 'node:child_process'
import path from 'node:path'

/** Root of the project. */
export const root: string = path.join(import.meta.dirname, '..')

/** The command, as built. */
export const stet: string = path.join(root, 'dist/lib/cli/main.js')

/** Run a program where the user sees it; gives its exit code. */
export function run(command: string, args: ReadonlyArray<string>): number {
  const {status, error} = spawnSync(command, args, {
    cwd: root,
    // Nobody answers in a continuous build.
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {...process.env, PATH: [path.join(root, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter)}
  })
  if (error) process.stderr.write(`${command}: ${error.message}\n`)
  return status ?? 1
}
