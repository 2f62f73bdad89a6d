/**
 * The parts of a publication, found in any fair copy: one that was just made
 * up from a galley, or one that came in as Markdown. Places and roles come
 * from the tree alone, so that both are read alike.
 */

import type {FootnoteDefinition, Heading, Paragraph, Root, RootContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {authorsOf, type FrontMatter, frontMatter} from './front-matter.ts'

/** A heading and what stands under it. */
export interface Part {
  heading: Heading
  children: ReadonlyArray<RootContent>
}

/** A fair copy by its parts; `body` is all that has no place of its own. */
export interface Publication {
  meta: FrontMatter
  title?: Heading
  byline?: Paragraph
  abstract?: Part
  body: ReadonlyArray<RootContent>
  /** Note on the author, at the end. */
  about?: Part
  notes: ReadonlyArray<FootnoteDefinition>
}

const abstractRe =
  /^(?:abstract|summary|executive summary|zusammenfassung|kurzfassung|résumé|resumen|аннотация|резюме)\s?[:.]?$/i

const aboutRe =
  /^(?:about the authors?|über (?:den autor|die autorin|die autoren)|(?:à propos|au sujet) de l['’]auteure?|sobre (?:el autor|la autora)|об? авторе?)$/i

/** Name a heading as links do: lower case, words joined by hyphens. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?:[^\p{L}\p{M}\p{N}]|\p{DI})+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** Whether a heading opens an abstract. */
export function isAbstractHead(text: string): boolean {
  return abstractRe.test(text.trim())
}

/** Whether a heading opens a note on the author. */
export function isAboutHead(text: string): boolean {
  return aboutRe.test(text.trim())
}

/** Take a fair copy apart. */
export function publicationOf(tree: Root): Publication {
  const meta = frontMatter(tree)
  const notes: Array<FootnoteDefinition> = []
  const flow: Array<RootContent> = []
  for (const node of tree.children) {
    if (node.type === 'footnoteDefinition') notes.push(node)
    else if (node.type !== 'yaml') flow.push(node)
  }

  const result: Publication = {meta, body: [], notes}
  const title = flow[0]
  let at = 0
  if (title?.type === 'heading' && title.depth === 1) {
    result.title = title
    at++
  }

  const byline = flow[at]
  if (result.title && byline?.type === 'paragraph' && isByline(byline, meta)) {
    result.byline = byline
    at++
  }

  const body: Array<RootContent> = []
  while (at < flow.length) {
    const node = flow[at]
    if (!node) break
    const text = node.type === 'heading' ? toString(node) : ''
    const isAbstract = text !== '' && !result.abstract && (meta.abstract === `#${slugOf(text)}` || isAbstractHead(text))
    if (node.type === 'heading' && (isAbstract || isAboutHead(text))) {
      // An abstract is one paragraph when no heading closes it: prose that
      // follows it without a heading is the article. A rule closes both.
      const end = isAbstract ? abstractEnd(flow, at) : partEnd(flow, at)
      const part = {heading: node, children: flow.slice(at + 1, end)}
      if (isAbstract) result.abstract = part
      else result.about = part
      at = end
    } else {
      body.push(node)
      at++
    }
  }

  result.body = body
  return result
}

function isByline(node: Paragraph, meta: FrontMatter): boolean {
  const text = toString(node)
  const authors = authorsOf(meta)
  return authors.length > 0
    ? authors.every((author) => text.includes(author)) && text.length < 300
    : /^(?:by|von|par|por|autor(?:in|a)?:|auteure?:|author:|автор:?)\s+\p{Lu}/iu.test(text) && text.length < 120
}

function partEnd(flow: ReadonlyArray<RootContent>, start: number): number {
  const end = flow.findIndex((node, index) => index > start && node.type === 'heading')
  return end < 0 ? flow.length : end
}

function abstractEnd(flow: ReadonlyArray<RootContent>, start: number): number {
  return Math.min(start + 2, partEnd(flow, start))
}
