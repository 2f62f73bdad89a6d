/** unified's parser for text that came off a page. */

import type {Plugin} from 'unified'
import {buildGalley, type Galley} from '../galley/index.ts'
import {takeApart} from './columns.ts'

/** Parse text to a galley, as `remark-parse` parses Markdown to mdast. */
export const readGalley: Plugin<[], string, Galley> = function () {
  this.parser = (document) => takeApart(buildGalley(document))
}
