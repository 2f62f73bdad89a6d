/** What is counted when a brief’s digest is held against what a reader found. */

import {acronymsOf as acronymsIn} from '../src/compile/brief/acronyms.ts'
import type {Digest, Span, Statement} from '../src/compile/brief/index.ts'
import type {Paragraph} from '../src/compile/brief/spans.ts'
import type {Entry, Note, Truth} from './brief-truth.ts'

/** Right answers, answers given, answers due, and what was wrong, for the eye. */
export interface Tally {
  readonly right: number
  readonly given: number
  readonly due: number
  readonly wrong: ReadonlyArray<string>
}

/** Measures by name; one is absent where the piece was not annotated for it. */
export type Measures = Readonly<Record<string, Tally>>

const leadRe =
  /^(?:(?:in|on|at|since|by|until|from|between|during|over|of|as of|after|before|the|through|for|im|am|seit|en|desde|depuis|le|el|la|в|с)\s)+/i

/** Hold a digest against a truth. */
export function measure(truth: Truth, found: Digest): Measures {
  return {
    ...(truth.dates && datesOf(truth.dates, found)),
    ...(truth.acronyms && acronymsOf(truth.acronyms, found)),
    ...(truth.people && peopleOf(truth.people, found)),
    ...(truth.names && namesOf(truth.names, found)),
    ...(truth.key && keyOf(truth, found)),
    ...(truth.bottom && bottomOf(truth.bottom, found)),
    ...(truth.dangling && danglingOf(truth.dangling, found))
  }
}

/**
 * Hold the acronyms of a text against pairs of short and long form, letter by
 * letter, each pair once. A brief leaves the plural off: “CGNs” is CGN.
 */
export function definitionsOf(
  due: ReadonlyArray<readonly [short: string, long: string]>,
  paragraphs: ReadonlyArray<Paragraph>
): Measures {
  const pair = (short: string, long: string): string => `${short.replace(/(?<=\p{Lu}\p{N}?)s$/u, '')} “${long}”`
  const mine = new Set(acronymsIn(paragraphs).flatMap(({short, long}) => (long ? [pair(short.text, long.text)] : [])))
  const theirs = new Set(due.map(([short, long]) => pair(short, long)))
  const right = [...mine].filter((one) => theirs.has(one))
  const wrong = [
    ...[...theirs].filter((one) => !mine.has(one)).map((one) => `missed ${one}`),
    ...[...mine].filter((one) => !theirs.has(one)).map((one) => `false ${one}`)
  ]
  return {definitions: {right: right.length, given: mine.size, due: theirs.size, wrong}}
}

/** Add tallies of the same name. */
export function sum(all: ReadonlyArray<Measures>): Measures {
  const result: Record<string, Tally> = {}
  for (const measures of all) {
    for (const [name, {right, given, due, wrong}] of Object.entries(measures)) {
      const old = result[name] ?? {right: 0, given: 0, due: 0, wrong: []}
      result[name] = {
        right: old.right + right,
        given: old.given + given,
        due: old.due + due,
        wrong: [...old.wrong, ...wrong]
      }
    }
  }
  return result
}

function datesOf(due: ReadonlyArray<Note>, {dates}: Digest): Measures {
  const isProse = ({paragraph}: Span): boolean => /^A?\d*(?:\.\d+)?$/.test(paragraph)
  const left = dates.filter(({span, form}) => isProse(span) && form !== 'citation')
  const given = left.length
  const wrong: Array<string> = []
  const values = {right: 0, given: 0, due: 0, wrong: [] as Array<string>}
  let right = 0
  for (const {paragraph, text, value} of due) {
    const at = left.findIndex(({span}) => span.paragraph === paragraph && bare(span.text) === bare(text))
    const [hit] = at < 0 ? [] : left.splice(at, 1)
    if (hit) right++
    else wrong.push(`¶${paragraph} missed “${text}”`)
    if (value === '-') continue
    values.due++
    if (hit) values.given++
    const mine = hit?.form === 'damaged' ? 'damaged' : (hit?.when?.replace(/[?~%]/g, '') ?? '')
    if (mine === value) values.right++
    else values.wrong.push(`¶${paragraph} “${text}” is ${value}, not ${mine || 'nothing'}`)
  }
  for (const {span} of left) wrong.push(`¶${span.paragraph} false “${span.text}”`)
  return {'date spans': {right, given, due: due.length, wrong}, 'date values': values}
}

function bare(text: string): string {
  return text.toLowerCase().replace(leadRe, '')
}

function acronymsOf(due: ReadonlyArray<Entry>, {acronyms}: Digest): Measures {
  const wrong: Array<string> = []
  const defined = acronyms.filter(({long}) => long)
  const dueDefined = due.filter(({forms}) => forms.length > 0)
  let right = 0
  for (const {name, forms} of dueDefined) {
    const long = defined.find(({short}) => short.text === name)?.long?.text
    if (long && forms.some((form) => plain(form) === plain(long))) right++
    else wrong.push(`${name} is “${forms[0]}”, not “${long ?? ''}”`)
  }
  for (const {short, long} of defined)
    if (!dueDefined.some(({name}) => name === short.text)) wrong.push(`false ${short.text} “${long?.text}”`)
  const names = new Set(due.map(({name}) => name))
  const shorts = acronyms.filter(({short}) => names.has(short.text))
  const found = new Set(acronyms.map(({short}) => short.text))
  return {
    definitions: {right, given: defined.length, due: dueDefined.length, wrong},
    'short forms': {
      right: shorts.length,
      given: acronyms.length,
      due: due.length,
      wrong: [
        ...due.filter(({name}) => !found.has(name)).map(({name}) => `missed ${name}`),
        ...acronyms.filter(({short}) => !names.has(short.text)).map(({short}) => `false ${short.text}`)
      ]
    }
  }
}

