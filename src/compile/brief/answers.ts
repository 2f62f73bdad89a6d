/**
 * The comparison as it is read: question by question, each clause once.
 *
 * A row of the digest is an actor. On paper that would be four narrow columns
 * and much white, and a clause about three states would stand there three times.
 */

import type {Cell, Comparison, Span} from './types.ts'

/** What the source says to one question, and of whom it says nothing. */
export interface Answers {
  readonly question: string
  readonly answers: ReadonlyArray<Cell & {readonly actors: ReadonlyArray<Span>; readonly reported: boolean}>
  readonly silent: ReadonlyArray<Span>
}

/** Turn a comparison from rows of actors into questions with answers. */
export function answersOf({questions, rows}: Comparison): ReadonlyArray<Answers> {
  return questions.map((question, index) => {
    const groups = new Map<string, {cell: Cell; actors: Array<Span>}>()
    const silent: Array<Span> = []
    for (const {actor, cells} of rows) {
      const cell = cells[index]
      if (!cell?.span) {
        silent.push(actor)
        continue
      }
      const {paragraph, start, end} = cell.span
      const key = `${paragraph}:${start}-${end}`
      const group = groups.get(key)
      if (group) group.actors.push(actor)
      else groups.set(key, {cell, actors: [actor]})
    }
    const answers = [...groups.values()].map(({cell, actors}) => ({
      ...cell,
      actors,
      reported: cell.kind === 'reported'
    }))
    return {question, answers, silent}
  })
}
