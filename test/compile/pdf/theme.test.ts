/** Themes: what a file may say, how it is refused, and that pages follow it. */

import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Ajv2020} from 'ajv/dist/2020.js'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {
  compose,
  draw,
  familiesOf,
  houseTheme,
  onPaper,
  papers,
  themeFrom,
  themeNames
} from '../../../src/compile/pdf/index.ts'

const root = path.join(import.meta.dirname, '../../..')
const validate = new Ajv2020({strict: false}).compile(
  JSON.parse(readFileSync(path.join(root, 'schemas/theme.json'), 'utf8'))
)
const essay = fromMarkdown(readFileSync(path.join(import.meta.dirname, 'federalist/input.md'), 'utf8'))

test.each(themeNames)('%s is a theme as the schema has it', (name) => {
  const text = readFileSync(path.join(root, 'themes', `${name}.yaml`), 'utf8')
  expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true)
  expect(themeFrom(`${name}.yaml`, text)).toEqual(houseTheme(name))
})

// Only the reader can know these: the schema sees one value at a time.
const beyondTheSchema: ReadonlyArray<readonly [text: string, message: string]> = [
  ['extends: digest\ngrid: 9', 'mine.yaml:2: Unexpected `grid: 9`, expected at least the size of the text, 9.6'],
  [
    'extends: digest\nmeasure: 40',
    'mine.yaml:2: Unexpected `measure: 40`, expected columns that leave white on the paper'
  ],
  ['extends: digest\nmargins: {bottom: 400, top: 400}', 'mine.yaml:2: Unexpected `bottom: 400`, expected margins that'],
  ['extends: digest\nspace: [0.1, 0.1, 0.2]', 'mine.yaml:2: Unexpected `space: [0.1,0.1,0.2]`, expected a shrink'],
  [
    'extends: digest\nfaces: {sans: none.ttf}',
    'expected the path of a TTF or OTF file, from the theme’s folder; this one is not there'
  ],
  [
    'extends: digest\nfaces:\n  sans: README.md',
    'mine.yaml:3: Unexpected `sans: "README.md"`, expected the path of a TTF or OTF file, from the theme’s folder; this one is no font that can be read'
  ],
  ['a: &a 1\nb: *a', 'mine.yaml:2: Unexpected alias']
]

const wrong: ReadonlyArray<readonly [text: string, message: string]> = [
  ['', 'mine.yaml:1: Unexpected content, expected `extends`, `columns`'],
  ['extends: none', 'mine.yaml:1: Unexpected `extends: "none"`, expected one of `digest`, `journal`, `brief`, `note`'],
  ['columns: 2', 'mine.yaml:1: Cannot find `paper`, expected one of `a4`'],
  ['extends: brief\ncolumns: 4', 'mine.yaml:2: Unexpected `columns: 4`, expected a whole number from 1 to 3'],
  ['extends: brief\ncolumns: 1.5', 'mine.yaml:2: Unexpected `columns: 1.5`, expected a whole number from 1 to 3'],
  ['extends: brief\npaper: foolscap', 'mine.yaml:2: Unexpected `paper: "foolscap"`, expected one of `a4`, `a5`'],
  ['extends: brief\npaper: [1, 2]', 'mine.yaml:2: Unexpected `paper: [1,2]`, expected one of'],
  ['extends: brief\nmeasure: wide', 'mine.yaml:2: Unexpected `measure: "wide"`, expected a number from 8 to 80'],
  ['extends: brief\nmargins:\n  left: 3', 'mine.yaml:3: Unexpected `left: 3`, expected one of the keys `top`'],
  ['extends: brief\nmargins: 3', 'mine.yaml:2: Unexpected `margins: 3`, expected keys of `top`'],
  ['extends: brief\nnotes: nowhere', 'mine.yaml:2: Unexpected `notes: "nowhere"`, expected one of `foot`, `end`'],
  ['extends: brief\ndropCap: 9', 'mine.yaml:2: Unexpected `dropCap: 9`, expected a whole number from 1 to 5'],
  ['extends: brief\ncolophon: 3', 'mine.yaml:2: Unexpected `colophon: 3`, expected `true` or `false`'],
  ['extends: brief\nspace: 0.2', 'mine.yaml:2: Unexpected `space: 0.2`, expected word space'],
  [
    'extends: brief\nletters:\n  title: 8',
    'mine.yaml:3: Unexpected `title: 8`, expected steps of the scale and a face'
  ],
  ['extends: brief\nletters:\n  heads: []', 'mine.yaml:3: Unexpected `heads: []`, expected a list of one to six'],
  ['extends: brief\nfaces: {roman: x.ttf}', 'mine.yaml:2: Unexpected `roman: "x.ttf"`, expected the path of a TTF'],
  ['extends: brief\nfaces: {roman: 3, italic: 3, bold: 3}', 'mine.yaml:2: Unexpected `roman: 3`, expected the path'],
  ['extends: brief\ncolums: 2', 'mine.yaml:2: Unexpected `colums: 2`, expected the key `columns`'],
  ['extends: brief\ncolour: red', 'mine.yaml:2: Unexpected `colour: "red"`, expected one of the keys `extends`']
]

