import fc from 'fast-check'
import {expect, test} from 'vitest'
import {buildGalley, leavesOf, placesOf, sourceOf} from '../../src/galley/index.ts'

test('a galley parts ink from white', () => {
  const leaves = [...leavesOf(buildGalley(' One \r\n\ntwo\u2028three'))].map(({leaf}) => [leaf.type, leaf.value])
  expect(leaves).toEqual([
    ['seam', ' '],
    ['line', 'One'],
    ['seam', ' \r\n\n'],
    ['line', 'two'],
    ['seam', '\u2028'],
    ['line', 'three']
  ])
})

test('a form feed begins a page', () => {
  const galley = buildGalley('one\n\ftwo\n\f\fthree')
  expect(galley.children.map((page) => page.children[0]?.children.map(({value}) => value))).toEqual([
    ['one', '\n'],
    ['\f', 'two', '\n'],
    ['\f'],
    ['\f', 'three']
  ])
})

test('an empty text is an empty galley', () => {
  expect(buildGalley('').children).toEqual([])
})

test('a leaf knows its place', () => {
  const [, , last] = [...leavesOf(buildGalley('one\n  two'))]
  expect(last?.leaf.position).toEqual({
    start: {line: 2, column: 3, offset: 6},
    end: {line: 2, column: 6, offset: 9}
  })
})

test('nothing is lost', () => {
  fc.assert(fc.property(fc.string({unit: 'binary'}), (text) => sourceOf(buildGalley(text)) === text))
})

test('places count lines as editors do', () => {
  const {pointAt} = placesOf('a\r\nb\rc\nd')
  expect([0, 1, 3, 5, 7].map((offset) => pointAt(offset)).map(({line, column}) => [line, column])).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
    [3, 1],
    [4, 1]
  ])
})
