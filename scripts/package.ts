/** Look at the package as others will get it: packed, its exports by publint, its types by attw. */

import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {root, run} from './process.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
try {
  // What is built is looked at, not built again.
  const name = execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8'
  })
  const tarball = path.join(folder, name.trim())
  const codes = [
    run('publint', [tarball, '--strict']),
    // It is a module, and none of the older kinds.
    run('attw', [tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-summary'])
  ]
  process.exitCode = codes.find((code) => code !== 0) ?? 0
} finally {
  rmSync(folder, {recursive: true})
}
