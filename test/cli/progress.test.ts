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

/** What is said at the end of a run that was so far after so many seconds. */
function endOf(done: number, seconds: number): string {
  const said: Array<unknown> = []
  let time = 0
  const screen: Screen = {isTTY: false, columns: 80, write: (part) => said.push(part) > 0}
  const {show, end} = showProgress(screen, () => time * 1000)
  time = seconds
  show({done, total: 9000, failed: 0, skipped: 0, document, ms: 1})
  end()
  return said.join('')
}

test('speed and time are said as people say them', () => {
  expect(endOf(9000, 180)).toBe('9000 documents: 9000 made, 0 as they were, 0 failed, in 3 min 0 s (50 a second)\n')
  expect(endOf(8000, 7500)).toBe(
    '9000 documents: 8000 made, 0 as they were, 0 failed, 1000 not begun, in 2 h 5 min (1.1 a second)\n'
  )
})

test('a long name is cut at its beginning, and has no place on a narrow terminal', () => {
  const barOn = (columns: number): string => {
    const said: Array<unknown> = []
    const screen: Screen = {isTTY: true, columns, write: (part) => said.push(part) > 0}
    const {show} = showProgress(screen, () => 1000)
    show({
      done: 1,
      total: 2,
      failed: 0,
      skipped: 1,
      document: {...document, file: `in/${'deep/'.repeat(20)}a.txt`},
      ms: 1
    })
    return said.join('').replace('\r\u001B[K', '')
  }
  vi.stubEnv('NO_COLOR', '1')
  expect(barOn(70)).toMatch(/^█{10}░{10} 1 of 2, .* a second {2}….*deep\/a\.txt$/)
  expect(barOn(70)).toHaveLength(69)
  expect(barOn(30)).toHaveLength(29)
  vi.unstubAllEnvs()
})
