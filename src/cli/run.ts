/** The command: what a person types, turned into calls of the press. */

import {statSync} from 'node:fs'
import path from 'node:path'
import {Command, CommanderError, InvalidArgumentError} from 'commander'
import {
  checkText,
  decisionsOn,
  defaultMaxMegabytes,
  fairCopyFrom,
  isMarkdown,
  messagesToText,
  readWhole,
  reasonOf,
  restore,
  slugOfFile,
  Trouble,
  toMarkdown,
  version,
  visible,
  writeAll,
  writeWhole
} from '../press/index.ts'
import type {Piece} from '../press/setting.ts'
import {addBrief} from './brief.ts'
import {addDecide} from './decide.ts'
import {addProofs} from './proofs.ts'
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

/** Answer for the streams of the process: what cannot be written is said, or needs no saying. */
export function guard(): void {
  process.stdout.on('error', (error) => {
    // A reader that went away, as `| head` does, wants no more.
    if ('code' in error && error.code === 'EPIPE') process.exit(exitCodes.fine)
    process.stderr.write(`stet: Cannot write standard output: ${reasonOf(error)}\n`)
    process.exit(exitCodes.output)
  })
  // There is nowhere left to say it.
  process.stderr.on('error', () => undefined)
}

/** Run the command; gives the exit code. */
export async function run(argv: ReadonlyArray<string>): Promise<number> {
  let code: number = exitCodes.fine
  const program = commandOf((found) => {
    code = found
  })
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
    process.stderr.write(`stet: ${visible(error.message)}\n`)
    return exitCodes[error.kind]
  }
  const reason = error instanceof Error ? error.message : String(error)
  process.stderr.write(`stet: A fault of our own: ${visible(reason)}; please report it with the source that shows it\n`)
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
  stet explain article.txt 12:30        what happened there, and why
  stet diff article.txt                 the source as an editor would mark it
  stet stet article.txt 12:30           let the source stand there, now and on every run
  stet verify editions/article          prove an edition

Exit codes: 0 fine, 1 messages with --frail, 2 wrong usage, 4 input, 5 output,
6 not proved, 70 a bug.`
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
    .action(async (file: string, options: Out) => {
      end(await restoreOne(file, options))
    })

  out(program.command('print'))
    .description('set a fair copy (or a source) as a PDF')
    .argument('<file>', 'a Markdown or text file')
    .option('--style <style>', 'digest: two columns; brief: one column', styleOf, 'digest')
    .action(async (file: string, options: Out & {style: 'digest' | 'brief'}) => {
      const date = dateOption()
      const tree = treeOf(file, options)
      const {printPages} = await import('../press/setting.ts')
      await write(await printPages(tree, {style: options.style, ...date}), options)
    })

  addBrief(out(program.command('brief')), {
    date: dateOption,
    piece: pieceOf,
    write: (content, output) => write(content, output === undefined ? {} : {output})
  })

  addDecide(program, (text) => write(text, {}))
  addProofs(program, (text) => write(text, {}), end)
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
  // What can be known to be wrong is said before anything is written.
  const date = dateOption()
  checkNames(files)
  const {pull} = await import('../press/setting.ts')
  let asks = 0
  for (const file of files) {
    const started = performance.now()
    const edition = await pull(readText(file, options), {
      ...sourceOptions(file, options),
      ...date
    })
    const folder = path.join(options.outDir, edition.slug)
    writeAll([...edition.files].map(([name, content]) => [path.join(folder, name), content] as const))
    asks += edition.messages.length
    if (!options.quiet) {
      process.stderr.write(reportOf(edition, {file, folder, seconds: (performance.now() - started) / 1000}))
    }
  }
  return options.frail && asks > 0 ? exitCodes.messages : exitCodes.fine
}

function checkNames(files: ReadonlyArray<string>): void {
  const slugs = new Map<string, string>()
  for (const file of files) {
    if (isMarkdown(file)) {
      throw new Trouble(
        'usage',
        `Unexpected Markdown \`${file}\`, expected a text as it was extracted; a fair copy needs no pulling: use \`stet print\` and \`stet brief\``
      )
    }
    const slug = slugOfFile(titleOf(file))
    const before = slugs.get(slug)
    if (before !== undefined) {
      throw new Trouble(
        'usage',
        `Unexpected name \`${file}\`, its edition \`${slug}\` is that of \`${before}\`; rename one of them`
      )
    }
    slugs.set(slug, file)
  }
}

async function restoreOne(file: string, options: Out): Promise<number> {
  const bytes = readText(file, options)
  const name = titleOf(file)
  if (isMarkdown(name)) {
    // Markdown is a fair copy already: it is written anew, and nothing else.
    await write(toMarkdown(fairCopyFrom(bytes, {file: name})), options)
    return exitCodes.fine
  }
  const {markdown, messages} = restore(bytes, sourceOptions(file, options))
  await write(markdown, options)
  if (!options.quiet && messages.length > 0) process.stderr.write(messagesToText(name, messages))
  return options.frail && messages.length > 0 ? exitCodes.messages : exitCodes.fine
}

function treeOf(file: string, options: Out): ReturnType<typeof fairCopyFrom> {
  return fairCopyFrom(readText(file, options), sourceOptions(file, options))
}

function pieceOf(file: string, options: Out): Piece {
  if (isMarkdown(file)) return {file, tree: treeOf(file, options)}
  const restoration = restore(readText(file, options), sourceOptions(file, options))
  return {file, tree: restoration.tree, restoration}
}

/** Name a source as the edition does. */
function titleOf(file: string): string {
  return file === '-' ? 'stdin.txt' : path.basename(file)
}

/** Say what a source is called, in which language it is, and what was decided on it. */
function sourceOptions(
  file: string,
  {lang}: Shared
): {file: string; lang?: string; decisions: ReturnType<typeof decisionsOn>} {
  return {file: titleOf(file), ...(lang && {lang}), decisions: decisionsOn(file)}
}

function readText(file: string, {maxSize, output}: Out): Uint8Array {
  if (output !== undefined && isSameFile(file, output)) {
    throw new Trouble(
      'usage',
      `Unexpected output \`${output}\`, it is the source, which is never changed; name another`
    )
  }
  // 0 is standard input.
  const bytes = readWhole(file === '-' ? 0 : file, maxSize)
  checkText(bytes, file === '-' ? 'standard input' : file)
  return bytes
}

function isSameFile(a: string, b: string): boolean {
  try {
    const [one, other] = [statSync(a), statSync(b)]
    return one.isFile() && one.ino === other.ino && one.dev === other.dev
  } catch {
    // One that is not there is not the other; whoever opens it will say why.
    return false
  }
}

async function write(content: string | Uint8Array, {output}: Pick<Out, 'output'>): Promise<void> {
  if (output !== undefined) writeWhole(output, content)
  else await new Promise<void>((resolve) => process.stdout.write(content, () => resolve()))
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
