/** The command: what a person types, turned into one of `commands/`, and what went wrong into an exit code. */

import {Command, CommanderError} from 'commander'
import {version, visible} from '../press/index.ts'
import {commands} from './commands/index.ts'
import {codeOf, exitCodes, sentenceOf} from './exit-codes.ts'
import {configurable} from './settings.ts'
import {type End, examplesText} from './verb.ts'

/** Run the command; gives the exit code. */
export async function run(argv: ReadonlyArray<string>): Promise<number> {
  let code: number = exitCodes.fine
  try {
    const program = await programOf(argv, (found) => {
      code = found
    })
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

/** Describe the program; of the commands, only what was typed is loaded. */
async function programOf(argv: ReadonlyArray<string>, end: End): Promise<Command> {
  const program = new Command('stet')
  program
    .description('Restores publications from the mess that text extraction makes of them.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText('after', afterHelp)
  for (const [name, {says, load}] of Object.entries(commands)) {
    const command = program.command(name).description(says)
    if (!argv.includes(name)) continue
    const {examples, describe} = await load()
    describe(configurable(command), end)
    command.addHelpText('after', examplesText(examples))
  }
  return program
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

Exit codes: 0 fine, 1 some of several failed, or messages with --frail, 2 wrong usage,
3 uncertain with --fail-on, 4 input, 5 output, 6 not proved, 70 a bug, 130 interrupted.`
