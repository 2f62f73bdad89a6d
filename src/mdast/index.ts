/** The fair copy: mdast that knows its places in the source. */

export {authorsOf, type Companion, type FrontMatter, frontMatter, frontMatterNode} from './front-matter.ts'
export {makeUp} from './make-up.ts'
export {metadataOf, namedLines} from './metadata.ts'
export {
  cellSeparator,
  lineSeparator,
  plainOffset,
  plainStarts,
  plainText,
  sectionBreak
} from './plain.ts'
export {pageRange, printedPagesOf} from './printed-pages.ts'
export {isAboutHead, isAbstractHead, type Part, type Publication, publicationOf, slugOf} from './publication.ts'
