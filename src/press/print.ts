/** Pages from a fair copy, whichever door it came in by. */

import path from 'node:path'
import type {Root} from 'mdast'
import {fromMarkdown} from '../compile/markdown.ts'
import {compose, draw, type PrintOptions} from '../compile/pdf/index.ts'
import {decode} from '../read/index.ts'
import {restore} from './restore.ts'

const markdownRe = /^\.(?:md|markdown|mdown|mkd)$/i

/** Read a fair copy: Markdown as it is, any other text restored. */
export function fairCopyFrom(bytes: Uint8Array, file: string): Root {
  return markdownRe.test(path.extname(file)) ? fromMarkdown(decode(bytes).text) : restore(bytes, {file}).tree
}

/** Set a fair copy and write the PDF. */
export function printPages(tree: Root, options: PrintOptions = {}): Promise<Uint8Array> {
  return draw(compose(tree, options))
}
