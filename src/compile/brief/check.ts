/** The receipt: every span of a digest, held against the fair copy. */

import type {Paragraph} from './spans.ts'
import type {Span} from './types.ts'

/**
 * Check that every span of a digest, or of anything made of them, is verbatim in its paragraph.
 *
 * @throws {RangeError}
 *   When one is not; the message names the first.
 */
export function checkQuotes(facts: object, paragraphs: ReadonlyArray<Pick<Paragraph, 'id' | 'text'>>): void {
  const texts = new Map(paragraphs.map(({id, text}) => [id, text]))
  for (const span of spansOf(facts)) {
    const {paragraph, start, end, text} = span
    if (text !== '' && end - start === text.length && texts.get(paragraph)?.slice(start, end) === text) continue
    throw new RangeError(`Cannot quote \`${text}\`, it is not at ${start}-${end} of paragraph \`${paragraph}\``)
  }
}

/** Walk anything made of JSON and find the spans in it. */
export function* spansOf(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return
  if (isSpan(value)) yield value
  else for (const part of Object.values(value)) yield* spansOf(part)
}

function isSpan(value: object): value is Span {
  return 'paragraph' in value && 'start' in value && 'end' in value && 'text' in value
}
