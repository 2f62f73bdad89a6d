/** What the ledger took out of the text and named, as front matter. */

import {type Emendation, itemDepth, type Ledger, type Role} from '../ledger/index.ts'
import type {Companion, FrontMatter} from './front-matter.ts'

/** How a byline is taken apart. */
export type ReadByline = (text: string) => {author: string | ReadonlyArray<string>; place?: string; office?: string}

/** A named line: what it is, and how it reads. */
export interface Named {
  readonly role: Role
  readonly text: string
}

/**
 * List the lines that the ledger names.
 *
 * @param textOf
 *   Reads the block that begins at an offset; used for names without width.
 */
export function namedLines(ledger: Ledger, textOf: (start: number) => string): ReadonlyArray<Named> {
  const result: Array<Named> = []
  for (const entry of ledger) {
    const text = entry.as && !itemDepth(entry.as) ? readEntry(entry, textOf) : ''
    // A name inside a block says where a wrapped head ends.
    if (entry.as && text !== '') result.push({role: entry.as, text})
  }
  return result
}

function readEntry({at, was}: Emendation, textOf: (start: number) => string): string {
  return at[0] === at[1] ? textOf(at[0]) : was.trim()
}

/** Gather title, byline, rubric and companions from the named lines. */
export function metadataOf(named: ReadonlyArray<Named>, readByline: ReadByline): FrontMatter {
  const title = named.find(({role}) => role === 'title')?.text
  const bylines = named.filter(({role}) => role === 'byline').map(({text}) => text)
  const {own, companions} = piecesOf(named, title, readByline)
  const [byline, ...more] = bylines.map(readByline)
  // People who stand on lines of their own, each with an office; another line says where.
  const others = more.flatMap(({author, office}) => (office === undefined ? [] : author))
  const [, second] = bylines
  const place = byline?.place ?? (others.length > 0 ? undefined : second)
  const rubric = own?.rubric ?? named.find(({role}) => role === 'rubric')?.text
  return {
    ...(title !== undefined && {title}),
    ...(byline && {author: others.length > 0 ? [byline.author, others].flat() : byline.author}),
    ...(place !== undefined && {place}),
    ...(rubric !== undefined && {rubric}),
    ...(companions.length > 0 && {companions})
  }
}

/** Pieces that the outline names: this one, when it is there, and its companions. */
function piecesOf(
  named: ReadonlyArray<Named>,
  title: string | undefined,
  readByline: ReadByline
): {own?: Companion; companions: ReadonlyArray<Companion>} {
  const pieces: Array<Companion> = []
  let rubric: string | undefined
  for (const {role, text} of named) {
    if (role === 'outline-rubric') rubric = text
    else if (role === 'outline-title') {
      pieces.push({title: text, ...(rubric !== undefined && {rubric})})
      rubric = undefined
    } else if (role === 'outline-byline') {
      const last = pieces.at(-1)
      if (!last) continue
      const {author, place} = readByline(text)
      last.author = typeof author === 'string' ? author : author.join(', ')
      if (place !== undefined) last.place = place
    }
  }
  const same = (piece: Companion): boolean => fold(piece.title) === fold(title ?? '')
  const own = pieces.find(same)
  return {...(own && {own}), companions: pieces.filter((piece) => !same(piece))}
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
