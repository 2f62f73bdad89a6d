/** The one room that knows every stage: a source in, an edition out. */

export {toMarkdown} from '../compile/markdown.ts'
export {type BriefForm, type BriefSettings, briefAs, briefOf, compareOf, type Piece} from './brief.ts'
export {type CensusLine, censusOf} from './census.ts'
export {
  decide,
  decidedRoles,
  decisionsFile,
  decisionsOn,
  decisionsText,
  parseDecisions,
  type Word
} from './decisions.ts'
export {type Explanation, explain, explainFairCopy, offsetIn} from './explain.ts'
export {defaultMaxMegabytes, readWhole, reasonOf, writeAll, writeWhole} from './files.ts'
export {type Mark, marksOf} from './marks.ts'
export {messagesToText, visible} from './messages.ts'
export {notesIn, packFrom, questionsIn} from './packs.ts'
export {fairCopyFrom, isMarkdown, printPages} from './print.ts'
export {type Edition, type PullOptions, pull, slugOfFile} from './pull.ts'
export {type Restoration, restore, type SourceOptions} from './restore.ts'
export {checkText} from './source.ts'
export {Trouble} from './trouble.ts'
export {verify} from './verify.ts'
export {version} from './version.ts'
