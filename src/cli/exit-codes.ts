/** Exit codes, the same from release to release. */

import {reasonOf, refusal, Trouble} from '../press/index.ts'

export const exitCodes = {
  fine: 0,
  /** Of several documents some failed; or there is something to look at, and `--frail` asked to hear of it. */
  messages: 1,
  usage: 2,
  /** A change is less than sure, and `--fail-on uncertain` asked to hear of it. */
  uncertain: 3,
  input: 4,
  output: 5,
  notProved: 6,
  bug: 70
} as const

/** Tell the exit code of what was thrown. */
export function codeOf(error: unknown): number {
  if (isOutOfFiles(error)) return exitCodes.input
  return error instanceof Trouble ? exitCodes[error.kind] : exitCodes.bug
}

/** Tell what was thrown, in one sentence. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Trouble) return error.message
  const reason = error instanceof Error ? error.message : String(error)
  if (isOutOfFiles(error)) return `Cannot go on: ${reasonOf(refusal('EMFILE'))}`
  return `A fault of our own: ${reason}; please report it with the source that shows it`
}

/** Whether a part of the program could not be read for want of files; Node has a code for it, or words. */
function isOutOfFiles(error: unknown): boolean {
  return (
    !(error instanceof Trouble) && error instanceof Error && /\bE[MN]FILE\b|too many open files/.test(error.message)
  )
}
