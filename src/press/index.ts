/**
 * The one room that knows every stage: a source in, an edition out.
 *
 * What sets pages and writes briefs takes long to load, and has a door of its own: `setting.ts`.
 */

export {toMarkdown} from '../compile/markdown.ts'
export {nearest} from '../compile/nearest.ts'
export {readYaml} from '../compile/settings.ts'
export {markdownAttached, restorationAttached} from './attachments.ts'
export {type CensusLine, censusOf} from './census.ts'
export {
  decide,
  decidedAt,
  decidedRoles,
  decisionsFile,
  decisionsOn,
  decisionsText,
  parseDecisions,
  type Word,
  withDecision
} from './decisions.ts'
export {isRunning} from './drafts.ts'
export {type Explanation, explain, explainFairCopy, offsetIn} from './explain.ts'
export {fairCopyFrom, isMarkdown} from './fair-copy.ts'
export {type Mark, marksOf} from './marks.ts'
export {messagesToText, visible} from './messages.ts'
export {type Plugin, pluginsFrom, rulesOf, wordsOf} from './plugins.ts'
export {defaultMaxMegabytes, readWhole, statsOf} from './read-whole.ts'
export {codeOf, reasonOf, refusal} from './reasons.ts'
export {optionalRules, type Restoration, restore, type SourceOptions} from './restore.ts'
export {slugOfFile} from './slug.ts'
export {checkText} from './source.ts'
export {sha256} from './sums.ts'
export {Trouble} from './trouble.ts'
export {type Proof, verify} from './verify.ts'
export {version} from './version.ts'
export {writeAll, writeWhole} from './write-whole.ts'
