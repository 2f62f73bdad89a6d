/** `stet census`: how many changes of which kind. */

import {censusOf} from '../../press/index.ts'
import {type Reading, reading} from '../options.ts'
import {restoreFile} from '../sources.ts'
import {write} from '../streams.ts'
import type {Verb} from '../verb.ts'

export const censusVerb: Verb = {
  examples: [['stet census article.txt', 'how many changes of which kind']],
  describe(command) {
    reading(command)
      .argument('<source>', 'a text file')
      .action(async (file: string, options: Reading) => {
        const {ledger, messages} = restoreFile(file, options)
        const lines = censusOf(ledger).map(({rule, says}) => `${rule.padEnd(14)} ${says}`)
        await write(`${[...lines, `${'asked'.padEnd(14)} ${messages.length}`].join('\n')}\n`)
      })
  }
}
