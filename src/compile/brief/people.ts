/** People, with their offices in the words of the source. */

import {lexiconOf} from '../../lexicon/index.ts'
import {lift, type Paragraph} from './spans.ts'
import type {Person, Span} from './types.ts'

const heads =
  'Secretary General|Secretary-General|Secretary|President|Vice President|Prime Minister|Chancellor|Minister|General|Admiral|Colonel|Captain|Major|Senator|Governor|Ambassador|Professor|Director|Chairman|Chairwoman|Chair|Commissioner|Chief|Justice|Judge|King|Queen|Prince|Senior Fellow|Fellow|Head|Commander|Mayor|Deputy|Advisor|Adviser|Expert'
const name =
  '(?:\\p{Lu}\\.\\s?)*\\p{Lu}\\p{Ll}[\\p{L}’-]+(?:\\s(?:\\p{Lu}\\.\\s)*(?:(?:von|van|de|al|bin|ibn)\\s)?\\p{Lu}\\p{Ll}[\\p{L}’-]+){0,2}'
const sayers = '(?:said|says|announced|warned|told|declared|argued|stated|claimed|insisted)'

const forms = `(?:${heads}|Dr\\.|Mr\\.|Mrs\\.|Ms\\.)\\s`

// “Chief of the Russian General Staff Valery Gerasimov”: the last two words
// before a small letter or a stop are the name.
const chiefRe =
  /(?<![\p{L}-])((?:Chief|Head|Director|Commander|President|Secretary) of (?:the )?(?:\p{Lu}\p{Ll}+\s){1,4}?)(\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)(?=\s\p{Ll}|[,.;—])/gu

// “Defense Minister Sergey Shoigu”: the office before the name.
const titledRe = new RegExp(
  `(?<![\\p{L}-])((?:\\p{Lu}\\p{Ll}+\\s){0,2}(?:${heads}|Dr\\.|Mr\\.|Mrs\\.|Ms\\.|Sir|Lord))\\s(${name})`,
  'gu'
)
// “Nikolai Bordyuzha, who has been Secretary General of … since …”.
const afterRe = new RegExp(
  `(?:${forms})?(${name})(?:,? who (?:has been|is|was)|,| is| was| has been)\\s((?:(?:the|an?|also|former)\\s)*(?:\\p{Lu}?\\p{L}+\\s){0,2}(?:${heads})(?![\\p{L}])[^,.;—]{0,120})`,
  'gu'
)
// “General Bordyuzha—whose resume includes …—”.
const asideRe = new RegExp(`(?:${forms})?(${name})—((?:whose|who|the|an?|former)\\b[^—]{10,300})—`, 'gu')
const sayerRe = new RegExp(`(?<![\\p{L}.]\\s)(?<=[,;—]\\s|^)(\\p{Lu}\\p{Ll}{3,})\\s(?:had |has )?${sayers}\\b`, 'gu')

interface Draft {
  readonly name: Span
  readonly office?: Span
}

/** List the people to whom the source gives an office, or a word of saying. */
export function peopleOf(paragraphs: ReadonlyArray<Paragraph>, maxPeople: number): ReadonlyArray<Person> {
  const drafts = paragraphs
    .filter(({place}) => place === 'body' || place === 'about' || place === 'abstract')
    .flatMap((paragraph) => [...draftsIn(paragraph)])
  const people = new Map<string, {name: Span; offices: Array<Span>; aliases: Map<string, Span>}>()
  // Full names first, so that surnames find them.
  for (const draft of [...drafts].sort((a, b) => wordsOf(b.name) - wordsOf(a.name))) {
    const surname = draft.name.text.split(/\s+/).at(-1) ?? ''
    const known = people.get(surname)
    if (!known) people.set(surname, {name: draft.name, offices: draft.office ? [draft.office] : [], aliases: new Map()})
    else {
      if (draft.office && !known.offices.some(({text}) => text.includes(draft.office?.text ?? '')))
        known.offices.push(draft.office)
      // A surname alone needs no telling.
      if (!known.name.text.endsWith(draft.name.text)) known.aliases.set(draft.name.text, draft.name)
    }
  }
  return [...people.values()]
    .map(({aliases, offices, ...person}) => ({...person, offices: offices.slice(0, 3), aliases: [...aliases.values()]}))
    .sort((a, b) => order(a.name, paragraphs) - order(b.name, paragraphs))
    .slice(0, maxPeople)
}

function* draftsIn(paragraph: Paragraph): Generator<Draft> {
  const {text} = paragraph
  for (const re of [titledRe, chiefRe, afterRe, asideRe, sayerRe]) {
    for (const match of text.matchAll(re)) {
      const isTitled = re === titledRe || re === chiefRe
      const [person, office] = isTitled ? [match[2], match[1]] : [match[1], match[2]]
      if (!person || !isName(person)) continue
      const at = match.index + (isTitled ? match[0].length - person.length : match[0].indexOf(person))
      const named = lift(paragraph, at, at + person.length)
      if (office === undefined) {
        yield {name: named}
        continue
      }
      // “Dr.” is no office, and “also” leans on another.
      if (/^(?:Dr|Mrs?|Ms)\.$/.test(office)) continue
      // “Defense Minister A, Foreign Minister B”: the second office is B’s.
      if (!isTitled && [...office.matchAll(titledRe)].some((other) => isName(other[2] ?? ''))) continue
      const also = /^also\s/.exec(office)?.[0].length ?? 0
      const from = also + match.index + (isTitled ? 0 : match[0].indexOf(office, person.length))
      yield {name: named, office: lift(paragraph, from, from + office.length - also)}
    }
  }
}

// A surname is not a word of the language, and a title is not a name.
function isName(text: string): boolean {
  const words = text.split(/\s+/)
  const last = words.at(-1) ?? ''
  if (
    /^(?:Staff|Assembly|Manager|Counsel|Council|Committee|Affairs|Election|Office|Department|Accounting)\b/.test(text)
  )
    return false
  if (new RegExp(`(?<!\\p{L})(?:${heads}|The|This|In|As)(?!\\p{L})`, 'u').test(text)) return false
  const grade = lexiconOf('en').gradeOf(last.toLowerCase())
  return last.length > 2 && (grade === undefined || (words.length > 1 && grade > 4))
}

function wordsOf({text}: Span): number {
  return text.split(/\s+/).length
}

function order(span: Span, paragraphs: ReadonlyArray<Paragraph>): number {
  return paragraphs.findIndex(({id}) => id === span.paragraph) * 1e6 + span.start
}
