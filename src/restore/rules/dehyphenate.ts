/**
 * Words cut at a line end, also where white, a page or furniture lies between.
 *
 *   > | eral of the Collective Security Treaty Organiza-
 *     |
 *   > | tion (CSTO) since April 2003
 */

import type {Span} from '../../galley/index.ts'
import {kindAt, wordSign} from '../../lexicon/index.ts'
import {endsInAddress, lastToken} from '../addresses.ts'
import {judgeHyphen, type Verdict} from '../hyphen.ts'
import {hyphenSigns, innerSignsOf} from '../hyphens.ts'
import {languageOf} from '../language.ts'
import {type Finding, type RulePlugin, rule} from '../rule.ts'
import {isFree, lineEnds, type Row, type View} from '../view.ts'

// Below this the likelier reading stands for the time being, and a person is asked.
const askBelow = 0.7

const addressVerdict: Verdict = {does: 'keep', why: 'the hyphen is part of an address', sure: 0.97}

const repeatedRe = /^[-‐\u00AD](?=\p{L})/u

export const dehyphenate: RulePlugin = rule({
  id: 'dehyphenate',

  *propose(view: View): Generator<Finding> {
    const lang = languageOf(view)
    const inside = endsInAddress(view.rows)
    for (const [index, row] of view.rows.entries()) {
      // PDFium takes the line end away and leaves a sign: “experi<U+FFFE>ence”.
      for (const at of innerSignsOf(row.text)) {
        const [before, after] = [row.text.slice(0, at + 1), row.text.slice(at + 1)]
        const start = row.at[0] + at
        if (!isFree(view, [start, start + 1])) continue
        yield* close([start, start + 1], before, after, judgeHyphen(view, before, after, lang), true)
      }

      const next = view.rows[index + 1]
      if (view.isSolid || !next || row.joined || !endsHyphened(row.text) || !belong(row, next)) continue
      const place: Span = [row.gap[0] - 1, row.gap[1]]
      if (!isFree(view, place)) continue
      if (repeatedRe.test(next.text)) {
        // Spanish, Portuguese and Polish set a word’s own hyphen again on the next line.
        const why = 'the hyphen stands again on the next line'
        yield {at: place, now: '-', why, sure: 0.95}
        // An entry of its own: the next line may be read elsewhere.
        yield {at: [next.at[0], next.at[0] + 1], now: '', why, sure: 0.95}
        continue
      }
      const verdict = inside[index] ? addressVerdict : judgeHyphen(view, row.text, next.text, lang)
      yield* close(place, row.text, next.text, verdict, row.gap[1] === next.at[0])
    }
  }
})

// After a letter, a figure, or what may close a part of a compound.
function endsHyphened(text: string): boolean {
  if (!hyphenSigns.includes(text.at(-1) ?? ' ')) return false
  return ".'’”)]".includes(text.at(-2) ?? ' ') || (kindAt(text, text.length - 2) & wordSign) !== 0
}

/** Close a line end; where the next line does not stand beside it in the source, no reading says how. */
function* close(
  [start, end]: Span,
  before: string,
  after: string,
  verdict: Verdict,
  isBeside: boolean
): Generator<Finding> {
  const {does, why, sure} = verdict
  if (sure < askBelow) yield doubt([start, end], before, after, does, isBeside)
  const ground = {why, sure}
  if (does === 'join') yield {at: [start, end], now: '', ...ground}
  // A sign that nothing prints becomes the hyphen that it stood for.
  else if (/[\u00AD¬\u0002\uFFFE]$/.test(before))
    yield {at: [start, end], now: does === 'space' ? '- ' : '-', ...ground}
  else yield {at: [start + 1, end], now: does === 'space' ? ' ' : '', ...ground}
}

// Over a blank line a hyphen goes on to a letter; before a head or an item nothing goes on.
function belong(row: Row, next: Row): boolean {
  if (next.role === 'note-line') return true
  return next.role === undefined && (lineEnds(row) <= 1 || /^\p{L}/u.test(next.text))
}

function doubt([start, end]: Span, before: string, after: string, does: Verdict['does'], isBeside: boolean): Finding {
  const left = lastToken(before.slice(0, -1))
  const right = /^\S+/.exec(after)?.[0] ?? ''
  const readings = [left + right, `${left}-${right}`]
  if (does !== 'join') readings.reverse()
  return {
    at: [start - left.length, isBeside ? end + right.length : end],
    ask: `Unexpected hyphen at a line end, expected ${readings.map((reading) => `\`${reading}\``).join(' or ')}`,
    actual: `${left}-${right}`,
    expected: isBeside ? readings : [],
    note: 'The witnesses are too weak to tell a division from the word’s own hyphen; the first reading stands.'
  }
}
