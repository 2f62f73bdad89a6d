/** Do the main job with the built command, and see that the edition is there. */

import {rmSync, statSync} from 'node:fs'
import path from 'node:path'
import {root, run} from './process.ts'

const folder = path.join(root, 'dist/editions/csto')
const names = [
  'fair-copy.md',
  'fair-copy.pdf',
  'brief.md',
  'brief.html',
  'brief.pdf',
  'brief.json',
  'evidence.md',
  'ledger.jsonl',
  'messages.txt',
  'colophon.json'
]

// What an earlier run made must not speak for this one.
rmSync(folder, {recursive: true, force: true})
process.exitCode = run('npm', ['run', '--silent', 'start'])

for (const name of process.exitCode === 0 ? names : []) {
  if (statSync(path.join(folder, name), {throwIfNoEntry: false})?.size) continue
  process.stderr.write(`main job: Unexpected edition without \`${name}\`, expected a file that says something\n`)
  process.exitCode = 1
}
