/**
 * A rule of the user’s own: it sees the text as our rules do and can touch none of it.
 *
 * It is given a copy that cannot be changed, and what it yields is looked at before the door records it.
 */

import {type Finding, type Rule, type RulePlugin, rule} from './rule.ts'
import type {View} from './view.ts'

/** Make a unified transformer of a rule that is not ours. */
export function guest({id, propose}: Rule): RulePlugin {
  return rule({
    id,
    *propose(view) {
      for (const finding of propose(sealed(view))) yield checked(id, finding, view.source.length)
    }
  })
}

/** Copy what the rules read, deeply, and close it. */
function sealed(view: View): View {
  const rows = closed(structuredClone(view.rows))
  return Object.freeze({
    ...view,
    rows,
    last: closed(structuredClone(view.last)),
    lines: Object.freeze({}),
    ledger: closed(structuredClone(view.ledger)),
    options: closed(structuredClone(view.options))
  })
}

function closed<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const each of Object.values(value)) closed(each)
  return Object.freeze(value)
}

/** Let through what a rule may yield, and nothing beside it. */
function checked(id: string, finding: Finding, length: number): Finding {
  const fail = (what: string, expected: string): never => {
    throw new TypeError(`Unexpected ${what} of the rule \`${id}\`, expected ${expected}`)
  }
  const [start, end] = Array.isArray(finding?.at) ? finding.at : [-1, -1]
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length
  if (!isPlace) return fail(`place \`${String(finding?.at)}\``, `two offsets into the source, 0 to ${length}`)
  if ('ask' in finding) {
    const {ask, actual, expected, note} = finding
    if (![ask, actual, note, ...(Array.isArray(expected) ? expected : [expected])].every(isText)) {
      return fail('question', '`ask`, `actual` and `note` as texts, `expected` as a list of texts')
    }
    return {at: [start, end], ask, actual, expected: [...expected], note}
  }
  const {now, as, why, sure} = finding
  if (!isText(now)) return fail(`\`now: ${String(now)}\``, 'a text')
  if (!isText(why) || why === '') return fail(`\`why: ${String(why)}\``, 'a clause that a reader can judge')
  if (!(typeof sure === 'number' && sure >= 0 && sure <= 1))
    return fail(`\`sure: ${String(sure)}\``, 'a number from 0 to 1')
  return {at: [start, end], now, ...(as && {as}), why, sure}
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
