/** The pages of the first edition, as Poppler, MuPDF and qpdf see them. */

import {readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {fromMarkdown} from '../../src/compile/markdown.ts'
import {plainText, publicationOf} from '../../src/mdast/index.ts'
import {shareInOrder, wordsOf} from '../support/words.ts'
import {tool} from './tools.ts'

const folder = path.join(import.meta.dirname, '../../dist/editions/csto')

/** Share of the words that a reader must copy out, in order. */
const least = 0.998

describe.each([['fair-copy'], ['brief']])('%s.pdf', (name) => {
  const pdf = path.join(folder, `${name}.pdf`)

  test('is sound', () => {
    expect(tool('qpdf', ['--check', pdf])).toContain('No syntax or stream encoding errors found')
  })

  test('is A4, tagged and titled', () => {
    const facts = infoOf(pdf)
    expect(facts).toMatchObject({Tagged: 'yes', 'Page size': expect.stringContaining('(A4)'), Encrypted: 'no'})
    expect(facts['Title']).toBe(titleOf(name))
  })

  test('carries its faces, and no more of them than it needs', () => {
    const fonts = fontsOf(pdf)
    expect(fonts.length).toBeGreaterThan(0)
    // A subset is named `ABCDEF+Name`.
    expect(fonts.filter((font) => !font.embedded || !font.subset || !/^[A-Z]{6}\+/.test(font.name))).toEqual([])
  })

  test('has an outline of its heads', () => {
    const outline = tool('mutool', ['show', pdf, 'outline'])
    const heads = fairCopy(name).children.filter(({type}) => type === 'heading')
    const parts = [...outline.matchAll(/"(.*)"/g)].map(([, head = '']) => wordsOf(head).join(' '))
    expect(heads.length).toBeGreaterThan(0)
    for (const head of heads) expect(parts).toContain(wordsOf(plainText({type: 'root', children: [head]})).join(' '))
  })

  test.each(readersOf(name, pdf))('gives %s every word in order', (_, command, args) => {
    const words = wordsOf(plainText(fairCopy(name)))
    const copied = wordsOf(tool(command, args))
    expect(shareInOrder(words, copied)).toBeGreaterThanOrEqual(least)
  })
})

type Reader = readonly [name: string, command: string, args: ReadonlyArray<string>]

function readersOf(name: string, pdf: string): ReadonlyArray<Reader> {
  const inContentOrder: ReadonlyArray<Reader> = [
    ['pdftotext -raw', 'pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-']],
    ['mutool', 'mutool', ['draw', '-q', '-F', 'txt', '-o', '-', pdf]]
  ]
  // It reads as the eye sees, and so goes across the cells of the brief’s table.
  if (name === 'brief') return inContentOrder
  return [['pdftotext', 'pdftotext', ['-enc', 'UTF-8', pdf, '-']], ...inContentOrder]
}

function fairCopy(name: string): ReturnType<typeof fromMarkdown> {
  return fromMarkdown(readFileSync(path.join(folder, `${name}.md`), 'utf8'))
}

function titleOf(name: string): string {
  const {meta, title} = publicationOf(fairCopy(name))
  return meta.title ?? (title ? plainText({type: 'root', children: [title]}) : '')
}

function infoOf(pdf: string): Record<string, string> {
  const lines = tool('pdfinfo', ['-enc', 'UTF-8', pdf]).matchAll(/^([^:\n]+):\s*(.*)$/gm)
  return Object.fromEntries([...lines].map(([, key = '', value = '']) => [key, value]))
}

function fontsOf(pdf: string): ReadonlyArray<{name: string; embedded: boolean; subset: boolean}> {
  // Two lines of head; then rows that end in `emb sub uni object generation`.
  const rows = tool('pdffonts', [pdf]).trimEnd().split('\n').slice(2)
  return rows.map((row) => {
    const fields = row.split(/\s+/)
    const [embedded, subset] = fields.slice(-5, -3)
    return {name: fields[0] ?? '', embedded: embedded === 'yes', subset: subset === 'yes'}
  })
}
