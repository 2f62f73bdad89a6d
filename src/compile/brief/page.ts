/** The brief as a page that stands alone: no script, nothing fetched, printable. */

import {createHash} from 'node:crypto'
import type {Element, Root} from 'hast'
import type {Root as Brief} from 'mdast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {visit} from 'unist-util-visit'
import {readAsset} from '../../assets.ts'
import {fill, type Helpers, type Kit} from './kit.ts'

export interface PageOptions {
  /** Title of the window (default: `Brief`). */
  title?: string
  /** BCP 47 tag of the words between the quotations (default: `en`). */
  lang?: string
}

const safeRe = /^(?:https?:|mailto:|#)/i

/** Make a page of a brief. */
export function briefPage(brief: Brief, options: PageOptions = {}): string {
  const {title = 'Brief', lang = 'en'} = options
  const processor = unified().use(remarkRehype).use(rehypeMend).use(rehypeStringify)
  const body = processor.stringify(processor.runSync(brief) as Root)
  const style = readAsset('templates', 'page.css')
  const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`
  shell ??= {template: {file: 'page.hbs', text: readAsset('templates', 'page.hbs')}, partials: new Map()}
  return fill(shell, {title, lang, style, styleHash, body}, shellHelpers, 'text')
}

// What came with the program does not change while it runs.
let shell: Kit | undefined
// What the shell sets as it is comes from the compiler and the house alone.
const shellHelpers: Helpers = {markup: String, text: escapeHtml}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'}

function escapeHtml(value: unknown): string {
  return String(value).replace(/[&<>"']/g, (mark) => entities[mark] ?? mark)
}

function rehypeMend(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (node, index, parent) => {
      const {href} = node.properties
      if (node.tagName === 'a' && !(typeof href === 'string' && safeRe.test(href))) delete node.properties['href']
      if (node.tagName === 'th') node.properties['scope'] = 'col'
      if (node.tagName !== 'table' || !parent || index === undefined) return
      // A wide table scrolls by itself, by keyboard too.
      const name = 'Table, scrolls sideways'
      const frame: Element = {
        type: 'element',
        tagName: 'div',
        properties: {className: ['table'], role: 'region', ariaLabel: name, tabIndex: 0},
        children: [node]
      }
      parent.children[index] = frame
      return index + 1
    })
  }
}
