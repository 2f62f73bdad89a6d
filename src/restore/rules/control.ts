/** Control characters and half surrogates: nothing prints them, and Markdown cannot hold them. */

import type {Proposal} from '../../ledger/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {marksIn, type View} from '../view.ts'

// Tabs and what ends a line are white space, and are the seams' affair. U+FEFF inside
// a text is a mark of joined files.
const controlRe =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

export const control: RulePlugin = rule({
  id: 'control',

  *propose({rows}: View): Generator<Proposal> {
    for (const {index, 0: mark} of marksIn(rows, controlRe)) {
      const code = mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
      yield {
        at: [index, index + 1],
        now: '\uFFFD',
        why: `U+${code} is no character of a text; U+FFFD stands for it`,
        sure: 0.99
      }
    }
  }
})
