/** Labels of publications: `B:4` is paragraph 4 of the second. */

import type {Member} from './dossier.ts'
import type {Paragraph, Sentence} from './spans.ts'
import type {Digest, Span} from './types.ts'

/** Most publications that are compared at once. */
export const maxMembers = 10

/** Label publications in the order in which they are given. */
export function labelled(
  pieces: ReadonlyArray<{file: string; digest: Digest; paragraphs: ReadonlyArray<Paragraph>}>
): ReadonlyArray<Member> {
  return pieces.map(({file, digest, paragraphs}, at) => {
    const label = String.fromCharCode(65 + at)
    return {label, file, digest: named(digest, label), paragraphs: paragraphs.map((own) => paragraphOf(own, label))}
  })
}

/** Tell which publication a label of a paragraph belongs to, and its label there. */
export function unlabelled(paragraph: string): {member: number; paragraph: string} {
  return {member: paragraph.charCodeAt(0) - 65, paragraph: paragraph.slice(2)}
}

function named<T>(value: T, label: string): T {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [
        key,
        key === 'paragraph' && typeof inner === 'string' ? `${label}:${inner}` : walk(inner)
      ])
    )
  }
  return walk(value) as T
}

function paragraphOf(own: Paragraph, label: string): Paragraph {
  const sentences: Array<Sentence> = []
  const result: Paragraph = {...own, id: `${label}:${own.id}`, sentences}
  for (const {span, index} of own.sentences) {
    const labelledSpan: Span = {...span, paragraph: result.id}
    sentences.push({span: labelledSpan, index, paragraph: result})
  }
  return result
}
