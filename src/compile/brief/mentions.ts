/** Mentions: runs of capitalised words, taken apart where two names meet and put together where one name has links. */

import {states} from './gazetteer.ts'
import {givenNames} from './given-names.ts'
import {organisationHeadRe} from './organisations.ts'
import {places} from './places.ts'
import type {Paragraph} from './spans.ts'
import type {Span} from './types.ts'
import {patternFrom} from './words/pattern.ts'

/** A run of capitalised words, where it stands. */
export interface Mention {
  readonly text: string
  readonly start: number
  readonly paragraph: Paragraph
  /** Whether its capital may be that of a sentence. */
  readonly opens: boolean
}

const word =
  "(?:U\\.S\\.A?\\.?|U\\.K\\.|D\\.C\\.|(?:St|Mt|Ft|Jr|Sr)\\.|\\p{Lu}\\.(?=\\s?\\p{Lu})(?!\\s(?:The|To|In|On|At|It|He|She|They|But|And|This|That|His|Her|As|For|By|When|If|A|An|No|There|We)\\s)|\\p{Lu}[\\p{L}\\p{N}&]*(?:[-’'](?![sS](?!\\p{L}))\\p{L}+)*|\\d{2}\\p{Lu}\\p{L}*|(?:[Aa]l|[Ee]l)-\\p{Lu}\\p{L}+|[dDl][’']\\p{Lu}\\p{L}+)"
const link =
  "(?:of(?: the)?|for(?: the)?|and(?: the)?|on(?: the)?|de(?: la| los)?|del|della|di|da|dos|du|des|von|van(?: der| den)?|zu|bin|bint|ibn|al|el|le|la|y|’s|'s)"
// “@orta found”; “— mikeal, “Healthy Open Source””, below what is quoted.
const handleRe = /(?<![\p{L}\p{N}.@/_-])@([\p{L}\p{N}][\p{L}\p{N}_-]{1,38})|^[—–] (\p{Ll}[\p{L}\p{N}_-]{2,38})(?=,)/gu
// Twelve more words than the first: longer names are lists.
const runRe = patternFrom(
  `(?<![\\p{L}\\p{N}])(?:(?:de la|de|von|van der|van|del|al|el)\\s(?=\\p{Lu}))?${word}(?:\\s${word}|\\s${link}\\s${word}|(?:’s|'s)\\s${word}){0,12}`,
  'gu'
)

const openingRe =
  /^(?:The|A|An|In|On|At|Of|By|For|From|To|With|And|But|Or|Yet|So|If|As|When|While|Where|Although|Though|Since|Because|After|Before|During|Until|Unlike|Like|Among|Between|Under|Over|Through|Throughout|Within|Without|Despite|Following|According|Both|Either|Neither|Each|Every|Many|Most|Some|Several|All|Any|No|Not|This|That|These|Those|It|Its|He|She|They|We|You|I|His|Her|Their|Our|My|Your|There|Here|Then|Now|Thus|Hence|However|Moreover|Furthermore|Nevertheless|Meanwhile|Indeed|Also|Even|Only|Such|Other|Another|One|Two|Three|First|Second|Third|Finally|Today|Once|What|Who|Why|How|Which|Whether|Let|Mr|Mrs|Ms|Dr|Sir|Lord|Lady|Former|Later|Early|Late|Next|Last|New(?=\s(?:The|In))|Perhaps|Just|Still|Again|Consider|See|Indeed|Rather|Instead|Therefore|Additionally|Similarly|Likewise)\s(?=\S)/u

const notNameRe =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Figure|Fig|Table|Section|Chapter|Part|Appendix|Article|Internet|Web|God|Lord|English|French|German|Latin|Spanish|Chinese|Arabic|Christian|Christianity|Muslim|Muslims|Islam|Islamic|Jewish|Jews|Catholic|Protestant|Negro|Negroes|Christmas|Easter|Act|Bill|Treaty|Constitution|Bible|[IVX]+|Mr|Mrs|Ms|Dr|Sir|Madam|Emeritus|Emerita|OK|North|South|East|West|Northern|Southern|Eastern|Western)$/u

const titleRe =
  /^(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Baroness|Rt|Hon|Datuk|Dato|Tun|Sheikh|Haji|Herr|Frau|Madame|Vice|Prime|Deputy|Foreign|Defen[cs]e|Interior|Finance|President|Minister|Chancellor|Secretary|General|Senator|Representative|Governor|Mayor|Judge|Justice|Colonel|Captain|Major|Lieutenant|Admiral|Commander|Professor|Pope|King|Queen|Prince|Princess|Emperor|Empress|Cardinal|Bishop|Archbishop|Ambassador|Director|Chairman|Commissioner|Chief|Officer)\.?\s)+(?=\p{Lu})/u

