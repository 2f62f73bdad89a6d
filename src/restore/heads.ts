/**
 * Heads by their looks: weak witnesses, weighed together.
 *
 * A head opens after white or after a sentence, is short, closes no sentence,
 * and what follows begins anew. None of this proves it alone. Each witness adds
 * its weight in log-odds; the weights were learned from texts with known heads
 * (`scripts/learn-heads.ts`).
 */

import {headWeights} from './head-weights.ts'
import {type Label, labelOf} from './labels.ts'
import {languageOf} from './language.ts'
import {endsHyphen, endsOpen, endsSentence, endsTerminal, itemMark, startsHigh, startsLow} from './marks.ts'
import {fullness} from './measure.ts'
import {onceForLines, onceForView} from './once.ts'
import {isPartName} from './part-names.ts'
import {isCapitals} from './rubrics.ts'
import {isNumbered, placeInSequence} from './sequences.ts'
import {continues, lineEnds, type View} from './view.ts'

/** Rows that may be a head. */
export interface Candidate {
  readonly index: number
  readonly count: number
  readonly text: string
  readonly label?: Label
  readonly witnesses: ReadonlyArray<string>
  /** Log-odds that it is a head. */
  readonly odds: number
}

// Heads are wrapped to four lines at most; a longer one is prose.
const wrappedRows = 4
const headLength = 180

/** How a text uses white: to part paragraphs, for heads and lists only, or not at all. */
type White = 'parts' | 'rare' | 'none'

const whiteOf = onceForView((view): White => {
  const {rows} = view
  let ends = 0
  let parted = 0
  let blanks = 0
  for (const [index, row] of rows.entries()) {
    const isBlank = lineEnds(row) > 1
    if (isBlank && !row.cut) blanks++
    if (!endsSentence(row.text) || fullness(view, index) > 0.75) continue
    ends++
    if (isBlank) parted++
  }
  return blanks < rows.length * 0.02 ? 'none' : parted > ends * 0.6 ? 'parts' : 'rare'
})

// A line that comes so often is one of its own: “Typical Usage” under each head.
const leastRefrains = 3
// Cells of tables come back as well.
const refrainRe = /^\p{Lu}[\p{L}\p{M}'’ -]{5,}$/u

const refrainsOf = onceForLines(({rows}): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const {text} of rows) if (refrainRe.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count >= leastRefrains).map(([text]) => text))
})

/** Weigh each run of rows that may be a head and begins here. */
export function* candidatesAt(view: View, index: number, afterHead: boolean): Generator<Candidate> {
  const {rows} = view
  const first = rows[index]
  if (!first || first.role !== undefined || continues(rows, index) || !mayOpen(view, index, afterHead)) return
  let text = ''
  for (let count = 1; count <= wrappedRows; count++) {
    const row = rows[index + count - 1]
    if (!row || (count > 1 && (row.role !== undefined || refrainsOf(view).has(row.text)))) return
    text = count === 1 ? row.text : endsHyphen(text) ? text.slice(0, -1) + row.text : `${text} ${row.text}`
    if (text.length > headLength || refusedRe.test(row.text)) return
    if (mayClose(view, index + count - 1, text)) {
      const label = labelOf(text)
      const witnesses = [...hear(view, {index, count, text, ...(label && {label})}, afterHead)]
      const odds = witnesses.reduce((sum, name) => sum + (headWeights[name] ?? 0), headWeights['bias'] ?? 0)
      yield {index, count, text, ...(label && {label}), witnesses, odds}
    }
    // A label may stand on a line of its own, and a small letter goes on over
    // white; other white closes a head.
    const goesOn =
      isLabelAlone(row.text) ||
      startsLow(rows[index + count]?.text ?? '') ||
      isWrappedOverWhite(view, index + count - 1)
    if ((lineEnds(row) > 1 && !goesOn) || isPartName(text)) return
  }
}

/** Whether nothing in a line forbids that it is a head: it is no address and no caption, and has letters. */
export function mayBeHead(text: string): boolean {
  return !refusedRe.test(text) && /\p{L}/u.test(text.slice(labelOf(text)?.length ?? 0)) && isBalanced(text)
}

function isLabelAlone(text: string): boolean {
  return labelOf(text)?.length === text.length
}

