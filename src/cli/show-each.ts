/** Commands that show something of each source, and make nothing. */

import type {Command} from 'commander'
import {type Restoration, visible} from '../press/index.ts'
import {eachOf, sourcesOf} from './each.ts'
import {type Shared, shared} from './options.ts'
import {restoreFile} from './sources.ts'
import {print} from './streams.ts'
import type {End} from './verb.ts'

/**
 * Describe a command that restores each source and shows something of it.
 *
 * @param headOf What stands over a source when there are several; its name is safe to show.
 */
export function showEach(
  command: Command,
  end: End,
  headOf: (name: string) => string,
  textOf: (restoration: Restoration) => string
): void {
  shared(command)
    .argument('[source...]', 'text files, folders, patterns; standard input when there is none')
    .action(async (names: Array<string>, options: Shared) => {
      const inputs = await sourcesOf(names, options)
      end(
        await eachOf(command.name(), inputs, options, async ({file}) => {
          const restoration = await restoreFile(file, options)
          const head = inputs.length > 1 ? `${headOf(visible(file))}\n` : ''
          await print(`${head}${textOf(restoration)}\n`)
          return {made: [], restoration, says: ''}
        })
      )
    })
}