/**
 * Find the mentions of a paragraph.
 *
 * @param known
 *   Names that are known to be one: people with offices, long forms of acronyms.
 */
export function* mentionsIn(paragraph: Paragraph, known: ReadonlyArray<Span>): Generator<Mention> {
  let {text} = paragraph
  for (const {start, end, text: name} of known) {
    yield {text: name, start, paragraph, opens: opensAt(text, start)}
    // A run ends where a known name begins.
    text = `${text.slice(0, start)}${'-'.repeat(end - start)}${text.slice(end)}`
  }
  for (const match of text.matchAll(handleRe)) {
    const name = match[1] ?? match[2] ?? ''
    yield {text: name, start: match.index + match[0].length - name.length, paragraph, opens: false}
  }
  for (const match of text.matchAll(runRe)) {
    let start = match.index
    const opens = opensAt(text, start)
    for (const part of parts(match[0])) {
      const at = text.indexOf(part, start)
      start = at + part.length
      const bare = bareOf(part)
      if (bare === '' || notNameRe.test(bare)) continue
      yield {text: bare, start: at + part.indexOf(bare), paragraph, opens: opens && at === match.index}
    }
  }
}

function opensAt(text: string, start: number): boolean {
  return start === 0 || /[.!?:;“"‘(—–]\s?$/u.test(text.slice(Math.max(0, start - 2), start))
}

// “Russia and the Ministry of Defense” are two; “Center for Strategic and
// International Studies” is one: a link binds what has the head of a body
// before it.
function* parts(run: string): Generator<string> {
  let rest = run
  const splitRe = patternFrom(`\\s(${link})\\s(?=${word})|(?:’s|'s)\\s`, 'gu')
  let from = 0
  for (const match of run.matchAll(splitRe)) {
    const before = run.slice(from, match.index)
    const after = run.slice(match.index + match[0].length)
    if (binds(before, match[1], after)) continue
    yield before
    from = match.index + match[0].length
    rest = after
  }
  yield from === 0 ? run : rest
}

function binds(before: string, by: string | undefined, after: string): boolean {
  const last = /(?<![\p{L}-])[\p{L}-]+$/u.exec(before)?.[0] ?? ''
  // “the National Freedmen’s Relief Association”, but not “Russia’s Ministry”.
  if (by === undefined || by === '’s' || by === "'s")
    return (
      organisationHeadRe.test(/(?<!\p{L})\p{L}+$/u.exec(after)?.[0] ?? '') &&
      !isKnown(before) &&
      !/^\p{Lu}{2,}$/u.test(last)
    )
  if (/^(?:de|del|della|di|da|dos|du|des|von|van|zu|bin|bint|ibn|al|el|le|la|y)/.test(by))
    return !/^\p{Lu}{2,}$/u.test(last)
  if (/^and/.test(by))
    return (
      /\s(?:of|for|on)\s/.test(before) &&
      organisationHeadRe.test(before) &&
      !states.has(before) &&
      !isKnown(after) &&
      !organisationHeadRe.test(after.split(' ')[0] ?? '')
    )
  // “House of Representatives”, “Gulf of Aden”, but not “President of Russia”.
  return (
    organisationHeadRe.test(last) ||
    /^(?:Gulf|Bay|Isle|Strait|Republic|Kingdom|Cape|Horn|Federation)$/.test(last) ||
    / (?:of|for) /.test(before)
  )
}

function isKnown(text: string): boolean {
  const first = text.split(' ')[0] ?? ''
  return states.has(text) || places.has(text) || states.has(first) || places.has(first) || givenNames.has(first)
}

// Without the word that opens its sentence, a title, and an adjective alone.
function bareOf(part: string): string {
  let bare = part
  while (openingRe.test(bare)) bare = bare.replace(openingRe, '')
  const untitled = bare.replace(titleRe, '')
  // “de Colombia” is no family.
  const [, place = ''] = /^(?:\p{Ll}{2,3} ){1,2}(.+)$/u.exec(bare) ?? []
  if (isKnown(place)) bare = place
  // “General Assembly” has no title before it.
  if (
    untitled !== bare &&
    !organisationHeadRe.test(untitled) &&
    !/^(?:Staff|Assembly|Affairs|Counsel|General)\b/.test(untitled)
  )
    bare = untitled
  // “Soviet KGB”, “American Negro”, “U.S. Indeed”.
  const [first = '', ...others] = bare.split(' ')
  const rest = others.join(' ')
  if (states.get(first)?.form === 'adjective' && (/^\p{Lu}{2,}$/u.test(rest) || notNameRe.test(rest))) bare = rest
  if (/\.$/.test(first) && openingRe.test(`${others[0]} x`)) bare = first
  return states.get(bare)?.form === 'adjective' || openingRe.test(`${bare} x`) ? '' : bare
}
