/** Laws that hold for the pages of any piece. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {compose, houseTheme} from '../../../src/compile/pdf/index.ts'
import {houseStyle} from '../../../src/compile/pdf/style.ts'

const essay = readFileSync(path.join(import.meta.dirname, 'federalist', 'input.md'), 'utf8')
// Twice as long, so that there are inner pages, and with headings to strand.
const long = `${essay}\n\n## Once More\n\n${essay.replace(/^---[\s\S]*?---/, '').replace(/^#.*$/gm, '## And Again')}`
const digest = houseStyle(houseTheme('digest'))
const frames = compose(fromMarkdown(long))
const body = frames.pages.map(({lines}) =>
  lines.filter(({tag}) => tag?.type === 'P' || /^H[2-6]$/.test(tag?.type ?? ''))
)

test('every line stands on the grid', () => {
  for (const {y} of body
    .flat()
    .filter(({parts}) => parts.some((part) => typeof part === 'object' && part.size === 9.6))) {
    const rows = (y - digest.top) / digest.leading
    expect(Math.abs(rows - Math.round(rows))).toBeLessThan(1e-6)
  }
})

test('no line leaves its column by more than a hanging mark', () => {
  for (const [page, lines] of body.entries()) {
    if (page === 0) continue
    const {first, second} = columnsOf(page)
    for (const line of lines) {
      const column = line.x > first + digest.measure ? second : first
      expect(line.x).toBeGreaterThan(column - 0.5 * 9.6)
      expect(line.x + line.width).toBeLessThan(column + digest.measure + 0.5 * 9.6)
    }
  }
})

test('columns end level, and not in a hyphen, a heading or a lone line', () => {
  for (const [page, lines] of body.entries()) {
    const edge = columnsOf(page).first + digest.measure
    const second = lines.findIndex(({x}) => x > edge)
    const ends = [lines[second - 1], lines.at(-1)]
    expect(Math.abs((ends[0]?.y ?? 0) - (ends[1]?.y ?? 0))).toBeLessThan(1.5 * digest.leading)
    for (const end of ends) expect(end?.tag?.type).toBe('P')
    expect(ends[0]?.ending).toBe('space')
    const paragraph = lines.filter(({tag}) => tag === ends[0]?.tag)
    expect(paragraph.filter(({x}) => x < edge).length).not.toBe(1)
    expect(paragraph.filter(({x}) => x > edge).length).not.toBe(1)
  }
})

/** Left edges of the columns; margins are mirrored. */
function columnsOf(page: number): {first: number; second: number} {
  const first = page % 2 === 0 ? digest.left.recto : digest.left.verso
  return {first, second: first + digest.measure + digest.gutter}
}

test('no glyph is widened beyond its limit', () => {
  for (const {widen} of frames.pages.flatMap(({lines}) => lines))
    expect(Math.abs(widen)).toBeLessThanOrEqual(0.03 + 1e-9)
})
