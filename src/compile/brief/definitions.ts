/**
 * Where a text says what a short form stands for.
 *
 * The words beside the short form that spell it (`spelling.ts`) are its long
 * form. Initials of another language spell nothing here; then the capitals
 * before the bracket are: “Collective Rapid Reaction Force (KSOR)”.
 */

import {lexiconOf} from '../../lexicon/index.ts'
import {isAmbiguous, states} from './gazetteer.ts'
import {givenNames} from './given-names.ts'
import {organisationHeadRe} from './organisations.ts'
import {places} from './places.ts'
import {lift, type Paragraph} from './spans.ts'
import {spellingOf, withoutBrackets} from './spelling.ts'
import type {Span} from './types.ts'

/** A short form beside its long form. */
export interface Definition {
  readonly short: Span
  readonly long: Span
}

// Two to ten signs, the first a letter or a figure, as Schwartz and Hearst have them.
// “(i.v.)” and “(M.O.I.)” end in a stop, “(apo B)” and “(Ang II)” are two words.
const short =
  '(?:(?:\\p{L}\\.){2,6}|\\p{L}[\\p{L}\\p{N}-]{1,8}\\s(?:\\p{Lu}|\\p{N}{1,2}|[IVX]{1,4})|[\\p{L}\\p{N}](?:[\\p{L}\\p{N}&/+.-]{0,8}[\\p{L}\\p{N}+]))'
const quote = '[“"‘\'„«]?'
const unquote = '[”"’\'“»]?'

// “(CSTO)”, “(the “CSTO”)”, “(KSOR, from the Russian)”, “(in German: BND)”, “[AB]”.
const bracketRe = new RegExp(
  `[([](?:(?:the|or|hereafter|henceforth|hereinafter|abbreviated(?: as| to)?|abbreviation|acronym|in short|short|known as|im Folgenden|kurz|abgekürzt|ci-après|en abrégé|en adelante|далее —|сокр\\.)[,:]?\\s|(?:in )?(?:\\p{Lu}\\p{L}+)(?: acronym| initials)?:\\s)?${quote}(${short})${unquote}(?:[;,:]\\s[^()[\\]]{0,120})?[)\\]]`,
  'gu'
)
// “Federal Intelligence Service (Bundesnachrichtendienst, BND)”.
const lastRe = /\([^()]{3,90}[,;–—]\s(\p{Lu}[\p{Lu}\p{N}&-]{1,8})\)/gu
// “AWS (Amazon Web Services)”.
const turnedRe = new RegExp(`(?<![\\p{L}\\p{N}])(${short})\\s[([](?:or |i\\.e\\.,? )?([^()[\\]]{5,120})[)\\]]`, 'gu')
// “BDFL stands for “Benevolent Dictator for Life””.
const standsRe =
  /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}&-]{0,8}\p{Lu})\s(?:stands for|is short for|means|abbreviates|steht für|bedeutet|signifie|significa|означает)\s(?:the\s)?[“"‘„«]?([^.;:,()”"“»]{5,120})/gu
// “the SCO, the Shanghai Cooperation Organisation, met”.
const asideRe = /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}&-]{1,8})(?:,| or|, or|—|–| —| –) ?(?:the )?(?=\p{Lu})/gu
// “Popular Movement for the Liberation of Angola or MPLA”.
const orRe =
  /(?<=\p{L})(?:,? (?:or|oder|ou|o)(?: the)?| —|,(?: the)?)\s(\p{Lu}{2,9})(?=[,.;)]|\s(?:\[|—|is|was|has|in|and|to)|$)/gu
// “…, known by its Russian initials, KSOR”, “…, abbreviated CSTO”, “…, CSTO for short”.
const calledRe =
  /(?<=\p{L},?) (?:known (?:as|by|under) (?:its|the) (?:\p{Lu}\p{Ll}{1,20} )?(?:acronym|initials|abbreviation),? |abbreviated (?:as |to )?)(\p{Lu}{2,9})(?!\p{L})/gu
