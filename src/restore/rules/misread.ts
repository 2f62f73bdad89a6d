/**
 * What a reader of images misread. The hyphen of a cut word that came out as
 * another sign is put right where the word list proves the word; for letters a
 * person is asked, and only where the text itself has the word that was meant.
 *
 *   > | the reports should be con=
 *   > | sidered by the whole of the town
 *
 *   > | the modem board, which the modern town had asked for
 */

import {endOfRun, type Lexicon, lexiconOf, nextOf, small, wordSign} from '../../lexicon/index.ts'
import {languageOf} from '../language.ts'
import {type Finding, type RulePlugin, rule} from '../rule.ts'
import {isFree, lineEnds, type View} from '../view.ts'
import {countOf} from '../words.ts'

const misreadMarks = '~=_'
const cutRe = /(?<![\p{L}\p{M}\p{N}])(\p{L}{2,})[~=_]$/u
const restRe = /^\p{Ll}{2,}(?![\p{L}\p{M}\p{N}])/u
// Shorter words are too many; what is tied to others is no word by itself.
const leastLetters = 4
const tiedBefore = "'’.@/_-"
const tiedAfter = "'’@/_-"

// What is read for what, either way.
const confusions: ReadonlyArray<readonly [string, string]> = [
  ['rn', 'm'],
  ['cl', 'd'],
  ['vv', 'w'],
  ['li', 'h'],
  ['ii', 'u'],
  ['c', 'e'],
  ['f', 't']
]
// A word that was meant stands in the text more than once.
const leastMeant = 2
const commonGrade = 5

export const misread: RulePlugin = rule({
  id: 'misread',

  *propose(view: View): Generator<Finding> {
    const lexicon = lexiconOf(languageOf(view))
    if (view.isSolid || lexicon.isEmpty) return
    yield* hyphensIn(view, lexicon)
    yield* lettersIn(view, lexicon)
  }
})

function* hyphensIn(view: View, {gradeOf}: Lexicon): Generator<Finding> {
  for (const [index, row] of view.rows.entries()) {
    if (!misreadMarks.includes(row.text.at(-1) ?? ' ')) continue
    const next = view.rows[index + 1]
    const [mark, left = ''] = cutRe.exec(row.text) ?? []
    const right = restRe.exec(next?.text ?? '')?.[0]
    if (!mark || !right || lineEnds(row) > 1) continue
    const whole = left + right
    const isWord = (gradeOf(whole) ?? 9) <= commonGrade || countOf(view, whole) > 0
    const at = [row.at[1] - 1, row.gap[1]] as const
    const why = `\`${whole}\` is a word; its hyphen was read as \`${mark.slice(-1)}\``
    if (isWord && isFree(view, at)) yield {at, now: '', why, sure: 0.9}
  }
}

/** Ask about a word that is in no list, once in a text, where the text has the one it looks like. */
function* lettersIn(view: View, lexicon: Lexicon): Generator<Finding> {
  const judged = new Set<string>()
  for (const {text, at} of view.rows) {
    for (const {word, start} of wordsIn(text)) {
      if (judged.has(word)) continue
      judged.add(word)
      if (lexicon.gradeOf(word) !== undefined) continue
      const meant = meantBy(word, view, lexicon)
      if (!meant) continue
      yield {
        at: [at[0] + start, at[0] + start + word.length],
        ask: `Unexpected word \`${word}\`, expected \`${meant}\`, which it looks like`,
        actual: word,
        expected: [meant],
        note: 'No word list has it, and the text has the other. What is printed is not known; the source stands.'
      }
    }
  }
}

/** List the words in small letters that stand by themselves. */
function* wordsIn(text: string): Generator<{word: string; start: number}> {
  for (let start = nextOf(text, 0, wordSign); start < text.length; ) {
    const end = endOfRun(text, start, wordSign)
    const isTied = tiedBefore.includes(text[start - 1] ?? ' ') || tiedAfter.includes(text[end] ?? ' ')
    if (!isTied && end - start >= leastLetters && endOfRun(text, start, small) === end) {
      const word = text.slice(start, end)
      yield {word, start}
    }
    start = nextOf(text, end, wordSign)
  }
}

function meantBy(word: string, view: View, {gradeOf}: Lexicon): string | undefined {
  for (const [one, other] of confusions) {
    for (const [from, to] of [
      [one, other],
      [other, one]
    ] as const) {
      for (let at = word.indexOf(from); at >= 0; at = word.indexOf(from, at + 1)) {
        const meant = word.slice(0, at) + to + word.slice(at + from.length)
        if ((gradeOf(meant) ?? 9) <= commonGrade && countOf(view, meant) >= leastMeant) return meant
      }
    }
  }
  return undefined
}
