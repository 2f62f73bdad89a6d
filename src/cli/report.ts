/** What a run did, for the person who ran it. */

import path from 'node:path'
import {styleText} from 'node:util'
import {visible} from '../press/index.ts'
import type {Edition} from '../press/setting.ts'

/** What the report knows beside the edition. */
export interface ReportFacts {
  readonly file: string
  readonly folder: string
  readonly seconds: number
}

const purposes: Readonly<Record<string, string>> = {
  'fair-copy.md': 'the clean text',
  'fair-copy.pdf': 'the text as pages',
  'brief.md': 'the brief',
  'brief.html': 'the brief for the browser',
  'brief.pdf': 'the brief as pages',
  'brief.json': 'the brief as data',
  'evidence.md': 'what the brief quotes, in its paragraphs',
  'ledger.jsonl': 'every change, with its ground',
  'messages.txt': 'what to look at',
  'colophon.json': 'what was used, check sums'
}

/** Write the report of an edition. */
export function reportOf({files, census, pages, messages}: Edition, {file, folder, seconds}: ReportFacts): string {
  const lines = [
    '',
    `${bold(visible(file))} ${dim('→')} ${bold(visible(folder) + path.sep)} ${dim(`in ${seconds.toFixed(1)} s`)}`,
    '',
    dim('  Made'),
    ...[...files].map(([name, content]) => {
      const size = `${(Buffer.byteLength(content) / 1024).toFixed(1)} KB`
      const extent = pages[name] ? `, ${pages[name]} page${pages[name] === 1 ? '' : 's'}` : ''
      return `  ${name.padEnd(14)} ${size.padStart(9)}  ${dim(`${purposes[name] ?? ''}${extent}`)}`
    }),
    '',
    dim(`  Emended: ${census.reduce((sum, {count}) => sum + count, 0)} places`),
    ...census.map(({rule, says}) => `  ${rule.padEnd(14)} ${says}`),
    '',
    ...asks(messages)
  ]
  return `${lines.join('\n')}\n`
}

function asks(messages: Edition['messages']): ReadonlyArray<string> {
  if (messages.length === 0) return [`  ${green('Nothing to look at')}: every decision had its ground`, '']
  return [
    dim(`  To look at: ${messages.length}`),
    ...messages.flatMap(({line, column, reason, note}) => [
      `  ${yellow(`${line ?? 1}:${column ?? 1}`)}  ${visible(reason)}`,
      ...(note ? [dim(`  ${wrap(visible(note))}`)] : [])
    ]),
    ''
  ]
}

// Terminals have 80 columns and more.
function wrap(text: string): string {
  return text.replace(/(?![^\n]{1,76}$)([^\n]{1,76})\s/g, '$1\n  ')
}

const bold = (text: string): string => styleText('bold', text, {stream: process.stderr})
const dim = (text: string): string => styleText('dim', text, {stream: process.stderr})
const green = (text: string): string => styleText('green', text, {stream: process.stderr})
const yellow = (text: string): string => styleText('yellow', text, {stream: process.stderr})
