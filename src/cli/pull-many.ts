/** Editions of many sources, in threads of their own, with progress to look at. */

import path from 'node:path'
import {type Input, pullAll, type TaskSettings} from '../archive/index.ts'
import {visible} from '../press/index.ts'
import {standardIn} from '../press/setting.ts'
import {finish} from './each.ts'
import {exitCodes} from './exit-codes.ts'
import {hearInterrupts} from './interrupts.ts'
import {dateOption} from './options.ts'
import {showProgress} from './progress.ts'
import type {Folders, PullOptions} from './pull-options.ts'

/** Make many editions; gives the exit code. */
export async function pullMany(inputs: ReadonlyArray<Input>, folders: Folders, options: PullOptions): Promise<number> {
  const {outDir, jobs, timeout, maxMemory, fresh = false, quiet, report} = options
  // Said once, and not of each document.
  standardIn(options)
  const progress = report === 'pretty' && !quiet ? showProgress(process.stderr) : undefined
  const interrupts = hearInterrupts()
  try {
    const {documents, isStopped} = await pullAll(
      inputs.map((input) => ({file: input.file, folder: folders.get(input) ?? outDir})),
      {
        outDir,
        jobs: Math.min(Math.ceil(jobs), inputs.length),
        timeoutMs: timeout * 1000,
        memoryMegabytes: maxMemory,
        isFresh: fresh,
        stop: interrupts.stop,
        settings: settingsOf(options),
        ...(progress && {onProgress: progress.show})
      }
    )
    progress?.end()
    if (progress && !isStopped) process.stderr.write(`${visible(path.join(outDir, 'report.html'))}\n`)
    const isBad = documents.some(({outcome}) => outcome === 'failed')
    const failure = isStopped ? interrupts.code() : isBad ? exitCodes.messages : exitCodes.fine
    return finish('pull', documents, options, failure)
  } finally {
    interrupts.release()
  }
}

function settingsOf(options: PullOptions): TaskSettings {
  return {
    ...picked(options, ['lang', 'theme', 'paper', 'pack', 'without']),
    maxMegabytes: options.maxSize,
    plugins: options.plugin,
    asked: picked(options, ['standard', 'profile', 'condition', 'bleed', 'marks']),
    ...dateOption()
  }
}

/** Take some of the options, as far as they are given: what else was typed decides nothing of what is made. */
function picked<Key extends keyof PullOptions>(options: PullOptions, keys: ReadonlyArray<Key>): Pick<PullOptions, Key> {
  const given = keys.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]]))
  return Object.fromEntries(given) as Pick<PullOptions, Key>
}
