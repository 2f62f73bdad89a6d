/**
 * Figures that a line end cut at their decimal or thousands sign.
 *
 *   > | the share of the harbour rose from 12.
 *   > | 5 percent in the first year to 1,
 *   > | 000,000 tons.
 *
 * “in 12. 5 ships sailed” is two sentences: only what is counted or measured in
 * the same breath, or more thousands, proves one figure. Otherwise a person is asked.
 */

import {type Finding, type RulePlugin, rule} from '../rule.ts'
import {lineEnds, type Row, type View} from '../view.ts'

const openRe = /(?:^|[^\p{L}\p{N}.,])(\d{1,3})([.,])$/u
// A share, a large number, a unit: what a figure with a fraction stands before.
const measuredRe =
  /^\d{1,3}\s?(?:%|‰|°|per ?cent|percent|Prozent|pour cent|por ciento|процент|million|billion|trillion|Million|Milliard|millones|миллион|миллиард|млн|млрд|тыс|km|kg|cm|mm|MW|GW|kW|ha|bn|mn)(?![\p{Ll}]{4})/u
const thousandsRe = /^\d{3}(?:[.,]\d{3})+(?!\d)/
const threeRe = /^\d{3}(?!\d)/
const digitRe = /^\d{1,3}(?![\d.,:/–-]|st|nd|rd|th)/

export const figure: RulePlugin = rule({
  id: 'figure',

  *propose({rows, isSolid}: View): Generator<Finding> {
    if (isSolid) return
    for (const [index, row] of rows.entries()) {
      const next = rows[index + 1]
      if (!next || row.joined || row.role || next.role || lineEnds(row) !== 1) continue
      const [, , sign] = openRe.exec(row.text) ?? []
      if (!sign) continue
      if (measuredRe.test(next.text) || thousandsRe.test(next.text)) {
        yield {at: row.gap, now: '', why: 'a figure that goes on with its fraction or its thousands', sure: 0.9}
      } else if (mayGoOn(sign, next)) yield doubt(row, next)
    }
  }
})

// A comma that ends a line before a small figure may be the sentence's.
function mayGoOn(sign: string, {text}: Row): boolean {
  return sign === ',' ? threeRe.test(text) : digitRe.test(text) && /^\d+\s+\p{Ll}/u.test(text)
}

function doubt(row: Row, next: Row): Finding {
  const left = row.text.split(/\s+/).slice(-2).join(' ')
  const right = next.text.split(/\s+/).slice(0, 2).join(' ')
  return {
    at: row.gap,
    ask: `Unexpected line end after \`${left}\`, expected one figure or two`,
    actual: row.gapText,
    expected: [`${left}${right}`, `${left} ${right}`],
    note: 'Nothing tells whether the line end stands inside a figure. A blank stands there until a person decides.'
  }
}
