/**
 * Words set with white between their letters.
 *
 *   > | A N A L Y S I S
 */

import type {Proposal} from '../../ledger/index.ts'
import {lexiconOf} from '../../lexicon/index.ts'
import {languageOf} from '../language.ts'
import {type RulePlugin, rule} from '../rule.ts'
import type {View} from '../view.ts'

// Letters are a blank apart, words two or more; “x y z” are three letters.
const spacedRe = /^\p{L}(?: \p{L}){3,}(?: {2,}\p{L}(?: \p{L})*)*$/u

const mayBeSpacedRe = /^\S{1,2} \S{1,2} /

const leastUnknown = 11

export const letterSpace: RulePlugin = rule({
  id: 'letter-space',

  *propose(view: View): Generator<Proposal> {
    const {gradeOf} = lexiconOf(languageOf(view))
    for (const {text, at, role} of view.rows) {
      if (role !== undefined || !mayBeSpacedRe.test(text) || !spacedRe.test(text)) continue
      const words = text.split(/ {2,}/).map((word) => word.replaceAll(' ', ''))
      const isKnown = words.every((word) => gradeOf(word) !== undefined)
      // Formulas have capitals apart too.
      if (!isKnown && (/\p{Ll}/u.test(text) || text.length < leastUnknown)) continue
      const why = isKnown
        ? `letters set apart: \`${words.join(' ')}\` is in the word list`
        : 'capitals set apart, each a blank from the next'
      yield {at, now: words.join(' '), why, sure: isKnown ? 0.97 : 0.85}
    }
  }
})
