/** Editions made in this process: one, or those that are watched. */

import path from 'node:path'
import type {Input} from '../archive/index.ts'
import {decisionsFile, pluginsFrom, visible, writeAll} from '../press/index.ts'
import {packFrom, pull, standardIn, themeIn} from '../press/setting.ts'
import {eachOf, type Made} from './each.ts'
import {sentenceOf} from './exit-codes.ts'
import {hearInterrupts} from './interrupts.ts'
import {dateOption} from './options.ts'
import type {Folders, PullOptions} from './pull-options.ts'
import {reportOf} from './report.ts'
import {readText, sourceOptions} from './sources.ts'
import {changesOf} from './watch.ts'

/** Make the editions, and when they are watched make them again; gives the exit code. */
export async function pullHere(inputs: ReadonlyArray<Input>, folders: Folders, options: PullOptions): Promise<number> {
  if (!options.watch) return pullEach(inputs, folders, options)
  const {pack, theme} = options
  const common = [...(pack === undefined ? [] : [pack]), theme]
  const {stop, code, release} = hearInterrupts()
  try {
    // Heard before the first edition is made, so that no change in between is missed.
    const changes = changesOf([...inputs.flatMap(({file}) => [file, decisionsFile(file)]), ...common], stop)
    await pullAgain(inputs, folders, options)
    for await (const changed of changes) {
      const touched = inputs.filter(({file}) => changed.has(file) || changed.has(decisionsFile(file)))
      await pullAgain(common.some((each) => changed.has(each)) ? inputs : touched, folders, options)
    }
  } finally {
    release()
  }
  return code()
}

/** What is wrong now may be right after the next change. */
async function pullAgain(inputs: ReadonlyArray<Input>, folders: Folders, options: PullOptions): Promise<void> {
  const started = performance.now()
  try {
    await pullEach(inputs, folders, options)
    const names = inputs.map(({file}) => file).join(', ')
    process.stderr.write(visible(`${names}: made in ${(performance.now() - started).toFixed(0)} ms`) + '\n')
  } catch (error) {
    process.stderr.write(`stet: ${visible(sentenceOf(error))}\n`)
  }
}

async function pullEach(inputs: ReadonlyArray<Input>, folders: Folders, options: PullOptions): Promise<number> {
  // What can be known to be wrong is said before anything is written.
  const date = dateOption()
  const keeping = standardIn(options)
  const plugins = await pluginsFrom(options.plugin)
  const theme = themeIn(options.theme, options.paper, plugins)
  const pack = options.pack === undefined ? undefined : packFrom(options.pack, plugins)
  return eachOf('pull', inputs, options, async (input): Promise<Made> => {
    const {file} = input
    const started = performance.now()
    const edition = await pull(readText(file, options), {
      ...(await sourceOptions(file, options)),
      ...keeping,
      ...date,
      theme,
      ...(pack && {brief: {pack}})
    })
    const folder = folders.get(input) ?? options.outDir
    const files = [...edition.files].map(([name, content]) => [path.join(folder, name), content] as const)
    if (!options.dryRun) writeAll(files, {within: options.outDir})
    const seconds = (performance.now() - started) / 1000
    return {
      made: files.map(([name]) => name),
      restoration: edition.restoration,
      says: reportOf(edition, {file, folder, seconds})
    }
  })
}
