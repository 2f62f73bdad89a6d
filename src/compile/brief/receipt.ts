/** The receipt of a brief that is written: what it prints as quoted is held against the paragraphs. */

import type {Link, Nodes, PhrasingContent, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Paragraph} from './spans.ts'
import type {Span} from './types.ts'

/** A link of a brief, and what it leads to. */
export interface Citation {
  readonly link: Link
  readonly span: Span
}

/** Name the place in the evidence that a span leads to; `#` and this is its address. */
export function toEvidence({paragraph, start, end}: Omit<Span, 'text'>): string {
  // Brackets would end the address in Markdown.
  const label = encodeURIComponent(paragraph).replace(/[()'*!~]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `e-${label}-${start}-${end}`
}

const evidenceRe = /^#e-(.+)-(\d+)-(\d+)$/

/**
 * Check what a linked brief prints: every link to the evidence stands on, or after, the words it leads to, and
 * no paragraph is named after a quotation without one.
 *
 * A template of one’s own can set anything between quotation marks; what it cannot do is pass it off as the source’s.
 *
 * @returns
 *   The links, in order.
 * @throws {RangeError}
 *   At the first quotation that is not verbatim.
 */
export function checkPrinted(brief: Root, paragraphs: ReadonlyArray<Paragraph>): ReadonlyArray<Citation> {
  const texts = new Map(paragraphs.map(({id, text}) => [id, text]))
  const citations: Array<Citation> = []
  for (const phrase of phrasesOf(brief)) {
    // What stands there beside what has been found verbatim.
    let rest = ''
    for (const node of flat(phrase)) {
      if (node.type !== 'link' || !node.url.startsWith('#e-')) {
        rest += toString(node)
        continue
      }
      const span = spanAt(node.url, texts)
      const shown = toString(node)
      const said = oneLine(span.text)
      const quoted = `“${said}” (`
      if (shown === `¶${span.paragraph}` && rest.endsWith(quoted)) rest = rest.slice(0, -quoted.length)
      else if (shown === `¶${span.paragraph}` ? rest.endsWith('” (') : shown !== said && !isCode(node, said)) {
        throw new RangeError(`Cannot quote \`${rest.slice(-60)}${shown}\`, ¶${span.paragraph} reads \`${said}\` there`)
      }
      citations.push({link: node, span})
    }
    const forged = /” \(¶[^\s()]+\)/.exec(rest)
    if (forged) {
      const words = rest
        .slice(Math.max(0, forged.index - 60), forged.index)
        .split(/[“”]/)
        .at(-1)
      throw new RangeError(`Cannot quote \`${words}${forged[0]}\`, it leads to nothing in the source`)
    }
  }
  return citations
}

function spanAt(url: string, texts: ReadonlyMap<string, string>): Span {
  const [, label = '', from, to] = evidenceRe.exec(url) ?? []
  const paragraph = decodeURIComponent(label)
  const [start, end] = [Number(from), Number(to)]
  const text = texts.get(paragraph)?.slice(start, end)
  if (!text) throw new RangeError(`Cannot quote \`${url}\`, there is no such place in the source`)
  return {paragraph, start, end, text}
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function isCode(node: Link, said: string): boolean {
  return node.children[0]?.type === 'inlineCode' && toString(node) === said.replace(/[`|\s]+/g, ' ')
}

/** Find every run of words: a paragraph, a heading, a cell. */
function* phrasesOf(node: Nodes): Generator<ReadonlyArray<PhrasingContent>> {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') yield node.children
  else if ('children' in node) for (const child of node.children) yield* phrasesOf(child)
}

function* flat(nodes: ReadonlyArray<PhrasingContent>): Generator<PhrasingContent> {
  for (const node of nodes) {
    if (node.type !== 'link' && 'children' in node) yield* flat(node.children)
    else yield node
  }
}
