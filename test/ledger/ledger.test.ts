import fc from 'fast-check'
import {expect, test} from 'vitest'
import {apply, ledgerToLines, linesToLedger, type Proposal, record, revert} from '../../src/ledger/index.ts'

const source = 'Organiza-\n\ntion (CSTO)'
const join: Proposal = {at: [8, 11], now: '', why: 'a division', sure: 0.9}

test('a change is recorded, made and taken back', () => {
  const {ledger} = record([], source, 'dehyphenate', [join])
  expect(ledger).toEqual([{...join, id: 'dehyphenate@8', rule: 'dehyphenate', was: '-\n\n'}])
  expect(apply(source, ledger)).toBe('Organization (CSTO)')
  expect(revert('Organization (CSTO)', ledger)).toBe(source)
})

test('a place is decided once', () => {
  const {ledger} = record([], source, 'dehyphenate', [join])
  const later: Proposal = {...join, at: [9, 11], why: 'another ground'}
  const recorded = record(ledger, source, 'reflow', [later])
  expect(recorded.ledger).toEqual(ledger)
  expect(recorded.refused.map(({entry, by}) => [entry.id, by.id])).toEqual([['reflow@9', 'dehyphenate@8']])
  // One that begins earlier is no better.
  const wide = record(ledger, source, 'reflow', [
    {...join, at: [0, 1]},
    {...join, at: [2, 9]},
    {...join, at: [7, 12]}
  ])
  expect(wide.ledger.map(({id}) => id)).toEqual(['reflow@0', 'dehyphenate@8'])
  expect(wide.refused.map(({entry, by}) => [entry.id, by.id])).toEqual([
    ['reflow@7', 'reflow@2'],
    ['reflow@2', 'dehyphenate@8']
  ])
})

test('a place is in the source', () => {
  expect(() => record([], source, 'reflow', [{...join, at: [20, 99]}])).toThrow('the source ends at 22')
})

test('a name has no width and may stand before a change', () => {
  const name: Proposal = {at: [0, 0], now: '', as: 'title', why: 'first line', sure: 0.9}
  const {ledger: first} = record([], source, 'space', [{...join, at: [0, 1], now: 'o'}])
  const {ledger} = record(first, source, 'front', [name])
  expect(ledger.map(({id}) => id)).toEqual(['front@0', 'space@0'])
  expect(record(ledger, source, 'heading', [name]).refused[0]?.by.id).toBe('front@0')
})

test('a text that was changed is not taken back', () => {
  const {ledger} = record([], source, 'dehyphenate', [{...join, now: '='}])
  expect(() => revert('Organization (CSTO)', ledger)).toThrow('Cannot take back `dehyphenate@8`')
})

test('the ledger comes back from its lines', () => {
  const {ledger} = record([], source, 'dehyphenate', [join])
  const head = {ledger: 1, file: 'a.txt', sha256: '', bytes: 22, encoding: 'utf-8', bom: false, damage: []} as const
  expect(linesToLedger(ledgerToLines(head, ledger))).toEqual({head, ledger})
  expect(() => linesToLedger('[]\n')).toThrow('Unexpected first line of a ledger')
})

test('whatever two rules propose, no place is decided twice, and each id stands for one entry', () => {
  const proposal = fc
    .tuple(fc.nat(60), fc.nat(6), fc.string({maxLength: 3}))
    .map(([start, length, now]): Proposal => ({at: [start, start + length], now, why: '', sure: 1}))
  const proposals = fc.array(proposal, {maxLength: 12})
  fc.assert(
    fc.property(fc.string({minLength: 70, maxLength: 90}), proposals, proposals, (text, one, other) => {
      const {ledger: first} = record([], text, 'one', one)
      const {ledger, refused} = record(first, text, 'other', other)
      expect(ledger.length + refused.length).toBe(first.length + other.length)
      expect(ledger.filter(({rule}) => rule === 'one')).toEqual(first)
      expect(new Set(ledger.map(({id}) => id)).size).toBe(ledger.length)
      expect(ledger.filter(({at}, index) => at[0] < (ledger[index - 1]?.at[1] ?? 0))).toEqual([])
      expect(revert(apply(text, ledger), ledger)).toBe(text)
    })
  )
})

test('whatever is recorded can be taken back', () => {
  const edits = fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.string({maxLength: 3})), {maxLength: 8})
  fc.assert(
    fc.property(fc.string({minLength: 60, maxLength: 90}), edits, (text, parts) => {
      let at = 0
      const proposals = parts.map(([skip, length, now]): Proposal => {
        const start = at + skip + 1
        at = start + length
        return {at: [start, at], now, why: '', sure: 1}
      })
      const {ledger} = record([], text.padEnd(120), 'any', proposals)
      expect(revert(apply(text.padEnd(120), ledger), ledger)).toBe(text.padEnd(120))
    })
  )
})
