/** Questions of the reader’s own: a name, and the words by which a clause is known to answer it. */

import {readSettings} from '../settings.ts'
import {patternFrom} from './words/pattern.ts'

/** A question that the comparison is to ask. */
export interface Question {
  readonly name: string
  /** Words, whole; one that ends in `*` stands for all that begin so. */
  readonly words: ReadonlyArray<string>
}

// More columns than these nobody reads.
const maxQuestions = 12

const expected = 'a question and its words, as `motive: [seek*, want*, security]`'

/**
 * Read questions: YAML, `motive: [seek*, want*, security]`.
 *
 * @throws {SyntaxError}
 *   When the text is no such thing; with file and line.
 */
export function questionsFrom(text: string, file: string): ReadonlyArray<Question> {
  const {data, fail} = readSettings(file, text, expected)
  const questions = Object.entries(data).map(
    ([name, words]): Question => (isWords(words) ? {name, words} : fail(name, words, expected))
  )
  if (questions.length > maxQuestions) {
    throw new SyntaxError(`${file}:1: Unexpected number of questions, ${questions.length}, expected at most 12`)
  }
  return questions
}

function isWords(value: unknown): value is ReadonlyArray<string> {
  return (
    Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === 'string' && wordRe.test(word))
  )
}

const wordRe = /^[\p{L}\p{N}][\p{L}\p{N} ’'-]*\*?$/u

/** Make the pattern that finds the words of a question. */
export function patternOf({words}: Question): RegExp {
  const sources = words.map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}[\\p{L}\\p{N}]*` : word))
  return patternFrom(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}
