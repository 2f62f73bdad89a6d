/** The tree of elements: complete, in order, and each of its elements as it must be (PDF/UA-1, ISO 32000-1, 14.8). */

import {markIds, operationsOf} from './content.ts'
import {type Dict, dict, list, type Pdf, type Value} from './objects.ts'

// What may stand in a list or a table, and what must stand around it.
const inside: Readonly<Record<string, RegExp>> = {
  '/L': /^\/LI$/,
  '/LI': /^\/(?:Lbl|LBody)$/,
  '/Table': /^\/(?:TR|Caption)$/,
  '/TR': /^\/T[HD]$/
}

/** Say what is wrong with the structure of a file. */
export function* structureFaults(pdf: Pdf): Generator<string> {
  const tree = dict(pdf.root.get('StructTreeRoot'))
  if (dict(pdf.root.get('MarkInfo')).get('Marked') !== true) yield 'not marked as tagged'
  const found = {marks: new Map<string, string>(), links: new Map<string, string>(), ids: [] as Array<string>}
  const levels: Array<number> = []

  const walk = function* (element: Dict, parent: string): Generator<string> {
    const type = String(element.get('S'))
    if (dict(element.get('P')).key !== parent) yield `${type} names another parent`
    const kids = list(element.get('K'))
    const types = kids.flatMap((kid) => (isElement(kid) ? [String(dict(kid).get('S'))] : []))
    for (const kid of types) if (inside[type] && !inside[type].test(kid)) yield `${kid} in ${type}`
    if (/^\/H\d$/.test(type)) levels.push(Number(type.slice(2)))
    if (type === '/Figure' && !element.get('Alt')) yield 'Figure without Alt'
    if (type === '/TH' && !/^\/(?:Column|Row|Both)$/.test(String(dict(element.get('A')).get('Scope'))))
      yield 'TH without Scope'
    if (type === '/L' && !dict(element.get('A')).get('ListNumbering')) yield 'L without ListNumbering'
    if (type === '/Link' && !kids.some((kid) => dict(kid).get('Type') === '/OBJR')) yield 'Link without its place'
    if (type === '/Note') {
      const id = element.get('ID')
      if (typeof id !== 'string' || found.ids.includes(id)) yield 'Note without an ID of its own'
      else found.ids.push(id)
    }
    if (type === '/Table') {
      const widths = new Set(kids.map((row) => list(dict(row).get('K')).length))
      if (widths.size > 1) yield 'Table whose rows are not of one width'
    }
    for (const kid of kids) {
      if (isElement(kid)) yield* walk(dict(kid), element.key)
      else if (dict(kid).get('Type') === '/OBJR') found.links.set(dict(dict(kid).get('Obj')).key, element.key)
      else {
        const page = typeof kid === 'number' ? element.get('Pg') : dict(kid).get('Pg')
        found.marks.set(`${dict(page).key} ${typeof kid === 'number' ? kid : dict(kid).get('MCID')}`, element.key)
      }
    }
  }
  for (const top of list(tree.get('K'))) yield* walk(dict(top), tree.key)

  for (const [index, level] of levels.entries()) {
    if (level > (levels[index - 1] ?? 0) + 1) yield `H${level} after H${levels[index - 1] ?? 0}`
  }
  yield* parentFaults(pdf, tree, found)
  const named = list(dict(tree.get('IDTree')).get('Names')).filter((_, index) => index % 2 === 0)
  if (named.join() !== [...found.ids].sort().join()) yield 'IDs that the tree of IDs does not have'
}

/** What a mark or a link says of its element, and the element of it, is the same. */
function* parentFaults(
  pdf: Pdf,
  tree: Dict,
  found: {readonly marks: ReadonlyMap<string, string>; readonly links: ReadonlyMap<string, string>}
): Generator<string> {
  const nums = list(dict(tree.get('ParentTree')).get('Nums'))
  const parents = new Map<Value, Value>()
  for (let index = 0; index < nums.length; index += 2) parents.set(nums[index], nums[index + 1])
  for (const [index, page] of pdf.pages.entries()) {
    const name = `page ${index + 1}`
    if (page.get('Tabs') !== '/S') yield `${name} without the order of its tabs`
    const own = list(parents.get(page.get('StructParents')))
    const ids = markIds(operationsOf(page, () => undefined))
    for (const id of ids) {
      const element = found.marks.get(`${page.key} ${id}`)
      if (element === undefined || element !== dict(own[id]).key) yield `${name}, mark ${id} belongs to no element`
    }
    for (const key of found.marks.keys()) {
      if (key.startsWith(`${page.key} `) && !ids.has(Number(key.split(' ').at(-1)))) yield `${name} has no mark ${key}`
    }
    for (const annotation of list(page.get('Annots')).map(dict)) {
      const element = found.links.get(annotation.key)
      if (element === undefined || element !== dict(parents.get(annotation.get('StructParent'))).key) {
        yield `${name}, a link belongs to no element`
      }
    }
  }
}

function isElement(kid: Value): boolean {
  return dict(kid).get('S') !== undefined
}
