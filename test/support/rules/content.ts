/** What is written into a page: operators, and the marks they stand in. */

import {type Dict, list, type Pdf, type Value} from './objects.ts'

/** An operator with what stands before it, and the marks it stands in. */
export interface Operation {
  readonly operator: string
  readonly operands: ReadonlyArray<string>
  /** From the outermost: `/P<</MCID 3>>`. */
  readonly marks: ReadonlyArray<string>
}

// A literal string, one in hex, a dictionary, an array, or anything between blanks.
const tokenRe =
  /\((?:\\[\s\S]|\((?:\\[\s\S]|[^\\()])*\)|[^\\()])*\)|<<[\s\S]*?>>|<[0-9A-Fa-f\s]*>|\[(?:\((?:\\[\s\S]|[^\\()])*\)|[^\]()])*\]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g

/** Read the operators of a page; says what is not closed. */
export function operationsOf(page: Dict, fault: (says: string) => void): ReadonlyArray<Operation> {
  const text = list(page.get('Contents'))
    .map((stream) => Buffer.from((stream as Dict).content()).toString('latin1'))
    .join('\n')
  const operations: Array<Operation> = []
  const marks: Array<string> = []
  const depth = {q: 0, text: 0}
  let operands: Array<string> = []
  for (const [token] of text.matchAll(tokenRe)) {
    if (!/^[A-Za-z'"][A-Za-z0-9*]*$/.test(token)) {
      operands.push(token)
      continue
    }
    if (token === 'BDC' || token === 'BMC') marks.push(operands.join(''))
    else if (token === 'EMC' && marks.pop() === undefined) fault('a mark ends that did not begin')
    else if (token === 'q' || token === 'Q') depth.q += token === 'q' ? 1 : -1
    else if (token === 'BT' || token === 'ET') depth.text += token === 'BT' ? 1 : -1
    if (depth.q < 0 || depth.text < 0 || depth.text > 1) fault(`\`${token}\` where none may stand`)
    operations.push({operator: token, operands, marks: [...marks]})
    operands = []
  }
  if (marks.length > 0 || depth.q > 0 || depth.text > 0) fault('something is not closed at the end of the page')
  return operations
}

const paints = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'BI'])
const colours: Readonly<Record<string, string>> = {
  rg: 'RGB',
  RG: 'RGB',
  k: 'CMYK',
  K: 'CMYK',
  g: 'Gray',
  G: 'Gray'
}

/** Everything that is painted is marked, once, as content or as an artifact. */
export function* markFaults(operations: ReadonlyArray<Operation>): Generator<string> {
  const seen = new Set<number>()
  for (const {operator, marks, operands} of operations) {
    if (operator === 'BDC') {
      const id = idIn(operands.join(''))
      if (id !== undefined && seen.has(id)) yield `mark ${id} stands twice`
      if (id !== undefined) seen.add(id)
    }
    if (!paints.has(operator)) continue
    const isArtifact = marks.some((mark) => mark.startsWith('/Artifact'))
    const isContent = marks.some((mark) => idIn(mark) !== undefined)
    if (isArtifact === isContent) yield `\`${operator}\` is ${isContent ? 'content and artifact' : 'not marked'}`
  }
}

/** Numbers of the marks on a page. */
export function markIds(operations: ReadonlyArray<Operation>): ReadonlySet<number> {
  return new Set(
    operations.flatMap(({operator, operands}) => {
      const id = operator === 'BDC' ? idIn(operands.join('')) : undefined
      return id === undefined ? [] : [id]
    })
  )
}

/** Colours are those of the output intent: `RGB` or `CMYK`; grey goes with both. */
export function* colourFaults(
  page: Dict,
  operations: ReadonlyArray<Operation>,
  intent: 'RGB' | 'CMYK',
  others: ReadonlyArray<string> = []
): Generator<string> {
  for (const {operator, operands} of operations) {
    const space = /^cs$/i.test(operator) ? spaceOf(operands.join('')) : colours[operator]
    if (space !== undefined && !['Gray', intent, '/All', '/Pattern'].includes(space))
      yield `\`${operator}\` beside an intent in ${intent}`
  }
  const text = operations.filter(({operator}) => /^(?:Tj|TJ|gs|g|rg|k|sc|scn)$/.test(operator))
  const coloured = text.find(
    ({operator, operands}) => /^(?:g|rg|k|sc|scn)$/.test(operator) && operands.join('') !== '0'
  )
  if (coloured && intent === 'CMYK' && text.some(({operator}) => operator === 'TJ') && !isMark(coloured)) {
    yield `letters in a colour: \`${coloured.operands.join(' ')} ${coloured.operator}\``
  }
  const resources = page.get('Resources') as Dict
  for (const image of imagesIn(resources)) {
    const space = spaceOf(image.get('ColorSpace'))
    if (!['Gray', intent, ...others].includes(space)) yield `a picture in ${space} beside an intent in ${intent}`
  }
}

function isMark({marks}: Operation): boolean {
  return marks.some((mark) => /^\/(?:Artifact<<\/Type\/Page>>|Figure)/.test(mark))
}

function spaceOf(value: Value): string {
  const [family, base] = list(value)
  if (family === '/DeviceGray' || family === '/CalGray') return 'Gray'
  if (family === '/DeviceRGB' || family === '/CalRGB') return 'RGB'
  if (family === '/DeviceCMYK') return 'CMYK'
  if (family === '/Indexed') return spaceOf(base)
  return family === '/ICCBased' ? 'profile' : String(family)
}

/** Pictures of a page. */
function imagesIn(resources: Dict): ReadonlyArray<Dict> {
  const objects = resources.get('XObject') as Dict | undefined
  return (objects?.names ?? [])
    .map((name) => objects?.get(name) as Dict)
    .filter((object) => object.get('Subtype') === '/Image')
}

/** Nothing shines through: no soft masks, no blending, no groups. */
export function* transparencyFaults(pdf: Pdf): Generator<string> {
  for (const [index, page] of pdf.pages.entries()) {
    if (page.get('Group')) yield `page ${index + 1} is a transparency group`
    const resources = page.get('Resources') as Dict
    const objects = resources.get('XObject') as Dict | undefined
    for (const name of objects?.names ?? []) {
      if ((objects?.get(name) as Dict | undefined)?.get('Group')) yield `a transparency group on page ${index + 1}`
    }
    const states = resources.get('ExtGState') as Dict | undefined
    for (const name of states?.names ?? []) {
      const state = states?.get(name) as Dict
      const shines =
        ['ca', 'CA'].some((key) => (state.get(key) ?? 1) !== 1) || (state.get('SMask') ?? '/None') !== '/None'
      if (shines) yield `something shines through on page ${index + 1}`
    }
    for (const image of imagesIn(resources))
      if (image.get('SMask')) yield `a picture shines through on page ${index + 1}`
  }
}

function idIn(mark: string): number | undefined {
  const [, id] = /\/MCID\s*(\d+)/.exec(mark) ?? []
  return id === undefined ? undefined : Number(id)
}
