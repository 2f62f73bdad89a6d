/** The regular expressions of the house, and how long each may take. */

import {globSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {parseSync} from 'oxc-parser'
import {check} from 'recheck'
import {parse} from 'yaml'

const root = path.join(import.meta.dirname, '../..')

/** A regular expression as it is written, `/a+/u`, and where it stands. */
export interface Found {
  readonly source: string
  readonly flags: string
  readonly where: string
}

/** List the regular expressions that are written in `src`. */
export function literals(): ReadonlyArray<Found> {
  return globSync('src/**/*.ts', {cwd: root}).flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8')
    return [...nodesOf(parseSync(file, text).program)].flatMap(({start, regex}) => {
      const line = text.slice(0, start).split('\n').length
      return regex ? [{source: regex.pattern, flags: regex.flags, where: `${file}:${line}`}] : []
    })
  })
}

interface Node {
  readonly start: number
  readonly regex?: {readonly pattern: string; readonly flags: string} | null
}

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value && 'start' in value && typeof value.start === 'number') yield value as Node
  for (const part of Object.values(value)) yield* nodesOf(part)
}

/**
 * List the regular expressions that `src` puts together while some work is done.
 *
 * @param work
 *   Must load the modules of `src` itself, so that what they make as they are loaded is seen.
 */
export async function built(work: () => Promise<void>): Promise<ReadonlyArray<Found>> {
  const found: Array<Found> = []
  const whole = globalThis.RegExp
  globalThis.RegExp = new Proxy(whole, {
    construct(target, args, self) {
      const re = Reflect.construct(target, args, self) as RegExp
      const where = /\/(src\/(?!.*node_modules)[^:)]+:\d+)/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1]
      if (where) found.push({source: re.source, flags: re.flags, where})
      return re
    }
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = whole
  }
  return found
}

/** Expressions that are safe, but take long to judge: `scripts/judge.ts` writes them down. */
export const judgedFile: string = path.join(root, 'test/regexes/judged.txt')

// What takes longer to judge is judged once and written down.
const longMs = 150
const timeoutMs = 30_000

/** What became of the expressions. */
export interface Verdicts {
  /** Those that are neither safe nor bounded: where, which, and what they do. */
  readonly wrong: ReadonlyArray<string>
  /** Those that were judged safe, and took long. */
  readonly slow: ReadonlyArray<string>
  /** Entries of the list of bounded ones that no expression answers to. */
  readonly stale: ReadonlyArray<string>
}

/**
 * Judge expressions: each is to take a time that grows as its text does, or to be fed short texts alone.
 *
 * @param known
 *   Those that were judged before.
 */
export async function judge(all: ReadonlyArray<Found>, known: ReadonlySet<string>): Promise<Verdicts> {
  const bounded = new Map(
    (parse(readFileSync(path.join(root, 'test/regexes/bounded.yaml'), 'utf8')) as Array<{regex: string}>).map(
      ({regex}) => [regex, false]
    )
  )
  const wrong: Array<string> = []
  const slow: Array<string> = []
  const groups = new Map<string, Found>(all.map((one) => [`/${one.source}/${one.flags}`, one]))
  for (const [regex, {source, flags, where}] of groups) {
    if (bounded.has(regex)) bounded.set(regex, true)
    else if (!known.has(regex)) {
      const started = performance.now()
      const verdict = await check(source, flags, {timeout: timeoutMs})
      if (verdict.status !== 'safe') {
        wrong.push(`${where} ${regex} ${verdict.status === 'vulnerable' ? verdict.complexity.summary : 'unknown'}`)
      } else if (performance.now() - started > longMs) slow.push(regex)
    }
  }
  const stale = [...bounded].flatMap(([regex, isMet]) => (isMet ? [] : [regex]))
  return {wrong, slow, stale}
}

// Quadratic time takes seconds over so many characters; linear time, thousandths of them.
const trialLength = 20_000
const trialMs = 500
const pumps = ['a', 'A', 'Aa ', 'Aa-', 'a ', '1', '1 ', '1-', ' ', ', ', '. ', '(', 'É', 'д ', '“Aa” ']

/**
 * Try expressions that are too long to be judged on texts that repeat what they look for.
 *
 * @returns
 *   Those that take too long, with the text that is repeated.
 */
export function tryOut(all: ReadonlyArray<Found>): ReadonlyArray<string> {
  const wrong: Array<string> = []
  const groups = new Map<string, Found>(all.map((one) => [`/${one.source}/${one.flags}`, one]))
  for (const [regex, {source, flags, where}] of groups) {
    const re = new RegExp(source, [...new Set([...flags, 'g'])].join(''))
    const words = (source.match(/(?<!\\)\p{L}{3,}\.?/gu) ?? []).slice(0, 8)
    for (const pump of [...pumps, ...words.flatMap((word) => [word, `${word} `])]) {
      // The last letter spoils what went well so far.
      const text = `${pump.repeat(Math.ceil(trialLength / pump.length))}\0`
      let ms = timeOf(re, text)
      // A busy moment of the machine is no fault of the expression.
      if (ms > trialMs) ms = Math.min(ms, timeOf(re, text), timeOf(re, text))
      if (ms > trialMs)
        wrong.push(`${where} ${regex.slice(0, 80)}… takes ${ms.toFixed(0)} ms for ${JSON.stringify(pump)}`)
    }
  }
  return wrong
}

function timeOf(re: RegExp, text: string): number {
  const started = performance.now()
  for (const _ of text.matchAll(re));
  return performance.now() - started
}

/** Read the expressions that were judged before. */
export function judgedBefore(): ReadonlySet<string> {
  return new Set(readFileSync(judgedFile, 'utf8').split('\n'))
}
