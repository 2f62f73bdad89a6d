/** Ctrl-C during a run, and other signals to end it: the first finishes what is in hand, the second stops at once. */

/** What a run listens to. */
export interface Interrupts {
  readonly stop: AbortSignal
  /** The exit code, as shells have it for the signal. */
  readonly code: () => number
  /** Let the system have its signals back. */
  readonly release: () => void
}

/** Hear interrupts, as long as a run lasts. */
export function hearInterrupts(): Interrupts {
  const controller = new AbortController()
  let code = 0
  const hear = (_: NodeJS.Signals, number: number): void => {
    code = 128 + number
    // What is being written stands under a name of its own until it is whole.
    if (controller.signal.aborted) process.exit(code)
    controller.abort()
    process.stderr.write('\nstet: Finishing what is in hand; interrupt again to stop at once\n')
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, hear)
  return {
    stop: controller.signal,
    code: () => code,
    release() {
      for (const signal of signals) process.off(signal, hear)
    }
  }
}
