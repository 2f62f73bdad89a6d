/** The one room that knows every stage: a source in, an edition out. */

export {toMarkdown} from '../compile/markdown.ts'
export {type CensusLine, censusOf} from './census.ts'
export {type Explanation, explain, explainFairCopy} from './explain.ts'
export {defaultMaxMegabytes, readWhole, reasonOf, writeAll, writeWhole} from './files.ts'
export {type Mark, marksOf} from './marks.ts'
export {messagesToText, visible} from './messages.ts'
export {fairCopyFrom, isMarkdown, printPages} from './print.ts'
export {briefOf, type Edition, type PullOptions, pull, slugOfFile, version} from './pull.ts'
export {type Restoration, restore, type SourceOptions} from './restore.ts'
export {checkText} from './source.ts'
export {Trouble} from './trouble.ts'
export {verify} from './verify.ts'
