/** U+FFFD stands for text that a converter could not read: it stays, and a person is told. */

import {type Finding, type RulePlugin, rule} from '../rule.ts'
import {marksIn, type View} from '../view.ts'

export const lost: RulePlugin = rule({
  id: 'lost',

  *propose({rows}: View): Generator<Finding> {
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
})
