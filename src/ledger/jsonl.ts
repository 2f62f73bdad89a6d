/** The ledger on disk: JSON lines, the head first, then the entries in source order. */

import type {Order} from './order.ts'
import type {Emendation, Ledger} from './types.ts'

/** What the ledger says of the source as a whole. */
export interface LedgerHead {
  readonly ledger: 1
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  readonly encoding: string
  readonly bom: boolean
  /** Bytes that stand for no character, each with the offset of its U+FFFD in the text. */
  readonly damage: ReadonlyArray<{readonly at: number; readonly hex: string}>
  /** Passages in the order in which they are read, where that is not the source's own. */
  readonly order?: Order
}

/** Write a ledger. */
export function ledgerToLines(head: LedgerHead, ledger: Ledger): string {
  return `${[head, ...ledger].map((value) => JSON.stringify(value)).join('\n')}\n`
}

/**
 * Read a ledger.
 *
 * @throws {SyntaxError}
 *   When a line is no JSON, or there is no head.
 */
export function linesToLedger(lines: string): {head: LedgerHead; ledger: Ledger} {
  const [head, ...entries] = lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
  if (head === null || typeof head !== 'object' || !('ledger' in head)) {
    throw new SyntaxError('Unexpected first line of a ledger, expected its head')
  }
  return {head: head as LedgerHead, ledger: entries as Array<Emendation>}
}
