/** A fair copy to pages: composed in numbers first, then drawn. */

export {compose, type PrintOptions} from './compose.ts'
export type {Attachment} from './document.ts'
export {type DrawOptions, draw} from './draw.ts'
export type {Frames} from './frames.ts'
export {framesText} from './frames-text.ts'
export {type Condition, checkTarget, conditions} from './intent.ts'
export {type PrintersMark, pointsPerMm} from './press-sheet.ts'
export {proofOf} from './proof.ts'
export {type Report, reportOn, reportText} from './report.ts'
export {type StandardName, standards} from './standard.ts'
export {onPaper, type PaperName, papers, type Theme, themeNames} from './theme.ts'
export {houseTheme, themeFrom} from './theme-file.ts'
