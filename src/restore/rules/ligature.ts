/**
 * Ligatures that a font printed as one sign are letters again, “ﬁrst”; letters
 * that a converter set apart for their sign stand together again, “di ff er”;
 * those that it dropped throughout are put in again, “frst”, and a person is told.
 */

import type {Span} from '../../galley/index.ts'
import type {Proposal} from '../../ledger/index.ts'
import {lexiconOf} from '../../lexicon/index.ts'
import {droppedIn} from '../dropped-ligatures.ts'
import {languageOf} from '../language.ts'
import {type Finding, type RulePlugin, rule} from '../rule.ts'
import {isFree, type View} from '../view.ts'

const letters: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st'
}

// A sign; or its letters, which no other letter follows.
const mayHaveRe = /[ﬀ-ﬆ]|(?<![A-Za-z])f(?:f[il]?|[il])(?![A-Za-z])/

// The sign or its letters, alone or with blanks around.
const signRe = /[ﬀ-ﬆ]/g
const apartRe =
  /(?<![\p{L}\p{M}\p{N}])(?:(\p{L}+)([ \t\u00A0\u2000-\u200A\u202F\u3000]+))?(ffi|ffl|ff|fi|fl|[ﬀ-ﬆ])(?:([ \t\u00A0\u2000-\u200A\u202F\u3000]+)(\p{L}+))?(?![\p{L}\p{M}\p{N}])/gu
const leftRe = /(?<![\p{L}\p{M}\p{N}])(\p{L}+)([ \t\u00A0\u2000-\u200A\u202F\u3000]+)([ﬀ-ﬆ])(?=\p{L})/gu

export const ligature: RulePlugin = rule({
  id: 'ligature',

  *propose(view: View): Generator<Finding> {
    yield* dropped(view)
    for (const {text, at} of view.rows) {
      if (!mayHaveRe.test(text)) continue
      const found: Array<Proposal> = []
      for (const {index, 0: sign} of text.matchAll(signRe)) {
        const why = `\`${sign}\` is a sign of the font for letters`
        found.push({at: [at[0] + index, at[0] + index + 1], now: letters[sign] ?? sign, why, sure: 0.999})
      }
      for (const [start, end] of blanksIn(text, view)) {
        const why = 'a blank beside a ligature, inside a word'
        found.push({at: [at[0] + start, at[0] + end], now: '', why, sure: 0.93})
      }
      yield* found.filter(({at}) => isFree(view, at)).sort((a, b) => a.at[0] - b.at[0])
    }
  }
})

function* dropped(view: View): Generator<Finding> {
  const all = droppedIn(view)
  for (const {at, now, ligature, word, meant} of all) {
    const why = `\`${word}\` is no word, \`${meant}\` is: \`${ligature}\` is dropped throughout`
    if (isFree(view, at)) yield {at, now, why, sure: 0.9}
  }
  const [first] = all
  if (!first) return
  yield {
    at: first.at,
    ask: `Unexpected words without \`fi\`, \`fl\` or \`ff\`, ${all.length} in all, expected them as in \`${first.meant}\``,
    actual: first.word,
    expected: [],
    note: 'The converter dropped the ligatures of a font. They are put in again where no word stood and one word fits; where what is left is a word too, as `of` for `off`, nobody can tell: extract the text with another tool if you can.'
  }
}

/** Find blanks beside a ligature that part one word: it is in the word list, and its parts are not. */
function* blanksIn(text: string, view: View): Generator<Span> {
  const lexicon = lexiconOf(languageOf(view))
  if (lexicon.isEmpty) return
  const isWord = (word: string): boolean => (lexicon.gradeOf(word.normalize('NFKC')) ?? 9) < 7
  for (const match of text.matchAll(apartRe)) {
    const [, left = '', before = '', sign = '', after = '', right = ''] = match
    const start = match.index + left.length
    const end = start + before.length + sign.length
    const first: Span = [start, start + before.length]
    const last: Span = [end, end + after.length]
    if (left && right && isWord(left + sign + right) && !(isWord(left) && isWord(sign + right))) yield* [first, last]
    else if (left && isWord(left + sign) && !isWord(sign)) yield first
    else if (right && isWord(sign + right)) yield last
  }
  for (const match of text.matchAll(leftRe)) {
    const [, left = '', before = '', sign = ''] = match
    const start = match.index + left.length
    const rest = /^\p{L}+/u.exec(text.slice(start + before.length + 1))?.[0] ?? ''
    if (!isWord(sign + rest) && isWord(left + sign + rest)) yield [start, start + before.length]
  }
}
