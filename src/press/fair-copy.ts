/** A fair copy, whichever door it came in by. */

import path from 'node:path'
import type {Root} from 'mdast'
import {decode} from '../read/index.ts'
import {markdownFrom} from './check-markdown.ts'
import {restore, type SourceOptions} from './restore.ts'

const markdownRe = /^\.(?:md|markdown|mdown|mkd)$/i

/** Whether a file is a fair copy already, by its name. */
export function isMarkdown(file: string): boolean {
  return markdownRe.test(path.extname(file))
}

/** Read a fair copy: Markdown as it is, any other text restored. */
export function fairCopyFrom(bytes: Uint8Array, options: SourceOptions & {file: string}): Root {
  return isMarkdown(options.file) ? markdownFrom(decode(bytes).text, options.file) : restore(bytes, options).tree
}
