/** Progress, on a terminal and in a log. */

import {expect, test, vi} from 'vitest'
import type {Progress} from '../../src/archive/index.ts'
import {type Screen, showProgress} from '../../src/cli/progress.ts'

const document = {file: 'in/a.txt', outcome: 'made', made: [], emendations: {}, uncertain: 0, messages: []} as const

function run(isTTY: boolean, seconds: ReadonlyArray<number>): string {
  vi.stubEnv('NO_COLOR', '1')
  let [text, time] = ['', 0]
  const screen: Screen = {
    isTTY,
    columns: 80,
    write: (part: string | Uint8Array) => {
      text += part
      return true
    }
  }
  const {show, end} = showProgress(screen, () => time * 1000)
  for (const [index, second] of seconds.entries()) {
    time = second
    const isBad = index === 1
    const progress: Progress = {
      done: index + 1,
      total: 8,
      failed: index > 0 ? 1 : 0,
      skipped: 0,
      document: isBad ? {...document, outcome: 'failed', reason: 'It is \u001B[31mempty'} : document,
      ms: 1
    }
    show(progress)
  }
  end()
  vi.unstubAllEnvs()
  return text
}

test('is a line that moves on a terminal', () => {
  expect(run(true, [1, 1.05, 2, 3]).split('\r\u001B[K')).toEqual([
    '',
    '███░░░░░░░░░░░░░░░░░ 1 of 8, 1.0 a second, 7 s left  in/a.txt',
    'failed in/a.txt: It is \\u001b[31mempty\n',
    '████████░░░░░░░░░░░░ 3 of 8, 1.5 a second, 1 failed, 3 s left  in/a.txt',
    '██████████░░░░░░░░░░ 4 of 8, 1.3 a second, 1 failed, 3 s left  in/a.txt',
    '8 documents: 3 made, 0 as they were, 1 failed, 4 not begun, in 3 s (1.3 a second)\n'
  ])
})

test('is a plain line now and then elsewhere', () => {
  expect(run(false, [1, 2, 12, 13, 22, 23, 24, 100])).toBe(
    'failed in/a.txt: It is \\u001b[31mempty\n' +
      '3 of 8, 0.3 a second, 1 failed, 20 s left\n' +
      '5 of 8, 0.2 a second, 1 failed, 13 s left\n' +
      '8 of 8, 0.1 a second, 1 failed, 0 s left\n' +
      '8 documents: 7 made, 0 as they were, 1 failed, in 1 min 40 s (0.1 a second)\n'
  )
})
