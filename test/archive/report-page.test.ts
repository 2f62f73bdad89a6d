/** The report of a run, as a page: what it says, and that it does nothing else. */

import {createHash} from 'node:crypto'
import path from 'node:path'
import {expect, test} from 'vitest'
import type {DocumentReport} from '../../src/archive/document.ts'
import {reportPage} from '../../src/archive/report-page.ts'

const document = (file: string, more: Partial<DocumentReport> = {}): DocumentReport => ({
  file,
  outcome: 'made',
  made: [path.join('out', file, 'fair-copy.md')],
  emendations: {reflow: 3},
  uncertain: 0,
  messages: [],
  ...more
})
const message = {
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 2,
  severity: 'warning',
  rule: 'note-mark',
  reason: 'x',
  expected: []
} as const

function rowsOf(page: string): ReadonlyArray<string> {
  const [, body = ''] = /<table id="documents">.*?<tbody>\n(.*?)\n<\/tbody>/s.exec(page) ?? []
  return body.split('\n').map((row) => row.replace(/<\/t[hd]>/g, ' | ').replace(/<[^>]+>/g, ''))
}

test('failures come first, then those with most to look at', () => {
  const page = reportPage(
    [
      document('a b'),
      document('c', {messages: [message, message], uncertain: 1}),
      document('d', {outcome: 'failed', reason: 'It took longer than 2 seconds', made: [], emendations: {}})
    ],
    'out'
  )
  expect(rowsOf(page)).toEqual([
    'd | failed | 0 | 0 | 0 | It took longer than 2 seconds | ',
    'c | made | 2 | 1 | 3 | note-mark | ',
    'a b | made | 0 | 0 | 3 |  | '
  ])
  expect(page).toContain('<a href="./a%20b/">a b</a>')
  expect(page).toContain('<tr><th scope="row">reflow</th><td>6</td><td>2</td></tr>')
})

test('what a document is called is text, and no more', () => {
  const page = reportPage([document(`"><img src=x onerror='alert(1)'>\u202Egpj\u001B[31m`)], 'out')
  expect(page).toContain('&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;\\u202egpj\\u001b[31m</a>')
  expect(page).not.toContain('<img')
})

test('nothing runs and nothing is fetched but the page’s own script', () => {
  const page = reportPage([document('a')], 'out')
  const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? []
  const sum = (name: string): string => {
    const [, content = ''] = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(page) ?? []
    return `sha256-${createHash('sha256').update(content).digest('base64')}`
  }
  expect(policy).toBe(
    `default-src 'none'; style-src '${sum('style')}'; script-src '${sum('script')}'; base-uri 'none'; form-action 'none'`
  )
  expect(page.match(/https?:|\bsrc=|<link|@import|url\(/g)).toBe(null)
})
