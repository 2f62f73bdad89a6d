/** A rule: it reads a galley at rest and yields what it finds; the door records it. */

import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import {type Galley, type Places, placesOf, type Span} from '../galley/index.ts'
import {decisionRule, type Emendation, type Ledger, type Proposal, record} from '../ledger/index.ts'
import type {Decision} from './decisions.ts'
import {type View, viewOf} from './view.ts'

/** A place where a person should decide. */
export interface Doubt {
  readonly at: Span
  /** One sentence: “Unexpected X, expected Y”. */
  readonly ask: string
  readonly actual: string
  /** Readings, the likeliest first. */
  readonly expected: ReadonlyArray<string>
  /** Why these readings, in this order; Markdown. */
  readonly note: string
}

/** What a rule yields. */
export type Finding = Proposal | Doubt

/** Settings that the rules share. */
export interface RestoreOptions {
  /** BCP 47 tag of the text (default: found from the text). */
  lang?: string
  /** What a person decided about the text (default: nothing). */
  decisions?: ReadonlyArray<Decision>
}

/** A rule as it is written. */
export interface Rule {
  readonly id: string
  /** Find what is to be changed, named or asked, in source order. */
  readonly propose: (view: View) => Iterable<Finding>
}

/** A rule as unified uses it. */
export type RulePlugin = Plugin<[RestoreOptions?], Galley>

declare module 'vfile' {
  interface DataMap {
    ledger: Ledger
  }
}

/** Make a unified transformer of a rule. */
export function rule({id, propose}: Rule): RulePlugin {
  const plugin: RulePlugin = function (options = {}) {
    return (galley, file) => {
      const ledger = file.data.ledger ?? []
      const view = viewOf(galley, ledger, options)
      const {source} = view
      let known: Places | undefined
      const places = (): Places => {
        known ??= placesOf(source)
        return known
      }
      const decided = ledger.filter(({rule}) => rule === decisionRule)
      const proposals: Array<Proposal> = []
      for (const finding of propose(view)) {
        if ('ask' in finding && isAnswered(decided, finding)) continue
        if ('ask' in finding) ask(file, id, places(), finding)
        else proposals.push(finding)
      }
      const recorded = record(ledger, source, id, proposals)
      for (const {entry, by} of recorded.refused) refuse(file, places(), entry, by)
      file.data.ledger = recorded.ledger
    }
  }
  return Object.defineProperty(plugin, 'name', {value: id})
}

// A person’s word is the answer.
function isAnswered(decided: Ledger, {at: [start, end]}: Doubt): boolean {
  return decided.some(({at}) => start < Math.max(at[1], at[0] + 1) && at[0] < end)
}

/** Say that a rule would change what was changed already. */
function refuse(file: VFile, places: Places, entry: Emendation, by: Emendation): void {
  const message = file.message(
    `Unexpected change of a place that \`${by.id}\` changed, expected one change; \`${entry.id}\` was left out`,
    {place: places.positionOf(entry.at), ruleId: entry.rule, source: 'stet'}
  )
  message.actual = entry.was
  message.expected = [entry.now]
  message.note = entry.why
}

function ask(file: VFile, id: string, places: Places, {at, ask, actual, expected, note}: Doubt): void {
  const message = file.message(ask, {place: places.positionOf(at), ruleId: id, source: 'stet'})
  message.actual = actual
  message.expected = [...expected]
  message.note = note
  message.url = `src/restore/readme.md#${id}`
}
