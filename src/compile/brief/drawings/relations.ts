/**
 * Who is with or against whom, as a drawing: a row for each actor, a column for
 * each passage, and in it a line from the one who acts to the others.
 *
 * Names stand in rows of their own, and paragraphs over columns of their own, so
 * that none can meet another; no line crosses a word.
 */

import type {Relation} from '../types.ts'
import {clipped, type Drawing, label, labelAt, labelBefore, leading, type Mark, sceneWidth} from './scene.ts'

const nameWidth = 150
const rowHeight = 20
const top = leading + 6
const columnGap = 8

/** Draw relations; nothing when there are none. */
export function relationsDrawing(relations: ReadonlyArray<Relation>): Drawing | undefined {
  if (relations.length === 0) return undefined
  const heads = relations.map(({what}) => `¶${what.paragraph}`)
  const widest = Math.max(28, ...heads.map((head) => label(head, [0, 0]).width + columnGap))
  const room = Math.floor((sceneWidth - nameWidth) / widest)
  const shown = relations.slice(0, room)
  const names = new Map<string, number>()
  for (const {of, to} of shown) for (const {text} of [of, ...to]) if (!names.has(text)) names.set(text, names.size)
  const rowAt = (text: string): number => top + (names.get(text) ?? 0) * rowHeight + rowHeight / 2
  const foot = top + names.size * rowHeight
  const spans = shown.flatMap(({of, to}) => [of, ...to])
  const marks: Array<Mark> = [...names].flatMap(([text]): ReadonlyArray<Mark> => {
    const y = rowAt(text)
    const span = spans.find((one) => one.text === text)
    return [
      {kind: 'line', from: [nameWidth, y], to: [sceneWidth, y], tone: 'rule', weight: 0.5},
      labelBefore(clipped(text, nameWidth - 10), [nameWidth - 8, y + 3.5], {...(span && {span})})
    ]
  })
  for (const [at, {of, to, sort}] of shown.entries()) {
    const x = nameWidth + (at + 0.5) * widest
    const rows = [of, ...to].map(({text}) => rowAt(text))
    marks.push(
      labelAt(heads[at] ?? '', [x, leading], {tone: 'soft'}),
      {
        kind: 'line',
        from: [x, Math.min(...rows)],
        to: [x, Math.max(...rows)],
        tone: 'ink',
        weight: 1.2,
        isDashed: sort === 'dispute'
      },
      ...to.map(({text}): Mark => ({kind: 'dot', x, y: rowAt(text), radius: 3.2, isFull: false})),
      {kind: 'dot', x, y: rowAt(of.text), radius: 3.2, isFull: true}
    )
  }
  const left = relations.length - shown.length
  marks.push(...legendOf(foot + leading + 4, left))
  const said = shown.map(({of, to, sort, what}) => {
    const others = to.map(({text}) => text).join(', ')
    return `${of.text} ${sort === 'dispute' ? 'against' : 'with'} ${others} (¶${what.paragraph})`
  })
  return {
    alt: `Who is with or against whom: ${said.join('; ')}${left > 0 ? `; and ${left} more in the list` : ''}.`,
    scene: {width: sceneWidth, height: foot + leading + 10, marks}
  }
}

function legendOf(y: number, left: number): ReadonlyArray<Mark> {
  const mid = y - 3.5
  const marks: Array<Mark> = []
  let x = 8
  const say = (signs: (at: number) => ReadonlyArray<Mark>, text: string): void => {
    const words = label(text, [x + 20, y], {tone: 'soft'})
    marks.push(...signs(x), words)
    x += words.width + 38
  }
  const stroke =
    (isDashed: boolean) =>
    (at: number): ReadonlyArray<Mark> => [
      {kind: 'line', from: [at, mid], to: [at + 16, mid], tone: 'ink', weight: 1.2, isDashed}
    ]
  const dot =
    (isFull: boolean) =>
    (at: number): ReadonlyArray<Mark> => [{kind: 'dot', x: at + 10, y: mid, radius: 3.2, isFull}]
  say(stroke(true), 'against')
  say(stroke(false), 'with')
  say(dot(true), 'who acts')
  say(dot(false), 'the other side')
  if (left > 0) marks.push(label(`${left} more in the list`, [x, y], {tone: 'soft'}))
  return marks
}
