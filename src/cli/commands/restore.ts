/** `stet restore`: the fair copy of a source. */

import {fairCopyFrom, isMarkdown, messagesToText, restore, toMarkdown} from '../../press/index.ts'
import {exitCodes} from '../exit-codes.ts'
import {type Out, out} from '../options.ts'
import {readText, sourceOptions, titleOf} from '../sources.ts'
import {write} from '../streams.ts'
import type {Verb} from '../verb.ts'

export const restoreVerb: Verb = {
  examples: [
    ['stet restore article.txt -o clean.md', 'make the Markdown alone'],
    ['pdftotext article.pdf - | stet restore > clean.md', 'the same, in a pipe']
  ],
  describe(command, end) {
    out(command)
      .argument('[source]', 'a text file, or - for standard input', '-')
      .action(async (file: string, options: Out) => {
        end(await restoreOne(file, options))
      })
  }
}

async function restoreOne(file: string, options: Out): Promise<number> {
  const bytes = readText(file, options)
  const name = titleOf(file)
  if (isMarkdown(name)) {
    // Markdown is a fair copy already: it is written anew, and nothing else.
    await write(toMarkdown(fairCopyFrom(bytes, {file: name})), options.output)
    return exitCodes.fine
  }
  const {markdown, messages} = restore(bytes, sourceOptions(file, options))
  await write(markdown, options.output)
  if (!options.quiet && messages.length > 0) process.stderr.write(messagesToText(name, messages))
  return options.frail && messages.length > 0 ? exitCodes.messages : exitCodes.fine
}
