/** Editions made in this process: one, or those that are watched. */

import path from 'node:path'
import type {Input} from '../archive/index.ts'
import {decisionsFile, pluginsFrom, visible, writeAll} from '../press/index.ts'
import {type Desk, packFrom, pull, type PullOptions as Settings, standardIn, themeIn} from '../press/setting.ts'
import {eachOf, type Made} from './each.ts'
import {sentenceOf} from './exit-codes.ts'
import {hearInterrupts} from './interrupts.ts'
import {dateOption} from './options.ts'
import type {Folders, PullOptions} from './pull-options.ts'
import {reportOf} from './report.ts'
import {readText, sourceOptions} from './sources.ts'
import {changesOf} from './watch.ts'

/** What is the same for all editions of a run, and what is kept of each for the next. */
interface Room {
  settings?: Promise<Omit<Settings, 'desk'>> | undefined
  readonly desks: Map<Input, Desk>
}

/** Make the editions, and when they are watched make them again; gives the exit code. */
export async function pullHere(inputs: ReadonlyArray<Input>, folders: Folders, options: PullOptions): Promise<number> {
  if (!options.watch) return pullEach(inputs, folders, options, {desks: new Map()})
  const {pack, theme, configFile} = options
  const common = [pack, theme].filter((name) => name !== undefined)
  const room: Room = {desks: new Map(inputs.map((input) => [input, new Map()]))}
  const {stop, code, release} = hearInterrupts()
  try {
    const sources = inputs.flatMap(({file}) => [file, decisionsFile(file)])
    const config = configFile === undefined ? [] : [configFile]
    // Heard before the first edition is made, so that no change in between is missed.
    const changes = changesOf([...sources, ...common, ...config], stop)
    await pullAgain(inputs, folders, options, room)
    for await (const changed of changes) {
      // Other settings may be of anything, also of what is watched: the command begins anew.
      if (config.some((each) => changed.has(each))) return (await import('./run.ts')).run(process.argv)
      const touched = inputs.filter(({file}) => changed.has(file) || changed.has(decisionsFile(file)))
      const isCommon = common.some((each) => changed.has(each))
      if (isCommon) room.settings = undefined
      await pullAgain(isCommon ? inputs : touched, folders, options, room)
    }
  } finally {
    release()
  }
  return code()
}

/** What is wrong now may be right after the next change. */
async function pullAgain(
  inputs: ReadonlyArray<Input>,
  folders: Folders,
  options: PullOptions,
  room: Room
): Promise<void> {
  const started = performance.now()
  try {
    await pullEach(inputs, folders, options, room)
    const names = inputs.map(({file}) => file).join(', ')
    process.stderr.write(visible(`${names}: made in ${(performance.now() - started).toFixed(0)} ms`) + '\n')
  } catch (error) {
    room.settings = undefined
    process.stderr.write(`stet: ${visible(sentenceOf(error))}\n`)
  }
}

async function settingsOf({plugin, theme, paper, pack, ...options}: PullOptions): Promise<Omit<Settings, 'desk'>> {
  const plugins = await pluginsFrom(plugin)
  return {
    ...standardIn(options),
    ...dateOption(),
    theme: themeIn(theme, paper, plugins),
    ...(pack !== undefined && {brief: {pack: packFrom(pack, plugins)}})
  }
}

async function pullEach(
  inputs: ReadonlyArray<Input>,
  folders: Folders,
  options: PullOptions,
  room: Room
): Promise<number> {
  // What can be known to be wrong is said before anything is written.
  room.settings ??= settingsOf(options)
  const settings = await room.settings
  return eachOf('pull', inputs, options, async (input): Promise<Made> => {
    const {file} = input
    const started = performance.now()
    const desk = room.desks.get(input)
    const edition = await pull(readText(file, options), {
      ...(await sourceOptions(file, options)),
      ...settings,
      ...(desk && {desk})
    })
    const folder = folders.get(input) ?? options.outDir
    const files = [...edition.files].map(([name, content]) => [path.join(folder, name), content] as const)
    if (!options.dryRun) await writeAll(files, {within: options.outDir})
    const seconds = (performance.now() - started) / 1000
    return {
      made: files.map(([name]) => name),
      restoration: edition.restoration,
      says: reportOf(edition, {file, folder, seconds})
    }
  })
}
