/**
 * What a converter could not read: U+FFFD, and question marks where quotation
 * marks stood. They stay, and a person is told.
 *
 *   > | The keepers said, ?we have seen the water? and wrote
 */

import {type Finding, type RulePlugin, rule} from '../rule.ts'
import {marksIn, type View} from '../view.ts'

export const lost: RulePlugin = rule({
  id: 'lost',

  *propose({rows}: View): Generator<Finding> {
    yield* lettersIn(rows)
    yield* quotesIn(rows)
  }
})

function* lettersIn(rows: View['rows']): Generator<Finding> {
  const places = [...marksIn(rows, /\uFFFD+/g)]
  const [first] = places
  if (!first) return
  const count = places.reduce((sum, {0: marks}) => sum + marks.length, 0)
  yield {
    at: [first.index, first.index + first[0].length],
    ask: `Unexpected U+FFFD, ${count} in all, expected letters`,
    actual: first[0],
    expected: [],
    note: 'Each stands for a sign that the converter could not read. What was printed there is not in the source.'
  }
}

// A question mark stands after a word, but in Spanish and where code is quoted.
const quoteRe = /(?<=\s|^)\?(?=\p{L})/gu

function* quotesIn(rows: View['rows']): Generator<Finding> {
  const places = [...marksIn(rows, quoteRe)]
  const [first] = places
  if (!first) return
  yield {
    at: [first.index, first.index + 1],
    ask: `Unexpected question mark before a word, ${places.length} in all, expected a quotation mark`,
    actual: '?',
    expected: ['“'],
    note: 'A converter that lacks a sign writes `?` for it. Which sign was printed is not in the source.'
  }
}
