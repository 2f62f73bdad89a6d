/** Links: places on a page that can be clicked, and where they lead. */

import type {Press, Reference} from './document.ts'
import type {Frames, Tag} from './frames.ts'
import type {Mark} from './structure.ts'

/** A place on a page, from its top left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

// What a call is, for those who hear it.
const noteWords: Readonly<Record<string, string>> = {
  de: 'Anmerkung',
  en: 'Note',
  es: 'Nota',
  fr: 'Note',
  it: 'Nota',
  nl: 'Noot',
  pl: 'Przypis',
  pt: 'Nota',
  ru: 'Примечание'
}

/** Name the places that links inside the document lead to. */
export function writeDestinations({root, pages}: Press, {anchors, height}: Frames): void {
  const names = [...anchors].map(
    ([name, {page, y}]) => [asciiOf(name), [pages[page], 'XYZ', 0, height - y, null]] as const
  )
  // By bytes, as readers look for them.
  names.sort(([a], [b]) => (a < b ? -1 : 1))
  const {data} = root.data['Names'] as Reference
  data['Dests'] = {Names: names.flatMap(([name, place]) => [new String(name), place])}
}

/** Whether what a tag leads to, if anything, is there. */
export function isLive({link}: Tag, {anchors}: Frames): boolean {
  return !link?.startsWith('#') || anchors.has(link.slice(1))
}

/** Make what can be clicked of a link, one for each page it stands on; to be ended. */
export function linksIn(
  press: Press,
  frames: Frames,
  {type, link}: Tag & {readonly link: string},
  marks: ReadonlyArray<Mark>
): ReadonlyArray<{readonly annotation: Reference; readonly page: number}> {
  const text = marks.flatMap((mark) => mark.text).join('')
  const word = noteWords[frames.info.lang.split('-')[0] ?? ''] ?? noteWords['en']
  const says = type === 'Reference' ? `${word} ${text}` : link.startsWith('#') ? text : `${text}, ${link}`
  return [...new Set(marks.map(({page}) => page))].map((page) => {
    const boxes = marks.filter((mark) => mark.page === page).flatMap((mark) => mark.boxes)
    const annotation = press.make({
      Type: 'Annot',
      Subtype: 'Link',
      ...placeOf(boxes, frames.height),
      Border: [0, 0, 0],
      // Printed with the page.
      F: 4,
      ...(link.startsWith('#')
        ? {Dest: new String(asciiOf(link.slice(1)))}
        : {A: {S: 'URI', URI: new String(asciiOf(link))}}),
      Contents: new String(says)
    })
    const data = press.pages[page]?.data
    if (data) data['Annots'] = [...((data['Annots'] as ReadonlyArray<Reference> | undefined) ?? []), annotation]
    return {annotation, page}
  })
}

/** Where a link stands, counted from below; over several lines, each for itself. */
function placeOf(boxes: ReadonlyArray<Box>, height: number): object {
  const left = Math.min(...boxes.map(({x}) => x))
  const right = Math.max(...boxes.map(({x, width}) => x + width))
  const top = height - Math.min(...boxes.map(({y}) => y))
  const bottom = height - Math.max(...boxes.map((box) => box.y + box.height))
  const quads = boxes.flatMap(({x, y, width, height: deep}) => {
    const [high, low] = [height - y, height - y - deep]
    return [x, high, x + width, high, x, low, x + width, low]
  })
  return {Rect: [left, bottom, right, top].map(short), ...(boxes.length > 1 && {QuadPoints: quads.map(short)})}
}

function short(value: number): number {
  return Math.round(value * 100) / 100
}

/** Write an address or a name in letters that every reader takes (RFC 3986). */
function asciiOf(text: string): string {
  return text.replace(/[^!-~]+/gu, (odd) =>
    [...Buffer.from(odd)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  )
}
