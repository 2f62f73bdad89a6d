/** How far a run is: a line that moves on a terminal, now and then a plain one elsewhere. */

import {styleText} from 'node:util'
import type {Progress} from '../archive/index.ts'
import {visible} from '../press/index.ts'

/** Where progress is shown. */
export type Screen = Pick<NodeJS.WriteStream, 'write' | 'isTTY' | 'columns'>

/** What shows progress. */
export interface Shown {
  readonly show: (progress: Progress) => void
  /** Take the moving line away, and sum up. */
  readonly end: () => void
}

// A terminal is not redrawn more often than an eye can follow; a log is not filled.
const every = {terminal: 100, plain: 10_000} as const
const barWidth = 20

/**
 * Show progress.
 *
 * @param now
 *   Gives the time, in milliseconds.
 */
export function showProgress(screen: Screen, now: () => number = () => performance.now()): Shown {
  const started = now()
  let last: Progress | undefined
  let drawn = Number.NEGATIVE_INFINITY
  let line = ''
  const draw = (): void => {
    if (!last) return
    line = screen.isTTY ? barOf(last, now() - started, screen) : `${wordsOf(last, now() - started)}\n`
    screen.write(screen.isTTY ? `\r\u001B[K${line}` : line)
    drawn = now()
  }
  const clear = (): void => {
    if (screen.isTTY && line !== '') screen.write('\r\u001B[K')
    line = ''
  }
  return {
    show(progress) {
      const isFirst = last === undefined
      last = progress
      const {outcome, file, reason} = progress.document
      if (outcome === 'failed') {
        clear()
        screen.write(
          `${styleText('red', 'failed', {stream: process.stderr})} ${visible(file)}: ${visible(reason ?? '')}\n`
        )
      }
      // In a log the first line comes when there is something to say of speed.
      if (isFirst && !screen.isTTY) drawn = now()
      if (now() - drawn >= (screen.isTTY ? every.terminal : every.plain)) draw()
    },
    end() {
      clear()
      if (!last) return
      const {done, total, failed, skipped} = last
      const seconds = (now() - started) / 1000
      const made = done - failed - skipped
      const stopped = done < total ? `, ${total - done} not begun` : ''
      screen.write(
        `${total} documents: ${made} made, ${skipped} as they were, ${failed} failed${stopped}, in ${spanOf(seconds)} (${rateOf(done, seconds)})\n`
      )
    }
  }
}

function barOf(progress: Progress, ms: number, {columns = 80}: Screen): string {
  const {done, total, document} = progress
  const full = Math.round((barWidth * done) / total)
  const words = `${'█'.repeat(full)}${'░'.repeat(barWidth - full)} ${wordsOf(progress, ms)}`
  const name = visible(document.file)
  const room = columns - words.length - 3
  // The end of a path tells more than its beginning.
  const shown = name.length > room ? `…${name.slice(name.length - room + 1)}` : name
  return room > 8 ? `${words}  ${styleText('dim', shown, {stream: process.stderr})}` : words.slice(0, columns - 1)
}

function wordsOf({done, total, failed, skipped}: Progress, ms: number): string {
  const seconds = ms / 1000
  // What was skipped took no time, and says nothing of what is left.
  const worked = done - skipped
  const left = worked > 0 ? `, ${spanOf(((total - done) * seconds) / worked)} left` : ''
  const bad = failed > 0 ? `, ${failed} failed` : ''
  return `${done} of ${total}, ${rateOf(done, seconds)}${bad}${left}`
}

function rateOf(count: number, seconds: number): string {
  const rate = count / Math.max(seconds, 0.001)
  return rate >= 10 ? `${rate.toFixed(0)} a second` : `${rate.toFixed(1)} a second`
}

function spanOf(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
