/** Ctrl-C during a run: the first finishes what is in hand, the second stops at once. */

import {exitCodes} from './exit-codes.ts'

/** What a run listens to. */
export interface Interrupts {
  readonly stop: AbortSignal
  /** Let the system have its signals back. */
  readonly release: () => void
}

/** Hear interrupts, as long as a run lasts. */
export function hearInterrupts(): Interrupts {
  const controller = new AbortController()
  const hear = (): void => {
    // What is being written stands under a name of its own until it is whole.
    if (controller.signal.aborted) process.exit(exitCodes.interrupted)
    controller.abort()
    process.stderr.write('\nstet: Finishing what is in hand; interrupt again to stop at once\n')
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.on(signal, hear)
  return {
    stop: controller.signal,
    release() {
      for (const signal of signals) process.off(signal, hear)
    }
  }
}
