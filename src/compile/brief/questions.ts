/** Questions of the reader’s own: a name, and the words by which a clause is known to answer it. */

import {isMap, isScalar, isSeq, LineCounter, parseDocument} from 'yaml'
import {patternFrom} from './words/pattern.ts'

/** A question that the comparison is to ask. */
export interface Question {
  readonly name: string
  /** Words, whole; one that ends in `*` stands for all that begin so. */
  readonly words: ReadonlyArray<string>
}

// More columns than these nobody reads.
const maxQuestions = 12

/**
 * Read questions: YAML, `motive: [seek*, want*, security]`.
 *
 * @throws {SyntaxError}
 *   When the text is no such thing; with file and line.
 */
export function questionsFrom(text: string, file: string): ReadonlyArray<Question> {
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter, schema: 'core'})
  const [error] = document.errors
  if (error) throw new SyntaxError(`${file}:${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]}`)
  const expected = 'expected a question and its words, as `motive: [seek*, want*, security]`'
  if (!isMap(document.contents)) throw new SyntaxError(`${file}:1: Unexpected content, ${expected}`)
  const questions = document.contents.items.map(({key, value}): Question => {
    const line = counter.linePos(isScalar(key) ? (key.range?.[0] ?? 0) : 0).line
    const words = isSeq(value) ? value.items.map((item) => (isScalar(item) ? item.value : undefined)) : []
    if (!isScalar(key) || words.length === 0 || !words.every((word) => typeof word === 'string' && wordRe.test(word))) {
      throw new SyntaxError(`${file}:${line}: Unexpected question, ${expected}`)
    }
    return {name: String(key.value), words: words.map(String)}
  })
  if (questions.length > maxQuestions) {
    throw new SyntaxError(`${file}:1: Unexpected number of questions, ${questions.length}, expected at most 12`)
  }
  return questions
}

const wordRe = /^[\p{L}\p{N}][\p{L}\p{N} ’'-]*\*?$/u

/** Make the pattern that finds the words of a question. */
export function patternOf({words}: Question): RegExp {
  const sources = words.map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}[\\p{L}\\p{N}]*` : word))
  return patternFrom(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}
