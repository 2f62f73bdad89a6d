/** Editions of many sources, in threads of their own, with progress to look at. */

import path from 'node:path'
import {type Input, pullAll} from '../archive/index.ts'
import {visible} from '../press/index.ts'
import {type StandardAsked, standardIn} from '../press/setting.ts'
import {finish} from './each.ts'
import {exitCodes} from './exit-codes.ts'
import {hearInterrupts} from './interrupts.ts'
import {dateOption} from './options.ts'
import {showProgress} from './progress.ts'
import type {Folders, PullOptions} from './pull-options.ts'

/** Make many editions; gives the exit code. */
export async function pullMany(inputs: ReadonlyArray<Input>, folders: Folders, options: PullOptions): Promise<number> {
  const {
    outDir,
    lang,
    pack,
    theme,
    paper,
    plugin,
    without,
    maxSize,
    jobs,
    timeout,
    maxMemory,
    fresh = false,
    quiet,
    report
  } = options
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
        maxMegabytes: maxSize,
        plugins: plugin,
        without,
        asked: askedIn(options),
        ...(lang !== undefined && {lang}),
        theme,
        ...(pack !== undefined && {pack}),
        ...(paper !== undefined && {paper}),
        ...dateOption(),
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

function askedIn({standard, profile, condition, bleed, marks}: StandardAsked): StandardAsked {
  return {
    ...(standard !== undefined && {standard}),
    ...(profile !== undefined && {profile}),
    ...(condition !== undefined && {condition}),
    ...(bleed !== undefined && {bleed}),
    ...(marks !== undefined && {marks})
  }
}
