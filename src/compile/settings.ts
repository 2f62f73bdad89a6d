/** Small YAML (or JSON) files that users write: read key by key, and refused with file, line, key and value. */

import {isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit} from 'yaml'

/** A file that was read. */
export interface Settings {
  readonly data: Readonly<Record<string, unknown>>
  /** Line of a key, as `most` or `letters.title`; 1 when it is not there. */
  readonly lineOf: (key: string) => number
  /**
   * Refuse the value of a key.
   *
   * @throws {SyntaxError}
   *   Always: that is what it is for.
   */
  readonly fail: (key: string, found: unknown, expected: string) => never
}

/**
 * Read a file of keys and values.
 *
 * @param file
 *   Its name, for messages.
 * @param expected
 *   What it should hold, for the message when it holds something else.
 * @throws {SyntaxError}
 *   When it is no such file; with file and line.
 */
export function readSettings(file: string, text: string, expected: string): Settings {
  const counter = new LineCounter()
  const document = parseDocument(text, {lineCounter: counter, version: '1.2', schema: 'core'})
  const lineAt = (offset: number | undefined): number => counter.linePos(offset ?? 0).line
  const [error] = document.errors
  if (error) throw new SyntaxError(`${file}:${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]}`)
  // Nothing here has need of aliases, and some files that have them never end.
  visit(document, {
    Alias(_, node) {
      throw new SyntaxError(`${file}:${lineAt(node.range?.[0])}: Unexpected alias, expected every value in its place`)
    }
  })
  const data: unknown = document.toJS()
  if (!isRecord(data)) throw new SyntaxError(`${file}:1: Unexpected content, expected ${expected}`)
  const lines = new Map<string, number>()
  addLines(document.contents, '', lines, lineAt)
  const lineOf = (key: string): number => lines.get(key) ?? 1
  return {
    data,
    lineOf,
    fail(key, found, expected) {
      const last = key.slice(key.lastIndexOf('.') + 1)
      const shown = `${last}: ${JSON.stringify(found)}`
      throw new SyntaxError(`${file}:${lineOf(key)}: Unexpected \`${shown}\`, expected ${expected}`)
    }
  }
}

/** Whether a value has keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function addLines(
  node: unknown,
  above: string,
  lines: Map<string, number>,
  lineAt: (offset: number | undefined) => number
): void {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) addLines(item as Node, `${above}${index}.`, lines, lineAt)
  }
  if (!isMap(node)) return
  for (const {key, value} of node.items) {
    if (!isScalar(key)) continue
    const name = `${above}${String(key.value)}`
    lines.set(name, lineAt(key.range?.[0]))
    addLines(value, `${name}.`, lines, lineAt)
  }
}
