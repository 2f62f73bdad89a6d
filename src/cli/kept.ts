/**
 * The bundled program, loaded with what V8 compiled of it at the last run.
 *
 * Node keeps what is compiled as a file is loaded; the functions that are called later it compiles at every
 * start, and they are most of the time that a short text takes. What is kept here is kept at the end of a
 * run, with all that it called.
 */

import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {getHeapCodeStatistics} from 'node:v8'
import {Script} from 'node:vm'
import {crc32} from 'node:zlib'

type Require = (id: string) => unknown

/** What was loaded in this run. */
interface Run {
  /** Each part of the program, and where it is kept. */
  readonly parts: Array<{readonly script: Script; readonly place: string}>
  /** Whether one of them was compiled anew. */
  isNew: boolean
  /** Where it stands how much code there was at the end of the run that was kept. */
  readonly size: string | undefined
}

// Bytes. Another text takes some ways that the last one did not: 40,000 for one in German. After a run that printed
// help alone, a text takes 440,000.
const leastGrowth = 300_000
// V8 does not look for damage. Bytes before what is kept, eight so that it stands where V8 wants it.
const sumLength = 8

/** What a bundle gives. */
export interface Loaded {
  readonly exports: unknown
  /** Keep what was compiled anew, at the end of a run. */
  readonly keep: () => void
}

/**
 * Load a file of the bundle, and those that it needs from beside it.
 *
 * @param folder
 *   Where compiled code is kept; nothing is kept without one.
 * @param use
 *   What the program is run for: another command calls other functions.
 */
export function loadKept(entry: string, folder: string | undefined, use: string): Loaded {
  const kept = folder && path.join(folder, `${process.version}-${process.arch}`)
  const run: Run = {parts: [], isNew: false, size: kept && path.join(kept, `size-${use}`)}
  const modules = new Map<string, {exports: unknown}>()
  const load = (file: string): unknown => {
    const known = modules.get(file)
    if (known) return known.exports
    const module = {exports: {}}
    modules.set(file, module)
    const outside = createRequire(file)
    const require: Require = (id) =>
      id.startsWith('./') ? load(path.join(path.dirname(file), id)) : (outside(id) as unknown)
    // V8 asks only whether the text is as long as before; all names but that of the entry stand for their content.
    const place = kept && file !== entry ? path.join(kept, `${path.basename(file)}-${use}`) : undefined
    compile(file, place, run)(module.exports, require, module, file, path.dirname(file), importModule)
    return module.exports
  }
  return {exports: load(entry), keep: () => keepAll(run)}
}

type Wrapped = (
  exports: unknown,
  require: Require,
  module: unknown,
  file: string,
  folder: string,
  importModule: (id: string) => Promise<unknown>
) => void

// A script that is kept cannot import modules; the build has it call this instead.
function importModule(id: string): Promise<unknown> {
  return import(id)
}

const parameters = 'exports,require,module,__filename,__dirname,importModule'

function compile(file: string, place: string | undefined, run: Run): Wrapped {
  const cachedData = place === undefined ? undefined : readKept(place)
  const script = new Script(`(function(${parameters}){${readFileSync(file, 'utf8')}\n})`, {
    filename: file,
    ...(cachedData && {cachedData})
  })
  if (place !== undefined) run.parts.push({script, place})
  run.isNew ||= place !== undefined && (!cachedData || script.cachedDataRejected === true)
  return script.runInThisContext() as Wrapped
}

function readKept(place: string): Buffer | undefined {
  try {
    const kept = readFileSync(place)
    const content = kept.subarray(sumLength)
    return kept.length > sumLength && kept.readUInt32LE() === crc32(content) ? content : undefined
  } catch {
    return undefined
  }
}

/**
 * Keep what was compiled, when it is new or much more than before.
 *
 * Where none can be kept, as with a read-only home, the next run does without.
 */
function keepAll({parts, isNew, size}: Run): void {
  if (size === undefined) return
  // It goes through the heap, and is asked once.
  const now = getHeapCodeStatistics().bytecode_and_metadata_size
  if (!isNew && now < Number(readKept(size) ?? 0) + leastGrowth) return
  try {
    mkdirSync(path.dirname(size), {recursive: true, mode: 0o700})
    for (const {script, place} of parts) put(place, script.createCachedData())
    put(size, Buffer.from(String(now)))
  } catch {
    // Nobody asked for it.
  }
}

function put(place: string, content: Buffer): void {
  const draft = `${place}.${process.pid}`
  const sum = Buffer.alloc(sumLength)
  sum.writeUInt32LE(crc32(content))
  writeFileSync(draft, Buffer.concat([sum, content]), {mode: 0o600})
  renameSync(draft, place)
}
