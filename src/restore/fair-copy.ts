/** unified's transformer from galley to fair copy. */

import type {Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Plugin} from 'unified'
import {type Galley, sourceOf} from '../galley/index.ts'
import {apply, orderOf} from '../ledger/index.ts'
import {detectLanguage} from '../lexicon/index.ts'
import {
  type FrontMatter,
  frontMatterNode,
  isAbstractHead,
  makeUp,
  metadataOf,
  namedLines,
  pageRange,
  printedPagesOf,
  slugOf
} from '../mdast/index.ts'
import {readByline} from './bylines.ts'
import type {RestoreOptions} from './rule.ts'

/** Settings of the fair copy. */
export interface FairCopyOptions extends RestoreOptions {
  /** The source, for the front matter. */
  source?: {file: string; sha256: string}
}

/** Make up the fair copy of a galley and its ledger (`file.data.ledger`). */
export const fairCopy: Plugin<[FairCopyOptions?], Galley, Root> = function (options = {}) {
  return (galley, file) => {
    const source = sourceOf(galley)
    const ledger = file.data.ledger ?? []
    const text = apply(source, ledger, orderOf(galley, ledger))
    const blocks = new Map<number, string>()
    const tree = makeUp(galley, ledger)
    const pageAt = printedPagesOf(source, ledger)
    for (const node of tree.children) {
      const start = node.position?.start.offset
      if (start === undefined) continue
      blocks.set(start, toString(node))
      const page = pageAt(start)
      if (page !== undefined) node.data = {...node.data, page}
    }

    const named = namedLines(ledger, (start) => blocks.get(start) ?? '')
    const {title, author, place, rubric, companions} = metadataOf(named, readByline)
    const abstract = named.find((line) => line.role === 'head2' && isAbstractHead(line.text))
    const pages = pageRange(source, pageAt)
    const lang = options.lang ?? detectLanguage(text)
    const head: FrontMatter = {
      ...(title !== undefined && {title}),
      ...(author !== undefined && {author}),
      ...(place !== undefined && {place}),
      ...(rubric !== undefined && {rubric}),
      ...(pages !== undefined && {pages}),
      ...(lang !== 'und' && {lang}),
      ...(abstract && {abstract: `#${slugOf(abstract.text)}`}),
      ...(options.source && {source: options.source}),
      ...(companions && {companions})
    }
    if (Object.keys(head).length > 0) tree.children.unshift(frontMatterNode(head))
    return tree
  }
}
