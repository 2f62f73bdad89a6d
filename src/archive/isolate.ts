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
    resourceLimits: {maxOldGenerationSizeMb: limits.memoryMegabytes}
  })
  const broken = new Promise<never>((_, reject) => {
    // A thread that ends says so twice: to its document, and to the pool; one that cannot begin, to the pool alone.
    pool.on('error', (error) => {
      if (codeOf(error) === 'ERR_WORKER_INIT_FAILED')
        reject(new Trouble('input', `Cannot start a thread: ${whyNot(error)}`))
    })
  })
  broken.catch(() => undefined)
  return {
    make: (task) => Promise.race([makeOne(pool, task, limits), broken]),
    end: () => pool.destroy()
  }
}

// Node has the system’s word for it in its sentence alone.
function whyNot({message}: Error): string {
  const [code] = /\bE[A-Z]{3,}\b/.exec(message.replace('ERR_WORKER_INIT_FAILED', '')) ?? []
  return reasonOf(code === undefined ? message : refusal(code))
}

async function makeOne(pool: Piscina, task: Task, limits: Limits): Promise<Done> {
  const controller = new AbortController()
  const {signal, timeoutMs} = limits
  const timer = setTimeout(() => controller.abort(), timeoutMs)
  const end = (): void => controller.abort()
  signal?.addEventListener('abort', end)
  try {
    return (await pool.run(task, {signal: controller.signal})) as Done
  } catch (error) {
    signal?.throwIfAborted()
    return {document: failed(task.file, error, limits)}
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
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
