/** Tables of lookups written by hand, as OpenType 1.9 has them: forms that few faces have, and those that are left to fontkit. */

import {describe, expect, test} from 'vitest'
import {classIn, placeIn} from '../../src/foundry/coverage.ts'
import type {Lookup, LookupTable} from '../../src/foundry/lookups.ts'
import {position} from '../../src/foundry/position.ts'
import {substitute} from '../../src/foundry/substitute.ts'

type Words = ReadonlyArray<number>

/** Lay 16-bit numbers one after the other. */
function viewOf(...words: Words): DataView {
  const view = new DataView(new ArrayBuffer(2 * words.length))
  for (const [index, word] of words.entries()) view.setUint16(2 * index, word & 0xffff)
  return view
}

/** A set of glyphs, each named. */
const setOf = (...glyphs: Words): Words => [1, glyphs.length, ...glyphs]

/** Subtables, each in a lookup of its own that the others may name by its number. */
function tableOf(...subtables: ReadonlyArray<readonly [type: number, words: Words, flag?: number]>): LookupTable {
  const at = subtables.map((_, index) => 2 * subtables.slice(0, index).flatMap(([, words]) => words).length)
  const lookups = subtables.map(([type, , flag = 0], index): Lookup => ({type, flag, at: [at[index] ?? 0]}))
  return {
    view: viewOf(...subtables.flatMap(([, words]) => words)),
    lookup: (index) => lookups[index] ?? {type: 0, flag: 0, at: []},
    wanted: () => lookups
  }
}

// The chain has glyph 9 before, 5 and 6 in it, and 7 after; at the second glyph it does what the first lookup says.
const chain: Words = [3, 1, 22, 2, 28, 34, 1, 40, 1, 1, 0, ...setOf(9), ...setOf(5), ...setOf(6), ...setOf(7)]

describe('distances', () => {
  const moved = (table: LookupTable, glyphs: Words): Words | 'beyond' => {
    const sorts = glyphs.map((id) => ({id, codes: [id]}))
    const advances = glyphs.map(() => 100)
    return position(table, table.wanted('latn', []).slice(-1), sorts, advances) ? advances : 'beyond'
  }

  test.each<readonly [says: string, type: number, words: Words, glyphs: Words, advances: Words | 'beyond']>([
    ['one for all of a set', 1, [1, 8, 4, -7, ...setOf(5, 6)], [5, 4, 6], [93, 100, 93]],
    ['one for each of a set', 1, [2, 12, 4, 2, -7, 9, ...setOf(5, 6)], [5, 4, 6], [93, 100, 109]],
    ['one that is none', 1, [1, 6, 0, ...setOf(5)], [5], [100]],
    ['one to the side, which is no distance', 1, [1, 8, 1, -7, ...setOf(5)], [5], 'beyond'],
    [
      'pairs, each named',
      2,
      [1, 24, 4, 0, 1, 12, 2, 6, -20, 8, 30, 0, ...setOf(5)],
      [5, 6, 5, 8, 5, 7],
      [80, 100, 130, 100, 100, 100]
    ],
    ['a pair of which nothing is said', 2, [1, 16, 0, 0, 1, 12, 1, 6, ...setOf(5)], [5, 6], [100, 100]],
    ['a pair that moves its second, too', 2, [1, 18, 4, 4, 1, 12, 1, 6, -20, ...setOf(5)], [5, 6], 'beyond'],
    ['the last glyph of a word, which has no second', 2, [1, 18, 4, 0, 1, 12, 1, 6, -20, ...setOf(5)], [5], [100]],
    [
      'pairs by class',
      2,
      // Class 1 is 5 as the first, 6 and 7 as the second.
      [2, 24, 4, 0, 32, 40, 2, 2, 0, 0, 0, -15, ...setOf(5, 8), 1, 5, 1, 1, 2, 1, 6, 7, 1],
      [5, 7, 8, 6, 5, 9],
      [85, 100, 100, 100, 100, 100]
    ],
    ['a mark on its letter', 4, [1, 4, ...setOf(5)], [5], 'beyond'],
    ['a context that is not chained', 7, [1, 4, ...setOf(5)], [5], 'beyond'],
    ['a chain by classes', 8, [2, 4, ...setOf(5)], [5], 'beyond']
  ])('%s', (_, type, words, glyphs, advances) => {
    expect(moved(tableOf([type, words]), glyphs)).toEqual(advances)
  })

  test('one where letters stand in a chain, and nowhere else', () => {
    const table = tableOf([1, [1, 8, 4, -7, ...setOf(6)]], [8, chain])
    expect(moved(table, [9, 5, 6, 7])).toEqual([100, 100, 93, 100])
    for (const glyphs of [
      [5, 6, 7],
      [9, 5, 7],
      [9, 5, 6],
      [9, 5, 6, 8]
    ]) {
      expect(moved(table, glyphs)).toEqual(glyphs.map(() => 100))
    }
    expect(moved(tableOf([4, [1, 4, ...setOf(6)]], [8, chain]), [9, 5, 6, 7])).toBe('beyond')
  })

  test('a lookup that passes over ligatures is beyond, where it would do something', () => {
    const table = tableOf([1, [1, 8, 4, -7, ...setOf(5)], 4])
    expect([moved(table, [5]), moved(table, [6])]).toEqual(['beyond', [100]])
  })
})

