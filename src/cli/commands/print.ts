/** `stet print`: a fair copy as pages. */

import {InvalidArgumentError} from 'commander'
import {dateOption, type Out, out} from '../options.ts'
import {treeOf} from '../sources.ts'
import {write} from '../streams.ts'
import type {Verb} from '../verb.ts'

interface Options extends Out {
  style: 'digest' | 'brief'
}

export const printVerb: Verb = {
  examples: [
    ['stet print clean.md -o article.pdf', 'set Markdown as pages'],
    ['stet print article.txt --style brief -o article.pdf', 'restore a source, and set it in one column']
  ],
  describe(command) {
    out(command)
      .argument('<file>', 'a Markdown or text file')
      .option('--style <style>', 'digest: two columns; brief: one column', styleOf, 'digest')
      .action(async (file: string, options: Options) => {
        const date = dateOption()
        const tree = treeOf(file, options)
        const {printPages} = await import('../../press/setting.ts')
        await write(await printPages(tree, {style: options.style, ...date}), options.output)
      })
  }
}

function styleOf(value: string): 'digest' | 'brief' {
  if (value === 'digest' || value === 'brief') return value
  throw new InvalidArgumentError(`Unexpected value \`${value}\`, expected \`digest\` or \`brief\`.`)
}
