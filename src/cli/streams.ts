/** The streams of the process: results on standard output, all else on standard error. */

import {styleText} from 'node:util'
import {codeOf, reasonOf} from '../press/index.ts'
import {exitCodes} from './exit-codes.ts'

/** Answer for the streams of the process: what cannot be written is said, or needs no saying. */
export function guard(): void {
  process.stdout.on('error', endUnheard)
  // There is nowhere left to say it.
  process.stderr.on('error', () => undefined)
}

/** End since standard output takes no more. */
export function endUnheard(error: Error): never {
  // A reader that went away, as `| head` does, wants no more.
  if (codeOf(error) === 'EPIPE') process.exit(exitCodes.fine)
  process.stderr.write(`stet: Cannot write standard output: ${reasonOf(error)}\n`)
  process.exit(exitCodes.output)
}

/** Write a result to standard output. */
export async function print(content: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve) => process.stdout.write(content, () => resolve()))
}

/** Colour a part of a result, where standard output shows colours. */
export function paint(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, {stream: process.stdout})
}
