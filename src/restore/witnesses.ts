/**
 * The witnesses that are heard on the white after a line: does its paragraph go
 * on? Each has a name, under which its weight was learned, and says what it saw.
 *
 * What a text does by habit is measured on the text itself: whether it parts
 * paragraphs by blank lines or by indents, and how often white falls into the
 * middle of a sentence.
 */

import {itemDepth} from '../ledger/index.ts'
import {habitsOf, isBlank, isIndented} from './habits.ts'
import {
  closesQuote,
  endsAbbreviated,
  endsHyphen,
  endsOpen,
  endsSentence,
  itemMark,
  leavesBracketOpen,
  opensSentence,
  startsHigh,
  startsLow
} from './marks.ts'
import {type Fill, fillOf} from './measure.ts'
import {lineEnds, type Row, type View} from './view.ts'

/** What a witness is called, and how loud it speaks: from 0 to 1. */
export type Testimony = ReadonlyMap<string, number>

/** How a line ends. */
type Ending = 'sentence' | 'abbreviation' | 'colon' | 'comma' | 'open' | 'hyphen' | 'dash' | 'bracket' | 'word'

/** How a line begins. */
type Beginning = 'low' | 'opener' | 'high' | 'quote' | 'figure' | 'number' | 'dash' | 'other'

/** Hear all witnesses on the white after a row. */
export function hear(view: View, index: number, row: Row, next: Row): Testimony {
  const heard = new Map<string, number>()
  const before = view.rows[index - 1]
  const after = view.rows[index + 2]
  const fill = fillOf(view, index)
  const nextFill = fillOf(view, index + 1)
  const say = (name: string, value: number | boolean = 1): void => {
    if (value !== false && value !== 0) heard.set(name, Number(value))
  }

  const ends = endingOf(row.text)
  const begins = beginningOf(next.text)
  const slack = slackOf(fill)
  const isProse = readsAsProse(row.text)
  say('always')
  say(`ends:${ends}`)
  say(`begins:${begins}`)
  say(`slack:${slack}`)
  say(`ends:${ends} begins:${begins}`)
  say(`ends:${ends} slack:${slack}`)
  say(`begins:${begins} slack:${slack}`)
  const ending = ends === 'sentence' || ends === 'colon' ? 'closed' : ends === 'word' ? 'word' : 'open'
  const beginning = begins === 'low' || begins === 'other' ? 'low' : 'high'
  const room = fill.slack < 0 ? 'none' : fill.slack < 0.12 ? 'some' : 'much'
  say(`${ending} ${beginning} ${room}`)
  const {blank, indent, stray, torn, brief} = habitsOf(view)
  say('habit:blank', blank)
  say(`habit:blank ${ending} ${beginning}`, blank)
  say(`habit:blank ${room}`, blank)
  say(`habit:blank ${ending} ${beginning} ${room}`, blank)
  say('habit:stray', stray)
  say(`habit:stray ${ending} ${beginning} ${room}`, stray)
  say('habit:brief', brief)
  if (ending === 'closed' && beginning === 'high') say(`habit:brief ${room}`, brief)
  say('habit:indent', indent)
  say(`habit:indent ${ending} ${beginning}`, indent)

  say('full', fill.full)
  say(`full ${room}`, fill.full)
  say('narrow', fill.share < 0.7)
  const makes = fill.both < -0.08 ? 'more' : fill.both < 0.15 ? 'line' : 'less'
  say(`makes:${makes}`)
  say(`makes:${makes} ${ending} ${beginning}`)
  say(`habit:torn makes:${makes}`, torn)
  say(`habit:torn makes:${makes} ${ending} ${beginning}`, torn)
  say('next:full', nextFill.slack < 0)
  say('next:short', nextFill.room > 0.35)
  say(`next:short ${ending} ${beginning}`, nextFill.room > 0.35)
  say(`next:short next:unclosed`, nextFill.room > 0.35 && endingOf(next.text) === 'word')
  if (before) {
    const beforeFill = fillOf(view, index - 1)
    const parted = !before.joined && isBlank(view, before)
    say('before:short', beforeFill.slack > 0.12)
    say(`before:short ${room}`, beforeFill.slack > 0.12)
    say('before:closed', endsSentence(before.text))
    // A head is no line that itself went on from another.
    const isInside = !parted && !before.role && (startsLow(row.text) || !endsSentence(before.text))
    say(`inside ${ending} ${beginning}`, isInside)
    say(`inside prose ${ending} ${beginning} ${room}`, isInside && (isProse || endsSmall(row.text)))
    say('before:blank', parted)
    say(`before:blank ${ending} ${beginning} ${room}`, parted)
    say(`before:closed ${ending} ${beginning} ${room}`, !parted && endsSentence(before.text))
  }
  if (after) {
    say('after:low', startsLow(after.text))
    say('next:blank', isBlank(view, next))
    say(`next:blank next:unclosed`, isBlank(view, next) && endingOf(next.text) === 'word')
  }

  const isItem = itemDepth(row.role) !== undefined
  say('item', isItem)
  say(`item ${ending} ${beginning}`, isItem)
  say('deep', row.indent.length >= 2 && next.indent.length >= 2)
  say('set-in', isIndented(row, next))
  say(`set-in ${ending}`, isIndented(row, next))
  say('set-out', isIndented(next, row))
  say('few-words', row.text.length < 20)
  say('bracket', leavesBracketOpen(row.text))
  say('closes-quote', closesQuote(row.text))
  say('dash-low', /^[-–—]\s?\p{Ll}/u.test(next.text))
  say(`dash-low ${ending}`, /^[-–—]\s?\p{Ll}/u.test(next.text))
  say('prose', isProse)
  say(`prose ${ending} ${beginning}`, isProse)
  say(`prose ${ending} ${beginning} ${room}`, isProse)
  say(`prose ends:${ends}`, isProse)
  say('next:prose', readsAsProse(next.text))
  say('capitals', !/\p{Ll}/u.test(row.text))
  say('next:capitals', !/\p{Ll}/u.test(next.text))
  say('figures', figuresOf(row.text) > 0.4)
  say('next:figures', figuresOf(next.text) > 0.4)
  const lines = lineEnds(row)
  say('blanks:2', lines === 3)
  say('blanks:more', lines > 3)
  say('cut', row.cut)
  say(`cut ${ending} ${beginning}`, row.cut)
  const turns = row.cut || row.page !== next.page
  say('page', row.page !== next.page)
  say(`turns ${ending} ${beginning} ${room}`, turns)
  return heard
}

