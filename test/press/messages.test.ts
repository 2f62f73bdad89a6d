/** Messages as text: place, severity, what and rule; readings, grounds and where to read on under them. */

import {VFileMessage} from 'vfile-message'
import {expect, test} from 'vitest'
import {messagesToText} from '../../src/press/messages.ts'

const message = (reason: string, more: Partial<VFileMessage>): VFileMessage =>
  Object.assign(new VFileMessage(reason), {place: undefined, ...more})

test('one that has no place stands at the beginning; a point and a range say where they are', () => {
  const [point, other] = [
    {line: 3, column: 7},
    {line: 4, column: 1}
  ]
  const text = messagesToText('a\u202Eb.txt', [
    message('No place', {fatal: undefined}),
    message('A point', {place: point, fatal: true, ruleId: 'note-mark'}),
    message('A range', {
      place: {start: point, end: other},
      fatal: false,
      ruleId: 'part',
      expected: ['one\n\ntwo', 'one two'],
      note: 'Why so.',
      url: 'https://example.org/part'
    })
  ])
  expect(text).toBe(`a\\u202eb.txt:1:1  info  No place  stet

a\\u202eb.txt:3:7  fatal  A point  note-mark

a\\u202eb.txt:3:7-4:1  warning  A range  part
    1. one ¶ two
    2. one two
    Why so.
    See https://example.org/part
`)
})

test('when there is none, that is said', () => {
  expect(messagesToText('a.txt', [])).toBe('a.txt: nothing to look at\n')
})
