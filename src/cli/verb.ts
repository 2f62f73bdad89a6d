/** What each command is made of: how it is asked for and what it does, in one file of `commands/`. */

import type {Command} from 'commander'

/** Hear the exit code of what was done. */
export type End = (code: number) => void

/** A command that a person can type. */
export interface Verb {
  /** How it is typed, and what comes of it. */
  readonly examples: ReadonlyArray<readonly [line: string, says: string]>
  /** Tell commander its arguments and options, and what to do with them. */
  readonly describe: (command: Command, end: End) => void
}

/** Write examples as help shows them. */
export function examplesText(examples: Verb['examples']): string {
  const width = Math.max(...examples.map(([line]) => line.length))
  return `\nExamples:\n${examples.map(([line, says]) => `  ${line.padEnd(width)}  ${says}`).join('\n')}`
}