function plain(text: string): string {
  return text.replace(/^(?:the|an?)\s/i, '').replace(/\s+/g, ' ')
}

function peopleOf(due: ReadonlyArray<Entry>, {people}: Digest): Measures {
  const wrong: Array<string> = []
  const offices = {right: 0, given: people.filter((person) => person.offices.length > 0).length, due: 0}
  let right = 0
  const surname = (name: string): string => name.split(' ').at(-1) ?? ''
  const isOne = (a: string, b: string): boolean => a === b || surname(a) === surname(b)
  for (const {name, forms} of due) {
    const hit = people.find((person) => isOne(person.name.text, name))
    if (hit) right++
    else wrong.push(`missed ${name}`)
    if (forms.length === 0) continue
    offices.due++
    const given = hit?.offices.map(({text}) => text) ?? []
    if (given.some((text) => forms.includes(text))) offices.right++
    else wrong.push(`${name}: “${forms[0]}”, not “${given.join('”, “')}”`)
  }
  for (const {name: span} of people)
    if (!due.some(({name}) => isOne(span.text, name))) wrong.push(`false ${span.text} (¶${span.paragraph})`)
  return {people: {right, given: people.length, due: due.length, wrong}, offices: {...offices, wrong: []}}
}

function namesOf(due: Readonly<Record<string, ReadonlyArray<string>>>, {names}: Digest): Measures {
  const result: Record<string, Tally> = {}
  const known = new Set(Object.values(due).flat().map(plain))
  for (const [kind, list] of Object.entries(due)) {
    const mine = new Set(names.filter((name) => name.kind === kind).map(({span}) => plain(span.text)))
    const theirs = new Set(list.map(plain))
    const right = [...mine].filter((name) => theirs.has(name)).length
    result[kind] = {
      right,
      given: mine.size,
      due: theirs.size,
      wrong: [
        ...[...theirs].filter((name) => !mine.has(name)).map((name) => `missed ${name}`),
        ...[...mine]
          .filter((name) => !theirs.has(name))
          .map((name) => `${known.has(name) ? 'wrong kind' : 'false'} ${name}`)
      ]
    }
  }
  return result
}

function keyOf({key = {}}: Truth, {judgments, bottomLine}: Digest): Measures {
  const lifted = [...(bottomLine ? [bottomLine] : []), ...judgments]
  const all = Object.values(key).flat()
  const first = key['1'] ?? []
  const hits = lifted.filter((one) => all.some((note) => holds(one, note)))
  const top = first.filter((note) => lifted.some((one) => holds(one, note)))
  return {
    'key sentences': {
      right: hits.length,
      given: lifted.length,
      due: Math.min(all.length, lifted.length),
      wrong: lifted.filter((one) => !hits.includes(one)).map(({span}) => `¶${span.paragraph} “${span.text}”`)
    },
    'key, grade 1': {
      right: top.length,
      given: lifted.length,
      due: first.length,
      wrong: first.filter((note) => !top.includes(note)).map(({paragraph, text}) => `missed ¶${paragraph} “${text}”`)
    }
  }
}

function bottomOf(due: ReadonlyArray<Note>, {bottomLine}: Digest): Measures {
  const isHit = bottomLine !== undefined && due.some((note) => holds(bottomLine, note))
  const wrong = isHit ? [] : [`“${bottomLine?.span.text ?? ''}”`]
  return {'bottom line': {right: isHit ? 1 : 0, given: bottomLine ? 1 : 0, due: 1, wrong}}
}

// A statement that begins with a sentence that points back, and says nothing of it.
function danglingOf(due: ReadonlyArray<Note>, {judgments, bottomLine}: Digest): Measures {
  const lifted = [...(bottomLine ? [bottomLine] : []), ...judgments]
  const bad = lifted.filter(
    (one) => !one.gloss && due.some((note) => note.paragraph === one.span.paragraph && opens(one.span.text, note.text))
  )
  const wrong = bad.map(({span}) => `¶${span.paragraph} “${span.text}”`)
  return {dangling: {right: bad.length, given: lifted.length, due: lifted.length, wrong}}
}

// One of the sentences of a statement begins as the note says.
function holds({span}: Statement, {paragraph, text}: Note): boolean {
  if (span.paragraph !== paragraph) return false
  return span.text.split(/(?<=[.!?:][”"»)]*)\s+(?=\P{Ll})/u).some((sentence) => opens(sentence, text))
}

function opens(sentence: string, words: string): boolean {
  return lettersOf(sentence).startsWith(lettersOf(words))
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
