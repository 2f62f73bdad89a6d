/** What is said of a document: its messages, wherever they stand, and the sums of a run. */

import {VFileMessage} from 'vfile-message'
import {expect, test} from 'vitest'
import {failedOf, madeOf, totalsOf} from '../../src/archive/document.ts'

const message = (reason: string, more: Partial<VFileMessage>): VFileMessage =>
  Object.assign(new VFileMessage(reason), {place: undefined, ...more})

test('a message has its place, or the beginning; its kind, or none', () => {
  const {messages} = madeOf('a', [], {
    ledger: [],
    messages: [
      message('no place', {fatal: undefined}),
      message('a point', {
        place: {line: 3, column: 7},
        fatal: false,
        ruleId: 'note-mark',
        expected: ['x'],
        note: 'why'
      }),
      message('a range', {place: {start: {line: 3, column: 7}, end: {line: 4, column: 1}}, fatal: true})
    ]
  })
  expect(messages).toEqual([
    {line: 1, column: 1, endLine: 1, endColumn: 1, severity: 'info', rule: 'stet', reason: 'no place', expected: []},
    {
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 7,
      severity: 'warning',
      rule: 'note-mark',
      reason: 'a point',
      expected: ['x'],
      note: 'why'
    },
    {line: 3, column: 7, endLine: 4, endColumn: 1, severity: 'fatal', rule: 'stet', reason: 'a range', expected: []}
  ])
})

test('a run is summed up', () => {
  const change = {id: 'reflow@1', rule: 'reflow', at: [1, 2], was: '\n', now: ' ', why: 'x'} as const
  const made = madeOf('a', ['a.md'], {
    ledger: [
      {...change, sure: 0.9},
      {...change, sure: 0.7}
    ],
    messages: []
  })
  expect(totalsOf([made, {...made, outcome: 'skipped'}, failedOf('b', 'gone'), madeOf('c', [])])).toEqual({
    documents: 4,
    made: 2,
    skipped: 1,
    failed: 1,
    emendations: 4,
    uncertain: 2,
    messages: 0
  })
})
