/** Metadata as XMP: what the file is, and which standards it keeps. */

import type {Frames} from './frames.ts'
import type {Standard} from './standard.ts'

/** Names that the file gives to who made it; the same in XMP and in its information. */
export const makers = {Creator: 'Stet', Producer: 'PDFKit'} as const

/** Write the XMP packet of a file. */
export function xmpOf({title, author, subject, date}: Frames['info'], standard: Standard, id: string): string {
  const when = `${date.toISOString().slice(0, 19)}Z`
  const parts = [
    described('dc="http://purl.org/dc/elements/1.1/"', [
      '<dc:format>application/pdf</dc:format>',
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>`,
      author && `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
      subject &&
        `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(subject)}</rdf:li></rdf:Alt></dc:description>`
    ]),
    described('xmp="http://ns.adobe.com/xap/1.0/"', [
      `<xmp:CreatorTool>${makers.Creator}</xmp:CreatorTool>`,
      `<xmp:CreateDate>${when}</xmp:CreateDate>`,
      `<xmp:ModifyDate>${when}</xmp:ModifyDate>`
    ]),
    described('pdf="http://ns.adobe.com/pdf/1.3/"', [
      `<pdf:Producer>${makers.Producer}</pdf:Producer>`,
      standard.exchange ? '<pdf:Trapped>False</pdf:Trapped>' : ''
    ]),
    ...archiveOf(standard),
    ...exchangeOf(standard, when, id)
  ]
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...parts,
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>'
  ].join('\n')
}

function described(namespace: string, properties: ReadonlyArray<string>): string {
  return `<rdf:Description rdf:about="" xmlns:${namespace}>${properties.join('')}</rdf:Description>`
}

function exchangeOf({exchange}: Standard, when: string, id: string): ReadonlyArray<string> {
  if (!exchange) return []
  return [
    described('pdfxid="http://www.npes.org/pdfx/ns/id/"', [
      `<pdfxid:GTS_PDFXVersion>${exchange}</pdfxid:GTS_PDFXVersion>`
    ]),
    described('xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"', [
      `<xmpMM:DocumentID>uuid:${id}</xmpMM:DocumentID>`,
      `<xmpMM:InstanceID>uuid:${id}</xmpMM:InstanceID>`,
      '<xmpMM:VersionID>1</xmpMM:VersionID>',
      '<xmpMM:RenditionClass>default</xmpMM:RenditionClass>',
      `<xmp:MetadataDate>${when}</xmp:MetadataDate>`
    ])
  ]
}

function archiveOf({archive, isAccessible}: Standard): ReadonlyArray<string> {
  if (!archive) return []
  const {part, conformance} = archive
  const own = described('pdfaid="http://www.aiim.org/pdfa/ns/id/"', [
    `<pdfaid:part>${part}</pdfaid:part>`,
    `<pdfaid:conformance>${conformance}</pdfaid:conformance>`
  ])
  if (!isAccessible) return [own]
  return [own, described('pdfuaid="http://www.aiim.org/pdfua/ns/id/"', ['<pdfuaid:part>1</pdfuaid:part>']), extension]
}

// PDF/A knows no properties but its own: that of PDF/UA is explained to it
// (ISO 19005-3, 6.6.2.3.3; PDF/UA-1 and PDF/A: TechNote 0010 of the PDF Association).
const extension = described(
  'pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
  [
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
    '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
    '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
    '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
    '<pdfaProperty:name>part</pdfaProperty:name>',
    '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
    '<pdfaProperty:category>internal</pdfaProperty:category>',
    '<pdfaProperty:description>part of ISO 14289 that the file keeps</pdfaProperty:description>',
    '</rdf:li></rdf:Seq></pdfaSchema:property>',
    '</rdf:li></rdf:Bag></pdfaExtension:schemas>'
  ]
)

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (mark) => entities[mark] ?? mark)
}
