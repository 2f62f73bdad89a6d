/** What is known of a publication beside its text: the YAML head of the fair copy. */

import type {Root, Yaml} from 'mdast'
import {parse, stringify} from 'yaml'

/** A work that the source names without containing it. */
export interface Companion {
  title: string
  author?: string
  place?: string
  rubric?: string
}

/** The head of a fair copy. */
export interface FrontMatter {
  title?: string
  /** One author, or several. */
  author?: string | ReadonlyArray<string>
  /** Where the author writes from, as the byline has it. */
  place?: string
  /** Label of the series or section the piece stood in. */
  rubric?: string
  /** The printed pages it stood on, as one cites them: `12–18`. */
  pages?: string
  /** BCP 47 tag. */
  lang?: string
  /** Where the abstract is: `#` and the slug of its heading. */
  abstract?: string
  source?: {file: string; sha256: string}
  companions?: ReadonlyArray<Companion>
}

/** Read the front matter of a fair copy; empty when it has none. */
export function frontMatter(tree: Root): FrontMatter {
  const node = tree.children[0]
  if (node?.type !== 'yaml') return {}
  const data: unknown = parse(node.value)
  return data !== null && typeof data === 'object' && !Array.isArray(data) ? data : {}
}

/** Make the node that stands at the head of a fair copy. */
export function frontMatterNode(data: FrontMatter): Yaml {
  // Long titles stay on one line, so that line-based tools can read them.
  return {type: 'yaml', value: stringify(data, {lineWidth: 0}).trimEnd()}
}

/** List the authors, however many there are. */
export function authorsOf(data: FrontMatter): ReadonlyArray<string> {
  if (data.author === undefined) return []
  return typeof data.author === 'string' ? [data.author] : data.author
}
