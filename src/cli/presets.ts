/** Settings of the house that a configuration can extend, by name. */

import type {Config} from './config-keys.ts'

export const presets: Readonly<Record<string, Config>> = {
  /** A continuous build: what is doubtful is shown beside the lines, and fails. */
  ci: {report: 'github', frail: true, failOn: 'uncertain'},
  /** A desk where nothing doubtful may pass unseen. */
  careful: {verbose: true, frail: true, failOn: 'uncertain'},
  /** Long and many documents, overnight. */
  archive: {maxSize: 256, timeout: 1800, maxMemory: 4096, quiet: false}
}
