/** What templates may not do, found in their trees before they are compiled. */

import Handlebars from 'handlebars'
import type {Helpers, Template} from './kit.ts'

const blocks: ReadonlySet<string> = new Set(['each', 'if', 'unless'])
const forbidden: ReadonlySet<string> = new Set([
  'constructor',
  '__proto__',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'prototype',
  'helperMissing',
  'blockHelperMissing',
  'lookup',
  'log',
  'with'
])

// The largest house template has 3,000 characters.
const maxLength = 65_536

/**
 * Inspect a template and its partials, and give their trees, in which every plain value goes through a helper that
 * escapes.
 *
 * @throws {SyntaxError}
 *   At triple-stash, a helper or partial that is not declared, a partial that
 *   comes back to itself, or a name that reaches for a prototype.
 */
export function inspect(
  template: Template,
  partials: ReadonlyMap<string, Template>,
  helpers: Helpers,
  escape: string
): ReadonlyMap<Template, hbs.AST.Program> {
  const calls = new Map<string, ReadonlyArray<string>>()
  const trees = new Map<Template, hbs.AST.Program>()
  const one = (given: Template): ReadonlyArray<string> => {
    const tree = treeOf(given)
    const called = inspectOne(given, tree, partials, helpers)
    dress(tree, helpers, escape)
    trees.set(given, tree)
    return called
  }
  for (const [name, partial] of partials) calls.set(name, one(partial))
  for (const name of one(template)) walk(name, [])
  return trees

  function walk(name: string, above: ReadonlyArray<string>): void {
    if (above.includes(name)) {
      const file = partials.get(above.at(-1) ?? name)?.file ?? template.file
      const way = [...above.slice(above.indexOf(name)), name].join('` → `')
      throw new SyntaxError(`${file}:1: Unexpected partials that call one another without end, \`${way}\``)
    }
    for (const next of new Set(calls.get(name))) walk(next, [...above, name])
  }
}

function dress(tree: hbs.AST.Program, helpers: Helpers, escape: string): void {
  const statements = [...nodesOf(tree)].filter((node) => node.type === 'MustacheStatement')
  for (const statement of statements as unknown as ReadonlyArray<Call>) {
    const {path} = statement
    if (statement.params.length === 0 && !Object.hasOwn(helpers, path.original)) {
      statement.params = [path]
      statement.path = {...path, type: 'PathExpression', data: false, depth: 0, parts: [escape], original: escape}
    }
    // Handlebars is strict with what it prints, and must be told to be with what it passes on.
    for (const param of statement.params) if (param.type === 'PathExpression') param.strict = true
  }
}

interface Call {
  path: Path
  params: Array<Path>
}

interface Path {
  readonly type: string
  readonly data: boolean
  readonly depth: number
  readonly parts: ReadonlyArray<string>
  readonly original: string
  strict?: boolean
}

function treeOf({file, text}: Template): hbs.AST.Program {
  if (text.length > maxLength) {
    throw new SyntaxError(`${file}:1: Unexpected length, ${text.length} characters, expected at most ${maxLength}`)
  }
  try {
    const tree = Handlebars.parse(text)
    // A tree so deep that it cannot be walked cannot be filled.
    for (const _ of nodesOf(tree));
    return tree
  } catch (error) {
    if (error instanceof RangeError) throw new SyntaxError(`${file}:1: Unexpected depth of blocks in blocks`)
    const reason = error instanceof Error ? error.message : String(error)
    const line = /^Parse error on line (\d+)/.exec(reason)?.[1] ?? / - (\d+):\d+$/.exec(reason)?.[1] ?? '1'
    const last = reason.split('\n').at(-1) ?? reason
    throw new SyntaxError(`${file}:${line}: Cannot be read as a template: ${last}`)
  }
}

/** Inspect one template; gives the partials that it calls. */
function inspectOne(
  template: Template,
  tree: hbs.AST.Program,
  partials: ReadonlyMap<string, Template>,
  helpers: Helpers
): ReadonlyArray<string> {
  const calls: Array<string> = []
  for (const node of nodesOf(tree)) {
    const line = node.loc?.start?.line ?? 1
    const refuse = (what: string): never => {
      throw new SyntaxError(`${template.file}:${line}: Unexpected ${what}`)
    }
    if (/^Decorator/.test(node.type)) refuse('decorator')
    if (node.type === 'MustacheStatement' && node.escaped === false) refuse('triple-stash, expected `{{…}}`')
    if (/^Partial/.test(node.type)) {
      const partial = node.name?.original
      if (typeof partial === 'string' && partials.has(partial)) calls.push(partial)
      else refuse(`partial \`${partial ?? 'made at run time'}\`, expected one that is declared`)
    }
    for (const part of node.type === 'PathExpression' ? (node.parts ?? []) : []) {
      if (typeof part === 'string' && forbidden.has(part)) refuse(`name \`${part}\``)
    }
    const called =
      /^(?:Mustache|Block)Statement$|^SubExpression$/.test(node.type) &&
      (node.type !== 'MustacheStatement' || node.params?.length)
        ? node.path?.original
        : undefined
    if (called === undefined) continue
    const isKnown = node.type === 'BlockStatement' ? blocks.has(called) : Object.hasOwn(helpers, called)
    if (!isKnown) refuse(`helper \`${called}\``)
  }
  return calls
}

interface Node {
  readonly type: string
  readonly loc?: {readonly start?: {readonly line?: number}}
  readonly escaped?: boolean
  readonly name?: {readonly original?: unknown}
  readonly path?: {readonly original?: string}
  readonly params?: ReadonlyArray<unknown>
  readonly parts?: ReadonlyArray<unknown>
}

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return
  if (isNode(value)) yield value
  for (const part of Object.values(value)) yield* nodesOf(part)
}

function isNode(value: object): value is Node {
  return 'type' in value && typeof value.type === 'string'
}
