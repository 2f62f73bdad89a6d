/**
 * The rules of PDF/A, PDF/UA and PDF/X that our writer can break, held against
 * the objects of a file. What only veraPDF and Preflight see is in `test/print`.
 */

import {isOpaque} from '../../../src/compile/pdf/inks.ts'
import {type StandardName, standards} from '../../../src/compile/pdf/standard.ts'
import {colourFaults, markFaults, operationsOf, transparencyFaults} from './content.ts'
import {fileFaults} from './file.ts'
import {dict, list, openPdf, type Pdf} from './objects.ts'
import {structureFaults} from './structure.ts'

/** Say what a file has against the standard it should keep. */
export async function faultsOf(bytes: Uint8Array, name: StandardName): Promise<ReadonlyArray<string>> {
  const standard = standards[name]
  const pdf = await openPdf(bytes)
  const intent = standard.exchange ? 'CMYK' : 'RGB'
  const faults = [...fileFaults(pdf, standard), ...structureFaults(pdf), ...intentFaults(pdf, name)]
  for (const [index, page] of pdf.pages.entries()) {
    const operations = operationsOf(page, (says) => faults.push(`page ${index + 1}: ${says}`))
    const own = [
      ...markFaults(operations),
      ...colourFaults(page, operations, intent, name === 'pdfx-4' ? ['profile'] : [])
    ]
    faults.push(...own.map((fault) => `page ${index + 1}: ${fault}`))
  }
  if (isOpaque(standard)) faults.push(...transparencyFaults(pdf))
  if (standard.exchange) faults.push(...pressFaults(pdf))
  return faults
}

/** The intent is of the standard’s kind, and has its profile where it must. */
function* intentFaults(pdf: Pdf, name: StandardName): Generator<string> {
  const intents = list(pdf.root.get('OutputIntents')).map(dict)
  const isPress = standards[name].exchange !== undefined
  const [intent] = intents
  if (!intent || intents.length > 1) {
    yield `${intents.length} output intents`
    return
  }
  const profile = dict(intent.get('DestOutputProfile'))
  const bytes = Buffer.from(profile.content())
  if (intent.get('S') !== (isPress ? '/GTS_PDFX' : '/GTS_PDFA1')) yield `an output intent of kind ${intent.get('S')}`
  if (!intent.get('OutputConditionIdentifier')) yield 'an output intent without a name'
  if (bytes.length === 0) {
    if (name !== 'pdfx-1a' || !intent.get('RegistryName')) yield 'no profile'
    return
  }
  const space = bytes.toString('latin1', 16, 20)
  const channels = {'RGB ': 3, CMYK: 4, GRAY: 1}[space]
  if (bytes.readUInt32BE(0) !== bytes.length || bytes.toString('latin1', 36, 40) !== 'acsp') yield 'a broken profile'
  if (profile.get('N') !== channels) yield `a profile in ${space} with ${profile.get('N')} channels`
  if (isPress === (space === 'RGB ')) yield `a profile in ${space}`
}

/** What a press asks for: boxes in each other, nothing to click, a word on trapping. */
function* pressFaults(pdf: Pdf): Generator<string> {
  const info = dict(pdf.trailer.get('Info'))
  if (info.get('Trapped') !== '/False') yield `Trapped is ${info.get('Trapped')}`
  for (const [index, page] of pdf.pages.entries()) {
    const [media = [], bleed = [], trim = []] = ['MediaBox', 'BleedBox', 'TrimBox'].map((box) =>
      list(page.get(box)).map(Number)
    )
    if (!isIn(trim, bleed) || !isIn(bleed, media)) yield `page ${index + 1}: boxes that are not in each other`
    if (page.get('ArtBox')) yield `page ${index + 1}: a trim and an art box`
    if (list(page.get('Annots')).length > 0) yield `page ${index + 1}: something to click`
  }
}

function isIn(inner: ReadonlyArray<number>, outer: ReadonlyArray<number>): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = inner
  const [e = 1, f = 1, g = 0, h = 0] = outer
  // PDF counts in thousandths here.
  const slack = 0.001
  return inner.length === 4 && a >= e - slack && b >= f - slack && c <= g + slack && d <= h + slack
}
