/** The report of a run as a page: documents by doubts, kinds of changes, failures with reasons. */

import {createHash} from 'node:crypto'
import path from 'node:path'
import {version} from '../press/index.ts'
import {type DocumentReport, totalsOf} from './document.ts'

/**
 * Write the page.
 *
 * It needs no network and no other file; without scripts it is a plain table. What a document says of
 * itself is text there, and nothing else.
 *
 * @param outDir
 *   Folder that the page stands in; links to editions begin there.
 */
export function reportPage(documents: ReadonlyArray<DocumentReport>, outDir: string): string {
  const {made, failed, emendations, uncertain, messages} = totalsOf(documents)
  const kinds = kindsOf(documents)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${sumOf(style)}'; script-src '${sumOf(script)}'; base-uri 'none'; form-action 'none'">
<title>Report of ${documents.length} documents</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Report of ${documents.length} documents</h1>
<p>${made} made, ${failed} failed; ${emendations} changes, ${uncertain} of them less than sure; ${messages} to look at.</p>
<h2>Documents</h2>
<p hidden><label>Search <input type="search" autocomplete="off"></label> <output aria-live="polite"></output></p>
<table id="documents">
<caption>Each document, those with most to look at first</caption>
<thead><tr>${['Document', 'Outcome', 'To look at', 'Less than sure', 'Changes', 'What was said'].map(headCell).join('')}</tr></thead>
<tbody>
${byDoubts(documents)
  .map((document) => rowOf(document, outDir))
  .join('\n')}
</tbody>
</table>
<h2>Kinds of changes</h2>
<table>
<caption>How many changes each rule made, and in how many documents</caption>
<thead><tr><th scope="col">Rule</th><th scope="col">Changes</th><th scope="col">Documents</th></tr></thead>
<tbody>
${kinds.map(({rule, count, inDocuments}) => `<tr><th scope="row">${text(rule)}</th><td>${count}</td><td>${inDocuments}</td></tr>`).join('\n')}
</tbody>
</table>
<footer><p>Made by Stet ${text(version)}.</p></footer>
</main>
<script>${script}</script>
</body>
</html>
`
}

function byDoubts(documents: ReadonlyArray<DocumentReport>): ReadonlyArray<DocumentReport> {
  const weight = ({outcome, messages}: DocumentReport): number =>
    outcome === 'failed' ? Number.POSITIVE_INFINITY : messages.length
  return documents.toSorted((a, b) => (weight(a) === weight(b) ? 0 : weight(b) - weight(a)))
}

function rowOf(document: DocumentReport, outDir: string): string {
  const {file, outcome, reason, made, emendations, uncertain, messages} = document
  const copy = made.find((name) => path.basename(name) === 'fair-copy.md')
  const name =
    copy === undefined ? text(file) : `<a href="${text(linkTo(outDir, path.dirname(copy)))}">${text(file)}</a>`
  const said = reason ?? [...new Set(messages.map(({rule}) => rule))].join(', ')
  const changes = Object.values(emendations).reduce((sum, count) => sum + count, 0)
  return `<tr class="${outcome}"><th scope="row">${name}</th><td>${outcome}</td><td>${messages.length}</td><td>${uncertain}</td><td>${changes}</td><td>${text(said)}</td></tr>`
}

function linkTo(outDir: string, folder: string): string {
  const way = path.relative(outDir, folder).split(path.sep).map(encodeURIComponent).join('/')
  return `./${way}/`
}

function kindsOf(
  documents: ReadonlyArray<DocumentReport>
): ReadonlyArray<{rule: string; count: number; inDocuments: number}> {
  const kinds = new Map<string, {rule: string; count: number; inDocuments: number}>()
  for (const {emendations} of documents) {
    for (const [rule, count] of Object.entries(emendations)) {
      const kind = kinds.get(rule) ?? {rule, count: 0, inDocuments: 0}
      kinds.set(rule, {rule, count: kind.count + count, inDocuments: kind.inDocuments + 1})
    }
  }
  return [...kinds.values()].toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1))
}

function headCell(name: string): string {
  return `<th scope="col">${name}</th>`
}

const marks: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

/** Write a text so that a page shows it; controls and turns of direction are shown as their numbers. */
function text(value: string): string {
  return value
    .replace(
      /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
    )
    .replace(/[&<>"']/g, (sign) => marks[sign] ?? '')
}

function sumOf(content: string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 75rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; width: 100%; margin-block: 1rem; }
caption { text-align: start; font-style: italic; }
th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8888; overflow-wrap: anywhere; }
td { font-variant-numeric: tabular-nums; }
thead th { position: sticky; top: 0; background: Canvas; }
thead button { font: inherit; font-weight: bold; border: 0; padding: .25rem 0; background: none; color: inherit; cursor: pointer; }
th[aria-sort=ascending] button::after { content: " ↑"; }
th[aria-sort=descending] button::after { content: " ↓"; }
:focus-visible { outline: 2px solid; outline-offset: 2px; }
.failed th, .failed td { font-weight: bold; }
`

// Reads the table, and changes nothing but the order and the showing of its rows.
const script = `
const table = document.getElementById('documents')
const body = table.tBodies[0]
const rows = [...body.rows]
const search = document.querySelector('input')
const count = document.querySelector('output')
const valueOf = (row, column) => row.cells[column].textContent
for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = head.textContent
  head.replaceChildren(button)
  button.addEventListener('click', () => {
    const isUp = head.getAttribute('aria-sort') !== 'ascending'
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort')
    head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending')
    const order = new Intl.Collator(undefined, {numeric: true}).compare
    rows.sort((a, b) => order(valueOf(a, column), valueOf(b, column)) * (isUp ? 1 : -1))
    body.replaceChildren(...rows)
  })
}
const find = () => {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean)
  let shown = 0
  for (const row of rows) {
    const has = row.textContent.toLowerCase()
    row.hidden = !words.every((word) => has.includes(word))
    if (!row.hidden) shown++
  }
  count.textContent = shown + ' of ' + rows.length + ' shown'
}
search.closest('p').hidden = false
search.addEventListener('input', find)
`
