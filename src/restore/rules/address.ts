/**
 * An address cut at a line end without a hyphen is whole again.
 *
 *   > | see https://example.org/reports/
 *     |                                 ^
 *   > | 2014/annual.html.
 */

import type {Proposal} from '../../ledger/index.ts'
import {beginsAddress, endsInAddress, lastToken} from '../addresses.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {lineEnds, type View} from '../view.ts'

// What an address cannot end with, and what only an address goes on with.
const openRe = /[/_=&?#%~@+]$/
const goesOnRe = /^[/_=&?#%][\p{L}\p{N}]|^-[\p{L}\p{N}]+[-./_]/u
// A word with a mark of addresses inside: “annual.html”, “a/b”, “id=12”, “2014/”.
const partRe = /^[\p{L}\p{N}%~-]+(?:[/_=&?#-][\p{L}\p{N}%~-]|\.[\p{L}\p{N}]{2,5}(?!\p{L})|\/)/u
const domainRe = /^(?:com|org|net|gov|edu|int|io|info|eu|de|fr|es|ru|uk|us|ch|at|it|nl)(?![\p{L}\p{N}])/u

export const address: RulePlugin = rule({
  id: 'address',

  *propose(view: View): Generator<Proposal> {
    if (view.isSolid) return
    const inside = endsInAddress(view.rows)
    for (const [index, row] of view.rows.entries()) {
      const next = view.rows[index + 1]
      if (!inside[index] || !next || row.joined) continue
      // The lines of a note are known to go on, over white too.
      const isNote = next.role === 'note-line'
      if (!isNote && (next.role !== undefined || lineEnds(row) > 1)) continue
      const first = /^\S+/.exec(next.text)?.[0] ?? ''
      const isLast = isNote && first === next.text && endsOpen(lastToken(row.text))
      if (beginsAddress(first) || !(isLast || goesOn(lastToken(row.text), first))) continue
      yield {at: row.gap, now: '', why: 'an address goes on', sure: 0.9}
    }
  }
})

// A note that ends with an address has nothing after it.
function endsOpen(last: string): boolean {
  return openRe.test(last) || last.endsWith('.')
}

function goesOn(last: string, first: string): boolean {
  if (goesOnRe.test(first)) return true
  if (openRe.test(last)) return partRe.test(first)
  return last.endsWith('.') && (domainRe.test(first) || /^[\p{Ll}\p{N}-]+\//u.test(first))
}
