/** `stet census`: how many changes of which kind. */

import {censusOf, type Restoration} from '../../press/index.ts'
import {showEach} from '../show-each.ts'
import type {Verb} from '../verb.ts'

export const censusVerb: Verb = {
  examples: [
    ['stet census article.txt', 'how many changes of which kind'],
    ['stet census in --report json 2> census.json', 'of every text in the folder in/, as data']
  ],
  describe(command, end) {
    showEach(command, end, (name) => name, censusText)
  }
}

function censusText({ledger, messages}: Restoration): string {
  const lines = censusOf(ledger).map(({rule, says}) => `${rule.padEnd(14)} ${says}`)
  return [...lines, `${'asked'.padEnd(14)} ${messages.length}`].join('\n')
}
