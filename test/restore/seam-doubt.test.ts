/** Of many places that are about even, a few are asked. */

import {expect, test} from 'vitest'
import {type Seam, seamDoubts} from '../../src/restore/seam-doubt.ts'
import type {Row} from '../../src/restore/view.ts'

test('the evenest are asked, and the rest are counted', () => {
  const sures = [0.61, 0.51, 0.9, 0.53, 0.6, 0.5, 0.52, 0.54]
  const asked = [...seamDoubts(sures.map(seamAt))]
  expect(asked.map(({at: [start], ask}) => `${start}: ${ask}`)).toEqual([
    '100: Unexpected white after `word100`, expected one paragraph or two',
    '300: Unexpected white after `word300`, expected one paragraph or two',
    '500: Unexpected white after `word500`, expected one paragraph or two',
    '600: Unexpected white after `word600`, expected one paragraph or two',
    '700: Unexpected white after `word700`, expected one paragraph or two',
    '0: Unexpected white in 2 more places from here on, expected one paragraph or two'
  ])
})

test('where few are even, each is asked', () => {
  expect([...seamDoubts([0.5, 0.9, 0.6].map(seamAt))]).toHaveLength(2)
})

function seamAt(sure: number, index: number): Seam {
  const start = index * 100
  const text = `word${start}`
  return {
    row: rowOf(text, start),
    next: rowOf('Next', start + text.length + 1),
    verdict: {join: true, sure, why: 'the lines before are short'}
  }
}

function rowOf(text: string, start: number): Row {
  const end = start + text.length
  return {
    text,
    at: [start, end],
    gap: [end, end + 1],
    gapText: '\n',
    ends: 1,
    indent: '',
    page: 0,
    joined: false,
    cut: false
  }
}
