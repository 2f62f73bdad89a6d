/**
 * Line ends that a table of values or a program wrote as a backslash and a letter.
 *
 *   > | The council met.\n\nIt heard the reports\nof the basin.
 *     |                 ^^^^                    ^^
 */

import type {Proposal} from '../../ledger/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import {marksIn, type View} from '../view.ts'

const escapeRe = /(?<!\s)\s*(?:\\r)?\\n(?:\s*(?:\\r)?\\n)*\s*/g
// One may be the name of a folder.
const leastEscapes = 3

export const escape: RulePlugin = rule({
  id: 'escape',

  *propose({rows, source}: View): Generator<Proposal> {
    const escapes = [...marksIn(rows, escapeRe)]
    // `C:\new` is a folder, and `\alpha` a command.
    const isOther = /:\\n/.test(source) || source.replaceAll(escapeRe, ' ').includes('\\')
    if (escapes.length < leastEscapes || isOther) return
    for (const {index, 0: mark} of escapes) {
      const isParting = mark.split('\\n').length > 2
      const why = isParting ? 'two line ends, written out' : 'a line end, written out'
      yield {at: [index, index + mark.length], now: isParting ? '\n\n' : ' ', why, sure: 0.93}
    }
  }
})
