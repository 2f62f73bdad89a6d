/** The fair copy read as plain text: its blocks in order, joined by an empty line. */

import type {Nodes, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'

/** Ends a line inside a block, as Unicode has it: of verse, of a table’s row, of what stands verbatim. */
export const lineSeparator = '\u2028'
/** Parts the cells of a table’s row. */
export const cellSeparator = '\t'
/** What stands for a break between sections. */
export const sectionBreak = '---'

/**
 * Read a fair copy as plain text; for one just made up, this is what `apply` gives.
 *
 * Notes are called as in Markdown, `[^1]`, and begin with their label, `[^1]: `.
 * Inside a block U+2028 ends a line, and a tab parts the cells of a table.
 */
export function plainText(tree: Root): string {
  return [...blocks(tree)].join('\n\n')
}

/**
 * Find the place in the plain text that a place in the Markdown stands for.
 *
 * @param offset
 *   Into the Markdown that the tree was read from.
 * @returns
 *   Offset into `plainText(tree)`: of the character, or of what follows it
 *   where the Markdown has a mark of its own.
 */
export function plainOffset(tree: Root, offset: number): number {
  let length = 0
  for (const leaf of leaves(tree)) {
    const start = leaf.node.position?.start.offset ?? 0
    const end = leaf.node.position?.end.offset ?? 0
    if (offset < end) return length + leaf.lead + Math.min(leaf.text.length, Math.max(0, offset - start))
    length += leaf.lead + leaf.text.length
  }
  return length
}

/**
 * Find where in the plain text each leaf of a fair copy begins.
 */
export function plainStarts(tree: Root): ReadonlyMap<Nodes, number> {
  const starts = new Map<Nodes, number>()
  let length = 0
  for (const {node, text, lead} of leaves(tree)) {
    starts.set(node, length + lead)
    length += lead + text.length
  }
  return starts
}

interface Leaf {
  readonly node: Nodes
  readonly text: string
  /** Characters before it that the plain text has for the block it begins. */
  readonly lead: number
}

function* leaves(tree: Root): Generator<Leaf> {
  let isFirst = true
  for (const block of blockNodes(tree)) {
    let lead = (isFirst ? 0 : 2) + block.lead.length
    isFirst = false
    for (const leaf of leafNodes(block.node)) {
      yield {node: leaf.node, text: phrase(leaf.node), lead: lead + leaf.lead}
      lead = 0
    }
  }
}

/** Go through the leaves of a block, each with the characters that part it from the one before. */
function* leafNodes(node: Nodes): Generator<{node: Nodes; lead: number}> {
  if (!('children' in node)) {
    yield {node, lead: 0}
    return
  }
  const between = separatorIn(node).length
  for (const [index, child] of node.children.entries()) {
    let lead = index > 0 ? between : 0
    for (const leaf of leafNodes(child)) {
      yield {node: leaf.node, lead: lead + leaf.lead}
      lead = 0
    }
  }
}

function* blocks(node: Nodes): Generator<string> {
  for (const block of blockNodes(node)) yield block.lead + phrase(block.node)
}

interface Block {
  readonly node: Nodes
  /** What the plain text has before the block: the label of a note. */
  readonly lead: string
}

const oneBlock: ReadonlySet<string> = new Set(['paragraph', 'heading', 'table'])

function* blockNodes(node: Nodes): Generator<Block> {
  if (node.type === 'yaml') return
  if (oneBlock.has(node.type) || !('children' in node)) {
    yield {node, lead: ''}
    return
  }
  let lead = node.type === 'footnoteDefinition' ? `[^${node.label ?? node.identifier}]: ` : ''
  for (const child of node.children) {
    for (const block of blockNodes(child)) {
      yield {...block, lead: lead + block.lead}
      lead = ''
    }
  }
}

function phrase(node: Nodes): string {
  switch (node.type) {
    case 'footnoteReference':
      return `[^${node.label ?? node.identifier}]`
    case 'break':
      return lineSeparator
    case 'thematicBreak':
      return sectionBreak
    case 'code':
      return node.value.replaceAll('\n', lineSeparator)
    default:
      return 'children' in node ? node.children.map(phrase).join(separatorIn(node)) : toString(node)
  }
}

/** What the plain text has between the children of a node. */
function separatorIn({type}: Nodes): string {
  if (type === 'table') return lineSeparator
  return type === 'tableRow' ? cellSeparator : ''
}
