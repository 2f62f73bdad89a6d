/** `stet restore`: the fair copy of a source. */

import {fairCopyFrom, isMarkdown, restore, toMarkdown} from '../../press/index.ts'
import {eachOf, type Made, sourcesOf} from '../each.ts'
import {type Out, out} from '../options.ts'
import {readText, sourceOptions, titleOf} from '../sources.ts'
import {targetsOf} from '../targets.ts'
import type {Verb} from '../verb.ts'

export const restoreVerb: Verb = {
  examples: [
    ['stet restore article.txt -o clean.md', 'make the Markdown alone'],
    ['pdftotext article.pdf - | stet restore > clean.md', 'the same, in a pipe'],
    ["stet restore 'in/**/*.txt' --out-dir out", 'out/ has the folders that in/ has']
  ],
  describe(command, end) {
    out(command)
      .argument('[source...]', 'text files, folders, patterns; standard input when there is none')
      .action(async (names: Array<string>, options: Out) => {
        const inputs = await sourcesOf(names, options)
        const put = targetsOf(inputs, options, '.md')
        end(
          await eachOf('restore', inputs, options, async (input): Promise<Made> => {
            const bytes = readText(input.file, options)
            const name = titleOf(input.file, options)
            // Markdown is a fair copy already: it is written anew, and nothing else.
            if (isMarkdown(name)) return {made: await put(input, toMarkdown(fairCopyFrom(bytes, {file: name})))}
            const restoration = restore(bytes, await sourceOptions(input.file, options))
            return {made: await put(input, restoration.markdown), restoration}
          })
        )
      })
  }
}
