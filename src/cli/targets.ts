/** Where results go: to standard output, to a file, or into folders as the sources are. */

import {statSync} from 'node:fs'
import path from 'node:path'
import type {Input} from '../archive/index.ts'
import {Trouble, writeAll} from '../press/index.ts'
import type {Out} from './options.ts'
import {titleOf} from './sources.ts'
import {print} from './streams.ts'

/** How standard output is named. */
const standardOutput = '-'

/** Write the result of a source; gives where it went. */
export type Put = (input: Input, content: string | Uint8Array) => Promise<ReadonlyArray<string>>

/**
 * Prepare to write a result for each source.
 *
 * @param ending
 *   What the name of a result ends in, as `.md`.
 * @throws {Trouble}
 *   When two results would stand in one place, or one in that of a source.
 */
export function targetsOf(inputs: ReadonlyArray<Input>, options: Out, ending: string): Put {
  const {outDir, dryRun} = options
  const output = options.output === standardOutput ? undefined : options.output
  if (options.output !== undefined && outDir !== undefined) {
    throw new Trouble('usage', 'Unexpected options, expected one of `--output`, `--out-dir`')
  }
  if (inputs.length > 1 && outDir === undefined) {
    throw new Trouble('usage', `Unexpected number of sources, ${inputs.length}, expected one, or \`--out-dir\``)
  }
  const places = new Map<string, Input>()
  const place = (input: Input): string | undefined =>
    outDir === undefined ? output : path.join(outDir, input.below, `${stemOf(input, options)}${ending}`)
  for (const input of inputs) {
    const file = place(input)
    if (file === undefined) continue
    const other = places.get(file)
    if (other) {
      throw new Trouble(
        'usage',
        `Unexpected name \`${input.file}\`, its result \`${file}\` is that of \`${other.file}\`; rename one of them`
      )
    }
    if (isSameFile(input.file, file)) {
      throw new Trouble(
        'usage',
        `Unexpected output \`${file}\`, it is the source, which is never changed; name another`
      )
    }
    places.set(file, input)
  }
  const cleared = new Set<string>()
  return async (input, content) => {
    const file = place(input)
    if (file !== undefined) {
      if (!dryRun) await writeAll([[file, content]], {cleared, ...(outDir !== undefined && {within: outDir})})
      return [file]
    }
    if (dryRun) return []
    // Bytes of pages would turn a terminal about, and show nothing.
    if (process.stdout.isTTY && typeof content !== 'string') {
      throw new Trouble('usage', 'Unexpected terminal, expected `--output <file>` for a PDF, or a pipe')
    }
    await print(content)
    return []
  }
}

function stemOf({file}: Input, options: Out): string {
  const title = titleOf(file, options)
  return path.basename(title, path.extname(title))
}

function isSameFile(a: string, b: string): boolean {
  try {
    const [one, other] = [statSync(a), statSync(b)]
    return one.isFile() && one.ino === other.ino && one.dev === other.dev
  } catch {
    // One that is not there is not the other; whoever opens it will say why.
    return false
  }
}
