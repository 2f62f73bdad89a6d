/** Flow content of Markdown to blocks. */

import type {BlockContent, Code, DefinitionContent, Heading, List, ListItem, Paragraph, RootContent, Table} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {ends} from '../../typeset/index.ts'
import {anchorsIn} from './anchors.ts'
import {dropCapOf} from './drop-cap.ts'
import {type Figure, figureBlock, isWide} from './figure-block.ts'
import {illustrated} from './figures.ts'
import {type Tag, tagUnder} from './frames.ts'
import {shape, widthOf} from './glyphs.ts'
import type {Room, Stand, TextBlock} from './rows.ts'
import {type Span, spansOf} from './spans.ts'
import {plainOf, type Type, widthAcross} from './style.ts'
import {tableBlocks} from './table-block.ts'
import {type TextStand, textBlock} from './text-block.ts'

/** How the blocks of one flow stand. */
export interface FlowStand extends Stand {
  /** Letters of its paragraphs. */
  readonly type: Type
  /** What stands beside the first line. */
  readonly label?: NonNullable<TextStand['label']>
  /** Whether paragraphs after the first are indented (default: true). */
  readonly isIndented?: boolean
  /** Whether it is a quotation (default: false). */
  readonly isQuoted?: boolean
  /** Whether the text begins here, with a large initial where the theme has one (default: false). */
  readonly isOpening?: boolean
}

// Who said it: a line under a quotation that is not to be filled.
const saidByRe = /^[—–―]/

type Node = RootContent | BlockContent | DefinitionContent

/** Turn flow content into blocks. */
export function blocksOf(nodes: ReadonlyArray<Node>, stand: FlowStand, room: Room): ReadonlyArray<TextBlock> {
  const blocks: Array<TextBlock> = []
  let {label} = stand
  let isAfterText = false

  for (const [index, node] of nodes.entries()) {
    if (followsOn(node, nodes[index - 1])) continue
    const own = {...stand, isOpening: stand.isOpening === true && index === 0}
    const labelled: FlowStand = label ? {...own, label} : withoutLabel(own)
    const made: ReadonlyArray<TextBlock> =
      node.type === 'table'
        ? tableBlocks(tablesFrom(nodes, index), stand, room)
        : blocksFrom(node, labelled, isAfterText, room)
    if (made.length === 0) continue
    // A label that no paragraph took stands on a line of its own.
    if (label && (node.type !== 'paragraph' || made[0]?.isFigure)) blocks.push(labelBlock(labelled, room))
    label = undefined
    blocks.push(...made)
    isAfterText = node.type === 'paragraph' && made.every(({isFigure, isAcross}) => !isFigure || isAcross)
  }

  if (label) blocks.push(labelBlock({...stand, label}, room))
  return blocks
}

/** Whether a table follows another that has as many columns. */
function followsOn(node: Node, before: Node | undefined): boolean {
  return (
    node.type === 'table' &&
    before?.type === 'table' &&
    node.children[0]?.children.length === before.children[0]?.children.length
  )
}

/** List a table and those that follow on it. */
function tablesFrom(nodes: ReadonlyArray<Node>, from: number): ReadonlyArray<Table> {
  const tables: Array<Table> = []
  for (let index = from; index < nodes.length; index++) {
    const node = nodes[index]
    if (node?.type !== 'table' || (index > from && !followsOn(node, nodes[index - 1]))) break
    tables.push(node)
  }
  return tables
}

/** Close up the white between blocks: the greater of what one wants below and the next above. */
export function spaced(blocks: ReadonlyArray<TextBlock>): ReadonlyArray<TextBlock> {
  return blocks.map((block, index) => {
    const last = blocks[index - 1]
    // A heading is close to what it stands over, be it another heading.
    const isHeaded = last !== undefined && last.keep >= ends.widow
    return {...block, before: isHeaded ? 0 : Math.max(block.before, last?.after ?? 0)}
  })
}

function withoutLabel({label: _, ...stand}: FlowStand): FlowStand {
  return stand
}

function labelBlock({label, x, measure, tag}: FlowStand, room: Room): TextBlock {
  const stand = {x: label?.x ?? x, measure, tag: label?.tag ?? tag, keep: ends.widow}
  return textBlock(label?.spans ?? [], stand, room)
}

