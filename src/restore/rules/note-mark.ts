/**
 * Numbers that may have run together with a note mark.
 *
 * Four figures of a year and one or two more are no number that prose has. It
 * takes a sequence with just this gap, and a note that begins with the number,
 * to part them; without both the source stands, and a person is asked.
 */

import {type Doubt, type RulePlugin, rule} from '../rule.ts'
import {isFree, type Row, type View} from '../view.ts'

const runOnRe = /(?<![\p{N}\p{L}.,:/$€£#-])((?:1[5-9]|20)\d\d)(\d{1,2})(?![\p{N}\p{L}]|[.,:/-]\d)/gu

// Words that take a year.
const yearWordRe =
  /\b(?:in|since|until|by|before|after|during|from|of|early|late|mid|year|im jahr|seit|bis|en|depuis|desde|в|с)\s*$/iu

export const noteMark: RulePlugin = rule({
  id: 'note-mark',

  *propose(view: View): Generator<Doubt> {
    const {source, rows} = view
    for (const [index, {text, at}] of rows.entries()) {
      for (const match of text.matchAll(runOnRe)) {
        const [actual, year = '', mark = ''] = match
        const before = match.index === 0 ? (rows[index - 1]?.text ?? '') : text.slice(0, match.index)
        const start = at[0] + match.index
        if (!isFree(view, [start, start + actual.length])) continue
        yield doubt(source, rows, start, {actual, year, mark, takesYear: yearWordRe.test(before)})
      }
    }
  }
})

interface RunOn {
  readonly actual: string
  readonly year: string
  readonly mark: string
  readonly takesYear: boolean
}

function doubt(source: string, rows: ReadonlyArray<Row>, start: number, {actual, year, mark, takesYear}: RunOn): Doubt {
  const asNote = `${year}[^${mark}]`
  const slips = slipsOf(source, actual, year)
  const hasBody = rows.some(({text}) => new RegExp(`^\\[?${mark}[\\]).]?\\s+\\p{Lu}`, 'u').test(text))
  const hasFirst =
    mark === '1' || new RegExp(`[\\p{L}.,;:!?”’)]${Number(mark) - 1}(?![\\p{N}\\p{L}])`, 'u').test(source)
  const readings = takesYear ? [asNote, ...slips, actual] : [actual, asNote, ...slips]
  const note = [
    takesYear
      ? 'The word before it takes a year, and no year has so many figures.'
      : 'Nothing before it asks for a year.',
    `\`${asNote}\`: ${year} and note mark ${mark}; ${
      hasFirst ? `a mark ${Number(mark) - 1} may stand elsewhere` : `there is no mark ${Number(mark) - 1} in the text`
    }, ${hasBody ? `a line begins with ${mark}` : `no note begins with ${mark}`}.`,
    ...slips.map((slip) => `\`${slip}\`: a slip for ${slip}, one figure too many.`),
    `\`${actual}\`: the number as it is printed.`,
    'The source stands until a person decides.'
  ].join(' ')
  return {
    at: [start, start + actual.length],
    ask: `Unexpected figure run on to a year, expected ${readings.map((reading) => `\`${reading}\``).join(', ')}`,
    actual,
    expected: readings,
    note
  }
}

/** Years that one figure too many may have made of the number; those the text has elsewhere come first. */
function slipsOf(source: string, actual: string, year: string): ReadonlyArray<string> {
  if (actual.length !== 5) return []
  const years = new Set<string>()
  for (let index = 0; index < actual.length; index++) {
    const slip = actual.slice(0, index) + actual.slice(index + 1)
    if (/^(?:1[5-9]|20)\d\d$/.test(slip) && slip !== year) years.add(slip)
  }
  const near = (slip: string): number => Math.abs(Number(slip) - Number(year))
  const has = (slip: string): number => (new RegExp(`\\b${slip}\\b`).test(source) ? 0 : 1)
  return [...years].filter((slip) => near(slip) <= 20).sort((a, b) => has(a) - has(b) || near(a) - near(b))
}
