/** The line breaker’s laws, on any paragraph. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {breakLines, end, type Item, settingsOf} from '../../src/typeset/index.ts'

function box(width: number, text = 'word'): Item<string> {
  return {type: 'box', width, hangLeft: 0, hangRight: 0, text, ink: text}
}

const space: Item<string> = {type: 'glue', width: 2.4, stretch: 1, shrink: 0.8}
const hyphen: Item<string> = {type: 'penalty', width: 3, hangRight: 1.5, cost: 1000, hyphen: true}

const paragraph = fc
  .array(fc.array(fc.double({min: 2, max: 30, noNaN: true}), {minLength: 1, maxLength: 3}), {
    minLength: 1,
    maxLength: 60
  })
  .map((words) => [
    ...words.flatMap((parts, index) => [
      ...(index > 0 ? [space] : []),
      ...parts.flatMap((width, part) => [...(part > 0 ? [hyphen] : []), box(width, `${index}.${part}`)])
    ]),
    end
  ])

function boxesOf(items: ReadonlyArray<Item<string>>): ReadonlyArray<number> {
  return items.flatMap((item, index) => (item.type === 'box' ? [index] : []))
}

test('every box stands in one line, in order', () => {
  fc.assert(
    fc.property(paragraph, fc.integer({min: 40, max: 240}), (items, measure) => {
      const set = breakLines(items, {measure}).flatMap(({from, to}) =>
        boxesOf(items).filter((index) => index >= from && index < to)
      )
      expect(set).toEqual(boxesOf(items))
    }),
    {numRuns: 150}
  )
})

test('no line is wider than its measure when its boxes are not', () => {
  fc.assert(
    fc.property(paragraph, fc.integer({min: 40, max: 240}), (items, measure) => {
      for (const {overfull, ratio, widen} of breakLines(items, {measure})) {
        expect(overfull).toBe(0)
        expect(ratio).toBeGreaterThanOrEqual(-1)
        expect(Math.abs(widen)).toBeLessThanOrEqual(0.03 + 1e-9)
      }
    }),
    {numRuns: 150}
  )
})

test('a box that is wider than the measure is set, and told', () => {
  const lines = breakLines([box(10), space, box(200), space, box(10), end], {measure: 100})
  expect(lines.flatMap(({from, to}) => [from, to])).toEqual([0, 1, 2, 3, 4, 5])
  expect(lines.map(({overfull}) => overfull > 0)).toEqual([false, true, false])
})

test('ways that differ in lines come the best first', () => {
  const words = Array.from({length: 60}, (_, index) => [box(20 + (index % 7)), space]).flat()
  const settings = settingsOf([...words.slice(0, -1), end], {measure: 200})
  const costs = settings.map(({cost}) => cost)
  expect(costs).toEqual([...costs].sort((a, b) => a - b))
  expect(new Set(settings.map(({lines}) => lines.length)).size).toBe(settings.length)
})

test('a line that ends a column is not divided', () => {
  const words = Array.from({length: 80}, (_, index) => [box(9 + (index % 5)), hyphen, box(12 + (index % 3)), space])
  const items = [...words.flat().slice(0, -1), end]
  const options = {measure: 240}
  const first = breakLines(items, options).findIndex(({hyphen}) => hyphen)
  expect(first).toBeGreaterThanOrEqual(0)
  expect(breakLines(items, {...options, whole: first})[first]?.hyphen).toBe(false)
})

test('a measure that is none is refused', () => {
  expect(() => breakLines([end], {measure: 0})).toThrow(
    'Unexpected value `0` for `options.measure`, expected a positive number of points'
  )
})

test('letters are set apart only where spaces are wide already, and lines stay full', () => {
  const words = [20, 31, 25, 40, 22, 37, 28, 33].flatMap((width) => [box(width, 'letters'), space]).slice(0, -1)
  const [line] = breakLines([...words, end], {measure: 137, maxTrack: 0.5})
  expect(line?.track).toBeGreaterThan(0)
  expect(line?.track).toBeLessThanOrEqual(0.5)
  expect(line?.widen).toBe(0.03)
  const plain = breakLines([...words, end], {measure: 137})[0]
  expect(plain?.track).toBe(0)
  expect(line?.ratio).toBeLessThan(plain?.ratio ?? 0)
  for (const {ratio, track} of breakLines([...words, end], {measure: 122, maxTrack: 0.5})) {
    if (ratio <= 1) expect(track).toBe(0)
  }
})

test('letters are set closer only to draw in a last line that is too short', () => {
  const words = [24, 30, 27, 33, 29, 26, 31, 12].flatMap((width) => [box(width, 'letters'), space]).slice(0, -1)
  // Two points less than the words take when all else has given way.
  const measure = 0.97 * 212 + 7 * (2.4 - 0.8) - 2
  expect(breakLines([...words, end], {measure})).toHaveLength(2)
  const [line, ...none] = breakLines([...words, end], {measure, maxClose: 0.12})
  expect(none).toEqual([])
  expect(line?.track).toBeLessThan(0)
  expect(line?.track).toBeGreaterThanOrEqual(-0.12)
  expect(line?.widen).toBe(-0.03)
  expect(line?.overfull).toBe(0)
  // Where the last line is not too short, no letter is.
  for (const {track} of breakLines([...words, end], {measure: 120, maxClose: 0.12})) expect(track).toBe(0)
})