describe('glyphs for glyphs', () => {
  const put = (table: LookupTable, glyphs: Words): ReadonlyArray<object> | 'beyond' => {
    const sorts = glyphs.map((id) => ({id, codes: [id]}))
    return substitute(table, table.wanted('latn', []).slice(-1), sorts) ? sorts : 'beyond'
  }
  const kept = (...glyphs: Words): ReadonlyArray<object> => glyphs.map((id) => ({id, codes: [id]}))

  // 5 and 6 are 20; 5, 6 and 7 come first, and are 21.
  const ligatures: Words = [1, 8, 1, 14, ...setOf(5), 2, 6, 14, 21, 3, 6, 7, 20, 2, 6]

  test('one for each of a set, by a distance or by a list', () => {
    expect(put(tableOf([1, [1, 6, 100, ...setOf(5)]]), [5, 6])).toEqual([{id: 105, codes: [5]}, ...kept(6)])
    expect(put(tableOf([1, [2, 10, 2, 50, 60, ...setOf(5, 6)]]), [6, 7])).toEqual([{id: 60, codes: [6]}, ...kept(7)])
  })

  test('one for several: the first that fits', () => {
    const table = tableOf([4, ligatures])
    expect(put(table, [5, 6, 7, 5, 6, 5])).toEqual([{id: 21, codes: [5, 6, 7]}, {id: 20, codes: [5, 6]}, ...kept(5)])
    expect(put(table, [5, 8])).toEqual(kept(5, 8))
  })

  test('one in a chain', () => {
    const table = tableOf([1, [1, 6, 100, ...setOf(6)]], [6, chain])
    expect(put(table, [9, 5, 6, 7])).toEqual([...kept(9, 5), {id: 106, codes: [6]}, ...kept(7)])
    expect(put(table, [8, 5, 6, 7])).toEqual(kept(8, 5, 6, 7))
    expect(put(tableOf([2, [1, 4, ...setOf(6)]], [6, chain]), [9, 5, 6, 7])).toBe('beyond')
  })

  test.each<readonly [says: string, type: number, words: Words, flag: number]>([
    ['several for one', 2, [1, 4, ...setOf(5)], 0],
    ['a context that is not chained', 5, [3, 1, 0, 8, ...setOf(5)], 0],
    ['a chain by glyphs', 6, [1, 4, ...setOf(5)], 0],
    ['ligatures passed over', 1, [1, 6, 100, ...setOf(5)], 4]
  ])('%s: beyond, where it would do something', (_, type, words, flag) => {
    const table = tableOf([type, words, flag])
    expect([put(table, [5]), put(table, [6])]).toEqual(['beyond', kept(6)])
  })
})

test('sets and classes, named or in ranges', () => {
  const named = viewOf(...setOf(3, 5, 9))
  const ranges = viewOf(2, 2, 3, 5, 0, 9, 9, 3)
  const glyphs = [2, 3, 4, 5, 8, 9, 10]
  expect(glyphs.map((glyph) => placeIn(named, 0, glyph))).toEqual([-1, 0, -1, 1, -1, 2, -1])
  expect(glyphs.map((glyph) => placeIn(ranges, 0, glyph))).toEqual([-1, 0, 1, 2, -1, 3, -1])
  const list = viewOf(1, 3, 3, 7, 8, 9)
  expect(glyphs.map((glyph) => classIn(list, 0, glyph))).toEqual([0, 7, 8, 9, 0, 0, 0])
  expect(glyphs.map((glyph) => classIn(ranges, 0, glyph))).toEqual([0, 0, 0, 0, 0, 3, 0])
})
