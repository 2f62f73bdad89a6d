/** The span index: paragraphs of the fair copy with their labels, and the sentences in them. */

import type {Nodes, Root, RootContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {ParseEnglish} from 'parse-english'
import {publicationOf} from '../../mdast/index.ts'
import type {Span} from './types.ts'

/** Where in the publication a paragraph stands. */
export type Place = 'title' | 'heading' | 'abstract' | 'body' | 'about' | 'note' | 'cell'

/** A sentence, with its neighbours. */
export interface Sentence {
  readonly span: Span
  /** Position in its paragraph. */
  readonly index: number
  readonly paragraph: Paragraph
}

/** A paragraph of plain text, its label, and its sentences. */
export interface Paragraph {
  readonly id: string
  readonly place: Place
  readonly text: string
  readonly sentences: ReadonlyArray<Sentence>
  /** Where its text stands in the tree. */
  readonly node: Nodes
}

const parser = new ParseEnglish()

/** Number the paragraphs of a fair copy and find their sentences. */
export function indexOf(tree: Root): ReadonlyArray<Paragraph> {
  const {title, abstract, body, about, notes} = publicationOf(tree)
  const result: Array<Paragraph> = []
  if (title) result.push(paragraph('T', 'title', title))
  add(result, abstract?.children ?? [], 'abstract', letters('A'))
  add(result, body, 'body', numbers())
  add(result, about?.children ?? [], 'about', letters('N'))
  for (const note of notes) add(result, note.children, 'note', letters(`F${note.identifier}`))
  return result
}

/** Lift a stretch of a paragraph, without blanks at its ends. */
export function lift({id, text}: {id: string; text: string}, start: number, end: number): Span {
  const raw = text.slice(start, end)
  const from = start + (raw.length - raw.trimStart().length)
  const to = Math.max(from, end - (raw.length - raw.trimEnd().length))
  return {paragraph: id, start: from, end: to, text: text.slice(from, to)}
}

/** Lift every match of a pattern in a paragraph; group 1 when there is one. */
export function* liftAll(
  where: {id: string; text: string},
  re: RegExp,
  [from, to]: readonly [start: number, end: number] = [0, where.text.length]
): Generator<Span> {
  for (const match of where.text.slice(from, to).matchAll(re)) {
    const found = match[1] ?? match[0]
    const start = from + match.index + match[0].indexOf(found)
    yield lift(where, start, start + found.length)
  }
}

/** Whether a sentence is longer than any that a writer writes: a table, a list, a text without stops. */
export function isEndless({span}: Sentence): boolean {
  return span.text.length > 3000
}

/** Count the words of a text. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function add(result: Array<Paragraph>, nodes: ReadonlyArray<RootContent>, place: Place, label: () => string): void {
  for (const [kind, node] of nodes.flatMap((child) => [...leaves(child)])) {
    const text = toString(node)
    if (text.trim() === '') continue
    if (kind === 'paragraph') result.push(paragraph(label(), place, node))
    else {
      const count = result.filter((other) => other.place === kind).length + 1
      result.push(paragraph(`${kind === 'heading' ? 'H' : 'C'}${count}`, kind, node))
    }
  }
}

function* leaves(node: Nodes): Generator<readonly [kind: 'paragraph' | 'heading' | 'cell', node: Nodes]> {
  if (node.type === 'paragraph' || node.type === 'heading') yield [node.type, node]
  else if (node.type === 'tableCell') yield ['cell', node]
  else if ('children' in node) for (const child of node.children) yield* leaves(child)
}

// A hard break ends a line of verse or an address: no sentence runs over it.
function breaksOf(node: Nodes): ReadonlyArray<number> {
  const result: Array<number> = []
  let at = 0
  const visit = (child: Nodes): void => {
    if (child.type === 'break') result.push(at)
    else if ('children' in child) for (const inner of child.children) visit(inner)
    else at += toString(child).length
  }
  visit(node)
  return result
}

function paragraph(id: string, place: Place, node: Nodes): Paragraph {
  const text = toString(node)
  const breaks = place === 'heading' || place === 'cell' || place === 'title' ? [] : breaksOf(node)
  const sentences: Array<Sentence> = []
  const result = {id, place, text, sentences, node}
  const edges = [0, ...breaks, text.length]
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1]
    if (end === undefined) break
    for (const block of parser.parse(text.slice(start, end)).children) {
      if (!('children' in block)) continue
      for (const inner of block.children) {
        const from = inner.position?.start.offset
        const to = inner.position?.end.offset
        if (inner.type !== 'SentenceNode' || from === undefined || to === undefined) continue
        const span = lift(result, start + from, start + to)
        if (span.text) sentences.push({span, index: sentences.length, paragraph: result})
      }
    }
  }
  return result
}

function numbers(): () => string {
  let count = 0
  return () => String(++count)
}

function letters(letter: string): () => string {
  let count = 0
  return () => (++count === 1 ? letter : `${letter}.${count}`)
}
