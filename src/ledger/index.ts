/** The ledger: every change to a text, recorded, made and taken back. */

export {apply, entriesOf, revert} from './apply.ts'
export {type LedgerHead, ledgerToLines, linesToLedger} from './jsonl.ts'
export {type Order, orderOf, plainOrder} from './order.ts'
export {type Recorded, record} from './record.ts'
export {itemDepth, itemOfDepth} from './roles.ts'
export {type Stretch, stretchesOf} from './trace.ts'
export type {Emendation, Ledger, Proposal, Role} from './types.ts'
export {decisionRule} from './types.ts'
