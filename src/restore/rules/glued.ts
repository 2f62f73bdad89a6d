/**
 * Words that lost what stood between them: the hyphen of their own, which a
 * converter took for a division, “TajikKyrgyz”, or a blank, “ofthe”.
 */

import {lexiconOf} from '../../lexicon/index.ts'
import {compoundingOf} from '../compounds.ts'
import {hasEndHyphens} from '../hyphens.ts'
import {languageOf} from '../language.ts'
import {type Finding, type RulePlugin, rule} from '../rule.ts'
import {isFree, type View} from '../view.ts'
import {countOf, formsWithHyphen} from '../words.ts'

const firsts = 'of|in|to|and|for|on|by|with|that|from|at|is|was|are|into|than|upon|under|over|between|through'
const seconds = 'the|this|these|those|their|its|his|her|our|your|which'
const blankRe = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}'’@/._-])(${firsts})(${seconds})(?![\\p{L}\\p{M}\\p{N}'’@/_-])`,
  'gu'
)
// Most lines have no two of them together, inside a word or not.
const mayBeGluedRe = new RegExp(`(?:${firsts})(?:${seconds})`)

export const glued: RulePlugin = rule({
  id: 'glued',

  *propose(view: View): Generator<Finding> {
    const lang = languageOf(view)
    const {gradeOf} = lexiconOf(lang)
    // A language that makes one word of two writes both forms.
    const twins =
      view.isSolid || hasEndHyphens(view) || compoundingOf(lang) === 'solid' ? new Map<string, string>() : twinsOf(view)
    for (const {text, at} of view.rows) {
      if (lang === 'en') {
        for (const {index, 0: word, 1: first = ''} of mayBeGluedRe.test(text) ? text.matchAll(blankRe) : []) {
          const place = at[0] + index + first.length
          if (gradeOf(word) !== undefined || word.length < 5 || !isFree(view, [place - 1, place])) continue
          const now = `${text[index + first.length - 1]} `
          yield {at: [place - 1, place], now, why: `\`${word}\` is no word, and its two parts are`, sure: 0.9}
        }
      }
      if (twins.size === 0) continue
      // The converter puts the rest of the word at the end of its first line.
      const [, word = ''] = /(?<![\p{L}\p{M}\p{N}'’@/._-])([\p{L}]{6,})[.,;:!?)”’]*$/u.exec(text) ?? []
      const twin = twins.get(word.toLowerCase())
      if (twin === undefined || (gradeOf(word) ?? 9) < 8 || countOf(view, word) > countOf(view, twin)) continue
      const start = at[0] + text.lastIndexOf(word)
      const place = start + twin.indexOf('-')
      if (!isFree(view, [place - 1, place])) continue
      const parted = `${word.slice(0, place - start)}-${word.slice(place - start)}`
      // Authors write “feedforward” beside “feed-forward”: one such form is no habit.
      if (countOf(view, twin) > 1 || /^\p{Lu}/u.test(word.slice(place - start))) {
        const why = `the document has \`${twin}\` elsewhere`
        yield {at: [place - 1, place], now: `${word[place - start - 1]}-`, why, sure: 0.9}
      } else {
        yield {
          at: [start, start + word.length],
          ask: `Unexpected word without a hyphen, expected \`${parted}\` or \`${word}\``,
          actual: word,
          expected: [parted, word],
          note: 'The document has the form with a hyphen elsewhere, and the converter may have taken a hyphen at a line end away.'
        }
      }
    }
  }
})

/** Words of the document with one hyphen, by what they are without it. */
function twinsOf(view: View): ReadonlyMap<string, string> {
  const twins = new Map<string, string>()
  for (const form of formsWithHyphen(view)) {
    if (form.indexOf('-') === form.lastIndexOf('-')) twins.set(form.replace('-', ''), form)
  }
  return twins
}
