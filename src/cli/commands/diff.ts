/** `stet diff`: sources as an editor would mark them. */

import {type Mark, marksOf, visible} from '../../press/index.ts'
import {eachOf, sourcesOf} from '../each.ts'
import {type Shared, shared} from '../options.ts'
import {shown} from '../shown.ts'
import {restoreFile} from '../sources.ts'
import {paint, print} from '../streams.ts'
import type {Verb} from '../verb.ts'

export const diffVerb: Verb = {
  examples: [['stet diff article.txt', 'the source as an editor would mark it: [-out-] {+in+}, or in colour']],
  describe(command, end) {
    shared(command)
      .argument('[source...]', 'text files, folders, patterns; standard input when there is none')
      .action(async (names: Array<string>, options: Shared) => {
        const inputs = await sourcesOf(names, options)
        end(
          await eachOf('diff', inputs, options, async ({file}) => {
            const restoration = await restoreFile(file, options)
            const head = inputs.length > 1 ? `${paint('bold', `==> ${visible(file)} <==`)}\n` : ''
            await print(`${head}${[...marksOf(restoration)].map(markText).join('').trimEnd()}\n`)
            return {made: [], restoration, says: ''}
          })
        )
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
