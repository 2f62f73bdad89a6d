/** Metadata as XMP: what the file is, and which standards it keeps. */

import type {Frames} from './frames.ts'
import type {Standard} from './standard.ts'

/** Names that the file gives to who made it; the same in XMP and in its information. */
export const makers = {Creator: 'Stet', Producer: 'PDFKit'} as const

/** Write the XMP packet of a file; `id` is for its versions at a press. */
export function xmpOf({title, author, subject, date}: Frames['info'], standard: Standard, id: string): string {
  const {archive, isAccessible, exchange} = standard
  const when = `${date.toISOString().slice(0, 19)}Z`
  const said: ReadonlyArray<readonly [name: string, value: string | number | undefined]> = [
    ['dc:format', 'application/pdf'],
    ['dc:title', inItems('Alt', title)],
    ['dc:creator', author && inItems('Seq', author)],
    ['dc:description', subject && inItems('Alt', subject)],
    ['xmp:CreatorTool', makers.Creator],
    ['xmp:CreateDate', when],
    ['xmp:ModifyDate', when],
    ['pdf:Producer', makers.Producer],
    ['pdfaid:part', archive?.part],
    ['pdfaid:conformance', archive?.conformance],
    ['pdfuaid:part', isAccessible ? 1 : undefined],
    ['pdfaExtension:schemas', isAccessible ? accessibleSchema : undefined],
    ...(exchange ? exchanged(exchange, when, id) : [])
  ]
  const properties = said.filter(([, value]) => value !== undefined && value !== '')
  const text = properties.map(([name, value]) => `<${name}>${value}</${name}>`).join('\n')
  const used = Object.entries(namespaces).filter(([prefix]) => text.includes(`<${prefix}:`))
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${used.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('')}>`,
    text,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>'
  ].join('\n')
}

const namespaces: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  xmpMM: 'http://ns.adobe.com/xap/1.0/mm/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfxid: 'http://www.npes.org/pdfx/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#'
}

// PDF/A knows no properties but its own: that of PDF/UA is explained to it
// (ISO 19005-3, 6.6.2.3.3; PDF/UA-1 and PDF/A: TechNote 0010 of the PDF Association).
const accessibleSchema = [
  '<rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA</pdfaSchema:schema>',
  `<pdfaSchema:namespaceURI>${namespaces['pdfuaid']}</pdfaSchema:namespaceURI>`,
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>part of ISO 14289 that the file keeps</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag>'
].join('')

function exchanged(exchange: string, when: string, id: string): ReadonlyArray<readonly [name: string, value: string]> {
  return [
    ['pdf:Trapped', 'False'],
    ['pdfxid:GTS_PDFXVersion', exchange],
    ['xmpMM:DocumentID', `uuid:${id}`],
    ['xmpMM:InstanceID', `uuid:${id}`],
    ['xmpMM:VersionID', '1'],
    ['xmpMM:RenditionClass', 'default'],
    ['xmp:MetadataDate', when]
  ]
}

function inItems(kind: 'Alt' | 'Seq', text: string): string {
  return `<rdf:${kind}><rdf:li${kind === 'Alt' ? ' xml:lang="x-default"' : ''}>${escaped(text)}</rdf:li></rdf:${kind}>`
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}

// XML has no control characters, not even escaped.
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>]/g, (mark) => entities[mark] ?? mark)
}
