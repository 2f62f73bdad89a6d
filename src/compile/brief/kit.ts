/**
 * Handlebars as briefs use it: strict, known helpers only, plain data in, and a bound on what comes out.
 *
 * The language has no switch against triple-stash or undeclared partials, so
 * the tree of every template is walked before it is compiled (`guard.ts`).
 */

import Handlebars from 'handlebars'
import {inspect} from './guard.ts'

/** A text with the name of the file it came from. */
export interface Template {
  readonly file: string
  readonly text: string
}

/** A template, and the partials it may use by name. */
export interface Kit {
  readonly template: Template
  readonly partials: ReadonlyMap<string, Template>
}

/** What a template may call beside `each`, `if` and `unless`: with a value, and all the data. */
export type Helpers = Readonly<Record<string, (value: unknown, root: unknown) => unknown>>

// A brief of 200 pages takes some thousands of steps, and a book has 10⁶
// characters: what passes these has no end that anybody would read to.
const maxSteps = 100_000
const maxLength = 4_000_000

/**
 * Fill a template with data.
 *
 * @param escape
 *   Name of the helper that every value goes through which goes through no other.
 * @throws {SyntaxError}
 *   When a template does what templates may not do, or has no end; the message
 *   begins with its file and line.
 */
export function fill(kit: Kit, data: unknown, helpers: Helpers, escape: string): string {
  const own = ready.get(kit) ?? new WeakMap<Helpers, Filler>()
  ready.set(kit, own)
  const filler = own.get(helpers) ?? fillerOf(kit, helpers, escape)
  own.set(helpers, filler)
  // A function in the data would be called: only JSON goes in.
  return filler(plain(JSON.parse(JSON.stringify(data))))
}

type Filler = (data: unknown) => string

// A pack is filled several times, until it fits its pages.
const ready = new WeakMap<Kit, WeakMap<Helpers, Filler>>()

function fillerOf({template, partials}: Kit, helpers: Helpers, escape: string): Filler {
  const kit = Handlebars.create()
  let bound = boundOf()
  const knownHelpers: Record<string, boolean> = {}
  for (const [name, helper] of Object.entries(helpers)) {
    kit.registerHelper(name, (value: unknown, options?: Called) =>
      located(options?.loc, () => helper(value, options?.data?.root))
    )
    knownHelpers[name] = true
  }
  const each = kit.helpers['each']
  if (each) {
    kit.registerHelper('each', function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
      const fn: typeof options.fn = (...args) => bound(() => options.fn(...args))
      return each.call(this, list, {...options, fn}) as unknown
    })
  }

  const trees = inspect(template, partials, helpers, escape)
  const settings = {strict: true, knownHelpersOnly: true, knownHelpers, noEscape: true}
  const compiled = (source: Template): Handlebars.TemplateDelegate => {
    const {file} = source
    const tree = trees.get(source)
    if (!tree) throw new RangeError(`Cannot fill \`${file}\`, it was not inspected`)
    const filled = kit.compile(tree, settings)
    return (context, options) => placed(file, () => bound(() => filled(context, options)))
  }
  for (const [name, partial] of partials) kit.registerPartial(name, compiled(partial))
  const whole = compiled(template)
  return (data) => {
    bound = boundOf()
    return whole(data, {allowProtoMethodsByDefault: false, allowProtoPropertiesByDefault: false})
  }
}

/** Count what is filled in, and stop what would not end. */
function boundOf(): (fill: () => string) => string {
  let steps = 0
  let length = 0
  return (fill) => {
    if (++steps > maxSteps) throw new SyntaxError(`Unexpected template, it takes more than ${maxSteps} steps`)
    const text = fill()
    length += text.length
    if (length > maxLength) throw new SyntaxError(`Unexpected template, it writes more than ${maxLength} characters`)
    return text
  }
}

/** Give objects no prototype, so that nothing is inherited by any name. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const result: Record<PropertyKey, unknown> = Object.create(null)
  for (const [key, part] of Object.entries(value)) result[key] = plain(part)
  // Handlebars names the object in what it says of a missing name.
  Object.defineProperty(result, Symbol.toPrimitive, {value: () => 'the data'})
  return result
}

interface Called {
  readonly loc?: Loc
  readonly data?: {readonly root?: unknown}
}

interface Loc {
  readonly start: {readonly line: number}
}

/** Note on what a helper throws the line that called it. */
function located<T>(loc: Loc | undefined, call: () => T): T {
  try {
    return call()
  } catch (error) {
    throw error instanceof Error && loc ? Object.assign(error, {lineNumber: loc.start.line}) : error
  }
}

/** Say where a template failed, unless what it called has said so. */
function placed(file: string, fill: () => string): string {
  try {
    return fill()
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (/\.hbs:\d+: /.test(error.message)) throw error
    const line = 'lineNumber' in error && typeof error.lineNumber === 'number' ? error.lineNumber : 1
    const missing = /^"(.*)" not defined in/s.exec(error.message)?.[1]
    const reason = missing === undefined ? error.message : `Unexpected name \`${missing}\`, the brief has none`
    throw new SyntaxError(`${file}:${line}: ${reason}`)
  }
}
