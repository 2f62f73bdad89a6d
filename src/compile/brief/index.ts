/** The brief: fair copy → digest of verbatim spans → Markdown → page. */

export {checkQuotes} from './check.ts'
export {digest} from './digest.ts'
export type {Locate} from './evidence.ts'
export {housePack, housePacks, type Pack, packOf} from './pack.ts'
export {briefPage} from './page.ts'
export {type Question, questionsFrom} from './questions.ts'
export {renderBrief} from './render.ts'
export {indexOf} from './spans.ts'
export type {Digest, Span, Statement} from './types.ts'
export {type Brief, writeBrief} from './write.ts'
