/** The commands that the readme and the help texts show, as a reader would type them. */

import type {InlineCode, Nodes, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'

/** A line that is shown, and what is said of it. */
export interface Shown {
  readonly line: string
  /** What comes of it; empty when nothing is said. */
  readonly says: string
}

/** List the commands in blocks of shell code, block by block: what one line makes, the next may read. */
export function commandsInBlocks({children}: Root): ReadonlyArray<ReadonlyArray<Shown>> {
  return children.flatMap((node) =>
    node.type === 'code' && node.lang === 'sh' ? [node.value.split('\n').map((line) => shownOf(line, /\s+#\s*/))] : []
  )
}

// One word alone, as `stet pull`, names a command and is none.
const inlineRe = /^(?:stet --\w+$|(?:stet|pdftotext|npm run) (?:\S+ )+\S|(?:man|eval|stet help|npm run) \S)/

/** List the commands that stand inside of sentences. */
export function commandsInText(tree: Root): ReadonlyArray<string> {
  const codes = [...codesIn(tree)].map((node) => toString(node))
  return [...new Set(codes.filter((code) => inlineRe.test(code)))]
}

function* codesIn(node: Nodes): Generator<InlineCode> {
  if (node.type === 'inlineCode') yield node
  if ('children' in node) for (const child of node.children) yield* codesIn(child)
}

/** List the examples at the end of a help text. */
export function commandsInHelp(help: string): ReadonlyArray<Shown> {
  const [, examples = ''] = /^Examples:\n((?: {2}.*\n?)*)/m.exec(help) ?? []
  return examples
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => shownOf(line.trim(), /\s{2,}/))
}

/** List the commands that a help text names. */
export function namesInHelp(help: string): ReadonlyArray<string> {
  const [, commands = ''] = /^Commands:\n((?: {2}.*\n)*)/m.exec(help) ?? []
  return [...commands.matchAll(/^ {2}(\w+)/gm)].map(([, name = '']) => name)
}

function shownOf(line: string, between: RegExp): Shown {
  const [command = '', ...says] = line.split(between)
  return {line: command, says: says.join('  ')}
}
