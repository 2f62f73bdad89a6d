/** A source, given back by its fair copy and its ledger. */

import type {Root} from 'mdast'
import {type Ledger, type LedgerHead, linesToLedger, revert} from '../ledger/index.ts'
import {plainText} from '../mdast/index.ts'
import {type Decoded, encode} from '../read/index.ts'
import {sha256} from './sums.ts'

/** What was given back. */
export interface GivenBack {
  readonly head: LedgerHead
  readonly ledger: Ledger
  readonly source: string
  /** Whether its bytes are those that the ledger’s head tells of. */
  readonly isSource: boolean
  readonly bytes: Uint8Array
}

/**
 * Take back what was done to a source.
 *
 * @throws {SyntaxError | RangeError}
 *   When the ledger is none, or that of another text.
 */
export function giveBack(tree: Root, ledgerLines: string): GivenBack {
  const {head, ledger} = linesToLedger(ledgerLines)
  const source = revert(plainText(tree), ledger, head.order)
  const {encoding, bom, damage} = head
  // The head is what `decode` said.
  const bytes = encode({text: source, encoding, bom, damage} as Decoded)
  return {head, ledger, source, isSource: sha256(bytes) === head.sha256 && bytes.length === head.bytes, bytes}
}
