/** Pieces of every kind, in every standard, as those see them whose trade it is. */

import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {fromMarkdown} from '../../src/compile/markdown.ts'
import {compose, draw} from '../../src/compile/pdf/index.ts'
import {type StandardName, standards} from '../../src/compile/pdf/standard.ts'
import {picturesIn} from '../../src/press/setting.ts'
import {profileOf} from '../support/profiles.ts'
import {ask, preflightFaults, tool, veraFaults} from './tools.ts'

const root = path.join(import.meta.dirname, '../..')
const edition = path.join(root, 'dist/editions/csto')
const names = Object.keys(standards) as ReadonlyArray<StandardName>

const pieces = new Map([
  ...readdirSync(path.join(import.meta.dirname, 'pieces')).map(
    (file) => [path.parse(file).name, path.join(import.meta.dirname, 'pieces', file)] as const
  ),
  ['everything', path.join(root, 'test/compile/pdf/everything/input.md')],
  ['figures', path.join(root, 'test/compile/pdf/figures/input.md')],
  ['the-piece', path.join(edition, 'fair-copy.md')]
])

function placeOf(standard: StandardName, piece: string): string {
  return path.join(root, 'dist/print', standard, `${piece}.pdf`)
}

function filesOf(standard: StandardName): ReadonlyArray<string> {
  return [...pieces.keys()].map((piece) => placeOf(standard, piece))
}

beforeAll(async () => {
  for (const standard of names) {
    mkdirSync(path.dirname(placeOf(standard, '')), {recursive: true})
    for (const [piece, file] of pieces) {
      const content = readFileSync(file, 'utf8')
      const theme = piece.length % 2 === 0 ? 'digest' : 'brief'
      const attachment = {name: `${piece}.md`, content, type: 'text/markdown', description: 'Its text'} as const
      const find = picturesIn(path.dirname(file))
      const pictures = (url: string): Uint8Array => {
        // A JPEG in colour is no picture for PDF/X-1a.
        if (standard === 'pdfx-1a' && url.endsWith('.jpg')) throw new RangeError('is in colour')
        return find(url)
      }
      const pages = compose(fromMarkdown(content), {theme, pictures})
      const attachments = [{...attachment, relationship: 'Source' as const}]
      const target = standards[standard].exchange && {profile: profileOf(), condition: 'FOGRA39' as const}
      writeFileSync(placeOf(standard, piece), await draw(pages, {standard, attachments, ...target}))
    }
  }
}, 120_000)

describe.each(names)('%s', (standard) => {
  test.each([...pieces.keys()])('%s is read by all without a word', (piece) => {
    const file = placeOf(standard, piece)
    expect(tool('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found')
    for (const [command, args] of [
      ['pdftotext', [file, '-']],
      ['pdfinfo', ['-struct-text', file]],
      ['mutool', ['draw', '-q', '-F', 'txt', '-o', '-', file]]
    ] as const) {
      const {status, stderr} = ask(command, args)
      // Debian’s MuPDF is built without colour profiles.
      const complaints = stderr.replace('warning: ICC support is not available\n', '')
      expect([command, status, complaints]).toEqual([command, 0, ''])
    }
  })
})

describe('veraPDF finds nothing against', () => {
  test.each([
    ['PDF/A-3a', '3a', 'pdfa-3a'],
    ['PDF/UA-1', 'ua1', 'pdfa-3a'],
    ['PDF/A-2b', '2b', 'pdfa-2b'],
    ['PDF/A-1b', '1b', 'pdfa-1b']
  ] as const)(
    '%s',
    (_name, flavour, standard) => {
      expect(veraFaults(flavour, filesOf(standard))).toEqual([])
    },
    120_000
  )

  test.each(['3a', 'ua1'])(
    'the first edition, %s',
    (flavour) => {
      const files = ['fair-copy.pdf', 'brief.pdf'].map((name) => path.join(edition, name))
      expect(veraFaults(flavour, files)).toEqual([])
    },
    120_000
  )

  test('and against what is none it does', () => {
    const faults = veraFaults('ua1', [placeOf('pdfa-2b', 'one-word')])
    expect(faults.join('\n')).toContain('FAIL 5-1')
  }, 120_000)
})

describe('PDFBox Preflight finds nothing against PDF/A-1b', () => {
  test.each([...pieces.keys()])('%s', (piece) => {
    expect(preflightFaults(placeOf('pdfa-1b', piece))).toBe('')
  })

  test('and against what is none it does', () => {
    expect(preflightFaults(placeOf('pdfa-2b', 'one-word'))).toContain('cross reference streams are not allowed')
  })
})
