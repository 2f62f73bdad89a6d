/**
 * Who has an office, in German, French, Spanish and Russian: “Bundeskanzler A B”,
 * “la ministre de C, A B, …”, “A B, portavoz de C”.
 *
 * A name is two capitalised words or more beside a noun for an office. Where the
 * office goes on (“Präsident des Gerichts A B”), the word after a preposition is
 * the office’s, and so are words of the language.
 */

import {lexiconOf} from '../../lexicon/index.ts'
import type {Draft} from './drafts.ts'
import {givenNames} from './given-names.ts'
import {organisationHeadRe} from './organisations.ts'
import {lift, type Paragraph} from './spans.ts'
import {type OfficeWords, officeWords} from './words/offices.ts'
import {patternFrom} from './words/pattern.ts'

type Foreign = keyof typeof officeWords
type Range = readonly [start: number, end: number]

/** Words of an office or a name, where they stand. */
interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

// An office is not longer.
const reach = 160
// A word of the language, and not only of its large dictionaries.
const wordGrade = 5

/** Whether the offices of a language are known here. */
export function hasOffices(language: string | undefined): language is Foreign {
  return language !== undefined && language in officeWords
}

/** Find everyone with an office. */
export function officersIn(paragraphs: ReadonlyArray<Paragraph>, language: Foreign): ReadonlyArray<Draft> {
  return paragraphs
    .filter(({place}) => place === 'body' || place === 'about' || place === 'abstract')
    .flatMap((paragraph) => {
      const found = [...namesAfter(paragraph.text, language), ...namesBefore(paragraph.text, language)]
      return found.map(([name, office]) => ({name: lift(paragraph, ...name), office: lift(paragraph, ...office)}))
    })
}

// “la ministre de C, A B,”, “Bundeskanzler A B”.
function* namesAfter(text: string, language: Foreign): Generator<readonly [name: Range, office: Range]> {
  const words = officeWords[language]
  const headRe = patternFrom(`(?<![\\p{L}-])(?:(?:${words.before})\\s)?(?:${words.head})(?![\\p{L}-])`, 'giu')
  let done = 0
  for (const {index, 0: head} of text.matchAll(headRe)) {
    const from = index + head.length
    // “Заместитель министра”: the second noun is the first one’s.
    if (index < done) continue
    const rest = text.slice(from, from + reach)
    const name = besideOf(rest, language) ?? apposedTo(rest, language)
    if (!name) continue
    const [start, end, tail] = name
    done = from + end
    yield [
      [from + start, from + end],
      [index, from + tail]
    ]
  }
}

// “A B, portavoz de C,”.
function* namesBefore(text: string, language: Foreign): Generator<readonly [name: Range, office: Range]> {
  const words = officeWords[language]
  const re = patternFrom(
    `(?<![\\p{L}-])(${nameOf(words)}),\\s((?:${words.before})\\s)?(${words.head})(?![\\p{L}-])[^,.;:!?—]{0,110}(?=[,.;—)])`,
    'gu'
  )
  for (const {index, 0: all, 1: name = '', 2: adjective = '', 3: head = ''} of text.matchAll(re)) {
    const from = index + all.indexOf(`${adjective}${head}`, name.length)
    // “Pekín, presidente Xi Jinping”: it has a name of its own.
    if (
      !isName(name, language) ||
      besideOf(text.slice(from + adjective.length + head.length, index + all.length), language)
    )
      continue
    yield [
      [index, index + name.length],
      [from, index + all.length]
    ]
  }
}

type Place = readonly [start: number, end: number, tail: number]

/** Find the name that follows an office at once, and where the office ends. */
function besideOf(rest: string, language: Foreign): Place | undefined {
  const words = officeWords[language]
  const tokens = tokensOf(rest)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token || !isNext(rest, tokens[at - 1], token)) return
    if (isCapital(token.word)) {
      let to = at
      while (goesOn(rest, tokens, to, words)) to += isCapital(tokens[to + 1]?.word ?? '') ? 1 : 2
      const run = tokens.slice(at, to + 1)
      const name = run.slice(ownOf(run, tokens[at - 1], language))
      const [first, last] = [name[0], name.at(-1)]
      if (
        first &&
        last &&
        (name.length > 1 || at === 0) &&
        isName(rest.slice(first.start, last.end), language, at === 0)
      )
        return [first.start, last.end, rest.slice(0, first.start).replace(courtesyRe(words), '').trimEnd().length]
      at = to
    } else if (!mayGoOn(token.word, tokens[at - 1]?.word, words)) return
  }
  return
}

