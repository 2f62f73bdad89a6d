/** The command: what a person types, turned into calls of the press. */

import {writeSync} from 'node:fs'
import path from 'node:path'
import {Command, CommanderError, InvalidArgumentError} from 'commander'
import {
  briefOf,
  checkText,
  defaultMaxMegabytes,
  fairCopyFrom,
  messagesToText,
  printPages,
  pull,
  readWhole,
  restore,
  Trouble,
  toMarkdown,
  version,
  writeWhole
} from '../press/index.ts'
import {reportOf} from './report.ts'

/** Exit codes, the same from release to release. */
const exitCodes = {fine: 0, messages: 1, usage: 2, input: 4, output: 5, bug: 70} as const

interface Shared {
  maxSize: number
  lang?: string
  quiet?: boolean
  frail?: boolean
}

interface Out extends Shared {
  output?: string
}

/** Run the command; gives the exit code. */
export async function run(argv: ReadonlyArray<string>): Promise<number> {
  let code: number = exitCodes.fine
  const program = commandOf((found) => {
    code = found
  })
  // A reader that went away, as `| head` does, wants no more.
  process.stdout.on('error', () => process.exit(exitCodes.fine))
  try {
    await program.parseAsync(argv)
    return code
  } catch (error) {
    return explain(error)
  }
}

function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage
  if (error instanceof Trouble) {
    process.stderr.write(`stet: ${error.message}\n`)
    return exitCodes[error.kind]
  }
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`stet: A fault of our own: ${reason}; please report it with the source that shows it\n`)
  return exitCodes.bug
}

function commandOf(end: (code: number) => void): Command {
  const program = new Command('stet')
  program
    .description('Restores publications from the mess that text extraction makes of them.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      `
Examples:
  stet pull article.txt                 make editions/article/: Markdown, PDF, brief, ledger
  stet restore article.txt -o clean.md  make the Markdown alone
  pdftotext article.pdf - | stet restore - > clean.md
  stet print clean.md -o article.pdf    set Markdown as pages
  stet brief clean.md -o brief.md       make the brief of a fair copy

Exit codes: 0 fine, 1 messages with --frail, 2 wrong usage, 4 input, 5 output, 70 a bug.`
    )

  shared(program.command('pull'))
    .description('make an edition of each source: fair copy, pages, brief, ledger, messages, colophon')
    .argument('<source...>', 'text files')
    .option('--out-dir <folder>', 'folder for the editions', 'editions')
    .action(async (files: Array<string>, options: Shared & {outDir: string}) => {
      end(await pullAll(files, options))
    })

  out(program.command('restore'))
    .description('make the fair copy of a source, as Markdown')
    .argument('[source]', 'a text file, or - for standard input', '-')
    .action((file: string, options: Out) => {
      end(restoreOne(file, options))
    })

  out(program.command('print'))
    .description('set a fair copy (or a source) as a PDF')
    .argument('<file>', 'a Markdown or text file')
    .option('--style <style>', 'digest: two columns; brief: one column', styleOf, 'digest')
    .action(async (file: string, options: Out & {style: 'digest' | 'brief'}) => {
      const tree = fairCopyFrom(readText(file, options), file)
      write(await printPages(tree, {style: options.style, ...dateOption()}), options)
    })

  out(program.command('brief'))
    .description('make the brief of a fair copy (or a source), as Markdown')
    .argument('<file>', 'a Markdown or text file')
    .action((file: string, options: Out) => {
      write(briefOf(fairCopyFrom(readText(file, options), file)), options)
    })

  return program
}

function shared(command: Command): Command {
  return command
    .option('--lang <tag>', 'language of the text, as `en` or `de-AT` (default: found from the text)', langOf)
    .option('--max-size <MB>', 'largest source that is read', sizeOf, defaultMaxMegabytes)
    .option('--quiet', 'print no report')
    .option('--frail', 'exit with 1 when there is something to look at')
}

function out(command: Command): Command {
  return shared(command).option('-o, --output <file>', 'where to write (default: standard output)')
}

async function pullAll(files: ReadonlyArray<string>, options: Shared & {outDir: string}): Promise<number> {
  let asks = 0
  const slugs = new Map<string, string>()
  for (const file of files) {
    const started = performance.now()
    const edition = await pull(readText(file, options), {
      file: path.basename(file),
      ...(options.lang && {lang: options.lang}),
      ...dateOption()
    })
    const before = slugs.get(edition.slug)
    if (before !== undefined) {
      throw new Trouble(
        'usage',
        `Unexpected name \`${file}\`, its edition \`${edition.slug}\` is that of \`${before}\`; rename one of them`
      )
    }
    slugs.set(edition.slug, file)
    const folder = path.join(options.outDir, edition.slug)
    for (const [name, content] of edition.files) writeWhole(path.join(folder, name), content)
    asks += edition.messages.length
    if (!options.quiet) {
      process.stderr.write(reportOf(edition, {file, folder, seconds: (performance.now() - started) / 1000}))
    }
  }
  return options.frail && asks > 0 ? exitCodes.messages : exitCodes.fine
}

function restoreOne(file: string, options: Out): number {
  const name = file === '-' ? 'stdin.txt' : path.basename(file)
  const bytes = readText(file, options)
  if (/\.(?:md|markdown)$/i.test(name)) {
    // Markdown is a fair copy already: it is written anew, and nothing else.
    write(toMarkdown(fairCopyFrom(bytes, name)), options)
    return exitCodes.fine
  }
  const {markdown, messages} = restore(bytes, {file: name, ...(options.lang && {lang: options.lang})})
  write(markdown, options)
  if (!options.quiet && messages.length > 0) process.stderr.write(messagesToText(name, messages))
  return options.frail && messages.length > 0 ? exitCodes.messages : exitCodes.fine
}

function readText(file: string, {maxSize}: Shared): Uint8Array {
  // 0 is standard input.
  const bytes = readWhole(file === '-' ? 0 : file, maxSize)
  checkText(bytes, file === '-' ? 'standard input' : file)
  return bytes
}

function write(content: string | Uint8Array, {output}: Out): void {
  if (output !== undefined) writeWhole(output, content)
  else {
    const bytes = Buffer.from(content)
    for (let at = 0; at < bytes.length; ) at += writeSync(1, bytes, at)
  }
}

// The convention of reproducible builds: seconds since 1970.
function dateOption(): {date?: Date} {
  const epoch = process.env['SOURCE_DATE_EPOCH']
  if (epoch === undefined || epoch === '') return {}
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new Trouble('usage', `Unexpected value \`${epoch}\` for \`SOURCE_DATE_EPOCH\`, expected seconds since 1970`)
  }
  return {date: new Date(Number(epoch) * 1000)}
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

function styleOf(value: string): 'digest' | 'brief' {
  if (value === 'digest' || value === 'brief') return value
  throw new InvalidArgumentError(`Unexpected value \`${value}\`, expected \`digest\` or \`brief\`.`)
}
