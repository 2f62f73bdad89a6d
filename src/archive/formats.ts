/** Reports for other programs, from release to release the same. */

import {version} from '../press/index.ts'
import {type DocumentMessage, type DocumentReport, totalsOf} from './document.ts'
import {sarifOf} from './sarif.ts'

/** Forms of a report that a program reads. */
export const reportForms = ['json', 'jsonl', 'sarif', 'github'] as const

/** A form of a report. */
export type ReportForm = (typeof reportForms)[number]

/** Write the report of a run; `schemas/report.json` and `schemas/report-line.json` say what it looks like. */
export function reportAs(form: ReportForm, command: string, documents: ReadonlyArray<DocumentReport>): string {
  if (form === 'github') return documents.map(githubLines).join('')
  if (form === 'jsonl') return [...documents, {totals: totalsOf(documents)}].map(lineOf).join('')
  const report =
    form === 'sarif' ? sarifOf(documents) : {report: 1, stet: version, command, documents, totals: totalsOf(documents)}
  return `${JSON.stringify(report, undefined, 2)}\n`
}

function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

/** Write workflow commands, as a continuous build of GitHub shows them beside the lines. */
function githubLines({file, reason, messages}: DocumentReport): string {
  const failure = reason === undefined ? [] : [`::error file=${property(file)}::${data(reason)}\n`]
  return [...failure, ...messages.map((message) => githubLine(file, message))].join('')
}

function githubLine(file: string, {line, column, endLine, endColumn, severity, rule, reason}: DocumentMessage): string {
  const level = {info: 'notice', warning: 'warning', fatal: 'error'}[severity]
  // Columns are heeded on one line only.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : ''
  return `::${level} file=${property(file)},line=${line},endLine=${endLine}${columns},title=${property(rule)}::${data(reason)}\n`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