function blocksFrom(node: Node, stand: FlowStand, isAfterText: boolean, room: Room): ReadonlyArray<TextBlock> {
  const {type} = stand
  switch (node.type) {
    case 'paragraph':
      return paragraphBlocks(node, stand, isAfterText, room)
    case 'heading':
      return [headingBlock(node, stand, room)]
    case 'blockquote':
      return quoteBlocks(node.children, stand, room)
    case 'list':
      return listBlocks(node, stand, room)
    case 'code':
      return codeBlocks(node, stand, room)
    case 'html':
      return [textBlock(plain(node.value, type), {...stand, tag: tagUnder(stand.tag, 'P'), isRagged: true}, room)]
    case 'thematicBreak':
      return [ruleBlock(stand, room)]
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return []
    default:
      room.tell('Left out, of a kind that cannot be set: `' + node.type + '`')
      return []
  }
}

function paragraphBlocks(
  node: Paragraph,
  stand: FlowStand,
  isAfterText: boolean,
  room: Room
): ReadonlyArray<TextBlock> {
  const {text, figures} = illustrated(node, room)
  const indent = isAfterText && stand.isIndented !== false ? stand.type.size : 0
  const isSaidBy = stand.isQuoted === true && saidByRe.test(toString(node))
  const paragraph = (): TextBlock => {
    const spans = spansOf(text, stand.type, room)
    const tag = tagUnder(stand.tag, 'P')
    const own = {
      ...stand,
      ...(isSaidBy ? {isRagged: true, isDivided: false} : {}),
      indent,
      tag,
      head: {anchors: anchorsIn(node)}
    }
    const cap = stand.isOpening && stand.x === 0 ? dropCapOf(spans, tag, room.style) : undefined
    if (cap) {
      const block = textBlock(cap.rest, {...own, indent: cap.width, indented: cap.rows, cap: cap.line}, room)
      // Beside it there must be lines, and one below.
      if ((block.strips[0]?.rows ?? 0) > cap.rows) return block
    }
    return textBlock(spans, own, room)
  }
  return [...(text.length > 0 ? [paragraph()] : []), ...figures.map((figure) => figureIn(figure, stand, room))]
}

/** Set a figure in its column, or across all of them. */
function figureIn(figure: Figure, stand: FlowStand, room: Room): TextBlock {
  const tag = tagUnder(stand.tag, 'Div')
  if (!isWide(figure, room) || stand.measure < room.style.measure) return figureBlock(figure, {...stand, tag}, room)
  return {...figureBlock(figure, {x: 0, measure: widthAcross(room.style), tag}, room), isAcross: true}
}

function plain(text: string, type: Type): ReadonlyArray<Span> {
  return text.split('\n').flatMap((line, index) => {
    const span = {text: line, style: plainOf(type)}
    return index === 0 ? [span] : [{...span, text: '', isBreak: true}, span]
  })
}

function headingBlock(node: Heading, stand: FlowStand, room: Room): TextBlock {
  const {heads} = room.style
  const head = heads[Math.min(node.depth, heads.length) - 1]
  const type = head?.type ?? stand.type
  return textBlock(
    spansOf(node.children, type, room),
    {
      x: stand.x,
      measure: stand.measure,
      tag: tagUnder(stand.tag, `H${node.depth}`),
      before: head?.before ?? 1,
      keep: ends.widow,
      parting: ends.widow,
      isRagged: true,
      isDivided: false,
      head: {
        heading: {title: toString(node), depth: node.depth},
        anchors: [...anchorsIn(node), room.headNames.get(node) ?? ''].filter((name) => name !== '')
      }
    },
    room
  )
}

function quoteBlocks(nodes: ReadonlyArray<Node>, stand: FlowStand, room: Room): ReadonlyArray<TextBlock> {
  const inset = 1.25 * stand.type.size
  // Quotes in quotes do not wear the measure away.
  const isRoomy = stand.measure - 2 * inset > 0.5 * room.style.measure
  const inner = {
    ...withoutLabel(stand),
    ...(isRoomy ? {x: stand.x + inset, measure: stand.measure - 2 * inset} : {}),
    isQuoted: true,
    tag: tagUnder(stand.tag, 'BlockQuote')
  }
  return apart(blocksOf(nodes, inner, room), 1)
}

