/** The brief: every word in quotation marks is the source’s, and what is not known is said to be so. */

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {spansOf} from '../../../src/compile/brief/check.ts'
import {briefPage, checkQuotes, digest, indexOf, renderBrief, writeBrief} from '../../../src/compile/brief/index.ts'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {plainText} from '../../../src/mdast/index.ts'

const folder = path.join(import.meta.dirname, 'cases')
const options = {version: '1.0.0'}

/** Make a brief of Markdown, and hold it to the laws. */
function briefOf(markdown: string): string {
  const tree = fromMarkdown(markdown)
  const facts = digest(tree)
  checkQuotes(facts, indexOf(tree))
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts)
  const brief = renderBrief(facts, options)
  expect(renderBrief(digest(fromMarkdown(markdown)), options)).toBe(brief)
  // As it is printed, linked, every quotation is held against the source once more.
  expect(writeBrief(facts, indexOf(tree), options).markdown).toBe(brief)
  return brief
}

for (const name of readdirSync(folder)) {
  test(`case ${name}`, async () => {
    const brief = briefOf(readFileSync(path.join(folder, name, 'input.md'), 'utf8'))
    await expect(brief).toMatchFileSnapshot(path.join(folder, name, 'output.md'))
  })
}

test('every quotation with a paragraph is in the fair copy', () => {
  for (const name of readdirSync(folder)) {
    const source = readFileSync(path.join(folder, name, 'input.md'), 'utf8')
    const text = plainText(fromMarkdown(source)).replace(/\s+/g, ' ')
    const brief = plainText(fromMarkdown(briefOf(source)))
    for (const {index} of brief.matchAll(/” \(¶[^)]+\)/g)) {
      const openings = [...brief.slice(0, index).matchAll(/“/g)].slice(-6)
      const quotes = openings.map((opening) => brief.slice(opening.index + 1, index))
      expect(quotes.filter((quote) => text.includes(quote))).not.toEqual([])
    }
  }
})

test('a span that was tampered with is named', () => {
  const tree = fromMarkdown('# On rain\n\nThe main point of all rain is that it falls on every field alike.\n')
  const facts = digest(tree)
  expect([...spansOf(facts)].length).toBeGreaterThan(1)
  const tampered = JSON.parse(JSON.stringify(facts).replace('every field', 'every house'))
  expect(() => checkQuotes(tampered, indexOf(tree))).toThrow(/Cannot quote `The main point .*every house alike\.`/)
  const moved = JSON.parse(JSON.stringify(facts).replaceAll('"paragraph":"1"', '"paragraph":"2"'))
  expect(() => checkQuotes(moved, indexOf(tree))).toThrow(/paragraph `2`/)
})

test('a hostile title is only text', () => {
  const brief = briefOf(
    '# \\<script>alert(1)\\</script> {{constructor}} \\| *pipe* \\[x](javascript:y)\n\nNothing is here.\n'
  )
  const title = fromMarkdown(brief).children[0]
  expect(plainText({type: 'root', children: title ? [title] : []})).toBe(
    'Brief: <script>alert(1)</script> {{constructor}} | pipe [x](javascript:y)'
  )
  const page = briefPage(fromMarkdown(brief), {title: '<script>{{constructor}}'})
  expect(page).not.toMatch(/<script| href=/)
  expect(page).toContain('<title>&lt;script&gt;{{constructor}}</title>')
})

test('a page fetches nothing, runs nothing and names its columns', () => {
  const page = briefPage(
    fromMarkdown('| a | b |\n| --- | --- |\n| 1 | [x](javascript:alert(1)) ![i](http://h/i.png) |\n'),
    {lang: 'de'}
  )
  expect(page).toMatch(/^<!doctype html>\n<html lang="de">/)
  expect(page).toContain("default-src 'none'")
  expect(page).toContain('<th scope="col">')
  expect(page).not.toContain('javascript:')
})

test('any Markdown gives a brief of verbatim spans', () => {
  const word = fc.constantFrom(
    'NATO',
    'Russia',
    'the',
    'organization',
    'has',
    'warned',
    'that',
    'in',
    '2014',
    '20102',
    'May 23',
    'since April 2003',
    'United Nations (UN)',
    'General Smithers',
    '*may*',
    '[^1]',
    '`code`',
    '|',
    '“',
    '”',
    '<b>',
    '{{x}}',
    'also',
    '—',
    '\\\n',
    '\n\n',
    '\n- ',
    '\n## ',
    '&amp;',
    'й',
    '.'
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(word, {maxLength: 60}).map((words) => words.join(' '))
  )
  fc.assert(
    fc.property(text, (markdown) => void briefOf(markdown)),
    {numRuns: 150, seed: 7}
  )
})

test.each([
  ['nothing at all', ''],
  ['an empty section', '# Head\n\n## Empty\n\n## Also empty\n'],
  ['no sentence', '# 12\n\n12 14 16\n\n—\n'],
  ['a table alone', '| a | b |\n| --- | --- |\n| 1 | 2 |\n'],
  ['code alone', '```\nconst a = 1\n```\n'],
  [
    'a contract',
    `# Contract\n\n${'1. The Seller shall deliver the Goods to the Buyer (the “Goods”) by 3 May 2011 unless Section 4.2 applies.\n\n'.repeat(12)}`
  ],
  [
    'a language not known',
    '# Ingano\n\nUbuntu ngumuntu ngabantu, abantu bonke bazalwa bekhululekile belingana ngesithunzi nangamalungelo.\n'
  ],
  ['a script not known', '# དེབ་\n\nའགྲོ་བ་མིའི་རིགས་རྒྱུད་ཡོངས་ལ་སྐྱེས་ཙམ་ཉིད་ནས་ཆེ་མཐོངས་དང༌།\n'],
  ['marks that look like quotations of ours', 'He wrote “nothing” (¶2) and “more” (¶A) in May 2011.\n\n“It is” (¶1)\n']
])('%s gives an honest brief', (_name, markdown) => {
  const brief = briefOf(markdown)
  expect(brief).toMatch(/No (?:key judgments|dated passage|acronyms)|“/)
  expect(brief).toContain('## What the source does not say')
})

test('two hundred pages make a brief', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../main-job/fair-copy.txt'), 'utf8')
  // 2,000 words are four pages.
  const tree = fromMarkdown(
    Array.from({length: 50}, (_, at) => page.replaceAll('2014', String(1900 + at))).join('\n\n')
  )
  const facts = digest(tree)
  expect(writeBrief(facts, indexOf(tree), options).markdown.length).toBeLessThan(40_000)
}, 120_000)
