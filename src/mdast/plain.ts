/** The fair copy read as plain text: its blocks in order, joined by an empty line. */

import type {Nodes, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'

/** Read a fair copy as plain text; for one just made up, this is what `apply` gives. */
export function plainText(tree: Root): string {
  return [...blocks(tree)].join('\n\n')
}

function* blocks(node: Nodes): Generator<string> {
  if (node.type === 'yaml') return
  if (node.type === 'paragraph' || node.type === 'heading' || !('children' in node)) {
    yield toString(node)
    return
  }
  for (const child of node.children) yield* blocks(child)
}
