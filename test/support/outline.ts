/** The structure of Markdown, as we meant it and as the reference parser of CommonMark sees it. */

import {Parser} from 'commonmark'
import type {Nodes, Root} from 'mdast'

/** What CommonMark has no word for: its parser would see other things. */
export function isCommonMark(tree: Root): boolean {
  const others: ReadonlySet<string> = new Set(['table', 'footnoteDefinition', 'footnoteReference', 'delete'])
  const visit = (node: Nodes): boolean =>
    !others.has(node.type) && (!('children' in node) || node.children.every((child) => visit(child)))
  return visit(tree)
}

/** List the blocks of a tree, each with its text; notes at the end, in the order of their calls. */
export function outlineOf(tree: Root): ReadonlyArray<string> {
  const lines: Array<string> = []
  const visit = (node: Nodes, depth: number): void => {
    const say = (what: string, text = ''): void => void lines.push(`${'  '.repeat(depth)}${what} ${text}`.trimEnd())
    if (node.type === 'yaml' || node.type === 'footnoteDefinition') return
    if (node.type === 'heading') say(`heading ${node.depth}`, textOf(node))
    else if (node.type === 'paragraph') say('paragraph', textOf(node))
    else if (node.type === 'code') say('code_block', node.value)
    else if (node.type === 'thematicBreak') say('thematic_break')
    else if (node.type === 'tableRow') say('row', node.children.map(textOf).join(' | '))
    else if ('children' in node) {
      if (node.type !== 'root') say(names[node.type] ?? node.type, node.type === 'list' ? listName(node.ordered) : '')
      for (const child of node.children) visit(child, depth + 1)
    } else say(node.type)
  }
  visit(tree, -1)
  const notes = new Map(
    tree.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [[node.identifier, node]] : []))
  )
  const calls = tree.children.flatMap((node) => (node.type === 'footnoteDefinition' ? [] : [...callsIn(node)]))
  for (const call of calls) {
    const note = notes.get(call)
    if (!note) continue
    lines.push('note')
    for (const child of note.children) visit(child, 1)
    calls.push(...callsIn(note))
  }
  return lines
}

function* callsIn(node: Nodes): Generator<string> {
  if (node.type === 'footnoteReference') yield node.identifier
  if ('children' in node) for (const child of node.children) yield* callsIn(child)
}

const names: Readonly<Record<string, string>> = {listItem: 'item', blockquote: 'block_quote'}
const listName = (isOrdered: boolean | null | undefined): string => (isOrdered ? 'ordered' : 'bullet')

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'footnoteReference') return '[note]'
  if (node.type === 'image') return node.alt ?? ''
  return 'children' in node ? node.children.map(textOf).join('') : 'value' in node ? node.value : ''
}

/** List the blocks that commonmark.js sees in Markdown. */
export function commonMarkOutline(markdown: string): ReadonlyArray<string> {
  const lines: Array<string> = []
  const walker = new Parser().parse(markdown.replace(/^---\n.*?\n---\n/s, '')).walker()
  let depth = -1
  let text: string | undefined
  for (let event = walker.next(); event; event = walker.next()) {
    const {node, entering} = event
    const isLeafBlock = node.type === 'paragraph' || node.type === 'heading'
    if (isLeafBlock && entering) text = ''
    if (isLeafBlock && !entering) {
      const what = node.type === 'heading' ? `heading ${node.level}` : 'paragraph'
      lines.push(`${'  '.repeat(depth)}${what} ${text}`.trimEnd())
      text = undefined
    } else if (text !== undefined) {
      if (node.type === 'softbreak' || node.type === 'linebreak') text += '\n'
      else if (node.type === 'html_inline') text += `[HTML ${node.literal}]`
      else text += node.literal ?? ''
    } else if (entering) {
      const said = node.type === 'list' ? `list ${node.listType}` : node.type
      const literal = node.type === 'code_block' ? ` ${node.literal?.replace(/\n$/, '')}` : ''
      if (node.type !== 'document') lines.push(`${'  '.repeat(depth)}${said}${literal}`.trimEnd())
    }
    if (node.isContainer && !isLeafBlock && text === undefined) depth += entering ? 1 : -1
  }
  return lines
}
