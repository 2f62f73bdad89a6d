/** Pages from a fair copy. */

import type {Root} from 'mdast'
import {compose, draw, type PrintOptions} from '../compile/pdf/index.ts'

/** Set a fair copy and write the PDF. */
export function printPages(tree: Root, options: PrintOptions = {}): Promise<Uint8Array> {
  return draw(compose(tree, options))
}
