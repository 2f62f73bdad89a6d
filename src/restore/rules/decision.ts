/** What a person decided, heard before any rule: nothing that a rule proposes can change it. */

import type {Proposal} from '../../ledger/index.ts'
import {type Decision, type DecisionPlace, findPlace} from '../decisions.ts'
import {type Doubt, type Finding, type RulePlugin, rule} from '../rule.ts'
import type {Row, View} from '../view.ts'

export const decision: RulePlugin = rule({
  id: 'decision',

  *propose(view: View): Generator<Finding> {
    const taken: Array<readonly [number, number]> = []
    for (const decided of view.options.decisions ?? []) {
      const at = findPlace(view.source, decided)
      if (typeof at === 'string') {
        yield lost(decided, at === 'gone' ? 'its text is not in the source' : 'its text is in more than one place')
      } else if (taken.some(([from, to]) => at[0] < to && from < at[1])) {
        yield lost(decided, 'another decision holds there')
      } else {
        taken.push(at)
        yield* proposalsOf(view, decided, at)
      }
    }
  }
})

function* proposalsOf({source, rows}: View, decided: Decision, at: readonly [number, number]): Generator<Finding> {
  const why = 'decided by a person'
  const was = source.slice(...at)
  if ('stet' in decided) yield {at, now: was, why: `${why}: let it stand`, sure: 1, stet: true}
  else if ('read' in decided) yield {...readingOf(at, was, decided.read), why, sure: 1}
  else {
    const row = rows.find((line) => line.at[0] <= at[0] && at[0] < line.at[1])
    if (row) yield {...namingOf(row, decided.as), why, sure: 1}
    else yield lost(decided, 'no line of text is there')
  }
}

// “20102” read as “2010[^2]”: the year stays, the figure calls a note.
function readingOf(
  [start, end]: readonly [number, number],
  was: string,
  now: string
): Pick<Proposal, 'at' | 'now' | 'as'> {
  const call = /^([^[]*)(\[\^[^\]\s]+\])$/.exec(now)
  const [, kept = '', mark = ''] = call ?? []
  if (!call || !was.startsWith(kept)) return {at: [start, end], now}
  return {at: [start + kept.length, end], now: mark, as: 'note-call'}
}

function namingOf({at, gap}: Row, as: Extract<Decision, {as: unknown}>['as']): Pick<Proposal, 'at' | 'now' | 'as'> {
  if (as === 'furniture') return {at: [at[0], gap[1]], now: '', as: 'running-head'}
  return {at: [at[0], at[0]], now: '', as}
}

function lost({text, before, after}: DecisionPlace, why: string): Doubt {
  return {
    at: [0, 0],
    ask: `Unexpected decision on \`${text.trim()}\`, ${why}`,
    actual: text,
    expected: [],
    note: `It was made between \`${before.trim()}\` and \`${after.trim()}\`. Nothing was done; mend or remove it.`
  }
}
