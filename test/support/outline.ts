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

/** List the blocks of a tree, each with its text. */
export function outlineOf(tree: Root): ReadonlyArray<string> {
  const lines: Array<string> = []
  const visit = (node: Nodes, depth: number): void => {
    const say = (what: string, text = ''): void => void lines.push(`${'  '.repeat(depth)}${what} ${text}`.trimEnd())
    if (node.type === 'yaml') return
    if (node.type === 'heading') say(`heading ${node.depth}`, textOf(node))
    else if (node.type === 'paragraph') say('paragraph', textOf(node))
    else if (node.type === 'code') say('code_block', node.value)
    else if (node.type === 'thematicBreak') say('thematic_break')
    else if ('children' in node) {
      if (node.type !== 'root') say(names[node.type] ?? node.type, node.type === 'list' ? listName(node.ordered) : '')
      for (const child of node.children) visit(child, depth + 1)
    } else say(node.type)
  }
  visit(tree, -1)
  return lines
}

const names: Readonly<Record<string, string>> = {listItem: 'item', blockquote: 'block_quote'}
const listName = (isOrdered: boolean | null | undefined): string => (isOrdered ? 'ordered' : 'bullet')

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
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
