/** The ledger: every change to a text, recorded, made and taken back. */

export {apply, revert} from './apply.ts'
export {type LedgerHead, ledgerToLines, linesToLedger} from './jsonl.ts'
export {record} from './record.ts'
export type {Emendation, Ledger, Proposal, Role} from './types.ts'
