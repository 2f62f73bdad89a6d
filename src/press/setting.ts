/** The second door of the press: pages, briefs and whole editions, with the libraries that set and write them. */

export {reportText} from '../compile/pdf/index.ts'
export {type BriefForm, type BriefSettings, briefAs, briefOf, changesIn, compareOf, type Piece} from './brief.ts'
export type {Desk} from './desk.ts'
export {modelIn, notesIn, packFrom, questionsIn} from './packs.ts'
export {picturesIn, printPages} from './print.ts'
export {proofPages} from './proof.ts'
export {type Edition, type PullOptions, pull} from './pull.ts'
export {type StandardAsked, standardIn} from './standards.ts'
export {themeIn} from './themes.ts'
