/**
 * Stet restores publications from the mess that text extraction makes of them.
 *
 * `pull(source)` and `restore(source)` are for those who want the result; the
 * plugins are for those who know unified:
 *
 *     unified()
 *       .use(readGalley)
 *       .use(restorePreset)
 *       .use(fairCopy)
 *       .use(markdownPreset)
 */

export type {DocumentReport, Input, Job, Progress, ReportForm, Run, RunOptions, TaskSettings} from './archive/index.ts'
export {inputsOf, pullAll, reportAs} from './archive/index.ts'
export {fromMarkdown, markdownPreset, toMarkdown} from './compile/markdown.ts'
export type {Column, Galley, Line, Page, Seam, Span} from './galley/index.ts'
export {buildGalley, sourceOf} from './galley/index.ts'
export type {Emendation, Ledger, LedgerHead, Order, Proposal, Recorded, Role, Stretch} from './ledger/index.ts'
export {apply, ledgerToLines, linesToLedger, orderOf, record, revert, stretchesOf} from './ledger/index.ts'
export type {Words} from './lexicon/index.ts'
export type {Companion, FrontMatter, Part, Publication} from './mdast/index.ts'
export {frontMatter, makeUp, plainText, publicationOf} from './mdast/index.ts'
export type {CensusLine, Explanation, Mark, Plugin, Restoration, SourceOptions, Word} from './press/index.ts'
export {
  censusOf,
  decide,
  decisionsText,
  explain,
  explainFairCopy,
  marksOf,
  optionalRules,
  parseDecisions,
  pluginsFrom,
  restore,
  Trouble,
  verify,
  version,
  wordsOf
} from './press/index.ts'
export type {BriefForm, BriefSettings, Desk, Edition, Piece, PullOptions} from './press/setting.ts'
export {
  briefAs,
  briefOf,
  changesIn,
  compareOf,
  modelIn,
  notesIn,
  packFrom,
  picturesIn,
  printPages,
  proofPages,
  pull,
  questionsIn,
  reportText,
  themeIn
} from './press/setting.ts'
export {decode, encode, readGalley} from './read/index.ts'
export type {
  Decision,
  Doubt,
  FairCopyOptions,
  Finding,
  RestoreOptions,
  Row,
  Rule,
  RulePlugin,
  View
} from './restore/index.ts'
export {fairCopy, restorePreset, rule, rules} from './restore/index.ts'
