/** Control characters and half surrogates: nothing prints them, and Markdown cannot hold them. */

import type {Proposal} from '../../ledger/index.ts'
import {innerSignsOf} from '../hyphens.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {isFree, matchesOf, type View} from '../view.ts'

// Tabs and what ends a line are white space, and are the seams' affair. U+FEFF inside
// a text is a mark of joined files.
const controlRe =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

export const control: RulePlugin = rule({
  id: 'control',

  *propose(view: View): Generator<Proposal> {
    for (const {text, at} of view.rows) {
      const marks = [...matchesOf(text, controlRe)]
      // U+0002 between letters is PDFium's sign for a division, and `dehyphenate` has it.
      const signs = new Set(marks.length > 0 ? innerSignsOf(text) : [])
      for (const {index, 0: mark} of marks) {
        const span = [at[0] + index, at[0] + index + 1] as const
        if (signs.has(index) || !isFree(view, span)) continue
        const code = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
        yield {
          at: span,
          now: '\uFFFD',
          why: `U+${code} is no character of a text; U+FFFD stands for it`,
          sure: 0.99
        }
      }
    }
  }
})
