/** The evidence annex: every paragraph that a brief quotes, with the quoted words marked, and the way back. */

import type {Paragraph as Block, PhrasingContent, Root, RootContent} from 'mdast'
import {type Citation, toEvidence} from './receipt.ts'
import type {Paragraph} from './spans.ts'
import type {Span} from './types.ts'

/** Where in its raw text a span begins, both from 1. */
export interface RawPlace {
  readonly line: number
  readonly column: number
}

/** Says where a span stands in the file that was read; nothing when that is not known. */
export type Locate = (span: Span) => RawPlace | undefined

/** A paragraph of the source, and what of it is quoted. */
export interface Exhibit {
  readonly paragraph: string
  readonly place: Paragraph['place']
  readonly text: string
  readonly quotes: ReadonlyArray<{
    readonly start: number
    readonly end: number
    /** Its sentences in the paragraph, from 1. */
    readonly sentences: readonly [first: number, last: number]
    readonly source?: RawPlace
    /** Its places in the brief, counted from 1. */
    readonly cited: ReadonlyArray<number>
  }>
}

// A paragraph that is quoted everywhere, as one with a state’s name, needs no list of places.
const maxBack = 8

/** Gather the evidence for what a brief cites. */
export function evidenceOf(
  citations: ReadonlyArray<Pick<Citation, 'span'>>,
  paragraphs: ReadonlyArray<Paragraph>,
  locate: Locate
): ReadonlyArray<Exhibit> {
  return paragraphs.flatMap(({id, place, text, sentences}) => {
    const cited = new Map<string, {span: Span; at: Array<number>}>()
    for (const [index, {span}] of citations.entries()) {
      if (span.paragraph !== id) continue
      const key = toEvidence(span)
      const known = cited.get(key)
      if (known) known.at.push(index + 1)
      else cited.set(key, {span, at: [index + 1]})
    }
    if (cited.size === 0) return []
    const quotes = [...cited.values()]
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
      .map(({span, at}) => {
        const source = locate(span)
        const touched = sentences.filter((sentence) => sentence.span.start < span.end && span.start < sentence.span.end)
        const first = (touched[0]?.index ?? 0) + 1
        return {
          start: span.start,
          end: span.end,
          sentences: [first, (touched.at(-1)?.index ?? 0) + 1] as const,
          ...(source && {source}),
          cited: at
        }
      })
    return [{paragraph: id, place, text, quotes}]
  })
}

/** Join a linked brief and its evidence; links lead both ways. */
export function withEvidence(brief: Root, citations: ReadonlyArray<Citation>, exhibits: ReadonlyArray<Exhibit>): Root {
  for (const [index, {link}] of citations.entries()) {
    link.data = {...link.data, hProperties: {id: `r-${index + 1}`}}
  }
  if (exhibits.length === 0) return brief
  return {...brief, children: [...brief.children, ...annex(exhibits, true)]}
}

/** Write the evidence as a text of its own. */
export function evidenceTree(title: string, exhibits: ReadonlyArray<Exhibit>): Root {
  const head: RootContent = {type: 'heading', depth: 1, children: [{type: 'text', value: `Evidence: ${title}`}]}
  return {type: 'root', children: [head, ...annex(exhibits, false).slice(1)]}
}

function annex(exhibits: ReadonlyArray<Exhibit>, isLinked: boolean): ReadonlyArray<RootContent> {
  const heading: RootContent = {type: 'heading', depth: 2, children: [{type: 'text', value: 'Evidence'}]}
  const about = paragraphOf([
    {type: 'text', value: 'Every paragraph that is quoted, whole; what is quoted of it is marked.'}
  ])
  return [heading, about, ...exhibits.map((exhibit) => shown(exhibit, isLinked))]
}

function shown({paragraph, text, quotes}: Exhibit, isLinked: boolean): Block {
  const children: Array<PhrasingContent> = [{type: 'text', value: `¶${paragraph}  `}]
  const isQuoted = (from: number, to: number): boolean => quotes.some(({start, end}) => start <= from && to <= end)
  // Without links, quotations that meet are one.
  const inner = quotes.flatMap(({start, end}) => [start, end])
  const edges = [...new Set([0, ...inner, text.length])]
    .sort((a, b) => a - b)
    .filter((at) => isLinked || at === 0 || at === text.length || !isQuoted(at - 1, at + 1))
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1]
    if (to === undefined) break
    const words: PhrasingContent = {type: 'text', value: text.slice(from, to).replace(/\s+/g, ' ')}
    const begin = isLinked ? quotes.filter(({start}) => start === from) : []
    const [own, ...others] = begin.map((quote) => toEvidence({paragraph, ...quote}))
    for (const id of others) children.push({type: 'strong', children: [], data: {hName: 'a', hProperties: {id}}})
    if (!isQuoted(from, from + 1)) children.push(words)
    else {
      const data = isLinked ? {data: {hName: 'mark', hProperties: own === undefined ? {} : {id: own}}} : {}
      children.push({type: 'strong', children: [words], ...data})
    }
  }
  return paragraphOf([...children, ...backOf(quotes, isLinked), ...sourceOf(quotes)])
}

function backOf(quotes: Exhibit['quotes'], isLinked: boolean): ReadonlyArray<PhrasingContent> {
  if (!isLinked) return []
  const places = [...new Set(quotes.flatMap(({cited}) => cited))].sort((a, b) => a - b).slice(0, maxBack)
  return [
    {type: 'text', value: ' [back:'},
    ...places.flatMap(
      (at): ReadonlyArray<PhrasingContent> => [
        {type: 'text', value: ' '},
        {type: 'link', url: `#r-${at}`, children: [{type: 'text', value: String(at)}]}
      ]
    ),
    {type: 'text', value: ']'}
  ]
}

function sourceOf(quotes: Exhibit['quotes']): ReadonlyArray<PhrasingContent> {
  const lines = quotes.flatMap(({source}) => (source ? [source.line] : []))
  if (lines.length === 0) return []
  const [first, last] = [Math.min(...lines), Math.max(...lines)]
  return [{type: 'text', value: first === last ? ` [raw line ${first}]` : ` [raw lines ${first} to ${last}]`}]
}

function paragraphOf(children: Array<PhrasingContent>): Block {
  return {type: 'paragraph', children}
}
