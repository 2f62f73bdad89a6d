/**
 * What a run has done, line by line, so that the next one goes on where it was.
 *
 * A line is written when the edition stands on the disk. Lines reach the disk in batches: those that a
 * failing machine loses are done again.
 */

import {closeSync, existsSync, fdatasyncSync, openSync, readFileSync, readSync, writeSync} from 'node:fs'
import {writeWhole} from '../press/index.ts'
import type {DocumentReport} from './document.ts'

/** A line of the journal. */
export interface JournalEntry {
  /** SHA-256 of the source. */
  readonly source: string
  /** SHA-256 of all that decides what is made of it: version, options, decisions, packs, plug-ins. */
  readonly by: string
  /** SHA-256 of the colophon, which has the sums of the rest; none when it failed. */
  readonly result?: string
  readonly ms: number
  readonly document: DocumentReport
}

/** An open journal. */
export interface Journal {
  /** The last entry on a source. */
  readonly entryOn: (file: string) => JournalEntry | undefined
  readonly append: (entry: JournalEntry) => void
  readonly close: () => void
}

// Bringing each line to the disk would cost a third of the time of a short document.
const batch = {lines: 100, ms: 250} as const

/** Open a journal: what an earlier run wrote is kept, once for each source. */
export async function openJournal(file: string): Promise<Journal> {
  const kept = existsSync(file) ? latest(readFileSync(file, 'utf8')) : []
  await writeWhole(file, kept.map(([, line]) => `${line}\n`).join(''))
  const descriptor = openSync(file, 'a+')
  // Where each line stands, in bytes: the lines themselves are not kept in memory.
  const places = new Map<string, readonly [start: number, length: number]>()
  let end = 0
  const note = (name: string, line: string): void => {
    const length = Buffer.byteLength(line)
    places.set(name, [end, length])
    end += length + 1
  }
  for (const [name, line] of kept) note(name, line)
  let lines = 0
  let synced = performance.now()
  return {
    entryOn(name) {
      const place = places.get(name)
      if (!place) return undefined
      const [start, length] = place
      const bytes = Buffer.alloc(length)
      readSync(descriptor, bytes, 0, length, start)
      return JSON.parse(bytes.toString('utf8')) as JournalEntry
    },
    append(entry) {
      const line = JSON.stringify(entry)
      writeSync(descriptor, `${line}\n`)
      note(entry.document.file, line)
      lines++
      if (lines < batch.lines && performance.now() - synced < batch.ms) return
      fdatasyncSync(descriptor)
      lines = 0
      synced = performance.now()
    },
    close() {
      fdatasyncSync(descriptor)
      closeSync(descriptor)
    }
  }
}

/** Read the last whole line on each source; a killed run may have left half of one. */
function latest(text: string): ReadonlyArray<readonly [file: string, line: string]> {
  const lines = new Map<string, string>()
  for (const line of text.split('\n').slice(0, -1)) {
    const file = fileOf(line)
    if (file !== undefined) lines.set(file, line)
  }
  return [...lines]
}

function fileOf(line: string): string | undefined {
  try {
    return (JSON.parse(line) as JournalEntry).document.file
  } catch {
    return undefined
  }
}
