/** The span index: paragraphs of the fair copy with their labels, and the sentences in them. */

import type {Nodes, Root, RootContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {authorsOf, publicationOf} from '../../mdast/index.ts'
import {sentencesIn} from './sentences.ts'
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
  /** Whether it stands in a block quotation: somebody else’s words. */
  readonly isQuoted: boolean
}

/** Number the paragraphs of a fair copy and find their sentences. */
export function indexOf(tree: Root): ReadonlyArray<Paragraph> {
  const {meta, title, byline, abstract, body, about, notes} = publicationOf(tree)
  const result: Array<Paragraph> = []
  const others = {heading: counted('H'), cell: counted('C')}
  if (title) result.push(paragraph('T', 'title', title))
  add(result, abstract?.children ?? [], 'abstract', {paragraph: letters('A'), ...others})
  // A last paragraph on its author is what stands under a heading elsewhere.
  const isOwn = !about && isOfAuthor(body.at(-1), [...authorsOf(meta), ...(byline ? [toString(byline)] : [])])
  add(result, isOwn ? body.slice(0, -1) : body, 'body', {paragraph: counted(''), ...others})
  add(result, isOwn ? body.slice(-1) : (about?.children ?? []), 'about', {paragraph: letters('N'), ...others})
  for (const note of notes) add(result, note.children, 'note', {paragraph: letters(`F${note.identifier}`), ...others})
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

// “Marguerite Oyelaran is a senior fellow at …”.
function isOfAuthor(node: RootContent | undefined, authors: ReadonlyArray<string>): boolean {
  if (node?.type !== 'paragraph') return false
  const [, name] =
    /^((?:\p{Lu}[\p{L}.’-]*\s){2,5})(?:is|was|are|teaches|works|has been|ist|war|lehrt|est|enseigne|es|fue|enseña|—|–)\s/u.exec(
      toString(node)
    ) ?? []
  return name !== undefined && authors.some((author) => author.includes(name.trim()))
}

type Labels = Readonly<Record<'paragraph' | 'heading' | 'cell', () => string>>

function add(result: Array<Paragraph>, nodes: ReadonlyArray<RootContent>, place: Place, labels: Labels): void {
  for (const {kind, node, isQuoted} of nodes.flatMap((child) => [...leaves(child)])) {
    if (toString(node).trim() === '') continue
    result.push(paragraph(labels[kind](), kind === 'paragraph' ? place : kind, node, isQuoted))
  }
}

interface Leaf {
  readonly kind: 'paragraph' | 'heading' | 'cell'
  readonly node: Nodes
  readonly isQuoted: boolean
}

function* leaves(node: Nodes, isQuoted = false): Generator<Leaf> {
  if (node.type === 'paragraph' || node.type === 'heading')
    yield {kind: node.type, node, isQuoted: isQuoted || isAsked(node)}
  else if (node.type === 'tableCell') yield {kind: 'cell', node, isQuoted}
  else if ('children' in node)
    for (const child of node.children) yield* leaves(child, isQuoted || node.type === 'blockquote')
}

// “**You raised the rate on Tuesday. Why?**”: an interviewer’s words.
function isAsked(node: Nodes): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1) return false
  const type = node.children[0]?.type
  return (type === 'strong' || type === 'emphasis') && toString(node).trimEnd().endsWith('?')
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

function paragraph(id: string, place: Place, node: Nodes, isQuoted = false): Paragraph {
  const text = toString(node)
  const breaks = place === 'heading' || place === 'cell' || place === 'title' ? [] : breaksOf(node)
  const sentences: Array<Sentence> = []
  const result = {id, place, text, sentences, node, isQuoted}
  const edges = [0, ...breaks, text.length]
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1]
    if (end === undefined) break
    for (const [from, to] of sentencesIn(text.slice(start, end))) {
      const skip = sentences.length === 0 ? numberOf(text.slice(start + from, start + to)) : 0
      const span = lift(result, start + from + skip, start + to)
      if (span.text) sentences.push({span, index: sentences.length, paragraph: result})
    }
  }
  return result
}

// “4. We conclude …”: the number is the paragraph’s, not the sentence’s. “12. Mai …” is a day.
function numberOf(sentence: string): number {
  return (
    /^\d{1,3}\.\s+(?=[“"‘«(]?\p{Lu})(?!(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert)(?!\p{L}))/u.exec(
      sentence
    )?.[0].length ?? 0
  )
}

function counted(lead: string): () => string {
  let count = 0
  return () => `${lead}${++count}`
}

function letters(letter: string): () => string {
  let count = 0
  return () => (++count === 1 ? letter : `${letter}.${count}`)
}
