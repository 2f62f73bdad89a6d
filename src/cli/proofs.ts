/** The commands that show and prove what was done: verify, explain, diff, census. */

import {existsSync} from 'node:fs'
import path from 'node:path'
import {styleText} from 'node:util'
import {type Command, InvalidArgumentError} from 'commander'
import {
  censusOf,
  checkText,
  decisionsOn,
  type Explanation,
  explain,
  explainFairCopy,
  isMarkdown,
  type Mark,
  marksOf,
  readWhole,
  restore,
  Trouble,
  verify,
  visible
} from '../press/index.ts'

/** Exit code of an edition that does not prove itself. */
const notProved = 6

interface Reading {
  lang?: string
}

/** Add the commands to the program. */
export function addProofs(program: Command, print: (text: string) => Promise<void>, end: (code: number) => void): void {
  program
    .command('verify')
    .description('prove an edition: check sums, and the source given back byte for byte')
    .argument('<edition>', 'folder of an edition')
    .option('--source <file>', 'hold it against this file too')
    .action(async (folder: string, {source}: {source?: string}) => {
      const proofs = verify(readerOf(folder), source === undefined ? undefined : readWhole(source))
      const lines = proofs.map(
        ({what, holds, says}) => `${holds ? good('holds') : bad('fails')}  ${what}: ${visible(says)}`
      )
      await print(`${lines.join('\n')}\n`)
      end(proofs.every(({holds}) => holds) ? 0 : notProved)
    })

  program
    .command('explain')
    .description('tell what happened at a place of a source, or of the fair copy of an edition, and why')
    .argument('<file>', 'a source, or the fair-copy.md of an edition')
    .argument('<line:column>', 'both from 1', placeOf)
    .option('--lang <tag>', 'language of the source')
    .action(async (file: string, [line, column]: [number, number], options: Reading) => {
      await print(explanationText(file, explanationOf(file, line, column, options)))
    })

  program
    .command('diff')
    .description('show a source as an editor would mark it: [-out-] {+in+}')
    .argument('<source>', 'a text file')
    .option('--lang <tag>', 'language of the source')
    .action(async (file: string, options: Reading) => {
      const marks = marksOf(restoreFile(file, options))
      await print(`${[...marks].map(markText).join('').trimEnd()}\n`)
    })

  program
    .command('census')
    .description('count what would be emended in a source, by kind')
    .argument('<source>', 'a text file')
    .option('--lang <tag>', 'language of the source')
    .action(async (file: string, options: Reading) => {
      const {ledger, messages} = restoreFile(file, options)
      const lines = censusOf(ledger).map(({rule, says}) => `${rule.padEnd(14)} ${says}`)
      await print(`${[...lines, `${'asked'.padEnd(14)} ${messages.length}`].join('\n')}\n`)
    })
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

/** Restore a file, heeding the decisions beside it. */
export function restoreFile(file: string, {lang}: Reading): ReturnType<typeof restore> {
  const bytes = readWhole(file)
  checkText(bytes, file)
  return restore(bytes, {file: path.basename(file), ...(lang && {lang}), decisions: decisionsOn(file)})
}

function explanationOf(file: string, line: number, column: number, options: Reading): Explanation {
  try {
    if (!isMarkdown(file)) return explain(restoreFile(file, options), line, column)
    const ledger = path.join(path.dirname(file), 'ledger.jsonl')
    if (!existsSync(ledger)) {
      throw new Trouble(
        'input',
        `Unexpected fair copy \`${file}\` without its \`ledger.jsonl\` beside it; name one in an edition`
      )
    }
    return explainFairCopy(textOf(file), textOf(ledger), line, column)
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) throw new Trouble('usage', error.message)
    throw error
  }
}

function textOf(file: string): string {
  return Buffer.from(readWhole(file)).toString('utf8')
}

/** Read `line:column`. */
export function placeOf(value: string): [number, number] {
  const match = /^(\d{1,9}):(\d{1,9})$/.exec(value)
  if (!match || Number(match[1]) < 1 || Number(match[2]) < 1) {
    throw new InvalidArgumentError(`Unexpected value \`${value}\`, expected line:column, as \`12:30\`.`)
  }
  return [Number(match[1]), Number(match[2])]
}

function explanationText(file: string, {line, column, was, now, emendations, questions}: Explanation): string {
  const head = `${bold(`${file}`)} ${line}:${column} of the source`
  const lines = [head, `  was  ${shown(was)}`, `  now  ${shown(now)}`]
  for (const {id, why, sure} of emendations) lines.push(`  ${id}: ${visible(why)} ${dim(`(sure: ${sure})`)}`)
  if (emendations.length === 0) lines.push('  nothing was changed here')
  for (const question of questions) lines.push(`  asked: ${visible(question)}`)
  return `${lines.join('\n')}\n`
}

// White is what most changes are about.
function shown(text: string): string {
  return visible(text.replaceAll('\r', '␍').replaceAll('\n', '↵').replaceAll('\t', '⇥').replaceAll('\f', '␌'))
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

function paint(format: Parameters<typeof styleText>[0], text: string): string {
  return styleText(format, text, {stream: process.stdout})
}

const bold = (text: string): string => paint('bold', text)
const dim = (text: string): string => paint('dim', text)
const good = (text: string): string => paint('green', text)
const bad = (text: string): string => paint('red', text)
