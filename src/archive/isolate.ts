/** Threads that cannot harm one another: a document that does harm fails alone, with its reason. */

import type {Piscina} from 'piscina'
import {codeOf, reasonOf, refusal, Trouble} from '../press/index.ts'
import {type DocumentReport, failedOf} from './document.ts'
import type {Done, Task} from './worker.ts'

/** What a document may take. */
export interface Limits {
  readonly timeoutMs: number
  /** Heap of its thread. */
  readonly memoryMegabytes: number
  /** Ends what is in hand at once, by throwing its reason. */
  readonly signal?: AbortSignal
}

/** Threads to make editions in. */
export interface Threads {
  /** Make one edition, whatever its document does. */
  readonly make: (task: Task) => Promise<Done>
  readonly end: () => Promise<void>
}

/** Start threads; they are loaded when the first document comes. */
export async function startThreads(jobs: number, limits: Limits): Promise<Threads> {
  const {Piscina, FixedQueue} = await import('piscina')
  const pool = new Piscina({
    // The same file, as written and as compiled.
    filename: new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url).href,
    name: 'pullOne',
    minThreads: 0,
    maxThreads: jobs,
    idleTimeout: Number.POSITIVE_INFINITY,
    taskQueue: new FixedQueue(),
    // Else a thread waits for its next document without turning to what the last one left to be done later, and
    // keeps it: a fifth of a megabyte each.
    atomics: 'disabled',
    resourceLimits: {maxOldGenerationSizeMb: limits.memoryMegabytes}
  })
  const broken = new AbortController()
  // A thread that ends says so twice: to its document, and to the pool; one that cannot begin, to the pool alone.
  pool.on('error', (error) => {
    if (codeOf(error) === 'ERR_WORKER_INIT_FAILED')
      broken.abort(new Trouble('input', `Cannot start a thread: ${whyNot(error)}`))
  })
  const signal = AbortSignal.any([broken.signal, ...(limits.signal ? [limits.signal] : [])])
  return {
    make: (task) => makeOne(pool, task, {...limits, signal}),
    end: () => pool.destroy()
  }
}

// Node has the system’s word for it in its sentence alone.
function whyNot({message}: Error): string {
  const [code] = /\bE[A-Z]{3,}\b/.exec(message.replace('ERR_WORKER_INIT_FAILED', '')) ?? []
  return reasonOf(code === undefined ? message : refusal(code))
}

async function makeOne(pool: Piscina, task: Task, limits: Limits & {readonly signal: AbortSignal}): Promise<Done> {
  const controller = new AbortController()
  const {signal, timeoutMs} = limits
  const end = (): void => controller.abort()
  signal.throwIfAborted()
  const timer = setTimeout(end, timeoutMs)
  signal.addEventListener('abort', end)
  try {
    return (await pool.run(task, {signal: controller.signal})) as Done
  } catch (error) {
    signal.throwIfAborted()
    return {document: failed(task.file, error, limits), files: []}
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}

function failed(file: string, error: unknown, {timeoutMs, memoryMegabytes}: Limits): DocumentReport {
  const {name, message, code}: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error))
  if (name === 'AbortError') {
    return failedOf(file, `It took longer than ${timeoutMs / 1000} seconds; raise the limit with \`--timeout\``)
  }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return failedOf(file, `It took more than ${memoryMegabytes} MB of memory; raise the limit with \`--max-memory\``)
  }
  if (/worker exited|exited with code/i.test(message)) {
    return failedOf(file, `Its thread ended itself: ${message}`)
  }
  return failedOf(file, `A fault of our own: ${message}; please report it with the source that shows it`)
}
