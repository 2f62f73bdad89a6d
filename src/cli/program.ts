/** The program as commander knows it. */

import {existsSync} from 'node:fs'
import {Command} from 'commander'
import {version, visible} from '../press/index.ts'
import {commands} from './commands/index.ts'
import {configurable} from './settings.ts'
import {type End, examplesText, type Verb} from './verb.ts'

/** The program, with the examples of the commands that are loaded. */
export interface Program {
  readonly program: Command
  readonly examples: ReadonlyMap<string, Verb['examples']>
}

/** Exit codes, as help lists them. */
export const exitCodeLines: ReadonlyArray<readonly [code: number, says: string]> = [
  [0, 'fine; there may be messages'],
  [1, 'some of several sources failed, or there are messages and --frail was given'],
  [2, 'wrong usage'],
  [3, 'a change is less than 0.8 sure, and --fail-on uncertain was given'],
  [4, 'a source, or what is needed to read it, cannot be read; or it is no text'],
  [5, 'something cannot be written; what stood there still stands'],
  [6, 'an edition does not prove itself'],
  [70, 'a fault of Stet’s own'],
  [130, 'interrupted; 143 and 129: ended by SIGTERM or SIGHUP']
]

/**
 * Describe the program.
 *
 * @param isLoaded
 *   Which commands are described in full; of the others there is a line.
 */
export async function programOf(isLoaded: (name: string) => boolean, end: End): Promise<Program> {
  const program = new Command('stet')
  const all = new Map<string, Verb['examples']>()
  program
    .description('Restores publications from the mess that text extraction makes of them.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', afterHelp)
    .configureOutput({outputError: (text, write) => write(mistake(text, 'stet help'))})
  for (const [name, {says, load}] of Object.entries(commands)) {
    const command = program
      .command(name)
      .description(says)
      .configureOutput({outputError: (text, write) => write(mistake(text, `stet help ${name}`))})
    if (!isLoaded(name)) continue
    const {examples, describe} = await load()
    describe(configurable(command), end)
    command.addHelpText('after', examplesText(examples))
    all.set(name, examples)
  }
  return {program, examples: all}
}

/** Say what was mistyped, in a line as all others are, and what to do. */
function mistake(text: string, help: string): string {
  const line = visible(
    text
      .trim()
      .replace(/^error: /, '')
      .replaceAll('\n', ' ')
  )
  return `stet: ${ownSentence(line) ?? `${line}${adviceOn(line, help)}`}\n`
}

/** What our own reader of a value says; which option it is for is enough of the rest. */
function ownSentence(line: string): string | undefined {
  const start = line.indexOf('Unexpected value')
  if (start < 0) return undefined
  const [option] = /--[a-z-]+/.exec(line.slice(0, start)) ?? []
  return (option === undefined ? '' : `For \`${option}\`: `) + line.slice(start).replace(/\.$/, '')
}

function adviceOn(line: string, help: string): string {
  if (line.endsWith('?)')) return ''
  const [, option = ''] = /^unknown option '(-[^']*)'/.exec(line) ?? []
  return existsSync(option)
    ? `; write \`./${option}\` for the file of that name`
    : `; \`${help}\` tells what may stand there`
}

const afterHelp = `
Examples:
  stet pull article.txt                 make editions/article/: Markdown, PDF, brief, ledger
  stet restore article.txt -o clean.md  make the Markdown alone
  pdftotext article.pdf - | stet restore - > clean.md
  stet print clean.md -o article.pdf    set Markdown as pages
  stet proof clean.md -o proof.pdf      the same pages, with what is not set well
  stet brief clean.md -o brief.md       make the brief of a fair copy
  stet explain article.txt 12:30        what happened there, and why
  stet diff article.txt                 the source as an editor would mark it
  stet stet article.txt 12:30           let the source stand there, now and on every run
  stet verify editions/article          prove an edition

Exit codes:
${exitCodeLines.map(([code, says]) => `${String(code).padStart(5)}  ${says}`).join('\n')}`
