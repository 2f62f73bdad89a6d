/**
 * Galley and ledger, made up into the fair copy.
 *
 * A block is a run of lines whose seams the ledger closed; a seam that it left
 * as an empty line parts two blocks. Text comes from `apply` alone, so what the
 * tree says is what the ledger says.
 */

import type {Heading, List, Paragraph, Root, RootContent, Text} from 'mdast'
import {type Galley, type Places, placesOf, type Span, sourceOf} from '../galley/index.ts'
import type {Emendation, Ledger, Role} from '../ledger/index.ts'
import {type FrontMatter, frontMatterNode} from './front-matter.ts'

declare module 'mdast' {
  interface Data {
    /** Ids of the emendations that touch a node. */
    emendations?: ReadonlyArray<string>
  }
}

interface Block {
  readonly at: Span
  readonly text: string
  readonly role?: Role
  readonly emendations: ReadonlyArray<string>
}

/** Make up the fair copy; its head comes first when there is anything in it. */
export function makeUp(galley: Galley, ledger: Ledger, head: FrontMatter = {}): Root {
  const source = sourceOf(galley)
  const places = placesOf(source)
  const children: Array<RootContent> = []
  if (Object.keys(head).length > 0) children.push(frontMatterNode(head))

  let list: List | undefined
  for (const block of blocksOf(source, ledger)) {
    if (block.role === 'item') {
      const node = paragraphOf(block, places)
      const {position} = node
      if (!list) {
        list = {type: 'list', ordered: false, spread: false, children: [], ...(position && {position: {...position}})}
        children.push(list)
      }
      list.children.push({type: 'listItem', spread: false, children: [node], ...(position && {position})})
      if (list.position && position) list.position.end = position.end
      continue
    }
    list = undefined
    const depth = depthOf(block.role)
    children.push(depth ? headingOf(block, depth, places) : paragraphOf(block, places))
  }

  return {type: 'root', children, position: places.positionOf([0, source.length])}
}

/** Go through the blocks of a fair text, each with its place in the source. */
function* blocksOf(source: string, ledger: Ledger): Generator<Block> {
  let text = ''
  let start = 0
  let end = 0
  let at = 0
  let role: Role | undefined
  let ids: Array<string> = []

  const keep = function* (to: number): Generator<Block> {
    // White that stands as it was may part blocks too.
    let from = at
    for (;;) {
      const parting = source.indexOf('\n\n', from)
      if (parting < 0 || parting + 2 > to) break
      add(source.slice(from, parting), from, parting)
      yield* close()
      from = parting + 2
    }
    add(source.slice(from, to), from, to)
    at = to
  }
  const add = (part: string, from: number, to: number): void => {
    if (part === '') return
    if (text === '') start = from
    text += part
    end = to
  }
  const close = function* (): Generator<Block> {
    if (text !== '') yield {at: [start, end], text, ...(role && {role}), emendations: ids}
    text = ''
    role = undefined
    ids = []
  }

  for (const emendation of ledger) {
    yield* keep(emendation.at[0])
    if (isParting(emendation)) yield* close()
    else {
      ids.push(emendation.id)
      if (emendation.as && !isGone(emendation)) role = emendation.as
      add(emendation.now, emendation.at[0], emendation.at[1])
    }
    at = emendation.at[1]
  }
  yield* keep(source.length)
  yield* close()
}

function isParting({now}: Emendation): boolean {
  return now === '\n\n'
}

// A line that was taken out has a name too, but is no block.
function isGone({as, at, now}: Emendation): boolean {
  return now === '' && at[1] > at[0] && as !== 'item'
}

const depths: Readonly<Partial<Record<Role, Heading['depth']>>> = {title: 1, head2: 2, head3: 3, head4: 4}

function depthOf(role: Role | undefined): Heading['depth'] | undefined {
  return role && depths[role]
}

function headingOf(block: Block, depth: Heading['depth'], places: Places): Heading {
  return {type: 'heading', depth, ...phrase(block, places)}
}

function paragraphOf(block: Block, places: Places): Paragraph {
  return {type: 'paragraph', ...phrase(block, places)}
}

function phrase({at, text, emendations}: Block, places: Places): Pick<Paragraph, 'children' | 'position' | 'data'> {
  const position = places.positionOf(at)
  const node: Text = {type: 'text', value: text, position}
  return {
    children: [node],
    position,
    ...(emendations.length > 0 && {data: {emendations}})
  }
}
