/** Paragraphs that no writer writes: reading them ends, in a time that grows as they do. */

import {expect, test} from 'vitest'
import {digest} from '../../../src/compile/brief/index.ts'
import {fromMarkdown} from '../../../src/compile/markdown.ts'

test.each([
  'Alpha Beta Gamma Delta ',
  'Union of the Bank of ',
  'Surname, Name Name Name ',
  'A. B. C. ',
  '((( ',
  '“a ” ',
  '2014 2015 ',
  'the of and ',
  'House and Bank and ',
  'minister minister ',
  'It was said by the Minister of the Union (US) in May 2014 that '
])('a long paragraph of “%s”', (part) => {
  const length = 60_000
  const tree = fromMarkdown(`The ${part.repeat(Math.ceil(length / part.length))}.`)
  const started = performance.now()
  digest(tree)
  // A hundred times what it takes; a square of the length would take minutes.
  expect(performance.now() - started).toBeLessThan(15_000)
})
