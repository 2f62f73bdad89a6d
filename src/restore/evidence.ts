/**
 * Whether a paragraph goes on over the white after a line: weak witnesses,
 * weighed together.
 *
 * Each witness adds its weight, in log-odds, when it speaks: above 0 it speaks
 * for going on. The sum, through the logistic function, is how sure we are. The
 * weights were learned (`scripts/learn.ts`); a witness without a weight says nothing.
 */

import {isBlank, isIndented, isReflowed} from './habits.ts'
import {endsHyphen, endsOpen, endsTerminal, saysWho, startsLow} from './marks.ts'
import {onceForLines} from './once.ts'
import {isVerse} from './verse.ts'
import {lineEnds, type Row, type View} from './view.ts'
import {weights} from './weights.ts'
import {hear, type Voice} from './witnesses.ts'

/** Whether it goes on, on which ground, and how sure that is. */
export interface GoesOn {
  readonly join: boolean
  /** Found when it is asked for: of what goes on with the next line, nobody asks why it might not. */
  readonly why: string
  readonly sure: number
}

/** White that evidence decides: that of a line end, or with a blank line. */
export type SeamKind = 'line' | 'blank'

/** Tell what kind of white stands after a row; none where a role decides. */
export function seamKind(view: View, index: number): SeamKind | undefined {
  const row = view.rows[index]
  const next = view.rows[index + 1]
  if (!row || !next || row.joined || next.role !== undefined || standsAlone(row)) return undefined
  return lineEnds(row) === 0 ? undefined : isBlank(view, row) ? 'blank' : 'line'
}

/** Weigh the witnesses for the white after a row; nothing when a role decides. */
export function goesOn(view: View, index: number): GoesOn | undefined {
  const row = view.rows[index]
  const next = view.rows[index + 1]
  if (row && next?.role === 'caption-line') return {join: true, why: 'the caption goes on', sure: 0.95}
  if (row && next?.role === 'note-line') return {join: true, why: 'the note goes on', sure: 0.95}
  const kind = seamKind(view, index)
  if (!kind || !row || !next) return undefined
  // A list, also without marks; an outline; a table.
  if (row.indent.includes('\t') && next.indent.includes('\t')) {
    return {join: false, why: 'a tab sets in each line', sure: 0.95}
  }
  if (markedRe.test(row.text) || markedRe.test(next.text)) {
    return {join: false, why: 'somebody marked a head, or a line of what is quoted', sure: 0.95}
  }
  if (isReflowed(view) && !startsLow(next.text) && !endsOpen(row.text) && !endsHyphen(row.text)) {
    return {join: false, why: 'each line of this text is a paragraph', sure: 0.95}
  }
  if (beginsReference(view, index + 1)) {
    return {join: false, why: 'a reference begins, the next in its sequence', sure: 0.95}
  }
  if (/^[—―]\s/.test(next.text) && endsTerminal(row.text)) {
    return {join: false, why: 'a dash begins what somebody says, or names who said it', sure: 0.95}
  }
  if (saysWho(row.text) && isIndented(next, row)) {
    return {join: false, why: 'who said it ends with its line', sure: 0.9}
  }
  if (isVerse(view, index)) {
    return {join: false, why: 'short lines with capitals, ended on purpose', sure: 0.9}
  }
  const heard = hear(view, index, row, next)
  const weighed = weightsOf[kind]
  let sum = 0
  for (const {name, value} of heard) sum += (weighed.get(name) ?? 0) * value
  const join = sum > 0
  return {
    join,
    get why() {
      return loudest(heard, kind, join)
    },
    sure: round(1 / (1 + Math.exp(-Math.abs(sum))))
  }
}

const weightsOf: Readonly<Record<SeamKind, ReadonlyMap<string, number>>> = {
  line: new Map(Object.entries(weights.line)),
  blank: new Map(Object.entries(weights.blank))
}

// A source is no Markdown, but what somebody marked by hand stands by itself.
const markedRe = /^#{1,6}\s|^>(?:\s|$)/

// Two such lines may begin with what they cite.
const leastReferences = 3

