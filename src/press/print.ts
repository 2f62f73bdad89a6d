/** Pages from a fair copy. */

import type {Root} from 'mdast'
import {compose, type DrawOptions, draw, type PrintOptions} from '../compile/pdf/index.ts'

/** Set a fair copy and write the PDF. */
export function printPages(tree: Root, options: PrintOptions & DrawOptions = {}): Promise<Uint8Array> {
  return draw(compose(tree, options), options)
}
