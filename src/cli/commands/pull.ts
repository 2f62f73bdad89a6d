/** `stet pull`: an edition of each source. */

import {availableParallelism} from 'node:os'
import {Trouble} from '../../press/index.ts'
import {sourcesOf} from '../each.ts'
import {numberOf, shared, standard, wholeOf} from '../options.ts'
import {pagesOptions} from '../paged.ts'
import {foldersOf, type PullOptions} from '../pull-options.ts'
import type {Verb} from '../verb.ts'

export const pullVerb: Verb = {
  examples: [
    ['stet pull article.txt', 'make editions/article/: Markdown, PDF, brief, ledger'],
    ['stet pull article.txt --out-dir out --quiet', 'the same in out/article/, and say nothing'],
    ['stet pull article.txt --watch', 'make it again whenever the text or a decision on it changes'],
    ["stet pull 'in/**/*.txt' --out-dir out --jobs 2", 'an edition for each text, in folders as in/ has them']
  ],
  describe(command, end) {
    standard(pagesOptions(shared(command)))
      .argument('[source...]', 'text files, folders, patterns; standard input when there is none')
      .option('--out-dir <folder>', 'folder for the editions', 'editions')
      .option('--pack <name>', 'templates of the brief: bluf, brief, glance, post, submission, or a folder of your own')
      .option(
        '--watch',
        'make an edition again when its source, its decisions, the pack, the theme or the settings change'
      )
      .option('--jobs <n>', 'documents at a time', wholeOf('documents at a time'), availableParallelism())
      .option('--timeout <seconds>', 'what one of many documents may take', numberOf('seconds'), 120)
      .option('--max-memory <MB>', 'what one of many documents may take', numberOf('megabytes'), 1024)
      .option('--fresh', 'make again what an earlier run made of the same source')
      .addHelpText(
        'after',
        `
Many documents are made in threads of their own: one that fails does not stop the others. A run that was
stopped goes on where it was. The folder then has report.html, to sort and search, and report.jsonl.`
      )
      .action(async (names: Array<string>, options: PullOptions) => {
        const inputs = await sourcesOf(names, options)
        const folders = foldersOf(inputs, options)
        if (options.watch && options.dryRun) {
          throw new Trouble('usage', 'Unexpected options, expected one of `--watch`, `--dry-run`')
        }
        if (inputs.length > 1 && !options.watch && !options.dryRun) {
          const {pullMany} = await import('../pull-many.ts')
          end(await pullMany(inputs, folders, options))
        } else {
          const {pullHere} = await import('../pull-here.ts')
          end(await pullHere(inputs, folders, options))
        }
      })
  }
}
