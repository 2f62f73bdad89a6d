/** Decisions on disk: YAML beside the source, `article.stet` beside `article.txt`. */

import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Position} from 'unist'
import {parse, stringify} from 'yaml'
import {type DecidedRole, type Decision, findPlace, placeOfSpan} from '../restore/index.ts'
import {readWhole} from './read-whole.ts'
import type {Restoration} from './restore.ts'
import {Trouble} from './trouble.ts'

/** What a line can be said to be. */
export const decidedRoles: ReadonlyArray<DecidedRole> = ['title', 'byline', 'head2', 'head3', 'head4', 'furniture']

/** Name the file with the decisions on a source. */
export function decisionsFile(source: string): string {
  return path.join(path.dirname(source), `${path.basename(source, path.extname(source))}.stet`)
}

/**
 * Read the decisions on a source; none when it has no such file.
 *
 * @throws {Trouble}
 *   When the file is there and is none.
 */
export function decisionsOn(source: string): ReadonlyArray<Decision> {
  // Standard input stands beside nothing.
  const file = decisionsFile(source)
  return source !== '-' && existsSync(file) ? parseDecisions(Buffer.from(readWhole(file)).toString('utf8'), file) : []
}

/**
 * Read decisions.
 *
 * @param file
 *   Name of the file, for the sentence when something is wrong.
 * @throws {Trouble}
 *   When the text is no list of decisions; it says which one is wrong, and how.
 */
export function parseDecisions(text: string, file: string): ReadonlyArray<Decision> {
  let data: unknown
  try {
    data = parse(text)
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n')
    throw new Trouble('input', `Cannot read \`${file}\`: ${reason}`)
  }
  if (data === null || data === undefined) return []
  if (!Array.isArray(data))
    throw new Trouble('input', `Unexpected content of \`${file}\`, expected a list of decisions`)
  return data.map((entry: unknown, index) => decisionOf(entry, `\`${file}\`, decision ${index + 1}`))
}

function decisionOf(entry: unknown, where: string): Decision {
  const fail = (found: string, expected: string): never => {
    throw new Trouble('input', `Unexpected ${found} in ${where}, expected ${expected}`)
  }
  if (entry === null || typeof entry !== 'object') return fail('value', '`text` and one of `stet`, `read`, `as`')
  const {before = '', text, after = '', ...does} = entry as Record<string, unknown>
  if (typeof text !== 'string' || text === '') return fail('text', '`text`, as the source has it')
  if (typeof before !== 'string' || typeof after !== 'string') return fail('context', '`before` and `after` as text')
  const place = {before, text, after}
  const [key, ...others] = Object.keys(does)
  if (key === undefined || others.length > 0)
    return fail(`keys \`${Object.keys(does).join('`, `')}\``, 'one of `stet`, `read`, `as`')
  const value = does[key]
  if (key === 'stet' && value === true) return {...place, stet: true}
  if (key === 'read' && typeof value === 'string') return {...place, read: value}
  const role = decidedRoles.find((name) => name === value)
  if (key === 'as' && role) return {...place, as: role}
  return fail(
    `\`${key}: ${String(value)}\``,
    `\`stet: true\`, \`read\` and a text, or \`as\` and one of ${decidedRoles.join(', ')}`
  )
}

/** Write decisions. */
export function decisionsText(decisions: ReadonlyArray<Decision>, source: string): string {
  const head = `# Decisions on ${path.basename(source)}. Each is known by its text and what stands around it.\n`
  return head + stringify(decisions, {lineWidth: 0, defaultKeyType: 'PLAIN', defaultStringType: 'QUOTE_DOUBLE'})
}

/**
 * Find the decisions on a place of the source, which another one there takes the place of; what a line is said to be
 * is no decision on a place in it.
 */
export function decidedAt(source: string, decisions: ReadonlyArray<Decision>, offset: number): ReadonlyArray<Decision> {
  return decisions.filter((decision) => {
    const place = findPlace(source, decision)
    return typeof place !== 'string' && !('as' in decision) && within(place, offset)
  })
}

/** Lay a decision down beside those that were made: one on the same words, or one that is withdrawn, goes. */
export function withDecision(
  decisions: ReadonlyArray<Decision>,
  withdrawn: ReadonlyArray<Decision>,
  added: Decision
): ReadonlyArray<Decision> {
  const isSame = ({before, text, after}: Decision): boolean =>
    before === added.before && text === added.text && after === added.after
  return [...decisions.filter((each) => !withdrawn.includes(each) && !isSame(each)), added]
}

/** What a person says of a place. */
export type Word =
  | {readonly stet: true}
  | {readonly read: string}
  | {readonly choice: number}
  | {readonly as: DecidedRole}

/**
 * Make a decision on what was done, or is asked, at a place of the source.
 *
 * @param offset
 *   Into the source.
 * @throws {Trouble}
 *   When there is nothing to decide there.
 */
export function decide({source, ledger, messages}: Restoration, offset: number, word: Word): Decision {
  const asked = messages.find(({place}) => place && 'start' in place && within(offsetsOf(place), offset))
  const place = asked?.place
  const span = place && 'start' in place ? offsetsOf(place) : undefined
  const changed = ledger.find(({at, was, now}) => within(at, offset) && (was !== now || was !== ''))
  const line = lineAt(source, offset)
  if ('as' in word) return {...placeOfSpan(source, line), as: word.as}
  if ('choice' in word) {
    const reading = asked?.expected?.[word.choice - 1]
    if (span && reading !== undefined) return {...placeOfSpan(source, span), read: reading}
    const count = asked?.expected?.length ?? 0
    const expected = count > 0 ? `one of the ${count} that are offered there` : 'a place where readings are offered'
    throw new Trouble('usage', `Unexpected reading ${word.choice}, expected ${expected}`)
  }
  const named = ledger.find(({at: [start, end]}) => start === end && start === line[0])
  const at = span ?? changed?.at ?? (named ? line : undefined)
  if (!at)
    throw new Trouble('usage', 'Unexpected place, nothing was changed or asked there; `stet explain` shows what was')
  return {...placeOfSpan(source, at), ...word}
}

function within([start, end]: readonly [number, number], offset: number): boolean {
  return start <= offset && offset < Math.max(end, start + 1)
}

function offsetsOf({start, end}: Position): readonly [number, number] {
  return [start.offset ?? 0, end.offset ?? 0]
}

/** The ink of the line that an offset stands on. */
function lineAt(source: string, offset: number): readonly [number, number] {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  const next = source.indexOf('\n', offset)
  const text = source.slice(start, next < 0 ? source.length : next)
  const lead = text.length - text.trimStart().length
  return [start + lead, start + lead + text.trim().length]
}
