/** Markdown of others, read within limits: what no text has, and what the parser takes hours for, is refused. */

import type {Root} from 'mdast'
import {fromMarkdown} from '../compile/markdown.ts'
import {Trouble} from './trouble.ts'

// The parser takes a time that grows as the square of these: two seconds at the limit. The
// longest lists of works in one paragraph have some hundreds of brackets.
const maxBrackets = 5000
const maxDepth = 200

const bracketRe = /(?<!\\)\]/g
const beforeTextRe = /^[ \t>]*/
const itemRe = /^(?:[-*+]|\d{1,9}[.)])[ \t]/

/**
 * Read Markdown.
 *
 * @param file
 *   What it is called in the sentence when it is refused.
 * @throws {Trouble}
 *   When a paragraph has more than 5,000 brackets, or quotations or lists are more than 200 deep.
 */
export function markdownFrom(text: string, file: string): Root {
  const lines = text.split('\n')
  let brackets = 0
  for (const [index, line] of lines.entries()) {
    brackets = line.trim() === '' ? 0 : brackets + (line.match(bracketRe) ?? []).length
    if (brackets > maxBrackets)
      refuse(file, index, `more than ${maxBrackets} brackets in one paragraph`, 'an empty line between')
    if (depthOf(line) > maxDepth)
      refuse(file, index, `more than ${maxDepth} quotations or lists inside one another`, 'fewer')
  }
  return fromMarkdown(text)
}

/** How deep a line stands, at most: an item has two columns of white before it for each list that it is in. */
function depthOf(line: string): number {
  const [before = ''] = beforeTextRe.exec(line) ?? []
  const white = before.replaceAll('>', '').length
  const lists = itemRe.test(line.slice(before.length)) ? white / 2 : 0
  return before.length - white + lists
}

function refuse(file: string, index: number, what: string, expected: string): never {
  throw new Trouble('input', `Unexpected Markdown \`${file}\`, line ${index + 1}: ${what}, expected ${expected}`)
}
