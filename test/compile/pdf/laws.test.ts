/** Laws that hold for the pages of any piece. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {compose} from '../../../src/compile/pdf/index.ts'
import {styles} from '../../../src/compile/pdf/style.ts'

const essay = readFileSync(path.join(import.meta.dirname, 'federalist', 'input.md'), 'utf8')
// Twice as long, so that there are inner pages, and with headings to strand.
const long = `${essay}\n\n## Once More\n\n${essay.replace(/^---[\s\S]*?---/, '').replace(/^#.*$/gm, '## And Again')}`
const digest = styles.digest
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
  for (const line of body.slice(1).flat()) {
    const column = line.x > digest.left + digest.measure ? digest.left + digest.measure + digest.gutter : digest.left
    expect(line.x).toBeGreaterThan(column - 0.5 * 9.6)
    expect(line.x + line.width).toBeLessThan(column + digest.measure + 0.5 * 9.6)
  }
})

test('columns end level, and not in a hyphen, a heading or a lone line', () => {
  for (const lines of body) {
    const second = lines.findIndex(({x}) => x > digest.left + digest.measure)
    const ends = [lines[second - 1], lines.at(-1)]
    expect(Math.abs((ends[0]?.y ?? 0) - (ends[1]?.y ?? 0))).toBeLessThan(1.5 * digest.leading)
    for (const end of ends) expect(end?.tag?.type).toBe('P')
    expect(ends[0]?.ending).toBe('space')
    const paragraph = lines.filter(({tag}) => tag === ends[0]?.tag)
    expect(paragraph.filter(({x}) => x < digest.left + digest.measure).length).not.toBe(1)
    expect(paragraph.filter(({x}) => x > digest.left + digest.measure).length).not.toBe(1)
  }
})

test('no glyph is widened beyond its limit', () => {
  for (const {widen} of frames.pages.flatMap(({lines}) => lines))
    expect(Math.abs(widen)).toBeLessThanOrEqual(0.03 + 1e-9)
})
