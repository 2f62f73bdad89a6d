/** `stet census`: how many changes of which kind. */

import {censusOf, visible} from '../../press/index.ts'
import {eachOf, sourcesOf} from '../each.ts'
import {type Shared, shared} from '../options.ts'
import {restoreFile} from '../sources.ts'
import {print} from '../streams.ts'
import type {Verb} from '../verb.ts'

export const censusVerb: Verb = {
  examples: [
    ['stet census article.txt', 'how many changes of which kind'],
    ['stet census in --report json 2> census.json', 'of every text in the folder in/, as data']
  ],
  describe(command, end) {
    shared(command)
      .argument('[source...]', 'text files, folders, patterns; standard input when there is none')
      .action(async (names: Array<string>, options: Shared) => {
        const inputs = await sourcesOf(names, options)
        end(
          await eachOf('census', inputs, options, async ({file}) => {
            const restoration = await restoreFile(file, options)
            const {ledger, messages} = restoration
            const lines = censusOf(ledger).map(({rule, says}) => `${rule.padEnd(14)} ${says}`)
            const head = inputs.length > 1 ? [visible(file)] : []
            await print(`${[...head, ...lines, `${'asked'.padEnd(14)} ${messages.length}`].join('\n')}\n`)
            return {made: [], restoration, says: ''}
          })
        )
      })
  }
}
