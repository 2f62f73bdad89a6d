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

function* blocks(node: Nodes): Generator<string> {
  if (node.type === 'yaml') return
  if (node.type === 'paragraph' || node.type === 'heading' || !('children' in node)) {
    yield phrase(node)
    return
  }
  let lead = node.type === 'footnoteDefinition' ? `[^${node.label ?? node.identifier}]: ` : ''
  for (const child of node.children) {
    for (const block of blocks(child)) {
      yield lead + block
      lead = ''
    }
  }
}

function phrase(node: Nodes): string {
  if (node.type === 'footnoteReference') return `[^${node.label ?? node.identifier}]`
  return 'children' in node ? node.children.map(phrase).join('') : toString(node)
}
