/** A report as SARIF 2.1.0, which code hosts and editors read. */

import path from 'node:path'
import {version} from '../press/index.ts'
import type {DocumentMessage, DocumentReport} from './document.ts'

/** Write a report as SARIF. */
export function sarifOf(documents: ReadonlyArray<DocumentReport>): object {
  const rules = [...new Set(documents.flatMap(({messages}) => messages.map(({rule}) => rule)))].toSorted()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'Stet', version, rules: rules.map((id) => ({id}))}},
        // Columns count UTF-16 code units, as the ledger does.
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: documents.every(({outcome}) => outcome !== 'failed'),
            toolExecutionNotifications: documents.flatMap(({file, reason}) =>
              reason === undefined
                ? []
                : [{level: 'error', message: {text: reason}, locations: [{physicalLocation: artifactOf(file)}]}]
            )
          }
        ],
        results: documents.flatMap(({file, messages}) => messages.map((message) => resultOf(file, message, rules)))
      }
    ]
  }
}

function resultOf(file: string, message: DocumentMessage, rules: ReadonlyArray<string>): object {
  const {line, column, endLine, endColumn, severity, rule, reason, note} = message
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: {info: 'note', warning: 'warning', fatal: 'error'}[severity],
    message: {text: note === undefined ? reason : `${reason}. ${note}`},
    locations: [
      {
        physicalLocation: {
          ...artifactOf(file),
          region: {startLine: line, startColumn: column, endLine, endColumn}
        }
      }
    ]
  }
}

function artifactOf(file: string): {artifactLocation: {uri: string}} {
  const uri = encodeURI(file.split(path.sep).join('/')).replaceAll('#', '%23').replaceAll('?', '%3F')
  return {artifactLocation: {uri}}
}
