/** Files that travel inside the pages: what these were made of, and what was done to it. */

import type {Attachment} from '../compile/pdf/index.ts'
import {ledgerToLines} from '../ledger/index.ts'
import type {Restoration} from './restore.ts'

/** Markdown, to be attached to its pages. */
export function markdownAttached(name: string, content: string | Uint8Array): Attachment {
  return {
    name,
    content,
    type: 'text/markdown',
    relationship: 'Source',
    description: 'The text of the pages, as Markdown'
  }
}

/**
 * A source, its fair copy and its ledger, to be attached to the pages.
 *
 * @param lines
 *   The ledger as lines, where they are there already.
 */
export function restorationAttached(
  source: string | Uint8Array,
  {markdown, head, ledger}: Restoration,
  lines: string = ledgerToLines(head, ledger)
): ReadonlyArray<Attachment> {
  return [
    markdownAttached('fair-copy.md', markdown),
    {
      name: head.file,
      content: source,
      type: 'text/plain',
      relationship: 'Source',
      description: 'The source as it came in'
    },
    {
      name: 'ledger.jsonl',
      content: lines,
      type: 'application/jsonl',
      relationship: 'Data',
      description: 'Every change between the source and the text of the pages'
    }
  ]
}
