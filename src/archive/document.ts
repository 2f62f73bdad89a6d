/** What is said of a document: what became of it, what was changed, what a person should look at. */

import type {VFileMessage} from 'vfile-message'
import {censusOf, type Restoration} from '../press/index.ts'

/** A message, with its place: lines and columns from 1, the end not included. */
export interface DocumentMessage {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly severity: 'info' | 'warning' | 'fatal'
  readonly rule: string
  /** “Unexpected X, expected Y”. */
  readonly reason: string
  /** Readings that are offered, the likeliest first. */
  readonly expected: ReadonlyArray<string>
  readonly note?: string
}

/** How a document fared in a run; `schemas/report.json` says what it looks like. */
export interface DocumentReport {
  /** The source, as it was named. */
  readonly file: string
  readonly outcome: 'made' | 'skipped' | 'failed'
  /** Why it failed; one sentence. */
  readonly reason?: string
  /** What was made of it. */
  readonly made: ReadonlyArray<string>
  /** How many changes, by rule. */
  readonly emendations: Readonly<Record<string, number>>
  /** How many of them are less than sure. */
  readonly uncertain: number
  readonly messages: ReadonlyArray<DocumentMessage>
}

/** What is summed up over the documents of a run. */
export interface Totals {
  readonly documents: number
  readonly made: number
  readonly skipped: number
  readonly failed: number
  readonly emendations: number
  readonly uncertain: number
  readonly messages: number
}

/** A change below this should have been asked about. */
const sureEnough = 0.8

/** Say how a document fared of which something was made. */
export function madeOf(
  file: string,
  made: ReadonlyArray<string>,
  restoration?: Pick<Restoration, 'ledger' | 'messages'>
): DocumentReport {
  const {ledger = [], messages = []} = restoration ?? {}
  return {
    file,
    outcome: 'made',
    made,
    emendations: Object.fromEntries(censusOf(ledger).map(({rule, count}) => [rule, count])),
    uncertain: ledger.filter(({sure}) => sure < sureEnough).length,
    messages: messages.map(messageOf)
  }
}

/** Say why nothing was made of a document. */
export function failedOf(file: string, reason: string): DocumentReport {
  return {file, outcome: 'failed', reason, made: [], emendations: {}, uncertain: 0, messages: []}
}

/** Sum up a run. */
export function totalsOf(documents: ReadonlyArray<DocumentReport>): Totals {
  const sum = (count: (document: DocumentReport) => number): number =>
    documents.reduce((total, document) => total + count(document), 0)
  const outcomes = (outcome: DocumentReport['outcome']): number =>
    sum((document) => (document.outcome === outcome ? 1 : 0))
  return {
    documents: documents.length,
    made: outcomes('made'),
    skipped: outcomes('skipped'),
    failed: outcomes('failed'),
    emendations: sum(({emendations}) => Object.values(emendations).reduce((total, count) => total + count, 0)),
    uncertain: sum(({uncertain}) => uncertain),
    messages: sum(({messages}) => messages.length)
  }
}

function messageOf({place, fatal, ruleId, reason, expected, note}: VFileMessage): DocumentMessage {
  const start = place && ('start' in place ? place.start : place)
  const end = place && 'end' in place ? place.end : start
  const [line, column] = [start?.line ?? 1, start?.column ?? 1]
  return {
    line,
    column,
    endLine: end?.line ?? line,
    endColumn: end?.column ?? column,
    severity: fatal ? 'fatal' : fatal === undefined ? 'info' : 'warning',
    rule: ruleId ?? 'stet',
    reason,
    expected: expected ?? [],
    ...(note !== undefined && {note})
  }
}
