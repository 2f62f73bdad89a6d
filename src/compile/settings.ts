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
 * Read YAML (or JSON), and where its keys stand.
 *
 * @param file
 *   Its name, for messages.
 * @throws {SyntaxError}
 *   When it is none; with file and line.
 */
export function readYaml(file: string, text: string): {readonly data: unknown; readonly lineOf: Settings['lineOf']} {
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    version: '1.2',
    schema: 'core',
    prettyErrors: false,
    logLevel: 'silent'
  })
  const lineAt = (offset: number | undefined): number => counter.linePos(offset ?? 0).line
  // A tag or a version that is not known is a slip, too.
  const [fault] = [...document.errors, ...document.warnings]
  if (fault) throw new SyntaxError(`${file}:${lineAt(fault.pos[0])}: ${fault.message}`)
  // Nothing here has need of aliases, and some files that have them never end.
  visit(document, {
    Alias(_, node) {
      throw new SyntaxError(`${file}:${lineAt(node.range?.[0])}: Unexpected alias, expected every value in its place`)
    }
  })
  const lines = new Map<string, number>()
  addLines(document.contents, '', lines, lineAt)
  return {data: document.toJS() as unknown, lineOf: (key) => lines.get(key) ?? 1}
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
  const {data, lineOf} = readYaml(file, text)
  if (!isRecord(data)) throw new SyntaxError(`${file}:1: Unexpected content, expected ${expected}`)
  return {
    data,
    lineOf,
    fail(key, found, expected) {
      const last = key.slice(key.lastIndexOf('.') + 1)
      const what = found === undefined ? `Cannot find \`${last}\`` : `Unexpected \`${last}: ${JSON.stringify(found)}\``
      throw new SyntaxError(`${file}:${lineOf(key)}: ${what}, expected ${expected}`)
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
