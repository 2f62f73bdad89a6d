/** `stet explain`: what happened at a place, and why. */

import {existsSync} from 'node:fs'
import path from 'node:path'
import {type Explanation, explain, explainFairCopy, isMarkdown, readWhole, Trouble, visible} from '../../press/index.ts'
import {placeOf, type Reading, reading, type Showing, showing} from '../options.ts'
import {shown} from '../shown.ts'
import {restoreFile} from '../sources.ts'
import {paint, print} from '../streams.ts'
import type {Verb} from '../verb.ts'

interface Options extends Reading, Showing {}

export const explainVerb: Verb = {
  examples: [
    ['stet explain article.txt 12:30', 'what happened at line 12, column 30 of the source'],
    ['stet explain editions/article/fair-copy.md 9:1', 'the same, from a place of the fair copy']
  ],
  describe(command) {
    showing(reading(command))
      .argument('<file>', 'a source, or the fair-copy.md of an edition')
      .argument('<line:column>', 'both from 1', placeOf)
      .action(async (file: string, [line, column]: [number, number], options: Options) => {
        const explanation = await explanationOf(file, line, column, options)
        const {report} = options
        await print(
          report === 'pretty'
            ? explanationText(file, explanation)
            : `${JSON.stringify({explain: 1, file, ...explanation}, undefined, report === 'json' ? 2 : 0)}\n`
        )
      })
  }
}

async function explanationOf(file: string, line: number, column: number, options: Reading): Promise<Explanation> {
  try {
    if (!isMarkdown(file)) return explain(await restoreFile(file, options), line, column)
    const ledger = path.join(path.dirname(file), 'ledger.jsonl')
    if (!existsSync(ledger)) {
      throw new Trouble(
        'input',
        `Unexpected fair copy \`${file}\` without its \`ledger.jsonl\` beside it; name one in an edition`
      )
    }
    return explainFairCopy(textOf(file), textOf(ledger), line, column)
  } catch (error) {
    if (error instanceof RangeError) throw new Trouble('usage', error.message)
    throw error
  }
}

function textOf(file: string): string {
  return Buffer.from(readWhole(file)).toString('utf8')
}

function explanationText(file: string, {line, column, page, was, now, emendations, questions}: Explanation): string {
  const head = `${paint('bold', visible(file))} ${line}:${column} of the source${page === undefined ? '' : `, printed on page ${page}`}`
  const lines = [head, `  was  ${shown(was)}`, `  now  ${shown(now)}`]
  for (const {id, why, sure} of emendations) lines.push(`  ${id}: ${visible(why)} ${paint('dim', `(sure: ${sure})`)}`)
  if (emendations.length === 0) lines.push('  nothing was changed here')
  for (const question of questions) lines.push(`  asked: ${visible(question)}`)
  return `${lines.join('\n')}\n`
}
