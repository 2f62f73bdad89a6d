/** Fair copy ↔ Markdown: remark's own compiler and parser, set as the house has it. */

import type {Root} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify, {type Options} from 'remark-stringify'
import {type Preset, unified} from 'unified'

/** How fair copies are written: hyphens for bullets, one line a paragraph. */
const stringifyOptions: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  tightDefinitions: false
}

/** Markdown with notes, tables and a YAML head, in and out, as a unified preset. */
export const markdownPreset: Preset = {
  plugins: [[remarkStringify, stringifyOptions], remarkGfm, [remarkFrontmatter, ['yaml']]]
}

/** Write a fair copy as Markdown. */
export function toMarkdown(tree: Root): string {
  return String(unified().use(markdownPreset).stringify(tree))
}

/** Read Markdown as a fair copy. */
export function fromMarkdown(markdown: string): Root {
  return unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml']).parse(markdown)
}
