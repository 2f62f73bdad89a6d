/**
 * Galley and ledger, made up into the fair copy.
 *
 * A block is a run of lines whose seams the ledger closed; a seam that it left
 * as an empty line parts two blocks. Text comes from `apply` alone, so what the
 * tree says is what the ledger says.
 */

import type {
  Blockquote,
  FootnoteDefinition,
  Heading,
  List,
  Paragraph,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow
} from 'mdast'
import {type Galley, type Places, placesOf, sourceOf} from '../galley/index.ts'
import {itemDepth, type Ledger, orderOf, type Role} from '../ledger/index.ts'
import {type Block, blocksOf, labelOf} from './blocks.ts'
import {partsOf, phrase, within} from './phrase.ts'
import {cellSeparator, lineSeparator} from './plain.ts'

declare module 'mdast' {
  interface Data {
    /** Ids of the emendations that touch a node. */
    emendations?: ReadonlyArray<string>
    /** The printed page on which a block begins, where the source tells. */
    page?: string
  }
}

/** Make up the fair copy; its head is put before it by those who know it. */
export function makeUp(galley: Galley, ledger: Ledger): Root {
  const source = sourceOf(galley)
  const places = placesOf(source)
  const children: Array<RootContent> = []
  let open: ReadonlyArray<OpenList> = []
  for (const block of blocksOf(source, ledger, orderOf(galley, ledger))) {
    const depth = itemDepth(block.role)
    if (depth) {
      open = addItem(children, open.slice(0, depth), block, places)
      continue
    }
    open = []
    if (block.role === 'quote') addQuote(children, block, places)
    else children.push(nodeOf(block, places))
  }
  return {type: 'root', children, position: places.positionOf([0, source.length])}
}

function nodeOf(block: Block, places: Places): RootContent {
  const {role, at} = block
  const depth = depthOf(role)
  if (depth) return {type: 'heading', depth, ...phrase(block, places)}
  if (role === 'note') return noteOf(block, places)
  if (role === 'table') return tableOf(block, places)
  if (role === 'section-break') return {type: 'thematicBreak', position: places.positionOf(at)}
  if (role === 'verbatim') {
    return {type: 'code', value: block.text.replaceAll(lineSeparator, '\n'), position: places.positionOf(at)}
  }
  return paragraphOf(block, places)
}

/** A list that may go on, and the number of its last item. */
interface OpenList {
  readonly list: List
  readonly last: number | undefined
}

/**
 * Add an item to the innermost list that is open, or begin one.
 *
 * @param open The lists that are open down to the depth of the item, outermost first.
 */
function addItem(
  children: Array<RootContent>,
  open: ReadonlyArray<OpenList>,
  block: Block,
  places: Places
): ReadonlyArray<OpenList> {
  const node = paragraphOf(block, places)
  const {position} = node
  const {number, role} = block
  const depth = Math.min(itemDepth(role) ?? 1, open.length + 1)
  const own = open[depth - 1]
  // A list goes on with the next number, or without numbers.
  const goesOn = own && (number === undefined) === (own.last === undefined) && (number ?? 0) === (own.last ?? -1) + 1
  const list: List = goesOn
    ? own.list
    : {
        type: 'list',
        ordered: number !== undefined,
        ...(number !== undefined && {start: number}),
        spread: false,
        children: [],
        ...(position && {position: {...position}})
      }
  const outer = open.slice(0, depth - 1)
  if (!goesOn) (outer.at(-1)?.list.children.at(-1)?.children ?? children).push(list)
  list.children.push({type: 'listItem', spread: false, children: [node], ...(position && {position: {...position}})})
  for (const {list: around} of [...outer, {list}]) {
    const last = around.children.at(-1)
    for (const item of [around, last]) if (item?.position && position) item.position.end = position.end
  }
  return [...outer, {list, last: number}]
}

/** Add a paragraph to the quotation before it, or begin one. */
function addQuote(children: Array<RootContent>, block: Block, places: Places): void {
  const node = paragraphOf(block, places)
  const before = children.at(-1)
  if (before?.type !== 'blockquote') {
    const quote: Blockquote = {type: 'blockquote', children: [node]}
    children.push({...quote, ...(node.position && {position: {...node.position}})})
    return
  }
  before.children.push(node)
  if (before.position && node.position) before.position.end = node.position.end
}

const depths: Readonly<Partial<Record<Role, Heading['depth']>>> = {title: 1, head2: 2, head3: 3, head4: 4}

function depthOf(role: Role | undefined): Heading['depth'] | undefined {
  return role && depths[role]
}

function paragraphOf(block: Block, places: Places): Paragraph {
  return {type: 'paragraph', ...phrase(block, places)}
}

// The text of a note begins with its label, as Markdown has it: “[^2]: ”.
function noteOf(block: Block, places: Places): FootnoteDefinition {
  const label = labelOf(block.text)
  const lead = /^\[\^[^\]]+\]:\s*/.exec(block.text)?.[0].length ?? 0
  const node = paragraphOf(within(block, lead, block.text.slice(lead)), places)
  return {
    type: 'footnoteDefinition',
    identifier: label.toLowerCase(),
    label,
    children: [node],
    ...(node.position && {position: node.position})
  }
}

/** A table: U+2028 ends its rows, a tab parts its cells, and its first row is its head. */
function tableOf(block: Block, places: Places): Table {
  const position = places.positionOf(block.at)
  const rows = partsOf(block, lineSeparator).map((row): TableRow => {
    const cells = partsOf(row, cellSeparator).map(
      (cell): TableCell => ({type: 'tableCell', children: phrase(cell, places).children, position})
    )
    return {type: 'tableRow', children: cells, position}
  })
  return {type: 'table', children: rows, position, data: {emendations: block.emendations}}
}
