/** Where in a fair copy something stands, as messages begin: “line 4: ”. */

import type {Node, Root} from 'mdast'
import {visit} from 'unist-util-visit'

/**
 * Say on which line a node stands; nothing of a node that was read from nowhere.
 *
 * @param before
 *   What of its text stands before the place (default: nothing).
 */
export function placeOf({position}: Node, before = ''): string {
  return position ? `line ${position.start.line + before.split('\n').length - 1}: ` : ''
}

/** See each text of a fair copy, but for its front matter; the place of an offset in it is said when it is asked for. */
export function visitTexts(tree: Root, see: (text: string, placeAt: (offset: number) => string) => void): void {
  visit(tree, (node) => {
    if (!('value' in node) || typeof node.value !== 'string' || node.type === 'yaml') return
    const {value} = node
    see(value, (offset) => placeOf(node, value.slice(0, offset)))
  })
}
