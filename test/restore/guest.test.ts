/** A rule of the user’s own can propose, and nothing else. */

import {describe, expect, test} from 'vitest'
import {restore} from '../../src/press/index.ts'
import type {Finding, Rule} from '../../src/restore/index.ts'

const source = 'The Council\n\nThe council of the Treaty Organiza-\ntion met on Tuesday, and went home.\n'
const using = (propose: (view: never) => Iterable<unknown>, id = 'mine'): ReturnType<typeof restore> =>
  restore(source, {rules: [{id, propose} as Rule]})

test('what it proposes stands in the ledger, and the laws hold', () => {
  const finding: Finding = {at: [17, 24], now: 'board', why: 'we say board', sure: 0.9}
  const {markdown, ledger} = using(() => [finding])
  expect(markdown).toContain('The board of the Treaty Organization met')
  expect(ledger.find(({rule}) => rule === 'mine')).toEqual({...finding, id: 'mine@17', rule: 'mine', was: 'council'})
})

describe('what it may not do is refused', () => {
  const attempts: Readonly<
    Record<string, (view: {rows: Array<{text: string}>; ledger: Array<unknown>; options: object}) => Iterable<unknown>>
  > = {
    'change a row': ({rows}) => {
      for (const row of rows) row.text = 'changed'
      return []
    },
    'add to the ledger': ({ledger}) => {
      ledger.push({id: 'decision@0', rule: 'decision', at: [0, 3], was: 'The', now: '', why: 'x', sure: 1})
      return []
    },
    'change the options': ({options}) => {
      Object.assign(options, {lang: 'de'})
      return []
    },
    'change a place outside': () => [{at: [0, 1e6], now: '', why: 'x', sure: 1}],
    'write what is no text': () => [{at: [0, 3], now: 7, why: 'x', sure: 1}],
    'give no ground': () => [{at: [0, 3], now: '', why: '', sure: 1}],
    'be surer than sure': () => [{at: [0, 3], now: '', why: 'x', sure: 2}],
    'ask without readings': () => [
      {at: [0, 3], ask: 'x', actual: 'x', expected: 'x', note: 'x'},
      {at: [0, 3], ask: 'x'}
    ]
  }
  test.each(Object.keys(attempts))('%s', (name) => {
    expect(() => using(attempts[name] as never)).toThrow(/mine|read only|object is not extensible|Cannot/)
  })

  test('speak in the name of another', () => {
    expect(() => using(() => [], 'decision')).toThrow('Unexpected id `decision` in `options.rules`')
  })

  test('say that a person let it stand', () => {
    const {ledger} = using(() => [
      {at: [17, 24], now: 'board', why: 'x', sure: 1, stet: true, rule: 'decision', id: 'x'}
    ])
    expect(ledger.find(({now}) => now === 'board')).toEqual({
      id: 'mine@17',
      rule: 'mine',
      at: [17, 24],
      was: 'council',
      now: 'board',
      why: 'x',
      sure: 1
    })
  })
})

test('rules of the house can be left out, but for those without which there is no fair copy', () => {
  expect(restore(source, {without: ['dehyphenate']}).markdown).toMatch(/Organiza-\s*tion/)
  expect(() => restore(source, {without: ['part']})).toThrow('Unexpected value `part` for `options.without`')
})

test('work is stopped between two rules', () => {
  expect(() => restore(source, {signal: AbortSignal.abort(new Error('enough'))})).toThrow('enough')
})
