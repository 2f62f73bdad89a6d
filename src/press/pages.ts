/** The door of the press to pages alone: what prints need not load what reads briefs out of texts. */

export {reportText} from '../compile/pdf/index.ts'
export {picturesIn, printPages} from './print.ts'
export {proofPages} from './proof.ts'
export {type StandardAsked, standardIn} from './standards.ts'
export {themeIn} from './themes.ts'
