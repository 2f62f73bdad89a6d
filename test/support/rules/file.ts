/** The file as a whole: what it says of itself, what it carries, what it lets happen. */

import {SaxesParser} from 'saxes'
import type {Standard} from '../../../src/compile/pdf/standard.ts'
import {type Dict, dict, list, type Pdf} from './objects.ts'

/** Say what is wrong with what every standard asks of a file. */
export function* fileFaults(pdf: Pdf, standard: Standard): Generator<string> {
  if (pdf.header !== `%PDF-${standard.version}`) yield `\`${pdf.header}\`, expected ${standard.version}`
  if (list(pdf.trailer.get('ID')).length !== 2) yield 'no ID'
  if (pdf.trailer.get('Encrypt')) yield 'encrypted'
  if (!/^[A-Za-z]{2,3}\b/.test(String(pdf.root.get('Lang') ?? ''))) yield 'no language'
  if (dict(pdf.root.get('ViewerPreferences')).get('DisplayDocTitle') !== true) yield 'the title is not shown'
  yield* metadataFaults(pdf, standard)
  yield* fontFaults(pdf, standard)
  yield* linkFaults(pdf)
  yield* attachmentFaults(pdf, standard)
  yield* outlineFaults(dict(pdf.root.get('Outlines')))
}

/** XMP is XML, and says the same as the information; it names the standards. */
function* metadataFaults(pdf: Pdf, {archive, isAccessible, exchange}: Standard): Generator<string> {
  const metadata = dict(pdf.root.get('Metadata'))
  const xmp = Buffer.from(metadata.content()).toString('utf8')
  const mayBeCompressed = archive !== undefined && archive.part > 1
  if (metadata.get('Filter') && !mayBeCompressed) yield 'XMP is compressed'
  const said = new Map<string, string>()
  let element = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => said.set('error', error.message))
  parser.on('opentag', ({name}) => {
    if (!name.startsWith('rdf:')) element = name
  })
  parser.on('text', (text) => {
    if (text.trim() !== '') said.set(element, text)
  })
  parser.write(xmp.replace(/^\ufeff/, '')).close()
  if (said.has('error')) yield `XMP is no XML: ${said.get('error')}`

  const info = dict(pdf.trailer.get('Info'))
  for (const [own, theirs] of [
    ['Title', 'dc:title'],
    ['Author', 'dc:creator'],
    ['Subject', 'dc:description'],
    ['Creator', 'xmp:CreatorTool'],
    ['Producer', 'pdf:Producer']
  ] as const) {
    if (info.get(own) !== said.get(theirs)) yield `${own} is not ${theirs}`
  }
  for (const [own, theirs] of [
    ['CreationDate', 'xmp:CreateDate'],
    ['ModDate', 'xmp:ModifyDate']
  ] as const) {
    if (String(info.get(own)).replace(/\D/g, '') !== said.get(theirs)?.replace(/\D/g, ''))
      yield `${own} is not ${theirs}`
  }
  if (!info.get('Title')) yield 'no title'

  const wanted = {
    'pdfaid:part': archive && String(archive.part),
    'pdfaid:conformance': archive?.conformance,
    'pdfuaid:part': isAccessible ? '1' : undefined,
    'pdfxid:GTS_PDFXVersion': exchange
  }
  for (const [name, value] of Object.entries(wanted)) if (said.get(name) !== value) yield `${name} is ${said.get(name)}`
}

/** Every face is embedded, as a subset, and every glyph has its letters. */
function* fontFaults(pdf: Pdf, {archive}: Standard): Generator<string> {
  const fonts = new Map<string, Dict>()
  for (const page of pdf.pages) {
    const own = dict(dict(page.get('Resources')).get('Font'))
    for (const name of own.names) fonts.set(dict(own.get(name)).key, dict(own.get(name)))
  }
  for (const font of fonts.values()) {
    const name = String(font.get('BaseFont'))
    const isSimple = font.get('Subtype') === '/TrueType'
    const descendant = isSimple ? font : dict(list(font.get('DescendantFonts'))[0])
    const descriptor = dict(descendant.get('FontDescriptor'))
    if (!/^\/[A-Z]{6}\+/.test(name)) yield `${name} is no subset`
    if (!descriptor.get('FontFile2') && !descriptor.get('FontFile3')) yield `${name} is not embedded`
    if (archive?.part === 1 && !isSimple && !descriptor.get('CIDSet')) yield `${name} has no CIDSet`
    // A face that says itself what its codes mean must not be told (ISO 19005-2, 6.2.11.6).
    if (isSimple && (font.get('Encoding') !== undefined || (Number(descriptor.get('Flags')) & 4) === 0))
      yield `${name} has two encodings`
    const first = Number(font.get('FirstChar') ?? 0)
    const widths = list(isSimple ? font.get('Widths') : list(descendant.get('W'))[1])
    if (widths.some((width) => typeof width !== 'number')) yield `${name} has glyphs without a width`
    const meant = meaningsIn(Buffer.from(dict(font.get('ToUnicode')).content()).toString('latin1'))
    const mute = widths.flatMap((width, index) => (width === 0 || meant.has(first + index) ? [] : [first + index]))
    if (meant.size === 0 || mute.length > 0) yield `${name} has glyphs without letters: ${mute.join(', ')}`
  }
}

