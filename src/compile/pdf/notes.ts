/** Notes: numbered by their first call, set at the column’s foot or after the text. */

import type {FootnoteDefinition, Root, RootContent} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import {ends} from '../../typeset/index.ts'
import {type Tag, tagUnder} from './frames.ts'
import {packedBlock} from './packed-block.ts'
import type {Room, RowLine, TextBlock} from './rows.ts'
import {type Span, spansOf} from './spans.ts'
import {plainOf} from './style.ts'
import {linesOf} from './text-block.ts'

/** Numbers of the notes, in the order of their calls; those that nothing calls have none. */
export function numbersOf(tree: Root, notes: ReadonlyArray<FootnoteDefinition>): ReadonlyMap<string, number> {
  const known = new Set(notes.map(({identifier}) => identifier))
  const numbers = new Map<string, number>()
  visit(tree, 'footnoteReference', ({identifier}) => {
    if (known.has(identifier) && !numbers.has(identifier)) numbers.set(identifier, numbers.size + 1)
  })
  return numbers
}

// Addresses cannot be divided as words can: a note with one is not filled.
const addressRe = /:\/\//

/** Set a note at the width of a column. */
export function noteLines(note: FootnoteDefinition, tag: Tag, room: Room): ReadonlyArray<RowLine> {
  const {measure} = room.style
  return paragraphsOf(note, tag, room).flatMap((spans) =>
    linesOf(
      spans,
      {x: 0, measure, tag: tagUnder(tag, 'P'), isRagged: spans.some(({text}) => addressRe.test(text))},
      room
    )
  )
}

/** Set the notes after the text, in the order of their numbers. */
export function endnoteBlocks(
  notes: ReadonlyArray<FootnoteDefinition>,
  heading: string,
  root: Tag,
  room: Room
): ReadonlyArray<TextBlock> {
  if (notes.length === 0) return []
  const {measure, label, leading} = room.style
  const rule = {x: 0, y: -1.1 * leading, width: measure, weight: 0.5}
  const head = packedBlock(
    [{text: heading, style: plainOf(label)}],
    {x: 0, measure, tag: tagUnder(root, 'H2'), before: 1, keep: ends.widow, isRagged: true, head: {rules: [rule]}},
    room
  )
  return [
    head,
    ...notes.flatMap((note) => {
      const tag = tagUnder(root, 'Note')
      const number = room.numberOf(note.identifier)
      return paragraphsOf(note, tag, room).map((spans, index) => {
        const anchors = index === 0 && number !== undefined ? {head: {anchors: [`note-${number}`]}} : {}
        return packedBlock(spans, {x: 0, measure, tag: tagUnder(tag, 'P'), ...anchors}, room)
      })
    })
  ]
}

function paragraphsOf(note: FootnoteDefinition, tag: Tag, room: Room): ReadonlyArray<ReadonlyArray<Span>> {
  const {type} = room.style.note
  const number = room.numberOf(note.identifier)
  return note.children.map((node, index) => {
    const spans =
      node.type === 'paragraph' ? spansOf(node.children, type, room) : [{text: deepText(node), style: plainOf(type)}]
    if (index > 0 || number === undefined) return spans
    return [
      {text: `${number}`, style: {...plainOf(type), figures: 'superior'}, tag: tagUnder(tag, 'Lbl')},
      {text: ' ', style: plainOf(type)},
      ...spans
    ]
  })
}

/** Text of a list or a table, its parts kept apart. */
function deepText(node: RootContent): string {
  if (!('children' in node)) return toString(node)
  const isPhrasing = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'
  return isPhrasing ? toString(node) : node.children.map((child) => deepText(child)).join(' ')
}
