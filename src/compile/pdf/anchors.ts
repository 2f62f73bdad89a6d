/** Places inside a document that its own links lead to. */

import type {Node} from 'unist'
import {visit} from 'unist-util-visit'

/** Get the names given to a node and to what is in it, as `id` of its HTML. */
export function anchorsIn(node: Node): ReadonlyArray<string> {
  const names: Array<string> = []
  visit(node, ({data}) => {
    const properties: unknown = data && 'hProperties' in data ? data.hProperties : undefined
    if (typeof properties === 'object' && properties !== null && 'id' in properties) names.push(String(properties.id))
  })
  return names
}