const referencesOf = onceForLines(({rows}): ReadonlySet<number> => {
  const found = rows.flatMap(({text}, row) => {
    const number = /^\[(\d{1,3})\]\s+[\p{Lu}“"«]/u.exec(text)?.[1]
    return number === undefined ? [] : [{row, number: Number(number)}]
  })
  const inSequence = found.filter(({number}, at) => {
    const isAfter = found[at - 1]?.number === number - 1
    const isBefore = found[at + 1]?.number === number + 1
    return (isAfter || number === 1) && (isBefore || isAfter)
  })
  return new Set(inSequence.length < leastReferences ? [] : inSequence.map(({row}) => row))
})

/** Whether a row begins an entry of a list of references that are counted in brackets: “[3] C. Lund”. */
function beginsReference(view: View, index: number): boolean {
  return referencesOf(view).has(index)
}

const alone: ReadonlySet<string> = new Set(['title', 'byline', 'table', 'verbatim', 'formula', 'section-break'])

function standsAlone({role}: Row): boolean {
  return role !== undefined && (alone.has(role) || role.startsWith('head'))
}

/** What a person would see, by the parts of the witnesses’ names. */
const sights: Readonly<Record<string, string>> = {
  'ends:sentence': 'the line before closes a sentence',
  closed: 'the line before closes a sentence',
  'ends:colon': 'the line before ends with a colon',
  'ends:abbreviation': 'the line before ends with an abbreviation',
  'ends:comma': 'the line before ends with a comma',
  'ends:open': 'the line before ends with a word that opens a phrase',
  'ends:hyphen': 'a hyphen',
  'ends:dash': 'the line before ends with a dash',
  'ends:bracket': 'a bracket is open',
  'ends:word': 'the line before closes no sentence',
  word: 'the line before closes no sentence',
  open: 'the line before closes no sentence',
  'begins:low': 'a small letter follows',
  low: 'a small letter follows',
  'begins:opener': 'a word that opens a sentence follows',
  'begins:high': 'a capital follows',
  high: 'a capital follows',
  'begins:quote': 'a quotation follows',
  'begins:figure': 'a figure follows',
  'begins:number': 'a list item follows',
  'begins:dash': 'a dash follows',
  none: 'the next word had no room on the line before',
  some: 'the next word had room on the line before',
  much: 'the line before is short',
  'makes:line': 'the two make one full line',
  'next:short': 'the next line is short',
  'next:full': 'the next line is full',
  'before:short': 'the lines before are short',
  'before:closed': 'a sentence closed before',
  'before:blank': 'the line before stands alone',
  'set-in': 'the next line is set in',
  'set-out': 'the next line is set out',
  item: 'a list item goes before',
  bracket: 'a bracket is open',
  'closes-quote': 'a quotation ends',
  'habit:blank': 'blank lines part the paragraphs of this text',
  'habit:indent': 'indents part the paragraphs of this text',
  'habit:stray': 'blank lines fall into the sentences of this text',
  'habit:torn': 'lines of this text are torn',
  'habit:brief': 'paragraphs of this text are short',
  inside: 'the line before is in the middle of prose',
  'dash-low': 'a dash and a small letter follow',
  turns: 'a page ends',
  page: 'a page ends',
  cut: 'what stood between is no text',
  'blanks:2': 'more than one blank line',
  'blanks:more': 'more than one blank line'
}

// Two grounds are as many as a reader weighs at a time.
const grounds = 2
const leastHabit = 0.7

/** Name what spoke loudest for the verdict; a witness of two sights lends half of its weight to each. */
function loudest(heard: ReadonlyArray<Voice>, kind: SeamKind, join: boolean): string {
  const weighed = weightsOf[kind]
  const voices = new Map<string, number>()
  for (const {name, value} of heard) {
    const weight = (weighed.get(name) ?? 0) * value * (join ? 1 : -1)
    const {parts, isHabit} = sightsOf(name)
    // Half a habit is none to speak of.
    if (isHabit && value < leastHabit) continue
    for (const part of parts) voices.set(part, (voices.get(part) ?? 0) + weight / parts.length)
  }
  const said = [...voices]
    .filter(([, weight]) => weight > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, grounds)
    .map(([sight]) => sight)
  return said.length > 0 ? said.join(', ') : kind === 'line' ? 'a line end' : 'a blank line'
}

interface Sights {
  readonly parts: ReadonlyArray<string>
  readonly isHabit: boolean
}

// Witnesses are some hundreds, and heard at each line.
const known = new Map<string, Sights>()

function sightsOf(witness: string): Sights {
  const found = known.get(witness)
  if (found) return found
  const parts = witness.split(' ').flatMap((part) => sights[part] ?? [])
  const made = {parts, isHabit: witness.startsWith('habit:')}
  known.set(witness, made)
  return made
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
