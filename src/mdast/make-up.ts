/**
 * Galley and ledger, made up into the fair copy.
 *
 * A block is a run of lines whose seams the ledger closed; a seam that it left
 * as an empty line parts two blocks. Text comes from `apply` alone, so what the
 * tree says is what the ledger says.
 */

import type {FootnoteDefinition, Heading, List, Paragraph, PhrasingContent, Root, RootContent, Text} from 'mdast'
import {type Galley, type Places, placesOf, type Span, sourceOf} from '../galley/index.ts'
import {type Emendation, entriesOf, type Ledger, type Order, orderOf, type Role} from '../ledger/index.ts'

declare module 'mdast' {
  interface Data {
    /** Ids of the emendations that touch a node. */
    emendations?: ReadonlyArray<string>
  }
}

/** Where a note is called in the text of a block. */
interface Call {
  readonly at: Span
  readonly label: string
}

interface Block {
  readonly at: Span
  readonly text: string
  readonly calls: ReadonlyArray<Call>
  readonly role?: Role
  /** The number that an item bore. */
  readonly number?: number
  readonly emendations: ReadonlyArray<string>
}

/** Make up the fair copy; its head is put before it by those who know it. */
export function makeUp(galley: Galley, ledger: Ledger): Root {
  const source = sourceOf(galley)
  const places = placesOf(source)
  const children: Array<RootContent> = []
  let list: List | undefined
  let last: number | undefined
  for (const block of blocksOf(source, ledger, orderOf(galley, ledger))) {
    if (block.role === 'item') {
      const node = paragraphOf(block, places)
      const {position} = node
      const {number} = block
      // A list goes on with the next number, or without numbers.
      if (!list || (number === undefined) !== (last === undefined) || (number ?? 0) !== (last ?? -1) + 1) {
        list = {
          type: 'list',
          ordered: number !== undefined,
          ...(number !== undefined && {start: number}),
          spread: false,
          children: [],
          ...(position && {position: {...position}})
        }
        children.push(list)
      }
      last = number
      list.children.push({type: 'listItem', spread: false, children: [node], ...(position && {position})})
      if (list.position && position) list.position.end = position.end
      continue
    }
    list = undefined
    const depth = depthOf(block.role)
    if (depth) children.push(headingOf(block, depth, places))
    else children.push(block.role === 'note' ? noteOf(block, places) : paragraphOf(block, places))
  }

  return {type: 'root', children, position: places.positionOf([0, source.length])}
}

/** Go through the blocks of a fair text, each with its place in the source. */
function* blocksOf(source: string, ledger: Ledger, order: Order): Generator<Block> {
  let text = ''
  let start = 0
  let end = 0
  let at = 0
  let role: Role | undefined
  let number: number | undefined
  let ids: Array<string> = []
  let calls: Array<Call> = []

  const partingAfter = partingsOf(source)
  const keep = function* (to: number): Generator<Block> {
    // White that stands as it was may part blocks too.
    let from = at
    for (;;) {
      const parting = partingAfter(from)
      if (parting + 2 > to) break
      add(source.slice(from, parting), from, parting)
      yield* close()
      from = parting + 2
    }
    add(source.slice(from, to), from, to)
    at = to
  }
  const add = (part: string, from: number, to: number): void => {
    if (part === '') return
    // Passages that moved may come in any order.
    start = text === '' ? from : Math.min(start, from)
    end = text === '' ? to : Math.max(end, to)
    text += part
  }
  const close = function* (): Generator<Block> {
    if (text !== '') {
      const named = {...(role && {role}), ...(number !== undefined && {number})}
      // White that no rule has heard ends no block.
      yield {at: [start, end], text: text.trimEnd(), calls, ...named, emendations: ids}
    }
    text = ''
    role = undefined
    number = undefined
    ids = []
    calls = []
  }

  for (const [from, to] of order) {
    at = from
    for (const emendation of entriesOf(ledger, [from, to], source.length)) {
      yield* keep(emendation.at[0])
      if (isParting(emendation)) yield* close()
      else {
        ids.push(emendation.id)
        if (emendation.as === 'note-call') calls.push(callOf(emendation, text.length))
        else if (namesBlock(emendation)) role = emendation.as
        if (emendation.as === 'item') number = numberOf(emendation)
        add(emendation.now, emendation.at[0], emendation.at[1])
      }
      at = emendation.at[1]
    }
    yield* keep(to)
  }
  yield* close()
}