/** Codes that a table gives a meaning: ranges of them, each with the first meaning or with all. */
function meaningsIn(map: string): ReadonlySet<number> {
  const codes = new Set<number>()
  for (const [, first = '', last = ''] of map.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*(?:\[|<[0-9a-f ]+>)/gi)) {
    for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++) codes.add(code)
  }
  return codes
}

/** Links say where they lead, are printed, lead to addresses or into the file, and stand somewhere. */
function* linkFaults(pdf: Pdf): Generator<string> {
  const names = new Set(
    list(dict(dict(pdf.root.get('Names')).get('Dests')).get('Names')).filter((_, index) => index % 2 === 0)
  )
  for (const annotation of pdf.pages.flatMap((page) => list(page.get('Annots')).map(dict))) {
    const [left = 0, bottom = 0, right = 0, top = 0] = list(annotation.get('Rect')).map(Number)
    const target = annotation.get('Dest')
    if (annotation.get('Subtype') !== '/Link') yield `an annotation that is no link: ${annotation.get('Subtype')}`
    if (String(annotation.get('Contents') ?? '').trim() === '') yield 'a link that does not say where it leads'
    if ((Number(annotation.get('F')) & 4) === 0) yield 'a link that is not printed'
    if (right <= left || top <= bottom) yield 'a link that stands nowhere'
    if (target === undefined ? dict(annotation.get('A')).get('S') !== '/URI' : !names.has(target))
      yield `a link that leads nowhere: ${target}`
    if (/[^!-~]/.test(String(dict(annotation.get('A')).get('URI') ?? '')))
      yield 'an address in other letters than ASCII'
  }
  if (pdf.root.get('OpenAction') || pdf.root.get('AA') || dict(pdf.root.get('Names')).get('JavaScript'))
    yield 'something happens by itself'
}

/** Files inside say what they are to the pages; only PDF/A-3 may have them. */
function* attachmentFaults(pdf: Pdf, {holdsFiles}: Standard): Generator<string> {
  const files = list(dict(dict(pdf.root.get('Names')).get('EmbeddedFiles')).get('Names')).filter(
    (_, index) => index % 2 === 1
  )
  const associated = list(pdf.root.get('AF')).map((file) => dict(file).key)
  if (!holdsFiles && (files.length > 0 || associated.length > 0)) yield 'files inside'
  for (const file of files.map(dict)) {
    const content = dict(dict(file.get('EF')).get('F'))
    if (!associated.includes(file.key)) yield 'a file inside that is not associated'
    if (!/^\/(?:Source|Data|Alternative|Supplement)$/.test(String(file.get('AFRelationship'))))
      yield 'a file inside that is nothing to the pages'
    if (!file.get('F') || !file.get('UF') || !file.get('Desc')) yield 'a file inside without name or description'
    if (!/^\/[a-z]+(?:#2F|\/)[a-z.+-]+$/.test(String(content.get('Subtype'))))
      yield `a file inside of no kind: ${content.get('Subtype')}`
    if (!dict(content.get('Params')).get('ModDate')) yield 'a file inside without a date'
  }
}

/** Every branch of the outline counts what is under it. */
function* outlineFaults(item: Dict): Generator<string> {
  const kids: Array<Dict> = []
  for (let kid = dict(item.get('First')); kid.get('Title') !== undefined; kid = dict(kid.get('Next'))) kids.push(kid)
  for (const kid of kids) yield* outlineFaults(kid)
  const all = kids.reduce((sum, kid) => sum + 1 + Number(kid.get('Count') ?? 0), 0)
  if (all !== Number(item.get('Count') ?? 0)) yield `an outline of ${all} that counts ${item.get('Count')}`
}