/** Put white above the first of some blocks, and below the last. */
function apart(blocks: ReadonlyArray<TextBlock>, rows: number): ReadonlyArray<TextBlock> {
  return blocks.map((block, index) => ({
    ...block,
    before: index === 0 ? rows : block.before,
    after: index === blocks.length - 1 ? rows : block.after
  }))
}

// White between label and text, in em.
const labelGap = 0.45

function listBlocks(node: List, stand: FlowStand, room: Room): ReadonlyArray<TextBlock> {
  const tag = tagUnder(stand.tag, 'L', {numbering: node.ordered ? 'Decimal' : 'Disc'})
  const {size} = stand.type
  const style = plainOf({...stand.type, figures: node.ordered ? 'lining' : stand.type.figures})
  const labels = node.children.map((item, index) => labelText(node, item, index))
  const widest = Math.max(...labels.map((label) => widthOf(shape(label, style))))
  const indent = Math.min(Math.max(1.15 * size, widest + labelGap * size), 0.3 * stand.measure)
  // Lists in lists do not wear the measure away: the deepest stand below each other.
  const measure = Math.max(stand.measure - indent, Math.min(stand.measure, 0.5 * room.style.measure))
  const x = stand.x + stand.measure - measure

  // Labels stand at one distance from the text, so that their points are under one another.
  const labelX = (label: string): number => Math.max(x - indent, x - labelGap * size - widthOf(shape(label, style)))

  return node.children.flatMap((item, index) => {
    const itemTag = tagUnder(tag, 'LI')
    const labelTag = tagUnder(itemTag, 'Lbl')
    const inner: FlowStand = {
      type: stand.type,
      x,
      measure,
      tag: tagUnder(itemTag, 'LBody'),
      label: {spans: [{text: labels[index] ?? '', style}], x: labelX(labels[index] ?? ''), tag: labelTag},
      isIndented: false
    }
    return blocksOf(item.children, inner, room)
  })
}

function labelText(list: List, item: ListItem, index: number): string {
  if (typeof item.checked === 'boolean') return item.checked ? '☑' : '☐'
  return list.ordered ? `${(list.start ?? 1) + index}.` : '•'
}

function codeBlocks(node: Code, stand: FlowStand, room: Room): ReadonlyArray<TextBlock> {
  const {code} = room.style
  const lines = node.value.split('\n')
  const tag: Tag = tagUnder(stand.tag, 'Code')
  const blocks = lines.map((line, index) => {
    const columns = line.length - line.trimStart().length
    // Tabs are four.
    const depth = [...line.slice(0, columns)].reduce((sum, mark) => sum + (mark === '\t' ? 4 : 1), 0)
    const indent = Math.min(room.style.codeSpace * code.size * depth, 0.4 * stand.measure)
    // A line that goes on below itself is set in, so that it is not taken for two.
    const hang = 2 * room.style.codeSpace * code.size
    const x = stand.x + 0.8 * code.size + indent + hang
    const measure = stand.measure - 0.8 * code.size - indent - hang
    const keep = index === 0 || index === lines.length - 2 ? ends.hyphen : ends.awkward
    const text = line.trim() === '' ? [] : [{text: line.trim(), style: plainOf(code)}]
    return textBlock(
      text,
      {x, measure, indent: -hang, tag, isRagged: true, isVerbatim: true, isDivided: false, keep},
      room
    )
  })
  const last = blocks.at(-1)
  if (last) blocks[blocks.length - 1] = {...last, keep: 0}
  return apart(blocks, 1)
}

function ruleBlock(stand: FlowStand, room: Room): TextBlock {
  const width = 0.2 * stand.measure
  const rule = {
    x: stand.x + (stand.measure - width) / 2,
    y: -0.3 * room.style.leading,
    width,
    weight: 0.5
  }
  return {
    before: 0,
    after: 0,
    keep: 0,
    strips: [{rows: 1, cost: 0, breaks: [], feet: [0], content: [{lines: [], rules: [rule]}]}]
  }
}
