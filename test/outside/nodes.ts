/** Other versions of Node, as npm has them. */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync} from 'node:fs'
import path from 'node:path'

/** Fetch a version of Node into a folder; nothing when it cannot be had. */
export function otherNode(version: string, folder: string): string | undefined {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
  const home = path.join(folder, `node-${version}`)
  mkdirSync(home, {recursive: true})
  spawnSync('npm', ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', `${name}@${version}`], {
    cwd: home
  })
  const node = path.join(home, 'node_modules', name, 'bin/node')
  return existsSync(node) ? node : undefined
}
