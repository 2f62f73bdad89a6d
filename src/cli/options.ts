/** Options that commands share, and how their values are read. */

import {type Command, InvalidArgumentError} from 'commander'
import {defaultMaxMegabytes, Trouble} from '../press/index.ts'

/** How a source is read. */
export interface Reading {
  maxSize: number
  lang?: string
}

/** How it is read, and what is said of it. */
export interface Shared extends Reading {
  quiet?: boolean
  frail?: boolean
}

/** The same, for a command with one result. */
export interface Out extends Shared {
  output?: string
}

/** Add the options of a command that reads sources. */
export function reading(command: Command): Command {
  return command
    .option('--lang <tag>', 'language of the text, as `en` or `de-AT` (default: found from the text)', langOf)
    .option('--max-size <MB>', 'largest source that is read', sizeOf, defaultMaxMegabytes)
}

/** Add those of a command that also says what it found. */
export function shared(command: Command): Command {
  return reading(command)
    .option('--quiet', 'print no report')
    .option('--frail', 'exit with 1 when there is something to look at')
}

/** Add the options of a command with one result. */
export function out(command: Command): Command {
  return shared(command).option('-o, --output <file>', 'where to write (default: standard output)')
}

/** Read the date of what is made, by the convention of reproducible builds: seconds since 1970. */
export function dateOption(): {date?: Date} {
  const epoch = process.env['SOURCE_DATE_EPOCH']
  if (epoch === undefined || epoch === '') return {}
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new Trouble('usage', `Unexpected value \`${epoch}\` for \`SOURCE_DATE_EPOCH\`, expected seconds since 1970`)
  }
  return {date: new Date(Number(epoch) * 1000)}
}

/** Read `line:column`. */
export function placeOf(value: string): [number, number] {
  const match = /^(\d{1,9}):(\d{1,9})$/.exec(value)
  if (!match || Number(match[1]) < 1 || Number(match[2]) < 1) {
    throw new InvalidArgumentError(`Unexpected value \`${value}\`, expected line:column, as \`12:30\`.`)
  }
  return [Number(match[1]), Number(match[2])]
}

function langOf(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? value
  } catch {
    throw new InvalidArgumentError(`Unexpected value \`${value}\`, expected a language tag, as \`en\` or \`de-AT\`.`)
  }
}

function sizeOf(value: string): number {
  const size = Number(value)
  if (!(size > 0)) throw new InvalidArgumentError(`Unexpected value \`${value}\`, expected a number of megabytes.`)
  return size
}