/** Find the next empty line of a source; one that was found is not looked for again. */
function partingsOf(source: string): (from: number) => number {
  let start = 0
  let end = -1
  return (from) => {
    if (from < start || from > end) {
      const found = source.indexOf('\n\n', from)
      start = from
      end = found < 0 ? Number.POSITIVE_INFINITY : found
    }
    return end
  }
}

function isParting({now}: Emendation): boolean {
  return now === '\n\n'
}

// A line that was taken out has a name too, but is no block; a line that a note
// goes on with is named for its own sake.
function namesBlock({as, at, now}: Emendation): boolean {
  return as !== undefined && as !== 'note-line' && (now !== '' || at[1] === at[0] || as === 'item')
}

function callOf({now}: Emendation, start: number): Call {
  return {at: [start, start + now.length], label: labelOf(now)}
}

/** Get the label of `[^label]`. */
function labelOf(text: string): string {
  return /^\[\^([^\]]+)\]/.exec(text)?.[1] ?? ''
}

// “(3) ”, “3. ”: the mark that was taken off an item.
function numberOf({was}: Emendation): number | undefined {
  const digits = /^\(?(\d{1,3})[.)]\s+$/.exec(was)?.[1]
  return digits === undefined ? undefined : Number(digits)
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

// The text of a note begins with its label, as Markdown has it: “[^2]: ”.
function noteOf(block: Block, places: Places): FootnoteDefinition {
  const label = labelOf(block.text)
  const lead = /^\[\^[^\]]+\]:\s*/.exec(block.text)?.[0].length ?? 0
  const calls = block.calls.map((call): Call => ({...call, at: [call.at[0] - lead, call.at[1] - lead]}))
  const node = paragraphOf({...block, text: block.text.slice(lead), calls}, places)
  return {
    type: 'footnoteDefinition',
    identifier: label.toLowerCase(),
    label,
    children: [node],
    ...(node.position && {position: node.position})
  }
}

// What ends a sentence or a bracket is no part of an address.
const addressRe =
  /(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}(?![\w@-])|https?:\/\/[^\s<>"“”„«»\\]*[^\s<>"“”„«»\\.,;:!?…)\]}’']/g

/** Part a text into addresses, which Markdown makes links, and what stands between. */
function* addressesIn(text: string): Generator<{value: string; isAddress: boolean}> {
  let at = 0
  for (const {index, 0: address} of text.matchAll(addressRe)) {
    if (index > at) yield {value: text.slice(at, index), isAddress: false}
    yield {value: address, isAddress: true}
    at = index + address.length
  }
  if (text.length > at) yield {value: text.slice(at), isAddress: false}
}

function phrase(
  {at, text, calls, emendations}: Block,
  places: Places
): Pick<Paragraph, 'children' | 'position' | 'data'> {
  const position = places.positionOf(at)
  const children: Array<PhrasingContent> = []
  let from = 0
  const addText = (to: number): void => {
    for (const {value, isAddress} of addressesIn(text.slice(from, to))) {
      const node: Text = {type: 'text', value, position}
      const url = value.includes('://') ? value : `mailto:${value}`
      children.push(isAddress ? {type: 'link', url, children: [node], position} : node)
    }
  }
  for (const {at: place, label} of calls) {
    addText(place[0])
    children.push({type: 'footnoteReference', identifier: label.toLowerCase(), label, position})
    from = place[1]
  }
  addText(text.length)
  return {
    children,
    position,
    ...(emendations.length > 0 && {data: {emendations}})
  }
}
