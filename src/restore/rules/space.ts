/** Runs of blanks inside a line of text are one blank, and blanks of other kinds stay where they bind. */

import type {Proposal} from '../../ledger/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {isFree, matchesOf, type View} from '../view.ts'

// A sign without width goes between signs that print; at a blank another blank would
// stand free. U+200C and U+200D shape Indic and Persian words, and stay.
const signsRe =
  /[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]{2,}|[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]|(?<=[^\s\u200B\u2060])[\u200B\u2060\uFEFF](?=[^\s\u200B\u2060])/g
// A blank that binds: beside a figure, a sign, French punctuation, a short word or an abbreviation.
const bindsBeforeRe = /(?:[\p{N}«“(§№$€£%°–—]|(?<=\s)[a-zà-ÿ\p{Script=Cyrillic}]{1,3}|\.)$/u
const bindsAfterRe = /^[\p{N}»!?:;%°€$£–—]/u

export const space: RulePlugin = rule({
  id: 'space',

  *propose(view: View): Generator<Proposal> {
    for (const {text, at, role} of view.rows) {
      // In a table and what stands verbatim, white is part of the text.
      if (role === 'table' || role === 'verbatim') continue
      for (const {index, 0: blanks} of matchesOf(text, signsRe)) {
        const span = [at[0] + index, at[0] + index + blanks.length] as const
        if (/[\u200B\u2060\uFEFF]/.test(blanks)) {
          if (isFree(view, span)) yield {at: span, now: '', why: 'a sign without width', sure: 0.95}
          continue
        }
        // A figure that calls a note is none any more.
        const before = isFree(view, [span[0] - 1, span[0]]) ? text.slice(0, index) : ''
        if (blanks.length === 1 && blanks !== '\t' && binds(before, text.slice(index + 1))) continue
        const why =
          blanks.length > 1 || blanks === '\t' ? 'a run of blanks inside a line' : 'a blank that binds nothing'
        if (isFree(view, span)) yield {at: span, now: ' ', why, sure: 0.9}
      }
    }
  }
})

function binds(before: string, after: string): boolean {
  return bindsBeforeRe.test(before.slice(-5)) || bindsAfterRe.test(after.slice(0, 1))
}
