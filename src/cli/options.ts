/** Options that commands share, and how their values are read. */

import {createRequire} from 'node:module'
import path from 'node:path'
import {type Command, InvalidArgumentError, Option} from 'commander'
import {type ReportForm, reportForms} from '../archive/index.ts'
import {defaultMaxMegabytes, nearest, optionalRules, Trouble} from '../press/index.ts'

/** How a source is read. */
export interface Reading {
  maxSize: number
  lang?: string
  stdinName?: string
  plugin: ReadonlyArray<string>
  without: ReadonlyArray<string>
}

/** How a result is shown. */
export interface Showing {
  report: 'pretty' | ReportForm
}

/** How sources are read, and what is said of them. */
export interface Shared extends Reading, Showing {
  filesFrom0?: string
  quiet?: boolean
  verbose?: boolean
  frail?: boolean
  failOn?: 'uncertain'
  dryRun?: boolean
}

/** The same, for a command with a result for each source. */
export interface Out extends Shared {
  output?: string
  outDir?: string
}

const forms = ['pretty', ...reportForms] as const

/** Add the options of a command that reads one source. */
export function reading(command: Command): Command {
  return command
    .option('--lang <tag>', 'language of the text, as `en` or `de-AT` (default: found from the text)', langOf)
    .option('--max-size <MB>', 'largest source that is read', numberOf('megabytes'), defaultMaxMegabytes)
    .addOption(
      again('--plugin <module>', 'rules and packs of your own: a file or a package; may be given again', pluginOf)
    )
    .addOption(again('--without <rule>', 'leave a rule out; may be given again', ruleOf))
    .option('--stdin-name <name>', 'name of what comes on standard input; .md says that it is a fair copy')
}

/** Add the option of a command whose result, which is about one place, a program may read. */
export function showing(command: Command): Command {
  return command.addOption(choice('--report <form>', 'how to show it', ['pretty', 'json', 'jsonl'], 'pretty'))
}

/** Add the options of a command that reads sources and says what it found. */
export function shared(command: Command): Command {
  return reading(command)
    .option('--files-from0 <list>', 'read the names of sources from a file, or - for standard input, each ended by NUL')
    .addOption(choice('--report <form>', 'how to report', forms, 'pretty'))
    .option('--quiet', 'print no report')
    .option('--verbose', 'say of each source what was made of it')
    .option('--frail', 'exit with 1 when there is something to look at')
    .addOption(choice('--fail-on <what>', 'exit with 3 when a change is uncertain', ['uncertain']))
    .option('--dry-run', 'do everything, but write no file')
}

/** Add those of a command with a result for each source. */
export function out(command: Command): Command {
  return shared(command)
    .option('-o, --output <file>', 'where to write the one result (default: standard output)')
    .option('--out-dir <folder>', 'where to write the results, in folders as the sources are')
}

/** Add the options of a command that writes pages. */
export function standard(command: Command): Command {
  return command
    .option(
      '--standard <name>',
      'pdfa-3a: PDF/A-3a and PDF/UA-1; pdfa-2b, pdfa-1b: for older archives; pdfx-4, pdfx-1a: for a press',
      'pdfa-3a'
    )
    .option('--profile <file>', 'for a press: its ICC profile, in CMYK or grey')
    .option('--condition <name>', 'for a press: a registered condition, as FOGRA39 or FOGRA51')
    .option('--bleed <mm>', 'for a press: how far what bleeds is printed beyond the trim (default: 3)', bleedOf)
    .option('--marks <names>', 'for a press: crop, registration, bars, or none (default: crop,registration)')
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

/** Make an option whose value is one of some words. */
export function choice<Word extends string>(
  flags: string,
  says: string,
  words: ReadonlyArray<Word>,
  otherwise?: Word
): Option {
  const option = new Option(flags, says).default(otherwise).argParser(choiceOf(words))
  option.argChoices = [...words]
  return option
}

/** Make an option that gathers what it is given. */
function again(
  flags: string,
  says: string,
  gather: (value: string, before: ReadonlyArray<string>) => ReadonlyArray<string>
): Option {
  return new Option(flags, says).default([], 'none').argParser(gather)
}

/** Make a reader of one of some words. */
export function choiceOf<Word extends string>(words: ReadonlyArray<Word>): (value: string) => Word {
  return (value) => {
    const word = words.find((one) => one === value)
    if (word !== undefined) return word
    const near = nearest(value, words)
    const hint = near === undefined ? '' : ` (Did you mean ${near}?)`
    throw new InvalidArgumentError(`Unexpected value \`${value}\`, expected \`${words.join('` or `')}\`.${hint}`)
  }
}

/** Make a reader of a number above nought. */
export function numberOf(unit: string): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (number > 0 && Number.isFinite(number)) return number
    throw new InvalidArgumentError(`Unexpected value \`${value}\`, expected a number of ${unit}.`)
  }
}

/** Make a reader of a whole number above nought. */
export function wholeOf(unit: string): (value: string) => number {
  return (value) => {
    const number = numberOf(unit)(value)
    if (Number.isSafeInteger(number)) return number
    throw new InvalidArgumentError(`Unexpected value \`${value}\`, expected a whole number of ${unit}.`)
  }
}

function ruleOf(value: string, before: ReadonlyArray<string>): ReadonlyArray<string> {
  return [...before, choiceOf(optionalRules)(value)]
}

/** Gather plug-ins: a path is one of the working folder, any other name a package. */
function pluginOf(value: string, before: ReadonlyArray<string>): ReadonlyArray<string> {
  const isPath = /^\.{0,2}[\\/]|\.[cm]?[jt]s$/.test(value) || path.isAbsolute(value)
  return [...before, isPath ? path.resolve(value) : packagePath(value)]
}

function packagePath(name: string): string {
  try {
    return createRequire(path.join(process.cwd(), 'package.json')).resolve(name)
  } catch {
    throw new InvalidArgumentError(`Unexpected value \`${name}\`, expected a file, or a package of the working folder.`)
  }
}

function langOf(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? value
  } catch {
    throw new InvalidArgumentError(`Unexpected value \`${value}\`, expected a language tag, as \`en\` or \`de-AT\`.`)
  }
}

function bleedOf(value: string): number {
  const bleed = Number(value)
  if (value.trim() !== '' && bleed >= 0 && bleed <= 50) return bleed
  throw new InvalidArgumentError(`Unexpected value \`${value}\`, expected 0 to 50 millimetres.`)
}
