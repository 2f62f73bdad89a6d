/**
 * A large capital that the extractor set on a line of its own.
 *
 *   > | T
 *   > | he organization was founded in 2002.
 */

import type {Proposal} from '../../ledger/index.ts'
import {lexiconOf} from '../../lexicon/index.ts'
import {isLetterWord} from '../compounds.ts'
import {languageOf} from '../language.ts'
import {type RulePlugin, rule} from '../rule.ts'
import type {View} from '../view.ts'

export const dropCap: RulePlugin = rule({
  id: 'drop-cap',

  *propose(view: View): Generator<Proposal> {
    const {isEmpty, gradeOf} = lexiconOf(languageOf(view))
    if (isEmpty) return
    for (const [index, row] of view.rows.entries()) {
      // Prose follows, not another sign of a formula.
      const rest = /^\p{Ll}+(?=(?:\s+\S+){3})/u.exec(view.rows[index + 1]?.text ?? '')?.[0]
      if (row.role !== undefined || row.joined || !/^\p{Lu}$/u.test(row.text) || rest === undefined) continue
      // “A” and “I” are words; “bout” of “About” is one too.
      if (gradeOf(row.text + rest) === undefined || (isLetterWord(row.text) && gradeOf(rest) !== undefined)) continue
      const why = `a large capital: \`${row.text}${rest}\` is in the word list`
      yield {at: row.gap, now: '', why, sure: 0.95}
    }
  }
})
