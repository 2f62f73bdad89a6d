/**
 * “(continued)”: what a page says of the page before or after it is no text.
 *
 *   > | (continued on page 7)
 */

import type {Proposal} from '../../ledger/index.ts'
import {type RulePlugin, rule} from '../rule.ts'
import type {View} from '../view.ts'

const continuedRe =
  /^[([]?(?:continued|cont[’']?d\.?|to be continued|fortsetzung(?: folgt)?|forts\.|suite|continuación|continúa|continua|segue|vervolg|продолжение|окончание)(?: (?:on|from|at|auf|von|de|en|na|op|van|на|со?) (?:the )?(?:next page|previous page|(?:page|p\.|seite|s\.|página|pág\.|стр\.) ?\d{1,4}))?[\])]?[.…]{0,3}$/iu

export const continued: RulePlugin = rule({
  id: 'continued',

  *propose({rows, isSolid}: View): Generator<Proposal> {
    if (isSolid) return
    for (const {text, at, gap, role} of rows) {
      // “Continued” alone may be the end of a sentence.
      if (role !== undefined || !continuedRe.test(text) || !/[([\d]|\s/.test(text)) continue
      yield {at: [at[0], gap[1]], now: '', why: 'says that the text goes on elsewhere', sure: 0.93}
    }
  }
})
