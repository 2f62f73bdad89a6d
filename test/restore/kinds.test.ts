/** The index of the kinds of damage says where each is tried, and the rules do there what it says. */

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'

const folder = import.meta.dirname
const rows = readFileSync(path.join(folder, 'kinds.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, number = '', kind = '', done = '', kept = '']) => ({number, kind, done: casesIn(done), kept: casesIn(kept)}))

test('there are eighty kinds, and each is tried', () => {
  expect(rows.map(({number}) => Number(number))).toEqual(Array.from({length: 80}, (_, index) => index + 1))
  expect(rows.filter(({kept}) => kept.length === 0).map(({kind}) => kind)).toEqual([])
  const missing = rows.flatMap(({done, kept}) => [...done, ...kept]).filter((name) => !existsSync(at(name)))
  expect(missing).toEqual([])
})

test('what is done is in the ledger or asked about', () => {
  const idle = rows.flatMap(({done}) => done).filter((name) => !isHeard(name))
  expect(idle).toEqual([])
})

test('every case is of a kind, or says more of a rule that has one', () => {
  const named = new Set(rows.flatMap(({done, kept}) => [...done, ...kept]).map((name) => path.dirname(name)))
  const others = readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && !named.has(entry.name))
    .map(({name}) => name)
  // What parts blocks, and what a person decides, repairs no damage.
  expect(others).toEqual(['decision', 'part', 'section-break'])
})

function casesIn(cell: string): ReadonlyArray<string> {
  return [...cell.matchAll(/\]\(([^)]+)\)/g)].map(([, name = '']) => name)
}

function at(name: string): string {
  return path.join(folder, name, 'input.txt')
}

/** Whether a rule did something there other than what is done in every text, or asked. */
function isHeard(name: string): boolean {
  const folderName = path.dirname(name)
  // Columns are a matter of order, which no entry has.
  if (folderName === 'columns') return true
  const entries = readFileSync(path.join(folder, name, 'ledger.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const rules = entries.map((line) => (JSON.parse(line) as {rule: string}).rule)
  const asks = !readFileSync(path.join(folder, name, 'messages.txt'), 'utf8').includes('nothing to look at')
  return asks || rules.includes(folderName) || rules.some((rule) => !['part', 'reflow', 'front'].includes(rule))
}
