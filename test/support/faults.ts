/** A file system that fails: the real one, but for the calls that are told to. */

import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'

/** What a fault does to a call. */
export type Fault = 'once' | 'from then on' | 'half written'

type Call = (...args: ReadonlyArray<unknown>) => unknown

const names = Object.keys(fs).filter((name) => name.endsWith('Sync') || name === 'fsync') as ReadonlyArray<
  keyof typeof fs
>

/** Work, and what is looked at after each time it was done on a failing disk. */
export interface Trial {
  readonly prepare?: () => void
  readonly work: () => void | Promise<void>
  /** `error` is what the work threw; `k` the call that failed. */
  readonly look: (error: unknown, k: number) => void
}

/**
 * Do work again and again on a file system whose first, second … last call fails, as a bad disk’s would.
 *
 * @returns
 *   How many calls the work makes when nothing fails.
 */
export async function atEachCall(fault: Fault, {prepare = () => undefined, work, look}: Trial): Promise<number> {
  for (let k = 1; ; k++) {
    prepare()
    const {calls, error} = await withFault(k, fault, work)
    look(error, k)
    if (calls < k) return calls
  }
}

async function withFault(k: number, fault: Fault, work: Trial['work']): Promise<{calls: number; error: unknown}> {
  const whole = new Map(names.map((name) => [name, fs[name] as unknown as Call]))
  let calls = 0
  for (const [name, call] of whole) {
    const faulty: Call = (...args) => {
      calls++
      const isStruck = fault === 'from then on' ? calls >= k : calls === k
      if (!isStruck) return call(...args)
      // A short write is no error: the rest is to be written.
      if (fault === 'half written') return name === 'writeSync' ? half(call, args) : call(...args)
      const error = Object.assign(new Error(`EIO: i/o error, ${name}`), {code: 'EIO'})
      const heard = args.at(-1)
      // A call that is not waited for tells its caller later.
      if (typeof heard === 'function') return setImmediate(() => heard(error))
      throw error
    }
    Object.assign(fs, {[name]: faulty})
  }
  syncBuiltinESMExports()
  try {
    await work()
    return {calls, error: undefined}
  } catch (error) {
    return {calls, error}
  } finally {
    Object.assign(fs, Object.fromEntries(whole))
    syncBuiltinESMExports()
  }
}

// As Node itself calls it: descriptor, bytes, offset, length.
function half(write: Call, [descriptor, bytes, offset, length]: ReadonlyArray<unknown>): unknown {
  return write(descriptor, bytes, offset, Math.ceil(Number(length) / 2))
}
