/** The brief: fair copy → digest of verbatim spans → Markdown → page. */

export {checkQuotes} from './check.ts'
export {digest} from './digest.ts'
export {briefPage} from './page.ts'
export {renderBrief} from './render.ts'
export type {Digest, Span, Statement} from './types.ts'
