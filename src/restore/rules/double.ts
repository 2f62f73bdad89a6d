/**
 * What was set twice: letters over each other to look bold, or a passage that
 * an extractor gave again.
 *
 *   > | TThhee CCoouunncciill
 */

import {countLetters, letters} from '../marks.ts'
import {type Finding, type RulePlugin, rule} from '../rule.ts'
import type {View} from '../view.ts'

// A doubled letter begins a word, and a third one follows.
const mayBeTwiceRe = /(?<![a-zA-Z])(\S)\1(\S)\2/u
const twiceRe = /(?<![\p{L}\p{N}])(?:(\p{L})\1)+(?![\p{L}\p{N}])/gu
// “aa” and “oo” are syllables; most of a line of them is none.
const leastPairs = 3
const leastWords = 2
// A refrain is shorter.
const leastRepeated = 8

export const double: RulePlugin = rule({
  id: 'double',

  *propose(view: View): Generator<Finding> {
    for (const {text, at} of view.rows) {
      if (!mayBeTwiceRe.test(text)) continue
      const words = [...text.matchAll(twiceRe)]
      const long = words.filter(({0: word}) => word.length >= 2 * leastPairs).length
      if (long < leastWords || words.length * 2 < text.split(/\s+/).length) continue
      for (const {index, 0: word} of words) {
        const start = at[0] + index
        const now = word.replace(/(.)./gu, '$1')
        yield {at: [start, start + word.length], now, why: 'each letter of the line stands twice', sure: 0.95}
      }
    }
    yield* repeats(view)
  }
})

/** Ask about lines that say what the lines before them said. */
function* repeats({rows}: View): Generator<Finding> {
  const lengths = rows.map(({text}) => countLetters(text))
  const lengthOf = (from: number, count: number): number => {
    let length = 0
    for (let at = from; at < from + count; at++) length += lengths[at] ?? 0
    return length
  }
  const keyOf = (from: number, count: number): string => {
    let key = ''
    for (let at = from; at < from + count; at++) key += letters(rows[at]?.text ?? '')
    return key
  }
  for (const [index, row] of rows.entries()) {
    for (const count of [1, 2, 3]) {
      if (lengthOf(index, count) !== lengthOf(index + count, count)) continue
      if (keyOf(index, count) !== keyOf(index + count, count)) continue
      const first = rows.slice(index, index + count)
      const again = rows.slice(index + count, index + 2 * count)
      const said = first.map(({text}) => text).join(' ')
      if (again.length < count || said.split(/\s+/).length < leastRepeated || row.role !== undefined) continue
      const [start] = again[0]?.at ?? row.at
      const end = again.at(-1)?.at[1] ?? start
      const short = `${said.split(/\s+/).slice(0, 4).join(' ')} …`
      yield {
        at: [start, end],
        ask: `Unexpected passage \`${short}\`, which stands before it too, expected it once`,
        actual: said,
        expected: ['', said],
        note: 'An extractor may give a passage again, and an author may repeat it. The source stands until a person decides.'
      }
      break
    }
  }
}
