/** The one room that knows every stage: a source in, an edition out. */

export {toMarkdown} from '../compile/markdown.ts'
export {type CensusLine, censusOf} from './census.ts'
export {defaultMaxMegabytes, readWhole, writeWhole} from './files.ts'
export {messagesToText} from './messages.ts'
export {fairCopyFrom, printPages} from './print.ts'
export {briefOf, type Edition, type PullOptions, pull, version} from './pull.ts'
export {type Restoration, restore, type SourceOptions} from './restore.ts'
export {checkText} from './source.ts'
export {Trouble} from './trouble.ts'
