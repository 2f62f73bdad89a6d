/** Every standard, held against its rules; and the rules, against files that break them. */

import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFString} from '@cantoo/pdf-lib'
import {describe, expect, test} from 'vitest'
import {fromMarkdown} from '../../../src/compile/markdown.ts'
import {compose, type DrawOptions, draw, opaqueNotes} from '../../../src/compile/pdf/index.ts'
import {type StandardName, standards} from '../../../src/compile/pdf/standard.ts'
import {profileOf} from '../../support/profiles.ts'
import {faultsOf} from '../../support/rules/index.ts'

const folders = {
  pieces: path.join(import.meta.dirname, '../../print/pieces'),
  everything: path.join(import.meta.dirname, 'everything')
}
// A group, a gradient and a link, all half seen through.
const shining = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><defs><linearGradient id="g"><stop offset="0" stop-color="red" stop-opacity=".2"/><stop offset="1" stop-color="blue"/></linearGradient></defs><g opacity=".5"><rect width="40" height="30" fill="green"/><rect x="20" y="5" width="40" height="30" fill="url(#g)"/></g><a href="https://example.org"><circle cx="70" cy="20" r="9" fill="#222" fill-opacity=".4"/></a></svg>'
)}`

const pieces = [
  ...readdirSync(folders.pieces).map((file) => path.join(folders.pieces, file)),
  path.join(folders.everything, 'input.md')
]
const names = Object.keys(standards) as ReadonlyArray<StandardName>

function optionsFor(standard: StandardName): DrawOptions {
  const attachments = [
    {name: 'a.md', content: 'A', type: 'text/markdown', relationship: 'Source', description: 'The text'}
  ] as const
  return {standard, attachments, ...(standards[standard].exchange && {profile: profileOf()})}
}

const figures = path.join(import.meta.dirname, 'figures')

describe('pictures keep the rules of', () => {
  test.each(names)('%s', async (standard) => {
    // A JPEG in colour is no picture for PDF/X-1a.
    const pictures = (url: string): Uint8Array => {
      if (url.startsWith('harbour')) throw new RangeError('is not there')
      return readFileSync(path.join(figures, url))
    }
    const markdown = readFileSync(path.join(figures, 'input.md'), 'utf8').replace('street.jpg', 'mark.png')
    const frames = compose(fromMarkdown(`${markdown}\n\n![Half seen through](${shining})\n`), {pictures})
    expect(await faultsOf(await draw(frames, optionsFor(standard)), standard)).toEqual([])
  })

  test('and what is half seen through is told where there is nothing of the kind', () => {
    const whole = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="4" height="4" opacity="1.0"/></svg>')}`
    const frames = compose(fromMarkdown(`![Whole](${whole})\n\n![Half seen through](${shining})`))
    expect(opaqueNotes(compose(fromMarkdown(`![Whole](${whole})`)), 'pdfa-1b')).toEqual([])
    expect(names.filter((name) => opaqueNotes(frames, name).length > 0)).toEqual(['pdfa-1b', 'pdfx-4', 'pdfx-1a'])
    expect(opaqueNotes(frames, 'pdfa-1b')).toEqual([
      'page 1: Drawing with parts half seen through, which `pdfa-1b` has not; they are set as if they were not'
    ])
  })

  test('but a JPEG in colour does not those of PDF/X-1a', async () => {
    const jpeg = (): Uint8Array => readFileSync(path.join(figures, 'street.jpg'))
    const frames = compose(fromMarkdown('![A street](street.jpg)'), {pictures: jpeg})
    await expect(draw(frames, optionsFor('pdfx-1a'))).rejects.toThrow('Unexpected JPEG in colour for `pdfx-1a`')
    expect(await faultsOf(await draw(frames, optionsFor('pdfx-4')), 'pdfx-4')).toEqual([])
  })
})

function print(markdown: string, options: DrawOptions): Promise<Uint8Array> {
  return draw(compose(fromMarkdown(markdown)), options)
}

describe.each(names)('%s', (standard) => {
  test.each(pieces.map((file) => [path.basename(file, '.md').replace('input', 'everything'), file]))(
    '%s keeps its rules',
    async (_name, file) => {
      expect(await faultsOf(await print(readFileSync(file, 'utf8'), optionsFor(standard)), standard)).toEqual([])
    }
  )
})

const sample = [
  '# A Title',
  'Text with a [link](https://example.org) and a call.[^1]',
  '- an item',
  '| Head | Another |\n| - | - |\n| A cell | |',
  '## A Part\n\nMore.',
  '[^1]: A note.'
].join('\n\n')

type Break = (pdf: PDFDocument) => void