const forShortRe = /(?<=\p{L}), (?:or )?(\p{Lu}{2,9}),? for short/gu

// What a name in capitals is made of, and what it does not begin with.
const runWordRe = /^\p{Lu}[\p{L}\p{N}’'&.-]*$/u
const runLinkRe = /^(?:of|for|and|the|on|in|to|by|against|de|des|du|la|del|y|et|der|für|zur?|zum|im|von|vom|und|по|и)$/u
const runOpeningRe = /^(?:The|An?|This|In|Of|As|For|By|And|Since|From|Der|Die|Das|Le|La|Les|El|Los)$/

// Longer than so many signs, the words before a bracket are no name.
const reach = 160

/** Find every definition of a paragraph. */
export function* definitionsIn(paragraph: Paragraph): Generator<Definition> {
  const {text} = paragraph
  for (const re of [bracketRe, lastRe, calledRe, forShortRe, orRe]) {
    for (const match of text.matchAll(re)) {
      const name = bareOf(match[1] ?? '')
      if (!isShort(name)) continue
      const at = match.index + match[0].indexOf(name, re === lastRe ? match[0].length - name.length - 2 : 0)
      const found =
        (re === lastRe ? insideOf(text, match.index, at, name) : undefined) ??
        before(text, match.index, name, re === orRe)
      if (found) yield {short: lift(paragraph, at, at + name.length), long: lift(paragraph, ...found)}
    }
  }
  for (const re of [turnedRe, standsRe, asideRe]) {
    for (const match of text.matchAll(re)) {
      const [all, name = '', inside] = match
      const from = match.index + (inside === undefined ? all.length : all.indexOf(inside, name.length))
      const words = inside?.split(/[;,]/, 1) ?? text.slice(from, from + reach).split(/[.;:,()”"“»—–]/, 1)
      const rest = (words[0] ?? '').trimEnd()
      const own = bareOf(name)
      const bare = rest.replace(/^(?:the|an?)\s/i, '')
      // All of the words in the bracket, or they say something else.
      const found = isShort(own) && isLoud(own) ? spellingOf(own, bare, true) : undefined
      if (!found || !isTrusted(own, found, bare) || (re === asideRe && found.cost > 0)) continue
      const start = from + rest.length - bare.length
      yield {
        short: lift(paragraph, match.index, match.index + own.length),
        long: lift(paragraph, start, start + bare.length)
      }
    }
  }
}

/** Say whether the long form has the letters of its short form, in order: “PJHQ” and “Permanent Joint Headquarters”. */
export function spells(name: string, long: string): boolean {
  return spellingOf(name, long, true) !== undefined || capitalsOf(long).includes(capitalsOf(name.toUpperCase()))
}

// “DPFs”: the plural is not part of the name.
function bareOf(name: string): string {
  return name.replace(/(?<=\p{Lu}\p{N}?)s$/u, '')
}

// No word of the language, nor a number; one without capitals is short for
// something only when initials say so.
function isShort(name: string): boolean {
  if (/^(?:i\.e\.|e\.g\.|[ap]\.m\.|n\.d\.)$/i.test(name)) return false
  if (name.length < 2 || /^(?:X{0,3}(?:IX|IV|V?I{0,3})|[ivx]+)$/.test(name) || !/\p{L}/u.test(name)) return false
  return isLoud(name) || !isWord(name)
}

// Two capitals, or one and a figure.
function isLoud(name: string): boolean {
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0
  return capitals >= 2 || (capitals === 1 && name.length <= 5 && /\p{N}|^\p{Ll}|^\p{Lu}\p{Ll}$/u.test(name))
}

function isWord(name: string): boolean {
  return lexiconOf('en').gradeOf(name.toLowerCase()) !== undefined
}

type Found = readonly [start: number, end: number]

// The words before a bracket; before “or” they must spell to the letter.
function before(text: string, at: number, name: string, isStrict: boolean): Found | undefined {
  const from = Math.max(0, at - reach)
  // “an “astigmatic intensity equation” (AIE)”, “the Bureau’s (CFPB)”.
  const whole = text.slice(from, at)
  const said = whole.trimEnd().replace(/[”"’»]$|[’']s$/u, '')
  if (/[([]$/.test(said)) return
  // A name does not run over the end of a sentence, nor out of a bracket.
  const edge = Math.max(
    0,
    ...[...withoutBrackets(said).matchAll(/(?<!\p{Lu})\.\s|[;:!?]\s|[“”"«»—([]/gu)].map(
      ({index, 0: {length}}) => index + length
    )
  )
  const part = said.slice(edge)
  const spelt = spellingOf(name, part)
  const isGood =
    spelt && (isStrict ? spelt.cost === 0 && /^\p{Lu}/u.test(part.slice(spelt.start)) : isTrusted(name, spelt, part))
  const capitals = capitalsOf(name)
  const found = capitals.length >= 3 ? runBefore(part) : undefined
  // “the European Union, NATO and …” is a list, “Movement … of Angola or MPLA” has the letters.
  const run =
    found !== undefined && (!isStrict || sorted(capitals) === sorted(capitalsOf(part.slice(found)))) ? found : undefined
  // “Arab Bank for Economic Development in Africa (BADEA)”: what is spelt badly
  // is no more than a part of the name.
  const isPart =
    isGood && run !== undefined && spelt.cost > 1 && !/\s(?:and|or)\s|[’']s\s/.test(part.slice(run, spelt.start))
  const start =
    isGood && !isPart
      ? spelt.start - chainBefore(part.slice(0, spelt.start))
      : (ownStart(part, run, name) ?? run ?? (isStrict ? undefined : nearlySpelt(part, name)))
  return start === undefined ? undefined : [from + edge + start, from + said.length]
}

// “Members of the Volunteers for … (VDP)”: the name begins with its letter.
function ownStart(part: string, run: number | undefined, name: string): number | undefined {
  if (run === undefined || part.charAt(run).toLowerCase() === name.charAt(0).toLowerCase()) return
  const own = [...part.slice(run).matchAll(/(?<=\s(?:of|from|in|des|der|de|du|del)\s(?:the\s)?)\p{Lu}\p{L}+/gu)].find(
    ({0: word}) => word.charAt(0) === name.charAt(0)
  )
  const start = own && run + own.index
  return start !== undefined && capitalsOf(part.slice(start)).length > 1 ? start : undefined
}

// “Международная морская организация (ИМО)”: all letters but one, which is another language’s.
function nearlySpelt(part: string, name: string): number | undefined {
  if (name.length < 3 || !/^\p{Lu}+$/u.test(name)) return
  const words = [...part.matchAll(/[\p{L}-]+/gu)].filter(({0: word}) => !runLinkRe.test(word)).slice(-name.length)
  const [first] = words
  if (!first || words.length < name.length || !/^\p{Lu}\p{Ll}/u.test(first[0])) return
  const right = words.filter(({0: word}, at) => word.charAt(0).toUpperCase() === name[at]).length
  return right === name.length - 1 ? first.index : undefined
}

function capitalsOf(text: string): string {
  return text.replace(/[^\p{Lu}]/gu, '')
}

function sorted(letters: string): string {
  return [...letters].sort().join('')
}

// The first name in the bracket, when the short form spells it.
function insideOf(text: string, start: number, end: number, name: string): Found | undefined {
  const inside = text.slice(start + 1, end).replace(/[,;–—]\s*$/u, '')
  const found = spellingOf(name, inside)
  if (!found || /[,;]/.test(inside) || !isTrusted(name, found, inside)) return
  return [start + 1 + found.start, start + 1 + inside.length]
}

// Letters alone are in almost any words: how far to trust them.
function isTrusted(
  name: string,
  {start, cost, words}: {start: number; cost: number; words: number},
  part: string
): boolean {
  const long = part.slice(start)
  if (isClipped(name, long)) return true
  if (/\s/.test(name)) return false
  // “intravenous (i.v.)”, but not “in extreme cases (i.e.)”.
  if (/^(?:\p{Ll}\.)+$/u.test(name)) return cost === 0 || (words === 1 && long.length > 7)
  // A long form is more than the short form again.
  if (long.length <= name.length + 2) return false
  if (!isLoud(name))
    return words > 1 ? cost === 0 : name.length > 2 && long.toLowerCase().startsWith(name.toLowerCase())
  if (cost === 0) return true
  // “Institut der deutschen Wirtschaft (IW)”: its capitals, to the letter.
  if (name.length > 1 && /^\p{Lu}+$/u.test(name) && capitalsOf(long) === name && /^\p{Lu}/u.test(long)) return true
  // “astromicin (ASTM)”, but not “Acuerdo de licencia de colaboradores (CLA)”.
  if (words === 1)
    return /[\p{Lu}\p{N}].*[\p{Lu}\p{N}]/u.test(name) && !/\s(?:de|des|du|del)\s$/u.test(part.slice(0, start))
  // Two letters are in any two words.
  return name.length > 2 && cost <= name.length
}

// “apolipoprotein B (apo B)”, “beta-galactosidase (beta-gal)”: each part begins a word.
function isClipped(name: string, long: string): boolean {
  const [parts, words] = [name, long].map((text) => text.toLowerCase().split(/[\s-]+/))
  if (!parts || !words || parts.length < 2 || parts.length !== words.length || long.length < name.length + 3)
    return false
  return parts.every((part, at) => part !== '' && words[at]?.startsWith(part))
}

// “4,5',8-trimethylpsoralen”: figures that are chained to a word belong to it.
function chainBefore(text: string): number {
  return /(?<!\S)[\d,'′()[\]+-]{1,20}-$/u.exec(text)?.[0].length ?? 0
}

// The capitals before the bracket: “(KSOR)”. Not a person with a party, nor a
// place with its country, nor the opening of a sentence with a date.
function runBefore(before: string): number | undefined {
  const all = [...before.matchAll(/\S+/gu)]
  // “zur Begutachtung der gesamtwirtschaftlichen Entwicklung”: an adjective between its article and its noun.
  const isTied = (at: number): boolean =>
    /^\p{Ll}{4,}(?:en|er|es|em)$/u.test(all[at]?.[0] ?? '') &&
    /^(?:der|des|dem|den|die|das|zur|zum|im|vom|für)$/.test(all[at - 1]?.[0] ?? '') &&
    runWordRe.test(all[at + 1]?.[0] ?? '')
  const outside = all.findLastIndex(({0: word}, at) => !runWordRe.test(word) && !runLinkRe.test(word) && !isTied(at))
  const inside = all.slice(outside + 1)
  const first = inside.findIndex(({0: word}) => runWordRe.test(word) && !runOpeningRe.test(word))
  if (first < 0) return
  let run = inside.slice(first)
  // “Russia’s Foreign Intelligence Service (SVR)”.
  if (/[’']s$/.test(run[0]?.[0] ?? '')) run = run.slice(1)
  // “Karin Lindqvist of the Defence Research Agency”: the body, not the person.
  const of = run.findIndex(({0: word}) => /^(?:of|from|at|for)$/.test(word))
  if (of > 1 && run.slice(0, of).some(({0: word}) => givenNames.has(word)))
    run = run.slice(of + (run[of + 1]?.[0] === 'the' ? 2 : 1))
  const words = run.map(([word]) => word)
  const last = words.at(-1) ?? ''
  if (words.length < 2 || !runWordRe.test(last) || places.has(words.join(' '))) return
  if (words.length === 2 && states.has(last) && !isAmbiguous(last)) return
  // “Chancellor Angela Merkel”, but not “Support of Islam and Muslims”.
  const isPerson = words.some((word, at) => givenNames.has(word) && runWordRe.test(words[at + 1] ?? ''))
  return isPerson && !organisationHeadRe.test(last) ? undefined : run[0]?.index
}
