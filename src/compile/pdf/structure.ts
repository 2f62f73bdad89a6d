/** The structure of the document, for readers that cannot see the page. */

import type {Press} from './document.ts'
import {destinationOf} from './draw.ts'
import type {Frames, Tag} from './frames.ts'

/** Content that was marked on a page. */
export interface Mark {
  readonly content: PDFKit.PDFStructureContent
  readonly link: string | undefined
  /** From 0. */
  readonly page: number
  /** Where it stands, a box for each line. */
  readonly boxes: Array<{readonly x: number; readonly y: number; readonly width: number; readonly height: number}>
}

/** Write the tree of elements over what was marked. */
export function writeStructure(press: Press, frames: Frames, marks: ReadonlyMap<Tag, ReadonlyArray<Mark>>): void {
  elementOf(press, frames, frames.structure, marks)
}

function elementOf(
  press: Press,
  frames: Frames,
  tag: Tag,
  marks: ReadonlyMap<Tag, ReadonlyArray<Mark>>
): PDFKit.PDFStructureElement | undefined {
  const {document} = press
  const own = marks.get(tag) ?? []
  // Elements without content are not made: one that is never attached stays
  // open, and the file without an end (the second defect).
  if (own.length === 0 && !holdsMarks(tag, marks)) return undefined
  const options = tag.type === 'TH' ? {scope: 'Column'} : {}
  const element = document.struct(tag.type, options as never)
  if (tag.type === 'Document') document.addStructure(element)
  for (const mark of own) {
    if (mark.link === undefined) element.add(mark.content)
    else addLink(press, frames, element, mark, mark.link)
  }
  for (const child of tag.children) {
    const made = elementOf(press, frames, child, marks)
    if (made) element.add(made)
  }
  element.end()
  return element
}

function holdsMarks(tag: Tag, marks: ReadonlyMap<Tag, ReadonlyArray<Mark>>): boolean {
  return tag.children.some((child) => (marks.get(child)?.length ?? 0) > 0 || holdsMarks(child, marks))
}

function addLink(
  {document}: Press,
  frames: Frames,
  element: PDFKit.PDFStructureElement,
  mark: Mark,
  link: string
): void {
  // The reference to a link takes the page that is current when it is written.
  document.switchToPage(mark.page)
  const made = document.struct('Link')
  made.add(mark.content)
  const name = link.slice(1)
  for (const {x, y, width, height} of mark.boxes) {
    const options = {structParent: made, Contents: new String(link)}
    if (!link.startsWith('#')) document.link(x, y, width, height, link, options as never)
    else if (frames.anchors.has(name)) document.goTo(x, y, width, height, destinationOf(name), options as never)
  }
  made.end()
  element.add(made)
}
