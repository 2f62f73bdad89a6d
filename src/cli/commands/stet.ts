/** `stet stet`: a person's word, kept. */

import {InvalidArgumentError} from 'commander'
import {
  decide,
  decidedAt,
  decidedRoles,
  decisionsFile,
  decisionsOn,
  decisionsText,
  isMarkdown,
  offsetIn,
  restore,
  Trouble,
  type Word,
  withDecision,
  writeWhole
} from '../../press/index.ts'
import {placeOf, type Reading, reading} from '../options.ts'
import {readText, restoreFile, sourceOptions} from '../sources.ts'
import {print} from '../streams.ts'
import type {Verb} from '../verb.ts'

interface Options extends Reading {
  read?: string
  choose?: number
  as?: string
}

export const stetVerb: Verb = {
  examples: [
    ['stet stet article.txt 5:33 --choose 1', 'take the first reading that is offered there'],
    ['stet stet article.txt 3:35', 'let the source stand there, now and on every run'],
    ['stet stet article.txt 1:1 --as title', 'say what a line is: title, byline, head2 … or furniture']
  ],
  describe(command) {
    reading(command)
      .argument('<source>', 'a text file')
      .argument('<line:column>', 'both from 1: where something was changed or is asked', placeOf)
      .option('--choose <n>', 'take the n-th reading that is offered there', numberOf)
      .option('--read <text>', 'read this instead; [^2] calls a note, \\n\\n parts two blocks')
      .option('--as <role>', 'the line is a title, byline, head2, head3, head4, or furniture')
      .addHelpText(
        'after',
        '\nWithout an option the source stands there as it is: nothing is changed, nothing is asked.'
      )
      .action(keep)
  }
}

async function keep(file: string, [line, column]: [number, number], options: Options): Promise<void> {
  const word = wordOf(options)
  if (file === '-') throw new Trouble('usage', 'Unexpected `-`, expected a file: a decision stands beside its source')
  if (isMarkdown(file)) {
    throw new Trouble('usage', `Unexpected fair copy \`${file}\`, expected the source, or edit the fair copy itself`)
  }
  const before = decisionsOn(file)
  const {source} = await restoreFile(file, options)
  const offset = offsetOf(source, line, column)
  // What was decided there is asked anew.
  const withdrawn = decidedAt(source, before, offset)
  const decisions = before.filter((each) => !withdrawn.includes(each))
  const restoration = restore(readText(file, options), {...(await sourceOptions(file, options)), decisions})
  const after = withDecision(before, withdrawn, decide(restoration, offset, word))
  const target = decisionsFile(file)
  await writeWhole(target, decisionsText(after, file))
  await print(`${target}: ${after.length} decision${after.length === 1 ? '' : 's'}\n`)
}

function wordOf({read, choose, as}: Options): Word {
  const given = [read, choose, as].filter((value) => value !== undefined)
  if (given.length > 1) throw new Trouble('usage', 'Unexpected options, expected one of `--choose`, `--read`, `--as`')
  if (choose !== undefined) return {choice: choose}
  if (read !== undefined) return {read: read.replaceAll('\\n', '\n')}
  if (as === undefined) return {stet: true}
  const role = decidedRoles.find((name) => name === as)
  if (!role) throw new Trouble('usage', `Unexpected role \`${as}\`, expected one of ${decidedRoles.join(', ')}`)
  return {as: role}
}

function offsetOf(source: string, line: number, column: number): number {
  try {
    return offsetIn(source, line, column)
  } catch (error) {
    if (error instanceof RangeError) throw new Trouble('usage', error.message)
    throw error
  }
}

function numberOf(value: string): number {
  if (!/^[1-9]\d?$/.test(value))
    throw new InvalidArgumentError(`Unexpected value \`${value}\`, expected a number from 1.`)
  return Number(value)
}
