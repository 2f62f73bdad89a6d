/** One command over many sources: each for itself, then the report and the exit code. */

import {
  type DocumentReport,
  failedOf,
  type Input,
  inputsOf,
  type Kind,
  madeOf,
  namesFrom,
  reportAs,
  totalsOf
} from '../archive/index.ts'
import {messagesToText, type Restoration, Trouble, visible} from '../press/index.ts'
import {codeOf, exitCodes, sentenceOf} from './exit-codes.ts'
import type {Shared} from './options.ts'

/** What was made of a source. */
export interface Made {
  /** Where it was written. */
  readonly made: ReadonlyArray<string>
  readonly restoration?: Pick<Restoration, 'ledger' | 'messages'>
  /** What a person should read of it (default: what to look at). */
  readonly says?: string
  /** What could not be set as it should be (default: nothing). */
  readonly notes?: ReadonlyArray<string>
}

/** Find the sources that were named, in the command line or in a list; standard input when none was. */
export async function sourcesOf(
  names: ReadonlyArray<string>,
  {filesFrom0}: Pick<Shared, 'filesFrom0'>,
  kind?: Kind
): Promise<ReadonlyArray<Input>> {
  const listed = filesFrom0 === undefined ? [] : namesFrom(filesFrom0)
  const all = [...names, ...listed]
  if (all.length === 0 && (filesFrom0 !== undefined || process.stdin.isTTY)) {
    throw new Trouble('usage', 'Unexpected end of the command, expected a source, or one on standard input')
  }
  return inputsOf(all.length === 0 ? ['-'] : all, kind)
}

/**
 * Make something of each source; gives the exit code.
 *
 * One that fails does not stop the others. When there is only one, its failure is that of the run.
 */
export async function eachOf(
  command: string,
  inputs: ReadonlyArray<Input>,
  options: Shared,
  make: (input: Input) => Promise<Made>
): Promise<number> {
  const documents: Array<DocumentReport> = []
  let failure: number = exitCodes.fine
  for (const input of inputs) {
    const started = performance.now()
    try {
      const {made, restoration, says, notes = []} = await make(input)
      const document = madeOf(input.file, made, restoration)
      documents.push(document)
      if (options.report !== 'pretty' || options.quiet) continue
      const line = options.verbose ? lineOf(document, performance.now() - started) : ''
      const noted = notes.map((note) => `${visible(`${nameOf(input)}: ${note}`)}\n`).join('')
      process.stderr.write(line + (says ?? messagesOf(input, restoration)) + noted)
    } catch (error) {
      if (inputs.length === 1 && options.report === 'pretty') throw error
      failure = inputs.length === 1 ? codeOf(error) : exitCodes.messages
      documents.push(failedOf(input.file, sentenceOf(error)))
      if (options.report === 'pretty') process.stderr.write(`stet: ${visible(sentenceOf(error))}\n`)
    }
  }
  return finish(command, documents, options, failure)
}

/** Write the report of a run, for a program; gives the exit code. */
export function finish(
  command: string,
  documents: ReadonlyArray<DocumentReport>,
  {report, frail, failOn}: Shared,
  failure: number
): number {
  if (report !== 'pretty') process.stderr.write(reportAs(report, command, documents))
  const {uncertain, messages} = totalsOf(documents)
  if (failure !== exitCodes.fine) return failure
  if (failOn === 'uncertain' && uncertain > 0) return exitCodes.uncertain
  return frail && messages > 0 ? exitCodes.messages : exitCodes.fine
}

function nameOf({file}: Input): string {
  return file === '-' ? 'standard input' : file
}

function messagesOf(input: Input, restoration: Made['restoration']): string {
  const messages = restoration?.messages ?? []
  return messages.length === 0 ? '' : messagesToText(nameOf(input), messages)
}

function lineOf({file, made, emendations, messages}: DocumentReport, ms: number): string {
  const changes = Object.values(emendations).reduce((sum, count) => sum + count, 0)
  const to = made.length === 0 ? '' : ` → ${made.join(', ')}`
  return visible(`${file}${to}: ${changes} changes, ${messages.length} to look at, ${ms.toFixed(0)} ms`) + '\n'
}
