/** Compile `src/` to `dist/lib/`, from nothing. */

import {chmodSync, rmSync} from 'node:fs'
import path from 'node:path'
import {root, run, stet} from './process.ts'

rmSync(path.join(root, 'dist/lib'), {recursive: true, force: true})
process.exitCode = run('tsc', ['-p', 'tsconfig.build.json'])
// The compiler writes plain files; a linked command must be executable.
if (process.exitCode === 0) chmodSync(stet, 0o755)
