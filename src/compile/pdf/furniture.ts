/** Running heads and folios: what stands on every page and belongs to no text. */

import {authorsOf} from '../../mdast/front-matter.ts'
import type {Publication} from '../../mdast/publication.ts'
import type {FrameLine} from './frames.ts'
import type {Room} from './rows.ts'
import {plainOf, widthAcross} from './style.ts'
import {linesOf} from './text-block.ts'

/** Texts of the running heads: the author on the left page, the short title on the right. */
export interface Heads {
  readonly verso: string
  readonly recto: string
}

// Longer than this, a running head is read instead of seen.
const maxHead = 60

/** Find the texts of the running heads. */
export function headsOf(publication: Publication, title: string): Heads {
  const author = authorsOf(publication.meta).join(', ')
  const short = shortTitle(title)
  return {verso: author || short, recto: short}
}

/** Set running head and folio of a page. */
export function furnitureOf(number: number, heads: Heads, room: Room): ReadonlyArray<FrameLine> {
  const {style} = room
  const width = widthAcross(style)
  const isRecto = number % 2 === 1
  const foot = style.top + style.rows * style.leading + 1.5 * style.leading
  const lines = [place(String(number), isRecto, foot)]
  // The first page has its title.
  const text = isRecto ? heads.recto : heads.verso
  if (number > 1 && text !== '') lines.push(place(text, isRecto, style.top - 2.5 * style.leading))
  return lines.flat()

  function place(text: string, isRight: boolean, y: number): ReadonlyArray<FrameLine> {
    const span = {text, style: {...plainOf(style.furniture), tracking: 15}}
    const stand = {
      x: style.left[isRecto ? 'recto' : 'verso'],
      measure: width,
      isRagged: true,
      isDivided: false,
      tag: {type: 'Artifact', children: []}
    }
    return linesOf([span], stand, room)
      .slice(0, 1)
      .map(({dy, tag: _, ...line}) => ({...line, x: line.x + (isRight ? width - line.width : 0), y: y + dy}))
  }
}

/** Shorten a title: at its colon, then at a word. */
function shortTitle(title: string): string {
  const [main = title] = title.split(/:\s|\s[–—]\s|\?\s/)
  if (main.length <= maxHead) return main
  const cut = main.slice(0, maxHead + 1)
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;.]$/, '')}…`
}