const breaks: ReadonlyArray<readonly [name: string, standard: StandardName, how: Break, fault: string]> = [
  ['no language', 'pdfa-3a', (pdf) => pdf.catalog.delete(PDFName.of('Lang')), 'no language'],
  ['no shown title', 'pdfa-3a', (pdf) => pdf.catalog.delete(PDFName.of('ViewerPreferences')), 'the title is not shown'],
  ['another title', 'pdfa-3a', (pdf) => pdf.setTitle('Another'), 'Title is not dc:title'],
  ['no intent', 'pdfa-3a', (pdf) => pdf.catalog.delete(PDFName.of('OutputIntents')), '0 output intents'],
  ['the wrong standard', 'pdfa-2b', () => undefined, 'pdfaid:part is 3'],
  ['a heading left out', 'pdfa-3a', set('/H2', 'S', PDFName.of('H4')), 'H4 after H1'],
  ['a head cell for nothing', 'pdfa-3a', set('/TH', 'A', PDFName.of('None')), 'TH without Scope'],
  [
    'a cell left out',
    'pdfa-3a',
    (pdf) => element(pdf, '/TR').set(PDFName.of('K'), pdf.context.obj([])),
    'Table whose rows'
  ],
  ['a paragraph in a list', 'pdfa-3a', set('/LI', 'S', PDFName.of('P')), '/P in /L'],
  ['a note without an ID', 'pdfa-3a', (pdf) => element(pdf, '/Note').delete(PDFName.of('ID')), 'Note without an ID'],
  ['a silent link', 'pdfa-3a', (pdf) => annotation(pdf).delete(PDFName.of('Contents')), 'does not say where it leads'],
  [
    'a link to nowhere',
    'pdfa-3a',
    (pdf) => annotation(pdf).set(PDFName.of('Dest'), PDFString.of('x')),
    'leads nowhere'
  ],
  [
    'a link of no element',
    'pdfa-3a',
    (pdf) => annotation(pdf).delete(PDFName.of('StructParent')),
    'a link belongs to no'
  ],
  [
    'a mark of no element',
    'pdfa-3a',
    (pdf) => element(pdf, '/H1').delete(PDFName.of('K')),
    'mark 0 belongs to no element'
  ],
  [
    'a file that is nothing',
    'pdfa-3a',
    set(undefined, 'AFRelationship', PDFName.of('Unspecified')),
    'nothing to the pages'
  ],
  ['a file in PDF/A-2', 'pdfa-2b', () => undefined, 'files inside'],
  ['something unmarked', 'pdfa-3a', paint('0 0 m 9 9 l S'), '`S` is not marked'],
  ['something unclosed', 'pdfa-3a', paint('/P BMC'), 'not closed'],
  ['another colour', 'pdfa-3a', paint('0 0 0 1 k'), '`k` beside an intent in RGB'],
  ['another colour on paper', 'pdfx-4', paint('1 0 0 rg'), '`rg` beside an intent in CMYK'],
  ['a letter in colour on paper', 'pdfx-4', paint('1 0 0 0 k'), 'letters in a colour'],
  [
    'something to click on paper',
    'pdfx-4',
    (pdf) => pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([{}])),
    'something to click'
  ],
  ['no trim', 'pdfx-4', (pdf) => pdf.getPage(0).node.delete(PDFName.of('TrimBox')), 'boxes that are not in each other'],
  [
    'a mask in PDF/X-1a',
    'pdfx-1a',
    (pdf) => pdf.getPage(0).node.set(PDFName.of('Group'), pdf.context.obj({})),
    'transparency group'
  ]
]

describe('the rules find', () => {
  test.each(breaks)('%s', async (_name, standard, how, fault) => {
    // A file of the archive that is held against another part was made for this one.
    const made = standard === 'pdfa-2b' ? 'pdfa-3a' : standard
    const bytes = await print(sample, optionsFor(made))
    expect(await faultsOf(bytes, made)).toEqual([])
    const pdf = await PDFDocument.load(bytes, {updateMetadata: false})
    how(pdf)
    const faults = await faultsOf(await pdf.save({useObjectStreams: false}), standard)
    expect(faults.join('\n')).toContain(fault)
  })
})

function set(type: string | undefined, key: string, value: PDFObject): Break {
  return (pdf) => (type ? element(pdf, type) : holding(pdf, key)).set(PDFName.of(key), value)
}

function element(pdf: PDFDocument, type: string): PDFDict {
  return find(pdf, (dict) => dict.get(PDFName.of('S'))?.toString() === type)
}

function annotation(pdf: PDFDocument): PDFDict {
  return find(pdf, (dict) => dict.get(PDFName.of('Subtype'))?.toString() === '/Link')
}

function holding(pdf: PDFDocument, key: string): PDFDict {
  return find(pdf, (dict) => dict.has(PDFName.of(key)))
}

function find(pdf: PDFDocument, is: (dict: PDFDict) => boolean): PDFDict {
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && is(object)) return object
  }
  throw new RangeError('Cannot break what is not there')
}

function paint(operators: string): Break {
  return (pdf) => {
    const {node} = pdf.getPage(0)
    const stream = pdf.context.register(pdf.context.stream(operators))
    const contents = PDFArray.withContext(pdf.context)
    const own = node.get(PDFName.of('Contents'))
    if (own) contents.push(own)
    contents.push(stream)
    node.set(PDFName.of('Contents'), contents)
  }
}
