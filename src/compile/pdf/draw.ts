/** Frames to a PDF: glyph runs written into the pages, each in its place in the structure. */

import {type Attachment, attach, closeDocument, openDocument, type Press, writeOutline} from './document.ts'
import {drawPicture} from './draw-picture.ts'
import type {FaceName} from './faces.ts'
import type {FrameLine, FramePage, Frames, Tag} from './frames.ts'
import {type Run, type Style, shape} from './glyphs.ts'
import {type Target, writePressIntent, writeScreenIntent} from './intent.ts'
import {isLive, writeDestinations} from './links.ts'
import {type Pen, penOn} from './pen.ts'
import {drawMarks, type Surround, sheetOf} from './press-sheet.ts'
import {type StandardName, standards} from './standard.ts'
import {type Mark, tagsIn, writeStructure} from './structure.ts'

/** How frames are written; what is said of the press and of its sheets is for PDF/X. */
export interface DrawOptions extends Target, Surround {
  /** What the file keeps (default: `pdfa-3a`, which is PDF/A-3a and PDF/UA-1). */
  standard?: StandardName
  /** Files that travel inside it, where the standard lets them (default: none). */
  attachments?: ReadonlyArray<Attachment>
}

/**
 * Write the PDF of some frames; the same bytes each time.
 *
 * @throws {TypeError}
 *   When a standard of the press has not what it needs.
 */
export async function draw(frames: Frames, options: DrawOptions = {}): Promise<Uint8Array> {
  const name = options.standard ?? 'pdfa-3a'
  const standard = standards[name]
  const press = openDocument(frames, standard, sheetOf(frames, standard.exchange ? options : {bleed: 0, marks: []}))
  if (standard.exchange) writePressIntent(press, name, options)
  else writeScreenIntent(press)
  // A press follows no links.
  const isElement: IsElement = (tag) => tag.link === undefined || (!standard.exchange && isLive(tag, frames))
  const marks = new Map<Tag, Array<Mark | Tag>>([...tagsIn(frames.structure)].map((tag) => [tag, []]))
  for (const page of frames.pages) {
    press.turn()
    drawPage(press, page, marks, isElement)
  }

  if (!standard.exchange) writeDestinations(press, frames)
  writeStructure(press, frames, marks)
  writeOutline(press, frames.outline)
  if (standard.holdsFiles) attach(press, frames.info.date, options.attachments ?? [])
  return closeDocument(press)
}

/** Whether what a run is tagged with is an element of the file. */
type IsElement = (tag: Tag) => boolean

/** Runs of a line that belong to one element. */
interface Stretch {
  readonly tag: Tag | undefined
  readonly parts: Array<{readonly run: Run; readonly isSpace: boolean}>
}

function drawPage(press: Press, page: FramePage, marks: Map<Tag, Array<Mark | Tag>>, isElement: IsElement): void {
  const pen = penOn(press)
  drawMarks(press, pen, press.sheet)
  if (page.rules.length > 0) {
    pen.open('/Artifact<</Type/Layout>>')
    for (const rule of page.rules) pen.rule(rule)
  }

  let open: Tag | undefined
  let mark: Mark | undefined
  let id = 0
  for (const picture of page.pictures) {
    const {tag, x, y, width, height} = picture
    pen.open(`/${tag.type}<</MCID ${id}>>`)
    marks.get(tag)?.push({page: page.number - 1, id: id++, boxes: [{x, y, width, height}], text: []})
    pen.lend(() => drawPicture(press, picture))
  }
  for (const line of page.lines) {
    if (!line.tag) {
      open = undefined
      pen.open(
        line.y < press.sheet.height / 2
          ? '/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>'
          : '/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>'
      )
      write(pen, line, line.x, stretchesOf(line, isElement))
      continue
    }

    let x = line.x
    for (const stretch of stretchesOf(line, isElement)) {
      const tag = stretch.tag ?? line.tag
      // Lines of one paragraph share a mark; what stands in them as an element has its own.
      if (tag !== open || !mark) {
        open = tag
        mark = {page: page.number - 1, id, boxes: [], text: []}
        pen.open(`/${tag.type}<</MCID ${id++}>>`)
        if (!marks.has(tag)) {
          marks.set(tag, [])
          marks.get(line.tag)?.push(tag)
        }
        marks.get(tag)?.push(mark)
      }
      const width = write(pen, line, x, [stretch])
      mark.boxes.push(boxOf(line, x, width))
      mark.text.push(...stretch.parts.map(({run}) => run.text))
      x += width
    }
  }
  pen.close()
}

function boxOf(line: FrameLine, x: number, width: number): Mark['boxes'][number] {
  const size = Math.max(...line.parts.map((part) => (part === 'space' ? 0 : part.size)))
  return {x, y: line.y - 0.8 * size, width, height: 1.1 * size}
}

function write(pen: Pen, line: FrameLine, x: number, stretches: ReadonlyArray<Stretch>): number {
  return pen.write(
    {x, y: line.y, scale: 1 + line.widen, gap: line.gap},
    stretches.flatMap(({parts}) => parts)
  )
}

function stretchesOf(line: FrameLine, isElement: IsElement): ReadonlyArray<Stretch> {
  const stretches: Array<Stretch> = []
  let before: Run | undefined
  line.parts.forEach((part, index) => {
    const next = line.parts[index + 1]
    const run = part === 'space' ? spaceAfter(before, typeof next === 'object' ? next : undefined) : part
    if (!run) return
    if (part !== 'space') before = part
    add(stretches, run, part === 'space', isElement)
  })
  const last = spaceAfter(before, undefined)
  if (line.ending === 'space' && last) stretches.at(-1)?.parts.push({run: last, isSpace: true})
  return stretches
}

function add(stretches: Array<Stretch>, run: Run, isSpace: boolean, isElement: IsElement): void {
  const last = stretches.at(-1)
  const tag = run.tag && isElement(run.tag) ? run.tag : undefined
  if (last && last.tag === tag) last.parts.push({run, isSpace})
  else stretches.push({tag, parts: [{run, isSpace}]})
}

/** The space after a run: in its face, and in its element when that goes on. */
function spaceAfter(before: Run | undefined, next: Run | undefined): Run | undefined {
  if (!before) return undefined
  const [space] = shape(' ', spaceStyle(before))
  if (!space) return undefined
  return before.tag && next?.tag === before.tag ? {...space, tag: before.tag} : space
}

const spaceStyles = new Map<FaceName, Map<number, Style>>()

/** Get the letters that a space is set in; the same ones each time, since it is looked up by them. */
function spaceStyle({face, size}: Run): Style {
  const ofFace = spaceStyles.get(face) ?? new Map<number, Style>()
  spaceStyles.set(face, ofFace)
  const style = ofFace.get(size) ?? {face, size, figures: 'lining'}
  ofFace.set(size, style)
  return style
}
