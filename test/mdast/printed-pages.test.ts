/** The page map: each paragraph knows the printed page it stood on. */

import {expect, test} from 'vitest'
import {explain} from '../../src/press/index.ts'
import {restore} from '../../src/press/restore.ts'

const paragraphs = ['barley', 'wheat', 'oats', 'rye'].map(
  (grain) => `The ${grain} was counted first, then weighed, then counted again
by a second hand, and the two hands had to agree upon the
number before the ${grain} was carried to the upper floor.`
)

/** The pages of the paragraphs, as the fair copy has them. */
function pagesOf(source: string): ReadonlyArray<string | undefined> {
  const {tree} = restore(source)
  return tree.children.filter(({type}) => type === 'paragraph').map(({data}) => data?.page)
}

const feeds = (numbers: ReadonlyArray<string>): string =>
  paragraphs.map((text, index) => `${text}\n\n${numbers[index]}\n`).join('\f')

test('form feeds and folios', () => {
  expect(pagesOf(feeds(['12', '13', '14', '15']))).toEqual(['12', '13', '14', '15'])
})

test('a page without a folio stands between its neighbours', () => {
  expect(pagesOf(feeds(['', '13', '14', '15']))).toEqual(['12', '13', '14', '15'])
})

test('folios at the feet of pages, without form feeds', () => {
  const source = paragraphs.map((text, index) => `${text}\n\n${index + 1}\n\n`).join('')
  expect(pagesOf(source)).toEqual(['1', '2', '3', '4'])
})

test('folios in the heads of pages, without form feeds', () => {
  const source = paragraphs
    .map((text, index) => `${index > 0 ? `${index + 7} CIVIC REVIEW\n\n` : ''}${text}\n\n`)
    .join('')
  expect(pagesOf(source)).toEqual(['7', '8', '9', '10'])
})

test('folios in roman numbers, as before a first chapter', () => {
  expect(pagesOf(feeds(['xi', 'xii', 'xiii', 'xiv']))).toEqual(['xi', 'xii', 'xiii', 'xiv'])
})

test('figures that agree on nothing are no folios', () => {
  expect(new Set(pagesOf(feeds(['12', '40', '7', '99'])))).toEqual(new Set([undefined]))
})

test('no folios, no pages', () => {
  expect(pagesOf(paragraphs.join('\n\n'))).toEqual([undefined, undefined, undefined, undefined])
})

test('the head of the fair copy says which pages, and explain which page', () => {
  const emended = restore(feeds(['12', '13', '14', '15']))
  expect(emended.markdown).toContain('pages: 12–15\n')
  expect(explain(emended, 7, 3).page).toBe('13')
})
