/**
 * A comparison at one look: where something is said of an actor, or by a text,
 * and where nothing is. What is said stands in the tables.
 */

import type {Cell, Span} from '../types.ts'
import {clipped, type Drawing, label, labelAt, labelBefore, leading, type Mark, sceneWidth} from './scene.ts'

/** What is laid out: names down the side, questions along the top. */
export interface Grid {
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<{readonly name: string; readonly span?: Span; readonly cells: ReadonlyArray<Cell>}>
}

const nameWidth = 150
const rowHeight = 17
const inset = 6

/** Draw a comparison; nothing when there is nothing to compare. */
export function matrixDrawing({columns, rows}: Grid): Drawing | undefined {
  if (rows.length === 0 || columns.length === 0) return undefined
  const step = (sceneWidth - nameWidth) / columns.length
  const top = leading + 6
  const foot = top + rows.length * rowHeight
  const marks: Array<Mark> = columns.map((name, at) =>
    labelAt(clipped(name, step - inset, true), [nameWidth + (at + 0.5) * step, leading], {isBold: true})
  )
  for (const [at, {name, span, cells}] of rows.entries()) {
    const y = top + at * rowHeight
    marks.push(
      {kind: 'line', from: [0, y], to: [sceneWidth, y], tone: 'rule', weight: 0.5},
      labelBefore(clipped(name, nameWidth - 10), [nameWidth - 8, y + 12], {...(span && {span})}),
      ...cells.flatMap((cell, index) => cellOf(cell, nameWidth + index * step, y, step))
    )
  }
  marks.push(
    {kind: 'line', from: [0, foot], to: [sceneWidth, foot], tone: 'rule', weight: 0.5},
    label('¶ where it stands; r reported by another; – not stated', [0, foot + leading], {tone: 'soft'})
  )
  const stated = rows.flatMap(({cells}) => cells).filter(({span}) => span).length
  const said = rows.map(({name, cells}) => `${name}: ${cells.map((cell, at) => spelt(columns[at], cell)).join(', ')}`)
  return {
    alt: `Comparison of ${rows.length} by ${columns.length}, ${stated} of ${rows.length * columns.length} stated. ${said.join('; ')}.`,
    scene: {width: sceneWidth, height: foot + leading + 6, marks}
  }
}

function cellOf({span, kind}: Cell, x: number, y: number, step: number): ReadonlyArray<Mark> {
  const middle = x + step / 2
  if (!span) return [labelAt('–', [middle, y + 12], {tone: 'soft'})]
  const text = clipped(`¶${span.paragraph}${kind === 'reported' ? ' r' : ''}`, step - inset)
  return [
    {kind: 'bar', x: x + 2, y: y + 2, width: step - 4, height: rowHeight - 4, tone: 'shade'},
    labelAt(text, [middle, y + 12])
  ]
}

function spelt(column: string | undefined, {span}: Cell): string {
  return `${column} ${span ? `in ¶${span.paragraph}` : 'not stated'}`
}
