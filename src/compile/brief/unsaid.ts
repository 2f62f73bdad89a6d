/** What the source does not say, each with the ground on which it is called unsaid. */

import type {Publication} from '../../mdast/index.ts'
import {datesIn} from './dates.ts'
import {liftAll, type Paragraph} from './spans.ts'
import type {Acronym, Dating, Span, Timeline, Unsaid} from './types.ts'

const unnamedRe =
  /(?<![\p{L}-])((?:(?:U\.S\.|\p{Lu}\p{L}+|other|and|many|some|most|several|security|military|policy)\s){0,4}(?:experts|analysts|observers|critics|scholars|sources|commentators|diplomats|officials|policy ?makers)(?:,[^,]{0,60},)?\s(?:(?:have|has|had|may|generally|also|long|often|widely)\s){0,3}(?:been reluctant|considered|consider|say|said|believe|believed|argue|argued|reason|claim|claimed|think|fear|warn|warned|see|view))\b/gu
const membersRe = /\b(\p{Lu}{2,} (?:members?|member (?:states|governments)|partners|allies))\b/gu
const listRe =
  /\b(?:members (?:are|include|were|comprise)|member states (?:are|include)|consists? of|comprises?|composed of|whose members)\b/i
const adviceRe = /\b(?:should|must|ought to|recommend(?:s|ed|ations?)?|advise[sd]?|had better)\b/i
const refRe = /\[\d+\]|\(\d{4}\)|\bet al\b|https?:/

// More than this is a list, not a statement.
const maxSpans = 4

/** List what a reader would look for and not find. */
export function unsaidOf(
  publication: Publication,
  paragraphs: ReadonlyArray<Paragraph>,
  {
    acronyms,
    dates,
    timeline,
    known
  }: {acronyms: ReadonlyArray<Acronym>; dates: ReadonlyArray<Dating>; timeline: Timeline; known: boolean}
): ReadonlyArray<Unsaid> {
  const prose = paragraphs.filter(({place}) => place === 'body' || place === 'abstract')
  if (prose.length === 0) return []
  const result: Array<Unsaid> = []
  const put = (what: Unsaid['what'], spans: ReadonlyArray<Span>): void => {
    const seen = new Set<string>()
    const once = spans.filter(({text}) => !seen.has(text) && seen.add(text))
    result.push({what, spans: once.slice(0, maxSpans), more: Math.max(0, once.length - maxSpans)})
  }

  const head = paragraphs.filter(({place}) => place === 'title')
  if (!head.some(({text}) => datesIn(text).some(({form}) => form === 'date')) && !('date' in publication.meta))
    put('date', latestYear(timeline))
  const unexplained = acronyms.filter(({long}) => !long).map(({short}) => short)
  if (unexplained.length > 0)
    result.push({what: 'acronyms', spans: unexplained.slice(0, 8), more: Math.max(0, unexplained.length - 8)})
  const damaged = timeline.undated.filter((event) => event.damaged).map(({date}) => date)
  if (damaged.length > 0) put('damaged', damaged)
  const relative = dates.filter(({form, when}) => form === 'relative' && when === undefined).map(({span}) => span)
  if (relative.length > 0) put('relative', relative)
  if (known) {
    const members = prose.flatMap((paragraph) => [...liftAll(paragraph, membersRe)])
    if (members.length > 1 && !prose.some(({text}) => listRe.test(text))) put('members', members)
    const unnamed = prose.flatMap((paragraph) => [...liftAll(paragraph, unnamedRe)])
    if (unnamed.length > 0) put('unnamed', unnamed)
    if (!prose.some(({text}) => adviceRe.test(text))) put('recommendation', [])
  }
  if (publication.notes.length === 0 && !prose.some(({text}) => refRe.test(text))) put('notes', [])
  return result
}

function latestYear({events}: Timeline): ReadonlyArray<Span> {
  const named = events.filter(({when, ground}) => when !== undefined && !ground)
  const latest = named.reduce((best, {when}) => Math.max(best, Number(when?.slice(0, 4)) || 0), 0)
  const event = named.find(({when}) => when?.startsWith(String(latest)))
  return event ? [event.date] : []
}