function endingOf(text: string): Ending {
  if (endsHyphen(text)) return 'hyphen'
  if (endsAbbreviated(text)) return 'abbreviation'
  if (endsSentence(text)) return 'sentence'
  if (/[:：][”’"'»)\]]*\d{0,3}$/u.test(text)) return 'colon'
  if (/[,;]$/.test(text)) return 'comma'
  if (/[-–—]$/.test(text)) return 'dash'
  if (endsOpen(text)) return 'open'
  return leavesBracketOpen(text) ? 'bracket' : 'word'
}

function beginningOf(text: string): Beginning {
  const mark = itemMark(text)
  // A bullet would have been named; a dash that was not is a dash.
  if (mark?.number !== undefined) return 'number'
  if (/^[“„«"‘]/u.test(text)) return 'quote'
  if (/^[-–—]/.test(text)) return 'dash'
  if (startsLow(text)) return 'low'
  if (/^\p{N}/u.test(text)) return 'figure'
  if (!startsHigh(text)) return 'other'
  return opensSentence(text) ? 'opener' : 'high'
}

function slackOf({slack}: Fill): string {
  if (slack < -0.1) return '<-10'
  if (slack < -0.03) return '<-3'
  if (slack < 0.02) return '<2'
  if (slack < 0.07) return '<7'
  if (slack < 0.15) return '<15'
  if (slack < 0.3) return '<30'
  return slack < 0.6 ? '<60' : '>60'
}

// Heads have capitals, cells have figures; five words and more of which most are small are prose.
function readsAsProse(text: string): boolean {
  const words = text.split(/\s+/)
  const small = words.filter((word) => /^[“‘"'«(]?\p{Ll}/u.test(word)).length
  return words.length >= 5 && small >= 0.6 * words.length
}

// “While Belarus and Armenia provide”: names have capitals, the last word has none.
function endsSmall(text: string): boolean {
  return /\s\p{Ll}{2,}$/u.test(text) && /\s\S+\s\S+\s/.test(text)
}

function figuresOf(text: string): number {
  return (text.match(/[^\p{L}\s]/gu)?.length ?? 0) / Math.max(1, text.length)
}
