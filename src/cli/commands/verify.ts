/** `stet verify`: editions prove themselves. */

import {existsSync} from 'node:fs'
import path from 'node:path'
import {
  type DocumentReport,
  editionsIn,
  failedOf,
  madeOf,
  type ReportForm,
  reportAs,
  reportForms
} from '../../archive/index.ts'
import {type Proof, readWhole, Trouble, verify, visible} from '../../press/index.ts'
import {exitCodes} from '../exit-codes.ts'
import {choice} from '../options.ts'
import {paint, print} from '../streams.ts'
import type {Verb} from '../verb.ts'

interface Options {
  source?: string
  report: 'pretty' | ReportForm
}

export const verifyVerb: Verb = {
  examples: [
    ['stet verify editions/article', 'prove an edition'],
    ['stet verify editions/article --source article.txt', 'and that it is one of this file'],
    ['stet verify editions', 'prove every edition in a folder']
  ],
  describe(command, end) {
    command
      .argument('<edition...>', 'folders of editions, or folders that have some')
      .option('--source <file>', 'hold the edition against this file too')
      .addOption(choice('--report <form>', 'how to show it', ['pretty', ...reportForms], 'pretty'))
      .action(async (folders: Array<string>, options: Options) => {
        end(await verifyAll(folders, options))
      })
  }
}

async function verifyAll(names: ReadonlyArray<string>, {source, report}: Options): Promise<number> {
  const folders = names.flatMap(editionsIn)
  if (source !== undefined && folders.length > 1) {
    throw new Trouble('usage', `Unexpected number of editions, ${folders.length}, expected one with \`--source\``)
  }
  const bytes = source === undefined ? undefined : readWhole(source)
  const editions = folders.map((edition) => ({edition, proofs: verify(readerOf(edition), bytes)}))
  if (report === 'json') await print(`${JSON.stringify({verify: 1, editions}, undefined, 2)}\n`)
  else if (report === 'jsonl') await print(editions.map((line) => `${JSON.stringify(line)}\n`).join(''))
  else if (report !== 'pretty') await print(reportAs(report, 'verify', editions.map(documentOf)))
  else {
    for (const {edition, proofs} of editions) {
      const head = editions.length > 1 ? `${visible(edition)}\n` : ''
      const lines = proofs.map(
        ({what, holds, says}) =>
          `${holds ? paint('green', 'holds') : paint('red', 'fails')}  ${what}: ${visible(says)}\n`
      )
      await print(head + lines.join(''))
    }
  }
  const areProved = editions.every(({proofs}) => proofs.every(({holds}) => holds))
  return areProved ? exitCodes.fine : exitCodes.notProved
}

/** Say it as of a document: an edition that does not prove itself failed. */
function documentOf({edition, proofs}: {edition: string; proofs: ReadonlyArray<Proof>}): DocumentReport {
  const failed = proofs.filter(({holds}) => !holds).map(({what, says}) => `${what}: ${says}`)
  return failed.length === 0 ? madeOf(edition, []) : failedOf(edition, failed.join('; '))
}

function readerOf(folder: string): (name: string) => Uint8Array | undefined {
  return (name) => {
    // A name out of a colophon is a file of the folder, and nothing else.
    const file = path.join(folder, path.basename(name))
    return existsSync(file) ? readWhole(file) : undefined
  }
}
