/** Phrasing: the text of a block, with its notes, addresses and line ends. */

import type {Paragraph, PhrasingContent, Text} from 'mdast'
import type {Places} from '../galley/index.ts'
import type {Block, Call} from './blocks.ts'
import {lineSeparator} from './plain.ts'

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

/** Set the text of a block as phrasing: notes are called, addresses are links, lines that were ended on purpose end. */
export function phrase(
  {at, text, calls, emendations}: Block,
  places: Places
): Pick<Paragraph, 'children' | 'position' | 'data'> {
  const position = places.positionOf(at)
  const children: Array<PhrasingContent> = []
  let from = 0
  const addText = (to: number): void => {
    for (const [index, line] of text.slice(from, to).split(lineSeparator).entries()) {
      if (index > 0) children.push({type: 'break', position})
      for (const {value, isAddress} of addressesIn(line)) {
        const node: Text = {type: 'text', value, position}
        const url = value.includes('://') ? value : `mailto:${value}`
        children.push(isAddress ? {type: 'link', url, children: [node], position} : node)
      }
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

/** Part the text of a block at a separator; each part has its own calls. */
export function partsOf(block: Block, separator: string): ReadonlyArray<Block> {
  let start = 0
  return block.text.split(separator).map((text) => {
    const part = within(block, start, text)
    start += text.length + separator.length
    return part
  })
}

/** Get a part of a block that begins at an offset into its text. */
export function within(block: Block, start: number, text: string): Block {
  const calls = block.calls.flatMap(
    ({at: [from, to], label}): ReadonlyArray<Call> =>
      from >= start && to <= start + text.length ? [{at: [from - start, to - start], label}] : []
  )
  return {...block, text, calls}
}
