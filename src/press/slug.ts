/** What an edition is called. */

import path from 'node:path'
import {slugOf} from '../mdast/index.ts'

/** Name an edition after its source. */
export function slugOfFile(file: string): string {
  return slugOf(path.basename(file, path.extname(file))) || 'edition'
}
