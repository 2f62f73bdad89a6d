/** The fair copy read as plain text: its blocks in order, joined by an empty line. */

import type {Nodes, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'

/**
 * Read a fair copy as plain text; for one just made up, this is what `apply` gives.
 *
 * Notes are called as in Markdown, `[^1]`, and begin with their label, `[^1]: `.
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
    for (const node of leafNodes(block.node)) {
      yield {node, text: phrase(node), lead}
      lead = 0
    }
  }
}

function* leafNodes(node: Nodes): Generator<Nodes> {
  if (!('children' in node)) yield node
  else for (const child of node.children) yield* leafNodes(child)
}

function* blocks(node: Nodes): Generator<string> {
  for (const block of blockNodes(node)) yield block.lead + phrase(block.node)
}

interface Block {
  readonly node: Nodes
  /** What the plain text has before the block: the label of a note. */
  readonly lead: string
}

function* blockNodes(node: Nodes): Generator<Block> {
  if (node.type === 'yaml') return
  if (node.type === 'paragraph' || node.type === 'heading' || !('children' in node)) {
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
  if (node.type === 'footnoteReference') return `[^${node.label ?? node.identifier}]`
  return 'children' in node ? node.children.map(phrase).join('') : toString(node)
}
