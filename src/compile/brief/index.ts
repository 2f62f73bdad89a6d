/** The brief: fair copy → digest of verbatim spans → Markdown → page. */

export {checkQuotes} from './check.ts'
export {digest} from './digest.ts'
export {briefPage, type PageOptions} from './page.ts'
export {type BriefOptions, renderBrief} from './render.ts'
export type {Digest, DigestOptions, Span, Statement} from './types.ts'