// Addresses and captions are no heads, nor are letters out of a drawing: “G G”.
const refusedRe =
  /^\p{L}{1,2}(?:\s\p{L}{1,2}){1,2}$|https?:|www\.|\S@\S|^(?:fig(?:ure|\.)|table|tab\.|box|abb(?:ildung|\.)|tabelle|tableau|figura|tabla|cuadro|рис(?:унок|\.)|таблица)\s*\d/iu

// Under “Table 1” stands what the table is.
const captionRe = /^\p{Lu}[\p{Ll}.]+\s\d{1,3}[.:]?$/u

// “Poorest 45.5 (236) Poorer 44.3 (244)”: cells of a table.
const amountRe = /(?<![\d.,])\d{1,9}[.,]\d{1,9}(?![.,]?\d)/g

function holdsCells(text: string): boolean {
  const amounts = text.match(amountRe)?.length ?? 0
  return amounts > 1 || (amounts === 1 && /\d \(\d{1,9}\)/.test(text))
}

function mayOpen(view: View, index: number, afterHead: boolean): boolean {
  const {rows} = view
  const first = rows[index]
  const before = rows[index - 1]
  if (!first || !startsHigh(first.text) || /^\p{N}{3}/u.test(first.text)) return false
  if (itemMark(first.text) && labelOf(first.text) === undefined) return false
  if (before && captionRe.test(before.text)) return false
  if (!before || afterHead || before.role !== undefined || lineEnds(before) > 1) return true
  return endsTerminal(before.text) || fullness(view, index - 1) < 0.75 || /[”"»)\]\d]$/.test(before.text)
}

function mayClose(view: View, last: number, text: string): boolean {
  const row = view.rows[last]
  const next = view.rows[last + 1]
  if (!row || !next || /[,;–—-]$/.test(text) || endsHyphen(row.text) || !isBalanced(text)) return false
  // “The Same Subject Continued” / “(The Powers of the Convention)”
  if (lineEnds(row) === 1 && next.text.startsWith('(') && !labelOf(next.text)) return false
  const bare = text.slice(labelOf(text)?.length ?? 0)
  return !startsLow(next.text) && /\p{L}/u.test(next.text) && /\p{L}/u.test(bare) && !holdsCells(bare)
}

// A head holds what it opens and opens what it closes. German closes with the
// mark that English opens with.
function isBalanced(text: string): boolean {
  const has = (mark: RegExp): boolean => mark.test(text)
  if (has(/\(/) !== has(/\)/) && !/^\(?\w{1,3}\)/.test(text)) return false
  if (has(/«/) !== has(/»/)) return false
  if (has(/„/)) return has(/[“”]/)
  return has(/”/) ? has(/“/) : !/[\p{L}.!?]“/u.test(text)
}

interface Lines {
  readonly index: number
  readonly count: number
  readonly text: string
  readonly label?: Label
}

/** Name what speaks for and against a head. */
function* hear(view: View, {index, count, text, label}: Lines, afterHead: boolean): Generator<string> {
  const {rows} = view
  const white = whiteOf(view)
  const before = rows[index - 1]
  const last = rows[index + count - 1]
  const next = rows[index + count]
  if (!last || !next) return
  const bare = text.slice(label?.length ?? 0)

  // What stands around it.
  const isOpen = before !== undefined && lineEnds(before) > 1
  const isClosed = lineEnds(last) > 1
  const sides = isOpen && before.cut ? 'after a cut' : isOpen ? 'white before' : 'no white before'
  yield `${white}: ${sides}, ${isClosed ? (last.cut ? 'cut after' : 'white after') : 'no white after'}`
  if (afterHead) yield 'after a head'
  else if (isSigned(view, index)) yield 'after a line with a dash'
  else if (before && !before.role) {
    if (!endsTerminal(before.text)) yield isOpen ? 'open before white' : 'open before'
    else if (fullness(view, index - 1) < 0.8) yield 'short close before'
  }

  // What it looks like.
  yield `of ${count} lines`
  yield `last line ${step(fullness(view, index + count - 1))}`
  if (count > 1) {
    const lines = rows.slice(index, index + count - 1)
    yield `widest line ${step(Math.max(...lines.map((_, at) => fullness(view, index + at))))}`
    yield `wrapped ${step(Math.min(...lines.map((_, at) => wrapAt(view, index + at))))}`
    const isLoud = lines.some((_, at) => startsHigh(rows[index + at + 1]?.text ?? ''))
    // German has a capital on each noun.
    const isUsual = isTitleCase(bare.split(/\s+/)) || languageOf(view) === 'de'
    if (isLoud && !isCapitals(bare)) yield isUsual ? 'capital inside capitals' : 'capital inside'
    if (lines.some((row) => lineEnds(row) > 1 && !isLabelAlone(row.text))) yield 'white inside'
    if (rows.slice(index, index + count - 1).some((row) => endsSentence(row.text) && !label)) yield 'closes inside'
  }
  const words = bare.split(/\s+/)
  yield words.length > 14
    ? 'many words'
    : words.length > 9
      ? 'some words'
      : words.length === 1
        ? 'one word'
        : 'few words'
  if (/\.["”»’)]*\d{0,2}$/u.test(text)) yield 'full stop'
  else if (/[?!]$/.test(text)) yield 'asks or calls'
  else if (text.endsWith(':')) yield 'colon'
  else if (/[”"»)\]]$/.test(text)) yield 'closing mark'
  else if (/\d$/.test(text)) yield 'ends in a figure'
  if (endsOpen(text)) yield 'ends open'
  if (/[.!?]["”»)]?\s+\p{Lu}/u.test(bare.replace(/\b\p{Lu}\./gu, ''))) yield 'sentence inside'
  if (isCapitals(bare) && bare.length > 3) yield 'capitals'
  else if (isTitleCase(words)) yield 'title case'
  if (/^[“"«„]/u.test(bare)) yield 'opening quote'
  if (/^\p{N}/u.test(bare)) yield 'begins with a figure'
  if (isPartName(bare)) yield 'name of a part'
  if (label) {
    const depth = label.path.length > 1 ? 'deep' : 'flat'
    yield `label ${label.kind} ${depth}`
    yield `${label.kind === 'decimal' ? `${depth} ` : ''}${placeInSequence(view, index, label)}`
    if (label.kind === 'decimal' && depth === 'flat' && /^\d+[.:]/.test(text)) yield 'figure with a point'
  } else if (isNumbered(view)) yield 'no label where heads have them'

  // What follows.
  if (startsHigh(next.text)) yield 'capital after'
  if (itemMark(next.text)) yield 'item after'
  if (refrainsOf(view).has(next.text)) yield 'refrain after'
  else yield `next line ${step(fullness(view, index + count))}`
  if (endsTerminal(next.text) && fullness(view, index + count) < 0.8) yield 'short sentence after'
}

// “— Jane Roe, «Ledgers and” / “Their Keepers»”: who said it, over two lines.
function isSigned({rows}: View, index: number): boolean {
  for (let at = index - 1; at >= index - 2; at--) {
    const row = rows[at]
    if (!row) return false
    if (/^[—–]\s?\S/.test(row.text)) return true
    if (lineEnds(row) > 1 || endsSentence(row.text)) return false
  }
  return false
}

// A line is wrapped where the next word would not have fitted: how full the line
// would be with it. A label alone may stand by itself.
function wrapAt(view: View, index: number): number {
  const row = view.rows[index]
  const next = view.rows[index + 1]
  if (!row || !next || isLabelAlone(row.text)) return 1
  const word = /^\S*/.exec(next.text)?.[0].length ?? 0
  return endsHyphen(row.text) ? 1 : fullness(view, index) * (1 + (word + 1) / Math.max(1, row.text.length))
}

// Large type has white between its own lines: a full one, that closes nothing, goes on
// in a shorter one that stands alone as well.
function isWrappedOverWhite(view: View, index: number): boolean {
  const row = view.rows[index]
  const next = view.rows[index + 1]
  if (!row || !next || row.cut || next.role !== undefined || lineEnds(next) < 2) return false
  return (
    !endsTerminal(row.text) && !labelOf(next.text) && wrapAt(view, index) >= 0.85 && fullness(view, index + 1) < 0.8
  )
}

function step(share: number): string {
  return share < 0.4
    ? 'below 0.4'
    : share < 0.5
      ? 'below 0.5'
      : share < 0.6
        ? 'below 0.6'
        : share < 0.7
          ? 'below 0.7'
          : share < 0.8
            ? 'below 0.8'
            : share < 0.9
              ? 'below 0.9'
              : 'full'
}

const smallRe = /^(?:from|with|into|onto|over|upon|than|that|after|under|between|against|about)$/

// All words but the small ones begin with a capital.
function isTitleCase(words: ReadonlyArray<string>): boolean {
  const long = words.filter((word) => word.length > 3 && /^\p{L}/u.test(word) && !smallRe.test(word))
  return words.length > 1 && long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word))
}
