/** `stet proof`: pages with their faults drawn in, and a typographic report. */

import {pluginsFrom, Trouble, visible} from '../../press/index.ts'
import {eachOf, sourcesOf} from '../each.ts'
import {exitCodes} from '../exit-codes.ts'
import {dateOption, type Out, out} from '../options.ts'
import {folderOf, type Paged, type Pictured, pagesOptions, picturesOption} from '../paged.ts'
import {sheetOf} from '../sources.ts'
import {paint, print} from '../streams.ts'
import {targetsOf} from '../targets.ts'
import type {Verb} from '../verb.ts'

interface Options extends Out, Paged, Pictured {
  json?: boolean
}

export const proofVerb: Verb = {
  examples: [
    ['stet proof clean.md', 'say what is not set well, and what would mend it'],
    ['stet proof clean.md -o proof.pdf', 'draw grid, measure and faults into the pages too'],
    ['stet proof clean.md --json', 'the report as data (schemas/proof.json)'],
    ['stet proof clean --out-dir proofs', 'of every text in the folder clean/']
  ],
  describe(command, end) {
    picturesOption(pagesOptions(out(command)))
      .argument('[file...]', 'Markdown or text files, folders, patterns; standard input when there is none')
      .option('--json', 'print the report as data')
      .action(async (names: ReadonlyArray<string>, given: Options) => {
        const options = {stdinName: 'stdin.md', ...given}
        const date = dateOption()
        const inputs = await sourcesOf(names, options, 'text')
        if (options.output === '-') {
          throw new Trouble('usage', 'Unexpected output `-`, expected a file: the report goes to standard output')
        }
        const isDrawn = options.output !== undefined || options.outDir !== undefined
        const put = isDrawn ? targetsOf(inputs, options, '.proof.pdf') : async () => []
        if (options.json && inputs.length > 1) {
          throw new Trouble('usage', `Unexpected number of texts, ${inputs.length}, expected one with \`--json\``)
        }
        const {picturesIn, proofPages, reportText, themeIn} = await import('../../press/pages.ts')
        const theme = themeIn(options.theme, options.paper, await pluginsFrom(options.plugin))
        let marks = 0
        const code = await eachOf('proof', inputs, options, async (input) => {
          const {tree, restoration} = await sheetOf(input.file, options)
          const pictures = picturesIn(folderOf(input.file), options.pictures)
          const {report, draw} = proofPages(tree, {theme, pictures, ...date})
          marks += report.faults.length + report.notes.length
          const made = isDrawn ? await put(input, await draw()) : []
          if (inputs.length > 1 && !options.quiet) await print(`${paint('bold', `==> ${visible(input.file)} <==`)}\n`)
          if (options.json) await print(`${JSON.stringify(report, undefined, 2)}\n`)
          else if (!options.quiet) await print(reportText(report).split('\n').map(visible).join('\n'))
          return {made, ...(restoration && {restoration})}
        })
        end(code === exitCodes.fine && options.frail && marks > 0 ? exitCodes.messages : code)
      })
  }
}
