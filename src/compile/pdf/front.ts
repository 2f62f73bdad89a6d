/** The head of the first page, across its columns: rubric, title, byline, abstract. */

import {toString} from 'mdast-util-to-string'
import type {Publication} from '../../mdast/publication.ts'
import {type FrameLine, type FrameRule, type Tag, tagUnder} from './frames.ts'
import type {Room} from './rows.ts'
import {type Span, spansOf} from './spans.ts'
import {type HouseStyle, plainOf, widthAcross} from './style.ts'
import {linesOf, type TextStand} from './text-block.ts'

/** The head, and the row of the grid on which the columns begin. */
export interface Front {
  readonly lines: ReadonlyArray<FrameLine>
  readonly rules: ReadonlyArray<FrameRule>
  readonly rows: number
  readonly outline: ReadonlyArray<{readonly title: string; readonly depth: number; readonly y: number}>
}

/** Set the head of the first page. */
export function frontOf(publication: Publication, root: Tag, room: Room): Front {
  const {style} = room
  const width = widthAcross(style)
  const lines: Array<FrameLine> = []
  const rules: Array<FrameRule> = []
  const outline: Array<Front['outline'][number]> = []
  let y = style.top

  const set = (spans: ReadonlyArray<Span>, stand: TextStand, leading: number): void => {
    for (const {dy, ...line} of linesOf(spans, stand, room)) {
      lines.push({...line, y: y + dy})
      y += leading
    }
  }

  const {rubric} = publication.meta
  if (rubric) {
    const label = {...plainOf(style.label), tracking: 110}
    set(
      [{text: rubric.toLocaleUpperCase(publication.meta.lang), style: label}],
      {...plainStand(style.left.recto, width), tag: tagUnder(root, 'P')},
      0
    )
    y += 0.75 * style.title.leading + 10
  } else if (publication.title) y += 0.35 * style.title.leading

  if (publication.title) {
    outline.push({title: toString(publication.title), depth: 1, y: y - style.title.leading})
    const {type, leading} = style.title
    const stand = {...plainStand(style.left.recto, width), tag: tagUnder(root, 'H1')}
    const spans = spansOf(publication.title.children, type, room)
    set(spans, evened(spans, stand, room), leading)
    y += 0.1 * style.leading - leading + style.leading
  }

  if (publication.byline) {
    y += 0.75 * style.byline.size
    set(
      spansOf(publication.byline.children, style.byline, room),
      {...plainStand(style.left.recto, width), tag: tagUnder(root, 'P')},
      1.3 * style.byline.size
    )
    y -= 0.3 * style.byline.size
  }

  if (publication.abstract) {
    const {type, leading} = style.abstract
    const sect = tagUnder(root, 'Sect')
    const label = spansOf(publication.abstract.heading.children, style.label, room)
    const title = toString(publication.abstract.heading)
    y += 0.6 * style.leading
    rules.push({x: style.left.recto, y, width, weight: 0.5})
    y += 1.35 * leading
    outline.push({title, depth: publication.abstract.heading.depth, y: y - leading})
    const aside = style.columns > 1 ? 0.18 * width : 0
    const start = y
    set(label, {...plainStand(style.left.recto, aside || width), tag: tagUnder(sect, 'H2')}, aside ? 0 : leading)
    if (aside) y = start
    for (const [index, node] of publication.abstract.children.entries()) {
      const spans = node.type === 'paragraph' ? spansOf(node.children, type, room) : [plainText(toString(node), style)]
      const stand = {x: style.left.recto + aside, measure: width - aside, indent: index === 0 ? 0 : type.size}
      set(spans, {...stand, tag: tagUnder(sect, 'P')}, leading)
    }
    y += 0.75 * style.leading - leading
    rules.push({x: style.left.recto, y, width, weight: 0.5})
    y += 0.25 * style.leading
  }

  const isEmpty = lines.length === 0
  // A clear line stands between the head and the columns.
  const rows = isEmpty ? 0 : Math.ceil((y - style.top) / style.leading + 1.15)
  return {lines, rules, rows, outline}
}

function plainStand(x: number, measure: number): Omit<TextStand, 'tag'> {
  return {x, measure, isRagged: true, isDivided: false}
}

function plainText(text: string, style: HouseStyle): Span {
  return {text, style: plainOf(style.abstract.type)}
}

/** Narrow a title’s measure until another line would be needed, so that its lines are of one length. */
function evened(spans: ReadonlyArray<Span>, stand: TextStand, room: Room): TextStand {
  const count = linesOf(spans, stand, room).length
  let {measure} = stand
  while (measure > 0.55 * stand.measure && linesOf(spans, {...stand, measure: measure - 8}, room).length === count) {
    measure -= 8
  }
  return {...stand, measure}
}
