/** Pages as frames: cases that can be read, and pieces that are hardly pieces. */

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {compose, draw, framesText, themeNames} from '../../../src/compile/pdf/index.ts'
import {picturesIn} from '../../../src/press/setting.ts'

const here = import.meta.dirname
const cases = readdirSync(here, {withFileTypes: true}).filter((entry) =>
  existsSync(path.join(here, entry.name, 'input.md'))
)

test.for(cases.map(({name}) => name))('%s', async (name) => {
  const folder = path.join(here, name)
  const tree = fromMarkdown(readFileSync(path.join(folder, 'input.md'), 'utf8'))
  await expect(framesText(compose(tree, {pictures: picturesIn(folder)}))).toMatchFileSnapshot(
    path.join(folder, 'frames.txt')
  )
})

const odd: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'one word': 'Word',
  'a title alone': '# Title',
  'a head alone': '---\ntitle: Title\n---\n',
  'a word of 300 letters': 'x'.repeat(300),
  'a word of 3000 letters': 'x'.repeat(3000),
  'a paragraph of 80 KB': 'The council met and went home. '.repeat(2600),
  'a long word among others': `Some words and ${'honorificabilitudinitatibus'.repeat(12)} and more of them.`,
  'a heading a line': Array.from({length: 90}, (_, index) => `## Heading ${index}`).join('\n\n'),
  'line breaks': 'One  \ntwo\\\nthree',
  'empty cells': '| | |\n|-|-|\n| | |',
  'a wide table': `|${' column |'.repeat(20)}\n|${'-|'.repeat(20)}\n|${' administration |'.repeat(20)}`,
  'a long cell': `| a | b |\n|-|-|\n| ${'word '.repeat(900)} | b |`,
  'lists in lists': '- a\n  - b\n    - c\n      - d\n        - e\n          1. f',
  'lists thirty deep': Array.from(
    {length: 30},
    (_, index) => `${'  '.repeat(index)}- level ${index} of the administration`
  ).join('\n'),
  'forty notes on a page': [
    Array.from({length: 40}, (_, index) => `word[^${index}]`).join(' '),
    ...Array.from({length: 40}, (_, index) => `[^${index}]: Note ${index}, of some words.`)
  ].join('\n\n'),
  'a title of 300 letters': `# ${'x'.repeat(300)}`,
  'quotes in quotes': '> > > > > > text in quotes',
  'long code': `\`\`\`\n${'line of code\n'.repeat(200)}\`\`\``,
  'a long note': `Call.[^1]\n\n[^1]: ${'word '.repeat(1500)}`,
  'a long abstract': `# Title\n\n## Abstract\n\n${'word '.repeat(2500)}\n\nText.`,
  'a long note on the author': `# Title\n\nText.\n\n## About the Author\n\n${'word '.repeat(2000)}`,
  'empty items': '-\n-\n- a'
}

describe('what is hardly a piece makes pages', () => {
  test.for(Object.entries(odd))('%s', async ([, markdown]) => {
    for (const theme of themeNames) {
      const frames = compose(fromMarkdown(markdown), {theme})
      expect(frames.pages.length).toBeGreaterThan(0)
      for (const {lines} of frames.pages) {
        for (const line of lines) {
          expect(line.y).toBeLessThan(frames.height - 20)
          expect(line.x).toBeGreaterThan(40)
          expect(line.x + line.width).toBeLessThan(frames.width - 40)
        }
      }
      const bytes = await draw(frames)
      expect(Buffer.from(bytes.slice(-6)).toString()).toContain('%%EOF')
    }
  })
})

test('lists thirty deep are whole, and no line is wider than its measure', () => {
  const deep = Array.from(
    {length: 30},
    (_, index) => `${'  '.repeat(index)}- level${index} of the administration`
  ).join('\n')
  for (const theme of themeNames) {
    const frames = compose(fromMarkdown(deep), {theme})
    const text = framesText(frames)
    for (let index = 0; index < 30; index++) expect(text).toMatch(new RegExp(`level${index}\\b`))
    expect(frames.notes).toEqual([])
  }
})
