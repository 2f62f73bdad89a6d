/**
 * Handlebars as briefs use it: strict, known helpers only, plain data in.
 *
 * The language has no switch against triple-stash or undeclared partials, so
 * the tree of every template is walked before it is compiled.
 */

import Handlebars from 'handlebars'

/** A template with its name, and the partials it may use. */
export interface Pack {
  readonly name: string
  readonly text: string
  readonly partials: ReadonlyMap<string, string>
}

/** What a template may call beside `each`, `if` and `unless`. */
export type Helpers = Readonly<Record<string, (value: unknown) => unknown>>

const blocks: ReadonlySet<string> = new Set(['each', 'if', 'unless'])
const forbidden: ReadonlySet<string> = new Set([
  'constructor',
  '__proto__',
  'prototype',
  'helperMissing',
  'blockHelperMissing',
  'lookup',
  'log',
  'with'
])

/**
 * Fill a template with data.
 *
 * @param noEscape
 *   Whether the helpers escape, as for Markdown; otherwise values are escaped as HTML.
 * @throws {SyntaxError}
 *   When the template uses triple-stash, an unknown helper or partial, or reaches for a prototype.
 */
export function fill(pack: Pack, data: unknown, helpers: Helpers, noEscape: boolean): string {
  const kit = Handlebars.create()
  const knownHelpers: Record<string, boolean> = {}
  for (const [name, helper] of Object.entries(helpers)) {
    kit.registerHelper(name, (value: unknown) => helper(value))
    knownHelpers[name] = true
  }
  const settings = {strict: true, knownHelpersOnly: true, knownHelpers, noEscape}
  for (const [name, text] of pack.partials) {
    inspect(kit, name, text, pack, helpers)
    kit.registerPartial(name, kit.compile(text, settings))
  }
  inspect(kit, pack.name, pack.text, pack, helpers)
  // A function in the data would be called: only JSON goes in.
  return kit.compile(pack.text, settings)(JSON.parse(JSON.stringify(data)), {
    allowProtoMethodsByDefault: false,
    allowProtoPropertiesByDefault: false
  })
}

function inspect(kit: typeof Handlebars, name: string, text: string, pack: Pack, helpers: Helpers): void {
  for (const node of nodesOf(kit.parse(text))) {
    const line = node.loc?.start?.line ?? 1
    const refuse = (what: string): never => {
      throw new SyntaxError(`${name}.hbs:${line}: Unexpected ${what}`)
    }
    if (/^Decorator/.test(node.type)) refuse('decorator')
    if (node.type === 'MustacheStatement' && node.escaped === false) refuse('triple-stash, expected `{{…}}`')
    if (/^Partial/.test(node.type)) {
      const partial = node.name?.original
      if (typeof partial !== 'string' || !pack.partials.has(partial))
        refuse(`partial \`${partial ?? 'made at run time'}\`, expected one that is declared`)
    }
    for (const part of node.type === 'PathExpression' ? (node.parts ?? []) : []) {
      if (typeof part === 'string' && forbidden.has(part)) refuse(`name \`${part}\``)
    }
    const called =
      /^(?:Mustache|Block)Statement$|^SubExpression$/.test(node.type) &&
      (node.type === 'BlockStatement' || node.params?.length)
        ? node.path?.original
        : undefined
    if (called !== undefined && !blocks.has(called) && !Object.hasOwn(helpers, called)) refuse(`helper \`${called}\``)
  }
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
