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
import {lookOf} from './looks.ts'
import {type Fill, fillOf} from './measure.ts'
import {lineEnds, type Row, type View} from './view.ts'

/** What a witness is called, and how loud it speaks: above 0, up to 1. */
export interface Voice {
  readonly name: string
  readonly value: number
}

/** Hear all witnesses on the white after a row; each has a name of its own. */
export function hear(view: View, index: number, row: Row, next: Row): ReadonlyArray<Voice> {
  const heard: Array<Voice> = []
  const before = view.rows[index - 1]
  const after = view.rows[index + 2]
  const fill = fillOf(view, index)
  const nextFill = fillOf(view, index + 1)
  const say = (name: string, value: number | boolean = 1): void => {
    if (value !== false && value !== 0) heard.push({name, value: Number(value)})
  }

  const look = lookOf(view, index)
  const nextLook = lookOf(view, index + 1)
  const {ending: ends, isProse} = look
  const {beginning: begins} = nextLook
  const slack = slackOf(fill)
  say('always')
  say(put('ends:', ends))
  say(put('begins:', begins))
  say(put('slack:', slack))
  say(put(put('ends:', ends), put(' begins:', begins)))
  say(put(put('ends:', ends), put(' slack:', slack)))
  say(put(put('begins:', begins), put(' slack:', slack)))
  const ending = ends === 'sentence' || ends === 'colon' ? 'closed' : ends === 'word' ? 'word' : 'open'
  const beginning = begins === 'low' || begins === 'other' ? 'low' : 'high'
  const room = fill.slack < 0 ? 'none' : fill.slack < 0.12 ? 'some' : 'much'
  const pair = put(ending, put(' ', beginning))
  const triple = put(pair, put(' ', room))
  say(triple)
  const {blank, indent, stray, torn, brief} = habitsOf(view)
  say('habit:blank', blank)
  say(put('habit:blank ', pair), blank)
  say(put('habit:blank ', room), blank)
  say(put('habit:blank ', triple), blank)
  say('habit:stray', stray)
  say(put('habit:stray ', triple), stray)
  say('habit:brief', brief)
  if (ending === 'closed' && beginning === 'high') say(put('habit:brief ', room), brief)
  say('habit:indent', indent)
  say(put('habit:indent ', pair), indent)

  say('full', fill.full)
  say(put('full ', room), fill.full)
  say('narrow', fill.share < 0.7)
  const makes = fill.both < -0.08 ? 'more' : fill.both < 0.15 ? 'line' : 'less'
  say(put('makes:', makes))
  say(put(put('makes:', makes), put(' ', pair)))
  say(put('habit:torn makes:', makes), torn)
  say(put(put('habit:torn makes:', makes), put(' ', pair)), torn)
  say('next:full', nextFill.slack < 0)
  say('next:short', nextFill.room > 0.35)
  say(put('next:short ', pair), nextFill.room > 0.35)
  say('next:short next:unclosed', nextFill.room > 0.35 && nextLook.ending === 'word')
  if (before) {
    const beforeFill = fillOf(view, index - 1)
    const beforeLook = lookOf(view, index - 1)
    const parted = !before.joined && isBlank(view, before)
    say('before:short', beforeFill.slack > 0.12)
    say(put('before:short ', room), beforeFill.slack > 0.12)
    say('before:closed', beforeLook.isClosed)
    // A head is no line that itself went on from another.
    const isInside = !parted && !before.role && (look.isLow || !beforeLook.isClosed)
    say(put('inside ', pair), isInside)
    say(put('inside prose ', triple), isInside && (isProse || look.endsSmall))
    say('before:blank', parted)
    say(put('before:blank ', triple), parted)
    say(put('before:closed ', triple), !parted && beforeLook.isClosed)
  }
  if (after) {
    say('after:low', lookOf(view, index + 2).isLow)
    say('next:blank', isBlank(view, next))
    say('next:blank next:unclosed', isBlank(view, next) && nextLook.ending === 'word')
  }

  const isItem = itemDepth(row.role) !== undefined
  say('item', isItem)
  say(put('item ', pair), isItem)
  say('deep', row.indent.length >= 2 && next.indent.length >= 2)
  say('set-in', isIndented(row, next))
  say(put('set-in ', ending), isIndented(row, next))
  say('set-out', isIndented(next, row))
  say('few-words', row.text.length < 20)
  say('bracket', look.isBracketOpen)
  say('closes-quote', look.closesQuote)
  say('dash-low', nextLook.isDashLow)
  say(put('dash-low ', ending), nextLook.isDashLow)
  say('prose', isProse)
  say(put('prose ', pair), isProse)
  say(put('prose ', triple), isProse)
  say(put('prose ends:', ends), isProse)
  say('next:prose', nextLook.isProse)
  say('capitals', look.isLoud)
  say('next:capitals', nextLook.isLoud)
  say('figures', look.isFigures)
  say('next:figures', nextLook.isFigures)
  const lines = lineEnds(row)
  say('blanks:2', lines === 3)
  say('blanks:more', lines > 3)
  say('cut', row.cut)
  say(put('cut ', pair), row.cut)
  const turns = row.cut || row.page !== next.page
  say('page', row.page !== next.page)
  say(put('turns ', triple), turns)
  return heard
}

// Names are some hundreds, and heard at each line: each is put together once, of the same two parts.
const names = new Map<string, Map<string, string>>()

function put(first: string, rest: string): string {
  let known = names.get(first)
  if (!known) {
    known = new Map()
    names.set(first, known)
  }
  let name = known.get(rest)
  if (name === undefined) {
    name = first + rest
    known.set(rest, name)
  }
  return name
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
