/** unified's parser for text that came off a page. */

import type {Plugin} from 'unified'
import {buildGalley, type Galley} from '../galley/index.ts'
import {takeApart} from './columns.ts'
import {sortOut} from './mixed-columns.ts'
import {gatherTorn} from './torn-notes.ts'

/** Lay a text out as a galley whose columns stand in the order in which they are read. */
export function layOut(text: string): Galley {
  return sortOut(gatherTorn(takeApart(buildGalley(text))))
}

/** Parse text to a galley, as `remark-parse` parses Markdown to mdast. */
export const readGalley: Plugin<[], string, Galley> = function () {
  this.parser = layOut
}
