/** The door of a thread of the bundled command: `archive/worker.ts`, with what was compiled of it before. */

import path from 'node:path'
import {cacheFolder} from './compile-cache.ts'
import {loadKept} from './kept.ts'

type Worker = typeof import('../archive/worker.ts')

const {exports} = loadKept(path.join(import.meta.dirname, 'task.js'), cacheFolder(), 'pull')

/** Make one edition. */
export const pullOne: Worker['pullOne'] = (exports as Worker).pullOne
