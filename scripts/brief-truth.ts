/** Pieces annotated by hand: what a reader found in them, and the pieces themselves. */

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Root} from 'mdast'
import {parse} from 'yaml'
import {indexOf} from '../src/compile/brief/spans.ts'
import {fromMarkdown} from '../src/compile/markdown.ts'
import {publicationOf} from '../src/mdast/index.ts'
import {restore} from '../src/press/index.ts'
import {root} from './process.ts'

/** A passage in a paragraph, and what is said of it. */
export interface Note {
  readonly paragraph: string
  readonly text: string
  readonly value: string
}

/** A name or an acronym, with the forms of the words that belong to it. */
export interface Entry {
  readonly name: string
  readonly forms: ReadonlyArray<string>
}

/** What was annotated of a piece; what was not is absent. */
export interface Truth {
  readonly id: string
  readonly use: 'tuning' | 'reporting'
  readonly tree: Root
  readonly dates?: ReadonlyArray<Note>
  readonly acronyms?: ReadonlyArray<Entry>
  readonly people?: ReadonlyArray<Entry>
  readonly names?: Readonly<Record<string, ReadonlyArray<string>>>
  readonly bottom?: ReadonlyArray<Note>
  readonly key?: Readonly<Record<string, ReadonlyArray<Note>>>
  readonly dangling?: ReadonlyArray<Note>
}

interface File {
  text: string
  for: 'tuning' | 'reporting'
  upto: number
  dates?: Array<string>
  acronyms?: Array<string>
  people?: Array<string>
  names?: Record<string, Array<string>>
  bottom?: Array<string>
  key?: Record<string, Array<string>>
  dangling?: Array<string>
}

const folder = path.join(root, 'test/brief-truth')

/** Read the truths whose texts are there. */
export function truths(corpus: string): ReadonlyArray<Truth> {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => truthOf(name, corpus))
}

function truthOf(name: string, corpus: string): ReadonlyArray<Truth> {
  const file: File = parse(readFileSync(path.join(folder, name), 'utf8'))
  const tree = textOf(file.text, corpus)
  if (!tree) return []
  const {dates, acronyms, people, names, bottom, key, dangling} = file
  return [
    {
      id: path.basename(name, '.yaml'),
      use: file.for,
      tree: cut(tree, file.upto),
      ...(dates && {dates: dates.map(dateOf)}),
      ...(acronyms && {acronyms: acronyms.map(entryOf)}),
      ...(people && {people: people.map(entryOf)}),
      ...(names && {names}),
      ...(bottom && {bottom: bottom.map(sentenceOf)}),
      ...(key && {
        key: Object.fromEntries(Object.entries(key).map(([grade, list]) => [grade, list.map(sentenceOf)]))
      }),
      ...(dangling && {dangling: dangling.map(sentenceOf)})
    }
  ]
}

function textOf(text: string, corpus: string): Root | undefined {
  // Written for this purpose.
  if (text.endsWith('.md')) return fromMarkdown(readFileSync(path.join(folder, 'pieces', text), 'utf8'))
  const own = path.join(root, text)
  if (text.includes('/')) return fromMarkdown(restore(readFileSync(own, 'utf8'), {file: path.basename(own)}).markdown)
  const file = path.join(corpus, text, 'truth.md')
  return existsSync(file) ? fromMarkdown(readFileSync(file, 'utf8')) : undefined
}

// Without the paragraphs after the last one annotated, and without notes.
function cut(tree: Root, upto: number): Root {
  const {body} = publicationOf(tree)
  const count = (nodes: Root['children']): number =>
    indexOf({type: 'root', children: nodes}).filter(({place}) => place === 'body').length
  let seen = 0
  const last = body.find((node) => {
    seen += count([node])
    return seen >= upto
  })
  const dropped = new Set(last ? body.slice(body.indexOf(last) + 1) : [])
  return {...tree, children: tree.children.filter((node) => !dropped.has(node) && node.type !== 'footnoteDefinition')}
}

function dateOf(line: string): Note {
  const [paragraph = '', text = '', value = ''] = line.split(' | ')
  return {paragraph, text, value}
}

function entryOf(line: string): Entry {
  const [name = '', forms] = line.split(' | ')
  return {name, forms: forms?.split(' // ') ?? []}
}

function sentenceOf(line: string): Note {
  const [paragraph = ''] = line.split(' ')
  return {paragraph, text: line.slice(paragraph.length + 1), value: ''}
}
