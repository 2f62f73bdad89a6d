/** Editions of many documents: each for itself, with a journal to go on from and a report at the end. */

import path from 'node:path'
import {sha256, Trouble, writeAll, writeWhole} from '../press/index.ts'
import {type DocumentReport, failedOf} from './document.ts'
import {startThreads, type Threads} from './isolate.ts'
import {type Journal, type JournalEntry, openJournal} from './journal.ts'
import {reportPage} from './report-page.ts'
import {takeLock} from './run-lock.ts'
import {isMade, type Marks, marksBy} from './way.ts'
import type {Done, TaskSettings} from './worker.ts'

/** A source, and the folder of its edition. */
export interface Job {
  readonly file: string
  readonly folder: string
}

/** How far a run is. */
export interface Progress {
  readonly done: number
  readonly total: number
  readonly failed: number
  readonly skipped: number
  /** What was done last, and how long it took. */
  readonly document: DocumentReport
  readonly ms: number
}

/** Settings of a run. */
export interface RunOptions {
  /** Folder that everything is written in. */
  readonly outDir: string
  /** What all editions have in common. */
  readonly settings: TaskSettings
  /** Threads (default: 1). */
  readonly jobs?: number
  /** What a document may take, in milliseconds (default: two minutes). */
  readonly timeoutMs?: number
  /** What a document may take, in megabytes of its thread’s heap (default: 1024). */
  readonly memoryMegabytes?: number
  /** Whether to make again what was made before of the same source (default: no). */
  readonly isFresh?: boolean
  /** When it aborts, the run ends at once, by throwing its reason; what is in hand is done again by the next one. */
  readonly signal?: AbortSignal
  /** When it aborts, what is in hand is finished and nothing more begun. */
  readonly stop?: AbortSignal
  /** Hear of each document as it is done. */
  readonly onProgress?: (progress: Progress) => void
}

/** What a run did. */
export interface Run {
  /** Sources that were done, in the order given; what an earlier run made is skipped. */
  readonly documents: ReadonlyArray<DocumentReport>
  /** Whether it was stopped before its end. */
  readonly isStopped: boolean
}

/**
 * Make the editions of many sources.
 *
 * Whatever a document does to its thread — it throws, ends it, never ends, fills the memory —, that document
 * fails with its reason, and the run goes on. A run that was killed goes on where it was: what was made before of
 * the same source in the same way is skipped. At the end `report.html` and `report.jsonl` stand in the folder.
 *
 * @throws {Trouble}
 *   When another run works in the folder, or nothing can be written there.
 */
export async function pullAll(list: ReadonlyArray<Job>, options: RunOptions): Promise<Run> {
  const {outDir} = options
  const release = takeLock(path.join(outDir, '.stet', 'lock'))
  try {
    const journal = await openJournal(path.join(outDir, '.stet', 'journal.jsonl'))
    try {
      const skipped = await runAll(list, journal, options)
      const done = list.flatMap(({file}) => journal.entryOn(file)?.document ?? [])
      const isStopped = done.length < list.length || options.stop?.aborted === true
      if (!isStopped) {
        const lines = done.map((document) => `${JSON.stringify(document)}\n`)
        await writeWhole(path.join(outDir, 'report.jsonl'), lines.join(''))
        await writeWhole(path.join(outDir, 'report.html'), reportPage(done, outDir))
      }
      const documents = done.map((document) => (skipped.has(document.file) ? asSkipped(document) : document))
      return {documents, isStopped}
    } finally {
      journal.close()
    }
  } finally {
    release()
  }
}

/** Do what is not done yet; gives the sources that needed nothing. */
async function runAll(list: ReadonlyArray<Job>, journal: Journal, options: RunOptions): Promise<ReadonlySet<string>> {
  const {
    outDir,
    settings,
    stop,
    jobs = 1,
    timeoutMs = 120_000,
    memoryMegabytes = 1024,
    isFresh = false,
    signal,
    onProgress
  } = options
  const marksOf = marksBy(settings)
  const skipped = new Set<string>()
  let threads: Promise<Threads> | undefined
  let [next, done, failed] = [0, 0, 0]
  const note = ({document, ms}: JournalEntry): void => {
    done++
    if (document.outcome === 'failed') failed++
    onProgress?.({done, total: list.length, failed, skipped: skipped.size, document, ms})
  }
  const keep = async (marks: Marks, ms: number, done: Done): Promise<void> => {
    const entry = {...marks, ms, ...(await written(done, outDir))}
    journal.append(entry)
    note(entry)
  }
  const work = async (): Promise<void> => {
    // While an edition is brought to the disk, its thread makes the next one.
    let writing = Promise.resolve()
    try {
      for (let job = list[next++]; job && !stop?.aborted; job = list[next++]) {
        signal?.throwIfAborted()
        const {file, folder} = job
        const marks = marksOf(file)
        const known = isFresh ? undefined : journal.entryOn(file)
        if (known && isMade(known, marks, folder)) {
          skipped.add(file)
          note({...known, document: asSkipped(known.document)})
          continue
        }
        threads ??= startThreads(jobs, {timeoutMs, memoryMegabytes, ...(signal && {signal})})
        const started = performance.now()
        const making = (await threads).make({file, folder, settings})
        const [done] = await Promise.all([making, writing])
        writing = keep(marks, Math.round(performance.now() - started), done)
      }
    } catch (error) {
      // The others finish what is in hand.
      next = list.length
      throw error
    } finally {
      await writing
    }
  }
  const workers = Array.from({length: jobs}, work)
  await Promise.allSettled(workers)
  await (await threads)?.end()
  await Promise.all(workers)
  return skipped
}

/** Bring an edition to the disk; gives what is to be said of it. */
async function written({document, files}: Done, within: string): Promise<Pick<JournalEntry, 'document' | 'result'>> {
  const colophon = files.at(-1)
  if (!colophon) return {document}
  try {
    await writeAll(files, {within})
    return {document, result: sha256(colophon[1])}
  } catch (error) {
    if (error instanceof Trouble) return {document: failedOf(document.file, error.message)}
    throw error
  }
}

function asSkipped(document: DocumentReport): DocumentReport {
  return {...document, outcome: 'skipped'}
}
