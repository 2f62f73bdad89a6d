/** What the source does not say, each with the ground on which it is called unsaid. */

import type {Publication} from '../../mdast/index.ts'
import {datesIn} from './dates.ts'
import {type Dated, isDateline} from './reckon.ts'
import {lift, liftAll, type Paragraph} from './spans.ts'
import type {Acronym, Span, Timeline, Unsaid} from './types.ts'
import {worksRe} from './works.ts'

const unnamedRe =
  /(?<![\p{L}-])((?:(?:U\.S\.|\p{Lu}\p{L}+|other|and|many|some|most|several|security|military|policy)\s){0,4}(?:experts|analysts|observers|critics|scholars|sources|commentators|diplomats|officials|policy ?makers)(?:,[^,]{0,60},)?\s(?:(?:have|has|had|may|generally|also|long|often|widely)\s){0,3}(?:been reluctant|considered|consider|say|said|believe|believed|argue|argued|reason|claim|claimed|think|fear|warn|warned|see|view))\b/gu
// “is widely believed to”, “reportedly”: a claim that nobody makes.
const agentlessRe =
  /\b((?:(?<!\p{L})\p{L}+ )?(?:is|are|was|were|has been|have been) (?:widely |often |generally |commonly |reportedly |also )?(?:said|believed|alleged|rumou?red|thought|considered|assumed|understood|regarded) (?:to|that|as)|reportedly|allegedly)\b/giu
const markRe = /\[\d+(?:[–, -]+\d+)*\]/g
const membersRe = /\b(?<!\p{Lu})(\p{Lu}{2,} (?:members?|member (?:states|governments)|partners|allies))\b/gu
const listRe =
  /\b(?:members (?:are|include|were|comprise)|member states (?:are|include)|consists? of|comprises?|composed of|whose members)\b/i
const adviceRe =
  /\b(?:should|must|ought to|recommend(?:s|ed|ations?)?|advise[sd]?|had better|calls? (?:up)?on|urges?)\b/i
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
    known,
    unanswered
  }: {
    acronyms: ReadonlyArray<Acronym>
    dates: ReadonlyArray<Dated>
    timeline: Timeline
    known: boolean
    unanswered: ReadonlyArray<string>
  }
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
  // A line of its own, where letters and reports have theirs: at the head or at the foot.
  const ends = new Set([...prose.slice(0, 3), ...prose.slice(-3)].map(({id}) => id))
  const isDated =
    'date' in publication.meta ||
    head.some(({text}) => datesIn(text).some(({form}) => form === 'date')) ||
    dates.some((date) => ends.has(date.span.paragraph) && isDateline(date))
  if (!isDated) put('date', latestYear(dates))
  const unexplained = acronyms.filter(({long}) => !long).map(({short}) => short)
  if (unexplained.length > 0)
    result.push({what: 'acronyms', spans: unexplained.slice(0, 8), more: Math.max(0, unexplained.length - 8)})
  const damaged = timeline.undated.filter((event) => event.damaged).map(({date}) => date)
  if (damaged.length > 0) put('damaged', damaged)
  // “May 23”, “next week”: with no ground for a year or a day.
  const relative = dates
    .filter(
      ({form, when}) => (form === 'relative' && when === undefined) || (form === 'partial' && when?.startsWith('XXXX'))
    )
    .map(({span}) => span)
  if (relative.length > 0) put('relative', relative)
  if (known) {
    const members = prose.flatMap((paragraph) => [...liftAll(paragraph, membersRe)])
    if (members.length > 1 && !prose.some(({text}) => listRe.test(text))) put('members', members)
    const unnamed = prose.flatMap((paragraph) => [...liftAll(paragraph, unnamedRe), ...liftAll(paragraph, agentlessRe)])
    if (unnamed.length > 0) put('unnamed', unnamed)
    if (!prose.some(({text}) => adviceRe.test(text))) put('recommendation', [])
  }
  const empty = emptySections(publication, paragraphs)
  if (empty.length > 0) put('empty', empty)
  if (unanswered.length > 0) result.push({what: 'questions', spans: [], more: 0, asked: unanswered})
  const marks = prose.flatMap((paragraph) => [...liftAll(paragraph, markRe)])
  const hasList = paragraphs.some(({place, text}) => place === 'heading' && worksRe.test(text))
  if (publication.notes.length === 0 && !hasList && (marks.length > 0 || !prose.some(({text}) => refRe.test(text))))
    put('notes', marks)
  return result
}

// A heading after which the next one of its level, or a higher one, comes at once.
function emptySections({body}: Publication, paragraphs: ReadonlyArray<Paragraph>): ReadonlyArray<Span> {
  const empty = new Set<unknown>(
    body.filter((node, at) => {
      const next = body[at + 1]
      return node.type === 'heading' && (!next || (next.type === 'heading' && next.depth <= node.depth))
    })
  )
  return paragraphs
    .filter(({node, text}) => empty.has(node) && text.trim() !== '')
    .map((paragraph) => lift(paragraph, 0, paragraph.text.length))
}

function latestYear(dates: ReadonlyArray<Dated>): ReadonlyArray<Span> {
  const years = ({when = ''}: Dated): number =>
    Math.max(0, ...when.split('/').map((end) => Number(/^\d{4}/.exec(end)?.[0] ?? 0)))
  const named = dates.filter(({form, ground}) => form === 'date' && !ground)
  const latest = Math.max(0, ...named.map(years))
  const date = latest > 0 ? named.find((one) => years(one) === latest) : undefined
  return date ? [date.span] : []
}
