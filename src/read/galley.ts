/** unified's parser for text that came off a page. */

import type {Plugin} from 'unified'
import {buildGalley, type Galley} from '../galley/index.ts'

/** Parse text to a galley, as `remark-parse` parses Markdown to mdast. */
export const readGalley: Plugin<[], string, Galley> = function () {
  this.parser = (document) => buildGalley(document)
}
