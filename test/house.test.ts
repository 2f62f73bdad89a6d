/** The plan of the house, as `ARCHITECTURE.md` draws it. */

import {execFileSync} from 'node:child_process'
import {globSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..')
const nouns = ['assets', 'galley', 'ledger', 'mdast', 'lexicon', 'foundry', 'typeset']
const verbs = ['read', 'restore', 'compile']

/** What each room may import, besides itself. */
const plan: Readonly<Record<string, ReadonlyArray<string>>> = {
  assets: [],
  galley: ['assets'],
  ledger: ['assets', 'galley'],
  mdast: ['assets', 'galley', 'ledger'],
  lexicon: ['assets'],
  foundry: [],
  typeset: ['assets'],
  read: nouns,
  restore: nouns,
  compile: nouns,
  press: [...nouns, ...verbs],
  archive: ['assets', 'press'],
  review: ['assets', 'press'],
  cli: ['assets', 'press', 'archive'],
  index: [...nouns, ...verbs, 'press', 'archive', 'review', 'cli']
}

const importRe = /\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g

test('imports point down', () => {
  const wrong: Array<string> = []
  for (const file of sources()) {
    const room = roomOf(file)
    if (!(room in plan)) wrong.push(`${file} stands in no room of the plan`)
    for (const [, to = ''] of read(file).matchAll(importRe)) {
      const target = path.posix.join(path.posix.dirname(file), to)
      const other = roomOf(target)
      if (other !== room && !plan[room]?.includes(other)) wrong.push(`${file} must not import ${target}`)
    }
  }
  expect(wrong).toEqual([])
})

test('what is not finished is an issue, not a comment', () => {
  expect(sources().filter((file) => /\b(?:TODO|FIXME)\b/.test(read(file)))).toEqual([])
})

test('no file knows where packages were fetched', () => {
  const hostRe = /"resolved": *"http|https?:\/\/[^/\s]*(?:registry|artifactory|nexus|verdaccio)/
  const tracked = execFileSync('git', ['ls-files', '-z'], {cwd: root, encoding: 'utf8'}).split('\0')
  const texts = tracked.filter((file) => /\.(?:json|jsonc|md|ts|yml)$|rc$|^\.ci\//.test(file))
  expect(texts).toContain('package-lock.json')
  expect(texts.filter((file) => hostRe.test(read(file)))).toEqual([])
})

function sources(): Array<string> {
  return globSync('src/**/*.ts', {cwd: root}).map((file) => file.replaceAll('\\', '/'))
}

/** Get the first name under `src`: a folder or a file. */
function roomOf(file: string): string {
  return path.parse(file.split('/')[1] ?? '').name
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

test('every page that we make lets nothing in, and quotes its attributes', () => {
  const pages = globSync(['src/**/*.ts', 'templates/**/*.hbs'], {cwd: root}).filter((file) =>
    /<!doctype html>/i.test(read(file))
  )
  expect(pages.length).toBeGreaterThan(1)
  const isOpen = (page: string): boolean =>
    !/http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]*base-uri 'none'; form-action 'none'/.test(
      page
    ) ||
    /'unsafe-|\shttps?:/.test(/Content-Security-Policy[^>]*>/.exec(page)?.[0] ?? '') ||
    /<[a-z]+\s(?:[^<>"]*\s)?[a-z-]+=(?!")[^\s>]/.test(page.replace(/<script>[\s\S]*?<\/script>/g, ''))
  expect(pages.filter((file) => isOpen(read(file)))).toEqual([])
  expect(isOpen('<!doctype html><a href={{u}}>')).toBe(true)
})

test('no table is made that a spreadsheet would run', () => {
  // Formulas begin with `=`; a room that writes such tables defuses them, and says so here.
  expect(sources().filter((file) => /\.(?:csv|tsv|xlsx?|ods)\b|text\/csv/.test(read(file)))).toEqual([])
})
