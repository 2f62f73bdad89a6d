/** Marks of notes: figures in the text that may call one, and lines that may begin one. */

import {endsTerminal} from '../marks.ts'
import {lineEnds, type Row} from '../view.ts'
import {type Bodies, type Body, type Call, type Calls, type Kind, longestNote, type Style} from './types.ts'

const bodyRe = /^(\[)?(\d{1,3})([\]).])?(\s{0,3})(?=[\p{L}“„«"‘'‹(@#…—–]|\.\p{L}|(?<=\s)\d+(?:, |\p{Lu}))/u
const callRes: ReadonlyArray<readonly [kind: Kind, re: RegExp]> = [
  // After a letter or what closes a clause (“in 1910,1”), but not in “5.1” or “A.1”.
  [
    'glued',
    /(?<=[\p{L}\p{M}.,;:!?…”“’‘"'»›)\]%])(?<!(?<=\p{N})(?<!(?:1[5-9]|20)\d\d)[.,:])(?<!(?:^|[\s(])\p{L}\.)(\d{1,3})(?![\p{N}\p{L}]|[.,]\d)/gu
  ],
  // “2010” and note 2, “Apache 2.0” and note 3; but not in “2017-01-10”, “12:30”.
  ['glued', /(?<=\p{N})(\d{1,2})(?![\p{N}\p{L}]|[.,:/‐–-]\d)/gu],
  ['glued', /(?<=\p{N})(\d)(?![\p{N}\p{L}]|[.,:/‐–-]\d)/gu],
  // “be absolved. 1, 2”: some converters set a raised figure apart from the full stop.
  ['glued', /(?<=[.,;:!?…”’"')\]]|(?<=[.,;:!?…”’"')\]]) \d{1,3},) (\d{1,3})(?=$|,\s\d{1,3}$|\s+\p{Lu})/gu],
  // “projet 1 sur”: some houses set a thin space before the figure.
  ['spaced', /(?<=[\p{L}\p{M}.,;:!?…”“’‘"'»›)\]%]|\p{L}\p{N}|\.\d) (\d{1,3})(?=\s+[\p{L}«“(—–]|\s*[.,;!?)]|$)/gu],
  ['bracket', /(?<=\S)\[(\d{1,3})\]/gu]
]

// “IAL2” is a name when the text has it more than once, or “IAL1” and “IAL3”
// too; so are “Fig. 2” and “Page 4”.
const nameRe = /(?<![\p{L}\p{N}])(\p{L}+)(?:\.? ?(\d{1,3})(?![\p{L}\p{N}]))?/gu
const seriesLength = 3

/** List the lines that may begin a note. */
export function bodiesOf(rows: ReadonlyArray<Row>): Bodies {
  const bodies = new Map<number, Array<Body>>()
  const add = (number: number, body: Body): void => {
    const list = bodies.get(number)
    if (list) list.push(body)
    else bodies.set(number, [body])
  }
  const listed = listedRows(rows)
  for (const [row, {text, role}] of rows.entries()) {
    if (role !== undefined || listed.has(row)) continue
    const next = rows[row + 1]
    const alone = /^\d{1,3}$/.test(text) && next !== undefined && /^[\p{Lu}“„«"‘(@]/u.test(next.text)
    const match = bodyRe.exec(text)
    if (!match && !alone) continue
    const style: Style = alone ? 'alone' : match?.[1] ? 'bracket' : match?.[3] ? 'closed' : 'bare'
    const isGlued = match !== null && match[4] === '' && style === 'bare'
    // A number with a bracket after it begins an item of a list, hardly a note.
    const doubt = match?.[3] === ')' && style === 'closed' ? 0.8 : style === 'bare' && standsAsHead(rows, row) ? 0.4 : 0
    // “3rd”: small letters that touch the figure make a word of it, but for an address.
    const rest = text.slice(match?.[0].length)
    if (isGlued && /^\p{Ll}/u.test(rest) && !/^(?:https?:|\S+\.\p{Ll})/u.test(rest)) continue
    // “218F Practices” is note 2, on 18F.
    if (isGlued && /^\d{2,3}\p{Lu}/u.test(text)) add(Number(text[0]), {row, mark: 1, style, isGlued, doubt: 0.4})
    add(Number(match?.[2] ?? text), {row, mark: match?.[0].length ?? text.length, style, isGlued, doubt})
  }
  return bodies
}

// “2 Discussion”, with white around, is a head rather than a note.
function standsAsHead(rows: ReadonlyArray<Row>, index: number): boolean {
  const row = rows[index] as Row
  const before = rows[index - 1]
  const isApart = (!before || lineEnds(before) > 1) && lineEnds(row) > 1
  return isApart && row.text.length <= longestHead && !endsTerminal(row.text) && !/https?:|www\./.test(row.text)
}

// A list is announced: “the steps are:”, and then 1, 2, 3.
function listedRows(rows: ReadonlyArray<Row>): ReadonlySet<number> {
  const listed = new Set<number>()
  let expected = 0
  let since = 0
  for (const [row, {text}] of rows.entries()) {
    const number = Number(/^(\d{1,3})[.)]\s/.exec(text)?.[1] ?? 0)
    since++
    if (number === 1 && rows[row - 1]?.text.endsWith(':')) expected = 1
    if (number === 0 || number !== expected || (number > 1 && since > longestNote)) continue
    listed.add(row)
    expected++
    since = 0
  }
  return listed
}

const longestNumber = 16
const longestHead = 60

const yearRe = /^(?:1[5-9]|20)\d\d$/
// “Apache 2.0”, “version 1.2”: after other decimals, times, days and ranges stands no call.
const versionRe = /^\d{1,2}\.\d$/
const runRe = /[\d.,:;/‐–-]{1,16}$/

/** Whether a note may be called after these figures: the number they make with it is none of its own. */
function mayEndIn(before: string, call: string): boolean {
  const run = runRe.exec(before.slice(-longestNumber))?.[0] ?? ''
  const last = /\d{1,16}$/.exec(run)?.[0] ?? ''
  if (yearRe.test(last)) return true
  const whole = run.slice(/^\D*/.exec(run)?.[0].length)
  if (versionRe.test(whole)) return !/^0/.test(whole)
  return whole === last && !last.startsWith('0') && !yearRe.test(last + call)
}

/** List the figures that may call one of the notes. */
export function callsOf(rows: ReadonlyArray<Row>, bodies: Bodies): Calls {
  const calls = new Map<number, Array<Call>>()
  const names = namesOf(rows)
  for (const [row, {text}] of rows.entries()) {
    for (const [kind, re] of callRes) {
      for (const match of text.matchAll(re)) {
        const number = Number(match[1])
        if (!bodies.has(number)) continue
        if (isName(text, match.index, match[0], names)) continue
        const list = calls.get(number) ?? []
        const isWeak = /^\p{N}/u.test(text[match.index - 1] ?? '')
        if (isWeak && !mayEndIn(text.slice(0, match.index), match[0])) continue
        list.push({row, index: match.index, length: match[0].length, kind, isWeak})
        calls.set(number, list)
      }
    }
  }
  return calls
}

/** How often a word comes, and how often each figure follows it. */
interface Name {
  count: number
  readonly figures: Map<string, number>
}

type Names = ReadonlyMap<string, Name>

function namesOf(rows: ReadonlyArray<Row>): Names {
  const names = new Map<string, Name>()
  for (const {text} of rows) {
    for (const [, word = '', figures] of text.matchAll(nameRe)) {
      const key = word.toLowerCase()
      const name = names.get(key) ?? {count: 0, figures: new Map<string, number>()}
      name.count++
      if (figures !== undefined) name.figures.set(figures, (name.figures.get(figures) ?? 0) + 1)
      names.set(key, name)
    }
  }
  return names
}

function isName(text: string, index: number, found: string, names: Names): boolean {
  const figures = found.trim()
  const before = text.slice(0, index + found.length - figures.length)
  const word = /(?<![\p{L}\p{N}])(\p{L}+)\.? ?$/u.exec(before.slice(-40))?.[1]?.toLowerCase()
  const name = word === undefined ? undefined : names.get(word)
  if (!name) return false
  if ((name.figures.get(figures) ?? 0) > 1) return true
  const numbered = [...name.figures.values()].reduce((sum, count) => sum + count, 0)
  const countsUp = ['1', '2', '3'].every((figure) => name.figures.has(figure))
  return countsUp || (name.figures.size >= seriesLength && numbered > name.count / 2)
}
