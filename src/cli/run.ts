/** The command: what a person types, turned into one of `commands/`, and what went wrong into an exit code. */

import {CommanderError} from 'commander'
import {visible} from '../press/index.ts'
import {codeOf, exitCodes, sentenceOf} from './exit-codes.ts'
import {programOf} from './program.ts'

/** Run the command; gives the exit code. */
export async function run(argv: ReadonlyArray<string>): Promise<number> {
  let code: number = exitCodes.fine
  const end = (found: number): void => {
    code = found
  }
  try {
    // Only what was typed is loaded.
    const {program} = await programOf((name) => argv.includes(name), end)
    await program.parseAsync(argv)
    return code
  } catch (error) {
    return explain(error)
  }
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage
  process.stderr.write(`stet: ${visible(sentenceOf(error))}\n`)
  return codeOf(error)
}
