/** `stet print`: a fair copy as pages. */

import {pluginsFrom} from '../../press/index.ts'
import type {StandardAsked} from '../../press/pages.ts'
import {eachOf, sourcesOf} from '../each.ts'
import {dateOption, type Out, out, standard} from '../options.ts'
import {folderOf, type Paged, type Pictured, pagesOptions, picturesOption} from '../paged.ts'
import {sheetOf} from '../sources.ts'
import {targetsOf} from '../targets.ts'
import type {Verb} from '../verb.ts'

type Options = Out & Paged & Pictured & StandardAsked

export const printVerb: Verb = {
  examples: [
    ['stet print clean.md -o article.pdf', 'set Markdown as pages'],
    ['stet print clean.md --theme journal --paper letter -o article.pdf', 'in another house style, on other paper'],
    ['stet print clean.md --standard pdfx-1a --condition FOGRA39 -o press.pdf', 'for a printing press'],
    ['stet print article.txt --theme brief -o article.pdf', 'restore a source, and set it in one column'],
    ['stet print clean --out-dir pages', 'every text in the folder clean/']
  ],
  describe(command, end) {
    standard(picturesOption(pagesOptions(out(command))))
      .argument('[file...]', 'Markdown or text files, folders, patterns; standard input when there is none')
      .action(async (names: Array<string>, given: Options) => {
        const options = {stdinName: 'stdin.md', ...given}
        const date = dateOption()
        const inputs = await sourcesOf(names, options, 'text')
        const put = targetsOf(inputs, options, '.pdf')
        const {picturesIn, printPages, standardIn, themeIn} = await import('../../press/pages.ts')
        const theme = themeIn(options.theme, options.paper, await pluginsFrom(options.plugin))
        const keeping = standardIn(options)
        end(
          await eachOf('print', inputs, options, async (input) => {
            const {tree, restoration, attachments} = await sheetOf(input.file, options)
            const pictures = picturesIn(folderOf(input.file), options.pictures)
            const {pdf, notes} = await printPages(tree, {theme, attachments, pictures, ...keeping, ...date})
            return {made: await put(input, pdf), notes, ...(restoration && {restoration})}
          })
        )
      })
  }
}
