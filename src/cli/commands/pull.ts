/** `stet pull`: an edition of each source. */

import {availableParallelism} from 'node:os'
import path from 'node:path'
import {type Input, pullAll} from '../../archive/index.ts'
import {isMarkdown, pluginsFrom, slugOfFile, Trouble, visible, writeAll} from '../../press/index.ts'
import {eachOf, finish, type Made, sourcesOf} from '../each.ts'
import {exitCodes} from '../exit-codes.ts'
import {hearInterrupts} from '../interrupts.ts'
import {dateOption, numberOf, type Shared, shared} from '../options.ts'
import {showProgress} from '../progress.ts'
import {reportOf} from '../report.ts'
import {readText, sourceOptions, titleOf} from '../sources.ts'
import type {Verb} from '../verb.ts'

interface Options extends Shared {
  outDir: string
  pack?: string
  jobs: number
  timeout: number
  maxMemory: number
  fresh?: boolean
}

export const pullVerb: Verb = {
  examples: [
    ['stet pull article.txt', 'make editions/article/: Markdown, PDF, brief, ledger'],
    ['stet pull article.txt --out-dir out --quiet', 'the same in out/article/, and say nothing'],
    ["stet pull 'in/**/*.txt' --out-dir out --jobs 2", 'an edition for each text, in folders as in/ has them']
  ],
  describe(command, end) {
    shared(command)
      .argument('[source...]', 'text files, folders, patterns; standard input when there is none')
      .option('--out-dir <folder>', 'folder for the editions', 'editions')
      .option('--pack <name>', 'templates of the brief: bluf, brief, glance, post, submission, or a folder of your own')
      .option('--jobs <n>', 'documents at a time', numberOf('documents at a time'), availableParallelism())
      .option('--timeout <seconds>', 'what one of many documents may take', numberOf('seconds'), 120)
      .option('--max-memory <MB>', 'what one of many documents may take', numberOf('megabytes'), 1024)
      .option('--fresh', 'make again what an earlier run made of the same source')
      .addHelpText(
        'after',
        `
Many documents are made in threads of their own: one that fails does not stop the others. A run that was
stopped goes on where it was. The folder then has report.html, to sort and search, and report.jsonl.`
      )
      .action(async (names: Array<string>, options: Options) => {
        const inputs = await sourcesOf(names, options)
        const folders = foldersOf(inputs, options)
        const isOne = inputs.length === 1 || options.dryRun
        end(await (isOne ? pullHere(inputs, folders, options) : pullMany(inputs, folders, options)))
      })
  }
}

type Folders = ReadonlyMap<Input, string>

async function pullHere(inputs: ReadonlyArray<Input>, folders: Folders, options: Options): Promise<number> {
  // What can be known to be wrong is said before anything is written.
  const date = dateOption()
  const {packFrom, pull} = await import('../../press/setting.ts')
  const plugins = await pluginsFrom(options.plugin)
  const pack = options.pack === undefined ? undefined : packFrom(options.pack, plugins)
  return eachOf('pull', inputs, options, async (input): Promise<Made> => {
    const {file} = input
    const started = performance.now()
    const edition = await pull(readText(file, options), {
      ...(await sourceOptions(file, options)),
      ...date,
      ...(pack && {brief: {pack}})
    })
    const folder = folders.get(input) ?? options.outDir
    const files = [...edition.files].map(([name, content]) => [path.join(folder, name), content] as const)
    if (!options.dryRun) writeAll(files, {within: options.outDir})
    const seconds = (performance.now() - started) / 1000
    return {
      made: files.map(([name]) => name),
      restoration: edition.restoration,
      says: reportOf(edition, {file, folder, seconds})
    }
  })
}

async function pullMany(inputs: ReadonlyArray<Input>, folders: Folders, options: Options): Promise<number> {
  const {outDir, lang, pack, plugin, without, maxSize, jobs, timeout, maxMemory, fresh = false, quiet, report} = options
  const progress = report === 'pretty' && !quiet ? showProgress(process.stderr) : undefined
  const interrupts = hearInterrupts()
  try {
    const {documents, isStopped} = await pullAll(
      inputs.map((input) => ({file: input.file, folder: folders.get(input) ?? outDir})),
      {
        outDir,
        jobs: Math.min(Math.ceil(jobs), inputs.length),
        timeoutMs: timeout * 1000,
        memoryMegabytes: maxMemory,
        isFresh: fresh,
        stop: interrupts.stop,
        maxMegabytes: maxSize,
        plugins: plugin,
        without,
        ...(lang !== undefined && {lang}),
        ...(pack !== undefined && {pack}),
        ...dateOption(),
        ...(progress && {onProgress: progress.show})
      }
    )
    progress?.end()
    if (progress && !isStopped) process.stderr.write(`${visible(path.join(outDir, 'report.html'))}\n`)
    const isBad = documents.some(({outcome}) => outcome === 'failed')
    const failure = isStopped ? exitCodes.interrupted : isBad ? exitCodes.messages : exitCodes.fine
    return finish('pull', documents, options, failure)
  } finally {
    interrupts.release()
  }
}

/** Name the folder of each edition. */
function foldersOf(inputs: ReadonlyArray<Input>, options: Options): ReadonlyMap<Input, string> {
  const folders = new Map<Input, string>()
  const taken = new Map<string, string>()
  for (const input of inputs) {
    const {file, below} = input
    if (isMarkdown(file)) {
      throw new Trouble(
        'usage',
        `Unexpected Markdown \`${file}\`, expected a text as it was extracted; a fair copy needs no pulling: use \`stet print\` and \`stet brief\``
      )
    }
    const slug = path.join(below, slugOfFile(titleOf(file, options)))
    const before = taken.get(slug)
    if (before !== undefined) {
      throw new Trouble(
        'usage',
        `Unexpected name \`${file}\`, its edition \`${slug}\` is that of \`${before}\`; rename one of them`
      )
    }
    taken.set(slug, file)
    folders.set(input, path.join(options.outDir, slug))
  }
  return folders
}
