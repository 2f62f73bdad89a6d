/** Contents: long works have them, and their folios are those of the pages. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {textOf} from '../../../src/compile/pdf/frames-text.ts'
import {compose, type Frames} from '../../../src/compile/pdf/index.ts'

const essay = readFileSync(path.join(import.meta.dirname, 'federalist/input.md'), 'utf8').replace(/^---[\s\S]*?---/, '')
const text = essay.replace(/^#.*$/gm, '')
const work = (parts: number): Frames =>
  compose(
    fromMarkdown(
      `# A Work\n\nSee [the second](#part-two).\n\n${Array.from(
        {length: parts},
        (_, index) =>
          `## Part ${['One', 'Two', 'Three'][index] ?? `of Number ${index + 1}`}\n\n${text}\n\n### Of Parties\n\n${text}`
      ).join('\n\n')}\n`
    )
  )

test('a long work begins with its contents, which lead to its pages', () => {
  const frames = work(10)
  const [first] = frames.pages
  const entries =
    first?.lines.filter(
      ({tag, parts}) => tag?.type === 'P' && parts.some((part) => part !== 'space' && part.tag?.type === 'Link')
    ) ?? []
  const lines = entries.map(textOf)
  expect(lines.slice(0, 6)).toEqual([
    'Part One',
    expect.any(String),
    'Of Parties',
    expect.any(String),
    'Part Two',
    expect.any(String)
  ])
  const pageOf = (head: string): number =>
    1 + frames.pages.findIndex(({lines}) => lines.some((line) => line.tag?.type === 'H2' && textOf(line) === head))
  for (const head of ['Part One', 'Part Two', 'Part Three', 'Part of Number 10']) {
    expect([head, lines[lines.indexOf(head) + 1]]).toEqual([head, String(pageOf(head))])
  }
  // Folios stand under one another, at the measure's end.
  const rights = entries.filter((line) => /^\d+$/.test(textOf(line))).map((line) => line.x + line.width)
  expect(Math.max(...rights) - Math.min(...rights)).toBeLessThan(0.01)
})

test('a short one has none, but its links lead to its headings all the same', () => {
  const frames = work(3)
  expect(frames.pages[0]?.lines.map(textOf)).not.toContain('Contents')
  expect([...frames.anchors.keys()]).toEqual(
    expect.arrayContaining(['part-one', 'part-two', 'of-parties', 'of-parties-1'])
  )
})
