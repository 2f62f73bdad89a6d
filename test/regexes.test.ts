/**
 * Every regular expression takes a time that grows as its text does, or is fed
 * short texts alone (`regexes/bounded.yaml` says how short, and why).
 */

import {expect, test} from 'vitest'
import {builtOnTheWay} from './support/built-regexes.ts'
import {judge, judgedBefore, literals, tryOut} from './support/regexes.ts'

test('as they are written', async () => {
  const written = literals()
  expect(written.length).toBeGreaterThan(500)
  const {wrong, stale} = await judge(written, judgedBefore())
  expect(wrong, 'mend it, bound it, or if it is safe and slow to judge, run `node scripts/judge.ts`').toEqual([])
  expect(stale, 'these may leave `regexes/bounded.yaml`').toEqual([])
}, 180_000)

test('as they are put together', async () => {
  const made = await builtOnTheWay()
  expect(made.length).toBeGreaterThan(300)
  expect(tryOut(made)).toEqual([])
}, 180_000)

test('a judge that lets everything pass would be found out', async () => {
  const bad = ['(a+)+$', '\\s+$'].map((source) => ({source, flags: '', where: 'here'}))
  expect((await judge(bad, new Set())).wrong).toEqual([
    'here /(a+)+$/ exponential',
    'here /\\s+$/ 2nd degree polynomial'
  ])
  expect(tryOut(bad.slice(1))).toHaveLength(1)
})
