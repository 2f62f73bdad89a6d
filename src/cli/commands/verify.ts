/** `stet verify`: an edition proves itself. */

import {existsSync} from 'node:fs'
import path from 'node:path'
import {readWhole, Trouble, verify, visible} from '../../press/index.ts'
import {exitCodes} from '../exit-codes.ts'
import {paint, write} from '../streams.ts'
import type {Verb} from '../verb.ts'

export const verifyVerb: Verb = {
  examples: [
    ['stet verify editions/article', 'prove an edition'],
    ['stet verify editions/article --source article.txt', 'and that it is one of this file']
  ],
  describe(command, end) {
    command
      .argument('<edition>', 'folder of an edition')
      .option('--source <file>', 'hold it against this file too')
      .action(async (folder: string, {source}: {source?: string}) => {
        const proofs = verify(readerOf(folder), source === undefined ? undefined : readWhole(source))
        const lines = proofs.map(
          ({what, holds, says}) =>
            `${holds ? paint('green', 'holds') : paint('red', 'fails')}  ${what}: ${visible(says)}`
        )
        await write(`${lines.join('\n')}\n`)
        end(proofs.every(({holds}) => holds) ? exitCodes.fine : exitCodes.notProved)
      })
  }
}

function readerOf(folder: string): (name: string) => Uint8Array | undefined {
  if (!existsSync(folder)) {
    throw new Trouble('input', `Cannot read \`${folder}\`: there is no such folder; name one that \`stet pull\` made`)
  }
  return (name) => {
    // A name out of a colophon is a file of the folder, and nothing else.
    const file = path.join(folder, path.basename(name))
    return existsSync(file) ? readWhole(file) : undefined
  }
}
