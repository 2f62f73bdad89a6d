/**
 * What a converter could not read: U+FFFD, and question marks where quotation
 * marks stood. They stay, and a person is told.
 *
 *   > | The keepers said, ?we have seen the water? and wrote
 */

import {type Doubt, type Finding, type RulePlugin, rule} from '../rule.ts'
import {marksIn, type View} from '../view.ts'

// A question mark stands after a word, but in Spanish and where code is quoted.
const quoteRe = /(?<=\s|^)\?(?=\p{L})/gu

export const lost: RulePlugin = rule({
  id: 'lost',

  *propose({rows}: View): Generator<Finding> {
    yield* toldOnce(rows, /\uFFFD+/g, (count) => ({
      ask: `Unexpected U+FFFD, ${count} in all, expected letters`,
      expected: [],
      note: 'Each stands for a sign that the converter could not read. What was printed there is not in the source.'
    }))
    yield* toldOnce(rows, quoteRe, (count) => ({
      ask: `Unexpected question mark before a word, ${count} in all, expected a quotation mark`,
      expected: ['“'],
      note: 'A converter that lacks a sign writes `?` for it. Which sign was printed is not in the source.'
    }))
  }
})

/** Tell of signs where the first of them stands, with how many there are. */
function* toldOnce(
  rows: View['rows'],
  re: RegExp,
  doubtOf: (count: number) => Pick<Doubt, 'ask' | 'expected' | 'note'>
): Generator<Doubt> {
  const places = [...marksIn(rows, re)]
  const [first] = places
  if (!first) return
  const count = places.reduce((sum, {0: signs}) => sum + signs.length, 0)
  yield {at: [first.index, first.index + first[0].length], actual: first[0], ...doubtOf(count)}
}