test('a version of YAML that is none is a slip', () => {
  expect(() => themeFrom('mine.yaml', '%YAML 9.9\n---\nextends: brief')).toThrow(
    'mine.yaml:1: Unsupported YAML version 9.9'
  )
})

test.each(wrong)('%j is refused', (text, message) => {
  expect(() => themeFrom('mine.yaml', text)).toThrow(message)
  expect(validate(parse(text))).toBe(false)
})

test.each(beyondTheSchema)('%j is refused by its reader', (text, message) => {
  expect(() => themeFrom('mine.yaml', text)).toThrow(message)
})

test('a family of one’s own brings its cuts, and stands in for those it has not', () => {
  const file = (name: string): string => path.join(root, 'fonts/source-sans-3', name)
  const faces = {roman: file('SourceSans3-Regular.ttf'), italic: file('SourceSans3-It.ttf')}
  expect(() => themeFrom('mine.yaml', JSON.stringify({extends: 'digest', faces}))).toThrow(
    'mine.yaml:1: Cannot find `bold`, expected the path of a TTF or OTF file, from the theme’s folder, since `faces.roman` is one’s own'
  )
  const whole = {...faces, bold: file('SourceSans3-Semibold.ttf')}
  const theme = themeFrom('mine.yaml', JSON.stringify({extends: 'digest', faces: whole}))
  expect(theme.faces).toMatchObject({...whole, caption: whole.roman, display: whole.bold, boldItalic: whole.bold})
  // As a colophon names them.
  expect([familiesOf(theme), familiesOf()]).toEqual([
    ['Source Sans 3', 'Source Code Pro'],
    ['Source Serif 4', 'Source Sans 3', 'Source Code Pro']
  ])
  const {pages} = compose(essay, {theme})
  const used = new Set(
    pages.flatMap(({lines}) => lines.flatMap(({parts}) => parts.map((p) => (p === 'space' ? '' : p.face))))
  )
  expect([...used].filter((face) => face.includes('source-serif'))).toEqual([])
})

test('three columns are level, and margins are mirrored', () => {
  const theme = themeFrom('mine.yaml', 'extends: digest\ncolumns: 3\nmeasure: 16.5\ngutter: 1.5\nmargins: {inner: 0.3}')
  const long = fromMarkdown(
    `${'## Head\n\nThe council met in the hall and went home by the bridge. '.repeat(1)}${'Words of a text that goes on and on, as they do. '.repeat(420)}`
  )
  const {pages} = compose(long, {theme})
  expect(pages.length).toBeGreaterThan(1)
  for (const {lines} of pages) {
    const columns = new Map<number, number>()
    for (const {x, y, tag} of lines)
      if (tag) columns.set(Math.round(x / 60), Math.max(y, columns.get(Math.round(x / 60)) ?? 0))
    const feet = [...columns.values()]
    expect(feet.length).toBe(3)
    expect(Math.max(...feet) - Math.min(...feet)).toBeLessThan(2.5 * theme.grid)
  }
  const left = pages.map(({lines}) => Math.min(...lines.flatMap(({x, tag}) => (tag ? [x] : []))))
  expect((left[1] ?? 0) - (left[0] ?? 0)).toBeGreaterThan(30)
})

