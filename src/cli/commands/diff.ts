/** `stet diff`: a source as an editor would mark it. */

import {type Mark, marksOf, visible} from '../../press/index.ts'
import {type Reading, reading} from '../options.ts'
import {shown} from '../shown.ts'
import {restoreFile} from '../sources.ts'
import {paint, write} from '../streams.ts'
import type {Verb} from '../verb.ts'

export const diffVerb: Verb = {
  examples: [['stet diff article.txt', 'the source as an editor would mark it: [-out-] {+in+}, or in colour']],
  describe(command) {
    reading(command)
      .argument('<source>', 'a text file')
      .action(async (file: string, options: Reading) => {
        const marks = marksOf(restoreFile(file, options))
        await write(`${[...marks].map(markText).join('').trimEnd()}\n`)
      })
  }
}

function markText({kind, text}: Mark): string {
  const safe = text.split('\n').map(visible).join('\n')
  if (kind === 'out') return isColoured() ? paint(['red', 'strikethrough'], shown(text)) : `[-${shown(text)}-]`
  if (kind === 'in') return isColoured() ? paint(['green', 'underline'], safe) : `{+${safe}+}`
  return safe
}

function isColoured(): boolean {
  return paint('red', 'x') !== 'x'
}
