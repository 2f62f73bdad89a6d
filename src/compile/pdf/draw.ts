/** Frames to a PDF: glyph runs written into the pages, each in its place in the structure. */

import {closeDocument, openDocument, type Press, writeOutline} from './document.ts'
import type {FrameLine, FramePage, FrameRule, Frames, Tag} from './frames.ts'
import {type Run, type Style, shape} from './glyphs.ts'
import {type Mark, writeStructure} from './structure.ts'

/** Write the PDF of some frames; the same bytes each time. */
export async function draw(frames: Frames): Promise<Uint8Array> {
  const press = openDocument(frames)
  const marks = new Map<Tag, Array<Mark>>()
  for (const page of frames.pages) {
    press.document.addPage()
    // Not in PDF 1.4, and without it nothing changes (the eighth defect).
    Reflect.deleteProperty(dataOf(press), 'UserUnit')
    drawPage(press, page, marks)
  }
  for (const [name, {page, y}] of frames.anchors) {
    press.document.switchToPage(page)
    press.document.addNamedDestination(destinationOf(name), 'XYZ', 0, y, null)
  }

  writeStructure(press, frames, marks)
  writeOutline(press, frames.outline, frames.height)
  return closeDocument(press)
}

/** Name of a destination; all of one width, because PDFKit sorts them as people do (the seventh defect). */
export function destinationOf(name: string): string {
  return `n${name.replace(/\D/g, '').padStart(6, '0')}`
}

function dataOf(press: Press): object {
  return (press.document.page as unknown as {dictionary: {data: object}}).dictionary.data
}

/** Runs of a line under one link, or under none. */
interface Stretch {
  readonly link: string | undefined
  readonly parts: Array<{readonly run: Run; readonly isSpace: boolean}>
}

function drawPage(press: Press, page: FramePage, marks: Map<Tag, Array<Mark>>): void {
  const {document} = press
  for (const rule of page.rules) drawRule(press, rule)

  let open: {tag: Tag; link: string | undefined} | undefined
  const close = (): void => {
    if (open) document.endMarkedContent()
    open = undefined
  }

  for (const line of page.lines) {
    if (!line.tag) {
      close()
      document.markContent('Artifact', {type: 'Pagination'} as never)
      writeLine(press, line, stretchesOf(line))
      document.endMarkedContent()
      continue
    }

    let x = line.x
    for (const stretch of stretchesOf(line)) {
      // Lines of one paragraph share a mark; a link has its own.
      if (open?.tag !== line.tag || open.link !== stretch.link) {
        close()
        open = {tag: line.tag, link: stretch.link}
        const content = document.markStructureContent(stretch.link === undefined ? line.tag.type : 'Link')
        const list = marks.get(line.tag) ?? []
        list.push({content, link: stretch.link, page: page.number - 1, boxes: []})
        marks.set(line.tag, list)
      }

      const width = writeLine(press, {...line, x}, [stretch])
      marks
        .get(line.tag)
        ?.at(-1)
        ?.boxes.push(boxOf(line, x, width))
      x += width
    }
  }
  close()
}

function boxOf(line: FrameLine, x: number, width: number): Mark['boxes'][number] {
  const size = Math.max(...line.parts.map((part) => (part === 'space' ? 0 : part.size)))
  return {x, y: line.y - 0.8 * size, width, height: 1.1 * size}
}

function drawRule({document}: Press, {x, y, width, weight}: FrameRule): void {
  document.markContent('Artifact', {type: 'Layout'} as never)
  document.addContent(`${number(weight)} w ${number(x)} ${number(y)} m ${number(x + width)} ${number(y)} l S`)
  document.endMarkedContent()
}

function stretchesOf(line: FrameLine): ReadonlyArray<Stretch> {
  const stretches: Array<Stretch> = []
  let before: Run | undefined
  line.parts.forEach((part, index) => {
    const next = line.parts[index + 1]
    const run = part === 'space' ? spaceAfter(before, typeof next === 'object' ? next : undefined) : part
    if (!run) return
    if (part !== 'space') before = part
    add(stretches, run, part === 'space')
  })
  const last = spaceAfter(before, undefined)
  if (line.ending === 'space' && last) stretches.at(-1)?.parts.push({run: last, isSpace: true})
  return stretches
}

function add(stretches: Array<Stretch>, run: Run, isSpace: boolean): void {
  const last = stretches.at(-1)
  if (last && last.link === run.link) last.parts.push({run, isSpace})
  else stretches.push({link: run.link, parts: [{run, isSpace}]})
}

/** The space after a run: in its face, and under its link when the link goes on. */
function spaceAfter(before: Run | undefined, next: Run | undefined): Run | undefined {
  if (!before) return undefined
  const style: Style = {face: before.face, size: before.size, figures: 'lining'}
  const [space] = shape(' ', style)
  if (!space) return undefined
  const isLinked = next && before.link !== undefined && next.link === before.link
  return isLinked ? {...space, link: before.link as string} : space
}

/** Write runs one after the other; returns how far they go. */
function writeLine(press: Press, line: FrameLine, stretches: ReadonlyArray<Stretch>): number {
  const scale = 1 + line.widen
  const out: Array<string> = ['BT', `1 0 0 -1 ${number(line.x)} ${number(line.y)} Tm`, `${number(100 * scale)} Tz`]
  let font = ''
  let total = 0
  let array = ''
  let codes = ''
  const flush = (): void => {
    if (codes !== '') array += `(${codes})`
    if (array !== '') out.push(`[${array}] TJ`)
    array = ''
    codes = ''
  }

  // Written in whole thousandths of an em; what rounding leaves is owed to the
  // next glyph, so that none is out of its place by more than half of one.
  let owed = 0
  const strikes: Array<readonly [x: number, width: number, size: number]> = []
  for (const {run, isSpace} of stretches.flatMap(({parts}) => parts)) {
    const use = `/${press.use(run.face)} ${number(run.size)} Tf`
    if (use !== font) {
      flush()
      out.push(use)
      font = use
    }

    const start = total
    for (const glyph of run.glyphs) {
      const wanted = isSpace ? (line.gap * 1000) / (run.size * scale) : glyph.advance
      const back = glyph.width - wanted + owed / run.size
      const whole = Math.round(back)
      owed = (back - whole) * run.size
      codes += press.codeOf(run.face, glyph)
      if (whole !== 0) {
        array += `(${codes})${whole}`
        codes = ''
      }
      total += (wanted * run.size * scale) / 1000
    }
    if (run.isStruck) strikes.push([start, total - start, run.size])
  }
  flush()
  out.push('ET')
  for (const [x, width, size] of strikes) {
    const y = number(line.y - 0.25 * size)
    out.push(`${number(0.05 * size)} w ${number(line.x + x)} ${y} m ${number(line.x + x + width)} ${y} l S`)
  }
  press.document.addContent(out.join('\n'))
  return total
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