test('a theme is put on other paper, when its columns have room there', () => {
  const {pages, width, height} = compose(essay, {theme: onPaper(houseTheme('digest'), 'letter')})
  expect({width, height}).toEqual(papers.letter)
  expect(Math.max(...pages.flatMap(({lines}) => lines.map(({y}) => y)))).toBeLessThan(papers.letter.height - 24)
  expect(() => onPaper(houseTheme('digest'), 'a5')).toThrow('Unexpected paper `a5`, expected one with room')
})

test('a character that no face has is told with its line', () => {
  const {notes} = compose(fromMarkdown('# Title\n\nFirst line\nand 漢 here.\n'))
  expect(notes).toEqual(['line 4: No face has `漢` (U+6F22), set as `□`'])
})

test('words that run from right to left are told with their line, but for one alone', () => {
  const {notes} = compose(fromMarkdown('One word, שלום, and\nthen a sentence: העברית היא שפה. Read on.\n'))
  expect(notes.filter((note) => !note.includes('No face has'))).toEqual([
    'line 2: Words set from left to right that run from right to left, `העברית היא שפה`'
  ])
})

test('marks of any script are part of their word', () => {
  const {pages} = compose(fromMarkdown('Một từ: nghi\u0303\u0323a.\n'))
  expect(pages[0]?.lines[0]?.parts.flatMap((part) => (part === 'space' || !part.tag ? [] : [part.text]))).toEqual([])
})

test('notes stand after the text when the theme says so', () => {
  const text = fromMarkdown('Call.[^1]\n\n[^1]: The note.\n')
  const end = themeFrom('mine.yaml', 'extends: digest\nnotes: end')
  expect(compose(text, {theme: end}).pages[0]?.rules[0]?.width).toBeGreaterThan(200)
  expect(compose(text).pages[0]?.rules[0]?.width).toBeLessThan(100)
})

test('every space of code is kept, and its letters stand under one another', () => {
  const {pages} = compose(fromMarkdown('```\nab   = 1\nabcd = 2\n```\n'))
  const places = pages[0]?.lines
    .filter(({tag}) => tag?.type === 'Code')
    .map(({x, gap, parts}) => {
      const before = parts.slice(0, -2)
      return before.reduce((sum, part) => sum + (part === 'space' ? gap : part.width), x)
    })
  expect(places?.length).toBe(2)
  expect(places?.[0]).toBeCloseTo(places?.[1] ?? 0, 3)
})

test('a face without superior figures has them smaller and raised', async () => {
  const bytes = readFileSync(path.join(root, 'fonts/source-serif-4/SourceSerif4-Regular.ttf'))
  // The table of glyph features, under another name, is not found.
  bytes.write('GSUX', bytes.indexOf('GSUB'), 'latin1')
  const folder = mkdtempSync(path.join(tmpdir(), 'stet-'))
  try {
    const file = path.join(folder, 'plain.ttf')
    writeFileSync(file, bytes)
    const faces = {roman: file, italic: file, bold: file}
    const frames = compose(fromMarkdown('Call.[^1]\n\n[^1]: The note.\n'), {
      theme: themeFrom('mine.yaml', JSON.stringify({extends: 'digest', faces}))
    })
    const runs = frames.pages.flatMap(({lines}) => lines.flatMap(({parts}) => parts.filter((part) => part !== 'space')))
    const raised = runs.filter(({rise}) => rise)
    expect(raised.map(({text}) => text)).toEqual(['1', '1'])
    expect(raised[0]?.size).toBeCloseTo(0.62 * 9.6)
    expect(
      Buffer.from(await draw(frames))
        .subarray(-6)
        .toString()
    ).toContain('%%EOF')
  } finally {
    rmSync(folder, {recursive: true})
  }
})