// The word after a preposition, the one in a case after a noun, and words of the language.
function ownOf(run: ReadonlyArray<Token>, before: Token | undefined, language: Foreign): number {
  const {own, link, namesAreStrange} = officeWords[language]
  const ownRe = patternFrom(`^(?:${own})$`, 'u')
  const isTied = before !== undefined && (namesAreStrange || patternFrom(`^(?:${link})$`, 'iu').test(before.word))
  let count = isTied ? 1 : 0
  const isOwn = (word: string): boolean =>
    ownRe.test(word) || (namesAreStrange && before !== undefined && isWord(word, language))
  while (run.length - count > 2 && isOwn(run[count]?.word ?? '')) count++
  // “министр обороны Ирландии Саймон Ковени”, but “Анна Сергеевна Ким”.
  const isCase = language === 'ru' && before !== undefined && run.length - count === 3
  return isCase && !/(?:вич|вн|чн)\p{Ll}{0,2}$/u.test(run[count + 1]?.word ?? '') ? count + 1 : count
}

/** Find the name that stands between commas after an office. */
function apposedTo(rest: string, language: Foreign): Place | undefined {
  const words = officeWords[language]
  const re = patternFrom(
    `^([^,.;:!?“”„—]{0,120}?(?:\\s\\([^()]{2,20}\\))?),\\s(?:(?:${words.courtesy})\\s)?(${nameOf(words)})(?=[,.;:)—]|\\s[–—])`,
    'u'
  )
  const [all = '', tail = '', name = ''] = re.exec(rest) ?? []
  if (name === '' || !isName(name, language, true)) return
  const tokens = tokensOf(tail.replace(/\s\([^()]*\)$/u, ''))
  const isOffice = tokens.every(
    ({word}, at) => isCapital(word) || /^\p{Lu}+$/u.test(word) || mayGoOn(word, tokens[at - 1]?.word, words)
  )
  return isOffice ? [all.length - name.length, all.length, tail.length] : undefined
}

function tokensOf(text: string): ReadonlyArray<Token> {
  return [...text.matchAll(/[\p{L}\p{N}’'-]{1,60}|\([^()]{2,40}\)|«[^«»]{2,40}»/gu)].map(({index, 0: word}) => ({
    word,
    start: index,
    end: index + word.length
  }))
}

// Nothing but a blank, or a courtesy, stands between them.
function isNext(text: string, before: Token | undefined, token: Token): boolean {
  return /^\s(?:(?:Dr|Prof|M|Sr|Sra)\.\s|г-(?:н|жа)\s)?$/u.test(text.slice(before?.end ?? 0, token.start))
}

function goesOn(text: string, tokens: ReadonlyArray<Token>, at: number, {particle}: OfficeWords): boolean {
  const [one, next, other] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!one || !next || !isNext(text, one, next)) return false
  if (isCapital(next.word)) return true
  const isParticle = patternFrom(`^(?:${particle})$`, 'u').test(next.word)
  return isParticle && other !== undefined && isNext(text, next, other) && isCapital(other.word)
}

function mayGoOn(word: string, before: string | undefined, {link, more}: OfficeWords): boolean {
  const linkRe = patternFrom(`^(?:${link})$`, 'iu')
  if (linkRe.test(word) || /^(?:[dl]|qu)[’']\p{L}|^[(«]/iu.test(word)) return true
  if (before !== undefined && (linkRe.test(before) || /[’']$/.test(before))) return true
  return patternFrom(`^(?:${more})$`, 'u').test(word)
}

function courtesyRe({courtesy}: OfficeWords): RegExp {
  return patternFrom(`\\s(?:${courtesy})\\s$`, 'u')
}

function nameOf({particle}: OfficeWords): string {
  const word = "\\p{Lu}[\\p{L}’'-]{0,40}\\p{L}"
  return `${word}(?:\\s(?:(?:${particle})\\s){0,2}${word}){1,3}`
}

function isCapital(word: string): boolean {
  return /^(?:[DdLl][’'])?\p{Lu}[\p{L}’'-]*$/u.test(word) && /\p{Ll}/u.test(word)
}

// One word at least is none of the language: “Estrategia Nacional” is nobody.
function isName(name: string, language: Foreign, isClose = false): boolean {
  const words = name.split(/\s+/).filter(isCapital)
  const {own, namesAreStrange} = officeWords[language]
  if (organisationHeadRe.test(name) || words.some((word) => patternFrom(`^(?:${own})$`, 'u').test(word))) return false
  if (words.length > 1 && givenNames.has(words[0] ?? '')) return true
  // “el presidente Evo Morales”: two words at an office are a name, though each means something.
  const isPlain = words.length === name.split(/\s+/).length
  if (
    isPlain &&
    ((words.length > 1 && isClose && !namesAreStrange) || (language === 'ru' && (isClose || words.length > 1)))
  )
    return true
  return (words.length > 1 || (isClose && words.length === 1)) && words.some((word) => !isWord(word, language))
}

function isWord(word: string, language: Foreign): boolean {
  return word.split('-').every((part) => (lexiconOf(language).gradeOf(part.toLowerCase()) ?? 9) <= wordGrade)
}
