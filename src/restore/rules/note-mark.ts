/**
 * Numbers that may have run together with a note mark.
 *
 * Four figures of a year and one or two more are no number that prose has. It
 * takes a sequence with just this gap, and a note that begins with the number,
 * to part them; without both the source stands, and a person is asked.
 */

import {type Doubt, type RulePlugin, rule} from '../rule.ts'
import {isFree, type View} from '../view.ts'

// A mark does not begin with 0; figures in an address are none.
const runOnRe = /(?<![\p{N}\p{L}.,:/$€£#=&?_-])((?:1[5-9]|20)\d\d)([1-9]\d?)(?![\p{N}\p{L}]|[.,:/-]\d)/gu

// Words that take a year.
const yearWordRe =
  /\b(?:in|since|until|by|before|after|during|from|of|early|late|mid|year|im jahr|seit|bis|en|depuis|desde|в|с)\s*$/iu

export const noteMark: RulePlugin = rule({
  id: 'note-mark',

  *propose(view: View): Generator<Doubt> {
    let known: Known | undefined
    for (const [index, {text, at}] of view.rows.entries()) {
      for (const match of /\d{5}/.test(text) ? text.matchAll(runOnRe) : []) {
        const [actual, year = '', mark = ''] = match
        const before = match.index === 0 ? (view.rows[index - 1]?.text ?? '') : text.slice(0, match.index)
        const start = at[0] + match.index
        if (!isFree(view, [start, start + actual.length])) continue
        known ??= knownOf(view)
        const runOn = {actual, year, mark, takesYear: yearWordRe.test(before.slice(-12))}
        if (runOn.takesYear || (known.bodies.has(mark) && hasFirst(known, mark))) yield doubt(known, start, runOn)
      }
    }
  }
})

/** What the text has elsewhere. */
interface Known {
  /** Numbers that stand beside a word as marks do. */
  readonly marks: ReadonlySet<string>
  /** Numbers that lines begin with as notes do. */
  readonly bodies: ReadonlySet<string>
  readonly years: ReadonlySet<string>
}

function knownOf({rows}: View): Known {
  const marks = new Set<string>()
  const bodies = new Set<string>()
  const years = new Set<string>()
  for (const {text} of rows) {
    for (const [, mark = ''] of text.matchAll(/[\p{L}.,;:!?”’)](\d{1,3})(?![\p{N}\p{L}])/gu)) marks.add(mark)
    for (const [year] of text.matchAll(/(?<!\d)\d{4}(?!\d)/g)) years.add(year)
    const body = /^\[?(\d{1,2})[\]).]?\s+\p{Lu}/u.exec(text)?.[1]
    if (body !== undefined) bodies.add(body)
  }
  return {marks, bodies, years}
}

function hasFirst({marks}: Known, mark: string): boolean {
  return mark === '1' || marks.has(String(Number(mark) - 1))
}

interface RunOn {
  readonly actual: string
  readonly year: string
  readonly mark: string
  readonly takesYear: boolean
}

function doubt(known: Known, start: number, {actual, year, mark, takesYear}: RunOn): Doubt {
  const asNote = `${year}[^${mark}]`
  const slips = slipsOf(known.years, actual, year)
  const readings = takesYear ? [asNote, ...slips, actual] : [actual, asNote, ...slips]
  const before = Number(mark) - 1
  const note = [
    takesYear
      ? 'The word before it takes a year, and no year has so many figures.'
      : 'Nothing before it asks for a year.',
    `\`${asNote}\`: ${year} and note mark ${mark}; ${
      hasFirst(known, mark) ? `a mark ${before} may stand elsewhere` : `there is no mark ${before} in the text`
    }, ${known.bodies.has(mark) ? `a line begins with ${mark}` : `no note begins with ${mark}`}.`,
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
function slipsOf(known: ReadonlySet<string>, actual: string, year: string): ReadonlyArray<string> {
  if (actual.length !== 5) return []
  const years = new Set<string>()
  for (let index = 0; index < actual.length; index++) {
    const slip = actual.slice(0, index) + actual.slice(index + 1)
    if (/^(?:1[5-9]|20)\d\d$/.test(slip) && slip !== year) years.add(slip)
  }
  const near = (slip: string): number => Math.abs(Number(slip) - Number(year))
  const has = (slip: string): number => (known.has(slip) ? 0 : 1)
  return [...years].filter((slip) => near(slip) <= 20).sort((a, b) => has(a) - has(b) || near(a) - near(b))
}
