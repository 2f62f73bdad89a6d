/** The galley: a text as it came off the page. */

export {buildGalley} from './build.ts'
export {pageMark, pageWord} from './page-marks.ts'
export {indexAt, type Places, placesOf} from './place.ts'
export type {Column, Galley, Line, Page, Seam, Span} from './types.ts'
export {leavesOf, sourceOf} from './walk.ts'
