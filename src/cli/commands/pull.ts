/** `stet pull`: an edition of each source. */

import path from 'node:path'
import {isMarkdown, slugOfFile, Trouble, writeAll} from '../../press/index.ts'
import {exitCodes} from '../exit-codes.ts'
import {dateOption, type Shared, shared} from '../options.ts'
import {reportOf} from '../report.ts'
import {readText, sourceOptions, titleOf} from '../sources.ts'
import type {Verb} from '../verb.ts'

interface Options extends Shared {
  outDir: string
}

export const pullVerb: Verb = {
  examples: [
    ['stet pull article.txt', 'make editions/article/: Markdown, PDF, brief, ledger'],
    ['stet pull article.txt --out-dir out --quiet', 'the same in out/article/, and say nothing']
  ],
  describe(command, end) {
    shared(command)
      .argument('<source...>', 'text files')
      .option('--out-dir <folder>', 'folder for the editions', 'editions')
      .action(async (files: Array<string>, options: Options) => {
        end(await pullAll(files, options))
      })
  }
}

async function pullAll(files: ReadonlyArray<string>, options: Options): Promise<number> {
  // What can be known to be wrong is said before anything is written.
  const date = dateOption()
  checkNames(files)
  const {pull} = await import('../../press/setting.ts')
  let asks = 0
  for (const file of files) {
    const started = performance.now()
    const edition = await pull(readText(file, options), {
      ...sourceOptions(file, options),
      ...date
    })
    const folder = path.join(options.outDir, edition.slug)
    writeAll(
      [...edition.files].map(([name, content]) => [path.join(folder, name), content] as const),
      {
        within: options.outDir
      }
    )
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
