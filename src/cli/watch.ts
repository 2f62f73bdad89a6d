/** What changes on the disk, as long as somebody wants to know. */

import {type FSWatcher, statSync, watch} from 'node:fs'
import path from 'node:path'

// An editor writes a file in several steps.
const settleMs = 25

/**
 * Tell which of some files and folders change, in batches, until it is stopped.
 *
 * A file may come and go: its folder is what is watched. A name that is no path, as one of a house
 * theme, never changes.
 */
export function changesOf(names: ReadonlyArray<string>, stop: AbortSignal): AsyncIterable<ReadonlySet<string>> {
  const changed = new Set<string>()
  let isSettled = false
  let wake = (): void => undefined
  let timer: NodeJS.Timeout | undefined
  const watchers = watchersOf(names, (name) => {
    changed.add(name)
    clearTimeout(timer)
    timer = setTimeout(() => {
      isSettled = true
      wake()
    }, settleMs)
  })
  stop.addEventListener('abort', () => wake(), {once: true})
  return batches()

  async function* batches(): AsyncGenerator<ReadonlySet<string>> {
    try {
      while (!stop.aborted) {
        // What changed while the last batch was worked on is there already.
        if (isSettled) {
          const batch = new Set(changed)
          changed.clear()
          isSettled = false
          yield batch
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve
          })
        }
      }
    } finally {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    }
  }
}

function watchersOf(names: ReadonlyArray<string>, note: (name: string) => void): ReadonlyArray<FSWatcher> {
  const inFolder = new Map<string, Map<string, string>>()
  const watchers: Array<FSWatcher> = []
  for (const name of new Set(names)) {
    if (statSync(name, {throwIfNoEntry: false})?.isDirectory()) {
      watchers.push(watch(name, {recursive: true}, () => note(name)))
      continue
    }
    const folder = path.dirname(name)
    const files = inFolder.get(folder) ?? new Map<string, string>()
    inFolder.set(folder, files.set(path.basename(name), name))
  }
  for (const [folder, files] of inFolder) {
    watchers.push(
      watch(folder, (_, file) => {
        const name = files.get(file ?? '')
        if (name !== undefined) note(name)
      })
    )
  }
  return watchers
}
