/** The structure of the document, for readers that cannot see the page (ISO 32000-1, 14.7). */

import {foreignLanguage} from '../../lexicon/index.ts'
import type {Press, Reference} from './document.ts'
import type {Frames, Tag} from './frames.ts'
import {levelsOf} from './levels.ts'
import {type Box, linksIn} from './links.ts'
import type {PressSheet} from './press-sheet.ts'

/** Content that was marked on a page. */
export interface Mark {
  /** From 0. */
  readonly page: number
  /** From 0 on each page. */
  readonly id: number
  /** Where it stands, a box for each line. */
  readonly boxes: Array<Box>
  readonly text: Array<string>
}

/** What was marked for each element, and which elements stand among it, in the order in which they are read. */
export type Marks = ReadonlyMap<Tag, ReadonlyArray<Mark | Tag>>

/** What stands in an element. */
type Kid = Reference | Mark | {readonly link: Reference; readonly page: number}

interface Writing {
  readonly press: Press
  readonly frames: Frames
  readonly marks: Marks
  /** Types of headings. */
  readonly heads: ReadonlyMap<Tag, string>
  /** Elements of the marks, by page and number. */
  readonly parents: ReadonlyArray<Array<Reference>>
  /** Elements of the links. */
  readonly links: Array<Reference>
  readonly notes: Array<Reference>
}

/** Write the tree of elements over what was marked, and the links in it. */
export function writeStructure(press: Press, frames: Frames, marks: Marks): void {
  const root = press.make({Type: 'StructTreeRoot'})
  // PDFKit ends these two.
  press.root.data['MarkInfo'] = press.make({Marked: true})
  press.root.data['StructTreeRoot'] = root
  const parents = press.pages.map(() => [])
  const writing: Writing = {press, frames, marks, heads: headsOf(frames.structure), parents, links: [], notes: []}
  root.data['K'] = elementOf(writing, frames.structure, root)

  const {links, notes} = writing
  for (const [index, page] of press.pages.entries()) Object.assign(page.data, {StructParents: index, Tabs: 'S'})
  root.data['ParentTree'] = {Nums: [...parents, ...links].flatMap((parent, index) => [index, parent])}
  root.data['ParentTreeNextKey'] = parents.length + links.length
  if (notes.length > 0) root.data['IDTree'] = {Names: notes.flatMap((note) => [note.data['ID'], note])}
}

/** Types of headings, the steps between them closed. */
function headsOf(structure: Tag): ReadonlyMap<Tag, string> {
  const heads = [...tagsIn(structure)].filter(({type}) => /^H\d$/.test(type))
  const levels = levelsOf(heads.map(({type}) => Number(type.slice(1))))
  return new Map(heads.map((tag, index) => [tag, `H${levels[index]}`]))
}

/** Walk an element and all under it. */
export function* tagsIn(tag: Tag): Generator<Tag> {
  yield tag
  for (const child of tag.children) yield* tagsIn(child)
}

// A table keeps its empty cells, so that every row has as many.
const cellRe = /^T[RHD]$/

function elementOf(writing: Writing, tag: Tag, parent: Reference): Reference {
  const {press, frames, marks, heads} = writing
  const type = heads.get(tag) ?? tag.type
  const lang = tag.lang ?? foreignLanguage(textOf(marks.get(tag) ?? []), frames.info.lang)
  const element = press.make({
    S: type,
    P: parent,
    ...(lang && {Lang: new String(lang)}),
    ...attributesOf(tag, press, marks)
  })
  if (type === 'Note') {
    element.data['ID'] = new String(`note-${String(writing.notes.length + 1).padStart(6, '0')}`)
    writing.notes.push(element)
  }

  const own = (marks.get(tag) ?? []).map((kid) => ('boxes' in kid ? kid : elementOf(writing, kid, element)))
  const under = tag.children
    .filter((child) => cellRe.test(child.type) || holdsMarks(child, marks))
    .map((child) => elementOf(writing, child, element))
  if (tag.link === undefined) return ended(writing, element, [...own, ...under])
  // The call of a note is a reference, and in it a link.
  const inner = type === 'Link' ? element : press.make({S: 'Link', P: element})
  const links = linksIn(
    press,
    frames,
    {...tag, link: tag.link},
    own.filter((kid) => 'boxes' in kid)
  ).map((link) => {
    link.annotation.data['StructParent'] = writing.parents.length + writing.links.length
    link.annotation.end()
    writing.links.push(inner)
    return {link: link.annotation, page: link.page}
  })
  ended(writing, inner, [...own, ...links])
  return inner === element ? element : ended(writing, element, [inner])
}

function holdsMarks(tag: Tag, marks: Marks): boolean {
  return (marks.get(tag)?.length ?? 0) > 0 || tag.children.some((child) => holdsMarks(child, marks))
}

/** Read what is marked for an element, words whole again. */
function textOf(kids: ReadonlyArray<Mark | Tag>): string {
  return kids
    .flatMap((kid) => ('boxes' in kid ? kid.text : []))
    .join('')
    .replaceAll('\u00ad', '')
}

function attributesOf(tag: Tag, {sheet}: Press, marks: Marks): object {
  const {type, alt, scope, numbering} = tag
  const [mark] = marks.get(tag) ?? []
  const box = mark && 'boxes' in mark ? mark.boxes[0] : undefined
  const attributes = {
    ...(scope && {O: 'Table', Scope: scope}),
    ...(numbering && {O: 'List', ListNumbering: numbering}),
    // Code of several lines is a block; by its type alone it would stand in a line.
    ...(type === 'Code' && {O: 'Layout', Placement: 'Block'}),
    ...(type === 'Figure' && box && {O: 'Layout', Placement: 'Block', BBox: placed(box, sheet)})
  }
  return {
    ...(alt !== undefined && {Alt: new String(alt)}),
    ...(Object.keys(attributes).length > 0 && {A: attributes})
  }
}

/** Where a box stands, from the lower left corner of the sheet. */
function placed({x, y, width, height}: Box, sheet: PressSheet): ReadonlyArray<number> {
  const [left, top] = [sheet.margin + x, sheet.height - sheet.margin - y]
  return [left, top - height, left + width, top].map((value) => Math.round(value * 100) / 100)
}

/** Write what stands in an element, and the element. */
function ended({press, parents}: Writing, element: Reference, kids: ReadonlyArray<Kid>): Reference {
  const first = kids.find((kid) => 'boxes' in kid)?.page
  if (first !== undefined) element.data['Pg'] = press.pages[first]
  const written = kids.map((kid) => {
    if ('link' in kid) return {Type: 'OBJR', Obj: kid.link, Pg: press.pages[kid.page]}
    if (!('boxes' in kid)) return kid
    const page = parents[kid.page]
    if (page) page[kid.id] = element
    return kid.page === first ? kid.id : {Type: 'MCR', Pg: press.pages[kid.page], MCID: kid.id}
  })
  if (written.length > 0) element.data['K'] = written.length === 1 ? written[0] : written
  element.end()
  return element
}
