/** White that runs down through a paragraph, and how the breaker goes round it. */

import {expect, test} from 'vitest'
import {breakLines, end, type Item} from '../../src/typeset/index.ts'
import {countRivers, gapsOf, hasRiver, under} from '../../src/typeset/rivers.ts'

const measure = 140
const space: Item<string> = {type: 'glue', width: 2.4, stretch: 1, shrink: 0.8}

function box(width: number): Item<string> {
  return {type: 'box', width, hangLeft: 0, hangRight: 0, text: 'word', ink: 'word'}
}

/** Sixty words of arbitrary widths, the same for each seed. */
function paragraphOf(seed: number): ReadonlyArray<Item<string>> {
  let state = seed
  const next = (): number => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const words = Array.from({length: 60}, () => [box(8 + Math.floor(next() * 30)), space]).flat()
  return [...words.slice(0, -1), end]
}

test('word spaces lie where the line puts them', () => {
  const items = [box(20), space, box(30), space, box(40), end]
  const line = {from: 0, to: 5, ratio: 1, widen: 0, track: 0, hyphen: false, overfull: 0}
  expect(gapsOf(items, line, 10, 100).map(({left, right}) => [left, right])).toEqual([
    [30, 35],
    [65, 70]
  ])
})

test('a space under a space, four lines running, is a river', () => {
  const line = [{left: 50, right: 52.4, depth: 1}]
  const second = under([{left: 50.5, right: 53, depth: 1}], line, 2.4)
  const third = under([{left: 51, right: 53.4, depth: 1}], second, 2.4)
  const fourth = under([{left: 50, right: 52.4, depth: 1}], third, 2.4)
  expect([line, second, third, fourth].map(countRivers)).toEqual([0, 0, 0, 1])
  expect(under([{left: 60, right: 62.4, depth: 1}], third, 2.4)).toEqual([{left: 60, right: 62.4, depth: 1}])
})

test('a river is gone round where one word more or less on a line does it', () => {
  const items = paragraphOf(193)
  const lines = breakLines(items, {measure})
  expect(hasRiver(items, lines, {measure})).toBe(false)
  // By the demerits alone the fifth line would end two items earlier, above a river.
  expect(lines.map(({to}) => to)).toEqual([13, 25, 39, 51, 63, 77, 91, 103, 113, 119])
})

test('words of one width have spaces under one another, and are set all the same', () => {
  const words = Array.from({length: 40}, () => [box(32.6), space]).flat()
  const items = [...words.slice(0, -1), end]
  const lines = breakLines(items, {measure})
  expect(hasRiver(items, lines, {measure})).toBe(true)
  expect(lines).toHaveLength(10)
})
