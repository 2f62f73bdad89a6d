/** The door of the press to pages, briefs and whole editions, with the libraries that set and write them. */

export {type BriefForm, type BriefSettings, briefAs, briefOf, changesIn, compareOf, type Piece} from './brief.ts'
export type {Desk} from './desk.ts'
export {modelIn, notesIn, packFrom, questionsIn} from './packs.ts'
export {
  picturesIn,
  printPages,
  proofPages,
  reportText,
  type StandardAsked,
  standardIn,
  themeIn
} from './pages.ts'
export {type Edition, type PullOptions, pull} from './pull.ts'
