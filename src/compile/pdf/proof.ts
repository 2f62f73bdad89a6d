/** Proof pages: the same pages, with grid, measure, faults and their reasons drawn in. */

import {houseFaces} from './faces.ts'
import type {Fault} from './faults.ts'
import type {FrameGrid, FrameLine, FramePage, FrameRule, Frames} from './frames.ts'
import {type Run, type Style, shape, widthOf} from './glyphs.ts'

const size = 5.6
const style: Style = {face: houseFaces.sans, size, figures: 'lining'}
const gap = 0.24 * size
// White between a reason and its column.
const away = 5

/** Draw grid, measure and faults into pages. */
export function proofOf(frames: Frames, faults: ReadonlyArray<Fault>): Frames {
  return {
    ...frames,
    pages: frames.pages.map((page) => {
      const own = faults.filter((fault) => fault.page === page.number)
      return {
        ...page,
        rules: [
          ...gridRules(page, frames.grid),
          ...page.rules,
          ...own.map((fault) => markOf(fault, page, frames.grid))
        ],
        lines: [...page.lines, ...reasonsOf(own, page, frames)]
      }
    })
  }
}

function leftOf(column: number, page: FramePage, grid: FrameGrid): number {
  return grid.left[page.side] + (column - 1) * (grid.measure + grid.gutter)
}

/** The grid, and each column with the measure that its lines fill. */
function gridRules(page: FramePage, grid: FrameGrid): ReadonlyArray<FrameRule> {
  const width = grid.columns * grid.measure + (grid.columns - 1) * grid.gutter
  const rows = Math.round((grid.foot - page.top) / grid.leading) + 1
  const lines = Array.from({length: rows}, (_, row): FrameRule => {
    const y = page.top + row * grid.leading
    return {x: grid.left[page.side], y, width, weight: 0.2, ink: 'grid'}
  })
  const top = page.top - grid.leading
  const sides = Array.from({length: grid.columns}, (_, index) => leftOf(index + 1, page, grid)).flatMap((x) => [
    x,
    x + grid.measure
  ])
  return [
    ...lines,
    ...sides.map((x): FrameRule => ({x, y: top, width: 0, height: grid.foot - top, weight: 0.3, ink: 'measure'}))
  ]
}

function markOf({column, y}: Fault, page: FramePage, grid: FrameGrid): FrameRule {
  return {x: leftOf(column, page, grid), y: y + 2, width: grid.measure, weight: 0.8, ink: 'fault'}
}

/** Reasons in the margin beside their lines, one under the other where they would meet. */
function reasonsOf(faults: ReadonlyArray<Fault>, page: FramePage, {grid, width}: Frames): ReadonlyArray<FrameLine> {
  const lowest = new Map<boolean, number>()
  return faults.flatMap(({kind, column, y, amount, unit}) => {
    const isRight = column === grid.columns && grid.columns > 1 ? true : grid.columns === 1
    const edge = isRight ? leftOf(grid.columns, page, grid) + grid.measure + away : leftOf(1, page, grid) - away
    const room = isRight ? width - edge - away : edge - away
    const place = grid.columns > 2 && !isRight && column > 1 ? `column ${column}: ` : ''
    const lines = wrapped(`${place}${kind}, ${amount} ${unit}`, room)
    const top = Math.max(y, (lowest.get(isRight) ?? 0) + 1.15 * size)
    lowest.set(isRight, top + (lines.length - 1) * 1.15 * size)
    return lines.map((parts, index): FrameLine => {
      const length =
        widthOf(parts.filter((part) => part !== 'space')) + gap * parts.filter((part) => part === 'space').length
      return {
        parts,
        gap,
        widen: 0,
        width: length,
        ending: 'space',
        ratio: 0,
        x: isRight ? edge : edge - length,
        y: top + index * 1.15 * size
      }
    })
  })
}

function wrapped(text: string, room: number): ReadonlyArray<ReadonlyArray<Run | 'space'>> {
  const lines: Array<Array<Run | 'space'>> = []
  let width = 0
  for (const word of text.split(' ')) {
    const runs = shape(word, style)
    const last = lines.at(-1)
    if (last && width + gap + widthOf(runs) <= room) {
      last.push('space', ...runs)
      width += gap + widthOf(runs)
    } else {
      lines.push([...runs])
      width = widthOf(runs)
    }
  }
  return lines
}
