/**
 * The habits that no text of a corpus may have, and the next one will: plain
 * text wrapped at a fixed pitch, paragraphs set in.
 */

import type {Nodes} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {fromMarkdown} from '../src/compile/markdown.ts'
import type {View} from '../src/restore/view.ts'
import type {Told} from './align.ts'

/** Wrap a true text as plain text is wrapped; each way has a name. */
export function* wrapped(markdown: string): Generator<{name: string; text: string}> {
  const blocks = [...blocksOf(fromMarkdown(markdown))]
  const ways = [
    {name: 'wrapped at 72', measure: 72, between: '\n\n', indent: ''},
    {name: 'wrapped at 64, set in', measure: 64, between: '\n', indent: '    '},
    {name: 'wrapped at 48', measure: 48, between: '\n', indent: ''}
  ]
  for (const {name, measure, between, indent} of ways) {
    yield {name, text: blocks.map((block) => wrap(block, measure, indent)).join(between)}
  }
}

/** Set each paragraph of a view in, as other extractors do. */
export function setIn(view: View, told: ReadonlyArray<Told>): View {
  const rows = view.rows.map((row, at) => ({...row, indent: told[at - 1]?.goesOn === false ? '  ' : row.indent}))
  return {...view, rows}
}

function wrap(text: string, measure: number, indent: string): string {
  const lines: Array<string> = []
  let line = indent
  for (const word of text.split(/\s+/)) {
    if (line.trim() !== '' && line.length + 1 + word.length > measure) {
      lines.push(line)
      line = word
    } else line += line.trim() === '' ? word : ` ${word}`
  }
  return [...lines, line].join('\n')
}

function* blocksOf(node: Nodes): Generator<string> {
  if (node.type === 'yaml' || node.type === 'footnoteDefinition') return
  if (node.type === 'paragraph' || node.type === 'heading' || !('children' in node)) yield toString(node)
  else if (node.type === 'listItem')
    yield* [...node.children.flatMap((child) => [...blocksOf(child)])].map((text) => `• ${text}`)
  else for (const child of node.children) yield* blocksOf(child)
}
