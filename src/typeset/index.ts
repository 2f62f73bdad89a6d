/** Paragraphs to lines, lines to columns, columns to pages; all in points, over plain arrays. */

export {breakLines, settingsOf} from './break-lines.ts'
export {againIn, type Block, ends, footRows, type Piece, type Sheet, type Strip} from './flow.ts'
export {end, type Item, lastResort, type Penalty} from './items.ts'
export {type Break, indentOf} from './lines.ts'
export {type MadePage, pagesOf} from './pages.ts'
export {type Gap, riverDepth, under} from './rivers.ts'
export type {Setting} from './ways.ts'
