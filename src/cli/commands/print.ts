/** `stet print`: a fair copy as pages. */

import {dateOption, type Out, out} from '../options.ts'
import {printedFrom} from '../sources.ts'
import {write} from '../streams.ts'
import type {Verb} from '../verb.ts'

interface Options extends Out {
  theme: string
  paper?: string
}

export const printVerb: Verb = {
  examples: [
    ['stet print clean.md -o article.pdf', 'set Markdown as pages'],
    ['stet print clean.md --theme journal --paper letter -o article.pdf', 'in another house style, on other paper'],
    ['stet print article.txt --theme brief -o article.pdf', 'restore a source, and set it in one column']
  ],
  describe(command) {
    out(command)
      .argument('<file>', 'a Markdown or text file')
      .option('--theme <name>', 'a house style: digest, journal, brief, note; or a theme file of one’s own', 'digest')
      .option('--paper <name>', 'paper other than the theme’s: a4, a5, b5, letter, legal, half-letter')
      .action(async (file: string, options: Options) => {
        const date = dateOption()
        const {printPages, themeIn} = await import('../../press/setting.ts')
        const theme = themeIn(options.theme, options.paper)
        const {tree, attachments} = printedFrom(file, options)
        const pages = await printPages(tree, {theme, attachments, ...date})
        await write(pages, options.output)
      })
  }
}
